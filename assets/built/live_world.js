var GlassLive=(()=>{var U=Object.defineProperty;var St=Object.getOwnPropertyDescriptor;var Ft=Object.getOwnPropertyNames;var kt=Object.prototype.hasOwnProperty;var Pt=(s,t)=>{for(var e in t)U(s,e,{get:t[e],enumerable:!0})},It=(s,t,e,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of Ft(t))!kt.call(s,o)&&o!==
e&&U(s,o,{get:()=>t[o],enumerable:!(r=St(t,o))||r.enumerable});return s};var Ut=s=>It(U({},"__esModule",{value:!0}),s);var Re={};Pt(Re,{Eye:()=>T,LiveWorld:()=>z,Orbit:()=>M,Physics:()=>R,SceneFiles:()=>H,filesBelow:()=>Te,lookingAt:()=>ht,slice:()=>g,throughCamera:()=>F});var X=`#version 300 es
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
}`,q=`#version 300 es
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
}`;function K(s){let t=s.createProgram();if(s.attachShader(t,W(s,s.VERTEX_SHADER,X)),s.attachShader(t,W(s,s.FRAGMENT_SHADER,q)),["place","normal"].forEach((o,n)=>s.
bindAttribLocation(t,n,o)),s.linkProgram(t),!s.getProgramParameter(t,s.LINK_STATUS))throw new Error(`WebGL: ${s.getProgramInfoLog(t)}`);let e=new Map;return{made:t,
uniform:o=>(e.has(o)||e.set(o,s.getUniformLocation(t,o)),e.get(o)??null)}}function W(s,t,e){let r=s.createShader(t);if(s.shaderSource(r,e),s.compileShader(r),!s.
getShaderParameter(r,s.COMPILE_STATUS))throw new Error(`WebGL: ${s.getShaderInfoLog(r)}`);return r}function Y(s,t){let e=s.createVertexArray();return s.bindVertexArray(
e),[t.places,t.normals].forEach((r,o)=>{s.bindBuffer(s.ARRAY_BUFFER,s.createBuffer()),s.bufferData(s.ARRAY_BUFFER,r,s.STATIC_DRAW),s.enableVertexAttribArray(o),
s.vertexAttribPointer(o,3,s.FLOAT,!1,0,0)}),s.bindBuffer(s.ELEMENT_ARRAY_BUFFER,s.createBuffer()),s.bufferData(s.ELEMENT_ARRAY_BUFFER,t.corners,s.STATIC_DRAW),s.
bindVertexArray(null),{array:e,count:t.corners.length}}function J(s,t,e){let r=s.createTexture(),o=e?s.TEXTURE_CUBE_MAP:s.TEXTURE_2D,n=e?[0,1,2,3,4,5].map(a=>s.
TEXTURE_CUBE_MAP_POSITIVE_X+a):[s.TEXTURE_2D],i=e?s.CLAMP_TO_EDGE:s.REPEAT;s.bindTexture(o,r);for(let a of n)s.texImage2D(a,0,s.RGBA8,s.RGBA,s.UNSIGNED_BYTE,t);
return s.texParameteri(o,s.TEXTURE_WRAP_S,i),s.texParameteri(o,s.TEXTURE_WRAP_T,i),s.texParameteri(o,s.TEXTURE_MAG_FILTER,s.LINEAR),s.texParameteri(o,s.TEXTURE_MIN_FILTER,
s.LINEAR_MIPMAP_LINEAR),s.generateMipmap(o),{kind:e?1:2,texture:r}}var v=class{constructor(t,e,r){this.gl=t,this.side=e,this.buffer=t.createFramebuffer(),t.bindFramebuffer(
t.FRAMEBUFFER,this.buffer),this.stores=[[t.COLOR_ATTACHMENT0,t.RGBA8],[t.DEPTH_ATTACHMENT,t.DEPTH_COMPONENT24]].map(([o,n])=>{let i=t.createRenderbuffer();return t.
bindRenderbuffer(t.RENDERBUFFER,i),r?t.renderbufferStorageMultisample(t.RENDERBUFFER,r,n,e,e):t.renderbufferStorage(t.RENDERBUFFER,n,e,e),t.framebufferRenderbuffer(
t.FRAMEBUFFER,o,t.RENDERBUFFER,i),i})}pixels(){let{gl:t,side:e}=this,r=new Uint8Array(4*e*e);t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.readPixels(0,0,
e,e,t.RGBA,t.UNSIGNED_BYTE,r);let o=new Uint8Array(3*e*e);for(let n=0,i=0;n<e;n++)for(let a=4*e*(e-1-n),c=a+4*e;a<c;a+=4,i+=3)o[i]=r[a],o[i+1]=r[a+1],o[i+2]=r[a+
2];return o}show(){let{gl:t,side:e}=this;t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.bindFramebuffer(t.DRAW_FRAMEBUFFER,null),t.blitFramebuffer(0,0,e,e,
0,0,e,e,t.COLOR_BUFFER_BIT,t.NEAREST)}close(){this.gl.deleteFramebuffer(this.buffer);for(let t of this.stores)this.gl.deleteRenderbuffer(t)}};var d=class{constructor(){this.places=[],this.normals=[],this.corners=[],this.known=new Map}corner(t,e){let r=[...t,...e].map(n=>n.toFixed(7)).join(),o=this.known.
get(r)??this.places.length/3;return this.known.has(r)||(this.known.set(r,o),this.places.push(...t),this.normals.push(...e)),o}face(...t){let[e,r,o,n]=t.map(([i,
a])=>this.corner(i,a));t.length===3?this.corners.push(e,r,o):this.corners.push(e,r,n,r,o,n)}get mesh(){return{places:Float32Array.from(this.places),normals:Float32Array.
from(this.normals),corners:Uint32Array.from(this.corners)}}},et={sphere:Q,ellipsoid:Q,cylinder:Nt,box:Lt,tube:Bt,top:s=>Z(1,s),bottom:s=>Z(-1,s)},S=s=>Math.floor(
s/2),A=(s,t)=>2*Math.PI*s/t;function Q(s){let t=new d,e=Math.floor(S(s)/2);for(let r of[-1,1])st(t,r,s,e,0);return t.mesh}function Z(s,t){let e=new d;return st(
e,s,t,Math.floor(S(t)/2),s),e.mesh}function st(s,t,e,r,o){let n=(a,c)=>{let[h,f]=[A(a,e),t*Math.PI*c/2/r],u=[Math.cos(h)*Math.cos(f),Math.sin(h)*Math.cos(f),Math.
sin(f)];return[[u[0],u[1],u[2]+o],u]},i=[[0,0,t+o],[0,0,t]];for(let a=0;a<e;a++){let c=[n(a,r-1),n(a+1,r-1),i];s.face(...t>0?c:c.reverse());for(let h=0;h<r-1;h++){
let f=[n(a,h),n(a+1,h),n(a+1,h+1),n(a,h+1)];s.face(...t>0?f:f.reverse())}}}function Nt(s){let t=new d;for(let e of[-1,1])Ct(t,e,s,Math.floor(S(s)/2));return rt(
t,s),t.mesh}function Bt(s){let t=new d;return rt(t,s),t.mesh}function rt(s,t){let e=S(t),r=(o,n)=>{let[i,a]=[Math.cos(A(o,t)),Math.sin(A(o,t))];return[[i,a,2*n/
e-1],[i,a,0]]};for(let o=0;o<e;o++)for(let n=0;n<t;n++)s.face(r(n,o),r(n+1,o),r(n+1,o+1),r(n,o+1))}function Ct(s,t,e,r){let o=(n,i)=>[[Math.cos(A(n,e))*i,Math.sin(
A(n,e))*i,t],[0,0,t]];for(let n=0;n<e;n++){let i=[o(n,1/r),o(n+1,1/r),o(0,0)];s.face(...t>0?i:i.reverse());for(let a=0;a<r-1;a++){let[c,h]=[(a+1)/r,(a+2)/r],f=[
o(n,h),o(n+1,h),o(n+1,c),o(n,c)];s.face(...t>0?f:f.reverse())}}}function Lt(){let s=new d;for(let t of[0,1,2])for(let e of[-1,1]){let r=[0,0,0];r[t]=e;let o=(i,a)=>{
let c=[0,0,0];return c[t]=e,[c[(t+1)%3],c[(t+2)%3]]=[i,a],[c,r]},n=[o(-1,-1),o(1,-1),o(1,1),o(-1,1)];s.face(...e>0?n:n.reverse())}return s.mesh}function ot([s,t,
e]){let r=new d,[o,n]=[tt(s,e),tt(t,e)],i=[0,0,1];for(let a=0;a<o.length-1;a++)for(let c=0;c<n.length-1;c++)r.face([[o[a],n[c],0],i],[[o[a+1],n[c],0],i],[[o[a+1],
n[c+1],0],i],[[o[a],n[c+1],0],i]);return r.mesh}function tt(s,t){let e=Math.max(t,s/198),r=Math.floor(s/e),o=r-r%2,n=s-o*e,i=Array.from({length:o+1},(a,c)=>-s+n+
c*e*2);return[-s,...i,s]}function _(s){let[t,e,r,o]=[s[0],s[1],s[2],s[3]];return[1-2*(r*r+o*o),2*(e*r-t*o),2*(e*o+t*r),2*(e*r+t*o),1-2*(e*e+o*o),2*(r*o-t*e),2*(e*o-t*r),2*(r*o+t*e),1-2*
(e*e+r*r)]}function l(s,t){return[0,3,6].map(e=>s[e]*t[0]+s[e+1]*t[1]+s[e+2]*t[2])}function y(s,t){return Array.from({length:9},(e,r)=>{let[o,n]=[r-r%3,r%3];return s[o]*
t[n]+s[o+1]*t[n+3]+s[o+2]*t[n+6]})}function E(s){return[s[0],s[3],s[6],s[1],s[4],s[7],s[2],s[5],s[8]]}function x(s,t){return[s[0]+t[0],s[1]+t[1],s[2]+t[2]]}function m(s,t){
return[s[0]-t[0],s[1]-t[1],s[2]-t[2]]}function N(s){let t=Math.hypot(s[0],s[1],s[2]);return[s[0]/t,s[1]/t,s[2]/t]}function B(s,t){return[s[1]*t[2]-s[2]*t[1],s[2]*
t[0]-s[0]*t[2],s[0]*t[1]-s[1]*t[0]]}function nt(s,t,e){let r=1/Math.tan(s*Math.PI/360),o=e-t;return[r,0,0,0,0,r,0,0,0,0,-(e+t)/o,-1,0,0,-2*e*t/o,0]}function it(s,t,e){
return[...[0,1,2].flatMap(o=>[s[o]*t[o],s[o+3]*t[o],s[o+6]*t[o],0]),e[0],e[1],e[2],1]}function at(s,t){return[0,1,2].flatMap(e=>[s[e]/t[e],s[e+3]/t[e],s[e+6]/t[e]])}var Ot=[1,0,0,0,1,0,0,0,1],ct=1.5,[Dt,jt]=[.25,4];function F(s,t,e={shift:[0,0,0],turn:0}){let r=s.turns?_(g(t.turns,s.body,4)):Ot,o=e.turn*Math.PI/360,n=y(_([Math.
cos(o),0,0,Math.sin(o)]),s.rotation);return{place:x(g(t.places,s.body,3),l(r,x(s.pos,e.shift))),rotation:y(r,n),fov:s.fov}}var M=class{constructor(t,e=.9){let r=[
t.rotation[2],t.rotation[5],t.rotation[8]];this.centre=t.place.map((o,n)=>o-e*r[n]),this.distance=e,this.azimuth=Math.atan2(r[1],r[0]),this.elevation=Math.asin(
r[2]),this.fov=t.fov}turn(t,e){this.azimuth+=t,this.elevation=Math.max(-ct,Math.min(ct,this.elevation+e))}zoom(t){this.distance=Math.max(Dt,Math.min(jt,this.distance*
t))}get view(){let t=Math.cos(this.elevation),e=[t*Math.cos(this.azimuth),t*Math.sin(this.azimuth),Math.sin(this.elevation)],r=this.centre.map((o,n)=>o+this.distance*
e[n]);return ht(r,this.centre,this.fov)}};function ht(s,t,e){let r=N(m(s,t)),o=N(B([0,0,1],r)),n=B(r,o);return{place:s,rotation:[0,1,2].flatMap(i=>[o[i],n[i],r[i]]),
fov:e}}function g(s,t,e){return Array.from({length:e},(r,o)=>s[t*e+o])}var ft="audience",k=class{constructor(t,e){this.gl=t,this.drawing=e.model.drawing,this.slices=e.model.slices,this.parts=e.parts,this.meshes=new Map,this.textures=
new Map,this.levels={}}async load(){let t=new Set(this.drawing.items.map(r=>r.texture).filter(r=>r!==void 0)),e={premultiplyAlpha:"none",colorSpaceConversion:"n\
one"};await Promise.all([...t].map(async r=>{let{cube:o,pixels:n}=this.parts[r],i=await createImageBitmap(n.blob,e);this.textures.set(r,J(this.gl,i,o)),i.close()}))}level(t){
return this.levels[t]??=this.drawing.items.map(e=>this.drawn(e,t)),this.levels[t]}pose(t,e,r,o){for(let n of t){let{item:i}=n,a=_(g(e.turns,i.body,4)),c=i.site===
void 0?void 0:r[i.site];n.place=x(g(e.places,i.body,3),l(a,c??i.pos)),n.rotation=y(a,_(i.quat)),n.rgba=(i.site===void 0?void 0:o[i.site])??i.rgba}}drawn(t,e){return{
item:t,pieces:this.pieces(t,e),texture:t.texture&&this.textures.get(t.texture)||null,textureScale:$t(t,this.parts),rgba:t.rgba,place:[0,0,0],rotation:[1,0,0,0,1,
0,0,0,1]}}pieces(t,e){let[r,o,n]=t.size,i=[0,0,0];if(t.type==="mesh")return[{mesh:this.mesh(t.mesh,e),scale:[1,1,1],shift:i}];if(t.type==="plane")return[{mesh:this.
floor(t),scale:[1,1,1],shift:i}];if(t.type!=="capsule")return[{mesh:this.shape(t.type,e),scale:t.size,shift:i}];let a=(r+o)/2;return[{mesh:this.shape("tube",e),
scale:t.size,shift:i},{mesh:this.shape("top",e),scale:[r,o,a],shift:[0,0,n-a]},{mesh:this.shape("bottom",e),scale:[r,o,a],shift:[0,0,a-n]}]}mesh(t,e){let r=e in
this.parts[t]?e:"policy";return this.uploaded(`mesh ${t} ${r}`,()=>zt(this.parts[t][r]))}shape(t,e){return this.uploaded(`${t} ${e}`,()=>et[t](this.slices[e===ft?
ft:"policy"]))}floor(t){let e=t.grid;return this.uploaded(`plane ${e}`,()=>ot(e))}uploaded(t,e){let r=this.meshes.get(t)??Y(this.gl,e());return this.meshes.set(
t,r),r}close(){for(let{array:t}of this.meshes.values())this.gl.deleteVertexArray(t);for(let{texture:t}of this.textures.values())this.gl.deleteTexture(t)}};function zt(s){
let t=e=>s[e].shape[0]*s[e].shape[1];return{places:Float32Array.from({length:t("places")},(e,r)=>s.places.read(r)),normals:Float32Array.from({length:t("normals")},
(e,r)=>s.normals.read(r)),corners:Uint32Array.from({length:t("corners")},(e,r)=>s.corners.read(r))}}function $t(s,t){if(s.texture===void 0)return[1,1,1];if(t[s.
texture].cube)return s.uniform?s.size:[1,1,1];let e=s.type==="mesh"||s.type==="plane",[r,o]=s.repeat.map((n,i)=>{let a=s.size[i]>0?s.size[i]:1;return .5*n*(e?1/
a:1)*(s.uniform?a:1)});return[r,-o,0]}var Vt=.995;function ut({item:s,place:t},e){if(s.type==="plane")return!0;let[r,o,n]=l(E(e.rotation),m(t,e.place)),i=e.fov*Math.PI/360;return Math.max(Math.abs(r),
Math.abs(o))*Math.cos(i)+n*Math.sin(i)<s.radius&&-n>-s.radius}function pt(s,t){let e=n=>n.rgba[3]<Vt||n.item.type==="plane"&&C(n,t),r=n=>n.item.type==="plane"?1/0:
Math.hypot(...m(n.place,t.place)),o=s.filter(n=>e(n)&&n.rgba[3]>0);return{opaque:s.filter(n=>!e(n)),clear:o.sort((n,i)=>r(n)-r(i))}}function C(s,t){let e=m(t.place,
s.place);return e[0]*s.rotation[2]+e[1]*s.rotation[5]+e[2]*s.rotation[8]<0}var Ht=.3,Xt={fine:{level:"audience",samples:4},fast:{level:"policy",samples:0}},qt=128,T=class{constructor(t){this.canvas=t;let e={antialias:!1,alpha:!0,depth:!1,
preserveDrawingBuffer:!0},r=t.getContext("webgl2",e);if(!r)throw new Error("This browser has no WebGL 2, so nothing new can be drawn.");this.gl=r;let{made:o,uniform:n}=K(
r);this.program=o,this.uniform=n,this.targets=new Map,this.scene=null}async load(t){let e=new k(this.gl,t);await e.load(),this.scene?.close(),this.scene=e}picture(t,e,r,o={}){
let n=t==="front"?{shift:o.shift??[0,0,0],turn:o.turn??0}:void 0,i=F(this.loaded.drawing.cameras[t],r.bodies,n),a=this.target(e,0);return this.draw(a,i,r,"polic\
y",o),a.pixels()}frontView(t){return F(this.loaded.drawing.cameras.front,t.bodies)}show(t,e,r,o="fine",n={}){let{level:i,samples:a}=Xt[o];(this.canvas.width!==e||
this.canvas.height!==e)&&(this.canvas.width=this.canvas.height=e);let c=this.target(e,a);this.draw(c,t,r,i,n),c.show()}close(){this.scene?.close();for(let t of this.
targets.values())t.close();this.gl.getExtension("WEBGL_lose_context")?.loseContext()}get loaded(){if(!this.scene)throw new Error("The eye has no scene yet; load\
 one first.");return this.scene}draw(t,e,r,o,n){let{gl:i,loaded:a}=this,c=a.level(o);a.pose(c,r.bodies,r.sites,r.siteColours);for(let[u,p]of Object.entries(n.colours??
{}))c[Number(u)].rgba=p;this.begin(t),this.setView(e,n.light??[1,1,1]);let{opaque:h,clear:f}=pt(c.filter(u=>ut(u,e)),e);i.disable(i.BLEND);for(let u of h)this.drawItem(
u,e);i.enable(i.BLEND),i.blendFuncSeparate(i.SRC_ALPHA,i.ONE_MINUS_SRC_ALPHA,i.ZERO,i.ONE),i.depthMask(!1);for(let u of[...f,...[...f].reverse()])this.drawItem(
u,e);i.depthMask(!0)}begin(t){let{gl:e}=this,[r,o,n]=this.loaded.drawing.sky;e.bindFramebuffer(e.FRAMEBUFFER,t.buffer),e.viewport(0,0,t.side,t.side),e.useProgram(
this.program),e.enable(e.DEPTH_TEST),e.enable(e.CULL_FACE),e.depthFunc(e.LEQUAL),e.clearColor(r,o,n,1),e.clear(e.COLOR_BUFFER_BIT|e.DEPTH_BUFFER_BIT),e.uniform1i(
this.uniform("cube"),0),e.uniform1i(this.uniform("flatTexture"),1)}setView(t,e){let{gl:r,uniform:o}=this,{near:n,far:i,lights:a}=this.loaded.drawing;r.uniformMatrix4fv(
o("projection"),!1,nt(t.fov,n,i));let c=E(t.rotation),h=u=>u.map((p,w)=>p*e[w]),f=a.slice(0,8);r.uniform1i(o("lampCount"),f.length),f.forEach((u,p)=>{let w=u.head?
[0,0,1]:l(c,u.direction.map(I=>-I));r.uniform3fv(o(`lamps[${p}].direction`),w),r.uniform3fv(o(`lamps[${p}].ambient`),u.head?h(u.ambient):u.ambient),r.uniform3fv(
o(`lamps[${p}].diffuse`),h(u.diffuse)),r.uniform3fv(o(`lamps[${p}].specular`),u.specular)})}drawItem(t,e){let{gl:r,uniform:o}=this,{item:n,rgba:i}=t,a=C(t,e);r.
cullFace(a&&n.type==="plane"?r.FRONT:r.BACK);let c=a&&n.type==="plane"?i[3]*Ht:i[3];r.uniform4f(o("colour"),i[0],i[1],i[2],c),r.uniform1f(o("emission"),n.emission),
r.uniform1f(o("specular"),n.specular),r.uniform1f(o("shininess"),n.shininess*qt),this.setTexture(t);let h=E(e.rotation),f=y(h,t.rotation),u=l(h,m(t.place,e.place));
for(let{mesh:p,scale:w,shift:I}of t.pieces){let Tt=l(f,I).map((Rt,vt)=>Rt+u[vt]);r.uniformMatrix4fv(o("toCamera"),!1,it(f,w,Tt)),r.uniformMatrix3fv(o("normalToC\
amera"),!1,at(f,w)),r.bindVertexArray(p.array),r.drawElements(r.TRIANGLES,p.count,r.UNSIGNED_INT,0)}}setTexture(t){let{gl:e,uniform:r}=this;if(e.uniform1i(r("te\
xtureKind"),t.texture?.kind??0),e.uniform3fv(r("textureScale"),t.textureScale),!t.texture)return;let o=t.texture.kind===1;e.activeTexture(o?e.TEXTURE0:e.TEXTURE1),
e.bindTexture(o?e.TEXTURE_CUBE_MAP:e.TEXTURE_2D,t.texture.texture)}target(t,e){let r=`${t} ${e}`,o=this.targets.get(r)??new v(this.gl,t,e);return this.targets.set(
r,o),o}};var lt=300,Wt=2*Math.sqrt(lt),Kt=40,Yt=.4,Jt=9.81,Qt=.09,Zt=1,L=class{constructor(t,e,r){this.physics=t,this.body=e,this.view=r,this.name=t.mujoco.mj_id2name(t.
model,Zt,e)||"thing",this.before=this.place,this.target=this.before,this.depth=dt(this.before,r)[2]}get place(){return yt(this.physics.data.xipos,this.body)}moveTo([
t,e]){let{place:r,rotation:o}=this.view,n=this.depth*bt(this.view);this.target=x(r,l(o,[(t-.5)*n,(.5-e)*n,-this.depth]))}pull(t){let e=this.place,r=Math.max(Yt,
this.physics.model.body_subtreemass[this.body]),o=e.map((c,h)=>lt*(this.target[h]-c)-Wt*(c-this.before[h])/t),n=Math.hypot(...o),i=Math.min(1,Kt/Math.max(n,1e-9)),
a=[0,0,Jt*this.physics.model.body_subtreemass[this.body]];this.before=e,this.physics.data.xfrc_applied.set(o.map((c,h)=>r*i*c+a[h]),6*this.body)}letGo(){this.physics.
data.xfrc_applied.fill(0,6*this.body,6*this.body+6)}};function mt(s,t,[e,r]){let o=te(s.model,s.id("body","hand")),n=a=>{let[c,h]=dt(yt(s.data.xipos,a),t);return Math.
hypot(c-e,h-r)},i=o.filter(a=>n(a)<Qt).sort((a,c)=>n(a)-n(c));return i.length?new L(s,i[0],t):null}function te(s,t){let e=s.body_rootid[t];return[...s.body_rootid.
keys()].filter(r=>s.body_weldid[r]>0&&s.body_rootid[r]!==e&&s.body_mocapid[r]<0)}function dt(s,t){let[e,r,o]=l(E(t.rotation),m(s,t.place)),n=-o*bt(t);return[.5+
e/n,.5-r/n,-o]}var bt=({fov:s})=>2*Math.tan(s*Math.PI/360),yt=(s,t)=>[...s.subarray(3*t,3*t+3)];var ee=.999999999999,b=[0,1,2];function Et(s,t,e){if(!e.ncon)return;let r=e.contact,o=Array.from({length:r.size()},(a,c)=>r.get(c)),n=se(t,e),i=o.filter(({geom1:a,
geom2:c})=>n(a,c));for(let a of i)a.dist/=2;if(i.length){e.ncon=0;for(let a of o)s.mj_addContact(t,e,a);s.mj_makeConstraint(t,e),s.mj_projectConstraint(t,e)}for(let a of o)
a.delete();r.delete()}function se(s,t){let[e,r,o,n]=[s.geom_type,s.geom_size,t.geom_xpos,t.geom_xmat],i=c=>({place:o.subarray(3*c,3*c+3),turn:n.subarray(9*c,9*c+
9),size:r.subarray(3*c,3*c+3)}),a=new Map;return(c,h)=>{if(e[c]!==6||e[h]!==6)return!1;let f=`${c} ${h}`;return a.has(f)||a.set(f,re(i(c),i(h))),a.get(f)===!0}}
function re(s,t){let e=b.map(h=>t.place[h]-s.place[h]),r=(h,f)=>e[0]*h.turn[f]+e[1]*h.turn[f+3]+e[2]*h.turn[f+6],[o,n]=[b.map(h=>r(s,h)),b.map(h=>r(t,h))],i=b.map(
h=>b.map(f=>ne(s.turn,h,t.turn,f))),a=b.flatMap(h=>[s.size[h]+O(f=>Math.abs(i[h][f])*t.size[f])-Math.abs(o[h]),t.size[h]+O(f=>Math.abs(i[f][h])*s.size[f])-Math.
abs(n[h])]),c=Math.min(...a)*ee;return!b.some(h=>b.some(f=>oe(s,t,i,o,h,f)<c))}function oe(s,t,e,r,o,n){let[i,a]=[(o+1)%3,(o+2)%3],c=Math.hypot(e[i][n],e[a][n]);
if(c<1e-15)return 1/0;let[h,f]=[-e[a][n]/c,e[i][n]/c],u=O(p=>p===n?0:t.size[p]*Math.abs(e[o][3-p-n])/c);return s.size[i]*Math.abs(h)+s.size[a]*Math.abs(f)+u-Math.
abs(r[i]*h+r[a]*f)}function ne(s,t,e,r){return s[t]*e[r]+s[t+3]*e[r+3]+s[t+6]*e[r+6]}var O=s=>s(0)+s(1)+s(2);var ie=["rightEndEffector","leftEndEffector"],ae=["leftpad_geom","rightpad_geom"],D={joint:"knob_Joint_1",radius:.05};function wt(s,t,e){return s.every(r=>ce(r,
t,e))}function ce(s,t,e){if(s.kind==="joint"){let i=t.joint(s.name);return(s.strict?i>s.low:i>=s.low)&&i<=s.high}if(s.kind==="held")return t.opening()>0&&ae.every(
i=>t.pressed(i,s.geom));let r=xt(s.target,t,e),o=xt(s.point,t,e).map((i,a)=>i-r[a]);if(s.kind==="beyond")return s.strict?o[s.axis]>0:o[s.axis]>=0;let n=Math.hypot(
...o.map((i,a)=>i*s.weights[a]));return s.strict?n<s.limit:n<=s.limit}function xt(s,t,e){let r=he(s,t,e).map((o,n)=>o+s.offset[n]);return s.height===null?r:[r[0],
r[1],s.height]}function he(s,t,e){if(s.kind==="mark")return e[s.name];if(s.kind==="fingers"){let[r,o]=ie.map(n=>t.position("site",n));return r.map((n,i)=>(n+o[i])/
2)}if(s.kind==="knob"){let[r,o,n]=t.position("body",s.name),i=t.joint(D.joint);return[r+D.radius*Math.sin(i),o-D.radius*Math.cos(i),n]}return t.position(s.kind,
s.name)}var fe={body:1,joint:3,geom:5,site:6},ue=0,pe=0,le=1<<18|1<<19,me=[1,0,1,0],de=.1,R=class{constructor(t,e){this.mujoco=t,this.task=e.task,this.model=t.MjModel.from_xml_string(
e.model.xml),this.model.opt.disableflags|=le,this.data=new t.MjData(this.model),this.plain={body_pos:this.model.body_pos.slice(),site_pos:this.model.site_pos.slice()},
this.ids=new Map,this.marks={},this.grip=null,this.steps=0}begin(t){let{mujoco:e,model:r,data:o}=this;e.mj_resetData(r,o),this.grip=null;for(let n of["body_pos",
"site_pos"]){r[n].set(this.plain[n]);for(let[i,a]of Object.entries(t[n]))r[n].set(a,3*Number(i))}for(let n of["qpos","qvel","mocap_pos","mocap_quat","ctrl"])o[n].
set(t[n]);this.forward(),o.qacc_warmstart.set(t.qacc_warmstart),this.marks={...t.marks},this.steps=0}goOn(t,e){this.task=t,this.marks={...e.marks},this.steps=0}step(t){
let e=Float32Array.from(t,r=>Math.max(-1,Math.min(1,r)));this.moveHand(e),this.data.ctrl.set([e[3],-e[3]]),this.simulate(),this.steps+=1}pushHand(t,e=10){for(let r=0;r<
e;r++)this.moveHand(t.map(o=>Math.max(-1,Math.min(1,o/e/this.task.action_scale)))),this.simulate()}nudge(t,e){let{model:r,data:o}=this,n=[...r.jnt_type.keys()].
filter(c=>r.jnt_type[c]===ue);if(!n.length)return!1;let i=c=>gt(_t(o.xpos,r.jnt_bodyid[c]),t),a=n.reduce((c,h)=>i(h)<i(c)?h:c);return e.forEach((c,h)=>o.qpos[r.
jnt_qposadr[a]+h]+=c),this.forward(),!0}get state(){return new Float32Array([...this.position("body","hand"),this.opening()])}get success(){return wt(this.task.
success,this,this.marks)}opening(){return Math.min(1,gt(this.position("body","rightclaw"),this.position("body","leftclaw"))/de)}position(t,e){let r={body:this.data.
xpos,geom:this.data.geom_xpos,site:this.data.site_xpos};return _t(r[t],this.id(t,e))}joint(t){return this.data.qpos[this.model.jnt_qposadr[this.id("joint",t)]]}pressed(t,e){
let r=[this.id("geom",t),this.id("geom",e)].sort((a,c)=>a-c),[o,n]=[this.data.contact,this.data.efc_force],i=0;for(let a=0;a<o.size();a++){let c=o.get(a),[h,f]=[
c.geom1,c.geom2].sort((u,p)=>u-p);h===r[0]&&f===r[1]&&c.efc_address>=0&&(i+=n[c.efc_address]),c.delete()}return o.delete(),i>0}close(){this.data.delete(),this.model.
delete()}moveHand(t){let{data:e,task:r}=this,o=[...e.mocap_pos.subarray(0,3)].map((n,i)=>be(n+Math.fround(t[i]*Math.fround(r.action_scale)),r.hand_low[i],r.hand_high[i]));
e.mocap_pos.set(o),e.mocap_quat.set(me)}simulate(){let{mujoco:t,model:e,data:r}=this;for(let o=0;o<this.task.substeps;o++)this.grip?.pull(e.opt.timestep),t.mj_checkPos(
e,r),t.mj_checkVel(e,r),this.forward(),t.mj_checkAcc(e,r),t.mj_Euler(e,r);this.forward(),r.qacc_warmstart.set(r.qacc)}forward(){let{mujoco:t,model:e,data:r}=this;
t.mj_fwdPosition(e,r),Et(t,e,r),t.mj_fwdVelocity(e,r);let[o,n,i]=[r.efc_type,r.efc_vel,r.efc_pos],[a,c]=[r.efc_aref,r.efc_KBIP];for(let h=0;h<o.length&&o[h]===pe;h++){
let[f,u,p]=c.subarray(4*h,4*h+3);a[h]=-u*n[h]-f*p*i[h]}t.mj_fwdActuation(e,r),t.mj_fwdAcceleration(e,r),t.mj_fwdConstraint(e,r)}id(t,e){let r=`${t} ${e}`,o=this.
ids.get(r)??this.mujoco.mj_name2id(this.model,fe[t],e);if(o<0)throw new Error(`The scene has no ${t} called ${e}.`);return this.ids.set(r,o),o}},_t=(s,t)=>[...s.
subarray(3*t,3*t+3)],gt=(s,t)=>Math.hypot(...s.map((e,r)=>e-t[r])),be=(s,t,e)=>Math.min(e,Math.max(t,s));var[j,ye]=[96,64],z=class{constructor(t,e,r){this.mujoco=t,this.files=e,this.eye=new T(r),this.loaded=null,this.start=null,this.look={},this.covered=!1,this.orbit=
null}async open(t){let e=await this.files.scene(t);await this.eye.load(e),this.loaded?.close(),this.loaded=new R(this.mujoco,e),this.start=null}begin(t){let{starts:e}=this.
physics.task;this.start=e[t%e.length],this.physics.begin(this.start)}async goOn(t,e){let{task:r}=await this.files.scene(t);this.start=r.starts[e%r.starts.length],
this.physics.goOn(r,this.start);let{marks:o}=this.physics;t.startsWith("reach-v3@")&&(o.object=this.physics.position("body","obj"))}get handAtStart(){return this.
start?this.start.mocap_pos.slice(0,3):[]}step(t){return this.physics.step(t),this.physics.success}observe(){let t=this.moment(),e=this.covered?new Uint8Array(3*
j*j):this.eye.picture("front",j,t,this.look),r=this.eye.picture("wrist",ye,t,this.look);return{image:e,wrist:r,state:this.physics.state}}show(t=480,e="fine"){let r=this.
moment();this.eye.show(this.orbit?.view??this.eye.frontView(r),t,r,e,this.look)}turnView(t,e,r=1){this.orbit??=new M(this.eye.frontView(this.moment())),this.orbit.
turn(t,e),this.orbit.zoom(r)}grab(t){let e=this.orbit?.view??this.eye.frontView(this.moment());return this.physics.grip=mt(this.physics,e,t),this.physics.grip?.
name}letGo(){this.physics.grip?.letGo(),this.physics.grip=null}get turnedView(){let t=this.orbit?.view;return t?{pose:[...t.place,...t.rotation],fov:t.fov}:null}resetView(){
this.orbit=null}close(){this.loaded?.close(),this.eye.close()}get physics(){if(!this.loaded)throw new Error("No task is open; call open(task) first.");return this.
loaded}moment(){let{data:t}=this.physics;return{bodies:{places:t.xpos,turns:t.xquat},sites:this.start?.site_pos??{},siteColours:this.start?.site_rgba??{}}}};var P=class{constructor(t,e){this.shape=t,this.read=e}pick(t=[],e=0,r=0){if(e===this.shape.length)return this.read(r);let o=this.shape[e],n=i=>this.pick(t,e+1,r*
o+i);return Ee(t[e],o,n)}};function Ee(s,t,e){if(typeof s=="number")return e(s<0?Math.max(0,t+s):Math.min(s,t-1));let[r,o]=s??[0,t];return Array.from({length:Math.
min(o,t)-r},(n,i)=>e(r+i))}var xe={255:"image/jpeg",66:"image/bmp"},we=[31,139],$=class{constructor(t){this.bytes=t,this.known=void 0}get type(){return xe[this.bytes[0]]??"image/webp"}get blob(){
return new Blob([this.bytes],{type:this.type})}get address(){return this.known??=`data:${this.type};base64,${Me(this.bytes)}`,this.known}};async function At(s){
let t=new Uint8Array(s),e=we.every((n,i)=>t[i]===n)?await _e(t):t.buffer,r=4+new DataView(e).getUint32(0,!0),o=JSON.parse(new TextDecoder().decode(new Uint8Array(
e,4,r-4)));return V(o,e,r)}function _e(s){let t=new Response(s).body;return new Response(t.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer()}function V(s,t,e){
if(Array.isArray(s))return s.map(o=>V(o,t,e));if(s===null||typeof s!="object")return s;if(s.picture)return new $(new Uint8Array(t,e+s.picture[0],s.picture[1]));
if(s.array)return ge(t,e,...s.array);if(s.coarse)return Ae(t,e,...s.coarse);let r=Object.entries(s).map(([o,n])=>[o,V(n,t,e)]);return Object.fromEntries(r)}function ge(s,t,e,r,o){
let n=new(e==="i"?Int32Array:Float32Array)(s,t+o,G(r));return new P(r,i=>n[i])}function Ae(s,t,e,r,o,n){let i=new Uint8Array(s,t+o,G(e)),a=new Float32Array(s,t+
n,2*G(e)/r);return new P(e,c=>a[2*Math.floor(c/r)]+a[2*Math.floor(c/r)+1]*i[c])}var G=s=>s.reduce((t,e)=>t*e,1);function Me(s){let t="";for(let e=0;e<s.length;e+=8192)t+=String.fromCharCode(...s.subarray(e,e+8192));return btoa(t)}var Mt=1;function Te(s){return async t=>{let e=await fetch(`${s}/${t}`);if(!e.ok)throw new Error(`The scenes lack ${t} (${e.status}).`);return new Uint8Array(await e.
arrayBuffer())}}var H=class{constructor(t){this.read=t,this.kept=new Map}async tasks(){return Object.keys((await this.index()).tasks)}async scene(t){let e=await this.
index();if(!(t in e.tasks))throw new Error(`There is no scene for the task ${t}.`);let[r,o]=await Promise.all([this.packed(`tasks/${t}.pack`),this.packed(`model\
s/${e.tasks[t]}.pack`)]),n=new Set(o.drawing.items.flatMap(c=>[c.mesh,c.texture]).filter(Boolean)),i=new Set([...n].map(c=>e.parts[c])),a=await Promise.all([...i].
map(c=>this.packed(`parts/${c}.pack`)));return{task:r,model:o,parts:Object.assign({},...a)}}index(){return this.once("index.json",async t=>{let e=JSON.parse(new TextDecoder().
decode(t));if(e.version!==Mt)throw new Error(`The scenes are of version ${e.version}, not ${Mt}.`);return e})}packed(t){return this.once(t,At)}once(t,e){if(!this.
kept.has(t)){let r=this.read(t).then(e).catch(o=>{throw this.kept.delete(t),o});this.kept.set(t,r)}return this.kept.get(t)}};return Ut(Re);})();
