var GlassLive=(()=>{var _t=Object.defineProperty;var Ee=Object.getOwnPropertyDescriptor;var Me=Object.getOwnPropertyNames;var _e=Object.prototype.hasOwnProperty;var Ae=(o,t)=>{for(var e in t)_t(o,e,{get:t[e],enumerable:!0})},Re=(o,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let r of Me(t))!_e.call(o,r)&&
r!==e&&_t(o,r,{get:()=>t[r],enumerable:!(s=Ee(t,r))||s.enumerable});return o};var Te=o=>Re(_t({},"__esModule",{value:!0}),o);var Rs={};Ae(Rs,{Eye:()=>Y,LiveWorld:()=>Ut,Orbit:()=>H,Physics:()=>J,SceneFiles:()=>Dt,filesBelow:()=>As,lookingAt:()=>re,slice:()=>O,throughCamera:()=>et});var jt=`#version 300 es
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
}`,zt=`#version 300 es
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
}`;function $t(o){let t=o.createProgram();if(o.attachShader(t,Gt(o,o.VERTEX_SHADER,jt)),o.attachShader(t,Gt(o,o.FRAGMENT_SHADER,zt)),["place","normal"].forEach((r,n)=>o.
bindAttribLocation(t,n,r)),o.linkProgram(t),!o.getProgramParameter(t,o.LINK_STATUS))throw new Error(`WebGL: ${o.getProgramInfoLog(t)}`);let e=new Map;return{made:t,
uniform:r=>(e.has(r)||e.set(r,o.getUniformLocation(t,r)),e.get(r)??null)}}function Gt(o,t,e){let s=o.createShader(t);if(o.shaderSource(s,e),o.compileShader(s),!o.
getShaderParameter(s,o.COMPILE_STATUS))throw new Error(`WebGL: ${o.getShaderInfoLog(s)}`);return s}function Vt(o,t){let e=o.createVertexArray();return o.bindVertexArray(
e),[t.places,t.normals].forEach((s,r)=>{o.bindBuffer(o.ARRAY_BUFFER,o.createBuffer()),o.bufferData(o.ARRAY_BUFFER,s,o.STATIC_DRAW),o.enableVertexAttribArray(r),
o.vertexAttribPointer(r,3,o.FLOAT,!1,0,0)}),o.bindBuffer(o.ELEMENT_ARRAY_BUFFER,o.createBuffer()),o.bufferData(o.ELEMENT_ARRAY_BUFFER,t.corners,o.STATIC_DRAW),o.
bindVertexArray(null),{array:e,count:t.corners.length}}function Ht(o,t,e){let s=o.createTexture(),r=e?o.TEXTURE_CUBE_MAP:o.TEXTURE_2D,n=e?[0,1,2,3,4,5].map(a=>o.
TEXTURE_CUBE_MAP_POSITIVE_X+a):[o.TEXTURE_2D],i=e?o.CLAMP_TO_EDGE:o.REPEAT;o.bindTexture(r,s);for(let a of n)o.texImage2D(a,0,o.RGBA8,o.RGBA,o.UNSIGNED_BYTE,t);
return o.texParameteri(r,o.TEXTURE_WRAP_S,i),o.texParameteri(r,o.TEXTURE_WRAP_T,i),o.texParameteri(r,o.TEXTURE_MAG_FILTER,o.LINEAR),o.texParameteri(r,o.TEXTURE_MIN_FILTER,
o.LINEAR_MIPMAP_LINEAR),o.generateMipmap(r),{kind:e?1:2,texture:s}}var Q=class{constructor(t,e,s){this.gl=t,this.side=e,this.buffer=t.createFramebuffer(),t.bindFramebuffer(
t.FRAMEBUFFER,this.buffer),this.stores=[[t.COLOR_ATTACHMENT0,t.RGBA8],[t.DEPTH_ATTACHMENT,t.DEPTH_COMPONENT24]].map(([r,n])=>{let i=t.createRenderbuffer();return t.
bindRenderbuffer(t.RENDERBUFFER,i),s?t.renderbufferStorageMultisample(t.RENDERBUFFER,s,n,e,e):t.renderbufferStorage(t.RENDERBUFFER,n,e,e),t.framebufferRenderbuffer(
t.FRAMEBUFFER,r,t.RENDERBUFFER,i),i})}pixels(){let{gl:t,side:e}=this,s=new Uint8Array(4*e*e);t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.readPixels(0,0,
e,e,t.RGBA,t.UNSIGNED_BYTE,s);let r=new Uint8Array(3*e*e);for(let n=0,i=0;n<e;n++)for(let a=4*e*(e-1-n),c=a+4*e;a<c;a+=4,i+=3)r[i]=s[a],r[i+1]=s[a+1],r[i+2]=s[a+
2];return r}show(){let{gl:t,side:e}=this;t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.bindFramebuffer(t.DRAW_FRAMEBUFFER,null),t.blitFramebuffer(0,0,e,e,
0,0,e,e,t.COLOR_BUFFER_BIT,t.NEAREST)}close(){this.gl.deleteFramebuffer(this.buffer);for(let t of this.stores)this.gl.deleteRenderbuffer(t)}};function D(o){let[t,e,s,r]=[o[0],o[1],o[2],o[3]];return[1-2*(s*s+r*r),2*(e*s-t*r),2*(e*r+t*s),2*(e*s+t*r),1-2*(e*e+r*r),2*(s*r-t*e),2*(e*r-t*s),2*(s*r+t*e),1-2*
(e*e+s*s)]}function S(o,t){return[0,3,6].map(e=>o[e]*t[0]+o[e+1]*t[1]+o[e+2]*t[2])}function C(o,t){return Array.from({length:9},(e,s)=>{let[r,n]=[s-s%3,s%3];return o[r]*
t[n]+o[r+1]*t[n+3]+o[r+2]*t[n+6]})}function P(o){return[o[0],o[3],o[6],o[1],o[4],o[7],o[2],o[5],o[8]]}function N(o,t){return[o[0]+t[0],o[1]+t[1],o[2]+t[2]]}function F(o,t){
return[o[0]-t[0],o[1]-t[1],o[2]-t[2]]}function At(o){let t=Math.hypot(o[0],o[1],o[2]);return[o[0]/t,o[1]/t,o[2]/t]}function Rt(o,t){return[o[1]*t[2]-o[2]*t[1],o[2]*
t[0]-o[0]*t[2],o[0]*t[1]-o[1]*t[0]]}function qt(o,t,e){let s=1/Math.tan(o*Math.PI/360),r=e-t;return[s,0,0,0,0,s,0,0,0,0,-(e+t)/r,-1,0,0,-2*e*t/r,0]}function Xt(o,t,e){
return[...[0,1,2].flatMap(r=>[o[r]*t[r],o[r+3]*t[r],o[r+6]*t[r],0]),e[0],e[1],e[2],1]}function Wt(o,t){return[0,1,2].flatMap(e=>[o[e]/t[e],o[e+3]/t[e],o[e+6]/t[e]])}var ve=128,Z=class{constructor(t){this.canvas=t;let e={antialias:!1,alpha:!0,depth:!1,preserveDrawingBuffer:!0},s=t.getContext("webgl2",e);if(!s)throw new Error(
"This browser has no WebGL 2.");this.gl=s;let{made:r,uniform:n}=$t(s);this.program=r,this.uniform=n,this.toCamera=[]}mesh(t){return Vt(this.gl,t)}texture(t,e){return Ht(
this.gl,t,e)}target(t,e){return new Q(this.gl,t,e)}begin(t,{sky:[e,s,r]}){let{gl:n}=this;n.bindFramebuffer(n.FRAMEBUFFER,t.buffer),n.viewport(0,0,t.side,t.side),
n.useProgram(this.program),n.enable(n.DEPTH_TEST),n.enable(n.CULL_FACE),n.depthFunc(n.LEQUAL),n.depthMask(!0),n.clearColor(e,s,r,1),n.clear(n.COLOR_BUFFER_BIT|n.
DEPTH_BUFFER_BIT),n.uniform1i(this.uniform("cube"),0),n.uniform1i(this.uniform("flatTexture"),1)}setView(t,{near:e,far:s},r){let{gl:n,uniform:i}=this;this.view=
t,this.toCamera=P(t.rotation),n.uniformMatrix4fv(i("projection"),!1,qt(t.fov,e,s));let a=r.slice(0,8);n.uniform1i(i("lampCount"),a.length),a.forEach((c,h)=>{for(let l of[
"direction","ambient","diffuse","specular"])n.uniform3fv(i(`lamps[${h}].${l}`),c[l])})}setClear(t){let{gl:e}=this;t?e.enable(e.BLEND):e.disable(e.BLEND),e.blendFuncSeparate(
e.SRC_ALPHA,e.ONE_MINUS_SRC_ALPHA,e.ZERO,e.ONE),e.depthMask(!t)}draw(t,e,s){let{gl:r,uniform:n,toCamera:i}=this,{item:a,rgba:c}=t;r.cullFace(s?r.FRONT:r.BACK),r.
uniform4f(n("colour"),c[0],c[1],c[2],e),r.uniform1f(n("emission"),a.emission),r.uniform1f(n("specular"),a.specular),r.uniform1f(n("shininess"),a.shininess*ve),this.
setTexture(t);let h=C(i,t.rotation),l=S(i,F(t.place,this.view.place));for(let{mesh:u,scale:f,shift:p}of t.pieces){let m=S(h,p).map((w,M)=>w+l[M]);r.uniformMatrix4fv(
n("toCamera"),!1,Xt(h,f,m)),r.uniformMatrix3fv(n("normalToCamera"),!1,Wt(h,f)),r.bindVertexArray(u.array),r.drawElements(r.TRIANGLES,u.count,r.UNSIGNED_INT,0)}}setTexture(t){
let{gl:e,uniform:s}=this;if(e.uniform1i(s("textureKind"),t.texture?.kind??0),e.uniform3fv(s("textureScale"),t.textureScale),!t.texture)return;let r=t.texture.kind===
1;e.activeTexture(r?e.TEXTURE0:e.TEXTURE1),e.bindTexture(r?e.TEXTURE_CUBE_MAP:e.TEXTURE_2D,t.texture.texture)}finish(){this.gl.finish()}forget(t,e){for(let{array:s}of t)
this.gl.deleteVertexArray(s);for(let{texture:s}of e)this.gl.deleteTexture(s)}close(){this.gl.getExtension("WEBGL_lose_context")?.loseContext()}};function Kt(){let o=new OffscreenCanvas(
1,1).getContext("webgl2");if(!o)return!1;let t=o.getExtension("WEBGL_debug_renderer_info"),e=String(o.getParameter(t?t.UNMASKED_RENDERER_WEBGL:o.RENDERER));return o.
getExtension("WEBGL_lose_context")?.loseContext(),!/swiftshader|llvmpipe|softpipe|software|basic render/i.test(e)}var I=class{constructor(){this.places=[],this.normals=[],this.corners=[],this.known=new Map}corner(t,e){let s=[...t,...e].map(n=>n.toFixed(7)).join(),r=this.known.
get(s)??this.places.length/3;return this.known.has(s)||(this.known.set(s,r),this.places.push(...t),this.normals.push(...e)),r}face(...t){let[e,s,r,n]=t.map(([i,
a])=>this.corner(i,a));t.length===3?this.corners.push(e,s,r):this.corners.push(e,s,n,s,r,n)}get mesh(){return{places:Float32Array.from(this.places),normals:Float32Array.
from(this.normals),corners:Uint32Array.from(this.corners)}}},Zt={sphere:Yt,ellipsoid:Yt,cylinder:Fe,box:Ce,tube:ke,top:o=>Jt(1,o),bottom:o=>Jt(-1,o)},tt=o=>Math.
floor(o/2),V=(o,t)=>2*Math.PI*o/t;function Yt(o){let t=new I,e=Math.floor(tt(o)/2);for(let s of[-1,1])te(t,s,o,e,0);return t.mesh}function Jt(o,t){let e=new I;return te(
e,o,t,Math.floor(tt(t)/2),o),e.mesh}function te(o,t,e,s,r){let n=(a,c)=>{let[h,l]=[V(a,e),t*Math.PI*c/2/s],u=[Math.cos(h)*Math.cos(l),Math.sin(h)*Math.cos(l),Math.
sin(l)];return[[u[0],u[1],u[2]+r],u]},i=[[0,0,t+r],[0,0,t]];for(let a=0;a<e;a++){let c=[n(a,s-1),n(a+1,s-1),i];o.face(...t>0?c:c.reverse());for(let h=0;h<s-1;h++){
let l=[n(a,h),n(a+1,h),n(a+1,h+1),n(a,h+1)];o.face(...t>0?l:l.reverse())}}}function Fe(o){let t=new I;for(let e of[-1,1])Pe(t,e,o,Math.floor(tt(o)/2));return ee(
t,o),t.mesh}function ke(o){let t=new I;return ee(t,o),t.mesh}function ee(o,t){let e=tt(t),s=(r,n)=>{let[i,a]=[Math.cos(V(r,t)),Math.sin(V(r,t))];return[[i,a,2*n/
e-1],[i,a,0]]};for(let r=0;r<e;r++)for(let n=0;n<t;n++)o.face(s(n,r),s(n+1,r),s(n+1,r+1),s(n,r+1))}function Pe(o,t,e,s){let r=(n,i)=>[[Math.cos(V(n,e))*i,Math.sin(
V(n,e))*i,t],[0,0,t]];for(let n=0;n<e;n++){let i=[r(n,1/s),r(n+1,1/s),r(0,0)];o.face(...t>0?i:i.reverse());for(let a=0;a<s-1;a++){let[c,h]=[(a+1)/s,(a+2)/s],l=[
r(n,h),r(n+1,h),r(n+1,c),r(n,c)];o.face(...t>0?l:l.reverse())}}}function Ce(){let o=new I;for(let t of[0,1,2])for(let e of[-1,1]){let s=[0,0,0];s[t]=e;let r=(i,a)=>{
let c=[0,0,0];return c[t]=e,[c[(t+1)%3],c[(t+2)%3]]=[i,a],[c,s]},n=[r(-1,-1),r(1,-1),r(1,1),r(-1,1)];o.face(...e>0?n:n.reverse())}return o.mesh}function se([o,t,
e]){let s=new I,[r,n]=[Qt(o,e),Qt(t,e)],i=[0,0,1];for(let a=0;a<r.length-1;a++)for(let c=0;c<n.length-1;c++)s.face([[r[a],n[c],0],i],[[r[a+1],n[c],0],i],[[r[a+1],
n[c+1],0],i],[[r[a],n[c+1],0],i]);return s.mesh}function Qt(o,t){let e=Math.max(t,o/198),s=Math.floor(o/e),r=s-s%2,n=o-r*e,i=Array.from({length:r+1},(a,c)=>-o+n+
c*e*2);return[-o,...i,o]}var Ie=[1,0,0,0,1,0,0,0,1],oe=1.5,[Ue,Ne]=[.25,4];function et(o,t,e={shift:[0,0,0],turn:0}){let s=o.turns?D(O(t.turns,o.body,4)):Ie,r=e.turn*Math.PI/360,n=C(D([
Math.cos(r),0,0,Math.sin(r)]),o.rotation);return{place:N(O(t.places,o.body,3),S(s,N(o.pos,e.shift))),rotation:C(s,n),fov:o.fov}}var H=class{constructor(t,e=.9){
let s=[t.rotation[2],t.rotation[5],t.rotation[8]];this.centre=t.place.map((r,n)=>r-e*s[n]),this.distance=e,this.azimuth=Math.atan2(s[1],s[0]),this.elevation=Math.
asin(s[2]),this.fov=t.fov}turn(t,e){this.azimuth+=t,this.elevation=Math.max(-oe,Math.min(oe,this.elevation+e))}zoom(t){this.distance=Math.max(Ue,Math.min(Ne,this.
distance*t))}get view(){let t=Math.cos(this.elevation),e=[t*Math.cos(this.azimuth),t*Math.sin(this.azimuth),Math.sin(this.elevation)],s=this.centre.map((r,n)=>r+
this.distance*e[n]);return re(s,this.centre,this.fov)}};function re(o,t,e){let s=At(F(o,t)),r=At(Rt([0,0,1],s)),n=Rt(s,r);return{place:o,rotation:[0,1,2].flatMap(
i=>[r[i],n[i],s[i]]),fov:e}}function O(o,t,e){return Array.from({length:e},(s,r)=>o[t*e+r])}var ne="audience",st=class{constructor(t,e){this.painter=t,this.drawing=e.model.drawing,this.slices=e.model.slices,this.parts=e.parts,this.meshes=new Map,this.textures=
new Map,this.levels={}}async load(){let t=new Set(this.drawing.items.map(s=>s.texture).filter(s=>s!==void 0)),e={premultiplyAlpha:"none",colorSpaceConversion:"n\
one"};await Promise.all([...t].map(async s=>{let{cube:r,pixels:n}=this.parts[s],i=await createImageBitmap(n.blob,e);this.textures.set(s,this.painter.texture(i,r)),
i.close()}))}level(t){return this.levels[t]??=this.drawing.items.map(e=>this.drawn(e,t)),this.levels[t]}pose(t,e,s,r){for(let n of t){let{item:i}=n,a=D(O(e.turns,
i.body,4)),c=i.site===void 0?void 0:s[i.site];n.place=N(O(e.places,i.body,3),S(a,c??i.pos)),n.rotation=C(a,D(i.quat)),n.rgba=(i.site===void 0?void 0:r[i.site])??
i.rgba}}drawn(t,e){return{item:t,pieces:this.pieces(t,e),texture:t.texture&&this.textures.get(t.texture)||null,textureScale:Le(t,this.parts),rgba:t.rgba,place:[
0,0,0],rotation:[1,0,0,0,1,0,0,0,1]}}pieces(t,e){let[s,r,n]=t.size,i=[0,0,0];if(t.type==="mesh")return[{mesh:this.mesh(t.mesh,e),scale:[1,1,1],shift:i}];if(t.type===
"plane")return[{mesh:this.floor(t),scale:[1,1,1],shift:i}];if(t.type!=="capsule")return[{mesh:this.shape(t.type,e),scale:t.size,shift:i}];let a=(s+r)/2;return[{
mesh:this.shape("tube",e),scale:t.size,shift:i},{mesh:this.shape("top",e),scale:[s,r,a],shift:[0,0,n-a]},{mesh:this.shape("bottom",e),scale:[s,r,a],shift:[0,0,a-
n]}]}mesh(t,e){let s=e in this.parts[t]?e:"policy";return this.uploaded(`mesh ${t} ${s}`,()=>Be(this.parts[t][s]))}shape(t,e){return this.uploaded(`${t} ${e}`,()=>Zt[t](
this.slices[e===ne?ne:"policy"]))}floor(t){let e=t.grid;return this.uploaded(`plane ${e}`,()=>se(e))}uploaded(t,e){let s=this.meshes.get(t)??this.painter.mesh(e());
return this.meshes.set(t,s),s}close(){this.painter.forget([...this.meshes.values()],[...this.textures.values()])}};function Be(o){let t=e=>o[e].shape[0]*o[e].shape[1];
return{places:Float32Array.from({length:t("places")},(e,s)=>o.places.read(s)),normals:Float32Array.from({length:t("normals")},(e,s)=>o.normals.read(s)),corners:Uint32Array.
from({length:t("corners")},(e,s)=>o.corners.read(s))}}function Le(o,t){if(o.texture===void 0)return[1,1,1];if(t[o.texture].cube)return o.uniform?o.size:[1,1,1];
let e=o.type==="mesh"||o.type==="plane",[s,r]=o.repeat.map((n,i)=>{let a=o.size[i]>0?o.size[i]:1;return .5*n*(e?1/a:1)*(o.uniform?a:1)});return[s,-r,0]}var nt=class{constructor(t,e,s,r){this.cube=r,this.levels=[{width:e,height:s,texels:t}];for(let n=this.levels[0];n.width>1||n.height>1;this.levels.push(n))n=De(
n);this.colour=new Float64Array(3),this.upper=this.lower=this.levels[0],this.share=0}focus(t){let{levels:e}=this,s=t>1?Math.min(Math.log2(t),e.length-1):0,r=Math.
floor(s);this.upper=e[r],this.lower=e[Math.min(r+1,e.length-1)],this.share=s-r}sample(t,e){let{colour:s,share:r}=this;s[0]=s[1]=s[2]=0,this.add(this.upper,t,e,1-
r),r>0&&this.add(this.lower,t,e,r)}add(t,e,s,r){let{width:n,height:i,texels:a}=t,{colour:c,cube:h}=this,l=e*n-.5,u=s*i-.5,f=Math.floor(l),p=Math.floor(u),m=r*(l-
f),w=u-p,M=h?ot(f,n):rt(f,n),d=h?ot(f+1,n):rt(f+1,n),E=n*(h?ot(p,i):rt(p,i)),g=n*(h?ot(p+1,i):rt(p+1,i)),y=4*(E+M),b=4*(E+d),x=4*(g+M),A=4*(g+d),R=(r-m)*w,T=m*w,
_=r-m-R,k=m-T;c[0]+=_*a[y]+k*a[b]+R*a[x]+T*a[A],c[1]+=_*a[y+1]+k*a[b+1]+R*a[x+1]+T*a[A+1],c[2]+=_*a[y+2]+k*a[b+2]+R*a[x+2]+T*a[A+2]}};function De({width:o,height:t,
texels:e}){let[s,r]=[Math.max(1,o>>1),Math.max(1,t>>1)],n=new Uint8ClampedArray(4*s*r),[i,a]=[o>1?4:0,t>1?4*o:0];for(let c=0,h=0;c<r;c++)for(let l=0;l<s;l++)for(let u=0;u<
4;u++,h++){let f=2*l*i+2*c*a+u;n[h]=(e[f]+e[f+i]+e[f+a]+e[f+i+a])/4}return{width:s,height:r,texels:n}}var ot=(o,t)=>o<0?0:o>=t?t-1:o,rt=(o,t)=>o>=0&&o<t?o:o-Math.
floor(o/t)*t;function Tt(o,t,e){let s=Math.abs(o),r=Math.abs(t),n=Math.abs(e);return s>=r&&s>=n?o>0?0:1:r>=n?t>0?2:3:e>0?4:5}function it(o,t,e,s){let r=o<2?o?s:
-s:o===5?-t:t,n=o<2?t:o<4?e:s;return .5+.5*r/Math.abs(n)}function at(o,t,e,s){let r=o===2?s:o===3?-s:-e,n=o<2?t:o<4?e:s;return .5+.5*r/Math.abs(n)}var[j,z,G,q,X,W]=[0,1,2,3,4,5],v=6,Oe=1e-9,ct=class{constructor(){this.seen=new Float64Array(0),this.place=new Float64Array(0),this.parts=new Float64Array(0),this.
isLit=new Uint8Array(0),this.side=0,this.zoom=1,this.lamps=[],this.rgba=[1,1,1,1],this.emission=this.specular=this.shininess=0,this.texture=null,this.textureScale=
[1,1,1],this.mesh=null,this.turn=[]}grow(t){t<=this.isLit.length||(this.seen=new Float64Array(3*t),this.place=new Float64Array(3*t),this.parts=new Float64Array(
v*t),this.isLit=new Uint8Array(t))}move(t,e,s,r,n){let{places:i}=t;this.mesh=t,this.turn=[0,1,2].flatMap(d=>[0,1,2].map(E=>e[3*d+E]/s[E])),this.grow(i.length/3+
n),this.isLit.fill(0,0,i.length/3);let{seen:a}=this,[c,h,l]=[e[0]*s[0],e[1]*s[1],e[2]*s[2]],[u,f,p]=[e[3]*s[0],e[4]*s[1],e[5]*s[2]],[m,w,M]=[e[6]*s[0],e[7]*s[1],
e[8]*s[2]];for(let d=0;d<i.length;d+=3){let E=i[d],g=i[d+1],y=i[d+2];a[d]=c*E+h*g+l*y+r[0],a[d+1]=u*E+f*g+p*y+r[1],a[d+2]=-(m*E+w*g+M*y+r[2]),this.project(d)}}project(t){
let{seen:e,place:s,zoom:r}=this,n=.5*this.side,i=1/(e[t+2]||Oe);s[t]=n*(1+r*e[t]*i),s[t+1]=n*(1-r*e[t+1]*i),s[t+2]=i}between(t,e,s,r){let{seen:n,parts:i,place:a}=this;
this.light(t),this.light(e);let c=(h,l)=>h+s*(l-h);for(let h=0;h<3;h++)n[3*r+h]=c(n[3*t+h],n[3*e+h]);this.project(3*r);for(let h=0;h<v;h++){let l=i[v*t+h]/a[3*t+
2],u=i[v*e+h]/a[3*e+2];i[v*r+h]=c(l,u)*a[3*r+2]}return this.isLit[r]=1,r}light(t){if(this.isLit[t])return;this.isLit[t]=1;let{seen:e,parts:s,rgba:r,lamps:n,specular:i,
shininess:a,textureScale:c,turn:h}=this,{normals:l,places:u}=this.mesh,f=3*t,p=l[f],m=l[f+1],w=l[f+2],M=h[0]*p+h[1]*m+h[2]*w,d=h[3]*p+h[4]*m+h[5]*w,E=h[6]*p+h[7]*
m+h[8]*w,g=1/Math.sqrt(M*M+d*d+E*E);M*=g,d*=g,E*=g;let y=e[f],b=e[f+1],x=-e[f+2],A=-1/Math.sqrt(y*y+b*b+x*x),R=this.emission*r[0],T=this.emission*r[1],_=this.emission*
r[2];for(let pt=0;pt<n.length;pt++){let{direction:L,ambient:mt,diffuse:dt,specular:xt}=n[pt],bt=M*L[0]+d*L[1]+E*L[2],gt=bt>0?bt:0;if(R+=r[0]*(mt[0]+gt*dt[0]),T+=
r[1]*(mt[1]+gt*dt[1]),_+=r[2]*(mt[2]+gt*dt[2]),bt<=0||i===0)continue;let yt=L[0]+A*y,wt=L[1]+A*b,Et=L[2]+A*x,we=Math.max(0,(M*yt+d*wt+E*Et)/Math.sqrt(yt*yt+wt*wt+
Et*Et)),Mt=i*(a>0?Math.pow(we,a):1);R+=Mt*xt[0],T+=Mt*xt[1],_+=Mt*xt[2]}let k=this.place[f+2],B=v*t,ut=255*k;if(s[B+j]=ut*Math.min(1,R),s[B+z]=ut*Math.min(1,T),
s[B+G]=ut*Math.min(1,_),!this.texture)return;let Ot=this.texture.cube?0:.5;s[B+q]=k*(u[f]*c[0]-Ot),s[B+X]=k*(u[f+1]*c[1]-Ot),s[B+W]=k*u[f+2]*c[2]}};var $=v,St=8,ht=class{constructor(t){this.corners=t,this.target={side:0,colours:new Uint8ClampedArray(0),depths:new Float32Array(0)},this.texture=null,this.alpha=
1,this.slopes=new Float64Array(3*(v+1)),this.isSmall=!1,this.focused=!1}fill(t,e,s){let{corners:r}=this,{place:n}=r,{side:i}=this.target,a=n[3*t],c=n[3*t+1],h=n[3*
e],l=n[3*e+1],u=n[3*s],f=n[3*s+1],p=Math.max(0,Math.ceil(Math.min(c,l,f)-.5)),m=Math.min(i,Math.ceil(Math.max(c,l,f)-.5)),w=Math.ceil(Math.min(a,h,u)-.5),M=Math.
ceil(Math.max(a,h,u)-.5);if(p>=m||w>=M)return;r.light(t),r.light(e),r.light(s),this.setSlopes(t,e,s),this.isSmall=m-p<=St&&M-w<=St,this.focused=!1;let d=(h-a)/(l-
c),E=(u-h)/(f-l),g=(a-u)/(c-f);for(let y=p;y<m;y++){let b=y+.5,x=1/0,A=-1/0;if(c<=b!=l<=b&&(x=A=a+(b-c)*d),l<=b!=f<=b){let _=h+(b-l)*E;x=Math.min(x,_),A=Math.max(
A,_)}if(f<=b!=c<=b){let _=u+(b-f)*g;x=Math.min(x,_),A=Math.max(A,_)}let R=Math.max(0,Math.ceil(x-.5)),T=Math.min(i,Math.ceil(A-.5));R>=T||(this.texture?this.paintedRow(
y,R,T,R+.5-a,b-c):this.plainRow(y,R,T,R+.5-a,b-c))}}setSlopes(t,e,s){let{place:r,parts:n}=this.corners,i=r[3*e]-r[3*t],a=r[3*e+1]-r[3*t+1],c=r[3*s]-r[3*t],h=r[3*
s+1]-r[3*t+1],l=1/(i*h-c*a),u=this.texture?v:3;for(let p=0;p<u;p++){let m=n[v*t+p],w=n[v*e+p]-m;this.slope(p,m,w,n[v*s+p]-m,i,a,c,h,l)}let f=r[3*t+2];this.slope(
$,f,r[3*e+2]-f,r[3*s+2]-f,i,a,c,h,l)}slope(t,e,s,r,n,i,a,c,h){let{slopes:l}=this;l[3*t]=e,l[3*t+1]=(s*c-r*i)*h,l[3*t+2]=(r*n-s*a)*h}plainRow(t,e,s,r,n){let{slopes:i,
alpha:a}=this,{side:c,colours:h,depths:l}=this.target,u=this.at($,r,n),f=this.at(j,r,n),p=this.at(z,r,n),m=this.at(G,r,n),w=i[3*$+1],M=i[3*j+1],d=i[3*z+1],E=i[3*
G+1];for(let g=t*c+e,y=t*c+s;g<y;g++){if(u>=l[g]){let b=1/u,x=4*g;a===1?(l[g]=u,h[x]=f*b,h[x+1]=p*b,h[x+2]=m*b):(h[x]+=a*(f*b-h[x]),h[x+1]+=a*(p*b-h[x+1]),h[x+2]+=
a*(m*b-h[x+2]))}u+=w,f+=M,p+=d,m+=E}}paintedRow(t,e,s,r,n){let{slopes:i,alpha:a}=this,c=this.texture,{side:h,colours:l,depths:u}=this.target,{colour:f,cube:p}=c,
m=this.at($,r,n),w=this.at(j,r,n),M=this.at(z,r,n),d=this.at(G,r,n),E=this.at(q,r,n),g=this.at(X,r,n),y=this.at(W,r,n),b=e;for(let x=e;x<s;x++){let A=t*h+x;if(m>=
u[A]){let R=1/m;if(x>=b&&!this.focused&&(c.focus(this.spread(E,g,y,m)),b=x+St,this.focused=this.isSmall),p){let k=Tt(E,g,y);c.sample(it(k,E,g,y),at(k,E,g,y))}else
c.sample(E*R,g*R);let T=R/255,_=4*A;a===1?(u[A]=m,l[_]=w*T*f[0],l[_+1]=M*T*f[1],l[_+2]=d*T*f[2]):(l[_]+=a*(w*T*f[0]-l[_]),l[_+1]+=a*(M*T*f[1]-l[_+1]),l[_+2]+=a*
(d*T*f[2]-l[_+2]))}m+=i[3*$+1],w+=i[3*j+1],M+=i[3*z+1],d+=i[3*G+1],E+=i[3*q+1],g+=i[3*X+1],y+=i[3*W+1]}}at(t,e,s){let{slopes:r}=this;return r[3*t]+e*r[3*t+1]+s*
r[3*t+2]}spread(t,e,s,r){return Math.max(this.reach(t,e,s,r,1),this.reach(t,e,s,r,2))}reach(t,e,s,r,n){let{slopes:i}=this,{cube:a,levels:c}=this.texture,h=t+i[3*
q+n],l=e+i[3*X+n],u=s+i[3*W+n],f=r+i[3*$+n],p=a?Tt(t,e,s):0,m=a?it(p,h,l,u)-it(p,t,e,s):h/f-t/r,w=a?at(p,h,l,u)-at(p,t,e,s):l/f-e/r;return Math.sqrt((m*c[0].width)**
2+(w*c[0].height)**2)}};var je=4,lt=class{constructor(){this.corners=new ct,this.filler=new ht(this.corners),this.near=.01}setTarget(t){this.filler.target=t,this.corners.side=t.side}setView(t,e,s){
this.near=e,Object.assign(this.corners,{zoom:t,lamps:s})}setMaterial(t,e,s,r,n,i){Object.assign(this.corners,{rgba:t,emission:e,specular:s,shininess:r,texture:n,
textureScale:i}),this.filler.texture=n}draw(t,e,s,r,n,i){let{near:a,filler:c}=this;c.alpha=n,this.corners.move(t,e,s,r,je);let{place:h,seen:l,side:u}=this.corners,
{corners:f}=t,p=i?-1:1;for(let m=0;m<f.length;m+=3){let w=f[m],M=f[m+1],d=f[m+2],E=+(l[3*w+2]<a)+ +(l[3*M+2]<a)+ +(l[3*d+2]<a);if(E===3)continue;if(E){this.cut(
[w,M,d],t.places.length/3,p);continue}let g=h[3*w],y=h[3*w+1],b=h[3*M],x=h[3*M+1],A=h[3*d],R=h[3*d+1];p*((b-g)*(R-y)-(A-g)*(x-y))>=0||Math.max(g,b,A)<0||Math.min(
g,b,A)>u||Math.max(y,x,R)<0||Math.min(y,x,R)>u||c.fill(w,M,d)}}cut(t,e,s){let{near:r}=this,{seen:n}=this.corners,i=[],a=e;t.forEach((c,h)=>{let l=t[(h+1)%3],[u,
f]=[n[3*c+2]-r,n[3*l+2]-r];u>=0&&i.push(c),u<0!=f<0&&i.push(this.corners.between(c,l,u/(u-f),a++))});for(let c=1;c+1<i.length;c++)this.fillFacing(i[0],i[c],i[c+
1],s)}fillFacing(t,e,s,r){let{place:n}=this.corners,[i,a]=[n[3*e]-n[3*t],n[3*e+1]-n[3*t+1]],[c,h]=[n[3*s]-n[3*t],n[3*s+1]-n[3*t+1]];r*(i*h-c*a)<0&&this.filler.fill(
t,e,s)}};var ze=128,vt=class{constructor(t,e,s){this.shown=t,this.canvas=s,this.side=e?2*t:t,this.colours=new Uint8ClampedArray(4*this.side*this.side),this.depths=new Float32Array(
this.side*this.side)}clear([t,e,s],r){let[n,i,a]=[t,e,s].map(c=>Math.round(255*c));new Uint32Array(this.colours.buffer).fill(255<<24|a<<16|i<<8|n),this.depths.fill(
1/r)}pixels(){let{colours:t}=this,e=new Uint8Array(3*t.length/4);for(let s=0,r=0;s<t.length;s+=4,r+=3)e[r]=t[s],e[r+1]=t[s+1],e[r+2]=t[s+2];return e}show(){let t=this.
canvas.getContext("2d"),e=this.side===this.shown?this.colours:Ge(this.colours,this.side);t.putImageData(new ImageData(e,this.shown,this.shown),0,0)}close(){}},K=class{constructor(t){
this.canvas=t,t.getContext("2d",{willReadFrequently:!0}),this.triangles=new lt,this.toCamera=[],this.clear=!1}mesh(t){return t}texture(t,e){let r=new OffscreenCanvas(
t.width,t.height).getContext("2d");r.drawImage(t,0,0);let{data:n}=r.getImageData(0,0,t.width,t.height);return{kind:e?1:2,texture:new nt(n,t.width,t.height,e)}}target(t,e){
return new vt(t,e,this.canvas)}begin(t,{sky:e,far:s}){t.clear(e,s),this.triangles.setTarget(t)}setView(t,{near:e},s){this.view=t,this.toCamera=P(t.rotation),this.
triangles.setView(1/Math.tan(t.fov*Math.PI/360),e,s)}setClear(t){this.clear=t}draw(t,e,s){let{toCamera:r,triangles:n}=this,{item:i,rgba:a,texture:c,textureScale:h}=t,
l=C(r,t.rotation),u=S(r,F(t.place,this.view.place)),{emission:f,specular:p}=i,m=c?c.texture:null;n.setMaterial(a,f,p,i.shininess*ze,m,h);for(let{mesh:w,scale:M,
shift:d}of t.pieces){let E=S(l,d).map((g,y)=>g+u[y]);n.draw(w,l,M,E,this.clear?e:1,s)}}finish(){}forget(){}close(){}};function Ge(o,t){let e=t/2,s=new Uint8ClampedArray(
4*e*e),r=4*t;for(let n=0,i=0;n<e;n++)for(let a=0,c=2*n*r;a<e;a++,c+=8)for(let h=0;h<4;h++,i++){let l=c+h;s[i]=o[l]+o[l+4]+o[l+r]+o[l+r+4]+2>>2}return s}var $e=.995;function ie({item:o,place:t},e){if(o.type==="plane")return!0;let[s,r,n]=S(P(e.rotation),F(t,e.place)),i=e.fov*Math.PI/360;return Math.max(Math.abs(s),
Math.abs(r))*Math.cos(i)+n*Math.sin(i)<o.radius&&-n>-o.radius}function ae(o,t){let e=n=>n.rgba[3]<$e||n.item.type==="plane"&&Ft(n,t),s=n=>n.item.type==="plane"?
1/0:Math.hypot(...F(n.place,t.place)),r=o.filter(n=>e(n)&&n.rgba[3]>0);return{opaque:o.filter(n=>!e(n)),clear:r.sort((n,i)=>s(n)-s(i))}}function Ft(o,t){let e=F(
t.place,o.place);return e[0]*o.rotation[2]+e[1]*o.rotation[5]+e[2]*o.rotation[8]<0}var Ve=.3,He={fine:{level:"audience",samples:4},fast:{level:"policy",samples:0}},qe={gpu:Z,software:K},Y=class{constructor(t,e=Kt()?"gpu":"software"){this.canvas=
t,this.painter=new qe[e](t),this.targets=new Map,this.scene=null}get isSoftware(){return this.painter instanceof K}async load(t){let e=new st(this.painter,t);await e.
load(),this.scene?.close(),this.scene=e}picture(t,e,s,r={}){let n=t==="front"?{shift:r.shift??[0,0,0],turn:r.turn??0}:void 0,i=et(this.loaded.drawing.cameras[t],
s.bodies,n),a=this.target(e,0);return this.draw(a,i,s,"policy",r),a.pixels()}frontView(t){return et(this.loaded.drawing.cameras.front,t.bodies)}show(t,e,s,r="fi\
ne",n={}){let{level:i,samples:a}=He[r];(this.canvas.width!==e||this.canvas.height!==e)&&(this.canvas.width=this.canvas.height=e);let c=this.target(e,a);this.draw(
c,t,s,i,n),c.show()}finish(){this.painter.finish()}close(){this.scene?.close();for(let t of this.targets.values())t.close();this.painter.close()}get loaded(){if(!this.
scene)throw new Error("The eye has no scene yet; load one first.");return this.scene}draw(t,e,s,r,n){let{painter:i,loaded:a}=this,c=a.level(r);a.pose(c,s.bodies,
s.sites,s.siteColours);for(let[u,f]of Object.entries(n.colours??{}))c[Number(u)].rgba=f;i.begin(t,a.drawing),i.setView(e,a.drawing,this.lamps(e,n.light??[1,1,1]));
let{opaque:h,clear:l}=ae(c.filter(u=>ie(u,e)),e);i.setClear(!1);for(let u of h)this.drawItem(u,e);i.setClear(!0);for(let u of[...l,...[...l].reverse()])this.drawItem(
u,e)}lamps(t,e){let s=P(t.rotation),r=i=>i.map((a,c)=>a*e[c]),n=i=>S(s,i.map(a=>-a));return this.loaded.drawing.lights.map(i=>({...i,direction:i.head?[0,0,1]:n(
i.direction),ambient:i.head?r(i.ambient):i.ambient,diffuse:r(i.diffuse)}))}drawItem(t,e){let s=t.item.type==="plane"&&Ft(t,e);this.painter.draw(t,s?t.rgba[3]*Ve:
t.rgba[3],s)}target(t,e){let s=`${t} ${e}`,r=this.targets.get(s)??this.painter.target(t,e);return this.targets.set(s,r),r}};var ce=300,Xe=2*Math.sqrt(ce),We=40,Ke=.4,Ye=9.81,Je=.09,Qe=1,kt=class{constructor(t,e,s){this.physics=t,this.body=e,this.view=s,this.name=t.mujoco.mj_id2name(t.
model,Qe,e)||"thing",this.before=this.place,this.target=this.before,this.depth=le(this.before,s)[2]}get place(){return ue(this.physics.data.xipos,this.body)}moveTo([
t,e]){let{place:s,rotation:r}=this.view,n=this.depth*fe(this.view);this.target=N(s,S(r,[(t-.5)*n,(.5-e)*n,-this.depth]))}pull(t){let e=this.place,s=Math.max(Ke,
this.physics.model.body_subtreemass[this.body]),r=e.map((c,h)=>ce*(this.target[h]-c)-Xe*(c-this.before[h])/t),n=Math.hypot(...r),i=Math.min(1,We/Math.max(n,1e-9)),
a=[0,0,Ye*this.physics.model.body_subtreemass[this.body]];this.before=e,this.physics.data.xfrc_applied.set(r.map((c,h)=>s*i*c+a[h]),6*this.body)}letGo(){this.physics.
data.xfrc_applied.fill(0,6*this.body,6*this.body+6)}};function he(o,t,[e,s]){let r=Ze(o.model,o.id("body","hand")),n=a=>{let[c,h]=le(ue(o.data.xipos,a),t);return Math.
hypot(c-e,h-s)},i=r.filter(a=>n(a)<Je).sort((a,c)=>n(a)-n(c));return i.length?new kt(o,i[0],t):null}function Ze(o,t){let e=o.body_rootid[t];return[...o.body_rootid.
keys()].filter(s=>o.body_weldid[s]>0&&o.body_rootid[s]!==e&&o.body_mocapid[s]<0)}function le(o,t){let[e,s,r]=S(P(t.rotation),F(o,t.place)),n=-r*fe(t);return[.5+
e/n,.5-s/n,-r]}var fe=({fov:o})=>2*Math.tan(o*Math.PI/360),ue=(o,t)=>[...o.subarray(3*t,3*t+3)];var ts=.999999999999,U=[0,1,2];function pe(o,t,e){if(!e.ncon)return;let s=e.contact,r=Array.from({length:s.size()},(a,c)=>s.get(c)),n=es(t,e),i=r.filter(({geom1:a,
geom2:c})=>n(a,c));for(let a of i)a.dist/=2;if(i.length){e.ncon=0;for(let a of r)o.mj_addContact(t,e,a);o.mj_makeConstraint(t,e),o.mj_projectConstraint(t,e)}for(let a of r)
a.delete();s.delete()}function es(o,t){let[e,s,r,n]=[o.geom_type,o.geom_size,t.geom_xpos,t.geom_xmat],i=c=>({place:r.subarray(3*c,3*c+3),turn:n.subarray(9*c,9*c+
9),size:s.subarray(3*c,3*c+3)}),a=new Map;return(c,h)=>{if(e[c]!==6||e[h]!==6)return!1;let l=`${c} ${h}`;return a.has(l)||a.set(l,ss(i(c),i(h))),a.get(l)===!0}}
function ss(o,t){let e=U.map(h=>t.place[h]-o.place[h]),s=(h,l)=>e[0]*h.turn[l]+e[1]*h.turn[l+3]+e[2]*h.turn[l+6],[r,n]=[U.map(h=>s(o,h)),U.map(h=>s(t,h))],i=U.map(
h=>U.map(l=>rs(o.turn,h,t.turn,l))),a=U.flatMap(h=>[o.size[h]+Pt(l=>Math.abs(i[h][l])*t.size[l])-Math.abs(r[h]),t.size[h]+Pt(l=>Math.abs(i[l][h])*o.size[l])-Math.
abs(n[h])]),c=Math.min(...a)*ts;return!U.some(h=>U.some(l=>os(o,t,i,r,h,l)<c))}function os(o,t,e,s,r,n){let[i,a]=[(r+1)%3,(r+2)%3],c=Math.hypot(e[i][n],e[a][n]);
if(c<1e-15)return 1/0;let[h,l]=[-e[a][n]/c,e[i][n]/c],u=Pt(f=>f===n?0:t.size[f]*Math.abs(e[r][3-f-n])/c);return o.size[i]*Math.abs(h)+o.size[a]*Math.abs(l)+u-Math.
abs(s[i]*h+s[a]*l)}function rs(o,t,e,s){return o[t]*e[s]+o[t+3]*e[s+3]+o[t+6]*e[s+6]}var Pt=o=>o(0)+o(1)+o(2);var ns=["rightEndEffector","leftEndEffector"],is=["leftpad_geom","rightpad_geom"],Ct={joint:"knob_Joint_1",radius:.05};function de(o,t,e){return o.every(s=>as(s,
t,e))}function as(o,t,e){if(o.kind==="joint"){let i=t.joint(o.name);return(o.strict?i>o.low:i>=o.low)&&i<=o.high}if(o.kind==="held")return t.opening()>0&&is.every(
i=>t.pressed(i,o.geom));let s=me(o.target,t,e),r=me(o.point,t,e).map((i,a)=>i-s[a]);if(o.kind==="beyond")return o.strict?r[o.axis]>0:r[o.axis]>=0;let n=Math.hypot(
...r.map((i,a)=>i*o.weights[a]));return o.strict?n<o.limit:n<=o.limit}function me(o,t,e){let s=cs(o,t,e).map((r,n)=>r+o.offset[n]);return o.height===null?s:[s[0],
s[1],o.height]}function cs(o,t,e){if(o.kind==="mark")return e[o.name];if(o.kind==="fingers"){let[s,r]=ns.map(n=>t.position("site",n));return s.map((n,i)=>(n+r[i])/
2)}if(o.kind==="knob"){let[s,r,n]=t.position("body",o.name),i=t.joint(Ct.joint);return[s+Ct.radius*Math.sin(i),r-Ct.radius*Math.cos(i),n]}return t.position(o.kind,
o.name)}var hs={body:1,joint:3,geom:5,site:6},ls=0,fs=0,us=1<<18|1<<19,ps=[1,0,1,0],ms=.1,J=class{constructor(t,e){this.mujoco=t,this.task=e.task,this.model=t.MjModel.from_xml_string(
e.model.xml),this.model.opt.disableflags|=us,this.data=new t.MjData(this.model),this.plain={body_pos:this.model.body_pos.slice(),site_pos:this.model.site_pos.slice()},
this.ids=new Map,this.marks={},this.grip=null,this.steps=0}begin(t){let{mujoco:e,model:s,data:r}=this;e.mj_resetData(s,r),this.grip=null;for(let n of["body_pos",
"site_pos"]){s[n].set(this.plain[n]);for(let[i,a]of Object.entries(t[n]))s[n].set(a,3*Number(i))}for(let n of["qpos","qvel","mocap_pos","mocap_quat","ctrl"])r[n].
set(t[n]);this.forward(),r.qacc_warmstart.set(t.qacc_warmstart),this.marks={...t.marks},this.steps=0}goOn(t,e){this.task=t,this.marks={...e.marks},this.steps=0}step(t){
let e=Float32Array.from(t,s=>Math.max(-1,Math.min(1,s)));this.moveHand(e),this.data.ctrl.set([e[3],-e[3]]),this.simulate(),this.steps+=1}pushHand(t,e=10){for(let s=0;s<
e;s++)this.moveHand(t.map(r=>Math.max(-1,Math.min(1,r/e/this.task.action_scale)))),this.simulate()}nudge(t,e){let{model:s,data:r}=this,n=[...s.jnt_type.keys()].
filter(c=>s.jnt_type[c]===ls);if(!n.length)return!1;let i=c=>be(xe(r.xpos,s.jnt_bodyid[c]),t),a=n.reduce((c,h)=>i(h)<i(c)?h:c);return e.forEach((c,h)=>r.qpos[s.
jnt_qposadr[a]+h]+=c),this.forward(),!0}get state(){return new Float32Array([...this.position("body","hand"),this.opening()])}get success(){return de(this.task.
success,this,this.marks)}opening(){return Math.min(1,be(this.position("body","rightclaw"),this.position("body","leftclaw"))/ms)}position(t,e){let s={body:this.data.
xpos,geom:this.data.geom_xpos,site:this.data.site_xpos};return xe(s[t],this.id(t,e))}joint(t){return this.data.qpos[this.model.jnt_qposadr[this.id("joint",t)]]}pressed(t,e){
let s=[this.id("geom",t),this.id("geom",e)].sort((a,c)=>a-c),[r,n]=[this.data.contact,this.data.efc_force],i=0;for(let a=0;a<r.size();a++){let c=r.get(a),[h,l]=[
c.geom1,c.geom2].sort((u,f)=>u-f);h===s[0]&&l===s[1]&&c.efc_address>=0&&(i+=n[c.efc_address]),c.delete()}return r.delete(),i>0}close(){this.data.delete(),this.model.
delete()}moveHand(t){let{data:e,task:s}=this,r=[...e.mocap_pos.subarray(0,3)].map((n,i)=>ds(n+Math.fround(t[i]*Math.fround(s.action_scale)),s.hand_low[i],s.hand_high[i]));
e.mocap_pos.set(r),e.mocap_quat.set(ps)}simulate(){let{mujoco:t,model:e,data:s}=this;for(let r=0;r<this.task.substeps;r++)this.grip?.pull(e.opt.timestep),t.mj_checkPos(
e,s),t.mj_checkVel(e,s),this.forward(),t.mj_checkAcc(e,s),t.mj_Euler(e,s);this.forward(),s.qacc_warmstart.set(s.qacc)}forward(){let{mujoco:t,model:e,data:s}=this;
t.mj_fwdPosition(e,s),pe(t,e,s),t.mj_fwdVelocity(e,s);let[r,n,i]=[s.efc_type,s.efc_vel,s.efc_pos],[a,c]=[s.efc_aref,s.efc_KBIP];for(let h=0;h<r.length&&r[h]===fs;h++){
let[l,u,f]=c.subarray(4*h,4*h+3);a[h]=-u*n[h]-l*f*i[h]}t.mj_fwdActuation(e,s),t.mj_fwdAcceleration(e,s),t.mj_fwdConstraint(e,s)}id(t,e){let s=`${t} ${e}`,r=this.
ids.get(s)??this.mujoco.mj_name2id(this.model,hs[t],e);if(r<0)throw new Error(`The scene has no ${t} called ${e}.`);return this.ids.set(s,r),r}},xe=(o,t)=>[...o.
subarray(3*t,3*t+3)],be=(o,t)=>Math.hypot(...o.map((e,s)=>e-t[s])),ds=(o,t,e)=>Math.min(e,Math.max(t,o));var[It,xs]=[96,64],Ut=class{constructor(t,e,s,r=void 0){this.mujoco=t,this.files=e,this.eye=new Y(s,r),this.loaded=null,this.start=null,this.look={},this.covered=
!1,this.orbit=null}async open(t){let e=await this.files.scene(t);await this.eye.load(e),this.loaded?.close(),this.loaded=new J(this.mujoco,e),this.start=null}begin(t){
let{starts:e}=this.physics.task;this.start=e[t%e.length],this.physics.begin(this.start)}async goOn(t,e){let{task:s}=await this.files.scene(t);this.start=s.starts[e%
s.starts.length],this.physics.goOn(s,this.start);let{marks:r}=this.physics;t.startsWith("reach-v3@")&&(r.object=this.physics.position("body","obj"))}get handAtStart(){
return this.start?this.start.mocap_pos.slice(0,3):[]}step(t){return this.physics.step(t),this.physics.success}observe(){let t=this.moment(),e=this.covered?new Uint8Array(
3*It*It):this.eye.picture("front",It,t,this.look),s=this.eye.picture("wrist",xs,t,this.look);return{image:e,wrist:s,state:this.physics.state}}show(t=480,e="fine"){
let s=this.moment();this.eye.show(this.orbit?.view??this.eye.frontView(s),t,s,e,this.look)}turnView(t,e,s=1){this.orbit??=new H(this.eye.frontView(this.moment())),
this.orbit.turn(t,e),this.orbit.zoom(s)}grab(t){let e=this.orbit?.view??this.eye.frontView(this.moment());return this.physics.grip=he(this.physics,e,t),this.physics.
grip?.name}letGo(){this.physics.grip?.letGo(),this.physics.grip=null}get turnedView(){let t=this.orbit?.view;return t?{pose:[...t.place,...t.rotation],fov:t.fov}:
null}resetView(){this.orbit=null}close(){this.loaded?.close(),this.eye.close()}get physics(){if(!this.loaded)throw new Error("No task is open; call open(task) f\
irst.");return this.loaded}moment(){let{data:t}=this.physics;return{bodies:{places:t.xpos,turns:t.xquat},sites:this.start?.site_pos??{},siteColours:this.start?.
site_rgba??{}}}};var ft=class{constructor(t,e){this.shape=t,this.read=e}pick(t=[],e=0,s=0){if(e===this.shape.length)return this.read(s);let r=this.shape[e],n=i=>this.pick(t,e+1,
s*r+i);return bs(t[e],r,n)}};function bs(o,t,e){if(typeof o=="number")return e(o<0?Math.max(0,t+o):Math.min(o,t-1));let[s,r]=o??[0,t];return Array.from({length:Math.
min(r,t)-s},(n,i)=>e(s+i))}var gs={255:"image/jpeg",66:"image/bmp"},ys=[31,139],Nt=class{constructor(t){this.bytes=t,this.known=void 0}get type(){return gs[this.bytes[0]]??"image/webp"}get blob(){
return new Blob([this.bytes],{type:this.type})}get address(){return this.known??=`data:${this.type};base64,${_s(this.bytes)}`,this.known}};async function ge(o){
let t=new Uint8Array(o),e=ys.every((n,i)=>t[i]===n)?await ws(t):t.buffer,s=4+new DataView(e).getUint32(0,!0),r=JSON.parse(new TextDecoder().decode(new Uint8Array(
e,4,s-4)));return Bt(r,e,s)}function ws(o){let t=new Response(o).body;return new Response(t.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer()}function Bt(o,t,e){
if(Array.isArray(o))return o.map(r=>Bt(r,t,e));if(o===null||typeof o!="object")return o;if(o.picture)return new Nt(new Uint8Array(t,e+o.picture[0],o.picture[1]));
if(o.array)return Es(t,e,...o.array);if(o.coarse)return Ms(t,e,...o.coarse);let s=Object.entries(o).map(([r,n])=>[r,Bt(n,t,e)]);return Object.fromEntries(s)}function Es(o,t,e,s,r){
let n=new(e==="i"?Int32Array:Float32Array)(o,t+r,Lt(s));return new ft(s,i=>n[i])}function Ms(o,t,e,s,r,n){let i=new Uint8Array(o,t+r,Lt(e)),a=new Float32Array(o,
t+n,2*Lt(e)/s);return new ft(e,c=>a[2*Math.floor(c/s)]+a[2*Math.floor(c/s)+1]*i[c])}var Lt=o=>o.reduce((t,e)=>t*e,1);function _s(o){let t="";for(let e=0;e<o.length;e+=8192)t+=String.fromCharCode(...o.subarray(e,e+8192));return btoa(t)}var ye=1;function As(o){return async t=>{let e=await fetch(`${o}/${t}`);if(!e.ok)throw new Error(`The scenes lack ${t} (${e.status}).`);return new Uint8Array(await e.
arrayBuffer())}}var Dt=class{constructor(t){this.read=t,this.kept=new Map}async tasks(){return Object.keys((await this.index()).tasks)}async scene(t){let e=await this.
index();if(!(t in e.tasks))throw new Error(`There is no scene for the task ${t}.`);let[s,r]=await Promise.all([this.packed(`tasks/${t}.pack`),this.packed(`model\
s/${e.tasks[t]}.pack`)]),n=new Set(r.drawing.items.flatMap(c=>[c.mesh,c.texture]).filter(Boolean)),i=new Set([...n].map(c=>e.parts[c])),a=await Promise.all([...i].
map(c=>this.packed(`parts/${c}.pack`)));return{task:s,model:r,parts:Object.assign({},...a)}}index(){return this.once("index.json",async t=>{let e=JSON.parse(new TextDecoder().
decode(t));if(e.version!==ye)throw new Error(`The scenes are of version ${e.version}, not ${ye}.`);return e})}packed(t){return this.once(t,ge)}once(t,e){if(!this.
kept.has(t)){let s=this.read(t).then(e).catch(r=>{throw this.kept.delete(t),r});this.kept.set(t,s)}return this.kept.get(t)}};return Te(Rs);})();
