var GlassLive=(()=>{var U=Object.defineProperty;var yt=Object.getOwnPropertyDescriptor;var wt=Object.getOwnPropertyNames;var _t=Object.prototype.hasOwnProperty;var At=(r,t)=>{for(var e in t)U(r,e,{get:t[e],enumerable:!0})},gt=(r,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of wt(t))!_t.call(r,o)&&o!==
e&&U(r,o,{get:()=>t[o],enumerable:!(s=yt(t,o))||s.enumerable});return r};var Mt=r=>gt(U({},"__esModule",{value:!0}),r);var ne={};At(ne,{Eye:()=>M,LiveWorld:()=>L,Orbit:()=>g,Physics:()=>T,SceneFiles:()=>z,filesBelow:()=>oe,lookingAt:()=>it,slice:()=>y,throughCamera:()=>F});var H=`#version 300 es
precision highp float;
precision highp int;
struct Lamp { vec3 direction; vec3 ambient; vec3 diffuse; vec3 specular; };
uniform Lamp lamps[8];   // directions in the camera's frame, towards the lamp
uniform int lampCount;
uniform mat4 toCamera;               // from the shape's own coordinates
uniform mat3 normalToCamera;
uniform mat4 projection;
uniform vec4 colour;
uniform float emission, specular, shininess;
uniform int textureKind;             // 0 none, 1 cube, 2 flat
uniform vec3 textureScale;
in vec3 place;
in vec3 normal;
out vec4 lit;
out vec3 texturePlace;

float highlight(vec3 direction, vec3 facing, vec3 viewer) {
  float cosine = max(dot(facing, normalize(direction + viewer)), 0.0);
  return shininess > 0.0 ? pow(cosine, shininess) : 1.0;
}

void main() {
  vec4 seen = toCamera * vec4(place, 1.0);
  vec3 facing = normalize(normalToCamera * normal);
  vec3 viewer = normalize(-seen.xyz);
  vec3 light = emission * colour.rgb;
  for (int i = 0; i < lampCount; i++) {
    float cosine = dot(facing, lamps[i].direction);
    light += lamps[i].ambient * colour.rgb + max(cosine, 0.0) * lamps[i].diffuse * colour.rgb;
    if (cosine > 0.0) light += highlight(lamps[i].direction, facing, viewer) * specular * lamps[i].specular;
  }
  lit = vec4(clamp(light, 0.0, 1.0), colour.a);
  texturePlace = place * textureScale;
  if (textureKind == 2) texturePlace -= vec3(0.5, 0.5, 0.0);
  gl_Position = projection * seen;
}`,V=`#version 300 es
precision highp float;
precision highp int;
uniform int textureKind;
uniform samplerCube cube;
uniform sampler2D flatTexture;
in vec4 lit;
in vec3 texturePlace;
out vec4 pixel;

void main() {
  vec3 painted = vec3(1.0);
  if (textureKind == 1) painted = texture(cube, texturePlace).rgb;
  if (textureKind == 2) painted = texture(flatTexture, texturePlace.xy).rgb;
  pixel = vec4(lit.rgb * painted, lit.a);
}`;function q(r){let t=r.createProgram();if(r.attachShader(t,G(r,r.VERTEX_SHADER,H)),r.attachShader(t,G(r,r.FRAGMENT_SHADER,V)),["place","normal"].forEach((o,n)=>r.
bindAttribLocation(t,n,o)),r.linkProgram(t),!r.getProgramParameter(t,r.LINK_STATUS))throw new Error(`WebGL: ${r.getProgramInfoLog(t)}`);let e=new Map;return{made:t,
uniform:o=>(e.has(o)||e.set(o,r.getUniformLocation(t,o)),e.get(o)??null)}}function G(r,t,e){let s=r.createShader(t);if(r.shaderSource(s,e),r.compileShader(s),!r.
getShaderParameter(s,r.COMPILE_STATUS))throw new Error(`WebGL: ${r.getShaderInfoLog(s)}`);return s}function X(r,t){let e=r.createVertexArray();return r.bindVertexArray(
e),[t.places,t.normals].forEach((s,o)=>{r.bindBuffer(r.ARRAY_BUFFER,r.createBuffer()),r.bufferData(r.ARRAY_BUFFER,s,r.STATIC_DRAW),r.enableVertexAttribArray(o),
r.vertexAttribPointer(o,3,r.FLOAT,!1,0,0)}),r.bindBuffer(r.ELEMENT_ARRAY_BUFFER,r.createBuffer()),r.bufferData(r.ELEMENT_ARRAY_BUFFER,t.corners,r.STATIC_DRAW),r.
bindVertexArray(null),{array:e,count:t.corners.length}}function W(r,t,e){let s=r.createTexture(),o=e?r.TEXTURE_CUBE_MAP:r.TEXTURE_2D,n=e?[0,1,2,3,4,5].map(a=>r.
TEXTURE_CUBE_MAP_POSITIVE_X+a):[r.TEXTURE_2D],i=e?r.CLAMP_TO_EDGE:r.REPEAT;r.bindTexture(o,s);for(let a of n)r.texImage2D(a,0,r.RGBA8,r.RGBA,r.UNSIGNED_BYTE,t);
return r.texParameteri(o,r.TEXTURE_WRAP_S,i),r.texParameteri(o,r.TEXTURE_WRAP_T,i),r.texParameteri(o,r.TEXTURE_MAG_FILTER,r.LINEAR),r.texParameteri(o,r.TEXTURE_MIN_FILTER,
r.LINEAR_MIPMAP_LINEAR),r.generateMipmap(o),{kind:e?1:2,texture:s}}var R=class{constructor(t,e,s){this.gl=t,this.side=e,this.buffer=t.createFramebuffer(),t.bindFramebuffer(
t.FRAMEBUFFER,this.buffer),this.stores=[[t.COLOR_ATTACHMENT0,t.RGBA8],[t.DEPTH_ATTACHMENT,t.DEPTH_COMPONENT24]].map(([o,n])=>{let i=t.createRenderbuffer();return t.
bindRenderbuffer(t.RENDERBUFFER,i),s?t.renderbufferStorageMultisample(t.RENDERBUFFER,s,n,e,e):t.renderbufferStorage(t.RENDERBUFFER,n,e,e),t.framebufferRenderbuffer(
t.FRAMEBUFFER,o,t.RENDERBUFFER,i),i})}pixels(){let{gl:t,side:e}=this,s=new Uint8Array(4*e*e);t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.readPixels(0,0,
e,e,t.RGBA,t.UNSIGNED_BYTE,s);let o=new Uint8Array(3*e*e);for(let n=0,i=0;n<e;n++)for(let a=4*e*(e-1-n),c=a+4*e;a<c;a+=4,i+=3)o[i]=s[a],o[i+1]=s[a+1],o[i+2]=s[a+
2];return o}show(){let{gl:t,side:e}=this;t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.bindFramebuffer(t.DRAW_FRAMEBUFFER,null),t.blitFramebuffer(0,0,e,e,
0,0,e,e,t.COLOR_BUFFER_BIT,t.NEAREST)}close(){this.gl.deleteFramebuffer(this.buffer);for(let t of this.stores)this.gl.deleteRenderbuffer(t)}};var m=class{constructor(){this.places=[],this.normals=[],this.corners=[],this.known=new Map}corner(t,e){let s=[...t,...e].map(n=>n.toFixed(7)).join(),o=this.known.
get(s)??this.places.length/3;return this.known.has(s)||(this.known.set(s,o),this.places.push(...t),this.normals.push(...e)),o}face(...t){let[e,s,o,n]=t.map(([i,
a])=>this.corner(i,a));t.length===3?this.corners.push(e,s,o):this.corners.push(e,s,n,s,o,n)}get mesh(){return{places:Float32Array.from(this.places),normals:Float32Array.
from(this.normals),corners:Uint32Array.from(this.corners)}}},Q={sphere:K,ellipsoid:K,cylinder:Tt,box:Ft,tube:Rt,top:r=>Y(1,r),bottom:r=>Y(-1,r)},S=r=>Math.floor(
r/2),w=(r,t)=>2*Math.PI*r/t;function K(r){let t=new m,e=Math.floor(S(r)/2);for(let s of[-1,1])Z(t,s,r,e,0);return t.mesh}function Y(r,t){let e=new m;return Z(e,
r,t,Math.floor(S(t)/2),r),e.mesh}function Z(r,t,e,s,o){let n=(a,c)=>{let[h,u]=[w(a,e),t*Math.PI*c/2/s],f=[Math.cos(h)*Math.cos(u),Math.sin(h)*Math.cos(u),Math.sin(
u)];return[[f[0],f[1],f[2]+o],f]},i=[[0,0,t+o],[0,0,t]];for(let a=0;a<e;a++){let c=[n(a,s-1),n(a+1,s-1),i];r.face(...t>0?c:c.reverse());for(let h=0;h<s-1;h++){let u=[
n(a,h),n(a+1,h),n(a+1,h+1),n(a,h+1)];r.face(...t>0?u:u.reverse())}}}function Tt(r){let t=new m;for(let e of[-1,1])St(t,e,r,Math.floor(S(r)/2));return tt(t,r),t.
mesh}function Rt(r){let t=new m;return tt(t,r),t.mesh}function tt(r,t){let e=S(t),s=(o,n)=>{let[i,a]=[Math.cos(w(o,t)),Math.sin(w(o,t))];return[[i,a,2*n/e-1],[i,
a,0]]};for(let o=0;o<e;o++)for(let n=0;n<t;n++)r.face(s(n,o),s(n+1,o),s(n+1,o+1),s(n,o+1))}function St(r,t,e,s){let o=(n,i)=>[[Math.cos(w(n,e))*i,Math.sin(w(n,e))*
i,t],[0,0,t]];for(let n=0;n<e;n++){let i=[o(n,1/s),o(n+1,1/s),o(0,0)];r.face(...t>0?i:i.reverse());for(let a=0;a<s-1;a++){let[c,h]=[(a+1)/s,(a+2)/s],u=[o(n,h),o(
n+1,h),o(n+1,c),o(n,c)];r.face(...t>0?u:u.reverse())}}}function Ft(){let r=new m;for(let t of[0,1,2])for(let e of[-1,1]){let s=[0,0,0];s[t]=e;let o=(i,a)=>{let c=[
0,0,0];return c[t]=e,[c[(t+1)%3],c[(t+2)%3]]=[i,a],[c,s]},n=[o(-1,-1),o(1,-1),o(1,1),o(-1,1)];r.face(...e>0?n:n.reverse())}return r.mesh}function et([r,t,e]){let s=new m,
[o,n]=[J(r,e),J(t,e)],i=[0,0,1];for(let a=0;a<o.length-1;a++)for(let c=0;c<n.length-1;c++)s.face([[o[a],n[c],0],i],[[o[a+1],n[c],0],i],[[o[a+1],n[c+1],0],i],[[o[a],
n[c+1],0],i]);return s.mesh}function J(r,t){let e=Math.max(t,r/198),s=Math.floor(r/e),o=s-s%2,n=r-o*e,i=Array.from({length:o+1},(a,c)=>-r+n+c*e*2);return[-r,...i,
r]}function b(r){let[t,e,s,o]=[r[0],r[1],r[2],r[3]];return[1-2*(s*s+o*o),2*(e*s-t*o),2*(e*o+t*s),2*(e*s+t*o),1-2*(e*e+o*o),2*(s*o-t*e),2*(e*o-t*s),2*(s*o+t*e),1-2*
(e*e+s*s)]}function l(r,t){return[0,3,6].map(e=>r[e]*t[0]+r[e+1]*t[1]+r[e+2]*t[2])}function E(r,t){return Array.from({length:9},(e,s)=>{let[o,n]=[s-s%3,s%3];return r[o]*
t[n]+r[o+1]*t[n+3]+r[o+2]*t[n+6]})}function _(r){return[r[0],r[3],r[6],r[1],r[4],r[7],r[2],r[5],r[8]]}function A(r,t){return[r[0]+t[0],r[1]+t[1],r[2]+t[2]]}function d(r,t){
return[r[0]-t[0],r[1]-t[1],r[2]-t[2]]}function I(r){let t=Math.hypot(r[0],r[1],r[2]);return[r[0]/t,r[1]/t,r[2]/t]}function N(r,t){return[r[1]*t[2]-r[2]*t[1],r[2]*
t[0]-r[0]*t[2],r[0]*t[1]-r[1]*t[0]]}function rt(r,t,e){let s=1/Math.tan(r*Math.PI/360),o=e-t;return[s,0,0,0,0,s,0,0,0,0,-(e+t)/o,-1,0,0,-2*e*t/o,0]}function st(r,t,e){
return[...[0,1,2].flatMap(o=>[r[o]*t[o],r[o+3]*t[o],r[o+6]*t[o],0]),e[0],e[1],e[2],1]}function ot(r,t){return[0,1,2].flatMap(e=>[r[e]/t[e],r[e+3]/t[e],r[e+6]/t[e]])}var vt=[1,0,0,0,1,0,0,0,1],nt=1.5,[kt,Pt]=[.25,4];function F(r,t,e={shift:[0,0,0],turn:0}){let s=r.turns?b(y(t.turns,r.body,4)):vt,o=e.turn*Math.PI/360,n=E(b([Math.
cos(o),0,0,Math.sin(o)]),r.rotation);return{place:A(y(t.places,r.body,3),l(s,A(r.pos,e.shift))),rotation:E(s,n),fov:r.fov}}var g=class{constructor(t,e=.9){let s=[
t.rotation[2],t.rotation[5],t.rotation[8]];this.centre=t.place.map((o,n)=>o-e*s[n]),this.distance=e,this.azimuth=Math.atan2(s[1],s[0]),this.elevation=Math.asin(
s[2]),this.fov=t.fov}turn(t,e){this.azimuth+=t,this.elevation=Math.max(-nt,Math.min(nt,this.elevation+e))}zoom(t){this.distance=Math.max(kt,Math.min(Pt,this.distance*
t))}get view(){let t=Math.cos(this.elevation),e=[t*Math.cos(this.azimuth),t*Math.sin(this.azimuth),Math.sin(this.elevation)],s=this.centre.map((o,n)=>o+this.distance*
e[n]);return it(s,this.centre,this.fov)}};function it(r,t,e){let s=I(d(r,t)),o=I(N([0,0,1],s)),n=N(s,o);return{place:r,rotation:[0,1,2].flatMap(i=>[o[i],n[i],s[i]]),
fov:e}}function y(r,t,e){return Array.from({length:e},(s,o)=>r[t*e+o])}var at="audience",v=class{constructor(t,e){this.gl=t,this.drawing=e.model.drawing,this.slices=e.model.slices,this.parts=e.parts,this.meshes=new Map,this.textures=
new Map,this.levels={}}async load(){let t=new Set(this.drawing.items.map(s=>s.texture).filter(s=>s!==void 0)),e={premultiplyAlpha:"none",colorSpaceConversion:"n\
one"};await Promise.all([...t].map(async s=>{let{cube:o,pixels:n}=this.parts[s],i=await createImageBitmap(n.blob,e);this.textures.set(s,W(this.gl,i,o)),i.close()}))}level(t){
return this.levels[t]??=this.drawing.items.map(e=>this.drawn(e,t)),this.levels[t]}pose(t,e,s,o){for(let n of t){let{item:i}=n,a=b(y(e.turns,i.body,4)),c=i.site===
void 0?void 0:s[i.site];n.place=A(y(e.places,i.body,3),l(a,c??i.pos)),n.rotation=E(a,b(i.quat)),n.rgba=(i.site===void 0?void 0:o[i.site])??i.rgba}}drawn(t,e){return{
item:t,pieces:this.pieces(t,e),texture:t.texture&&this.textures.get(t.texture)||null,textureScale:It(t,this.parts),rgba:t.rgba,place:[0,0,0],rotation:[1,0,0,0,1,
0,0,0,1]}}pieces(t,e){let[s,o,n]=t.size,i=[0,0,0];if(t.type==="mesh")return[{mesh:this.mesh(t.mesh,e),scale:[1,1,1],shift:i}];if(t.type==="plane")return[{mesh:this.
floor(t),scale:[1,1,1],shift:i}];if(t.type!=="capsule")return[{mesh:this.shape(t.type,e),scale:t.size,shift:i}];let a=(s+o)/2;return[{mesh:this.shape("tube",e),
scale:t.size,shift:i},{mesh:this.shape("top",e),scale:[s,o,a],shift:[0,0,n-a]},{mesh:this.shape("bottom",e),scale:[s,o,a],shift:[0,0,a-n]}]}mesh(t,e){let s=e in
this.parts[t]?e:"policy";return this.uploaded(`mesh ${t} ${s}`,()=>Ut(this.parts[t][s]))}shape(t,e){return this.uploaded(`${t} ${e}`,()=>Q[t](this.slices[e===at?
at:"policy"]))}floor(t){let e=t.grid;return this.uploaded(`plane ${e}`,()=>et(e))}uploaded(t,e){let s=this.meshes.get(t)??X(this.gl,e());return this.meshes.set(
t,s),s}close(){for(let{array:t}of this.meshes.values())this.gl.deleteVertexArray(t);for(let{texture:t}of this.textures.values())this.gl.deleteTexture(t)}};function Ut(r){
let t=e=>r[e].shape[0]*r[e].shape[1];return{places:Float32Array.from({length:t("places")},(e,s)=>r.places.read(s)),normals:Float32Array.from({length:t("normals")},
(e,s)=>r.normals.read(s)),corners:Uint32Array.from({length:t("corners")},(e,s)=>r.corners.read(s))}}function It(r,t){if(r.texture===void 0)return[1,1,1];if(t[r.
texture].cube)return r.uniform?r.size:[1,1,1];let e=r.type==="mesh"||r.type==="plane",[s,o]=r.repeat.map((n,i)=>{let a=r.size[i]>0?r.size[i]:1;return .5*n*(e?1/
a:1)*(r.uniform?a:1)});return[s,-o,0]}var Nt=.995;function ct({item:r,place:t},e){if(r.type==="plane")return!0;let[s,o,n]=l(_(e.rotation),d(t,e.place)),i=e.fov*Math.PI/360;return Math.max(Math.abs(s),
Math.abs(o))*Math.cos(i)+n*Math.sin(i)<r.radius&&-n>-r.radius}function ht(r,t){let e=n=>n.rgba[3]<Nt||n.item.type==="plane"&&B(n,t),s=n=>n.item.type==="plane"?1/0:
Math.hypot(...d(n.place,t.place)),o=r.filter(n=>e(n)&&n.rgba[3]>0);return{opaque:r.filter(n=>!e(n)),clear:o.sort((n,i)=>s(n)-s(i))}}function B(r,t){let e=d(t.place,
r.place);return e[0]*r.rotation[2]+e[1]*r.rotation[5]+e[2]*r.rotation[8]<0}var jt=.3,Ct={fine:{level:"audience",samples:4},fast:{level:"policy",samples:0}},Lt=128,M=class{constructor(t){this.canvas=t;let e={antialias:!1,alpha:!0,depth:!1,
preserveDrawingBuffer:!0},s=t.getContext("webgl2",e);if(!s)throw new Error("This browser has no WebGL 2, so nothing new can be drawn.");this.gl=s;let{made:o,uniform:n}=q(
s);this.program=o,this.uniform=n,this.targets=new Map,this.scene=null}async load(t){let e=new v(this.gl,t);await e.load(),this.scene?.close(),this.scene=e}picture(t,e,s,o={}){
let n=t==="front"?{shift:o.shift??[0,0,0],turn:o.turn??0}:void 0,i=F(this.loaded.drawing.cameras[t],s.bodies,n),a=this.target(e,0);return this.draw(a,i,s,"polic\
y",o),a.pixels()}frontView(t){return F(this.loaded.drawing.cameras.front,t.bodies)}show(t,e,s,o="fine",n={}){let{level:i,samples:a}=Ct[o];(this.canvas.width!==e||
this.canvas.height!==e)&&(this.canvas.width=this.canvas.height=e);let c=this.target(e,a);this.draw(c,t,s,i,n),c.show()}close(){this.scene?.close();for(let t of this.
targets.values())t.close();this.gl.getExtension("WEBGL_lose_context")?.loseContext()}get loaded(){if(!this.scene)throw new Error("The eye has no scene yet; load\
 one first.");return this.scene}draw(t,e,s,o,n){let{gl:i,loaded:a}=this,c=a.level(o);a.pose(c,s.bodies,s.sites,s.siteColours);for(let[f,p]of Object.entries(n.colours??
{}))c[Number(f)].rgba=p;this.begin(t),this.setView(e,n.light??[1,1,1]);let{opaque:h,clear:u}=ht(c.filter(f=>ct(f,e)),e);i.disable(i.BLEND);for(let f of h)this.drawItem(
f,e);i.enable(i.BLEND),i.blendFuncSeparate(i.SRC_ALPHA,i.ONE_MINUS_SRC_ALPHA,i.ZERO,i.ONE),i.depthMask(!1);for(let f of[...u,...[...u].reverse()])this.drawItem(
f,e);i.depthMask(!0)}begin(t){let{gl:e}=this,[s,o,n]=this.loaded.drawing.sky;e.bindFramebuffer(e.FRAMEBUFFER,t.buffer),e.viewport(0,0,t.side,t.side),e.useProgram(
this.program),e.enable(e.DEPTH_TEST),e.enable(e.CULL_FACE),e.depthFunc(e.LEQUAL),e.clearColor(s,o,n,1),e.clear(e.COLOR_BUFFER_BIT|e.DEPTH_BUFFER_BIT),e.uniform1i(
this.uniform("cube"),0),e.uniform1i(this.uniform("flatTexture"),1)}setView(t,e){let{gl:s,uniform:o}=this,{near:n,far:i,lights:a}=this.loaded.drawing;s.uniformMatrix4fv(
o("projection"),!1,rt(t.fov,n,i));let c=_(t.rotation),h=f=>f.map((p,x)=>p*e[x]),u=a.slice(0,8);s.uniform1i(o("lampCount"),u.length),u.forEach((f,p)=>{let x=f.head?
[0,0,1]:l(c,f.direction.map(P=>-P));s.uniform3fv(o(`lamps[${p}].direction`),x),s.uniform3fv(o(`lamps[${p}].ambient`),f.head?h(f.ambient):f.ambient),s.uniform3fv(
o(`lamps[${p}].diffuse`),h(f.diffuse)),s.uniform3fv(o(`lamps[${p}].specular`),f.specular)})}drawItem(t,e){let{gl:s,uniform:o}=this,{item:n,rgba:i}=t,a=B(t,e);s.
cullFace(a&&n.type==="plane"?s.FRONT:s.BACK);let c=a&&n.type==="plane"?i[3]*jt:i[3];s.uniform4f(o("colour"),i[0],i[1],i[2],c),s.uniform1f(o("emission"),n.emission),
s.uniform1f(o("specular"),n.specular),s.uniform1f(o("shininess"),n.shininess*Lt),this.setTexture(t);let h=_(e.rotation),u=E(h,t.rotation),f=l(h,d(t.place,e.place));
for(let{mesh:p,scale:x,shift:P}of t.pieces){let Et=l(u,P).map((xt,bt)=>xt+f[bt]);s.uniformMatrix4fv(o("toCamera"),!1,st(u,x,Et)),s.uniformMatrix3fv(o("normalToC\
amera"),!1,ot(u,x)),s.bindVertexArray(p.array),s.drawElements(s.TRIANGLES,p.count,s.UNSIGNED_INT,0)}}setTexture(t){let{gl:e,uniform:s}=this;if(e.uniform1i(s("te\
xtureKind"),t.texture?.kind??0),e.uniform3fv(s("textureScale"),t.textureScale),!t.texture)return;let o=t.texture.kind===1;e.activeTexture(o?e.TEXTURE0:e.TEXTURE1),
e.bindTexture(o?e.TEXTURE_CUBE_MAP:e.TEXTURE_2D,t.texture.texture)}target(t,e){let s=`${t} ${e}`,o=this.targets.get(s)??new R(this.gl,t,e);return this.targets.set(
s,o),o}};var Dt=["rightEndEffector","leftEndEffector"],Ot=["leftpad_geom","rightpad_geom"],j={joint:"knob_Joint_1",radius:.05};function ut(r,t,e){return r.every(s=>$t(s,
t,e))}function $t(r,t,e){if(r.kind==="joint"){let i=t.joint(r.name);return(r.strict?i>r.low:i>=r.low)&&i<=r.high}if(r.kind==="held")return t.opening()>0&&Ot.every(
i=>t.pressed(i,r.geom));let s=ft(r.target,t,e),o=ft(r.point,t,e).map((i,a)=>i-s[a]);if(r.kind==="beyond")return r.strict?o[r.axis]>0:o[r.axis]>=0;let n=Math.hypot(
...o.map((i,a)=>i*r.weights[a]));return r.strict?n<r.limit:n<=r.limit}function ft(r,t,e){let s=zt(r,t,e).map((o,n)=>o+r.offset[n]);return r.height===null?s:[s[0],
s[1],r.height]}function zt(r,t,e){if(r.kind==="mark")return e[r.name];if(r.kind==="fingers"){let[s,o]=Dt.map(n=>t.position("site",n));return s.map((n,i)=>(n+o[i])/
2)}if(r.kind==="knob"){let[s,o,n]=t.position("body",r.name),i=t.joint(j.joint);return[s+j.radius*Math.sin(i),o-j.radius*Math.cos(i),n]}return t.position(r.kind,
r.name)}var Ht={body:1,joint:3,geom:5,site:6},Vt=0,Gt=0,qt=1<<18|1<<19,Xt=[1,0,1,0],Wt=.1,T=class{constructor(t,e){this.mujoco=t,this.task=e.task,this.model=t.MjModel.from_xml_string(
e.model.xml),this.model.opt.disableflags|=qt,this.data=new t.MjData(this.model),this.plain={body_pos:this.model.body_pos.slice(),site_pos:this.model.site_pos.slice()},
this.ids=new Map,this.marks={},this.steps=0}begin(t){let{mujoco:e,model:s,data:o}=this;e.mj_resetData(s,o);for(let n of["body_pos","site_pos"]){s[n].set(this.plain[n]);
for(let[i,a]of Object.entries(t[n]))s[n].set(a,3*Number(i))}for(let n of["qpos","qvel","mocap_pos","mocap_quat","ctrl"])o[n].set(t[n]);this.forward(),o.qacc_warmstart.
set(t.qacc_warmstart),this.marks={...t.marks},this.steps=0}step(t){let e=Float32Array.from(t,s=>Math.max(-1,Math.min(1,s)));this.moveHand(e),this.data.ctrl.set(
[e[3],-e[3]]),this.simulate(),this.steps+=1}pushHand(t,e=10){for(let s=0;s<e;s++)this.moveHand(t.map(o=>Math.max(-1,Math.min(1,o/e/this.task.action_scale)))),this.
simulate()}nudge(t,e){let{model:s,data:o}=this,n=[...s.jnt_type.keys()].filter(c=>s.jnt_type[c]===Vt);if(!n.length)return!1;let i=c=>lt(pt(o.xpos,s.jnt_bodyid[c]),
t),a=n.reduce((c,h)=>i(h)<i(c)?h:c);return e.forEach((c,h)=>o.qpos[s.jnt_qposadr[a]+h]+=c),this.forward(),!0}get state(){return new Float32Array([...this.position(
"body","hand"),this.opening()])}get success(){return ut(this.task.success,this,this.marks)}opening(){return Math.min(1,lt(this.position("body","rightclaw"),this.
position("body","leftclaw"))/Wt)}position(t,e){let s={body:this.data.xpos,geom:this.data.geom_xpos,site:this.data.site_xpos};return pt(s[t],this.id(t,e))}joint(t){
return this.data.qpos[this.model.jnt_qposadr[this.id("joint",t)]]}pressed(t,e){let s=[this.id("geom",t),this.id("geom",e)].sort((a,c)=>a-c),[o,n]=[this.data.contact,
this.data.efc_force],i=0;for(let a=0;a<o.size();a++){let c=o.get(a),[h,u]=[c.geom1,c.geom2].sort((f,p)=>f-p);h===s[0]&&u===s[1]&&c.efc_address>=0&&(i+=n[c.efc_address]),
c.delete()}return o.delete(),i>0}close(){this.data.delete(),this.model.delete()}moveHand(t){let{data:e,task:s}=this,o=[...e.mocap_pos.subarray(0,3)].map((n,i)=>Kt(
n+Math.fround(t[i]*Math.fround(s.action_scale)),s.hand_low[i],s.hand_high[i]));e.mocap_pos.set(o),e.mocap_quat.set(Xt)}simulate(){let{mujoco:t,model:e,data:s}=this;
for(let o=0;o<this.task.substeps;o++)t.mj_checkPos(e,s),t.mj_checkVel(e,s),this.forward(),t.mj_checkAcc(e,s),t.mj_Euler(e,s);this.forward(),s.qacc_warmstart.set(
s.qacc)}forward(){let{mujoco:t,model:e,data:s}=this;t.mj_fwdPosition(e,s),t.mj_fwdVelocity(e,s);let[o,n,i]=[s.efc_type,s.efc_vel,s.efc_pos],[a,c]=[s.efc_aref,s.
efc_KBIP];for(let h=0;h<o.length&&o[h]===Gt;h++){let[u,f,p]=c.subarray(4*h,4*h+3);a[h]=-f*n[h]-u*p*i[h]}t.mj_fwdActuation(e,s),t.mj_fwdAcceleration(e,s),t.mj_fwdConstraint(
e,s)}id(t,e){let s=`${t} ${e}`,o=this.ids.get(s)??this.mujoco.mj_name2id(this.model,Ht[t],e);if(o<0)throw new Error(`The scene has no ${t} called ${e}.`);return this.
ids.set(s,o),o}},pt=(r,t)=>[...r.subarray(3*t,3*t+3)],lt=(r,t)=>Math.hypot(...r.map((e,s)=>e-t[s])),Kt=(r,t,e)=>Math.min(e,Math.max(t,r));var[C,Yt]=[96,64],L=class{constructor(t,e,s){this.mujoco=t,this.files=e,this.eye=new M(s),this.loaded=null,this.start=null,this.look={},this.covered=!1,this.orbit=
null}async open(t){let e=await this.files.scene(t);await this.eye.load(e),this.loaded?.close(),this.loaded=new T(this.mujoco,e),this.start=null}begin(t){let{starts:e}=this.
physics.task;this.start=e[t%e.length],this.physics.begin(this.start)}step(t){return this.physics.step(t),this.physics.success}observe(){let t=this.moment(),e=this.
covered?new Uint8Array(3*C*C):this.eye.picture("front",C,t,this.look),s=this.eye.picture("wrist",Yt,t,this.look);return{image:e,wrist:s,state:this.physics.state}}show(t=480,e="\
fine"){let s=this.moment();this.eye.show(this.orbit?.view??this.eye.frontView(s),t,s,e)}turnView(t,e,s=1){this.orbit??=new g(this.eye.frontView(this.moment())),
this.orbit.turn(t,e),this.orbit.zoom(s)}resetView(){this.orbit=null}close(){this.loaded?.close(),this.eye.close()}get physics(){if(!this.loaded)throw new Error(
"No task is open; call open(task) first.");return this.loaded}moment(){let{data:t}=this.physics;return{bodies:{places:t.xpos,turns:t.xquat},sites:this.start?.site_pos??
{},siteColours:this.start?.site_rgba??{}}}};var k=class{constructor(t,e){this.shape=t,this.read=e}pick(t=[],e=0,s=0){if(e===this.shape.length)return this.read(s);let o=this.shape[e],n=i=>this.pick(t,e+1,s*
o+i);return Jt(t[e],o,n)}};function Jt(r,t,e){if(typeof r=="number")return e(r<0?Math.max(0,t+r):Math.min(r,t-1));let[s,o]=r??[0,t];return Array.from({length:Math.
min(o,t)-s},(n,i)=>e(s+i))}var Qt={255:"image/jpeg",66:"image/bmp"},Zt=[31,139],D=class{constructor(t){this.bytes=t,this.known=void 0}get type(){return Qt[this.bytes[0]]??"image/webp"}get blob(){
return new Blob([this.bytes],{type:this.type})}get address(){return this.known??=`data:${this.type};base64,${se(this.bytes)}`,this.known}};async function mt(r){
let t=new Uint8Array(r),e=Zt.every((n,i)=>t[i]===n)?await te(t):t.buffer,s=4+new DataView(e).getUint32(0,!0),o=JSON.parse(new TextDecoder().decode(new Uint8Array(
e,4,s-4)));return O(o,e,s)}function te(r){let t=new Response(r).body;return new Response(t.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer()}function O(r,t,e){
if(Array.isArray(r))return r.map(o=>O(o,t,e));if(r===null||typeof r!="object")return r;if(r.picture)return new D(new Uint8Array(t,e+r.picture[0],r.picture[1]));
if(r.array)return ee(t,e,...r.array);if(r.coarse)return re(t,e,...r.coarse);let s=Object.entries(r).map(([o,n])=>[o,O(n,t,e)]);return Object.fromEntries(s)}function ee(r,t,e,s,o){
let n=new(e==="i"?Int32Array:Float32Array)(r,t+o,$(s));return new k(s,i=>n[i])}function re(r,t,e,s,o,n){let i=new Uint8Array(r,t+o,$(e)),a=new Float32Array(r,t+
n,2*$(e)/s);return new k(e,c=>a[2*Math.floor(c/s)]+a[2*Math.floor(c/s)+1]*i[c])}var $=r=>r.reduce((t,e)=>t*e,1);function se(r){let t="";for(let e=0;e<r.length;e+=8192)t+=String.fromCharCode(...r.subarray(e,e+8192));return btoa(t)}var dt=1;function oe(r){return async t=>{let e=await fetch(`${r}/${t}`);if(!e.ok)throw new Error(`The scenes lack ${t} (${e.status}).`);return new Uint8Array(await e.
arrayBuffer())}}var z=class{constructor(t){this.read=t,this.kept=new Map}async tasks(){return Object.keys((await this.index()).tasks)}async scene(t){let e=await this.
index();if(!(t in e.tasks))throw new Error(`There is no scene for the task ${t}.`);let[s,o]=await Promise.all([this.packed(`tasks/${t}.pack`),this.packed(`model\
s/${e.tasks[t]}.pack`)]),n=new Set(o.drawing.items.flatMap(c=>[c.mesh,c.texture]).filter(Boolean)),i=new Set([...n].map(c=>e.parts[c])),a=await Promise.all([...i].
map(c=>this.packed(`parts/${c}.pack`)));return{task:s,model:o,parts:Object.assign({},...a)}}index(){return this.once("index.json",async t=>{let e=JSON.parse(new TextDecoder().
decode(t));if(e.version!==dt)throw new Error(`The scenes are of version ${e.version}, not ${dt}.`);return e})}packed(t){return this.once(t,mt)}once(t,e){if(!this.
kept.has(t)){let s=this.read(t).then(e).catch(o=>{throw this.kept.delete(t),o});this.kept.set(t,s)}return this.kept.get(t)}};return Mt(ne);})();
