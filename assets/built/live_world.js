var GlassLive=(()=>{var At=Object.defineProperty;var Ee=Object.getOwnPropertyDescriptor;var Ae=Object.getOwnPropertyNames;var _e=Object.prototype.hasOwnProperty;var Re=(o,t)=>{for(var e in t)At(o,e,{get:t[e],enumerable:!0})},Te=(o,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of Ae(t))!_e.call(o,n)&&
n!==e&&At(o,n,{get:()=>t[n],enumerable:!(s=Ee(t,n))||s.enumerable});return o};var Se=o=>Te(At({},"__esModule",{value:!0}),o);var Ss={};Re(Ss,{Eye:()=>Y,LiveWorld:()=>Ct,Orbit:()=>H,Physics:()=>J,SceneFiles:()=>Bt,filesBelow:()=>Ts,lookingAt:()=>oe,slice:()=>O,throughCamera:()=>et});var Ot=`#version 300 es
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
}`,jt=`#version 300 es
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
}`;function $t(o){let t=o.createProgram();if(o.attachShader(t,zt(o,o.VERTEX_SHADER,Ot)),o.attachShader(t,zt(o,o.FRAGMENT_SHADER,jt)),["place","normal"].forEach((n,r)=>o.
bindAttribLocation(t,r,n)),o.linkProgram(t),!o.getProgramParameter(t,o.LINK_STATUS))throw new Error(`WebGL: ${o.getProgramInfoLog(t)}`);let e=new Map;return{made:t,
uniform:n=>(e.has(n)||e.set(n,o.getUniformLocation(t,n)),e.get(n)??null)}}function zt(o,t,e){let s=o.createShader(t);if(o.shaderSource(s,e),o.compileShader(s),!o.
getShaderParameter(s,o.COMPILE_STATUS))throw new Error(`WebGL: ${o.getShaderInfoLog(s)}`);return s}function Gt(o,t){let e=o.createVertexArray();return o.bindVertexArray(
e),[t.places,t.normals].forEach((s,n)=>{o.bindBuffer(o.ARRAY_BUFFER,o.createBuffer()),o.bufferData(o.ARRAY_BUFFER,s,o.STATIC_DRAW),o.enableVertexAttribArray(n),
o.vertexAttribPointer(n,3,o.FLOAT,!1,0,0)}),o.bindBuffer(o.ELEMENT_ARRAY_BUFFER,o.createBuffer()),o.bufferData(o.ELEMENT_ARRAY_BUFFER,t.corners,o.STATIC_DRAW),o.
bindVertexArray(null),{array:e,count:t.corners.length}}function qt(o,t,e){let s=o.createTexture(),n=e?o.TEXTURE_CUBE_MAP:o.TEXTURE_2D,r=e?[0,1,2,3,4,5].map(a=>o.
TEXTURE_CUBE_MAP_POSITIVE_X+a):[o.TEXTURE_2D],i=e?o.CLAMP_TO_EDGE:o.REPEAT;o.bindTexture(n,s);for(let a of r)o.texImage2D(a,0,o.RGBA8,o.RGBA,o.UNSIGNED_BYTE,t);
return o.texParameteri(n,o.TEXTURE_WRAP_S,i),o.texParameteri(n,o.TEXTURE_WRAP_T,i),o.texParameteri(n,o.TEXTURE_MAG_FILTER,o.LINEAR),o.texParameteri(n,o.TEXTURE_MIN_FILTER,
o.LINEAR_MIPMAP_LINEAR),o.generateMipmap(n),{kind:e?1:2,texture:s}}var Q=class{constructor(t,e,s){this.gl=t,this.side=e,this.buffer=t.createFramebuffer(),t.bindFramebuffer(
t.FRAMEBUFFER,this.buffer),this.stores=[[t.COLOR_ATTACHMENT0,t.RGBA8],[t.DEPTH_ATTACHMENT,t.DEPTH_COMPONENT24]].map(([n,r])=>{let i=t.createRenderbuffer();return t.
bindRenderbuffer(t.RENDERBUFFER,i),s?t.renderbufferStorageMultisample(t.RENDERBUFFER,s,r,e,e):t.renderbufferStorage(t.RENDERBUFFER,r,e,e),t.framebufferRenderbuffer(
t.FRAMEBUFFER,n,t.RENDERBUFFER,i),i})}pixels(){let{gl:t,side:e}=this,s=new Uint8Array(4*e*e);t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.readPixels(0,0,
e,e,t.RGBA,t.UNSIGNED_BYTE,s);let n=new Uint8Array(3*e*e);for(let r=0,i=0;r<e;r++)for(let a=4*e*(e-1-r),c=a+4*e;a<c;a+=4,i+=3)n[i]=s[a],n[i+1]=s[a+1],n[i+2]=s[a+
2];return n}show(){let{gl:t,side:e}=this;t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.bindFramebuffer(t.DRAW_FRAMEBUFFER,null),t.blitFramebuffer(0,0,e,e,
0,0,e,e,t.COLOR_BUFFER_BIT,t.NEAREST)}close(){this.gl.deleteFramebuffer(this.buffer);for(let t of this.stores)this.gl.deleteRenderbuffer(t)}};function D(o){let[t,e,s,n]=[o[0],o[1],o[2],o[3]];return[1-2*(s*s+n*n),2*(e*s-t*n),2*(e*n+t*s),2*(e*s+t*n),1-2*(e*e+n*n),2*(s*n-t*e),2*(e*n-t*s),2*(s*n+t*e),1-2*
(e*e+s*s)]}function S(o,t){return[0,3,6].map(e=>o[e]*t[0]+o[e+1]*t[1]+o[e+2]*t[2])}function I(o,t){return Array.from({length:9},(e,s)=>{let[n,r]=[s-s%3,s%3];return o[n]*
t[r]+o[n+1]*t[r+3]+o[n+2]*t[r+6]})}function P(o){return[o[0],o[3],o[6],o[1],o[4],o[7],o[2],o[5],o[8]]}function N(o,t){return[o[0]+t[0],o[1]+t[1],o[2]+t[2]]}function F(o,t){
return[o[0]-t[0],o[1]-t[1],o[2]-t[2]]}function _t(o){let t=Math.hypot(o[0],o[1],o[2]);return[o[0]/t,o[1]/t,o[2]/t]}function Rt(o,t){return[o[1]*t[2]-o[2]*t[1],o[2]*
t[0]-o[0]*t[2],o[0]*t[1]-o[1]*t[0]]}function Ht(o,t,e){let s=1/Math.tan(o*Math.PI/360),n=e-t;return[s,0,0,0,0,s,0,0,0,0,-(e+t)/n,-1,0,0,-2*e*t/n,0]}function Vt(o,t,e){
return[...[0,1,2].flatMap(n=>[o[n]*t[n],o[n+3]*t[n],o[n+6]*t[n],0]),e[0],e[1],e[2],1]}function Xt(o,t){return[0,1,2].flatMap(e=>[o[e]/t[e],o[e+3]/t[e],o[e+6]/t[e]])}var Fe=128,Z=class{constructor(t){this.canvas=t;let e={antialias:!1,alpha:!0,depth:!1,preserveDrawingBuffer:!0},s=t.getContext("webgl2",e);if(!s)throw new Error(
"This browser has no WebGL 2.");this.gl=s;let{made:n,uniform:r}=$t(s);this.program=n,this.uniform=r,this.toCamera=[]}mesh(t){return Gt(this.gl,t)}texture(t,e){return qt(
this.gl,t,e)}target(t,e){return new Q(this.gl,t,e)}begin(t,{sky:[e,s,n]}){let{gl:r}=this;r.bindFramebuffer(r.FRAMEBUFFER,t.buffer),r.viewport(0,0,t.side,t.side),
r.useProgram(this.program),r.enable(r.DEPTH_TEST),r.enable(r.CULL_FACE),r.depthFunc(r.LEQUAL),r.depthMask(!0),r.clearColor(e,s,n,1),r.clear(r.COLOR_BUFFER_BIT|r.
DEPTH_BUFFER_BIT),r.uniform1i(this.uniform("cube"),0),r.uniform1i(this.uniform("flatTexture"),1)}setView(t,{near:e,far:s},n){let{gl:r,uniform:i}=this;this.view=
t,this.toCamera=P(t.rotation),r.uniformMatrix4fv(i("projection"),!1,Ht(t.fov,e,s));let a=n.slice(0,8);r.uniform1i(i("lampCount"),a.length),a.forEach((c,h)=>{for(let l of[
"direction","ambient","diffuse","specular"])r.uniform3fv(i(`lamps[${h}].${l}`),c[l])})}setClear(t){let{gl:e}=this;t?e.enable(e.BLEND):e.disable(e.BLEND),e.blendFuncSeparate(
e.SRC_ALPHA,e.ONE_MINUS_SRC_ALPHA,e.ZERO,e.ONE),e.depthMask(!t)}draw(t,e,s){let{gl:n,uniform:r,toCamera:i}=this,{item:a,rgba:c}=t;n.cullFace(s?n.FRONT:n.BACK),n.
uniform4f(r("colour"),c[0],c[1],c[2],e),n.uniform1f(r("emission"),a.emission),n.uniform1f(r("specular"),a.specular),n.uniform1f(r("shininess"),a.shininess*Fe),this.
setTexture(t);let h=I(i,t.rotation),l=S(i,F(t.place,this.view.place));for(let{mesh:u,scale:f,shift:p}of t.pieces){let m=S(h,p).map((w,E)=>w+l[E]);n.uniformMatrix4fv(
r("toCamera"),!1,Vt(h,f,m)),n.uniformMatrix3fv(r("normalToCamera"),!1,Xt(h,f)),n.bindVertexArray(u.array),n.drawElements(n.TRIANGLES,u.count,n.UNSIGNED_INT,0)}}setTexture(t){
let{gl:e,uniform:s}=this;if(e.uniform1i(s("textureKind"),t.texture?.kind??0),e.uniform3fv(s("textureScale"),t.textureScale),!t.texture)return;let n=t.texture.kind===
1;e.activeTexture(n?e.TEXTURE0:e.TEXTURE1),e.bindTexture(n?e.TEXTURE_CUBE_MAP:e.TEXTURE_2D,t.texture.texture)}finish(){this.gl.finish()}forget(t,e){for(let{array:s}of t)
this.gl.deleteVertexArray(s);for(let{texture:s}of e)this.gl.deleteTexture(s)}close(){this.gl.getExtension("WEBGL_lose_context")?.loseContext()}};function Wt(){let o=new OffscreenCanvas(
1,1).getContext("webgl2");if(!o)return!1;let t=o.getExtension("WEBGL_debug_renderer_info"),e=String(o.getParameter(t?t.UNMASKED_RENDERER_WEBGL:o.RENDERER));return o.
getExtension("WEBGL_lose_context")?.loseContext(),!/swiftshader|llvmpipe|softpipe|software|basic render/i.test(e)}var C=class{constructor(){this.places=[],this.normals=[],this.corners=[],this.known=new Map}corner(t,e){let s=[...t,...e].map(r=>r.toFixed(7)).join(),n=this.known.
get(s)??this.places.length/3;return this.known.has(s)||(this.known.set(s,n),this.places.push(...t),this.normals.push(...e)),n}face(...t){let[e,s,n,r]=t.map(([i,
a])=>this.corner(i,a));t.length===3?this.corners.push(e,s,n):this.corners.push(e,s,r,s,n,r)}get mesh(){return{places:Float32Array.from(this.places),normals:Float32Array.
from(this.normals),corners:Uint32Array.from(this.corners)}}},Qt={sphere:Kt,ellipsoid:Kt,cylinder:ke,box:Ce,tube:Pe,top:o=>Yt(1,o),bottom:o=>Yt(-1,o)},tt=o=>Math.
floor(o/2),q=(o,t)=>2*Math.PI*o/t;function Kt(o){let t=new C,e=Math.floor(tt(o)/2);for(let s of[-1,1])Zt(t,s,o,e,0);return t.mesh}function Yt(o,t){let e=new C;return Zt(
e,o,t,Math.floor(tt(t)/2),o),e.mesh}function Zt(o,t,e,s,n){let r=(a,c)=>{let[h,l]=[q(a,e),t*Math.PI*c/2/s],u=[Math.cos(h)*Math.cos(l),Math.sin(h)*Math.cos(l),Math.
sin(l)];return[[u[0],u[1],u[2]+n],u]},i=[[0,0,t+n],[0,0,t]];for(let a=0;a<e;a++){let c=[r(a,s-1),r(a+1,s-1),i];o.face(...t>0?c:c.reverse());for(let h=0;h<s-1;h++){
let l=[r(a,h),r(a+1,h),r(a+1,h+1),r(a,h+1)];o.face(...t>0?l:l.reverse())}}}function ke(o){let t=new C;for(let e of[-1,1])Ie(t,e,o,Math.floor(tt(o)/2));return te(
t,o),t.mesh}function Pe(o){let t=new C;return te(t,o),t.mesh}function te(o,t){let e=tt(t),s=(n,r)=>{let[i,a]=[Math.cos(q(n,t)),Math.sin(q(n,t))];return[[i,a,2*r/
e-1],[i,a,0]]};for(let n=0;n<e;n++)for(let r=0;r<t;r++)o.face(s(r,n),s(r+1,n),s(r+1,n+1),s(r,n+1))}function Ie(o,t,e,s){let n=(r,i)=>[[Math.cos(q(r,e))*i,Math.sin(
q(r,e))*i,t],[0,0,t]];for(let r=0;r<e;r++){let i=[n(r,1/s),n(r+1,1/s),n(0,0)];o.face(...t>0?i:i.reverse());for(let a=0;a<s-1;a++){let[c,h]=[(a+1)/s,(a+2)/s],l=[
n(r,h),n(r+1,h),n(r+1,c),n(r,c)];o.face(...t>0?l:l.reverse())}}}function Ce(){let o=new C;for(let t of[0,1,2])for(let e of[-1,1]){let s=[0,0,0];s[t]=e;let n=(i,a)=>{
let c=[0,0,0];return c[t]=e,[c[(t+1)%3],c[(t+2)%3]]=[i,a],[c,s]},r=[n(-1,-1),n(1,-1),n(1,1),n(-1,1)];o.face(...e>0?r:r.reverse())}return o.mesh}function ee([o,t,
e]){let s=new C,[n,r]=[Jt(o,e),Jt(t,e)],i=[0,0,1];for(let a=0;a<n.length-1;a++)for(let c=0;c<r.length-1;c++)s.face([[n[a],r[c],0],i],[[n[a+1],r[c],0],i],[[n[a+1],
r[c+1],0],i],[[n[a],r[c+1],0],i]);return s.mesh}function Jt(o,t){let e=Math.max(t,o/198),s=Math.floor(o/e),n=s-s%2,r=o-n*e,i=Array.from({length:n+1},(a,c)=>-o+r+
c*e*2);return[-o,...i,o]}var Ue=[1,0,0,0,1,0,0,0,1],se=1.5,[Ne,Le]=[.25,4];function et(o,t,e={shift:[0,0,0],turn:0}){let s=o.turns?D(O(t.turns,o.body,4)):Ue,n=e.turn*Math.PI/360,r=I(D([
Math.cos(n),0,0,Math.sin(n)]),o.rotation);return{place:N(O(t.places,o.body,3),S(s,N(o.pos,e.shift))),rotation:I(s,r),fov:o.fov}}var H=class{constructor(t,e=.9){
let s=[t.rotation[2],t.rotation[5],t.rotation[8]];this.centre=t.place.map((n,r)=>n-e*s[r]),this.distance=e,this.azimuth=Math.atan2(s[1],s[0]),this.elevation=Math.
asin(s[2]),this.fov=t.fov}turn(t,e){this.azimuth+=t,this.elevation=Math.max(-se,Math.min(se,this.elevation+e))}zoom(t){this.distance=Math.max(Ne,Math.min(Le,this.
distance*t))}get view(){let t=Math.cos(this.elevation),e=[t*Math.cos(this.azimuth),t*Math.sin(this.azimuth),Math.sin(this.elevation)],s=this.centre.map((n,r)=>n+
this.distance*e[r]);return oe(s,this.centre,this.fov)}};function oe(o,t,e){let s=_t(F(o,t)),n=_t(Rt([0,0,1],s)),r=Rt(s,n);return{place:o,rotation:[0,1,2].flatMap(
i=>[n[i],r[i],s[i]]),fov:e}}function O(o,t,e){return Array.from({length:e},(s,n)=>o[t*e+n])}var ne="audience",st=class{constructor(t,e){this.painter=t,this.drawing=e.model.drawing,this.slices=e.model.slices,this.parts=e.parts,this.meshes=new Map,this.textures=
new Map,this.levels={}}async load(){let t=new Set(this.drawing.items.map(s=>s.texture).filter(s=>s!==void 0)),e={premultiplyAlpha:"none",colorSpaceConversion:"n\
one"};await Promise.all([...t].map(async s=>{let{cube:n,pixels:r}=this.parts[s],i=await createImageBitmap(r.blob,e);this.textures.set(s,this.painter.texture(i,n)),
i.close()}))}level(t){return this.levels[t]??=this.drawing.items.map(e=>this.drawn(e,t)),this.levels[t]}pose(t,e,s,n){for(let r of t){let{item:i}=r,a=D(O(e.turns,
i.body,4)),c=i.site===void 0?void 0:s[i.site];r.place=N(O(e.places,i.body,3),S(a,c??i.pos)),r.rotation=I(a,D(i.quat)),r.rgba=(i.site===void 0?void 0:n[i.site])??
i.rgba}}drawn(t,e){return{item:t,pieces:this.pieces(t,e),texture:t.texture&&this.textures.get(t.texture)||null,textureScale:De(t,this.parts),rgba:t.rgba,place:[
0,0,0],rotation:[1,0,0,0,1,0,0,0,1]}}pieces(t,e){let[s,n,r]=t.size,i=[0,0,0];if(t.type==="mesh")return[{mesh:this.mesh(t.mesh,e),scale:[1,1,1],shift:i}];if(t.type===
"plane")return[{mesh:this.floor(t),scale:[1,1,1],shift:i}];if(t.type!=="capsule")return[{mesh:this.shape(t.type,e),scale:t.size,shift:i}];let a=(s+n)/2;return[{
mesh:this.shape("tube",e),scale:t.size,shift:i},{mesh:this.shape("top",e),scale:[s,n,a],shift:[0,0,r-a]},{mesh:this.shape("bottom",e),scale:[s,n,a],shift:[0,0,a-
r]}]}mesh(t,e){let s=e in this.parts[t]?e:"policy";return this.uploaded(`mesh ${t} ${s}`,()=>Be(this.parts[t][s]))}shape(t,e){return this.uploaded(`${t} ${e}`,()=>Qt[t](
this.slices[e===ne?ne:"policy"]))}floor(t){let e=t.grid;return this.uploaded(`plane ${e}`,()=>ee(e))}uploaded(t,e){let s=this.meshes.get(t)??this.painter.mesh(e());
return this.meshes.set(t,s),s}close(){this.painter.forget([...this.meshes.values()],[...this.textures.values()])}};function Be(o){let t=e=>o[e].shape[0]*o[e].shape[1];
return{places:Float32Array.from({length:t("places")},(e,s)=>o.places.read(s)),normals:Float32Array.from({length:t("normals")},(e,s)=>o.normals.read(s)),corners:Uint32Array.
from({length:t("corners")},(e,s)=>o.corners.read(s))}}function De(o,t){if(o.texture===void 0)return[1,1,1];if(t[o.texture].cube)return o.uniform?o.size:[1,1,1];
let e=o.type==="mesh"||o.type==="plane",[s,n]=o.repeat.map((r,i)=>{let a=o.size[i]>0?o.size[i]:1;return .5*r*(e?1/a:1)*(o.uniform?a:1)});return[s,-n,0]}var rt=class{constructor(t,e,s,n){this.cube=n,this.levels=[{width:e,height:s,texels:t}];for(let r=this.levels[0];r.width>1||r.height>1;this.levels.push(r))r=Oe(
r);this.colour=new Float64Array(3),this.upper=this.lower=this.levels[0],this.share=0}focus(t){let{levels:e}=this,s=t>1?Math.min(Math.log2(t),e.length-1):0,n=Math.
floor(s);this.upper=e[n],this.lower=e[Math.min(n+1,e.length-1)],this.share=s-n}sample(t,e){let{colour:s,share:n}=this;s[0]=s[1]=s[2]=0,this.add(this.upper,t,e,1-
n),n>0&&this.add(this.lower,t,e,n)}add(t,e,s,n){let{width:r,height:i,texels:a}=t,{colour:c,cube:h}=this,l=e*r-.5,u=s*i-.5,f=Math.floor(l),p=Math.floor(u),m=n*(l-
f),w=u-p,E=h?ot(f,r):nt(f,r),d=h?ot(f+1,r):nt(f+1,r),M=r*(h?ot(p,i):nt(p,i)),y=r*(h?ot(p+1,i):nt(p+1,i)),b=4*(M+E),g=4*(M+d),x=4*(y+E),_=4*(y+d),R=(n-m)*w,T=m*w,
A=n-m-R,k=m-T;c[0]+=A*a[b]+k*a[g]+R*a[x]+T*a[_],c[1]+=A*a[b+1]+k*a[g+1]+R*a[x+1]+T*a[_+1],c[2]+=A*a[b+2]+k*a[g+2]+R*a[x+2]+T*a[_+2]}};function Oe({width:o,height:t,
texels:e}){let[s,n]=[Math.max(1,o>>1),Math.max(1,t>>1)],r=new Uint8ClampedArray(4*s*n),[i,a]=[o>1?4:0,t>1?4*o:0];for(let c=0,h=0;c<n;c++)for(let l=0;l<s;l++)for(let u=0;u<
4;u++,h++){let f=2*l*i+2*c*a+u;r[h]=(e[f]+e[f+i]+e[f+a]+e[f+i+a])/4}return{width:s,height:n,texels:r}}var ot=(o,t)=>o<0?0:o>=t?t-1:o,nt=(o,t)=>o>=0&&o<t?o:o-Math.
floor(o/t)*t;function Tt(o,t,e){let s=Math.abs(o),n=Math.abs(t),r=Math.abs(e);return s>=n&&s>=r?o>0?0:1:n>=r?t>0?2:3:e>0?4:5}function it(o,t,e,s){let n=o<2?o?s:
-s:o===5?-t:t,r=o<2?t:o<4?e:s;return .5+.5*n/Math.abs(r)}function at(o,t,e,s){let n=o===2?s:o===3?-s:-e,r=o<2?t:o<4?e:s;return .5+.5*n/Math.abs(r)}var[j,z,$,V,X,W]=[0,1,2,3,4,5],v=6,je=1e-9,ct=class{constructor(){this.seen=new Float64Array(0),this.place=new Float64Array(0),this.parts=new Float64Array(0),this.
isLit=new Uint8Array(0),this.side=0,this.zoom=1,this.lamps=[],this.rgba=[1,1,1,1],this.emission=this.specular=this.shininess=0,this.texture=null,this.textureScale=
[1,1,1],this.mesh=null,this.turn=[]}grow(t){t<=this.isLit.length||(this.seen=new Float64Array(3*t),this.place=new Float64Array(3*t),this.parts=new Float64Array(
v*t),this.isLit=new Uint8Array(t))}move(t,e,s,n,r){let{places:i}=t;this.mesh=t,this.turn=[0,1,2].flatMap(d=>[0,1,2].map(M=>e[3*d+M]/s[M])),this.grow(i.length/3+
r),this.isLit.fill(0,0,i.length/3);let{seen:a}=this,[c,h,l]=[e[0]*s[0],e[1]*s[1],e[2]*s[2]],[u,f,p]=[e[3]*s[0],e[4]*s[1],e[5]*s[2]],[m,w,E]=[e[6]*s[0],e[7]*s[1],
e[8]*s[2]];for(let d=0;d<i.length;d+=3){let M=i[d],y=i[d+1],b=i[d+2];a[d]=c*M+h*y+l*b+n[0],a[d+1]=u*M+f*y+p*b+n[1],a[d+2]=-(m*M+w*y+E*b+n[2]),this.project(d)}}project(t){
let{seen:e,place:s,zoom:n}=this,r=.5*this.side,i=1/(e[t+2]||je);s[t]=r*(1+n*e[t]*i),s[t+1]=r*(1-n*e[t+1]*i),s[t+2]=i}between(t,e,s,n){let{seen:r,parts:i,place:a}=this;
this.light(t),this.light(e);let c=(h,l)=>h+s*(l-h);for(let h=0;h<3;h++)r[3*n+h]=c(r[3*t+h],r[3*e+h]);this.project(3*n);for(let h=0;h<v;h++){let l=i[v*t+h]/a[3*t+
2],u=i[v*e+h]/a[3*e+2];i[v*n+h]=c(l,u)*a[3*n+2]}return this.isLit[n]=1,n}light(t){if(this.isLit[t])return;this.isLit[t]=1;let{seen:e,parts:s,rgba:n,lamps:r,specular:i,
shininess:a,textureScale:c,turn:h}=this,{normals:l,places:u}=this.mesh,f=3*t,p=l[f],m=l[f+1],w=l[f+2],E=h[0]*p+h[1]*m+h[2]*w,d=h[3]*p+h[4]*m+h[5]*w,M=h[6]*p+h[7]*
m+h[8]*w,y=1/Math.sqrt(E*E+d*d+M*M);E*=y,d*=y,M*=y;let b=e[f],g=e[f+1],x=-e[f+2],_=-1/Math.sqrt(b*b+g*g+x*x),R=this.emission*n[0],T=this.emission*n[1],A=this.emission*
n[2];for(let pt=0;pt<r.length;pt++){let{direction:B,ambient:mt,diffuse:dt,specular:xt}=r[pt],gt=E*B[0]+d*B[1]+M*B[2],yt=gt>0?gt:0;if(R+=n[0]*(mt[0]+yt*dt[0]),T+=
n[1]*(mt[1]+yt*dt[1]),A+=n[2]*(mt[2]+yt*dt[2]),gt<=0||i===0)continue;let bt=B[0]+_*b,wt=B[1]+_*g,Mt=B[2]+_*x,Me=Math.max(0,(E*bt+d*wt+M*Mt)/Math.sqrt(bt*bt+wt*wt+
Mt*Mt)),Et=i*(a>0?Math.pow(Me,a):1);R+=Et*xt[0],T+=Et*xt[1],A+=Et*xt[2]}let k=this.place[f+2],L=v*t,ut=255*k;if(s[L+j]=ut*Math.min(1,R),s[L+z]=ut*Math.min(1,T),
s[L+$]=ut*Math.min(1,A),!this.texture)return;let Dt=this.texture.cube?0:.5;s[L+V]=k*(u[f]*c[0]-Dt),s[L+X]=k*(u[f+1]*c[1]-Dt),s[L+W]=k*u[f+2]*c[2]}};var G=v,St=8,ht=class{constructor(t){this.corners=t,this.target={side:0,colours:new Uint8ClampedArray(0),depths:new Float32Array(0)},this.texture=null,this.alpha=
1,this.slopes=new Float64Array(3*(v+1)),this.isSmall=!1,this.focused=!1}fill(t,e,s){let{corners:n}=this,{place:r}=n,{side:i}=this.target,a=r[3*t],c=r[3*t+1],h=r[3*
e],l=r[3*e+1],u=r[3*s],f=r[3*s+1],p=Math.max(0,Math.ceil(Math.min(c,l,f)-.5)),m=Math.min(i,Math.ceil(Math.max(c,l,f)-.5)),w=Math.ceil(Math.min(a,h,u)-.5),E=Math.
ceil(Math.max(a,h,u)-.5);if(p>=m||w>=E)return;n.light(t),n.light(e),n.light(s),this.setSlopes(t,e,s),this.isSmall=m-p<=St&&E-w<=St,this.focused=!1;let d=(h-a)/(l-
c),M=(u-h)/(f-l),y=(a-u)/(c-f);for(let b=p;b<m;b++){let g=b+.5,x=1/0,_=-1/0;if(c<=g!=l<=g&&(x=_=a+(g-c)*d),l<=g!=f<=g){let A=h+(g-l)*M;x=Math.min(x,A),_=Math.max(
_,A)}if(f<=g!=c<=g){let A=u+(g-f)*y;x=Math.min(x,A),_=Math.max(_,A)}let R=Math.max(0,Math.ceil(x-.5)),T=Math.min(i,Math.ceil(_-.5));R>=T||(this.texture?this.paintedRow(
b,R,T,R+.5-a,g-c):this.plainRow(b,R,T,R+.5-a,g-c))}}setSlopes(t,e,s){let{place:n,parts:r}=this.corners,i=n[3*e]-n[3*t],a=n[3*e+1]-n[3*t+1],c=n[3*s]-n[3*t],h=n[3*
s+1]-n[3*t+1],l=1/(i*h-c*a),u=this.texture?v:3;for(let p=0;p<u;p++){let m=r[v*t+p],w=r[v*e+p]-m;this.slope(p,m,w,r[v*s+p]-m,i,a,c,h,l)}let f=n[3*t+2];this.slope(
G,f,n[3*e+2]-f,n[3*s+2]-f,i,a,c,h,l)}slope(t,e,s,n,r,i,a,c,h){let{slopes:l}=this;l[3*t]=e,l[3*t+1]=(s*c-n*i)*h,l[3*t+2]=(n*r-s*a)*h}plainRow(t,e,s,n,r){let{slopes:i,
alpha:a}=this,{side:c,colours:h,depths:l}=this.target,u=this.at(G,n,r),f=this.at(j,n,r),p=this.at(z,n,r),m=this.at($,n,r),w=i[3*G+1],E=i[3*j+1],d=i[3*z+1],M=i[3*
$+1];for(let y=t*c+e,b=t*c+s;y<b;y++){if(u>=l[y]){let g=1/u,x=4*y;a===1?(l[y]=u,h[x]=f*g,h[x+1]=p*g,h[x+2]=m*g):(h[x]+=a*(f*g-h[x]),h[x+1]+=a*(p*g-h[x+1]),h[x+2]+=
a*(m*g-h[x+2]))}u+=w,f+=E,p+=d,m+=M}}paintedRow(t,e,s,n,r){let{slopes:i,alpha:a}=this,c=this.texture,{side:h,colours:l,depths:u}=this.target,{colour:f,cube:p}=c,
m=this.at(G,n,r),w=this.at(j,n,r),E=this.at(z,n,r),d=this.at($,n,r),M=this.at(V,n,r),y=this.at(X,n,r),b=this.at(W,n,r),g=e;for(let x=e;x<s;x++){let _=t*h+x;if(m>=
u[_]){let R=1/m;if(x>=g&&!this.focused&&(c.focus(this.spread(M,y,b,m)),g=x+St,this.focused=this.isSmall),p){let k=Tt(M,y,b);c.sample(it(k,M,y,b),at(k,M,y,b))}else
c.sample(M*R,y*R);let T=R/255,A=4*_;a===1?(u[_]=m,l[A]=w*T*f[0],l[A+1]=E*T*f[1],l[A+2]=d*T*f[2]):(l[A]+=a*(w*T*f[0]-l[A]),l[A+1]+=a*(E*T*f[1]-l[A+1]),l[A+2]+=a*
(d*T*f[2]-l[A+2]))}m+=i[3*G+1],w+=i[3*j+1],E+=i[3*z+1],d+=i[3*$+1],M+=i[3*V+1],y+=i[3*X+1],b+=i[3*W+1]}}at(t,e,s){let{slopes:n}=this;return n[3*t]+e*n[3*t+1]+s*
n[3*t+2]}spread(t,e,s,n){return Math.max(this.reach(t,e,s,n,1),this.reach(t,e,s,n,2))}reach(t,e,s,n,r){let{slopes:i}=this,{cube:a,levels:c}=this.texture,h=t+i[3*
V+r],l=e+i[3*X+r],u=s+i[3*W+r],f=n+i[3*G+r],p=a?Tt(t,e,s):0,m=a?it(p,h,l,u)-it(p,t,e,s):h/f-t/n,w=a?at(p,h,l,u)-at(p,t,e,s):l/f-e/n;return Math.sqrt((m*c[0].width)**
2+(w*c[0].height)**2)}};var ze=4,lt=class{constructor(){this.corners=new ct,this.filler=new ht(this.corners),this.near=.01}setTarget(t){this.filler.target=t,this.corners.side=t.side}setView(t,e,s){
this.near=e,Object.assign(this.corners,{zoom:t,lamps:s})}setMaterial(t,e,s,n,r,i){Object.assign(this.corners,{rgba:t,emission:e,specular:s,shininess:n,texture:r,
textureScale:i}),this.filler.texture=r}draw(t,e,s,n,r,i){let{near:a,filler:c}=this;c.alpha=r,this.corners.move(t,e,s,n,ze);let{place:h,seen:l,side:u}=this.corners,
{corners:f}=t,p=i?-1:1;for(let m=0;m<f.length;m+=3){let w=f[m],E=f[m+1],d=f[m+2],M=+(l[3*w+2]<a)+ +(l[3*E+2]<a)+ +(l[3*d+2]<a);if(M===3)continue;if(M){this.cut(
[w,E,d],t.places.length/3,p);continue}let y=h[3*w],b=h[3*w+1],g=h[3*E],x=h[3*E+1],_=h[3*d],R=h[3*d+1];p*((g-y)*(R-b)-(_-y)*(x-b))>=0||Math.max(y,g,_)<0||Math.min(
y,g,_)>u||Math.max(b,x,R)<0||Math.min(b,x,R)>u||c.fill(w,E,d)}}cut(t,e,s){let{near:n}=this,{seen:r}=this.corners,i=[],a=e;t.forEach((c,h)=>{let l=t[(h+1)%3],[u,
f]=[r[3*c+2]-n,r[3*l+2]-n];u>=0&&i.push(c),u<0!=f<0&&i.push(this.corners.between(c,l,u/(u-f),a++))});for(let c=1;c+1<i.length;c++)this.fillFacing(i[0],i[c],i[c+
1],s)}fillFacing(t,e,s,n){let{place:r}=this.corners,[i,a]=[r[3*e]-r[3*t],r[3*e+1]-r[3*t+1]],[c,h]=[r[3*s]-r[3*t],r[3*s+1]-r[3*t+1]];n*(i*h-c*a)<0&&this.filler.fill(
t,e,s)}};var $e=128,vt=class{constructor(t,e,s){this.shown=t,this.canvas=s,this.side=e?2*t:t,this.colours=new Uint8ClampedArray(4*this.side*this.side),this.depths=new Float32Array(
this.side*this.side)}clear([t,e,s],n){let[r,i,a]=[t,e,s].map(c=>Math.round(255*c));new Uint32Array(this.colours.buffer).fill(255<<24|a<<16|i<<8|r),this.depths.fill(
1/n)}pixels(){let{colours:t}=this,e=new Uint8Array(3*t.length/4);for(let s=0,n=0;s<t.length;s+=4,n+=3)e[n]=t[s],e[n+1]=t[s+1],e[n+2]=t[s+2];return e}show(){let t=this.
canvas.getContext("2d"),e=this.side===this.shown?this.colours:Ge(this.colours,this.side);t.putImageData(new ImageData(e,this.shown,this.shown),0,0)}close(){}},K=class{constructor(t){
this.canvas=t,t.getContext("2d",{willReadFrequently:!0}),this.triangles=new lt,this.toCamera=[],this.clear=!1}mesh(t){return t}texture(t,e){let n=new OffscreenCanvas(
t.width,t.height).getContext("2d");n.drawImage(t,0,0);let{data:r}=n.getImageData(0,0,t.width,t.height);return{kind:e?1:2,texture:new rt(r,t.width,t.height,e)}}target(t,e){
return new vt(t,e,this.canvas)}begin(t,{sky:e,far:s}){t.clear(e,s),this.triangles.setTarget(t)}setView(t,{near:e},s){this.view=t,this.toCamera=P(t.rotation),this.
triangles.setView(1/Math.tan(t.fov*Math.PI/360),e,s)}setClear(t){this.clear=t}draw(t,e,s){let{toCamera:n,triangles:r}=this,{item:i,rgba:a,texture:c,textureScale:h}=t,
l=I(n,t.rotation),u=S(n,F(t.place,this.view.place)),{emission:f,specular:p}=i,m=c?c.texture:null;r.setMaterial(a,f,p,i.shininess*$e,m,h);for(let{mesh:w,scale:E,
shift:d}of t.pieces){let M=S(l,d).map((y,b)=>y+u[b]);r.draw(w,l,E,M,this.clear?e:1,s)}}finish(){}forget(){}close(){}};function Ge(o,t){let e=t/2,s=new Uint8ClampedArray(
4*e*e),n=4*t;for(let r=0,i=0;r<e;r++)for(let a=0,c=2*r*n;a<e;a++,c+=8)for(let h=0;h<4;h++,i++){let l=c+h;s[i]=o[l]+o[l+4]+o[l+n]+o[l+n+4]+2>>2}return s}var qe=.995;function re({item:o,place:t},e){if(o.type==="plane")return!0;let[s,n,r]=S(P(e.rotation),F(t,e.place)),i=e.fov*Math.PI/360;return Math.max(Math.abs(s),
Math.abs(n))*Math.cos(i)+r*Math.sin(i)<o.radius&&-r>-o.radius}function ie(o,t){let e=r=>r.rgba[3]<qe||r.item.type==="plane"&&Ft(r,t),s=r=>r.item.type==="plane"?
1/0:Math.hypot(...F(r.place,t.place)),n=o.filter(r=>e(r)&&r.rgba[3]>0);return{opaque:o.filter(r=>!e(r)),clear:n.sort((r,i)=>s(r)-s(i))}}function Ft(o,t){let e=F(
t.place,o.place);return e[0]*o.rotation[2]+e[1]*o.rotation[5]+e[2]*o.rotation[8]<0}var He=.3,Ve={fine:{level:"audience",samples:4},fast:{level:"policy",samples:0}},Xe={gpu:Z,software:K},Y=class{constructor(t,e=Wt()?"gpu":"software"){this.canvas=
t,this.painter=new Xe[e](t),this.targets=new Map,this.scene=null}get isSoftware(){return this.painter instanceof K}async load(t){let e=new st(this.painter,t);await e.
load(),this.scene?.close(),this.scene=e}picture(t,e,s,n={}){let r=t==="front"?{shift:n.shift??[0,0,0],turn:n.turn??0}:void 0,i=et(this.loaded.drawing.cameras[t],
s.bodies,r),a=this.target(e,0);return this.draw(a,i,s,"policy",n),a.pixels()}frontView(t){return et(this.loaded.drawing.cameras.front,t.bodies)}show(t,e,s,n="fi\
ne",r={}){let{level:i,samples:a}=Ve[n];(this.canvas.width!==e||this.canvas.height!==e)&&(this.canvas.width=this.canvas.height=e);let c=this.target(e,a);this.draw(
c,t,s,i,r),c.show()}finish(){this.painter.finish()}close(){this.scene?.close();for(let t of this.targets.values())t.close();this.painter.close()}get loaded(){if(!this.
scene)throw new Error("The eye has no scene yet; load one first.");return this.scene}draw(t,e,s,n,r){let{painter:i,loaded:a}=this,c=a.level(n);a.pose(c,s.bodies,
s.sites,s.siteColours);for(let[u,f]of Object.entries(r.colours??{}))c[Number(u)].rgba=f;i.begin(t,a.drawing),i.setView(e,a.drawing,this.lamps(e,r.light??[1,1,1]));
let{opaque:h,clear:l}=ie(c.filter(u=>re(u,e)),e);i.setClear(!1);for(let u of h)this.drawItem(u,e);i.setClear(!0);for(let u of[...l,...[...l].reverse()])this.drawItem(
u,e)}lamps(t,e){let s=P(t.rotation),n=i=>i.map((a,c)=>a*e[c]),r=i=>S(s,i.map(a=>-a));return this.loaded.drawing.lights.map(i=>({...i,direction:i.head?[0,0,1]:r(
i.direction),ambient:i.head?n(i.ambient):i.ambient,diffuse:n(i.diffuse)}))}drawItem(t,e){let s=t.item.type==="plane"&&Ft(t,e);this.painter.draw(t,s?t.rgba[3]*He:
t.rgba[3],s)}target(t,e){let s=`${t} ${e}`,n=this.targets.get(s)??this.painter.target(t,e);return this.targets.set(s,n),n}};var ae=300,We=2*Math.sqrt(ae),Ke=40,Ye=.4,Je=9.81,Qe=.09,Ze=1,kt=class{constructor(t,e,s){this.physics=t,this.body=e,this.view=s,this.name=t.mujoco.mj_id2name(t.
model,Ze,e)||"thing",this.before=this.place,this.target=this.before,this.depth=he(this.before,s)[2]}get place(){return fe(this.physics.data.xipos,this.body)}moveTo([
t,e]){let{place:s,rotation:n}=this.view,r=this.depth*le(this.view);this.target=N(s,S(n,[(t-.5)*r,(.5-e)*r,-this.depth]))}pull(t){let e=this.place,s=Math.max(Ye,
this.physics.model.body_subtreemass[this.body]),n=e.map((c,h)=>ae*(this.target[h]-c)-We*(c-this.before[h])/t),r=Math.hypot(...n),i=Math.min(1,Ke/Math.max(r,1e-9)),
a=[0,0,Je*this.physics.model.body_subtreemass[this.body]];this.before=e,this.physics.data.xfrc_applied.set(n.map((c,h)=>s*i*c+a[h]),6*this.body)}letGo(){this.physics.
data.xfrc_applied.fill(0,6*this.body,6*this.body+6)}};function ce(o,t,[e,s]){let n=ts(o.model,o.id("body","hand")),r=a=>{let[c,h]=he(fe(o.data.xipos,a),t);return Math.
hypot(c-e,h-s)},i=n.filter(a=>r(a)<Qe).sort((a,c)=>r(a)-r(c));return i.length?new kt(o,i[0],t):null}function ts(o,t){let e=o.body_rootid[t];return[...o.body_rootid.
keys()].filter(s=>o.body_weldid[s]>0&&o.body_rootid[s]!==e&&o.body_mocapid[s]<0)}function he(o,t){let[e,s,n]=S(P(t.rotation),F(o,t.place)),r=-n*le(t);return[.5+
e/r,.5-s/r,-n]}var le=({fov:o})=>2*Math.tan(o*Math.PI/360),fe=(o,t)=>[...o.subarray(3*t,3*t+3)];function ue(o){let t=o|0;return()=>{t=t+2654435769|0;let e=t^t>>>16;return e=Math.imul(e,569420461),e^=e>>>15,e=Math.imul(e,1935289751),(e^e>>>15)>>>0}}var es=.999999999999,U=[0,1,2];function pe(o,t,e){if(!e.ncon)return;let s=e.contact,n=Array.from({length:s.size()},(a,c)=>s.get(c)),r=ss(t,e),i=n.filter(({geom1:a,
geom2:c})=>r(a,c));for(let a of i)a.dist/=2;if(i.length){e.ncon=0;for(let a of n)o.mj_addContact(t,e,a);o.mj_makeConstraint(t,e),o.mj_projectConstraint(t,e)}for(let a of n)
a.delete();s.delete()}function ss(o,t){let[e,s,n,r]=[o.geom_type,o.geom_size,t.geom_xpos,t.geom_xmat],i=c=>({place:n.subarray(3*c,3*c+3),turn:r.subarray(9*c,9*c+
9),size:s.subarray(3*c,3*c+3)}),a=new Map;return(c,h)=>{if(e[c]!==6||e[h]!==6)return!1;let l=`${c} ${h}`;return a.has(l)||a.set(l,os(i(c),i(h))),a.get(l)===!0}}
function os(o,t){let e=U.map(h=>t.place[h]-o.place[h]),s=(h,l)=>e[0]*h.turn[l]+e[1]*h.turn[l+3]+e[2]*h.turn[l+6],[n,r]=[U.map(h=>s(o,h)),U.map(h=>s(t,h))],i=U.map(
h=>U.map(l=>rs(o.turn,h,t.turn,l))),a=U.flatMap(h=>[o.size[h]+Pt(l=>Math.abs(i[h][l])*t.size[l])-Math.abs(n[h]),t.size[h]+Pt(l=>Math.abs(i[l][h])*o.size[l])-Math.
abs(r[h])]),c=Math.min(...a)*es;return!U.some(h=>U.some(l=>ns(o,t,i,n,h,l)<c))}function ns(o,t,e,s,n,r){let[i,a]=[(n+1)%3,(n+2)%3],c=Math.hypot(e[i][r],e[a][r]);
if(c<1e-15)return 1/0;let[h,l]=[-e[a][r]/c,e[i][r]/c],u=Pt(f=>f===r?0:t.size[f]*Math.abs(e[n][3-f-r])/c);return o.size[i]*Math.abs(h)+o.size[a]*Math.abs(l)+u-Math.
abs(s[i]*h+s[a]*l)}function rs(o,t,e,s){return o[t]*e[s]+o[t+3]*e[s+3]+o[t+6]*e[s+6]}var Pt=o=>o(0)+o(1)+o(2);var is=["rightEndEffector","leftEndEffector"],as=["leftpad_geom","rightpad_geom"],It={joint:"knob_Joint_1",radius:.05};function de(o,t,e){return o.every(s=>cs(s,
t,e))}function cs(o,t,e){if(o.kind==="joint"){let i=t.joint(o.name);return(o.strict?i>o.low:i>=o.low)&&i<=o.high}if(o.kind==="held")return t.opening()>0&&as.every(
i=>t.pressed(i,o.geom));let s=me(o.target,t,e),n=me(o.point,t,e).map((i,a)=>i-s[a]);if(o.kind==="beyond")return o.strict?n[o.axis]>0:n[o.axis]>=0;let r=Math.hypot(
...n.map((i,a)=>i*o.weights[a]));return o.strict?r<o.limit:r<=o.limit}function me(o,t,e){let s=hs(o,t,e).map((n,r)=>n+o.offset[r]);return o.height===null?s:[s[0],
s[1],o.height]}function hs(o,t,e){if(o.kind==="mark")return e[o.name];if(o.kind==="fingers"){let[s,n]=is.map(r=>t.position("site",r));return s.map((r,i)=>(r+n[i])/
2)}if(o.kind==="knob"){let[s,n,r]=t.position("body",o.name),i=t.joint(It.joint);return[s+It.radius*Math.sin(i),n-It.radius*Math.cos(i),r]}return t.position(o.kind,
o.name)}var ls={body:1,joint:3,geom:5,site:6},fs=0,us=0,ps=1<<18|1<<19,ms=[1,0,1,0],ds=.1,J=class{constructor(t,e){this.mujoco=t,this.task=e.task,this.model=t.MjModel.from_xml_string(
e.model.xml),this.model.opt.disableflags|=ps,this.data=new t.MjData(this.model),this.plain={body_pos:this.model.body_pos.slice(),site_pos:this.model.site_pos.slice()},
this.ids=new Map,this.marks={},this.grip=null,this.steps=0}begin(t){let{mujoco:e,model:s,data:n}=this;e.mj_resetData(s,n),this.grip=null;for(let r of["body_pos",
"site_pos"]){s[r].set(this.plain[r]);for(let[i,a]of Object.entries(t[r]))s[r].set(a,3*Number(i))}for(let r of["qpos","qvel","mocap_pos","mocap_quat","ctrl"])n[r].
set(t[r]);this.forward(),n.qacc_warmstart.set(t.qacc_warmstart),this.marks={...t.marks},this.steps=0}goOn(t,e){this.task=t,this.marks={...e.marks},this.steps=0}step(t){
let e=Float32Array.from(t,s=>Math.max(-1,Math.min(1,s)));this.moveHand(e),this.data.ctrl.set([e[3],-e[3]]),this.simulate(),this.steps+=1}pushHand(t,e=10){for(let s=0;s<
e;s++)this.moveHand(t.map(n=>Math.max(-1,Math.min(1,n/e/this.task.action_scale)))),this.simulate()}nudge(t,e){let{model:s,data:n}=this,r=[...s.jnt_type.keys()].
filter(c=>s.jnt_type[c]===fs);if(!r.length)return!1;let i=c=>ge(xe(n.xpos,s.jnt_bodyid[c]),t),a=r.reduce((c,h)=>i(h)<i(c)?h:c);return e.forEach((c,h)=>n.qpos[s.
jnt_qposadr[a]+h]+=c),this.forward(),!0}snapshot(){let{qpos:t,qvel:e,mocap_pos:s,ctrl:n}=this.data;return{qpos:[...t],qvel:[...e],mocap_pos:[...s],ctrl:[...n]}}get state(){
return new Float32Array([...this.position("body","hand"),this.opening()])}get success(){return de(this.task.success,this,this.marks)}opening(){return Math.min(1,
ge(this.position("body","rightclaw"),this.position("body","leftclaw"))/ds)}position(t,e){let s={body:this.data.xpos,geom:this.data.geom_xpos,site:this.data.site_xpos};
return xe(s[t],this.id(t,e))}joint(t){return this.data.qpos[this.model.jnt_qposadr[this.id("joint",t)]]}pressed(t,e){let s=[this.id("geom",t),this.id("geom",e)].
sort((a,c)=>a-c),[n,r]=[this.data.contact,this.data.efc_force],i=0;for(let a=0;a<n.size();a++){let c=n.get(a),[h,l]=[c.geom1,c.geom2].sort((u,f)=>u-f);h===s[0]&&
l===s[1]&&c.efc_address>=0&&(i+=r[c.efc_address]),c.delete()}return n.delete(),i>0}close(){this.data.delete(),this.model.delete()}moveHand(t){let{data:e,task:s}=this,
n=[...e.mocap_pos.subarray(0,3)].map((r,i)=>xs(r+Math.fround(t[i]*Math.fround(s.action_scale)),s.hand_low[i],s.hand_high[i]));e.mocap_pos.set(n),e.mocap_quat.set(
ms)}simulate(){let{mujoco:t,model:e,data:s}=this;for(let n=0;n<this.task.substeps;n++)this.grip?.pull(e.opt.timestep),t.mj_checkPos(e,s),t.mj_checkVel(e,s),this.
forward(),t.mj_checkAcc(e,s),t.mj_Euler(e,s);this.forward(),s.qacc_warmstart.set(s.qacc)}forward(){let{mujoco:t,model:e,data:s}=this;t.mj_fwdPosition(e,s),pe(t,
e,s),t.mj_fwdVelocity(e,s);let[n,r,i]=[s.efc_type,s.efc_vel,s.efc_pos],[a,c]=[s.efc_aref,s.efc_KBIP];for(let h=0;h<n.length&&n[h]===us;h++){let[l,u,f]=c.subarray(
4*h,4*h+3);a[h]=-u*r[h]-l*f*i[h]}t.mj_fwdActuation(e,s),t.mj_fwdAcceleration(e,s),t.mj_fwdConstraint(e,s)}id(t,e){let s=`${t} ${e}`,n=this.ids.get(s)??this.mujoco.
mj_name2id(this.model,ls[t],e);if(n<0)throw new Error(`The scene has no ${t} called ${e}.`);return this.ids.set(s,n),n}},xe=(o,t)=>[...o.subarray(3*t,3*t+3)],ge=(o,t)=>Math.
hypot(...o.map((e,s)=>e-t[s])),xs=(o,t,e)=>Math.min(e,Math.max(t,o));var[gs,ys]=[96,64],Ct=class{constructor(t,e,s,n=void 0){this.mujoco=t,this.files=e,this.eye=new Y(s,n),this.loaded=null,this.start=null,this.look={},this.covered=
!1,this.sides={front:gs,wrist:ys},this.orbit=null}async open(t){let e=await this.files.scene(t);await this.eye.load(e),this.loaded?.close(),this.loaded=new J(this.
mujoco,e),this.start=null}begin(t){let{starts:e}=this.physics.task;this.start=e[t%e.length],this.physics.begin(this.start)}async goOn(t,e){let{task:s}=await this.
files.scene(t);this.start=s.starts[e%s.starts.length],this.physics.goOn(s,this.start);let{marks:n}=this.physics;t.startsWith("reach-v3@")&&(n.object=this.physics.
position("body","obj"))}get handAtStart(){return this.start?this.start.mocap_pos.slice(0,3):[]}step(t){return this.physics.step(t),this.physics.success}observe(){
let t=this.moment(),{front:e,wrist:s}=this.sides,n=(i,a)=>a?this.eye.picture(i,a,t,this.look):new Uint8Array(0);return{image:this.covered?new Uint8Array(3*e*e):
n("front",e),wrist:n("wrist",s),state:this.physics.state}}show(t=480,e="fine"){this.eye.show(this.view,t,this.moment(),e,this.look)}turnView(t,e,s=1){this.orbit??=
new H(this.eye.frontView(this.moment())),this.orbit.turn(t,e),this.orbit.zoom(s)}get view(){return this.orbit?.view??this.eye.frontView(this.moment())}grab(t){return this.
physics.grip=ce(this.physics,this.view,t),this.physics.grip?.name}paint(t){let{model:e}=this.physics,s=e.body_rootid[this.physics.id("body","hand")],n=ue(t),r={};
this.eye.loaded.drawing.items.forEach(({body:i,rgba:a},c)=>{let h=[n(),n(),n()].map(l=>l/4294967296);i&&e.body_rootid[i]!==s&&(r[c]=[...h,a[3]])}),this.look={...this.
look,colours:r}}letGo(){this.physics.grip?.letGo(),this.physics.grip=null}get turnedView(){let t=this.orbit?.view;return t?{pose:[...t.place,...t.rotation],fov:t.
fov}:null}resetView(){this.orbit=null}close(){this.loaded?.close(),this.eye.close()}get physics(){if(!this.loaded)throw new Error("No task is open; call open(ta\
sk) first.");return this.loaded}moment(){let{data:t}=this.physics;return{bodies:{places:t.xpos,turns:t.xquat},sites:this.start?.site_pos??{},siteColours:this.start?.
site_rgba??{}}}};var ft=class{constructor(t,e){this.shape=t,this.read=e}pick(t=[],e=0,s=0){if(e===this.shape.length)return this.read(s);let n=this.shape[e],r=i=>this.pick(t,e+1,
s*n+i);return bs(t[e],n,r)}};function bs(o,t,e){if(typeof o=="number")return e(o<0?Math.max(0,t+o):Math.min(o,t-1));let[s,n]=o??[0,t];return Array.from({length:Math.
min(n,t)-s},(r,i)=>e(s+i))}var ws={255:"image/jpeg",66:"image/bmp"},Ms=[31,139],Ut=class{constructor(t){this.bytes=t,this.known=void 0}get type(){return ws[this.bytes[0]]??"image/webp"}get blob(){
return new Blob([this.bytes],{type:this.type})}get address(){return this.known??=`data:${this.type};base64,${Rs(this.bytes)}`,this.known}};async function ye(o){
let t=new Uint8Array(o),e=Ms.every((r,i)=>t[i]===r)?await Es(t):t.buffer,s=4+new DataView(e).getUint32(0,!0),n=JSON.parse(new TextDecoder().decode(new Uint8Array(
e,4,s-4)));return Nt(n,e,s)}function Es(o){let t=new Response(o).body;return new Response(t.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer()}function Nt(o,t,e){
if(Array.isArray(o))return o.map(n=>Nt(n,t,e));if(o===null||typeof o!="object")return o;if(o.picture)return new Ut(new Uint8Array(t,e+o.picture[0],o.picture[1]));
if(o.array)return As(t,e,...o.array);if(o.coarse)return _s(t,e,...o.coarse);let s=Object.entries(o).map(([n,r])=>[n,Nt(r,t,e)]);return Object.fromEntries(s)}function As(o,t,e,s,n){
let r=new(e==="i"?Int32Array:Float32Array)(o,t+n,Lt(s));return new ft(s,i=>r[i])}function _s(o,t,e,s,n,r){let i=new Uint8Array(o,t+n,Lt(e)),a=new Float32Array(o,
t+r,2*Lt(e)/s);return new ft(e,c=>a[2*Math.floor(c/s)]+a[2*Math.floor(c/s)+1]*i[c])}var Lt=o=>o.reduce((t,e)=>t*e,1);function Rs(o){let t="";for(let e=0;e<o.length;e+=8192)t+=String.fromCharCode(...o.subarray(e,e+8192));return btoa(t)}var be=1;function Ts(o){return async t=>{let e=await fetch(`${o}/${t}`);if(!e.ok)throw new Error(`The scenes lack ${t} (${e.status}).`);return new Uint8Array(await e.
arrayBuffer())}}var Bt=class{constructor(t){this.read=t,this.kept=new Map}async tasks(){return Object.keys((await this.index()).tasks)}async scene(t){let e=await this.
index();if(!(t in e.tasks))throw new Error(`There is no scene for the task ${t}.`);let[s,n]=await Promise.all([this.packed(`tasks/${t}.pack`),this.packed(`model\
s/${e.tasks[t]}.pack`)]),r=await Promise.all(we(n,e).map(i=>this.packed(i)));return{task:s,model:n,parts:Object.assign({},...r)}}async needed(t){let e=await this.
index(),s=t.split("@")[1],n=s?Object.keys(e.tasks).filter(a=>a.endsWith(`@${s}`)):[t],r=[...new Set(n.map(a=>e.tasks[a]))].map(a=>`models/${a}.pack`),i=await Promise.
all(r.map(async a=>we(await this.packed(a),e)));return{tasks:n,paths:[...n.map(a=>`tasks/${a}.pack`),...r,...new Set(i.flat())]}}index(){return this.once("index\
.json",async t=>{let e=JSON.parse(new TextDecoder().decode(t));if(e.version!==be)throw new Error(`The scenes are of version ${e.version}, not ${be}.`);return e})}packed(t){
return this.once(t,ye)}once(t,e){if(!this.kept.has(t)){let s=this.read(t).then(e).catch(n=>{throw this.kept.delete(t),n});this.kept.set(t,s)}return this.kept.get(
t)}};function we(o,t){let e=new Set(o.drawing.items.flatMap(s=>[s.mesh,s.texture]).filter(s=>s));return[...new Set([...e].map(s=>`parts/${t.parts[s]}.pack`))]}return Se(Ss);})();
