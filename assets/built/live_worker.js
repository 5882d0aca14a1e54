var GlassWorker=(()=>{var Ds=Object.defineProperty;var na=Object.getOwnPropertyDescriptor;var sa=Object.getOwnPropertyNames;var oa=Object.prototype.hasOwnProperty;var ra=(n,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of sa(t))!oa.call(n,o)&&o!==e&&Ds(n,o,{get:()=>t[o],enumerable:!(s=na(t,o))||s.enumerable});
return n};var ia=n=>ra(Ds({},"__esModule",{value:!0}),n);var Ju={};var d=class extends Error{};var Gs=`#version 300 es
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
}`,Hs=`#version 300 es
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
}`;function Ws(n){let t=n.createProgram();if(n.attachShader(t,qs(n,n.VERTEX_SHADER,Gs)),n.attachShader(t,qs(n,n.FRAGMENT_SHADER,Hs)),["place","normal"].forEach((o,r)=>n.
bindAttribLocation(t,r,o)),n.linkProgram(t),!n.getProgramParameter(t,n.LINK_STATUS))throw new Error(`WebGL: ${n.getProgramInfoLog(t)}`);let e=new Map;return{made:t,
uniform:o=>(e.has(o)||e.set(o,n.getUniformLocation(t,o)),e.get(o)??null)}}function qs(n,t,e){let s=n.createShader(t);if(n.shaderSource(s,e),n.compileShader(s),!n.
getShaderParameter(s,n.COMPILE_STATUS))throw new Error(`WebGL: ${n.getShaderInfoLog(s)}`);return s}function Vs(n,t){let e=n.createVertexArray();return n.bindVertexArray(
e),[t.places,t.normals].forEach((s,o)=>{n.bindBuffer(n.ARRAY_BUFFER,n.createBuffer()),n.bufferData(n.ARRAY_BUFFER,s,n.STATIC_DRAW),n.enableVertexAttribArray(o),
n.vertexAttribPointer(o,3,n.FLOAT,!1,0,0)}),n.bindBuffer(n.ELEMENT_ARRAY_BUFFER,n.createBuffer()),n.bufferData(n.ELEMENT_ARRAY_BUFFER,t.corners,n.STATIC_DRAW),n.
bindVertexArray(null),{array:e,count:t.corners.length}}function Xs(n,t,e){let s=n.createTexture(),o=e?n.TEXTURE_CUBE_MAP:n.TEXTURE_2D,r=e?[0,1,2,3,4,5].map(a=>n.
TEXTURE_CUBE_MAP_POSITIVE_X+a):[n.TEXTURE_2D],i=e?n.CLAMP_TO_EDGE:n.REPEAT;n.bindTexture(o,s);for(let a of r)n.texImage2D(a,0,n.RGBA8,n.RGBA,n.UNSIGNED_BYTE,t);
return n.texParameteri(o,n.TEXTURE_WRAP_S,i),n.texParameteri(o,n.TEXTURE_WRAP_T,i),n.texParameteri(o,n.TEXTURE_MAG_FILTER,n.LINEAR),n.texParameteri(o,n.TEXTURE_MIN_FILTER,
n.LINEAR_MIPMAP_LINEAR),n.generateMipmap(o),{kind:e?1:2,texture:s}}var he=class{constructor(t,e,s){this.gl=t,this.side=e,this.buffer=t.createFramebuffer(),t.bindFramebuffer(
t.FRAMEBUFFER,this.buffer),this.stores=[[t.COLOR_ATTACHMENT0,t.RGBA8],[t.DEPTH_ATTACHMENT,t.DEPTH_COMPONENT24]].map(([o,r])=>{let i=t.createRenderbuffer();return t.
bindRenderbuffer(t.RENDERBUFFER,i),s?t.renderbufferStorageMultisample(t.RENDERBUFFER,s,r,e,e):t.renderbufferStorage(t.RENDERBUFFER,r,e,e),t.framebufferRenderbuffer(
t.FRAMEBUFFER,o,t.RENDERBUFFER,i),i})}pixels(){let{gl:t,side:e}=this,s=new Uint8Array(4*e*e);t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.readPixels(0,0,
e,e,t.RGBA,t.UNSIGNED_BYTE,s);let o=new Uint8Array(3*e*e);for(let r=0,i=0;r<e;r++)for(let a=4*e*(e-1-r),c=a+4*e;a<c;a+=4,i+=3)o[i]=s[a],o[i+1]=s[a+1],o[i+2]=s[a+
2];return o}show(){let{gl:t,side:e}=this;t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.bindFramebuffer(t.DRAW_FRAMEBUFFER,null),t.blitFramebuffer(0,0,e,e,
0,0,e,e,t.COLOR_BUFFER_BIT,t.NEAREST)}close(){this.gl.deleteFramebuffer(this.buffer);for(let t of this.stores)this.gl.deleteRenderbuffer(t)}};function Et(n){let[t,e,s,o]=[n[0],n[1],n[2],n[3]];return[1-2*(s*s+o*o),2*(e*s-t*o),2*(e*o+t*s),2*(e*s+t*o),1-2*(e*e+o*o),2*(s*o-t*e),2*(e*o-t*s),2*(s*o+t*e),1-2*
(e*e+s*s)]}function F(n,t){return[0,3,6].map(e=>n[e]*t[0]+n[e+1]*t[1]+n[e+2]*t[2])}function nt(n,t){return Array.from({length:9},(e,s)=>{let[o,r]=[s-s%3,s%3];return n[o]*
t[r]+n[o+1]*t[r+3]+n[o+2]*t[r+6]})}function K(n){return[n[0],n[3],n[6],n[1],n[4],n[7],n[2],n[5],n[8]]}function st(n,t){return[n[0]+t[0],n[1]+t[1],n[2]+t[2]]}function B(n,t){
return[n[0]-t[0],n[1]-t[1],n[2]-t[2]]}function Lt(n){let t=Math.hypot(n[0],n[1],n[2]);return[n[0]/t,n[1]/t,n[2]/t]}function Ct(n,t){return[n[1]*t[2]-n[2]*t[1],n[2]*
t[0]-n[0]*t[2],n[0]*t[1]-n[1]*t[0]]}function Ks(n,t,e){let s=1/Math.tan(n*Math.PI/360),o=e-t;return[s,0,0,0,0,s,0,0,0,0,-(e+t)/o,-1,0,0,-2*e*t/o,0]}function Ys(n,t,e){
return[...[0,1,2].flatMap(o=>[n[o]*t[o],n[o+3]*t[o],n[o+6]*t[o],0]),e[0],e[1],e[2],1]}function Zs(n,t){return[0,1,2].flatMap(e=>[n[e]/t[e],n[e+3]/t[e],n[e+6]/t[e]])}var ca=128,le=class{constructor(t){this.canvas=t;let e={antialias:!1,alpha:!0,depth:!1,preserveDrawingBuffer:!0},s=t.getContext("webgl2",e);if(!s)throw new Error(
"This browser has no WebGL 2.");this.gl=s;let{made:o,uniform:r}=Ws(s);this.program=o,this.uniform=r,this.toCamera=[]}mesh(t){return Vs(this.gl,t)}texture(t,e){return Xs(
this.gl,t,e)}target(t,e){return new he(this.gl,t,e)}begin(t,{sky:[e,s,o]}){let{gl:r}=this;r.bindFramebuffer(r.FRAMEBUFFER,t.buffer),r.viewport(0,0,t.side,t.side),
r.useProgram(this.program),r.enable(r.DEPTH_TEST),r.enable(r.CULL_FACE),r.depthFunc(r.LEQUAL),r.depthMask(!0),r.clearColor(e,s,o,1),r.clear(r.COLOR_BUFFER_BIT|r.
DEPTH_BUFFER_BIT),r.uniform1i(this.uniform("cube"),0),r.uniform1i(this.uniform("flatTexture"),1)}setView(t,{near:e,far:s},o){let{gl:r,uniform:i}=this;this.view=
t,this.toCamera=K(t.rotation),r.uniformMatrix4fv(i("projection"),!1,Ks(t.fov,e,s));let a=o.slice(0,8);r.uniform1i(i("lampCount"),a.length),a.forEach((c,h)=>{for(let l of[
"direction","ambient","diffuse","specular"])r.uniform3fv(i(`lamps[${h}].${l}`),c[l])})}setClear(t){let{gl:e}=this;t?e.enable(e.BLEND):e.disable(e.BLEND),e.blendFuncSeparate(
e.SRC_ALPHA,e.ONE_MINUS_SRC_ALPHA,e.ZERO,e.ONE),e.depthMask(!t)}draw(t,e,s){let{gl:o,uniform:r,toCamera:i}=this,{item:a,rgba:c}=t;o.cullFace(s?o.FRONT:o.BACK),o.
uniform4f(r("colour"),c[0],c[1],c[2],e),o.uniform1f(r("emission"),a.emission),o.uniform1f(r("specular"),a.specular),o.uniform1f(r("shininess"),a.shininess*ca),this.
setTexture(t);let h=nt(i,t.rotation),l=F(i,B(t.place,this.view.place));for(let{mesh:u,scale:p,shift:m}of t.pieces){let f=F(h,m).map((g,b)=>g+l[b]);o.uniformMatrix4fv(
r("toCamera"),!1,Ys(h,p,f)),o.uniformMatrix3fv(r("normalToCamera"),!1,Zs(h,p)),o.bindVertexArray(u.array),o.drawElements(o.TRIANGLES,u.count,o.UNSIGNED_INT,0)}}setTexture(t){
let{gl:e,uniform:s}=this;if(e.uniform1i(s("textureKind"),t.texture?.kind??0),e.uniform3fv(s("textureScale"),t.textureScale),!t.texture)return;let o=t.texture.kind===
1;e.activeTexture(o?e.TEXTURE0:e.TEXTURE1),e.bindTexture(o?e.TEXTURE_CUBE_MAP:e.TEXTURE_2D,t.texture.texture)}finish(){this.gl.finish()}forget(t,e){for(let{array:s}of t)
this.gl.deleteVertexArray(s);for(let{texture:s}of e)this.gl.deleteTexture(s)}close(){this.gl.getExtension("WEBGL_lose_context")?.loseContext()}};function Js(){let n=new OffscreenCanvas(
1,1).getContext("webgl2");if(!n)return!1;let t=n.getExtension("WEBGL_debug_renderer_info"),e=String(n.getParameter(t?t.UNMASKED_RENDERER_WEBGL:n.RENDERER));return n.
getExtension("WEBGL_lose_context")?.loseContext(),!/swiftshader|llvmpipe|softpipe|software|basic render/i.test(e)}var ct=class{constructor(){this.places=[],this.normals=[],this.corners=[],this.known=new Map}corner(t,e){let s=[...t,...e].map(r=>r.toFixed(7)).join(),o=this.known.
get(s)??this.places.length/3;return this.known.has(s)||(this.known.set(s,o),this.places.push(...t),this.normals.push(...e)),o}face(...t){let[e,s,o,r]=t.map(([i,
a])=>this.corner(i,a));t.length===3?this.corners.push(e,s,o):this.corners.push(e,s,r,s,o,r)}get mesh(){return{places:Float32Array.from(this.places),normals:Float32Array.
from(this.normals),corners:Uint32Array.from(this.corners)}}},no={sphere:Qs,ellipsoid:Qs,cylinder:ha,box:ua,tube:la,top:n=>to(1,n),bottom:n=>to(-1,n)},pe=n=>Math.
floor(n/2),zt=(n,t)=>2*Math.PI*n/t;function Qs(n){let t=new ct,e=Math.floor(pe(n)/2);for(let s of[-1,1])so(t,s,n,e,0);return t.mesh}function to(n,t){let e=new ct;
return so(e,n,t,Math.floor(pe(t)/2),n),e.mesh}function so(n,t,e,s,o){let r=(a,c)=>{let[h,l]=[zt(a,e),t*Math.PI*c/2/s],u=[Math.cos(h)*Math.cos(l),Math.sin(h)*Math.
cos(l),Math.sin(l)];return[[u[0],u[1],u[2]+o],u]},i=[[0,0,t+o],[0,0,t]];for(let a=0;a<e;a++){let c=[r(a,s-1),r(a+1,s-1),i];n.face(...t>0?c:c.reverse());for(let h=0;h<
s-1;h++){let l=[r(a,h),r(a+1,h),r(a+1,h+1),r(a,h+1)];n.face(...t>0?l:l.reverse())}}}function ha(n){let t=new ct;for(let e of[-1,1])pa(t,e,n,Math.floor(pe(n)/2));
return oo(t,n),t.mesh}function la(n){let t=new ct;return oo(t,n),t.mesh}function oo(n,t){let e=pe(t),s=(o,r)=>{let[i,a]=[Math.cos(zt(o,t)),Math.sin(zt(o,t))];return[
[i,a,2*r/e-1],[i,a,0]]};for(let o=0;o<e;o++)for(let r=0;r<t;r++)n.face(s(r,o),s(r+1,o),s(r+1,o+1),s(r,o+1))}function pa(n,t,e,s){let o=(r,i)=>[[Math.cos(zt(r,e))*
i,Math.sin(zt(r,e))*i,t],[0,0,t]];for(let r=0;r<e;r++){let i=[o(r,1/s),o(r+1,1/s),o(0,0)];n.face(...t>0?i:i.reverse());for(let a=0;a<s-1;a++){let[c,h]=[(a+1)/s,
(a+2)/s],l=[o(r,h),o(r+1,h),o(r+1,c),o(r,c)];n.face(...t>0?l:l.reverse())}}}function ua(){let n=new ct;for(let t of[0,1,2])for(let e of[-1,1]){let s=[0,0,0];s[t]=
e;let o=(i,a)=>{let c=[0,0,0];return c[t]=e,[c[(t+1)%3],c[(t+2)%3]]=[i,a],[c,s]},r=[o(-1,-1),o(1,-1),o(1,1),o(-1,1)];n.face(...e>0?r:r.reverse())}return n.mesh}
function ro([n,t,e]){let s=new ct,[o,r]=[eo(n,e),eo(t,e)],i=[0,0,1];for(let a=0;a<o.length-1;a++)for(let c=0;c<r.length-1;c++)s.face([[o[a],r[c],0],i],[[o[a+1],
r[c],0],i],[[o[a+1],r[c+1],0],i],[[o[a],r[c+1],0],i]);return s.mesh}function eo(n,t){let e=Math.max(t,n/198),s=Math.floor(n/e),o=s-s%2,r=n-o*e,i=Array.from({length:o+
1},(a,c)=>-n+r+c*e*2);return[-n,...i,n]}var fa=[1,0,0,0,1,0,0,0,1],io=1.5,[da,ma]=[.25,4];function Rn(n,t,e={shift:[0,0,0],turn:0}){let s=n.turns?Et(Bt(t.turns,n.body,4)):fa,o=e.turn*Math.PI/360,r=nt(
Et([Math.cos(o),0,0,Math.sin(o)]),n.rotation);return{place:st(Bt(t.places,n.body,3),F(s,st(n.pos,e.shift))),rotation:nt(s,r),fov:n.fov}}var ue=class{constructor(t,e=.9){
let s=[t.rotation[2],t.rotation[5],t.rotation[8]];this.centre=t.place.map((o,r)=>o-e*s[r]),this.distance=e,this.azimuth=Math.atan2(s[1],s[0]),this.elevation=Math.
asin(s[2]),this.fov=t.fov}turn(t,e){this.azimuth+=t,this.elevation=Math.max(-io,Math.min(io,this.elevation+e))}zoom(t){this.distance=Math.max(da,Math.min(ma,this.
distance*t))}get view(){let t=Math.cos(this.elevation),e=[t*Math.cos(this.azimuth),t*Math.sin(this.azimuth),Math.sin(this.elevation)],s=this.centre.map((o,r)=>o+
this.distance*e[r]);return ga(s,this.centre,this.fov)}};function ga(n,t,e){let s=Lt(B(n,t)),o=Lt(Ct([0,0,1],s)),r=Ct(s,o);return{place:n,rotation:[0,1,2].flatMap(
i=>[o[i],r[i],s[i]]),fov:e}}function Bt(n,t,e){return Array.from({length:e},(s,o)=>n[t*e+o])}var ao="audience",fe=class{constructor(t,e){this.painter=t,this.drawing=e.model.drawing,this.slices=e.model.slices,this.parts=e.parts,this.meshes=new Map,this.textures=
new Map,this.levels={}}async load(){let t=new Set(this.drawing.items.map(s=>s.texture).filter(s=>s!==void 0)),e={premultiplyAlpha:"none",colorSpaceConversion:"n\
one"};await Promise.all([...t].map(async s=>{let{cube:o,pixels:r}=this.parts[s],i=await createImageBitmap(r.blob,e);this.textures.set(s,this.painter.texture(i,o)),
i.close()}))}arrange(t){this.drawing={...this.drawing,items:t},this.levels={}}level(t){return this.levels[t]??=this.drawing.items.map(e=>this.drawn(e,t)),this.levels[t]}pose(t,e,s,o){
for(let r of t){let{item:i}=r,a=Et(Bt(e.turns,i.body,4)),c=i.site===void 0?void 0:s[i.site];r.place=st(Bt(e.places,i.body,3),F(a,c??i.pos)),r.rotation=nt(a,Et(i.
quat)),r.rgba=(i.site===void 0?void 0:o[i.site])??i.rgba}}drawn(t,e){return{item:t,pieces:this.pieces(t,e),texture:t.texture&&this.textures.get(t.texture)||null,
textureScale:ba(t,this.parts),rgba:t.rgba,place:[0,0,0],rotation:[1,0,0,0,1,0,0,0,1]}}pieces(t,e){let[s,o,r]=t.size,i=[0,0,0];if(t.type==="mesh")return[{mesh:this.
mesh(t.mesh,e),scale:[1,1,1],shift:i}];if(t.type==="plane")return[{mesh:this.floor(t),scale:[1,1,1],shift:i}];if(t.type!=="capsule")return[{mesh:this.shape(t.type,
e),scale:t.size,shift:i}];let a=(s+o)/2;return[{mesh:this.shape("tube",e),scale:t.size,shift:i},{mesh:this.shape("top",e),scale:[s,o,a],shift:[0,0,r-a]},{mesh:this.
shape("bottom",e),scale:[s,o,a],shift:[0,0,a-r]}]}mesh(t,e){let s=e in this.parts[t]?e:"policy";return this.uploaded(`mesh ${t} ${s}`,()=>wa(this.parts[t][s]))}shape(t,e){
return this.uploaded(`${t} ${e}`,()=>no[t](this.slices[e===ao?ao:"policy"]))}floor(t){let e=t.grid;return this.uploaded(`plane ${e}`,()=>ro(e))}uploaded(t,e){let s=this.
meshes.get(t)??this.painter.mesh(e());return this.meshes.set(t,s),s}close(){this.painter.forget([...this.meshes.values()],[...this.textures.values()])}};function wa(n){
let t=e=>n[e].shape[0]*n[e].shape[1];return{places:Float32Array.from({length:t("places")},(e,s)=>n.places.read(s)),normals:Float32Array.from({length:t("normals")},
(e,s)=>n.normals.read(s)),corners:Uint32Array.from({length:t("corners")},(e,s)=>n.corners.read(s))}}function ba(n,t){if(n.texture===void 0)return[1,1,1];if(t[n.
texture].cube)return n.uniform?n.size:[1,1,1];let e=n.type==="mesh"||n.type==="plane",[s,o]=n.repeat.map((r,i)=>{let a=n.size[i]>0?n.size[i]:1;return .5*r*(e?1/
a:1)*(n.uniform?a:1)});return[s,-o,0]}var de=class{constructor(t){this.picture=t,this.copy=null,this.copied=null,this.last=null}draw(t,e,s){let o=[...e,...t.flatMap(({place:i,rotation:a,rgba:c})=>[i,
a,c])],r={items:t,numbers:o};co(r,this.copied)?this.show():(t.forEach(s),co(r,this.last)&&this.keep(r)),this.last=r}keep(t){let{colours:e,depths:s}=this.picture;
this.copy??={colours:new Uint8ClampedArray(e.length),depths:new Float32Array(s.length)},this.copy.colours.set(e),this.copy.depths.set(s),this.copied=t}show(){let{
colours:t,depths:e}=this.copy;this.picture.colours.set(t),this.picture.depths.set(e)}};function co({items:n,numbers:t},e){return e?.items.length!==n.length||!n.
every((s,o)=>s===e.items[o])?!1:t.every((s,o)=>Array.from(s).every((r,i)=>r===e.numbers[o][i]))}var we=class{constructor(t,e,s,o){this.cube=o,this.levels=[{width:e,height:s,texels:t}];for(let r=this.levels[0];r.width>1||r.height>1;this.levels.push(r))r=ya(
r);this.colour=new Float64Array(3),this.upper=this.lower=this.levels[0],this.share=0}focus(t){let{levels:e}=this,s=t>1?Math.min(Math.log2(t),e.length-1):0,o=Math.
floor(s);this.upper=e[o],this.lower=e[Math.min(o+1,e.length-1)],this.share=s-o}sample(t,e){let{colour:s,share:o}=this;s[0]=s[1]=s[2]=0,this.add(this.upper,t,e,1-
o),o>0&&this.add(this.lower,t,e,o)}add(t,e,s,o){let{width:r,height:i,texels:a}=t,{colour:c,cube:h}=this,l=e*r-.5,u=s*i-.5,p=Math.floor(l),m=Math.floor(u),f=o*(l-
p),g=u-m,b=h?me(p,r):ge(p,r),w=h?me(p+1,r):ge(p+1,r),k=r*(h?me(m,i):ge(m,i)),v=r*(h?me(m+1,i):ge(m+1,i)),x=4*(k+b),T=4*(k+w),O=4*(v+b),N=4*(v+w),_=(o-f)*g,R=f*g,
E=o-f-_,C=f-R;c[0]+=E*a[x]+C*a[T]+_*a[O]+R*a[N],c[1]+=E*a[x+1]+C*a[T+1]+_*a[O+1]+R*a[N+1],c[2]+=E*a[x+2]+C*a[T+2]+_*a[O+2]+R*a[N+2]}};function ya({width:n,height:t,
texels:e}){let[s,o]=[Math.max(1,n>>1),Math.max(1,t>>1)],r=new Uint8ClampedArray(4*s*o),[i,a]=[n>1?4:0,t>1?4*n:0];for(let c=0,h=0;c<o;c++)for(let l=0;l<s;l++)for(let u=0;u<
4;u++,h++){let p=2*l*i+2*c*a+u;r[h]=(e[p]+e[p+i]+e[p+a]+e[p+i+a])/4}return{width:s,height:o,texels:r}}var me=(n,t)=>n<0?0:n>=t?t-1:n,ge=(n,t)=>n>=0&&n<t?n:n-Math.
floor(n/t)*t;function In(n,t,e){let s=Math.abs(n),o=Math.abs(t),r=Math.abs(e);return s>=o&&s>=r?n>0?0:1:o>=r?t>0?2:3:e>0?4:5}function be(n,t,e,s){let o=n<2?n?s:
-s:n===5?-t:t,r=n<2?t:n<4?e:s;return .5+.5*o/Math.abs(r)}function ye(n,t,e,s){let o=n===2?s:n===3?-s:-e,r=n<2?t:n<4?e:s;return .5+.5*o/Math.abs(r)}var[Tt,vt,Ot,Ut,Dt,Gt]=[0,1,2,3,4,5],W=6,ka=1e-9,ke=class{constructor(){this.seen=new Float64Array(0),this.place=new Float64Array(0),this.parts=new Float64Array(
0),this.isLit=new Uint8Array(0),this.side=0,this.zoom=1,this.lamps=[],this.rgba=[1,1,1,1],this.emission=this.specular=this.shininess=0,this.texture=null,this.textureScale=
[1,1,1],this.mesh=null,this.turn=[]}grow(t){t<=this.isLit.length||(this.seen=new Float64Array(3*t),this.place=new Float64Array(3*t),this.parts=new Float64Array(
W*t),this.isLit=new Uint8Array(t))}move(t,e,s,o,r){let{places:i}=t;this.mesh=t,this.turn=[0,1,2].flatMap(w=>[0,1,2].map(k=>e[3*w+k]/s[k])),this.grow(i.length/3+
r),this.isLit.fill(0,0,i.length/3);let{seen:a}=this,[c,h,l]=[e[0]*s[0],e[1]*s[1],e[2]*s[2]],[u,p,m]=[e[3]*s[0],e[4]*s[1],e[5]*s[2]],[f,g,b]=[e[6]*s[0],e[7]*s[1],
e[8]*s[2]];for(let w=0;w<i.length;w+=3){let k=i[w],v=i[w+1],x=i[w+2];a[w]=c*k+h*v+l*x+o[0],a[w+1]=u*k+p*v+m*x+o[1],a[w+2]=-(f*k+g*v+b*x+o[2]),this.project(w)}}project(t){
let{seen:e,place:s,zoom:o}=this,r=.5*this.side,i=1/(e[t+2]||ka);s[t]=r*(1+o*e[t]*i),s[t+1]=r*(1-o*e[t+1]*i),s[t+2]=i}between(t,e,s,o){let{seen:r,parts:i,place:a}=this;
this.light(t),this.light(e);let c=(h,l)=>h+s*(l-h);for(let h=0;h<3;h++)r[3*o+h]=c(r[3*t+h],r[3*e+h]);this.project(3*o);for(let h=0;h<W;h++){let l=i[W*t+h]/a[3*t+
2],u=i[W*e+h]/a[3*e+2];i[W*o+h]=c(l,u)*a[3*o+2]}return this.isLit[o]=1,o}light(t){if(this.isLit[t])return;this.isLit[t]=1;let{seen:e,parts:s,rgba:o,lamps:r,specular:i,
shininess:a,textureScale:c,turn:h}=this,{normals:l,places:u}=this.mesh,p=3*t,m=l[p],f=l[p+1],g=l[p+2],b=h[0]*m+h[1]*f+h[2]*g,w=h[3]*m+h[4]*f+h[5]*g,k=h[6]*m+h[7]*
f+h[8]*g,v=1/Math.sqrt(b*b+w*w+k*k);b*=v,w*=v,k*=v;let x=e[p],T=e[p+1],O=-e[p+2],N=-1/Math.sqrt(x*x+T*T+O*O),_=this.emission*o[0],R=this.emission*o[1],E=this.emission*
o[2];for(let En=0;En<r.length;En++){let{direction:xt,ambient:Tn,diffuse:vn,specular:On}=r[En],Mn=b*xt[0]+w*xt[1]+k*xt[2],An=Mn>0?Mn:0;if(_+=o[0]*(Tn[0]+An*vn[0]),
R+=o[1]*(Tn[1]+An*vn[1]),E+=o[2]*(Tn[2]+An*vn[2]),Mn<=0||i===0)continue;let Sn=xt[0]+N*x,_n=xt[1]+N*T,$n=xt[2]+N*O,ea=Math.max(0,(b*Sn+w*_n+k*$n)/Math.sqrt(Sn*Sn+
_n*_n+$n*$n)),Nn=i*(a>0?Math.pow(ea,a):1);_+=Nn*On[0],R+=Nn*On[1],E+=Nn*On[2]}let C=this.place[p+2],kt=W*t,xn=255*C;if(s[kt+Tt]=xn*Math.min(1,_),s[kt+vt]=xn*Math.
min(1,R),s[kt+Ot]=xn*Math.min(1,E),!this.texture)return;let Us=this.texture.cube?0:.5;s[kt+Ut]=C*(u[p]*c[0]-Us),s[kt+Dt]=C*(u[p+1]*c[1]-Us),s[kt+Gt]=C*u[p+2]*c[2]}};var Mt=W,Pn=8,xe=class{constructor(t){this.corners=t,this.target={side:0,colours:new Uint8ClampedArray(0),depths:new Float32Array(0)},this.texture=null,this.alpha=
1,this.slopes=new Float64Array(3*(W+1)),this.isSmall=!1,this.focused=!1}fill(t,e,s){let{corners:o}=this,{place:r}=o,{side:i}=this.target,a=r[3*t],c=r[3*t+1],h=r[3*
e],l=r[3*e+1],u=r[3*s],p=r[3*s+1],m=Math.max(0,Math.ceil(Math.min(c,l,p)-.5)),f=Math.min(i,Math.ceil(Math.max(c,l,p)-.5)),g=Math.ceil(Math.min(a,h,u)-.5),b=Math.
ceil(Math.max(a,h,u)-.5);if(m>=f||g>=b)return;o.light(t),o.light(e),o.light(s),this.setSlopes(t,e,s),this.isSmall=f-m<=Pn&&b-g<=Pn,this.focused=!1;let w=(h-a)/(l-
c),k=(u-h)/(p-l),v=(a-u)/(c-p);for(let x=m;x<f;x++){let T=x+.5,O=1/0,N=-1/0;if(c<=T!=l<=T&&(O=N=a+(T-c)*w),l<=T!=p<=T){let E=h+(T-l)*k;O=Math.min(O,E),N=Math.max(
N,E)}if(p<=T!=c<=T){let E=u+(T-p)*v;O=Math.min(O,E),N=Math.max(N,E)}let _=Math.max(0,Math.ceil(O-.5)),R=Math.min(i,Math.ceil(N-.5));_>=R||(this.texture?this.paintedRow(
x,_,R,_+.5-a,T-c):this.plainRow(x,_,R,_+.5-a,T-c))}}setSlopes(t,e,s){let{place:o,parts:r}=this.corners,i=o[3*e]-o[3*t],a=o[3*e+1]-o[3*t+1],c=o[3*s]-o[3*t],h=o[3*
s+1]-o[3*t+1],l=1/(i*h-c*a),u=this.texture?W:3;for(let m=0;m<u;m++){let f=r[W*t+m],g=r[W*e+m]-f;this.slope(m,f,g,r[W*s+m]-f,i,a,c,h,l)}let p=o[3*t+2];this.slope(
Mt,p,o[3*e+2]-p,o[3*s+2]-p,i,a,c,h,l)}slope(t,e,s,o,r,i,a,c,h){let{slopes:l}=this;l[3*t]=e,l[3*t+1]=(s*c-o*i)*h,l[3*t+2]=(o*r-s*a)*h}plainRow(t,e,s,o,r){let{slopes:i,
alpha:a}=this,{side:c,colours:h,depths:l}=this.target,u=this.at(Mt,o,r),p=this.at(Tt,o,r),m=this.at(vt,o,r),f=this.at(Ot,o,r),g=i[3*Mt+1],b=i[3*Tt+1],w=i[3*vt+1],
k=i[3*Ot+1];for(let v=t*c+e,x=t*c+s;v<x;v++){if(u>=l[v]){let T=1/u,O=4*v;a===1?(l[v]=u,h[O]=p*T,h[O+1]=m*T,h[O+2]=f*T):(h[O]+=a*(p*T-h[O]),h[O+1]+=a*(m*T-h[O+1]),
h[O+2]+=a*(f*T-h[O+2]))}u+=g,p+=b,m+=w,f+=k}}paintedRow(t,e,s,o,r){let{slopes:i,alpha:a}=this,c=this.texture,{side:h,colours:l,depths:u}=this.target,{colour:p,cube:m}=c,
f=this.at(Mt,o,r),g=this.at(Tt,o,r),b=this.at(vt,o,r),w=this.at(Ot,o,r),k=this.at(Ut,o,r),v=this.at(Dt,o,r),x=this.at(Gt,o,r),T=e;for(let O=e;O<s;O++){let N=t*h+
O;if(f>=u[N]){let _=1/f;if(O>=T&&!this.focused&&(c.focus(this.spread(k,v,x,f)),T=O+Pn,this.focused=this.isSmall),m){let C=In(k,v,x);c.sample(be(C,k,v,x),ye(C,k,
v,x))}else c.sample(k*_,v*_);let R=_/255,E=4*N;a===1?(u[N]=f,l[E]=g*R*p[0],l[E+1]=b*R*p[1],l[E+2]=w*R*p[2]):(l[E]+=a*(g*R*p[0]-l[E]),l[E+1]+=a*(b*R*p[1]-l[E+1]),
l[E+2]+=a*(w*R*p[2]-l[E+2]))}f+=i[3*Mt+1],g+=i[3*Tt+1],b+=i[3*vt+1],w+=i[3*Ot+1],k+=i[3*Ut+1],v+=i[3*Dt+1],x+=i[3*Gt+1]}}at(t,e,s){let{slopes:o}=this;return o[3*
t]+e*o[3*t+1]+s*o[3*t+2]}spread(t,e,s,o){return Math.max(this.reach(t,e,s,o,1),this.reach(t,e,s,o,2))}reach(t,e,s,o,r){let{slopes:i}=this,{cube:a,levels:c}=this.
texture,h=t+i[3*Ut+r],l=e+i[3*Dt+r],u=s+i[3*Gt+r],p=o+i[3*Mt+r],m=a?In(t,e,s):0,f=a?be(m,h,l,u)-be(m,t,e,s):h/p-t/o,g=a?ye(m,h,l,u)-ye(m,t,e,s):l/p-e/o;return Math.
sqrt((f*c[0].width)**2+(g*c[0].height)**2)}};var xa=4,Ee=class{constructor(){this.corners=new ke,this.filler=new xe(this.corners),this.near=.01}setTarget(t){this.filler.target=t,this.corners.side=t.side}setView(t,e,s){
this.near=e,Object.assign(this.corners,{zoom:t,lamps:s})}setMaterial(t,e,s,o,r,i){Object.assign(this.corners,{rgba:t,emission:e,specular:s,shininess:o,texture:r,
textureScale:i}),this.filler.texture=r}draw(t,e,s,o,r,i){let{near:a,filler:c}=this;c.alpha=r,this.corners.move(t,e,s,o,xa);let{place:h,seen:l,side:u}=this.corners,
{corners:p}=t,m=i?-1:1;for(let f=0;f<p.length;f+=3){let g=p[f],b=p[f+1],w=p[f+2],k=+(l[3*g+2]<a)+ +(l[3*b+2]<a)+ +(l[3*w+2]<a);if(k===3)continue;if(k){this.cut(
[g,b,w],t.places.length/3,m);continue}let v=h[3*g],x=h[3*g+1],T=h[3*b],O=h[3*b+1],N=h[3*w],_=h[3*w+1];m*((T-v)*(_-x)-(N-v)*(O-x))>=0||Math.max(v,T,N)<0||Math.min(
v,T,N)>u||Math.max(x,O,_)<0||Math.min(x,O,_)>u||c.fill(g,b,w)}}cut(t,e,s){let{near:o}=this,{seen:r}=this.corners,i=[],a=e;t.forEach((c,h)=>{let l=t[(h+1)%3],[u,
p]=[r[3*c+2]-o,r[3*l+2]-o];u>=0&&i.push(c),u<0!=p<0&&i.push(this.corners.between(c,l,u/(u-p),a++))});for(let c=1;c+1<i.length;c++)this.fillFacing(i[0],i[c],i[c+
1],s)}fillFacing(t,e,s,o){let{place:r}=this.corners,[i,a]=[r[3*e]-r[3*t],r[3*e+1]-r[3*t+1]],[c,h]=[r[3*s]-r[3*t],r[3*s+1]-r[3*t+1]];o*(i*h-c*a)<0&&this.filler.fill(
t,e,s)}};var Ea=128,Fn=class{constructor(t,e,s){this.shown=t,this.canvas=s,this.side=e?2*t:t,this.colours=new Uint8ClampedArray(4*this.side*this.side),this.depths=new Float32Array(
this.side*this.side),this.backdrop=new de(this)}clear([t,e,s],o){let[r,i,a]=[t,e,s].map(c=>Math.round(255*c));new Uint32Array(this.colours.buffer).fill(255<<24|
a<<16|i<<8|r),this.depths.fill(1/o)}pixels(){let{colours:t}=this,e=new Uint8Array(3*t.length/4);for(let s=0,o=0;s<t.length;s+=4,o+=3)e[o]=t[s],e[o+1]=t[s+1],e[o+
2]=t[s+2];return e}show(){let t=this.canvas.getContext("2d"),e=this.side===this.shown?this.colours:Ta(this.colours,this.side);t.putImageData(new ImageData(e,this.
shown,this.shown),0,0)}close(){}},Ht=class{constructor(t){this.canvas=t,t.getContext("2d",{willReadFrequently:!0}),this.triangles=new Ee,this.toCamera=[],this.clear=
!1}mesh(t){return t}texture(t,e){let o=new OffscreenCanvas(t.width,t.height).getContext("2d");o.drawImage(t,0,0);let{data:r}=o.getImageData(0,0,t.width,t.height);
return{kind:e?1:2,texture:new we(r,t.width,t.height,e)}}target(t,e){return new Fn(t,e,this.canvas)}begin(t,{sky:e,far:s}){t.clear(e,s),this.triangles.setTarget(
t)}setView(t,{near:e},s){this.view=t,this.toCamera=K(t.rotation),this.triangles.setView(1/Math.tan(t.fov*Math.PI/360),e,s)}setClear(t){this.clear=t}draw(t,e,s){
let{toCamera:o,triangles:r}=this,{item:i,rgba:a,texture:c,textureScale:h}=t,l=nt(o,t.rotation),u=F(o,B(t.place,this.view.place)),{emission:p,specular:m}=i,f=c?c.
texture:null;r.setMaterial(a,p,m,i.shininess*Ea,f,h);for(let{mesh:g,scale:b,shift:w}of t.pieces){let k=F(l,w).map((v,x)=>v+u[x]);r.draw(g,l,b,k,this.clear?e:1,s)}}finish(){}forget(){}close(){}};
function Ta(n,t){let e=t/2,s=new Uint8ClampedArray(4*e*e),o=4*t;for(let r=0,i=0;r<e;r++)for(let a=0,c=2*r*o;a<e;a++,c+=8)for(let h=0;h<4;h++,i++){let l=c+h;s[i]=
n[l]+n[l+4]+n[l+o]+n[l+o+4]+2>>2}return s}var va=.995;function ho({item:n,place:t},e){if(n.type==="plane")return!0;let[s,o,r]=F(K(e.rotation),B(t,e.place)),i=e.fov*Math.PI/360;return Math.max(Math.abs(s),
Math.abs(o))*Math.cos(i)+r*Math.sin(i)<n.radius&&-r>-n.radius}function lo(n,t){let e=r=>r.rgba[3]<va||r.item.type==="plane"&&jn(r,t),s=r=>r.item.type==="plane"?
1/0:Math.hypot(...B(r.place,t.place)),o=n.filter(r=>e(r)&&r.rgba[3]>0);return{opaque:n.filter(r=>!e(r)),clear:o.sort((r,i)=>s(r)-s(i))}}function jn(n,t){let e=B(
t.place,n.place);return e[0]*n.rotation[2]+e[1]*n.rotation[5]+e[2]*n.rotation[8]<0}var Oa=.3,Ma={fine:{level:"audience",samples:4},fast:{level:"policy",samples:0}},Aa={gpu:le,software:Ht},Te=class{constructor(t,e=Js()?"gpu":"software"){this.canvas=
t,this.painter=new Aa[e](t),this.targets=new Map,this.scene=null}get isSoftware(){return this.painter instanceof Ht}async load(t){let e=new fe(this.painter,t);await e.
load(),this.scene?.close(),this.scene=e}arrange(t){this.loaded.arrange(t)}picture(t,e,s,o={}){let r=t==="front"?{shift:o.shift??[0,0,0],turn:o.turn??0}:void 0,i=Rn(
this.loaded.drawing.cameras[t],s.bodies,r),a=this.target(e,0);return this.draw(a,i,s,"policy",o),a.pixels()}frontView(t){return Rn(this.loaded.drawing.cameras.front,
t.bodies)}show(t,e,s,o="fine",r={}){let{level:i,samples:a}=Ma[o];(this.canvas.width!==e||this.canvas.height!==e)&&(this.canvas.width=this.canvas.height=e);let c=this.
target(e,a);this.draw(c,t,s,i,r),c.show()}finish(){this.painter.finish()}close(){this.scene?.close();for(let t of this.targets.values())t.close();this.painter.close()}get loaded(){
if(!this.scene)throw new Error("The eye has no scene yet; load one first.");return this.scene}draw(t,e,s,o,r){let{painter:i,loaded:a}=this,c=a.level(o);a.pose(c,
s.bodies,s.sites,s.siteColours);for(let[f,g]of Object.entries(r.colours??{}))c[Number(f)].rgba=g;i.begin(t,a.drawing);let h=r.light??[1,1,1];i.setView(e,a.drawing,
this.lamps(e,h));let{opaque:l,clear:u}=lo(c.filter(f=>ho(f,e)),e);i.setClear(!1);let p=f=>this.drawItem(f,e),m=({item:f})=>!!(t.backdrop&&s.bodies.fixed?.[f.body]);
t.backdrop?.draw(l.filter(m),[e.place,e.rotation,[e.fov],h],p);for(let f of l)m(f)||p(f);i.setClear(!0);for(let f of[...u,...[...u].reverse()])this.drawItem(f,e)}lamps(t,e){
let s=K(t.rotation),o=i=>i.map((a,c)=>a*e[c]),r=i=>F(s,i.map(a=>-a));return this.loaded.drawing.lights.map(i=>({...i,direction:i.head?[0,0,1]:r(i.direction),ambient:i.
head?o(i.ambient):i.ambient,diffuse:o(i.diffuse)}))}drawItem(t,e){let s=t.item.type==="plane"&&jn(t,e);this.painter.draw(t,s?t.rgba[3]*Oa:t.rgba[3],s)}target(t,e){
let s=`${t} ${e}`,o=this.targets.get(s)??this.painter.target(t,e);return this.targets.set(s,o),o}};var po=300,Sa=2*Math.sqrt(po),_a=40,$a=.4,Na=9.81,Ra=-1,Ia=.09,Pa=1,Ln=class{constructor(t,e,s){this.physics=t,this.body=e,this.view=s,this.name=t.mujoco.mj_id2name(
t.model,Pa,e)||"thing",this.before=this.place,this.target=this.before,this.depth=fo(this.before,s)[2]}get place(){return go(this.physics.data.xipos,this.body)}moveTo([
t,e]){let{place:s,rotation:o}=this.view,r=this.depth*mo(this.view);this.target=st(s,F(o,[(t-.5)*r,(.5-e)*r,-this.depth]))}pull(t){let e=this.place,s=Math.max($a,
this.physics.model.body_subtreemass[this.body]),o=e.map((c,h)=>po*(this.target[h]-c)-Sa*(c-this.before[h])/t),r=Math.hypot(...o),i=Math.min(1,_a/Math.max(r,1e-9)),
a=[0,0,Na*this.physics.model.body_subtreemass[this.body]];this.before=e,this.physics.data.xfrc_applied.set(o.map((c,h)=>s*i*c+a[h]),6*this.body)}letGo(){this.physics.
data.xfrc_applied.fill(0,6*this.body,6*this.body+6)}};function uo(n,t,[e,s]){let o=Fa(n.model,n.id("body","hand")),r=c=>{let[h,l]=fo(go(n.data.xipos,c),t);return Math.
hypot(h-e,l-s)},a=o.filter(c=>n.data.xipos[3*c+2]>Ra).filter(c=>r(c)<Ia).sort((c,h)=>r(c)-r(h));return a.length?new Ln(n,a[0],t):null}function Fa(n,t){let e=n.body_rootid[t];
return[...n.body_rootid.keys()].filter(s=>n.body_weldid[s]>0&&n.body_rootid[s]!==e&&n.body_mocapid[s]<0)}function fo(n,t){let[e,s,o]=F(K(t.rotation),B(n,t.place)),
r=-o*mo(t);return[.5+e/r,.5-s/r,-o]}var mo=({fov:n})=>2*Math.tan(n*Math.PI/360),go=(n,t)=>[...n.subarray(3*t,3*t+3)];var y=class n{constructor(t,e){this.shape=[...t],this.data=e}static of(t){let e=[];for(let s=t;Array.isArray(s);s=s[0])e.push(s.length);return new n(e,Float32Array.
from(t.flat(1/0)))}get length(){return this.shape[0]}get stride(){return this.data.length/this.shape[0]}at(t){return new n(this.shape.slice(1),this.data.subarray(
t*this.stride,(t+1)*this.stride))}parts(){return Array.from({length:this.length},(t,e)=>this.at(e))}get single(){return new n(this.shape.slice(1),this.data)}};function ht(n){
let t=new Float32Array(n.length*n[0].data.length);return n.forEach((e,s)=>t.set(e.data,s*e.data.length)),new y([n.length,...n[0].shape],t)}function wo(n){let t=new Float32Array(
n.reduce((s,o)=>s+o.data.length,0)),e=0;for(let s of n)t.set(s.data,e),e+=s.data.length;return new y([n.reduce((s,o)=>s+o.length,0),...n[0].shape.slice(1)],t)}function Z(n){
let t=0;for(let e=1;e<n.length;e++)n[e]>n[t]&&(t=e);return t}function qt(n){let[t,e]=[1/0,-1/0];for(let s=0;s<n.length;s++)n[s]<t&&(t=n[s]),n[s]>e&&(e=n[s]);return{
low:t,high:e}}function Wt(n){let t=n|0;return()=>{t=t+2654435769|0;let e=t^t>>>16;return e=Math.imul(e,569420461),e^=e>>>15,e=Math.imul(e,1935289751),(e^e>>>15)>>>0}}function bo(n,t,e,s,o=1){
let r=Wt(Math.imul(n,2246822507)^Math.imul(t+1,3266489909)),i=()=>(r()+.5)/2**32,a=()=>Math.sqrt(-2*Math.log(i()))*Math.cos(2*Math.PI*i());return new y([e,s],Float32Array.
from({length:e*s},()=>o*a()))}var ja=.999999999999,lt=[0,1,2];function yo(n,t,e){if(!e.ncon)return;let s=e.contact,o=Array.from({length:s.size()},(a,c)=>s.get(c)),r=La(t,e),i=o.filter(({geom1:a,
geom2:c})=>r(a,c));for(let a of i)a.dist/=2;if(i.length){e.ncon=0;for(let a of o)n.mj_addContact(t,e,a);n.mj_makeConstraint(t,e),n.mj_projectConstraint(t,e)}for(let a of o)
a.delete();s.delete()}function La(n,t){let[e,s,o,r]=[n.geom_type,n.geom_size,t.geom_xpos,t.geom_xmat],i=c=>({place:o.subarray(3*c,3*c+3),turn:r.subarray(9*c,9*c+
9),size:s.subarray(3*c,3*c+3)}),a=new Map;return(c,h)=>{if(e[c]!==6||e[h]!==6)return!1;let l=`${c} ${h}`;return a.has(l)||a.set(l,Ca(i(c),i(h))),a.get(l)===!0}}
function Ca(n,t){let e=lt.map(h=>t.place[h]-n.place[h]),s=(h,l)=>e[0]*h.turn[l]+e[1]*h.turn[l+3]+e[2]*h.turn[l+6],[o,r]=[lt.map(h=>s(n,h)),lt.map(h=>s(t,h))],i=lt.
map(h=>lt.map(l=>Ba(n.turn,h,t.turn,l))),a=lt.flatMap(h=>[n.size[h]+Cn(l=>Math.abs(i[h][l])*t.size[l])-Math.abs(o[h]),t.size[h]+Cn(l=>Math.abs(i[l][h])*n.size[l])-
Math.abs(r[h])]),c=Math.min(...a)*ja;return!lt.some(h=>lt.some(l=>za(n,t,i,o,h,l)<c))}function za(n,t,e,s,o,r){let[i,a]=[(o+1)%3,(o+2)%3],c=Math.hypot(e[i][r],e[a][r]);
if(c<1e-15)return 1/0;let[h,l]=[-e[a][r]/c,e[i][r]/c],u=Cn(p=>p===r?0:t.size[p]*Math.abs(e[o][3-p-r])/c);return n.size[i]*Math.abs(h)+n.size[a]*Math.abs(l)+u-Math.
abs(s[i]*h+s[a]*l)}function Ba(n,t,e,s){return n[t]*e[s]+n[t+3]*e[s+3]+n[t+6]*e[s+6]}var Cn=n=>n(0)+n(1)+n(2);var Ua=["rightEndEffector","leftEndEffector"],Da=["leftpad_geom","rightpad_geom"],zn={joint:"knob_Joint_1",radius:.05};function ko(n,t,e){return n.every(s=>Ga(s,
t,e))}function Ga(n,t,e){if(n.kind==="joint"){let o=t.joint(n.name);return(n.strict?o>n.low:o>=n.low)&&o<=n.high}if(n.kind==="held")return t.opening()>0&&Da.every(
o=>t.pressed(o,n.geom));if(n.kind==="beyond"){let o=To(n,t,e)[n.axis];return n.strict?o>0:o>=0}let s=Eo(n,t,e);return n.strict?s<0:s<=0}function xo(n,t,e){let s=n.
find(({kind:o})=>o==="near");return s?Eo(s,t,e):NaN}var Eo=(n,t,e)=>Math.hypot(...To(n,t,e).map((s,o)=>s*n.weights[o]))-n.limit;function To({point:n,target:t},e,s){
let o=ve(t,e,s);return ve(n,e,s).map((r,i)=>r-o[i])}function ve(n,t,e){let s=Ha(n,t,e).map((o,r)=>o+n.offset[r]);return n.height===null?s:[s[0],s[1],n.height]}function Ha(n,t,e){
if(n.kind==="mark")return e[n.name];if(n.kind==="fingers"){let[s,o]=Ua.map(r=>t.position("site",r));return s.map((r,i)=>(r+o[i])/2)}if(n.kind==="knob"){let[s,o,
r]=t.position("body",n.name),i=t.joint(zn.joint);return[s+zn.radius*Math.sin(i),o-zn.radius*Math.cos(i),r]}return t.position(n.kind,n.name)}var qa={body:1,joint:3,geom:5,site:6},Wa=0,Va=0,Xa=1<<18|1<<19,Ka=[1,0,1,0],Ya=.1;function Za({body_weldid:n,body_rootid:t,body_mocapid:e}){return Array.from(n,
(s,o)=>s===0&&e[t[o]]<0)}var Oe=class{constructor(t,e){this.mujoco=t,this.task=e.task,this.model=t.MjModel.from_xml_string(e.model.xml),this.model.opt.disableflags|=
Xa,this.data=new t.MjData(this.model),this.fixed=Za(this.model),this.plain={body_pos:this.model.body_pos.slice(),site_pos:this.model.site_pos.slice()},this.ids=
new Map,this.marks={},this.grip=null,this.steps=0}begin(t){let{mujoco:e,model:s,data:o}=this;e.mj_resetData(s,o),this.grip=null;for(let r of["body_pos","site_po\
s"]){s[r].set(this.plain[r]);for(let[i,a]of Object.entries(t[r]))s[r].set(a,3*Number(i))}for(let r of["qpos","qvel","mocap_pos","mocap_quat","ctrl"])o[r].set(t[r]);
this.forward(),o.qacc_warmstart.set(t.qacc_warmstart),this.marks={...t.marks},this.steps=0}goOn(t,e){this.task=t,this.marks={...e.marks};for(let[s,o]of Object.entries(
t.marked??{}))this.marks[s]=this.position("body",o);this.steps=0}step(t){let e=Float32Array.from(t,s=>Math.max(-1,Math.min(1,s)));this.moveHand(e),this.data.ctrl.
set([e[3],-e[3]]),this.simulate(),this.steps+=1}pushHand(t,e=10){for(let s=0;s<e;s++)this.moveHand(t.map(o=>Math.max(-1,Math.min(1,o/e/this.task.action_scale)))),
this.simulate()}nudge(t,e){let{model:s,data:o}=this,r=[...s.jnt_type.keys()].filter(c=>s.jnt_type[c]===Wa);if(!r.length)return!1;let i=c=>Oo(vo(o.xpos,s.jnt_bodyid[c]),
t),a=r.reduce((c,h)=>i(h)<i(c)?h:c);return e.forEach((c,h)=>o.qpos[s.jnt_qposadr[a]+h]+=c),this.forward(),!0}snapshot(){let{qpos:t,qvel:e,mocap_pos:s,ctrl:o}=this.
data;return{qpos:[...t],qvel:[...e],mocap_pos:[...s],ctrl:[...o]}}get state(){return new Float32Array([...this.position("body","hand"),this.opening()])}get success(){
return ko(this.task.success,this,this.marks)}opening(){return Math.min(1,Oo(this.position("body","rightclaw"),this.position("body","leftclaw"))/Ya)}position(t,e){
let s={body:this.data.xpos,geom:this.data.geom_xpos,site:this.data.site_xpos};return vo(s[t],this.id(t,e))}joint(t){return this.data.qpos[this.model.jnt_qposadr[this.
id("joint",t)]]}pressed(t,e){let s=[this.id("geom",t),this.id("geom",e)],o=this.data.efc_force,r=0;for(let[i,a,c]of this.contacts())s.includes(i)&&s.includes(a)&&
c>=0&&(r+=o[c]);return r>0}contacts(){let{contact:t}=this.data,e=Array.from({length:t.size()},(s,o)=>{let r=t.get(o),i=[r.geom1,r.geom2,r.efc_address];return r.
delete(),i});return t.delete(),e}close(){this.data.delete(),this.model.delete()}moveHand(t){let{data:e,task:s}=this,o=[...e.mocap_pos.subarray(0,3)].map((r,i)=>Ja(
r+Math.fround(t[i]*Math.fround(s.action_scale)),s.hand_low[i],s.hand_high[i]));e.mocap_pos.set(o),e.mocap_quat.set(Ka)}simulate(){let{mujoco:t,model:e,data:s}=this;
for(let o=0;o<this.task.substeps;o++)this.grip?.pull(e.opt.timestep),t.mj_checkPos(e,s),t.mj_checkVel(e,s),this.forward(),t.mj_checkAcc(e,s),t.mj_Euler(e,s);this.
forward(),s.qacc_warmstart.set(s.qacc)}forward(){let{mujoco:t,model:e,data:s}=this;t.mj_fwdPosition(e,s),yo(t,e,s),t.mj_fwdVelocity(e,s);let[o,r,i]=[s.efc_type,
s.efc_vel,s.efc_pos],[a,c]=[s.efc_aref,s.efc_KBIP];for(let h=0;h<o.length&&o[h]===Va;h++){let[l,u,p]=c.subarray(4*h,4*h+3);a[h]=-u*r[h]-l*p*i[h]}t.mj_fwdActuation(
e,s),t.mj_fwdAcceleration(e,s),t.mj_fwdConstraint(e,s)}id(t,e){let s=`${t} ${e}`,o=this.ids.get(s)??this.mujoco.mj_name2id(this.model,qa[t],e);if(o<0)throw new Error(
`The scene has no ${t} called ${e}.`);return this.ids.set(s,o),o}},vo=(n,t)=>[...n.subarray(3*t,3*t+3)],Oo=(n,t)=>Math.hypot(...n.map((e,s)=>e-t[s])),Ja=(n,t,e)=>Math.
min(e,Math.max(t,n));var M={scene:{colours:{red:[.85,.07,.07,1],orange:[1,.45,0,1],yellow:[1,.9,.1,1],green:[.05,.6,.15,1],blue:[.1,.2,.9,1],purple:[.5,.1,.65,1],white:[.97,.97,.97,
1],black:[.03,.03,.03,1]},sizes:{big:1,small:.7},heights:{block:.027,puck:.014,ball:.027,cylinder:.042,ring:.01,mug:.03},zones:{disc:0,tray:.004,bin:.004,shelf:.08},
rooms:{thing:.06,disc:.06,box:.1},low:[-.16,.46],high:[.32,.78],arm:.79,mostThings:5,mostDiscs:3,spacing:.02},command:{verbs:{touch:{target:"",zones:[],side:"",
says:"Touch the {thing}.",asks:"Touch one of the things on the table."},"push-to":{target:"zone",zones:["disc"],side:"",says:"Push the {thing} to the {target}.",
asks:"Push one of the things to a disc."},"push-left":{target:"",zones:[],side:"left",says:"Push the {thing} to the left.",asks:"Push one of the things to the l\
eft."},"push-right":{target:"",zones:[],side:"right",says:"Push the {thing} to the right.",asks:"Push one of the things to the right."},"push-away":{target:"",zones:[],
side:"away",says:"Push the {thing} away.",asks:"Push one of the things away."},"push-here":{target:"",zones:[],side:"here",says:"Push the {thing} here.",asks:"P\
ush one of the things here."},"pick-up":{target:"",zones:[],side:"",says:"Pick up the {thing}.",asks:"Pick up one of the things."},"put-on":{target:"zone",zones:[
"disc","tray","shelf"],side:"",says:"Put the {thing} on the {target}.",asks:"Put one of the things on a disc, the tray or the shelf."},"put-in":{target:"zone",zones:[
"bin"],side:"",says:"Put the {thing} in the {target}.",asks:"Put one of the things in the bin."},"put-next-to":{target:"thing",zones:[],side:"",says:"Put the {t\
hing} next to the {target}.",asks:"Put one of the things next to another."},"put-left-of":{target:"thing",zones:[],side:"left",says:"Put the {thing} to the left\
 of the {target}.",asks:"Put one of the things to the left of another."},"put-right-of":{target:"thing",zones:[],side:"right",says:"Put the {thing} to the right\
 of the {target}.",asks:"Put one of the things to the right of another."},stack:{target:"thing",zones:[],side:"",says:"Stack the {thing} on the {target}.",asks:"\
Stack one of the things on another."}},sides:{left:[-.5508427038919466,-.8346090794911167],right:[.5508427038919466,.8346090794911167],away:[-.8346090794911167,
.5508427038919466],here:[.8346090794911167,-.5508427038919466]},pushed:.12,beside:.125,already:.18,lifted:.12,roomToPass:.045,reachMargin:.04,flat:["block","puc\
k"],stable:["block","puck","ring","mug","cylinder"]},rules:{touch:[{kind:"touching",touches:!0},{kind:"touchedfirst"}],"push-to":[{kind:"within",of:"goal",limit:.04,
on_disc:0},{kind:"height",of:"start",most:.015}],"push-left":[{kind:"aside",of:"start",side:[-.5508427038919466,-.8346090794911167],least:.09,off_line:.05},{kind:"\
height",of:"start",most:.015}],"push-right":[{kind:"aside",of:"start",side:[.5508427038919466,.8346090794911167],least:.09,off_line:.05},{kind:"height",of:"star\
t",most:.015}],"push-away":[{kind:"aside",of:"start",side:[-.8346090794911167,.5508427038919466],least:.09,off_line:.05},{kind:"height",of:"start",most:.015}],"\
push-here":[{kind:"aside",of:"start",side:[.8346090794911167,-.5508427038919466],least:.09,off_line:.05},{kind:"height",of:"start",most:.015}],"pick-up":[{kind:"\
touching",touches:!0},{kind:"height",of:"start",least:.08}],"put-on":[{kind:"touching",touches:!1},{kind:"within",of:"goal",limit:.06,on_disc:.04},{kind:"height",
of:"goal",most:.015}],"put-in":[{kind:"touching",touches:!1},{kind:"within",of:"goal",limit:.06,on_disc:.04},{kind:"height",of:"goal",most:.015}],"put-next-to":[
{kind:"touching",touches:!1},{kind:"within",of:"target",limit:.16,on_disc:0},{kind:"height",of:"start",most:.015}],"put-left-of":[{kind:"touching",touches:!1},{
kind:"within",of:"target",limit:.16,on_disc:0},{kind:"height",of:"start",most:.015},{kind:"aside",of:"target",side:[-.5508427038919466,-.8346090794911167],least:.08,
off_line:.05}],"put-right-of":[{kind:"touching",touches:!1},{kind:"within",of:"target",limit:.16,on_disc:0},{kind:"height",of:"start",most:.015},{kind:"aside",of:"\
target",side:[.5508427038919466,.8346090794911167],least:.08,off_line:.05}],stack:[{kind:"touching",touches:!1},{kind:"within",of:"target",limit:.025,on_disc:0},
{kind:"height",of:"goal",least:-.015,most:.015}]},words:{shapes:{block:["block","cube","brick","box"],puck:["puck"],ball:["ball","sphere","marble"],cylinder:["c\
ylinder","can","tin","pillar","column"],ring:["ring","hoop","doughnut","donut","torus"],mug:["mug","cup","beaker"]},colours:{red:["red","crimson","scarlet"],orange:[
"orange","amber"],yellow:["yellow","golden"],green:["green"],blue:["blue","navy"],purple:["purple","violet","lilac"],white:["white"],black:["black"],pink:["pink"],
brown:["brown"],grey:["grey"],gray:["gray"],turquoise:["turquoise"],cyan:["cyan"],silver:["silver"],magenta:["magenta"],beige:["beige"]},sizes:{big:["big","larg\
e","bigger","larger","biggest","largest","huge"],small:["small","little","tiny","smaller","smallest","wee"]},zones:{disc:["disc","disk","circle","spot","dot","m\
ark","marker","patch"],tray:["tray","platter"],bin:["bin","basket","container","bucket","dustbin","trashcan"],shelf:["shelf","rack","ledge"]},verbs:{touch:["tou\
ch","tap","poke","feel","reach","approach"],push:["push","shove","nudge","slide","drag","pull","scoot","roll"],move:["move","shift"],belong:["go","goes","belong",
"belongs"],lift:["pick","lift","grab","raise","grasp","hold","hoist","fetch","seize"],carry:["take","bring","carry","get"],put:["put","place","set","lay","drop",
"leave","pop","deposit","position","throw","toss","chuck"],stack:["stack","pile","balance"]},fillers:["a","able","across","again","ahead","along","an","and","ar\
e","arm","away's","be","being","bit","can","carefully","cheers","colored","coloured","could","could've","da","dear","do","down","end","ends","finger","fingers",
"for","from","gently","gonna","good","got","gripper","hand","has","have","her","hey","hi","him","i","i'd","id","is","it's","just","kind","kindly","let","let's",
"lies","like","little-bit","looking","lovely","lying","make","mate","me","mind","must","my","n","need","now","of","off","ok","okay","one's","only","our","over",
"please","pleased","pls","plz","quickly","rest","robot","sat","shaped","should","sideways","sits","sitting","slowly","so","some","standing","stands","stood","st\
raight","sure","ta","table","table's","thank","thanks","that","that's","the","them","then","there","these","this","those","thx","to","today","try","u","up","ur",
"us","w","wanna","want","we","well","where","which","will","with","would","you","your"],places:["FARTHEST","LEFTMOST","NEAREST","RIGHTMOST"],directions:["AT_LEF\
T","AT_RIGHT","AWAY","HERE"],prepositions:["IN","LEFT_OF","NEXT","ON","RIGHT_OF","TO"],nots:["NOT"],noPlaces:["above","behind","below","between","middle","under",
"underneath"],pronouns:["it","them"],determiners:["a","an","my","our","some","that","the","these","this","those","your"],pluralMarks:["all","both","each","every",
"everything","five","four","three","two"],vocabulary:["a","able","across","adjacent","again","against","ahead","along","alongside","amber","an","and","approach",
"approachhing","approaching","are","arm","atop","away","away's","back","backwards","balance","balanceeing","balanceing","balancing","ball","balls","basket","bas\
kets","be","beaker","beakers","behind","beige","being","belong","belongging","belonging","belongs","belongsing","belongssing","beside","between","big","bigger",
"biggest","bin","bins","bit","black","block","blocks","blue","box","boxes","boxs","brick","bricks","bring","bringging","bringing","brown","bucket","buckets","bu\
t","can","cans","carefully","carry","carrying","carryying","cheers","chuck","chucking","chuckking","circle","circles","close","closer","closest","colored","colo\
ured","column","columns","container","containers","could","could've","crimson","cube","cubes","cup","cups","cyan","cylinder","cylinders","da","dear","deposit","\
depositing","depositting","disc","discs","disk","disks","distant","do","don't","donut","donuts","dot","dots","doughnut","doughnuts","down","drag","dragging","dr\
aging","drop","droping","dropping","dustbin","dustbins","end","ends","except","farther","farthest","feel","feeling","feelling","fetch","fetchhing","fetching","f\
inger","fingers","for","from","front","further","furthest","gently","get","geting","getting","go","goes","goesing","goessing","going","golden","gonna","good","g\
ooing","got","grab","grabbing","grabing","grasp","grasping","graspping","gray","green","grey","gripper","hand","has","have","her","here","hey","hi","him","hoist",
"hoisting","hoistting","hold","holdding","holding","hoop","hoops","huge","i","i'd","id","inside","instead","into","is","it","it's","item","items","just","kind",
"kindly","large","larger","largest","lay","laying","layying","leave","leaveeing","leaveing","leaving","ledge","ledges","left","leftmost","leftwards","let","let'\
s","lies","lift","lifting","liftting","like","lilac","little","little-bit","looking","lovely","lying","magenta","make","marble","marbles","mark","marker","marke\
rs","marks","mate","me","mind","move","moveeing","moveing","moving","mug","mugs","must","my","n","navy","near","nearer","nearest","need","never","next","not","n\
ow","nudge","nudgeeing","nudgeing","nudging","object","objects","of","off","ok","okay","one","one's","ones","only","onto","orange","our","over","patch","patchs",
"pick","picking","pickking","piece","pieces","pile","pileeing","pileing","piling","pillar","pillars","pink","place","placeeing","placeing","placing","platter","\
platters","please","pleased","pls","plz","poke","pokeeing","pokeing","poking","pop","poping","popping","position","positioning","positionning","puck","pucks","p\
ull","pulling","pullling","purple","push","pushhing","pushing","put","puting","putting","quickly","rack","racks","raise","raiseeing","raiseing","raising","rathe\
r","reach","reachhing","reaching","rear","red","rest","right","rightmost","rightwards","ring","rings","robot","roll","rolling","rollling","sat","scarlet","scoot",
"scooting","scootting","seize","seizeeing","seizeing","seizing","set","seting","setting","shaped","shelf","shelfs","shift","shifting","shiftting","should","shov\
e","shoveeing","shoveing","shoving","side","sideways","silver","sits","sitting","slide","slideeing","slideing","sliding","slowly","small","smaller","smallest","\
so","some","sphere","spheres","spot","spots","stack","stacking","stackking","standing","stands","stood","straight","sure","ta","table","table's","take","takeein\
g","takeing","taking","tap","taping","tapping","than","thank","thanks","that","that's","the","them","then","there","these","thing","things","thingy","thingys","\
this","those","through","throw","throwing","throwwing","thx","tin","tins","tiny","to","today","top","torus","toruss","toss","tossing","tosssing","touch","touchh\
ing","touching","toward","towards","trashcan","trashcans","tray","trays","try","turquoise","u","up","upon","ur","us","violet","w","wanna","want","we","wee","wel\
l","where","which","white","will","with","within","without","would","yellow","you","your"],otherNouns:["accelerator","air","alarm","antenna","apple","armchair",
"attic","baby","backpack","bag","balloon","banana","bandage","bank","banknote","barcode","baseball","basketball","bathtub","battery","bean","beans","bear","bed",
"bee","beer","bell","bench","bicycle","bike","billiard","bird","blanket","blender","blinds","board","boat","bolt","book","bookmark","bottle","bowl","bowling","b\
racelet","brake","bread","breaker","bridge","broom","building","burger","bus","butter","button","cable","cake","calendar","camera","candle","car","card","carpet",
"carrot","case","cat","ceiling","chain","chair","charger","cheese","cherry","chess","chicken","child","chimney","chocolate","chopsticks","church","circuit","cle\
aner","clock","closet","clothes","cloud","club","clutch","coat","coffee","coin","coke","colander","comb","computer","conditioner","control","cookie","cord","cor\
kscrew","corn","couch","cow","cradle","cream","credit","crib","crown","cupboard","curtain","curtains","cutter","cutting","dart","desk","dial","dice","dishwasher",
"dog","doll","door","doorbell","drawer","drill","drinks","drone","drum","dryer","earring","egg","eggs","elevator","engine","envelope","eraser","escalator","exte\
nsion","factory","fan","faucet","fireplace","firework","fish","flag","flask","flour","flower","flowers","flute","folder","football","fork","freezer","fridge","f\
riend","frisbee","fuse","garage","garbage","garden","gate","gear","gift","globe","glove","glue","goal","golf","grape","grass","grater","guitar","hair","hairbrus\
h","hammer","hammock","handle","hanger","hat","hatch","headphones","heater","helmet","high","hole","honey","hoover","horn","horse","hose","hospital","house","ic\
e","in","iron","ironing","jacket","jam","jar","juice","kettle","keyboard","kitchen","kite","knife","knob","ladder","lake","lamp","laptop","laundry","lawn","leaf",
"lego","lemon","letter","lever","lid","light","lighter","lock","machine","magazine","magnet","mailbox","man","map","match","mattress","medicine","melon","microp\
hone","microscope","microwave","milk","mirror","mixer","monitor","moon","mop","motor","mountain","mouse","mower","mud","mushroom","nail","napkin","necklace","ne\
ighbour","net","newspaper","notebook","nutcracker","of","office","onion","opener","oven","painting","pan","panel","paper","park","passport","pasta","pea","peach",
"pear","peg","pen","pencil","pepper","person","phone","piano","picture","pill","pillow","pillowcase","pin","ping","pipe","pizza","plant","plate","pliers","plug",
"pong","pot","potato","present","printer","pulley","pump","purse","puzzle","quilt","racket","radiator","radio","rail","rain","rake","razor","receipt","refrigera\
tor","remote","rice","river","road","robot","rock","rocket","rolling","rope","rubbish","rug","ruler","safe","salad","salt","sand","sandwich","satellite","sausag\
e","saw","scanner","scarf","school","scissors","screen","screw","screwdriver","sea","seat","shampoo","shield","shirt","shoes","shop","shovel","shower","shutter",
"sink","skateboard","ski","sky","skylight","sled","snow","soap","soccer","socks","sofa","solar","soup","speaker","spider","sponge","spoon","spring","stairs","st\
amp","stapler","star","steak","steering","stereo","stick","stone","stool","stove","strawberry","street","stroller","sugar","suitcase","sun","swing","switch","sw\
ord","syringe","table","tablecloth","tablet","tape","target","tea","teapot","teddy","telephone","telescope","television","tennis","tent","test","the","thermomet\
er","thermos","thermostat","ticket","toaster","toilet","tomato","toothbrush","toothpaste","torch","towel","tower","toy","train","trampoline","trap","trapdoor","\
trash","tree","trousers","truck","trumpet","tube","turbine","tv","tyre","umbrella","vacuum","valve","vase","violin","volleyball","wall","wallet","wardrobe","was\
hing","watch","water","wheel","wheelchair","whisk","whistle","wind","window","wine","wiper","woman","wrench","yo-yo"],known:["amber","approach","balance","ball",
"basket","beaker","beige","belong","belongs","big","bigger","biggest","bin","black","block","blue","box","brick","bring","brown","bucket","can","carry","chuck",
"circle","column","container","crimson","cube","cup","cyan","cylinder","deposit","disc","disk","donut","dot","doughnut","drag","drop","dustbin","feel","fetch","\
get","go","goes","golden","grab","grasp","gray","green","grey","hoist","hold","hoop","huge","item","large","larger","largest","lay","leave","ledge","lift","lila\
c","little","magenta","marble","mark","marker","move","mug","navy","nudge","object","one","orange","patch","pick","piece","pile","pillar","pink","place","platte\
r","poke","pop","position","puck","pull","purple","push","put","rack","raise","reach","red","ring","roll","scarlet","scoot","seize","set","shelf","shift","shove",
"silver","slide","small","smaller","smallest","sphere","spot","stack","take","tap","thing","thingy","throw","tin","tiny","torus","toss","touch","trashcan","tray",
"turquoise","violet","wee","white","yellow"],anything:["one","thing","object","item","thingy","piece"],plurals:{blocks:"block",cubes:"cube",bricks:"brick",boxs:"\
box",pucks:"puck",balls:"ball",spheres:"sphere",marbles:"marble",cylinders:"cylinder",cans:"can",tins:"tin",pillars:"pillar",columns:"column",rings:"ring",hoops:"\
hoop",doughnuts:"doughnut",donuts:"donut",toruss:"torus",mugs:"mug",cups:"cup",beakers:"beaker",discs:"disc",disks:"disk",circles:"circle",spots:"spot",dots:"do\
t",marks:"mark",markers:"marker",patchs:"patch",trays:"tray",platters:"platter",bins:"bin",baskets:"basket",containers:"container",buckets:"bucket",dustbins:"du\
stbin",trashcans:"trashcan",shelfs:"shelf",racks:"rack",ledges:"ledge",ones:"one",things:"thing",objects:"object",items:"item",thingys:"thingy",pieces:"piece",boxes:"\
box"},gerunds:{touching:"touch",touchhing:"touch",taping:"tap",tapping:"tap",pokeing:"poke",poking:"poke",pokeeing:"poke",feeling:"feel",feelling:"feel",reaching:"\
reach",reachhing:"reach",approaching:"approach",approachhing:"approach",pushing:"push",pushhing:"push",shoveing:"shove",shoving:"shove",shoveeing:"shove",nudgeing:"\
nudge",nudging:"nudge",nudgeeing:"nudge",slideing:"slide",sliding:"slide",slideeing:"slide",draging:"drag",dragging:"drag",pulling:"pull",pullling:"pull",scooting:"\
scoot",scootting:"scoot",rolling:"roll",rollling:"roll",moveing:"move",moving:"move",moveeing:"move",shifting:"shift",shiftting:"shift",going:"go",gooing:"go",goesing:"\
goes",goessing:"goes",belonging:"belong",belongging:"belong",belongsing:"belongs",belongssing:"belongs",picking:"pick",pickking:"pick",lifting:"lift",liftting:"\
lift",grabing:"grab",grabbing:"grab",raiseing:"raise",raising:"raise",raiseeing:"raise",grasping:"grasp",graspping:"grasp",holding:"hold",holdding:"hold",hoisting:"\
hoist",hoistting:"hoist",fetching:"fetch",fetchhing:"fetch",seizeing:"seize",seizing:"seize",seizeeing:"seize",takeing:"take",taking:"take",takeeing:"take",bringing:"\
bring",bringging:"bring",carrying:"carry",carryying:"carry",geting:"get",getting:"get",puting:"put",putting:"put",placeing:"place",placing:"place",placeeing:"pl\
ace",seting:"set",setting:"set",laying:"lay",layying:"lay",droping:"drop",dropping:"drop",leaveing:"leave",leaving:"leave",leaveeing:"leave",poping:"pop",popping:"\
pop",depositing:"deposit",depositting:"deposit",positioning:"position",positionning:"position",throwing:"throw",throwwing:"throw",tossing:"toss",tosssing:"toss",
chucking:"chuck",chuckking:"chuck",stacking:"stack",stackking:"stack",pileing:"pile",piling:"pile",pileeing:"pile",balanceing:"balance",balancing:"balance",balanceeing:"\
balance"},corrections:["adjacent","against","alongside","amber","approach","atop","away","back","backwards","balance","ball","balls","basket","baskets","beaker",
"beakers","behind","beige","belong","belongs","beside","between","big","bigger","biggest","bin","bins","black","block","blocks","blue","box","boxes","boxs","bri\
ck","bricks","bring","brown","bucket","buckets","but","can","cans","carry","chuck","circle","circles","close","closer","closest","column","columns","container",
"containers","crimson","cube","cubes","cup","cups","cyan","cylinder","cylinders","deposit","disc","discs","disk","disks","distant","don't","donut","donuts","dot",
"dots","doughnut","doughnuts","drag","drop","dustbin","dustbins","except","farther","farthest","feel","fetch","front","further","furthest","get","go","goes","go\
lden","grab","grasp","gray","green","grey","hand","here","hoist","hold","hoop","hoops","huge","inside","instead","into","item","items","large","larger","largest",
"lay","leave","ledge","ledges","left","leftmost","leftwards","lift","lilac","little","magenta","marble","marbles","mark","marker","markers","marks","move","mug",
"mugs","navy","near","nearer","nearest","never","next","not","nudge","object","objects","one","ones","onto","orange","patch","patchs","pick","piece","pieces","p\
ile","pillar","pillars","pink","place","platter","platters","poke","pop","position","puck","pucks","pull","purple","push","put","rack","racks","raise","rather",
"reach","rear","red","right","rightmost","rightwards","ring","rings","roll","scarlet","scoot","seize","set","shelf","shelfs","shift","shove","side","silver","sl\
ide","small","smaller","smallest","sphere","spheres","spot","spots","stack","take","tap","than","thing","things","thingy","thingys","through","throw","tin","tin\
s","tiny","top","torus","toruss","toss","touch","toward","towards","trashcan","trashcans","tray","trays","turquoise","upon","violet","wee","white","within","wit\
hout","yellow","approachhing","approaching","balanceeing","balanceing","balancing","belongging","belonging","belongsing","belongssing","bringging","bringing","c\
arrying","carryying","chucking","chuckking","depositing","depositting","dragging","draging","droping","dropping","feeling","feelling","fetchhing","fetching","ge\
ting","getting","goesing","goessing","going","gooing","grabbing","grabing","grasping","graspping","hoisting","hoistting","holdding","holding","laying","layying",
"leaveeing","leaveing","leaving","lifting","liftting","moveeing","moveing","moving","nudgeeing","nudgeing","nudging","picking","pickking","pileeing","pileing","\
piling","placeeing","placeing","placing","pokeeing","pokeing","poking","poping","popping","positioning","positionning","pulling","pullling","pushhing","pushing",
"puting","putting","raiseeing","raiseing","raising","reachhing","reaching","rolling","rollling","scooting","scootting","seizeeing","seizeing","seizing","seting",
"setting","shifting","shiftting","shoveeing","shoveing","shoving","slideeing","slideing","sliding","stacking","stackking","takeeing","takeing","taking","taping",
"tapping","throwing","throwwing","tossing","tosssing","touchhing","touching","please"],phrases:[["(?:(?:to|on|at|towards|toward) )?(?:the |your |my )?left(?:[ -\
]hand)?(?: side)? (?:of|from)(?= )","LEFT_OF"],["(?:(?:to|on|at|towards|toward) )?(?:the |your |my )?right(?:[ -]hand)?(?: side)? (?:of|from)(?= )","RIGHT_OF"],
["(?:all the way to |on |at |to )?(?:the )?(?:far )?left[ -]?most|furthest left|(?:on |at )(?:the )?far left|farthest to the left","LEFTMOST"],["(?:all the way \
to |on |at |to )?(?:the )?(?:far )?right[ -]?most|furthest right|(?:on |at )(?:the )?far right|farthest to the right","RIGHTMOST"],["(?:to|on|at|towards|toward)\
 (?:the |your |my )?left(?:[ -]hand)?(?: side)?|leftwards?","AT_LEFT"],["(?:to|on|at|towards|toward) (?:the |your |my )?right(?:[ -]hand)?(?: side)?|rightwards?",
"AT_RIGHT"],["left hand(?= \\w)","LEFTMOST"],["right hand(?= \\w)","RIGHTMOST"],["(?:closest|nearest)(?: to)?(?= (?:the|a|that) (?!camera))","NEXT"],["next to|b\
eside|alongside|adjacent to|close to|near to|near|right by|by|next 2","NEXT"],["(?:furthest|farthest|most distant)(?: away)?(?: from (?:me|us|the camera))?|(?:a\
t|in) the (?:back|rear)|far(?: away)?(?: from me)?|back(?= \\w)","FARTHEST"],["in front of","between"],["(?:closest|nearest)(?: to (?:me|us|the camera))?|(?:at|\
in) the front|in front(?! of)|front(?= \\w)","NEAREST"],["(?:further |farther )?away(?: from (?:me|us|here|the camera))?|backwards?|to the (?:back|rear)|off int\
o the distance","AWAY"],["(?:over |right )?here|(?:closer |nearer )?(?:to|towards|toward) (?:me|us|the camera|the front|yourself)|closer|nearer|this way|forward\
s?","HERE"],["(?:up )?on top of|on to|onto|upon|atop|on top|on","ON"],["in to|into|inside of|inside|within|in","IN"],["instead of|rather than|as opposed to|othe\
r than|apart from|except for|except|but not|and not|(?:isn't|aren't|is not|are not)|not","NOT"],["up to|over to|to|towards|toward|against|at|2","TO"]],onePlace:{
left:"LEFTMOST",right:"RIGHTMOST",NEXT:"NEAREST"},placeOf:{AT_LEFT:"LEFTMOST",AT_RIGHT:"RIGHTMOST",AWAY:"FARTHEST",HERE:"NEAREST"},carries:["lift","carry","move",
"belong"],noCommand:{greeting:"^(?:(?:hey|hi|hello|ok|okay|so|and|but|well|now|robot|excuse me|tell me|say|sorry)\\b[,\\s]*)*",suggestion:"why (?:not|don't you|\
dont you|do not you)|how about|what about|what if you|what i|what you|is it possible|are you able to|do you think you|is there any (?:chance|way)|do you mind|(?\
:can|could|would|will|won't|may|might) you(?! (?:see|tell|say|know|explain|remember|hear|understand))",question:"(?:is|are|was|were|am|isn't|aren't|wasn't|weren\
't|did|didn't|does|doesn't|has|hasn't|why|who|whose|who's)\\b|(?:do|don't|have|haven't|had|should|shall) (?:you|i|we|they|it|he|she|there|these|those)\\b|(?:what|\
which|when|where|how)(?:'s| (?:is|are|was|were|do|does|did|has|have|had|will|can|could|would|should|am))\\b|what (?:colour|color|shape|kind|sort|size|time|happen\
\\w*|makes|made)\\b|how (?:many|much|come|far|long|often|big|large|old|fast|hot|heavy|well)\\b|which \\w+ (?:is|are|was|did|do|does|lies|can)\\b|where\\b.*\\?|(?:can|c\
ould|would|will) you (?:see|tell|say|know|explain|remember|hear|understand)\\b",tag:",\\s*(?:isn't|is|aren't|didn't|did|doesn't|does|won't|hasn't) (?:it|they|you\
|he|she)\\s*\\??$",negation:"(?:do not|don't|dont|never|please don't|you must not|you mustn't|you should not|you shouldn't)",pronoun:"^(?:please |robot |now |ju\
st |(?:could|can|would|will) you (?:please )?)*\\w+ (?:it|them)(?: (?:up|down|away|here|left|right|to the (?:left|right)|open|shut|closed|in|out|on|off|over|back\
|again|now|please))*$",contrasts:["^(?:do not|don't|dont|never|please don't|you must not|you mustn't|you should not|you shouldn't)\\s+(?:[^,;.]|(?<=\\w)\\.)+?(?:\\s\
*[,;.]\\s*(?:but\\s+|instead\\s*,?\\s*|and\\s+)?|\\s+but\\s+)(?<keep>\\w+\\s+\\w.*)$","^(?:instead of|rather than)\\s+[^,]+,\\s*(?<keep>.+)$","^not\\s+[^,]+?(?:,\
\\s*(?:but\\s+)?|\\s+but\\s+)(?<keep>\\w+\\s+\\w.*)$","^(?<keep>.+?)[,\\s]+(?:instead of|rather than|as opposed to)\\s+.+$","^(?<before>.+?)(?<!\\bshould)(?<!\\bm\
ust)(?<!\\bis)(?<!\\bare)(?<!\\bdoes)(?<!\\bdo)(?<!\\bdid)(?<!\\bwill)(?<!\\bwould)(?<!\\bcould)(?<!\\bcan)(?<!\\bhas)[,\\s]+not\\s+(?!(?:too|so|quite|very|yet|only|all|jus\
t|that|until|more|before|by|with|from)\\b)[^,]+?(?:,\\s*(?:but\\s+)?|\\s+but\\s+)(?<keep>(?:the|a|an|to|on|in)\\s.+)$","^(?<keep>\\w+\\s.+?)(?<!\\bshould)(?<!\\bmus\
t)(?<!\\bis)(?<!\\bare)(?<!\\bdoes)(?<!\\bdo)(?<!\\bdid)(?<!\\bwill)(?<!\\bwould)(?<!\\bcould)(?<!\\bcan)(?<!\\bhas)(?:[,;.]\\s*|\\s+)(?:and\\s+|but\\s+)?not\\s+(?!(?:too|so|q\
uite|very|yet|only|all|just|that|until|more|before|by|with|from)\\b).+$","^(?<keep>(?<verb>\\w+)\\s.+?)(?:[,;.]\\s*|\\s+)(?:and\\s+|but\\s+)?(?:do not|don't|dont|neve\
r|please don't|you must not|you mustn't|you should not|you shouldn't)\\s+\\k<verb>\\b.+$"]}},references:{axes:{LEFTMOST:[-.5508427038919466,-.8346090794911167],
RIGHTMOST:[.5508427038919466,.8346090794911167],NEAREST:[.8346090794911167,-.5508427038919466],FARTHEST:[-.8346090794911167,.5508427038919466]},sideways:.03,close:.25,
upon:.05},suggestions:[["push-left","push-right","push-away","push-here"],["put-on","put-in","push-to"],["put-next-to","put-left-of","put-right-of","stack"],["p\
ick-up"],["touch"]],camera:{pose:[.575,.322,.374,.5499013297,-.3762077406,.7457052122,.8331827568,.3095491422,-.4582421001,-.0584381836,.8732966646,.4836712874],
fov:60}};function Me(n,t,e,s=3){let o=t.filter(r=>2*Math.min(r.length,n.length)>=e*(r.length+n.length)).map(r=>({one:r,share:tc(r,n)})).filter(({share:r})=>r>=e);return o.
sort((r,i)=>i.share-r.share||(r.one<i.one?1:-1)),o.slice(0,s).map(({one:r})=>r)}function tc(n,t){return 2*Bn(n,t)/(n.length+t.length)}function Bn(n,t){let[e,s,o]=ec(
n,t);return o?Bn(n.slice(0,e),t.slice(0,s))+o+Bn(n.slice(e+o),t.slice(s+o)):0}function ec(n,t){let e=[0,0,0];for(let s=0;s<n.length;s++)for(let o=0;o<t.length;o++){
let r=0;for(;s+r<n.length&&o+r<t.length&&n[s+r]===t[o+r];)r++;r>e[2]&&(e=[s,o,r])}return e}var{colours:nc,sizes:Ao,heights:So,zones:qn,rooms:Un,low:Dn,high:Gn,arm:_o,mostThings:Mo,mostDiscs:sc}=M.scene,Hn=1e-6,oc=.4,j=({kind:n})=>n in qn,V=({kind:n})=>n===
"disc",A=({size:n,colour:t,kind:e})=>[n,t,e].filter(Boolean).join(" "),S=({things:n,zones:t})=>[...n,...t],pt=({kind:n,size:t})=>So[n]*Ao[t];function $(n){return[
n.x,n.y,j(n)?qn[n.kind]:pt(n)]}function tt(n){return j(n)?V(n)?Un.disc:Un.box:Un.thing}var Y=(n,t)=>Math.hypot(n[0]-t[0],n[1]-t[1]),At=n=>({things:n.filter(t=>!j(
t)),zones:n.filter(j)});function U(n,t){let e=S(n).find(s=>A(s)===t);if(!e)throw new d(`There is no ${t} on the table; there is ${St(S(n))}.`);return e}function St(n,t="\
and"){let e=n.map(o=>`${rc(A(o))} ${A(o)}`),[s]=e.slice(-1);return[e.slice(0,-1).join(", "),s].filter(Boolean).join(` ${t} `)}var rc=n=>"aeiou".includes(n[0])?"\
an":"a";function Vt(n){if(!n.things.length)throw new d("The table is empty; put at least one thing on it.");for(let t of n.things)Ae("shape",t.kind,Object.keys(
So)),Ae("size",t.size,Object.keys(Ao));for(let t of S(n))(t.colour||!j(t)||V(t))&&Ae("colour",t.colour,Object.keys(nc));return Wn(n),Vn(n),ic(n),n}function Ae(n,t,e){
if(e.includes(t))return;let s=Me(t,e,oc),o=s.length?`Did you mean ${s.join(" or ")}? `:"";throw new d(`Unknown ${n} '${t.slice(0,30)}'. ${o}There are ${e.join("\
, ")}.`)}function Wn({things:n,zones:t}){if(n.length>Mo)throw new d(`There are ${n.length} things; the table takes ${Mo}.`);for(let s of new Set(t.map(o=>o.kind))){
let o=t.filter(i=>i.kind===s).length,r=s==="disc"?sc:1;if(o>r)throw new d(`There are ${o} zones of the kind ${s}; the table takes ${r}.`)}let e=t.find(s=>s.colour&&
!V(s));if(e)throw new d(`A ${e.kind} has no colour of its own; only discs have.`)}function Vn(n){let t=S(n).map(A),e=t.find((s,o)=>t.indexOf(s)<o);if(e)throw new d(
`Two things are called “${e}”; change the colour, shape or size of one.`)}function ic(n){let t=S(n);for(let e of t)if(!_t($(e)))throw new d(`The ${A(e)} at \
(${e.x}, ${e.y}) does not fit on the table: x goes from ${Dn[0]} to ${Gn[0]} and y from ${Dn[1]} to ${Gn[1]} metres, and nothing lies more than ${_o} metres fro\
m the foot of the arm at (0, 0).`);for(let[e,s]of t.entries())for(let o of t.slice(e+1)){let[r,i]=[Y($(s),$(o)),tt(s)+tt(o)];if(!(r>=i-Hn))throw new d(`The ${A(
s)} and the ${A(o)} are ${(100*r).toFixed(1)} cm apart and would overlap or leave no room for the hand; keep ${(100*i).toFixed(0)} cm between their centres.`)}}
function _t([n,t],e=0){return[n,t].every((o,r)=>o>=Dn[r]-e-Hn&&o<=Gn[r]+e+Hn)&&Math.hypot(n,t)<=_o+e}function Se(n){let t=e=>Math.round(1e3*e);return S(n).map(e=>`${A(
e).replaceAll(" ","-")}_${t(e.x)}_${t(e.y)}`).join("~")}function ot(n){return Vt(At(n.split("~").filter(Boolean).map(ac)))}function ac(n){let[t,...e]=n.split("_");
if(e.length!==2||!e.every(a=>/^[+-]?\d+$/.test(a))){let a="a thing is written big-red-block_-120_650 (millimetres)";throw new d(`This link is damaged at '${n.slice(
0,40)}'; ${a}.`)}let[s,o]=e.map(a=>Number(a)/1e3),r=t.split("-");if(r.length===3)return{kind:r[2],colour:r[1],size:r[0],x:s,y:o};let i=r[r.length-1];if(r.length>
2)throw new d(`This link is damaged at '${n.slice(0,40)}'; a thing has a size, a colour and a shape.`);return Ae("zone",i,Object.keys(qn)),{kind:i,colour:r.length===
2?r[0]:"",size:"",x:s,y:o}}var cc=[0,0,0,0],hc=[1,0,0,0],$o=M.scene.colours,lc=M.scene.sizes,_e=class{constructor(t,e,s,o){let{geom_size:r,geom_pos:i}=t.model;this.physics=t,this.shapes=e,
this.empty=s,this.items=o,this.plain={size:r.slice(),pos:i.slice()}}arrange(t){let{physics:e,shapes:s,empty:o}=this,r=[...this.items],i={...o,qpos:[...o.qpos],body_pos:this.
zonePlaces(t)};for(let a of s.parts){let c=t.things[s.slots.indexOf(a.slot)];r[a.item]=this.partShown(a,c?.kind===a.shape?c:null)}for(let[a,c]of s.slots.entries()){
let h=t.things[a];if(e.model.body_gravcomp[e.id("body",c)]=h?0:1,!h)continue;let l=e.model.jnt_qposadr[e.id("joint",c)];[...$(h),...hc].forEach((u,p)=>i.qpos[l+
p]=u)}for(let[a,c]of t.zones.filter(V).entries()){let{item:h}=s.discs[a];r[h]={...r[h],rgba:$o[c.colour]}}return{start:i,items:r}}partShown(t,e){let{model:s}=this.
physics,o=this.physics.id("geom",t.geom),r=this.items[t.item];if(s.geom_contype[o]=s.geom_conaffinity[o]=e&&t.solid?1:0,!e)return{...r,rgba:cc};let i=lc[e.size],
a=h=>Array.from(h,l=>i*l);for(let h of[0,1,2])s.geom_size[3*o+h]=i*this.plain.size[3*o+h],s.geom_pos[3*o+h]=i*this.plain.pos[3*o+h];let c=t.solid?$o[e.colour]:this.
shapes.inside;return{...r,rgba:c,size:a(r.size),pos:a(r.pos)}}zonePlaces(t){let{physics:e,shapes:s}=this,o=[...s.discs.map(({body:a})=>a),...s.boxes],r=Object.fromEntries(
o.map(a=>[e.id("body",a),s.hidden])),i=s.discs.map(({body:a})=>a);for(let a of S(t).filter(j)){let c=V(a)?i.shift():a.kind;r[e.id("body",c)]=[a.x,a.y,V(a)?.001:
0]}return r}};var{verbs:pc,sides:$e,pushed:No,beside:Ro,already:uc,lifted:fc,roomToPass:dc,reachMargin:Fo,flat:mc,stable:gc}=M.command,Io=16,it=pc,wc=n=>n.startsWith("push");
function Ne({verb:n,thing:t,target:e}){return it[n].says.replace("{thing}",t).replace("{target}",e)}var jo=({verb:n,thing:t,target:e})=>[n,t,e].filter(Boolean).
join("~").replaceAll(" ","-");function Lo(n){let[t,...e]=n.split("~");if(!(t in it)||e.length<1||e.length>2)throw new d(`'${n.slice(0,60)}' is no command. One i\
s written push-to~big-red-block~blue-disc.`);let[s,o=""]=e.map(r=>r.replaceAll("-"," "));return{verb:t,thing:s,target:o}}function $t(n,t){let e=U(n,t.thing),s=it[t.
verb];if(!!s.target!=!!t.target)throw new d(`${t.verb} takes ${s.target||"no"} target; got '${t.target}'.`);return t.verb==="touch"?$(e):t.verb==="pick-up"?zo($(
e),fc):wc(t.verb)?yc(n,e,t):s.target==="zone"?Bo(n,e,t):xc(n,e,t)}function bc(n,t){try{return $t(n,t),!0}catch(e){if(e instanceof d)return!1;throw e}}function Co(n,t){
let e={zone:n.zones,thing:n.things}[it[t].target]?.map(A)??[""];return n.things.flatMap(o=>e.map(r=>({verb:t,thing:A(o),target:r}))).filter(o=>bc(n,o))}function yc(n,t,e){
let{side:s}=it[e.verb],o=$(t),r=s?[o[0]+No*$e[s][0],o[1]+No*$e[s][1],o[2]]:Bo(n,t,e);if(!_t(r,Fo))throw new d(`The ${A(t)} cannot be pushed there: the arm does \
not reach so far.`);for(let i of S(n))if(!(i===t||V(i))&&kc($(i),o,r)<tt(i)+dc)throw new d(`The ${A(t)} cannot be pushed there: the ${A(i)} is in the way.`);return r}
var zo=([n,t,e],s)=>[n,t,e+s];function kc(n,t,e){let s=[e[0]-t[0],e[1]-t[1]],o=[n[0]-t[0],n[1]-t[1]],r=Math.min(1,Math.max(0,rt(o,s)/Math.max(rt(s,s),1e-9)));return Math.
hypot(o[0]-r*s[0],o[1]-r*s[1])}var rt=(n,t)=>n[0]*t[0]+n[1]*t[1];function Bo(n,t,e){let s=U(n,e.target);if(!it[e.verb].zones.includes(s.kind))throw new d(`${e.verb}\
 does not go with a ${s.kind}.`);return zo($(s),pt(t))}function xc(n,t,e){let s=U(n,e.target),[o,r]=[A(t),A(s)];if(s===t)throw new d(`The ${o} cannot be put bes\
ide or upon itself.`);if(j(s))throw new d(`There is no thing called ${r} on the table.`);if(e.verb==="stack"){let p=s.size==="small"&&t.size==="big";if(!mc.includes(
s.kind)||!gc.includes(t.kind)||p)throw new d(`The ${o} would not stay on the ${r}.`);return[s.x,s.y,2*pt(s)+pt(t)]}let{side:i}=it[e.verb],a=e.verb.slice(4).replaceAll(
"-"," "),c=[t.x-s.x,t.y-s.y];if(Math.hypot(...c)<uc&&(!i||rt(c,$e[i])>.05))throw new d(`The ${o} already lies ${a} the ${r}.`);let u=(i?[$e[i]]:Array.from({length:Io},
(p,m)=>Ec(m*2*Math.PI/Io))).map(([p,m])=>[s.x+Ro*p,s.y+Ro*m,pt(t)]).filter(p=>Tc(n,p,t));if(!u.length)throw new d(`There is no room ${a} the ${r}.`);return u.reduce(
(p,m)=>Po(n,m,t,s)>Po(n,p,t,s)?m:p)}var Ec=n=>[Math.cos(n),Math.sin(n)];function Tc(n,t,e){return S(n).filter(o=>o!==e).every(o=>Y($(o),t)>=tt(o)+tt(e))&&_t(t,Fo)}
function Po(n,t,e,s){let r=S(n).filter(i=>i!==e&&i!==s).map(i=>Y($(i),t)-tt(i));return Math.round(1e3*Math.min(...r.length?r:[1]))/1e3}var vc={touching:({touches:n},t)=>t.held===n,touchedfirst:(n,t)=>!t.wrongFirst,within({of:n,limit:t,on_disc:e},s){let o=e>0&&s.target[2]===0;return Y(s.place,s[n])<=
(o?e:t)},height:({of:n,least:t=-1/0,most:e=1/0},s)=>s.place[2]<=s[n][2]+e&&s.place[2]-s[n][2]>=t,aside({of:n,side:t,least:e,off_line:s},o){let r=[o.place[0]-o[n][0],
o.place[1]-o[n][1]],i=rt(r,t);return i>=e&&Math.sqrt(Math.max(0,rt(r,r)-i**2))<=s}};function Uo(n,t){return M.rules[n].every(e=>vc[e.kind](e,t))}var Re=class{constructor(t,{slots:e,hand:s},o,r){this.physics=t,this.slots=e,this.hand=new Set(s.map(i=>t.id("body",i))),this.slotBodies=e.map(i=>t.id("body",i)),
this.scene=o,this.command=r,this.goal=$t(o,r),this.touched=[]}follow(t){let e=this.sceneNow();this.goal=$t(e,t),this.scene=e,this.command=t,this.touched=[]}sceneNow(){
let{things:t,zones:e}=this.scene;return{things:t.map(o=>{let[r,i]=this.place(A(o));return{...o,x:r,y:i}}),zones:e}}place(t){let e=U(this.scene,t);return j(e)?$(
e):this.physics.position("body",this.slots[this.scene.things.indexOf(e)])}nameOf(t){let e=this.scene.things[this.slots.indexOf(t)];return e?A(e):t}isDone(){let t=this.
touching(),{thing:e}=this.command,s=t.filter(o=>!this.touched.includes(o));return this.touched.push(...s.filter(o=>o!==e),...s.filter(o=>o===e)),Uo(this.command.
verb,this.situation(t))}situation(t){let{thing:e,target:s}=this.command,o=this.goalNow;return{start:$(U(this.scene,e)),place:this.place(e),goal:o,target:s?this.
place(s):o,held:t.includes(e),wrongFirst:this.touched.length>0&&this.touched[0]!==e}}get goalNow(){let{verb:t,thing:e,target:s}=this.command;if(t==="touch")return this.
place(e);if(!s)return this.goal;let[o,r]=[$(U(this.scene,s)),this.place(s)];return this.goal.map((i,a)=>i+r[a]-o[a])}touching(){let{model:t}=this.physics,e=new Set;
for(let[s,o]of this.physics.contacts()){let r=[t.geom_bodyid[s],t.geom_bodyid[o]];this.hand.has(r[0])&&e.add(r[1]),this.hand.has(r[1])&&e.add(r[0])}return this.
scene.things.filter((s,o)=>e.has(this.slotBodies[o])).map(A)}};var G="table",Nt=`${G}:`,at=n=>n===G||n.startsWith(Nt);function Ie(n,t=null){return`${Nt}${t?jo(t):""}:${Se(n)}`}function Xn(n){let[t,e=""]=n.slice(Nt.length).split(
":");return{scene:ot(e),command:t?Lo(t):null}}function Pe(n,t,e){if(n.startsWith(Nt))return Xn(n).scene;if(n===G||!n)return ot(e[t%e.length]);throw new d(`Unkno\
wn scene “${n.slice(0,60)}”.`)}function Do(n){if(!n.startsWith(Nt))return n;let t=n.slice(Nt.length).split(/[:~]/)[0];return t?`${G}-${t}`:G}var[Oc,Mc]=[96,64],Rt=class{constructor(t,e,s,o=void 0){this.mujoco=t,this.files=e,this.eye=new Te(s,o),this.loaded=null,this.start=null,this.arrangement=null,this.
table=null,this.look={},this.covered=!1,this.sides={front:Oc,wrist:Mc},this.orbit=null}async open(t){let e=at(t)?G:t;if(this.loaded?.task.task===e)return;let s=await this.
files.scene(e);await this.eye.load(s),this.loaded?.close(),this.loaded=new Oe(this.mujoco,s),this.start=this.table=null;let{table:o,starts:r}=s.task;this.arrangement=
o?new _e(this.loaded,o,r[0],s.model.drawing.items):null}begin(t,e=""){let{starts:s}=this.physics.task;this.start=this.arrangement?this.laidOut(this.arrangement,
e):s[t%s.length],this.physics.begin(this.start)}laidOut(t,e){let{scene:s,command:o}=Xn(e),{start:r,items:i}=t.arrange(s);return this.eye.arrange(i),this.table=o&&
new Re(this.physics,t.shapes,s,o),r}async tableShapes(){if(!(await this.files.tasks()).includes(G))throw new d("This page has no table.");return(await this.files.
scene(G)).task.table}async goOn(t,e){let{task:s}=await this.files.scene(t);this.start=s.starts[e%s.starts.length],this.physics.goOn(s,this.start)}get handAtStart(){
return this.start?this.start.mocap_pos.slice(0,3):[]}step(t){return this.physics.step(t),this.table?this.table.isDone():this.physics.success}observe(){let t=this.
moment(),{front:e,wrist:s}=this.sides,o=(i,a)=>a?this.eye.picture(i,a,t,this.look):new Uint8Array(0);return{image:this.covered?new Uint8Array(3*e*e):o("front",e),
wrist:o("wrist",s),state:this.physics.state}}show(t=480,e="fine"){this.eye.show(this.view,t,this.moment(),e,this.look)}turnView(t,e,s=1){this.orbit??=new ue(this.
eye.frontView(this.moment())),this.orbit.turn(t,e),this.orbit.zoom(s)}get view(){return this.orbit?.view??this.eye.frontView(this.moment())}grab(t){this.physics.
grip=uo(this.physics,this.view,t);let e=this.physics.grip?.name;return e&&this.table?this.table.nameOf(e):e}paint(t){let{model:e}=this.physics,s=e.body_rootid[this.
physics.id("body","hand")],o=Wt(t),r={};this.eye.loaded.drawing.items.forEach(({body:i,rgba:a},c)=>{let h=[o(),o(),o()].map(l=>l/4294967296);i&&e.body_rootid[i]!==
s&&(r[c]=[...h,a[3]])}),this.look={...this.look,colours:r}}letGo(){this.physics.grip?.letGo(),this.physics.grip=null}get turnedView(){let t=this.orbit?.view;return t?
{pose:[...t.place,...t.rotation],fov:t.fov}:null}resetView(){this.orbit=null}close(){this.loaded?.close(),this.eye.close()}get physics(){if(!this.loaded)throw new Error(
"No task is open; call open(task) first.");return this.loaded}moment(){let{data:t,fixed:e}=this.physics;return{bodies:{places:t.xpos,turns:t.xquat,fixed:e},sites:this.
start?.site_pos??{},siteColours:this.start?.site_rgba??{}}}};var Xt=class{constructor(t,e=0,s=1){if(!(s>=1&&s<=t))throw new d(`Thinking every ${s} steps needs a chunk of as many actions; this one has ${t}.`);if(!(e>=0&&e<
1/0))throw new d(`The decay of the votes is ${e}; it must be 0 (a plain mean) or more.`);this.chunk=t,this.decay=e,this.chunks=new Map}push(t,e){if(e.shape.length!==
2||e.length<this.chunk)throw new d(`A chunk of ${this.chunk} actions is needed, but this one is ${e.shape.join(" × ")}.`);for(let s of this.chunks.keys())t>=s+
this.chunk&&this.chunks.delete(s);this.chunks.set(t,e)}at(t){let e=[...this.chunks.keys()].filter(h=>h<=t&&t<h+this.chunk);if(!e.length)throw new d(`No chunk of\
 ${this.chunk} actions reaches step ${t}; push a new one before.`);let s=e.map(h=>[...this.chunks.get(h)?.at(t-h).data??[]]),o=e[e.length-1],r=e.map(h=>Math.exp(
-this.decay*(o-h))),i=r.reduce((h,l)=>h+l,0),a=r.map(h=>h/i),c=s[0].map((h,l)=>s.reduce((u,p,m)=>u+a[m]*p[l],0));return{votes:s,weights:a,born:e,blended:c}}};function Go(n){
if(!n.length)throw new d("No head has proposed anything, so there is nothing to agree on.");let t=n.flatMap((e,s)=>n.slice(s+1).map(o=>Ac(e.data,o.data)));return t.
length?1-t.reduce((e,s)=>e+s,0)/t.length/2:1}function Ac(n,t){let e=0;for(let s=0;s<n.length;s++)e+=Math.abs(n[s]-t[s]);return e/n.length}function Ho(n,t,e=.98,s=.9){
if(t<1||!(s<e))throw new d(`No horizon from 1 to ${t} steps between agreements of ${s} and ${e}.`);let o=Math.min(1,Math.max(0,(n-s)/(e-s)));return 1+Math.floor(
o*(t-1)+.5)}var Sc=4,_c={head:"",keep:0,replan:4,decay:.1,denoise:0,temperature:0,ablate:"",adaptive:!1},Fe=class{constructor(t,e={},s=void 0){let{heads:o,chunk:r}=t.config;
this.policy=t,this.settings={..._c,...e};let i=this.settings.ablate==="chunking";if(this.head=this.settings.head||o.acting,!o.kinds.includes(this.head))throw new d(
`This policy has no head “${this.head}”; it has ${o.kinds.join(", ")}.`);if(this.keep=i?1:this.settings.keep||r,this.keep>r)throw new d(`keep is ${this.keep}\
, but this policy decides only ${r} actions at once.`);this.replan=i?1:this.settings.replan,this.blend=new Xt(this.keep,this.settings.decay,this.replan),this.givenNoise=
s,this.seed=0,this.nextPlan=0,this.sentence=null}reset(t,e=0){this.blend=new Xt(this.keep,this.settings.decay,this.replan),this.seed=t,this.nextPlan=e}noise(t){
return this.givenNoise?this.givenNoise(t):bo(this.seed,t,this.policy.config.chunk,Sc,this.settings.temperature)}async listen(t){let e=this.settings.ablate==="la\
nguage";this.sentence=e?{...await this.policy.hear(""),reading:t.reading}:t,this.nextPlan=0}async plan(t,e){if(!this.sentence)throw new d("Say what to do, for e\
xample “open the drawer”.");let{policy:s,sentence:o,head:r,settings:i}=this,a=this.noise(t),c=await s.decide(this.ablated(e),o,a,r,i.denoise),h=Object.values(
c.heads).map(({actions:l})=>l);return this.blend.push(t,c.heads[r].actions),this.nextPlan=t+Ho(i.adaptive?Go(h):1,this.replan),c}ablated(t){let{grey:e,state:s}=this.
policy.manifest;if(this.settings.ablate==="vision"){let o=r=>r&&new Uint8Array(r.length).fill(e);return{...t,image:o(t.image),wrist:o(t.wrist)}}return this.settings.
ablate==="state"?{...t,state:Float32Array.from(s.mean)}:t}async controlStep(t,e,s={},o=null){let r=[performance.now()],i=null;if(e>=this.nextPlan){let g=await t.
observe();r.push(performance.now()),i=await this.plan(e,g)}r.push(performance.now());let[a,c]=[this.blend.at(e),t.state],h=performance.now(),l=a.blended,u=o?o():
l,p=t.step(u),m={camera:r[1]-r[0],policy:r[r.length-1]-r[1],world:performance.now()-h};return{step:e,state:c,chunking:a,action:u,success:p,decision:i,milliseconds:m,
...o?{wish:l}:{},...s}}};var{greeting:$c,suggestion:Nc,question:Rc,tag:Ic,negation:Pc,pronoun:Fc,contrasts:jc}=M.words.noCommand,qo=new RegExp($c),Lc=new RegExp(`^(?:${Nc})\\b`),Cc=new RegExp(
`^(?:${Rc})`),zc=new RegExp(Ic),Bc=new RegExp(`^(?:please[,\\s]+)?${Pc}\\b`),Uc=/\b(?:while|when|until|unless|as you)\b/,Dc=new RegExp(Fc),Gc=jc.map(n=>new RegExp(
`^(?:${n})`,"i")),Kn="That is a question; the robot only follows commands, so nothing moves.",Yn="That only says what not to do, so nothing moves; say what to d\
o.",Zn="“It” stands for nothing yet, so nothing moves; name the thing.";function Jn(n){let t=ts(n).replace(qo,"");return!Lc.test(t)&&(Cc.test(t)||zc.test(t))}
function Qn(n){let t=ts(Kt(n)).replace(qo,"");return Bc.test(t)&&!Uc.test(t)}function je(n){if(Jn(n))throw new d(Kn);if(Qn(n))throw new d(Yn);if(Dc.test(ts(n).replace(
/^[ .!?,]+|[ .!?,]+$/g,"")))throw new d(Zn);return n}function Kt(n){let t=n.replaceAll("’","'").trim().split(/\s+/).join(" ").replace(/[ .!?]+$/,"");for(let e of Gc){
let s=e.exec(t)?.groups;if(s)return[s.before,s.keep].filter(Boolean).join(" ").replace(/^[ ,;]+|[ ,;]+$/g,"")}return n}var ts=n=>n.toLowerCase().replaceAll("’",
"'").trim().split(/\s+/).join(" ");function Wo(n,{tasks:t,nearest:e,threshold:s}){let o=Object.keys(t),i=o.map((h,l)=>l).sort((h,l)=>n[l]-n[h]).slice(0,e).map(h=>[o[h],n[h]]),[a,c]=i[0];return{task:a,
confidence:c,nearest:i,understood:c>=s}}function Le(n,t){return`I don't know how to do that; nearest: ${n.slice(0,3).map(([s])=>`“${t[s].sentence}”`).join("\
, ")}`}var Vo=8,Hc=/\b(?:it|them)\b/i,qc=/ handle$|handle of the /g,Wc=String.raw`(?:(?<=[,;.]\s)|and\s+)next(?!\s+to)`,Vc=String.raw`(?:and\s+)?(?:then|after\s+that|afterwards|finally|followed\s+by)|${Wc}`,
Xc=String.raw`\s*[,;.]?\s*\b(?:${Vc})\b(?!\s*[.!?]*$)[\s,:]*`,Kc=String.raw`\s+(?:afterwards|after\s+that|then|next|later)\s*[.!?]*$`,Yc=/^(?:first\s+of\s+all|firstly|first|to\s+begin\s+with|start\s+by|begin\s+by)\b[\s,:]*/i,
Ce=String.raw`(?:you\s+have\s+|you've\s+|having\s+|you\s+)?`,Zc=new RegExp(Xc,"i"),Jc=[String.raw`^before\s+${Ce}(?<last>[^,]+),\s*(?<first>.+)$`,String.raw`^(?:after|once|as\s+soon\s+as)\s+${Ce}(?<first>[^,]+),\s*(?<last>.+)$`,
String.raw`^(?<first>.+?)[,\s]+before\s+${Ce}(?<last>.+)$`,String.raw`^(?<last>.+?)[,\s]+(?:after|once)\s+${Ce}(?<first>.+)$`,String.raw`^(?<first>.+)\s*(?:,|\band)\s+(?<last>.+?)${Kc}`].
map(n=>new RegExp(n,"i"));async function Xo(n,t,e){let s=await th(Qc(n),je(t),e);if(s.length>Vo)throw new d(`That order has ${s.length} parts; give ${Vo} at mos\
t.`);return s.forEach(({text:o,reading:r},i)=>{if(r.understood)return;let a=[...o].slice(0,80).join(""),c=s.length>1?`Part ${i+1} of the order, “${a}”: `:"";
throw new d(`${c}${Le(r.nearest,e.tasks)}`)}),s}function Qc(n){let t=new Map;return e=>(t.has(e)||t.set(e,n(Kt(e))),t.get(e))}async function th(n,t,e){let s=es(
t);if(s.length===1)return[await n(t)];let o=[];for(let[c,h]of s.entries()){let l=o.at(-1)??await n(s[c+1]);o.push(await n(eh(h,e.tasks[l.reading.task].object)))}
let r=await n(t),i=o.filter(c=>c.reading.understood).map(c=>c.reading.task);return i.length<o.length&&r.reading.understood&&!i.includes(r.reading.task)?[r]:o}function eh(n,t){
return n.replace(new RegExp(Hc,"gi"),t.replace(qc,""))}function nh(n,t,e){if(!n)return t;if(n in e.scenes)return`${e.scenes[n].includes(t)?t:e.scenes[n][0]}@${n}`;
let s=`${n.replace(/-v3$/,"")}-v3`;if(!(s in e.tasks)&&!sh(n,e))throw new d(`Unknown scene “${n.slice(0,60)}”.`);return s in e.tasks?s:n}function sh(n,t){let[
e,s]=n.split("@");return!!t.scenes[s]?.includes(e)}function Ko(n,t,e){if(t.length===1)return[nh(n,t[0],e)];let s=n.slice(n.lastIndexOf("@")+1),o=oh(t,s,e);return t.
map(r=>`${r}@${o}`)}function oh(n,t,{scenes:e,tasks:s}){let o=Object.keys(e).filter(i=>n.every(a=>e[i].includes(a)));if(t&&!o.includes(t)){let i=(e[t]??[]).map(
a=>s[a].sentence).join("; ");throw new d(`Not all of that can be done in the scene '${t}'. ${i&&`There: ${i}`}`.trim())}if(o.length)return t||o[0];let r=[...new Set(
n)].map(i=>`“${s[i].sentence}”`).join(" and ");throw new d(`No scene allows ${r} one after the other. Try “first open the drawer, then close it”.`)}function es(n){
let t=n.trim().split(/\s+/).join(" "),e=Yt(t).map(rh).filter(Boolean);return e.length?e:[t]}function Yt(n){let t=n.replace(Yc,""),e=Zc.exec(t);if(e?.index){let s=e.
index+e[0].length;if(s<t.length)return[...Yt(t.slice(0,e.index)),...Yt(t.slice(s))]}for(let s of Jc){let o=s.exec(t)?.groups;if(o)return[...Yt(o.first),...Yt(o.
last)]}return[t]}function rh(n){return n.trim().replace(/^(?:and|then|next|finally|,|;|please,?)\s+|[\s,;.!]+$/gi,"").replace(/\s+again$/i,"").replace(/^[ ,;.!]+|[ ,;.!]+$/g,
"")}var{words:L}=M;function Zt(n){return Object.fromEntries(Object.entries(n).flatMap(([t,e])=>e.map(s=>[s,t])))}var ns=Zt(L.shapes),ze=Zt(L.colours),Be=Zt(L.sizes),
ss=Zt(L.zones),ut=Zt(L.verbs),Ue=L.plurals,os=L.onePlace,Yo=L.placeOf,X=n=>new Set(n),J=X(L.anything),Zo=X(L.fillers),De=X(L.places),rs=X(L.directions),is=X(L.prepositions),
Jo=X(L.nots),Ge=X(L.noPlaces),Qo=X(L.pronouns),tr=X(L.determiners),as=X(L.pluralMarks),Jt=X(L.carries),ih=[ns,ss,Ue].flatMap(n=>Object.keys(n)),cs=X([...ih,...L.
anything]),er=X([...Object.keys(ze),...Object.keys(Be)]);var Qt=n=>({noun:"",colour:"",size:"",place:"",near:[],pronoun:!1,plural:!1,...n}),He=({noun:n})=>ns[n]??"",It=({noun:n})=>ss[n]??"",te=({size:n,colour:t,noun:e})=>[
n,t,e].filter(Boolean).join(" "),ls=({colour:n,size:t,place:e,near:s,pronoun:o,plural:r})=>!n&&!t&&!e&&!s.length&&!o&&!r,hs=n=>ls(n)&&!n.noun;function ee(n,t){let e=Qt(
{}),s=!1;for(;t<n.length;t++){let o=n[t];if(o in ze)e.colour=ze[o];else if(o in Be)e.size=Be[o];else if(ps(n,t))e.place=os[o]??o;else if(!Zo.has(o)&&!as.has(o)&&
(o!==","||!sr(e)))break;e.plural||=as.has(o),s||=tr.has(o)}return ah(n,t,e,s||sr(e))}var sr=({colour:n,size:t,place:e})=>!!(n||t||e);function ah(n,t,e,s){let o=n[t]??
"";if(cs.has(o)){let a=e.plural||o in Ue;return[{...e,noun:Ue[o]??o,plural:a},t+1]}if(Qo.has(o))return[Qt({pronoun:!0}),t+1];if(Ge.has(o)&&(!hs(e)||s))return[hs(
e)?null:e,t];let r=o in ut||["left","right","but","or"].includes(o);if(s&&/^[a-z]+$/.test(o)&&!r)return[{...e,noun:o},t+1];if(!hs(e))return[{...e,noun:"one"},t];
let i=/[a-z]/.test(o)&&!/[A-Z]/.test(o);return[null,o in ut||!i&&o!==","?t:t+1]}function ps(n,t){let[e,s,o]=[n[t-1],n[t],n[t+1]??""];return s==="NEXT"&&e!=="the"&&
e!=="a"?!1:(s in os||De.has(s))&&(cs.has(o)||er.has(o))}var{phrases:ch,gerunds:hh,corrections:lh}=M.words,[fs,ph,uh]=[M.words.vocabulary,M.words.otherNouns,M.words.pluralMarks].map(n=>new Set(n)),fh=[...M.words.known,
"the"],or=hh,dh=ch.map(([n,t])=>[new RegExp(`(?<![\\w'])(?:${n})(?![\\w'])`,"g"),t]),mh=[[/\bcan (?=you|u|i|we|the robot)\b/g,"could "],[/\b(\w+) of (?:the|these|those) (?:two |three |four )?(\w+?)s\b/g,
"$1 $2"],[/\bwithout\b.*$|\bget rid of\b/g,""],[/\b(bring|give|pass|hand) me\b/g,"bring HERE"],[/\b(?:don't|do not|dont|never|mustn't|must not|shouldn't|should not|please not)\b/g,
"DONT"]],rr={long:.74,short:.8};function We(n){let e=(n.toLowerCase().replaceAll("’","'").replaceAll("-"," ").match(/[a-z0-9']+|,/g)??[]).map(gh).join(" ");return[
...mh,...dh].reduce((o,[r,i])=>o.replace(r,i),e).split(/\s+/).filter(Boolean)}var us=new Map;function gh(n){return us.has(n)||us.set(n,wh(n)),us.get(n)}function wh(n){
if(fs.has(n)||ph.has(n)||uh.has(n)||/^\d+$/.test(n)||n.length<3)return or[n]??n;let s=Me(n,lh,n.length>3?rr.long:rr.short).find(o=>bh(n,o))??"";return n.length===
3&&!s&&(s=fh.find(o=>qe(o)===qe(n))??""),(or[s]??s)||yh(n)||n}var qe=n=>[...n].sort().join("");function bh(n,t){let e=t.slice(1)===n||t.slice(1)===n.slice(1)&&n.
length>4;return t[0]===n[0]||e||qe(t)===qe(n)}function yh(n){for(let t=2;t<n.length-1;t++){let[e,s]=[n.slice(0,t),n.slice(t)];if(fs.has(e)&&fs.has(s))return`${e}\
 ${s}`}return""}var kh=n=>({verb:"",thing:null,direction:"",places:[],notThing:[],notPlace:[],afterPlace:!1,sideOfPlace:!1,second:!1,strange:"",forbidden:!1,...n}),cr=n=>n==="l\
eft"||n==="right";function ds(n){let t=xh(We(n)),e=kh({forbidden:t===null});if(!t?.length)return e;for(let s=0;s<t.length;)s=Eh(e,t,s);return Ah(e)}function xh(n){
let t=n.indexOf("DONT");if(t<0)return n;if(n.slice(0,t).some(s=>s in ut))return n.slice(0,t);let e=[...n.keys()].filter(s=>s>=t&&n[s]in ut);return e.length>1?n.
slice(e[1]):e.length&&n.includes("but")?[n[e[0]],...n.slice(n.indexOf("but")+1)]:null}function Eh(n,t,e){let s=t[e],o=ps(t,e);if(s in ut)Th(n,ut[s]);else if(Ge.
has(s))n.strange=s;else{if(Jo.has(s))return vh(n,t,e+1);if(is.has(s)&&!o)return Oh(n,t,e);if(rs.has(s))ir(n,s);else if(cr(s)&&!o)ir(n,`AT_${s.toUpperCase()}`);else if(De.
has(s)&&!o&&n.thing)ms(n,Qt({noun:"one",place:s}));else{let[r,i]=ee(t,e);return r&&Mh(n,r),Math.max(i,e+1)}}return e+1}function Th(n,t){!n.verb||Jt.has(n.verb)?
n.verb=t:!Jt.has(t)&&t!==n.verb&&(n.second=!0)}function ir(n,t){n.direction&&hr(n),n.direction=t,n.sideOfPlace=n.afterPlace}function hr(n){let{afterPlace:t}=n;n.
afterPlace=n.sideOfPlace,ms(n,Qt({noun:"one",place:Yo[n.direction]})),n.afterPlace=t,n.direction=""}function vh(n,t,e){let s=t[e];if(rs.has(s)||cr(s))return e+1;
if(is.has(s)){let[i,a]=ee(t,e+1);return i&&n.notPlace.push(i),a}let[o,r]=ee(t,e);return o&&(!J.has(o.noun)||!ls(o))&&(n.afterPlace?n.notPlace:n.notThing).push(o),
r}function Oh(n,t,e){let[s,o]=ee(t,e+1);if(!s)return e+1;let r=["touch","move","belong","put"].includes(n.verb);return!n.thing&&r&&["TO","ON"].includes(t[e])?(n.
verb="touch",n.thing=s):(n.places.push([t[e],s]),n.afterPlace=!0),o}function Mh(n,t){if(!n.thing||n.thing.pronoun)n.thing=t;else if(!t.pronoun){let e=J.has(t.noun)||
J.has(n.thing.noun);(n.notThing.length||n.notPlace.length||e)&&!t.plural?ms(n,t):n.second=!0}}function ms(n,t){if(n.afterPlace&&n.places.length){let[e,s]=n.places[n.
places.length-1];n.places[n.places.length-1]=[e,ar(s,t)]}else n.thing&&(n.thing=ar(n.thing,t))}function ar(n,t){return{...n,noun:J.has(t.noun)&&n.noun?n.noun:t.
noun,colour:t.colour||n.colour,size:t.size||n.size,place:t.place||n.place}}function Ah(n){let t=Sh(n);return n.direction&&(["touch","lift"].includes(n.verb)||t<
n.places.length)&&hr(n),n.thing&&(n.thing={...n.thing,near:[...n.thing.near,...n.places.slice(0,t)]}),n.places=n.places.slice(t),n}function Sh({places:n,verb:t,
direction:e,sideOfPlace:s}){let o=n.findLastIndex(([,i])=>It(i));return o>=0&&t!=="touch"?o:e&&s&&["push","move"].includes(t)||["touch","lift"].includes(t)?n.length:
Math.max(0,n.length-1)}var{sideways:_h,close:$h,upon:Nh}=M.references,gs=M.references.axes,P=class extends d{constructor(t,e){super(e),this.kind=t}};function Xe(n,t,e,s=[]){if(t.plural)
throw new P("several","The robot does one thing at a time; name one of them.");let o=Ve(n,t,e);for(let r of s){let i=Ve(n,r,e);o=o.filter(a=>!i.includes(a))}if(!o.
length)throw new P("absent",Rh(n,t));if(o.length===1)return o[0];throw new P("ambiguous",`Which ${te(t)} do you mean: ${St(o,"or")}?`)}function Rh(n,t){let e=te(
t)||"thing",s=e.split(" ").slice(0,-1).join(" "),o=J.has(t.noun)?`no ${s} thing`.replace("  "," "):`no ${e}`,r=t.near.length||t.place?" there":"";return`There i\
s ${o}${r} on the table. There is ${St(S(n))}.`}function Ve(n,t,e){let s=e.filter(o=>Ih(o,t));for(let[o,r]of t.near){let i=Xe(n,r,S(n)),a=s.filter(c=>c!==i);s=Ph[o](
a,$(i))}return!t.place||!s.length?s:[fr(s,o=>rt($(o),gs[t.place]))]}var fr=(n,t)=>n.reduce((e,s)=>t(s)>t(e)?s:e);function Ih(n,t){let e=!t.colour||t.colour===n.
colour;return j(n)?J.has(t.noun)?e&&!t.size:It(t)===n.kind&&!t.size&&(e||!V(n)):(He(t)===n.kind||J.has(t.noun))&&e&&(!t.size||t.size===n.size)}function lr(n,t){
let e=n.filter(s=>Y($(s),t)<=$h);return e.length?[fr(e,s=>-Y($(s),t))]:[]}var pr=n=>(t,e)=>t.filter(s=>rt([s.x-e[0],s.y-e[1]],n)>=_h),ur=(n,t)=>n.filter(e=>Y($(
e),t)<=Nh),Ph={NEXT:lr,TO:lr,LEFT_OF:pr(gs.LEFTMOST),RIGHT_OF:pr(gs.RIGHTMOST),ON:ur,IN:ur};var ne="command",Fh={AT_LEFT:"push-left",AT_RIGHT:"push-right",AWAY:"push-away",HERE:"push-here"},jh={NEXT:"put-next-to",TO:"put-next-to",LEFT_OF:"put-left-of",
RIGHT_OF:"put-right-of"},mr=["NEXT","LEFT_OF","RIGHT_OF"],Lh=["NOT","DONT"],Ch="Where to? Say left, right, away, here, a disc, the tray, the bin, the shelf, or \
beside or upon a thing.",zh="What should the robot do? Say touch, push, pick up, put or stack, and with which thing.",Bh="“It” stands for nothing that could be \
a target; name it.",Uh="The robot does one thing at a time; name one thing and what to do with it.",Dh="The robot does one thing at a time here; say the next wh\
ile it runs.";function gr(n,t,e=""){let s=br(n,t,e);return Gh(n,t,s,e),s}function Gh(n,t,e,s){let o=[];for(let i of es(n))o.push(ws(i,t,s)),s=o[o.length-1].command?.
thing??s;let r=o[o.length-1].command;if(o.length>1&&o.every(({command:i})=>i)&&!Hh(r,e))throw new P("several",Dh)}var Hh=(n,t)=>n.verb===t.verb&&n.thing===t.thing&&
n.target===t.target;function wr(n){return!We(n).some(t=>Lh.includes(t))&&!ds(n).thing?.pronoun}function ws(n,t,e=""){try{return{command:br(n,t,e),kind:ne,answer:""}}catch(s){
if(s instanceof P)return{command:null,kind:s.kind,answer:s.message};throw s}}function br(n,t,e){if(Jn(n))throw new P("question",Kn);let s=ds(n);if(s.forbidden||
!s.verb&&Qn(n))throw new P("forbidden",Yn);let o=qh(s,e);if(Jt.has(s.verb)&&mr.includes(s.places[0]?.[0]))try{let r={...o,near:[...o.near,...s.places]};return dr(
t,{...s,places:[]},r,e)}catch(r){if(!(r instanceof P))throw r}return dr(t,s,o,e)}function dr(n,t,e,s){let o=Vh(n,t,e,Wh(n,t,e,s));try{$t(n,o)}catch(r){throw r instanceof
d?new P("impossible",r.message):r}return o}function qh(n,t){let{verb:e,thing:s,places:o,strange:r,second:i}=n;if(!e||!s&&!o.length)throw new P("unclear",zh);if(r)
throw new P("unclear",`“${r}” is no place that is understood here; say left, right or next to.`);if(i)throw new P("several",Uh);if(!s)throw new P("unclear",
`Which thing should the robot ${e}? Name it.`);if(s.pronoun&&!t)throw new P("pronoun",Zn);return s}function Wh(n,t,e,s){if(e.pronoun)return U(n,s);if(It(e)&&t.verb===
"touch")throw new P("impossible",`The ${te(e)} is no thing that the robot touches; name a thing.`);return Xe(n,e,n.things,t.notThing)}function Vh(n,t,e,s){let{verb:o,
direction:r,places:i}=t,a=A(s);if(r)return{verb:Fh[r],thing:a,target:""};if(o==="touch")return{verb:o,thing:a,target:""};if(i.length)return Xh(n,t,e,s);if(o==="\
lift"||o==="carry")return{verb:"pick-up",thing:a,target:""};throw new P("unclear",Ch)}function Xh(n,t,e,s){let[o]=t.places[0],r=Kh(n,t,e,s),i={thing:A(s),target:A(
r)};return j(r)?{verb:Yh(t.verb,o,r),...i}:["ON","IN"].includes(o)||t.verb==="stack"?{verb:"stack",...i}:{verb:jh[o],...i}}function Kh(n,t,e,s){let[o,r]=t.places[0];
if(r.pronoun)throw new P("pronoun",Bh);let i=S(n).filter(c=>c!==s),a=n.zones.some(({kind:c})=>c==="bin");if(r.noun==="box"&&o==="IN"&&a&&(r={...r,noun:"bin",colour:""}),
J.has(r.noun)&&He(e)){let c=Ve(n,{...r,noun:e.noun},i);if(c.length===1&&o!=="TO")return c[0]}return Xe(n,r,i,t.notPlace)}function Yh(n,t,e){if(mr.includes(t))throw new P(
"impossible",`Things are put beside other things, not beside the ${A(e)}.`);return e.kind==="bin"?n==="push"?"push-to":"put-in":n==="push"||n==="move"&&e.kind===
"disc"?"push-to":"put-on"}async function Ke(n,t,e,s=""){let o=gr(t,e,s),r=`table-${o.verb}`,i={task:r,confidence:1,nearest:[[r,1]],understood:!0};return{sentence:{...await n(wr(t)?t:Ne(o)),
reading:i},command:o}}var xr=new Set(["say","nudge","push","cover","stop"]),yr=200,Zh={async say({driver:n,world:t},e){let s=t.table?await Qh(n,t.table,e):await Jh(n.policy,e);return await n.
listen(s),`told: ${s.text}`},nudge({world:n},t){let e=n.physics.position("body","hand");if(!n.physics.nudge(e,t))throw new d("Nothing lies loose here; drag a ha\
ndle instead.");return"object nudged"},push({world:n},t){return n.physics.pushHand(t),"arm pushed"},cover({world:n},t){return n.covered=!!t,t?"lens covered":"le\
ns uncovered"},lamp({world:n},t){return n.look={...n.look,light:t},`lamp set to ${t.map(e=>Math.round(100*e)).join(", ")} %`},colours({world:n},t){return n.paint(
t),"other colours"},drag:(n,t)=>`${t} dragged`,drive({steering:n,world:t},e){return n.turn(!!e,t.physics.data.ctrl[0]>0?1:-1),e?"a person drives":"the policy dr\
ives"},stop:()=>"stopped"};async function Jh(n,t){let e=await n.hear(Kt(je(t))),{understood:s,nearest:o}=e.reading;if(!s)throw new d(Le(o,n.manifest.tasks));return e}
async function Qh({policy:n},t,e){let{thing:s}=t.command,{sentence:o,command:r}=await Ke(i=>n.hear(i),e,t.sceneNow(),s);return t.follow(r),o}async function Er({
kind:n,value:t=void 0},e){return Zh[n](e,t)}function Tr(n){return n.filter(({command:e})=>xr.has(e.kind)).map(({step:e,command:s})=>`${e}:${s.kind}:${tl(s)}`).join(
";")}function tl({kind:n,value:t}){return n==="say"?encodeURIComponent(t):n==="cover"?t?"1":"0":n==="stop"?"":t.join(",")}function vr(n){let t=n.split(";").filter(
Boolean);if(t.length>yr)throw new d(`That link has ${t.length} interventions; it may have ${yr}.`);return t.map(el)}function el(n){let[,t,e,s]=/^(\d{1,5}):(\w+):(.*)$/.
exec(n)??[],o={say:decodeURIComponent,nudge:kr,push:kr,cover:i=>i==="0"||i==="1"?i==="1":void 0,stop:()=>null}[xr.has(e)?e:""],r=o?.(s);if(r!==void 0)return{step:Number(
t),command:{kind:e,value:r}};throw new d(`An intervention is STEP:KIND:VALUE, for example 12:push:0,0,0.09; got “${n.slice(0,40)}”.`)}function kr(n){let t=n.
split(",").map(Number);return t.length===3&&t.every(e=>Math.abs(e)<=1)?t:void 0}var nl={text:sl,whole:ol,number:Ar,choice:rl,switch:il};function Ye(n,t){let e={interventions:t.interventions??[]};for(let[s,o]of Object.entries(n))e[s]=nl[o.kind](
s,o,t[s]??o.default);if(!e.instruction)throw new d("Say what to do, for example “open the drawer”.");return e}function Or(n,t,e){let s=new URLSearchParams;for(let[
o,{default:r}]of Object.entries(n))t[o]!==r&&s.set(o,String(t[o]));return e.length&&s.set("interventions",Tr(e)),s.toString()}function Mr(n,t){let e=Object.keys(
n).filter(s=>n[s].drives);return Object.fromEntries(e.map(s=>[s,t[s]]))}function sl(n,{high:t},e){let s=String(e).trim();if(s.length>t)throw new d(`${n} has ${s.
length} letters; it may have at most ${t}.`);return s}function ol(n,t,e){let s=Ar(n,t,e);if(!Number.isInteger(s))throw new d(`${n} is a whole number; got ${Ze(e)}\
.`);return s}function Ar(n,{low:t,high:e},s){let o=s===""?NaN:Number(s);if(o>=t&&o<=e)return o;throw new d(`${n} is a number from ${t} to ${e}; got ${Ze(s)}.`)}
function rl(n,{choices:t},e){if(e===""||t.includes(e))return e;throw new d(`${n} is one of ${t.join(", ")}, or empty; got ${Ze(e)}.`)}function il(n,t,e){if(["tr\
ue","false","True","False",""].includes(String(e)))return String(e).toLowerCase()==="true";throw new d(`${n} is true or false; got ${Ze(e)}.`)}var Ze=n=>JSON.stringify(
n).slice(0,40);var al=40,Je=class{constructor(){this.on=!1,this.grip=-1,this.pointer=null,this.axes=[0,0,0],this.nearer=0}turn(t,e=this.grip){Object.assign(this,{on:t,grip:e,pointer:null,
axes:[0,0,0],nearer:0})}wish({pointer:t,axes:e,nearer:s=0,grip:o}){t!==void 0&&(this.pointer=t),e&&(this.axes=e),o!==void 0&&(this.grip=o),this.nearer=t===null?
0:this.nearer+s}action(t,e){let s=Array.from(t).slice(0,3),o=this.pointer?this.towards(s,e).map(u=>al*u):[0,0,0],[r,i]=cl(e),[a,c,h]=this.axes;return[...o.map((u,p)=>u+
a*r[p]+c*i[p]+(p===2?h:0)).map(u=>Math.max(-1,Math.min(1,u))),this.grip]}towards(t,e){let[s,o]=this.pointer,r=-F(K(e.rotation),B(t,e.place))[2]-this.nearer,i=2*
r*Math.tan(e.fov*Math.PI/360),a=st(e.place,F(e.rotation,[(s-.5)*i,(.5-o)*i,-r]));return B(a,t)}};function cl({rotation:n}){let t=Lt([n[0],n[3],0]);return[t,Ct([
0,0,1],t)]}var hl="a script carries the hand back",ll=.1,pl=.25,ul=.012,fl=60,dl=[25,60],ml=-1,gl=1500,wl="The physics lost its hold of this scene, so the attempt ends her\
e. Run it again.";async function Qe(n,t,e,s){let{sentences:o,tasks:r}=await(at(n.scene)?bl:yl)(n,e,s),i=o.map(()=>new Fe(e,n));for(let[h,l]of i.entries())await l.
listen(o[h]);let{picture:a,wrist:c}=e.config.vision;return s.sides={front:a,wrist:c},new bs(n,t,s,i,o,r)}async function bl({scene:n,seed:t,instruction:e},s,o){let{
scenes:r}=await o.tableShapes(),i=Pe(n,t,r),{sentence:a,command:c}=await Ke(h=>s.hear(h),e,i);return{sentences:[a],tasks:[Ie(i,c)]}}async function yl({scene:n,instruction:t},e,{
files:s}){let o=e.manifest,r=await Xo(c=>e.hear(c),t,o),i=r.map(({reading:c})=>c.task),a=Ko(n,i,o);return await ys(s,a),{sentences:r,tasks:a}}async function ys(n,t){
let e=await n.tasks(),s=t.find(o=>!e.includes(o));if(s)throw new d(`The scene of ${s} is not part of this page; it has: ${e.join(", ")}.`)}var bs=class{constructor(t,e,s,o,r,i){
this.request=t,this.settings=e,this.world=s,this.drivers=o,this.confidence=Math.min(...r.map(({reading:a})=>a.confidence)),this.parts=r.map(({text:a},c)=>({text:a,
task:i[c],step:0,success:null})),this.moments=[],this.complaints=[],this.commands=[],this.done=[],this.planned=[...t.interventions].sort((a,c)=>a.step-c.step),this.
stopped=!1,this.start=null,this.steering=new Je,this.steps=[]}get success(){return this.parts.every(({success:t})=>t===!0)}get told(){let{request:t,settings:e,parts:s,
drivers:o,confidence:r,success:i}=this,{head:a,replan:c}=o[0],{instruction:h,seed:l,scene:u,steps:p}=t,m={...Mr(e,t),head:a,replan:c,runtime:"browser"},f=Or(e,t,
[...this.done,...this.planned]),{task:g}=s[s.length-1];return{task:g,instruction:h,seed:l,confidence:r,success:i,parts:s,link:f,settings:{...m,scene:u,steps:p}}}command(t){
this.commands.push(t)}async*run(t){let{world:e,request:s,drivers:o,parts:r}=this;e.look={},e.covered=!1;for(let[i,a]of o.entries())if(i?(await e.goOn(r[i].task,
s.seed),yield*this.carryBack(a,t)):(await e.open(r[i].task),e.begin(s.seed,r[i].task),this.start=e.start),this.stopped||(a.reset(s.seed,this.moments.length),yield*this.
part(r[i],a,t),!r[i].success||this.stopped))return}async*part(t,e,s){let{world:o,request:r,moments:i,steering:a}=this;Object.assign(t,{step:i.length,success:!1});
let c=Math.min(r.steps,o.physics.task.max_steps);for(let h=0;h<(a.on?gl:c)&&!t.success;h++){let l=i.length,u=l?await this.applied(e):"";if(this.stopped)return;let p={
event:u,...this.audience(l,s)},m=()=>a.action(o.physics.state,o.view),f=await e.controlStep(this.actingWorld(),l,p,a.on?m:null);t.success=f.success,yield this.added(
f)}}async*carryBack(t,e){let{world:s,moments:o}=this,[r,i,a]=s.physics.state,c=[[r,i,Math.max(a+ll,pl)],s.handAtStart];for(let[h,l]of c.entries())for(let u=0;u<
dl[h];u++){let{state:p}=s.physics,m=l.map((x,T)=>x-p[T]);if(Math.max(...m.map(Math.abs))<ul)break;let f=o.length,g=[hl,await this.applied(t)].filter(Boolean).join(
", ");if(this.stopped)return;let b={event:g,...this.audience(f,e)},w=[...m.map(x=>Math.max(-1,Math.min(1,fl*x))),ml],k={votes:[w],weights:[1],born:[f],blended:w},
v=s.step(w);yield this.added({step:f,state:p,chunking:k,action:w,success:v,milliseconds:{},...b})}}audience(t,e){return{frame:e(t),view:this.world.turnedView}}added(t){
if(!t.state.length||!Array.from(t.state).every(Number.isFinite))throw new d(wl);return this.moments.push(t),t}actingWorld(){let{world:t}=this;return{observe:()=>t.
observe(),step:e=>{let s=t.physics.snapshot(),o=t.step(e);return this.steps.push({...s,action:[...e],driven:this.steering.on,success:o}),o},state:t.physics.state}}async applied(t){
let e=this.moments.length,s=this.commands.splice(0);for(;this.planned.length&&this.planned[0].step<=e;)s.unshift(this.planned.shift().command);let o=[];for(let r of s)
o.push(await this.apply(r,t,e));return o.filter(Boolean).join(", ")}async apply(t,e,s){try{let o=await Er(t,{driver:e,world:this.world,steering:this.steering});
return this.done.push({step:s,command:t}),this.stopped||=t.kind==="stop",o}catch(o){if(!(o instanceof d))throw o;return this.complaints.push(o.message),""}}};var se=1e3,tn=n=>n.trim().split(/\s+/).join(" ");async function en({policy:n,world:t},e,s){await ys(t.files,[e]),await t.open(e);let{picture:o,wrist:r}=n.config.
vision;t.sides={front:o,wrist:r},t.look={},t.covered=!1,t.begin(s,e)}async function Pt({settings:n,ours:t},e,s){return Qe(Ye(n,s),n,t,e)}var Ft=({state:n})=>[n[0],
n[1],n[2]].map(t=>se*t);async function ft(n,t="image/jpeg"){let e=new Uint8Array(await(await n.convertToBlob({type:t,quality:.85})).arrayBuffer()),s="";for(let o of e)
s+=String.fromCharCode(o);return`data:${t};base64,${btoa(s)}`}function nn(n,t,e=1,s=1){let o=new OffscreenCanvas(e*t,s*t),r=o.getContext("2d");return r.fillStyle=
"rgb(128, 128, 128)",r.fillRect(0,0,o.width,o.height),n.forEach((i,a)=>{let c=new ImageData(t,t);for(let h=0,l=0;h<i.length;h+=3,l+=4)c.data.set([i[h],i[h+1],i[h+
2],255],l);r.putImageData(c,t*(a%e),t*Math.floor(a/e))}),o}var ks=250,kl=90,Sr=8,xl=240;async function*_r(n,{order:t,own:e,seed:s}){let{world:o}=n,r=e.trim()||t,i=await Pt(n,o,{instruction:r,scene:"",seed:s,steps:ks}),a=i.
parts.map((g,b)=>El(g,i.drivers[b])),c=i.parts[0].task.split("@")[1]??"",h={text:r,scene:c,parts:a,total:(ks+kl)*a.length};yield{...h,step:0};let l=[],u=g=>{let{
task:b,marks:w}=o.physics;l.push(se*xo(b.success,o.physics,w)),!(g%Sr)&&(o.show(xl,o.eye.isSoftware?"fast":"fine"),o.eye.finish(),p=ft(o.eye.canvas))},p=Promise.
resolve(""),[m,f]=[0,0];for await(let g of i.run(u))Tl(a[m],i.parts[m].success,Ft(g),l[l.length-1]),i.parts[m].success&&m+1<a.length&&(m+=1),f+=1,f%Sr===0&&(yield{
...h,picture:await p,step:f});return{...h,picture:await p,step:f}}function El({text:n,task:t},{sentence:e}){let{confidence:s}=e.reading;return{text:n,task:t.split(
"@")[0],confidence:s,hand:[],carried:[],missing:[],state:"waits"}}function Tl(n,t,e,s){if(t===null){n.state="at work",n.carried.push(e);return}n.hand.push(e),n.
missing.push(s),n.state=t?"done":n.hand.length>=ks?"failed":"at work"}var[$r,vl]=[.15,.95],Ol=2654435761,Nr=["dof_damping","dof_frictionloss"],Rr=["body_mass","body_inertia"],Ml=9,Ir={friction:1,mass:1,gain:1,delay:0};function Pr(n){
let t=Wt(Math.imul(n+1,Ol));return()=>t()/2**32}function Fr(n,t,e,s){let o=Pr(n),r=[0,1,2].map(()=>2*o()-1),i=Math.max(1e-6,Math.hypot(...r)),a=r.map(u=>e.shift*
t*u/i),c=(o()<.5?-1:1)*e.turn*t,h=1+(o()<.5?-e.dimmer:e.brighter)*t,l=[0,1,2].map(()=>h*(1-e.tint*t*o()));return{shift:a,turn:c,light:l,colours:Al(s,t,o)}}function Al(n,t,e){
let s=new Map,o={};return n.forEach(({rgba:r,site:i},a)=>{if(i!==void 0)return;let c=r.slice(0,3),h=c.join(" ");s.has(h)||s.set(h,c.map(()=>$r+(vl-$r)*e()));let l=s.
get(h);o[a]=[...c.map((u,p)=>u+t*(l[p]-u)),r[3]]}),o}function jr(n,t,e){let s=Pr(n+1540483477),[o,r,i]=[0,1,2].map(()=>t*(2*s()-1));return{friction:e.factor**o,
mass:e.factor**r,gain:1+e.gain*i,delay:Math.round(t*e.delay*s())}}function Lr({mujoco:n,model:t,task:e},{friction:s,mass:o,gain:r}){let i=["geom_friction",...Nr,
...Rr],a=Object.fromEntries(i.map(p=>[p,t[p].slice()])),c=e.action_scale,h=[...t.jnt_qposadr.keys()].filter(p=>t.jnt_qposadr[p]>=Ml),l=new Set(h.map(p=>t.jnt_bodyid[p]));
t.geom_friction.set(a.geom_friction.map(p=>p*s));for(let p of Nr)t[p].set(a[p].map((m,f)=>h.includes(t.dof_jntid[f])?m*s:m));for(let p of Rr){let m=p==="body_ma\
ss"?1:3;t[p].set(a[p].map((f,g)=>l.has(Math.floor(g/m))?f*o:f))}e.action_scale=c*r;let u=()=>{let p=new n.MjData(t);n.mj_setConst(t,p),p.delete()};return u(),()=>{
for(let p of i)t[p].set(a[p]);e.action_scale=c,u()}}var sn=3,Sl=1e3,_l=150,$l=8,Nl=[0,0,0,0];async function*Cr(n,{task:t,kind:e,strength:s,seed:o},r,{ranges:i,things:a}){let{world:c}=n,h=`${t}-v3`;await en(n,h,o);
let[l,u]=[c.eye.loaded.drawing.items,c.sides.front],p=c.observe().image,m=E=>e==="physics"?{}:Fr(o+Sl*E,s,i,l),f=E=>{c.look=m(E);let{image:C}=c.observe();return c.
look={},C},g=e==="looks"?Ir:jr(o,s,i),b=[f(0)],[w,k]=oe(c.physics,a[t]),v={kind:e,strength:s,mechanics:g,hands:[[w],[w]],things:[[k],[k]],total:sn},x=async E=>{
let C=await ft(nn([p,...b],u,2,2),"image/png");return{...structuredClone(v),picture:C,count:b.length,apart:Il(p,b[0]),step:E}};yield await x(0);let T=[],{sentence:O}=n.
ours.manifest.tasks[h],N=await Pt(n,c,{instruction:O,scene:h,seed:o,steps:_l}),_=[];for await(let{action:E}of N.run(()=>_.push(oe(c.physics,a[t]))))T.push([...E]),
T.length%$l===0&&(yield await x(0));_.push(oe(c.physics,a[t]));let R=Rl(c,o,T,g,a[t]);v.hands=[_,R].map(E=>E.map(([C])=>C)),v.things=[_,R].map(E=>E.map(([,C])=>C)),
yield await x(1);for(let E=1;E<sn;E++)c.begin(o),b.push(f(E)),E+1<sn&&(yield await x(E+1));return x(sn)}function Rl(n,t,e,s,o){n.begin(t);let r=Lr(n.physics,s);
try{let i=[...Array(s.delay).fill(Nl),...e].slice(0,e.length),a=[oe(n.physics,o)];for(let c of i)n.step(c),a.push(oe(n.physics,o));return a}finally{r()}}function oe(n,t){
return[n.position("body","hand"),ve(t,n,n.marks)].map(s=>s.map(o=>se*o))}function Il(n,t){let e=0;for(let s=0;s<n.length;s++)e+=Math.abs(n[s]-t[s]);return e/n.length}var Pl=1,Fl=10,zr=4;async function Br(n,{scene:t,own:e,word:s}){let o=n.ours,{tasks:r,scenes:i}=o.manifest,[a,c]=i[t],h=tn(e)||r[a].sentence;await en(n,`${a}@${t}`,
Pl);let l=n.world.observe(),u=await jl(o,l,h,s),p=r[r[a].sentence===h?c:a].sentence,m=await Dr(o,l,p),f=n.world.sides.front,g=await ft(nn([l.image],f),"image/pn\
g");return{scene:t,...u,instead:p,other:m,picture:g,step:1,total:1}}async function jl(n,t,e,s){let{words:o,groups:r}=Ll(n.tokenizer,e);if(!o.length)throw new d(
`“${e.slice(0,40)}” has no word that can be read; say what to do.`);let i=Math.min(s,o.length)-1,a=await n.decide(t,await n.hear(e),Ur(n),n.config.heads.acting),
c=Gr(a.heads[a.head].actions,t),h=[];for(let g of o.keys())h.push(await Dr(n,t,o.filter((b,w)=>w!==g).join(" ")));let[l,u]=a.language.nearest[0],{understood:p}=a.
language,m=h.map(g=>zl(g[g.length-1],c[c.length-1])),f=Cl(a,r);return{text:e,words:o,word:i,...f,moved:m,plan:c,without:h[i],task:l,confidence:u,understood:p}}var Ur=({
config:{chunk:n}})=>new y([n,zr],new Float32Array(n*zr));async function Dr(n,t,e){let[s,o]=n.senses(t),{context:r}=await n.trunk(s,o,await n.hear(e)),{actions:i}=await n.
propose(n.config.heads.acting,r,Ur(n));return Gr(i,t)}function Gr(n,t){let e=[Ft(t)];for(let{data:s}of n.parts())e.push(e[e.length-1].map((o,r)=>o+Fl*s[r]));return e}
function Ll(n,t){let e=n.encode(t).pieces.length,s={words:[],groups:[]},o=1;for(let r of t.split(/\s+/).filter(Boolean)){let i=n.encode(r).pieces.length-1;i&&o+
i<=e&&(s.words.push(r),s.groups.push(Array.from({length:i},(a,c)=>o+c))),o+=i}return s}function Cl({fusion:n},t){if(!n?.attention||!n.names||!n.stage)throw new d(
"This policy tells no attention.");let{names:e,stage:s}=n,[o,r,i]=n.attention.shape,a=f=>[...e.keys()].filter(f),c=a(f=>s[f]==="language"),h=a(f=>e[f].startsWith(
"front ")&&e[f].includes(",")),l=Math.round(Math.sqrt(h.length)),{data:u}=n.attention,p=(f,g)=>{let b=0;for(let w=0;w<o*r;w++)b+=u[(w*i+f)*i+g];return b/(o*r)},
m=t.map(f=>h.map(g=>f.reduce((b,w)=>b+p(c[w],g),0)/f.length));return{attention:m.map(f=>Array.from({length:l},(g,b)=>f.slice(b*l,(b+1)*l))),elsewhere:m.map(f=>1-
f.reduce((g,b)=>g+b,0))}}var zl=(n,t)=>Math.hypot(...n.map((e,s)=>e-t[s]));var Hr=200,qr=8,on=240,[xs,Wr]=[40,200];async function*Vr(n,{scene:t,first:e,second:s,seed:o},r){let{tasks:i,scenes:a}=n.ours.manifest,c=a[t].slice(0,2).map(f=>i[f].
sentence),h=[e,s].map((f,g)=>tn(f)||c[g]),l=new Es,u=[],p=[];for(let[f,g]of h.entries()){let b=await Pt(n,r[f],{instruction:g,scene:t,seed:o,steps:Hr}),[{sentence:w}]=b.
drivers;p.push({text:g,task:w?.reading.task??"",hand:[],done:!1}),u.push(b.run(k=>k%qr?null:l.draw(f,r[f])))}let m=(f,g=Hr)=>({scene:t,runs:p,step:f,total:g});yield m(
0);for(let f=0;;f++){let g=!1;for(let[b,w]of u.entries()){let{value:k}=await w.next();k&&(g=!0,p[b].hand.push(Ft(k)),p[b].done||=k.success)}if(!g)return{...m(f,
f),picture:await l.address()};(f+1)%qr===0&&(yield{...m(f+1),picture:await l.address()})}}var Es=class{constructor(){this.canvas=new OffscreenCanvas(on,2*(Wr-xs)),
this.context=this.canvas.getContext("2d")}draw(t,e){e.show(on,e.eye.isSoftware?"fast":"fine"),e.eye.finish();let s=Wr-xs;this.context.drawImage(e.eye.canvas,0,xs,
on,s,0,t*s,on,s)}address(){return ft(this.canvas)}};var Xr=240,Bl="This work was put away; move a control to begin it anew.",Ul={sentences:(n,t)=>Dl(Br(n,t)),steering:Vr,orders:_r,randomised:Cr},rn=class{constructor(t){
this.robot=t,this.worlds=[t.world],this.tickets=0,this.results=null}async begin({chapter:t,values:e,facts:s}){await this.end(this.tickets),await this.robot.stop();
let o=Ul[t];if(!o)throw new d(`The robot computes nothing for the chapter “${String(t).slice(0,40)}”.`);return t==="steering"&&this.worlds.length<2&&this.worlds.
push(this.another()),this.results=o(this.robot,e,this.worlds,s),++this.tickets}another(){let{mujoco:t,files:e,eye:s}=this.robot.world;return new Rt(t,e,new OffscreenCanvas(
Xr,Xr),s.isSoftware?"software":"gpu")}async next(t){if(!this.results||t!==this.tickets)throw new d(Bl);let{value:e,done:s}=await this.results.next();return s&&(this.
results=null),{result:e,over:!!s}}async end(t){if(t!==this.tickets)return;let{results:e}=this;this.results=null,await e?.return?.()}},Dl=n=>({next:async()=>({value:await n,
done:!0})});var jt=4,Gl=6,z=class{constructor(t,e=1,s=255){this.array=t,this.axes=e,this.steps=s}},gt=class{constructor(t,e){this.bytes=t,this.shape=e}};function Yr(n){let t=new Ts,
e=new TextEncoder().encode(JSON.stringify(t.encode(n))),s=4+jt*Math.ceil(e.length/jt),o=new Uint8Array(s+t.size).fill(32,4,s);new DataView(o.buffer).setUint32(0,
s-4,!0),o.set(e,4);let r=s;for(let i of t.parts)o.set(i,r),r+=jt*Math.ceil(i.length/jt);return o}var Ts=class{constructor(){this.parts=[],this.size=0,this.known=
new Map}append(t){let e=this.size;return this.parts.push(t),this.size+=jt*Math.ceil(t.length/jt),e}encode(t){if(t===null||typeof t!="object")return Hl(t);if(Array.
isArray(t))return t.map(s=>this.encode(s)??null);if(t instanceof y||t instanceof z||t instanceof gt)return this.written(t);let e=Object.entries(t).filter(([,s])=>s!=
null);return Object.fromEntries(e.map(([s,o])=>[s,this.encode(o)]))}written(t){return this.known.has(t)||this.known.set(t,this.reference(t)),this.known.get(t)}reference(t){
return t instanceof gt?{picture:[this.append(t.bytes),t.bytes.length]}:t instanceof z?{coarse:this.coarse(t)}:{array:this.array(t)}}array({shape:t,data:e}){let s=e instanceof
Int32Array||e instanceof Uint8Array,o=s?Int32Array.from(e):e instanceof Float32Array?e:Float32Array.from(e);return[s?"i":"f",t,this.append(Kr(o))]}coarse({array:{
shape:t,data:e},axes:s,steps:o}){let r=t.slice(t.length-s).reduce((c,h)=>c*h,1),[i,a]=[new Uint8Array(e.length),new Float32Array(2*e.length/r)];for(let c=0,h=0;c<
e.length;c+=r,h+=2){let{low:l,high:u}=qt(e.subarray(c,c+r));a[h]=l,a[h+1]=(u-l)/o;let[p,m]=[a[h],1/(a[h+1]||1)];for(let f=c;f<c+r;f++)i[f]=(e[f]-p)*m+.5}return[
t,r,this.append(i),this.append(Kr(a))]}},Kr=({buffer:n,byteOffset:t,byteLength:e})=>new Uint8Array(n,t,e);function Hl(n){return typeof n!="number"||Number.isInteger(
n)?n:Number.isFinite(n)?Number(n.toPrecision(Gl)):null}function Zr({shape:[n,t],data:e}){let[s,o]=[54,4*Math.ceil(3*t/4)],r=new Uint8Array(s+o*n),i=new DataView(
r.buffer);r.set([66,77]);let a=[[2,r.length],[10,s],[14,40],[18,t],[22,n],[34,o*n]];for(let[c,h]of a)i.setUint32(c,h,!0);i.setUint16(26,1,!0),i.setUint16(28,24,
!0);for(let c=0;c<n;c++){let h=s+(n-1-c)*o;for(let l=0,u=3*t*c;l<t;l++,u+=3)r[h+3*l]=e[u+2],r[h+3*l+1]=e[u+1],r[h+3*l+2]=e[u]}return new gt(r,[n,t,3])}var vs=480,ql=14,Wl=.8,Vl=2,Xl=.4,Kl=36,an=class{constructor(t){this.world=t,this.detail=t.eye.isSoftware?"fast":"fine",this.warm=!1,this.next=0}picture(t){let e=performance.
now();if(t%Vl||t&&e<this.next)return null;let s=this.drawn(),o=performance.now()-e;return this.warm&&o>ql&&(this.detail="fast"),this.next=this.detail==="fine"?0:
e+Math.max(Kl,o/Xl),this.warm=!0,s}async drawn(){this.world.show(vs,this.detail),this.world.eye.finish();let e=await this.world.eye.canvas.convertToBlob({type:"\
image/jpeg",quality:Wl});return new gt(new Uint8Array(await e.arrayBuffer()),[vs,vs,3])}};var Yl="vla-driven";function Jr({parts:n,start:t,steps:e,request:s}){let{body_pos:o,site_pos:r,seed:i}=t,{task:a}=n[0];return{format:Yl,version:1,task:a,seed:i,instruction:s.instruction,
body_pos:o,site_pos:r,steps:e}}var cn=class{constructor(){this.pace=40,this.paused=!1,this.hidden=!1,this.allowed=0,this.due=0,this.wake=null}set(t){Object.assign(this,t),this.wake?.()}async turn(){
for(;this.hidden||this.paused&&!this.allowed;)await new Promise(s=>this.wake=()=>s(null));this.paused&&(this.allowed-=1);let t=performance.now(),e=this.due<t-250;
this.due=e||this.paused?t:this.due+1e3/this.pace,await(this.due-t>1?Zl(this.due-t):Jl())}},Zl=n=>new Promise(t=>setTimeout(t,n));function Jl(){let{port1:n,port2:t}=new MessageChannel;
return new Promise(e=>{n.onmessage=()=>{n.close(),e(null)},t.postMessage(null)})}var Qr=1e8,Ql=["front","wrist","state"],ti={type:"uint8",shape:[1,"S","S",3]},tp={front:ti,wrist:ti,state:{type:"float32",shape:[1,4]},task:{type:"int64",shape:[
1]},ids:{type:"int64",shape:[1,"L"]},noise:{type:"float32",shape:[1,"K",4]}},ei={actions:{type:"float32",shape:[1,"K",4]},belief:{type:"float32",shape:[1,3,3]},
context:{type:"float32",shape:[1,"D"]},front_keypoints:{type:"float32",shape:[1,"P",2]},wrist_keypoints:{type:"float32",shape:[1,"P",2]},front_heat:{type:"float\
32",shape:[1,"P","h","w"]},wrist_heat:{type:"float32",shape:[1,"P","h","w"]}},ep={S:[32,256],K:[1,100],D:[1,4096],P:[1,256],h:[1,256],w:[1,256]},np=["L"],sp={S:16},
ni={S:"S a multiple of 16 from 32 to 256",K:"K from 1 to 100",D:"D from 1 to 4096",P:"P from 1 to 256",h:"h and w from 1 to 256",L:"L free"};async function oi(n,t,e){
if(t.length>Qr)throw new d(`${e} has ${(t.length/1e6).toFixed(0)} MB; a policy may have ${Qr/1e6} MB.`);let s=await op(n,t,e),o=rp(s.inputMetadata,s.outputMetadata);
if(!o.length)return s;throw await s.release(),new d(`${e} is not a policy that can drive this arm. ${o.join(" ")}`)}async function op(n,t,e){try{return await n.
InferenceSession.create(t,{executionProviders:["wasm"]})}catch(s){let o=String(s?.message??s).split(`
`)[0].slice(0,200);throw new d(`${e} is not an ONNX graph that ONNX Runtime can run: ${o}`)}}function rp(n,t){let e=[...n.flatMap(s=>si("Input",s,tp)),...t.filter(
({name:s})=>s in ei).flatMap(s=>si("Output",s,ei))];return n.some(({name:s})=>Ql.includes(s))||e.push("It senses nothing: it must take front, wrist or state."),
t.some(({name:s})=>s==="actions")||e.push("Output actions is missing; it must be float32 (1, K, 4), K from 1 to 100."),e.length?e:cp(n,t)}function si(n,{name:t,
type:e,shape:s},o){if(!(t in o))return[`${n} ${t} is unknown; it may have ${Object.keys(o).join(", ")}.`];let r=o[t],i=[];return e!==r.type&&i.push(`${n} ${t} i\
s ${e}; it must be ${r.type}.`),ip(s,r.shape)||i.push(`${n} ${t} has shape ${ri(s)}; it must be ${hp(r.shape)}.`),i}function ip(n,t){let e={};return n.length===
t.length&&n.every((s,o)=>{let r=t[o];return typeof r=="number"?s===r:ap(s,r)&&(e[r]??=s)===s})}function ap(n,t){if(np.includes(t))return typeof n!="number";let[
e,s]=ep[t];return typeof n=="number"&&n>=e&&n<=s&&n%(sp[t]??1)===0}function cp(n,t){let e=n.find(({name:o})=>o==="noise")?.shape[1],s=t.find(({name:o})=>o==="ac\
tions").shape[1];return e===void 0||e===s?[]:[`Input noise has ${e} steps and output actions ${s}; they must be equal.`]}var ri=n=>`(${n.map(t=>t??"?").join(", ")}\
)`;function hp(n){let t=[...new Set(n)].filter(e=>e in ni);return[ri(n),...t.map(e=>ni[e])].join(", ")}async function ii(n,t,e){li("flow",e,1e3);let s=[t];for(let o=0;o<e;o++){let[r,i]=[Math.fround(o/e),s[o].data],a=(await n(s[o],r)).data;s.push(Os(t,c=>i[c]+(a[c]-
i[c])/(1-r)/e))}return ci(s)}async function ai(n,t,e,s){let o=s.length-1;li("ddpm",e,o);let r=lp(e,o),i=[t];for(let a=0;a<e;a++){let[c,h,l]=[s[r[a]],s[r[a+1]],i[a].
data],u=(await n(i[a],r[a]/o)).data;i.push(Os(t,p=>pp(l[p],hi(u[p]),c,h)))}return ci(i)}function lp(n,t){let e=Math.fround(t/n),s=o=>o<(n+1)/2?Math.fround(t-Math.
fround(e*o)):Math.fround(e*(n-o));return Array.from({length:n+1},(o,r)=>up(s(r)))}function pp(n,t,e,s){let o=(n-Math.sqrt(e)*t)/Math.sqrt(1-e);return Math.sqrt(
s)*t+Math.sqrt(1-s)*o}function ci(n){let t=Os(n[0],e=>hi(n[n.length-1].data[e]));return{actions:t,path:ht([...n.slice(0,-1),t])}}var hi=n=>Math.min(1,Math.max(-1,
n)),Os=(n,t)=>new y(n.shape,Float32Array.from(n.data,(e,s)=>t(s)));function up(n){let t=Math.floor(n);return n-t!==.5?Math.round(n):t%2?t+1:t}function li(n,t,e){
if(!(Number.isInteger(t)&&t>=1&&t<=e))throw new d(`The ${n} head cannot take ${t} steps; choose from 1 to ${e}.`)}var pi=["<pad>","<start>","<unknown>"],[fp,ui]=[1,2],dp="▁",mp=/\x1b\[[0-9;]*[A-Za-z]/g,gp=2e3,wp=40,bp=new RegExp(`[\\p{L}\\p{N}]{1,${wp}}|[^\\p{L}\\p{N}_\\s]|_`,
"gu"),yp=/^[\p{L}\p{N}]/u,kp="ı",xp=/\p{Script=Cherokee}/u;function Ep(n){return[...[...n].slice(0,gp).join("").replace(mp," ").normalize("NFKC")].map(Tp).join(
"").replace(/\p{Cf}/gu,"").replace(/[\p{C}\p{Z}]/gu," ").trim().split(/\s+/).join(" ")}function Tp(n){return n===kp?n:xp.test(n)?n.toUpperCase():n.toLowerCase().
toUpperCase().toLowerCase()}function vp(n){return(Ep(n).match(bp)??[]).map(t=>yp.test(t)?dp+t:t)}var hn=class{constructor({alphabet:t,merges:e,pieces:s}){this.pieces=
s,this.rank=new Map(e.map(([r,i],a)=>[`${r} ${i}`,a]));let o=new Set([...pi,...t,...e.map(r=>r.join(""))]);this.id=new Map([...o].map((r,i)=>[r,i]))}encode(t){let e=[
pi[fp]];for(let r of vp(t))if(e.push(...this.split(r)),e.length>=this.pieces)break;let s=e.slice(0,this.pieces),o=s.map(r=>this.id.get(r)??ui);return{ids:o,pieces:s,
known:o.map(r=>r!==ui)}}split(t){let e=[...t];for(;;){let[s,o]=[1/0,-1];for(let r=0;r+1<e.length;r++){let i=this.rank.get(`${e[r]} ${e[r+1]}`)??1/0;i<s&&([s,o]=
[i,r])}if(o<0)return e;e.splice(o,2,e[o]+e[o+1])}}};var Op=1,Mp=["front","wrist"],Ap=16,fi={ddpm:ai,flow:ii},Sp={uint8:Uint8Array,int64:BigInt64Array,float32:Float32Array};async function di(n,t,e){if(t?.format!==
Op)throw new d("This exported policy is of another version; export it again.");let s={};for(let[o,r]of Object.entries(t.graphs)){let i=await e(r.file);s[o]=await n.
InferenceSession.create(i,{executionProviders:["wasm"]})}return new re(n,t,s)}var re=class{constructor(t,e,s){this.ort=t,this.manifest=e,this.sessions=s,this.config=
e.config,this.tokenizer=new hn(e.vocabulary);let o=[this.config.vision.picture,this.config.vision.wrist];this.views=Mp.filter((r,i)=>o[i]),this.sides=o.filter(Boolean),
this.centres=e.centres&&y.of(e.centres)}async close(){for(let t of Object.values(this.sessions))await t.release()}async hear(t){let e=this.tokenizer.encode(t),s={
shape:[1,e.ids.length],data:BigInt64Array.from(e.ids,BigInt)},{hidden:o,pooled:r,probability:i}=await this.run("sentence",{ids:s});return{text:t,pieces:e,hidden:o,
pooled:r,reading:Wo(i.data,this.manifest)}}async decide(t,e,s,o,r=0){let i=new Ms,[a,c]=this.senses(t),h=await this.trunk(a,c,e);i.stop("trunk");let l={};for(let u of this.
config.heads.kinds)l[u]=await this.propose(u,h.context,s,r);return i.stop("heads"),{vision:this.visionRecord(a,h),language:As(e),state:{raw:c,normal:h.normal.single,
token:h.state_token.single},fusion:this.fusionRecord(e,h),belief:h.belief.single,heads:l,head:o,milliseconds:i.milliseconds}}senses({image:t,wrist:e,state:s}){let o=this.
sides.map((r,i)=>{let a=this.views[i]==="wrist"?e:t;if(!a)throw new d("This policy has an eye on the wrist too; give it wrist pictures.");if(a.length===3*r*r)return new y(
[r,r,3],a);throw new d(`This policy sees pictures of ${r} × ${r} × 3; this one has ${a.length} numbers.`)});if(s.length!==4||!s.every(Number.isFinite))throw new d(
`The state must be four finite numbers; got ${[...s].join(", ")}.`);return[o,new y([4],s)]}trunk(t,e,{hidden:s,pooled:o}){let r=Object.fromEntries(this.views.map(
(i,a)=>[i,ln(t[a])]));return this.run("trunk",{...r,state:ln(e),hidden:s,pooled:o})}async propose(t,e,s,o=0){if(t in fi)return this.iterate(t,e,s,o);let r=await this.
run(t,{context:e,noise:ln(s)}),i=Object.fromEntries(Object.entries(r).map(([c,h])=>[c,h.single])),a=i.probability?{centres:this.centres}:{};return{...i,...a,path:ht(
[s,i.actions])}}iterate(t,e,s,o){let r=async(a,c)=>{let h={shape:[],data:Float32Array.of(c)};return(await this.run(t,{x_t:ln(a),t:h,context:e})).clean.single},i=o||
this.config.heads[`${t}_samples`];return fi[t](r,s,i,this.manifest.alpha_bar)}async run(t,e){let s=Object.fromEntries(Object.entries(e).map(([r,i])=>[r,this.tensor(
i)])),o=await this.sessions[t].run(s);return Object.fromEntries(Object.entries(o).map(([r,{dims:i,data:a}])=>[r,new y(i,Np(a))]))}tensor({shape:t,data:e}){let[s]=Object.
entries(Sp).find(([,o])=>e instanceof o)??[];if(!s)throw new TypeError("a graph takes uint8, int64 and float32");return new this.ort.Tensor(s,e,t)}visionRecord(t,e){
let s=r=>this.views.map(i=>e[`${i}_${r}`].single),o=this.views.flatMap(r=>e[`${r}_words`]?.single??[]);return{pictures:t,maps:this.views.map(r=>$p(e,r)),heat:s(
"heat"),keypoints:ht(s("keypoints")),tokens:wo(s("tokens")),words:o}}fusionRecord(t,e){return{...this.tokenNames(t),attention:e.attention?.single??null,residual:e.
residual?.single??null,context:e.context.single}}tokenNames({pieces:{pieces:t}}){let e=["readout","state",...t],s=["fusion","state",...t.map(()=>"language")];return this.
views.forEach((o,r)=>{let i=_p(o,this.sides[r]/Ap);e.push(`${o} keypoints`,...i),s.push("vision",...i.map(()=>"vision"))}),{names:e,stage:s}}},Ms=class{constructor(){
this.begun=performance.now(),this.milliseconds={}}stop(t){let e=performance.now();this.milliseconds[t]=e-this.begun,this.begun=e}},_p=(n,t)=>Array.from({length:t*
t},(e,s)=>`${n} ${Math.floor(s/t)},${s%t}`);function $p(n,t){let e=[];for(let s=0;n[`${t}_map_${s}`];s++)e.push(n[`${t}_map_${s}`].single);return e}function As({
text:n,pieces:t,hidden:e,reading:s}){let{nearest:o,understood:r}=s;return{text:n,pieces:t.pieces,known:t.known,hidden:e.single,nearest:o,understood:r}}var ln=({
shape:n,data:t})=>new y([1,...n],t),Np=n=>n instanceof BigInt64Array?Int32Array.from(n,Number):n;var dt="own",Rp="This policy is told the number of a task, and what is asked for on a table has none; choose another scene.";async function mi(n,t,e,s){return new Ss(
n,await oi(n,t,e),s)}var Ss=class extends re{constructor(t,e,s){super(t,{...s.manifest,config:Ip(e)},{[dt]:e}),this.reader=s}hear(t){return this.reader.hear(t)}async decide(t,e,s){
let o=performance.now(),[r,i]=this.senses(t),a=await this.run(dt,this.inputs(r,i,e,s)),c=new y(s.shape,a.actions.data.map(h=>Math.min(1,Math.max(-1,h))));return{
vision:r.length?{pictures:r,...this.seen(a)}:null,language:As(e),state:{raw:i},fusion:a.context?{context:a.context.single}:null,belief:a.belief?.single??null,heads:{
[dt]:{actions:c,path:ht([s,c])}},head:dt,milliseconds:{heads:performance.now()-o}}}inputs(t,e,{pieces:s,reading:o},r){let i=this.sessions[dt].inputNames.includes(
"task"),a=Object.keys(this.manifest.tasks).indexOf(o.task);if(i&&a<0)throw new d(Rp);let c=({shape:l,data:u})=>({shape:[1,...l],data:u}),h={...Object.fromEntries(
this.views.map((l,u)=>[l,c(t[u])])),state:c(e),task:{shape:[1],data:BigInt64Array.of(BigInt(a))},ids:{shape:[1,s.ids.length],data:BigInt64Array.from(s.ids,BigInt)},
noise:c(r)};return Object.fromEntries(this.sessions[dt].inputNames.map(l=>[l,h[l]]))}seen(t){let e=r=>this.views.map(i=>t[`${i}_${r}`]?.single),[s,o]=[e("keypoi\
nts"),e("heat")];return{...s.every(Boolean)?{keypoints:ht(s)}:{},...o.every(Boolean)?{heat:o}:{}}}};function Ip({inputMetadata:n,outputMetadata:t}){let e=o=>n.find(
({name:r})=>r===o)?.shape[1]??0;return{chunk:t.find(({name:o})=>o==="actions").shape[1],heads:{kinds:[dt],acting:dt},vision:{picture:e("front"),wrist:e("wrist")}}}var ie=class{constructor(t,e){this.shape=t,this.read=e}pick(t=[],e=0,s=0){if(e===this.shape.length)return this.read(s);let o=this.shape[e],r=i=>this.pick(t,e+1,
s*o+i);return Pp(t[e],o,r)}};function Pp(n,t,e){if(typeof n=="number")return e(n<0?Math.max(0,t+n):Math.min(n,t-1));let[s,o]=n??[0,t];return Array.from({length:Math.
min(o,t)-s},(r,i)=>e(s+i))}var gi="image/bmp",Fp={255:"image/jpeg",66:gi},jp=[31,139],pn=class{constructor(t){this.bytes=t,this.known=void 0}get type(){return Fp[this.bytes[0]]??"image/we\
bp"}get blob(){return new Blob([this.bytes],{type:this.type})}decoded(){return createImageBitmap(this.type===gi?Lp(this.bytes):this.blob)}get address(){return this.
known??=`data:${this.type};base64,${Up(this.bytes)}`,this.known}};function Lp(n){let t=new DataView(n.buffer,n.byteOffset),[e,s,o]=[10,18,22].map(a=>t.getUint32(
a,!0)),r=4*Math.ceil(3*s/4),i=new ImageData(s,o);for(let a=0,c=0;a<o;a++){let h=e+(o-1-a)*r;for(let l=h;l<h+3*s;l+=3,c+=4)i.data[c]=n[l+2],i.data[c+1]=n[l+1],i.
data[c+2]=n[l],i.data[c+3]=255}return i}async function wi(n){let t=new Uint8Array(n),e=jp.every((r,i)=>t[i]===r)?await Cp(t):t.buffer,s=4+new DataView(e).getUint32(
0,!0),o=JSON.parse(new TextDecoder().decode(new Uint8Array(e,4,s-4)));return _s(o,e,s)}function Cp(n){let t=new Response(n).body;return new Response(t.pipeThrough(
new DecompressionStream("gzip"))).arrayBuffer()}function _s(n,t,e){if(Array.isArray(n))return n.map(o=>_s(o,t,e));if(n===null||typeof n!="object")return n;if(n.
picture)return new pn(new Uint8Array(t,e+n.picture[0],n.picture[1]));if(n.array)return zp(t,e,...n.array);if(n.coarse)return Bp(t,e,...n.coarse);let s=Object.entries(
n).map(([o,r])=>[o,_s(r,t,e)]);return Object.fromEntries(s)}function zp(n,t,e,s,o){let r=new(e==="i"?Int32Array:Float32Array)(n,t+o,$s(s));return new ie(s,i=>r[i])}
function Bp(n,t,e,s,o,r){let i=new Uint8Array(n,t+o,$s(e)),a=new Float32Array(n,t+r,2*$s(e)/s);return new ie(e,c=>a[2*Math.floor(c/s)]+a[2*Math.floor(c/s)+1]*i[c])}
var $s=n=>n.reduce((t,e)=>t*e,1);function bi(n){return Uint8Array.fromBase64?Uint8Array.fromBase64(n):Uint8Array.from(atob(n),t=>t.charCodeAt(0))}function Up(n){
let t="";for(let e=0;e<n.length;e+=8192)t+=String.fromCharCode(...n.subarray(e,e+8192));return btoa(t)}function I(n,t){if(typeof n=="string")return n;let[,e,s,o]=t.match(/^(\+?)\.(\d)([f%])$/)??[],r=o==="%"?`${(100*n).toFixed(Number(s))}%`:n.toFixed(Number(s));return e&&
!r.startsWith("-")?`+${r}`:r}var H=["x","y","z","gripper"],yi=({state:{raw:n,normal:t,token:e}})=>({raw:n,normal:t,token:e});function ki({state:{raw:n,normal:t}}){let e=Z([...t.data.subarray(
0,3)].map(Math.abs)),s=t.data[e]>0?"above":"below",o=I(Math.abs(t.data[e]),".1f");return`${`${H[e]} is ${o} deviations ${s} the middle of the workspace`}; the g\
ripper is ${I(n.data[3],".0%")} open`}var Dp=.01,wt=121,xi=new y([wt],Float32Array.from({length:wt},(n,t)=>-1.2+2.4*t/(wt-1)));function Ei({heads:n,head:t,state:{raw:e}}){let s=Object.fromEntries(Object.
entries(n).map(([i,a])=>[i,Gp(a,e.data)])),{actions:o,plan:r}=s[t];return{acting:t,kinds:Object.keys(n),iterating:Object.keys(n).filter(i=>n[i].path.length>2),chunk:o,
plan:r,ahead:Array.from({length:o.length},(i,a)=>a),roads:{},...s}}function Gp(n,t){return{actions:n.actions,path:n.path,steps:Array.from({length:n.path.length},
(e,s)=>s),plan:Hp(n.actions,t),...n.mean?qp(n.mean,n.std):{},...n.probability?{...Wp(n),centres:n.centres}:{}}}function Hp(n,t){let[e,s]=n.shape,o=new Float32Array(
3*(e+1));for(let r=0;r<3;r++){let i=0;o[r]=t[r];for(let a=0;a<e;a++)i+=n.data[a*s+r],o[3*(a+1)+r]=t[r]+Dp*i}return new y([e+1,3],o)}function qp(n,t){let e=r=>new y(
n.shape,Float32Array.from(n.data,(i,a)=>i+r*t.data[a])),s=new Float32Array(n.data.length*wt);n.data.forEach((r,i)=>{let a=t.data[i];for(let c=0;c<wt;c++){let h=(xi.
data[c]-r)/a;s[i*wt+c]=Math.exp(-.5*h*h)/(a*Math.sqrt(2*Math.PI))}});let o=[...n.shape,wt];return{mean:n,std:t,low:e(-2),high:e(2),curve:xi,density:new z(new y(
o,s))}}function Wp({probability:n,chosen:t}){let[e,s,o]=n.shape,r=new Float32Array(e*s);for(let i=0,a=0;i<r.length;i++){let c=0;for(let h=0;h<o;h++,a++){let l=n.
data[a];c-=l*Math.log2(Math.max(l,1e-12))}r[i]=c}return{probability:new z(n),entropy:new y([e,s],r),string:[...t.data.subarray(0,s)].join(" ")}}function Vp({heads:n}){
return H.map((t,e)=>{let s=n.kinds.map(o=>n[o].actions.data[e]);return Math.max(...s)-Math.min(...s)})}function Ti({heads:{chunk:n}}){let t=n.shape[1],e=[0,1,2].
map(s=>n.data.reduce((o,r,i)=>i%t===s?o+Math.abs(r):o,0));return Z(e)}function vi(n){let[{heads:t},e]=[n,Vp(n)],s=Z(e),o=t.kinds.length>1?`${t.kinds.length} hea\
ds differ most in ${H[s]}, by ${I(e[s],".2f")}`:"one head acts";if(!t.bins)return o;let r=[...t.bins.entropy.at(0).data],i=r.reduce((a,c)=>a+c,0)/r.length;return`${o}\
; the bins are ${I(i,".1f")} bits unsure`}var bt=["front","wrist"],Xp=["hand","object","goal"],Oi=31;function Mi({vision:n,fusion:t}){return{pictures:n.pictures.map(Zr),names:Jp(n.keypoints?.shape[1]??0),
keypoints:n.keypoints,...n.heat?Kp(n.heat):{},...n.maps?Yp(n.maps):{},...n.tokens?Zp(n,t):{}}}var Kp=n=>({heat:n.map(t=>new z(t,2,Oi)),heat_cells:n.map(t=>yt(t.
shape[2]))});function Yp(n){let t=e=>n.map(s=>s.map(e));return{maps:t(e=>new z(e,2,Oi)),map_cells:t(e=>yt(e.shape[2])),peaks:t(e=>Q(e.parts().map(s=>qt(s.data).
high)))}}function Zp(n,t){let e=t.names.filter((r,i)=>t.stage[i]==="vision"),s=bt.slice(0,n.pictures.length).map(r=>Rs(e,r)),o=s.map(Is);return{alike:new z(Ns(n.
tokens)),patch_names:e,spans:s,grids:o,patch_cells:o.map(([,r])=>yt(r))}}var Q=n=>new y([n.length],Float32Array.from(n)),yt=n=>[.5/n,1/n];function Ns(n){let[t,e]=n.
shape,s=new Float64Array(n.data);for(let r=0;r<e;r++){let i=0;for(let a=0;a<t;a++)i+=s[a*e+r]/t;for(let a=0;a<t;a++)s[a*e+r]-=i}for(let r=0;r<t;r++){let i=0;for(let c=r*
e;c<(r+1)*e;c++)i+=s[c]*s[c];let a=Math.max(1e-9,Math.sqrt(i));for(let c=r*e;c<(r+1)*e;c++)s[c]/=a}let o=new Float32Array(t*t);for(let r=0;r<t;r++)for(let i=r;i<
t;i++){let a=0;for(let c=0;c<e;c++)a+=s[r*e+c]*s[i*e+c];o[r*t+i]=o[i*t+r]=a}return new y([t,t],o)}var Jp=n=>Array.from({length:n},(t,e)=>Xp[e]??`point ${e}`);function Rs(n,t){
let e=n.flatMap((s,o)=>s.startsWith(`${t} `)&&s.includes(",")?[o]:[]);return[e[0],e[e.length-1]+1]}function Is([n,t]){let e=Math.round(Math.sqrt(t-n));return[e,
e]}function Ai({vision:n},t){if(t){let[,r,i]=[...t.data].map(a=>I(1e3*a,".0f"));return`believes the object ${r} mm and the goal ${i} mm from where they are`}let e=n.
heat[0].array.parts().map(r=>qt(r.data).high),s=Z(e),o=I(e[s],".0%");return`the surest of ${e.length} keypoints, ${n.names[s]}, puts ${o} on one cell`}var q=n=>()=>n,un=n=>Array.from({length:n},(t,e)=>e),_i=({vision:n})=>n?.maps??[[]],Qp=n=>Math.max(0,..._i(n).flat().map(({array:t})=>t.length)),tu=n=>_i(n)[0].
map(({array:t},e)=>`${e+1} · ${t.shape.join("×")}`),Si=({fusion:n},t)=>n?.attention?un(n.attention.array.shape[t]).map(e=>String(e+1)):[],eu=({heads:n})=>Math.
max(1,...n.iterating.map(t=>n[t].path.length)),nu=[{name:"keypoint",label:"keypoint",options:n=>n.vision?.names??[],first:q(1)},{name:"view",label:"eye",options:n=>bt.
slice(0,n.vision?.pictures.length??0),first:q(0)},{name:"map",label:"layer",options:tu,first:q(1)},{name:"unit",label:"unit",options:n=>un(Qp(n)),first:q(0)},{name:"\
patch",label:"patch",options:n=>n.vision?.patch_names??[],first:q(8)},{name:"word",label:"word",options:n=>n.language?.words??[],first:q(1)},{name:"thing",label:"\
thing",options:n=>n.words?.things??[],first:q(0)},{name:"layer",label:"layer",options:n=>Si(n,0),first:q(-1)},{name:"head",label:"head",options:n=>[...Si(n,1).slice(
0,-1),"mean"],first:q(-1)},{name:"token",label:"token that looks",options:n=>n.fusion?.names??[],first:q(0)},{name:"dimension",label:"dimension",options:()=>H,first:Ti},
{name:"other",label:"against",options:()=>H,first:q(1)},{name:"ahead",label:"steps ahead",options:n=>n.heads.ahead,first:q(0)},{name:"sampler",label:"head",options:n=>n.
heads.iterating,first:q(-1),named:!0},{name:"noise",label:"step of the sampler",options:n=>un(eu(n)),first:q(-1)}];function $i(n){return Object.fromEntries(nu.map(
t=>[t.name,su(t,n)]))}function su({name:n,label:t,options:e,first:s,named:o},r){let i=e(r).map(String),a=o?i:un(i.length),c=Math.max(-a.length,Math.min(s(r),a.length-
1));return{name:n,label:t,labels:i,values:a,first:a.at(c)??0}}var Ni=(n,t)=>at(t)?M.camera:n.camera;var ou=8*.01,ru=[["left","right"],["back","forward"],["down","up"]];function Ii(n){let t=iu(n),{action:e,expert:s,milliseconds:o}=n;return{parts:Object.keys(t),
spent:Object.values(t),total:Object.values(o).reduce((r,i)=>r+i,0),...s?{wish:Ps(n),gap:Math.hypot(...[0,1,2].map(r=>e[r]-s[r]))}:{}}}function Ps({state:n,expert:t}){
let e=[...n].slice(0,3);return y.of([e,e.map((s,o)=>s+ou*t[o])])}function iu({milliseconds:n,decision:t}){let e=t?.milliseconds??{};if(!Object.keys(e).length)return Ri(
n);let{policy:s=0,...o}=n,r=Object.values(e).reduce((i,a)=>i+a,0);return Ri({...e,"writing it down":Math.max(0,s-r),...o})}var Ri=n=>Object.fromEntries(Object.entries(
n).map(([t,e])=>[t,Number(e.toFixed(3))]));function Pi({action:n,act:t,proposed:e}){let s=[...n.data.subarray(0,3)],o=Z(s.map(Math.abs)),r=ru[o][+(s[o]>0)],i=`m\
oves ${I(10*Math.abs(s[o]),".1f")} mm ${r}`;if(e){let a=Math.hypot(...s.map((c,h)=>c-e.data[h]));return`a person ${i}; ${I(10*a,".1f")} mm from what the policy \
would do`}return t.gap===void 0?i:`${i}; ${I(10*t.gap,".1f")} mm from the expert's wish`}function Fi({step:n,chunking:{votes:t,weights:e,born:s,blended:o},decision:r}){return{votes:y.of(t),weights:Q(e),ages:new y([s.length],Int32Array.from(s,i=>n-i)),
born:s.map(i=>`made at step ${i}`),here:s.map(()=>n),sizes:Q(e.map(i=>6+14*i)),newest:Q(t[t.length-1]),sum:H.map((i,a)=>cu(e,t.map(c=>c[a]),o[a])),...r?au(n,r.heads[r.
head].actions):{}}}function au(n,{shape:[t,e],data:s}){let o=Float32Array.from({length:t+1},(i,a)=>a<t?n+a:NaN),r=new Float32Array((t+1)*e).fill(NaN);return r.set(
s),{steps:new y([t+1],o),chunk:new y([t+1,e],r)}}function cu(n,t,e){return`${n.map((o,r)=>`${I(o,".2f")}·(${I(t[r],"+.2f")})`).join(" + ")} = ${I(e,"+.2f")}`}function ji({
chunking:{votes:n}}){let[t,e]=n.shape;if(t===1)return"one chunk speaks: its word is the action";let s=H.map((r,i)=>{let a=n.parts().map(c=>c.data[i]);return Math.
max(...a)-Math.min(...a)}).slice(0,e),o=Z(s);return`${t} chunks speak; in ${H[o]} they differ by ${I(s[o],".2f")}`}var hu=31,Fs=n=>n.replaceAll("▁","·");function Li({language:n,fusion:t},e){let s=zi(n.pieces),o=n.pieces.map(Fs);return{text:n.text,pieces:o,places:o.map((r,i)=>i),
known:n.known,hidden:new z(n.hidden),alike:new z(Ns(n.hidden)),tasks:n.nearest.map(([r])=>r.replace(/-v3$/,"")),sentences:n.nearest.map(([r])=>lu(r,e)),probability:n.
nearest.map(([,r])=>r),understood:n.understood,heard:t?.attention&&uu(t),words:s.map(({name:r})=>r==="<start>"?"(start)":r),word_places:s.map((r,i)=>i)}}var lu=(n,t)=>t[n]?.
sentence??it[n.replace(/^table-/,"")].asks;function Ci({language:n,vision:t}){let e=t?.words??[];if(!e.length)return{};let s=e.map(o=>pu(zi(n.pieces),o));return{
looks:s.map(o=>new z(o,2,hu)),look_cells:s.map(({shape:o})=>yt(o[2]))}}function zi(n){let t=[];return n.forEach((e,s)=>{let o=t[t.length-1];s>1&&/^[\p{L}\p{N}]/u.
test(e)?(o.name+=e,o.places.push(s)):t.push({name:e.replace(/^▁/,""),places:[s]})}),t}function pu(n,t){let[,e,s]=t.shape,o=new y([n.length,e,s],new Float32Array(
n.length*e*s));return n.forEach(({places:r},i)=>{let a=o.at(i).data;for(let c of r)t.at(c).data.forEach((h,l)=>a[l]+=h)}),o}function uu({attention:n,stage:t}){let e=t.
flatMap((a,c)=>a==="language"?[c]:[]),[s,o,r]=n.shape,i=new Float32Array(s*e.length);for(let a=0;a<s;a++)e.forEach((c,h)=>{let l=0;for(let u=0;u<o;u++)l+=n.data[(a*
o+u)*r*r+c];i[a*e.length+h]=l/o});return new y([s,e.length],i)}function Bi({language:n}){let t=n.known.filter(o=>!o).length,e=t?`${t} of them never seen before`:
"all known",s=`${I(n.probability[0],".0%")} sure it means ${n.tasks[0]}`;return`${n.pieces.length} pieces, ${e}; ${s}`}var fn=["itself","state","words",...bt],fu={fusion:0,state:1,language:2},du=31;function Ui({fusion:n,vision:t}){if(!n.names)return{context:n.context};let e=bt.slice(
0,t.pictures.length).map(r=>Rs(n.names,r)),[s,o]=[e.map(Is),mu(n)];return{names:n.names.map(Fs),labels:n.names.map((r,i)=>`${i} ${r}`),borders:o.flatMap((r,i)=>i&&
r!==o[i-1]?[i-.5]:[]),middles:gu(o),spans:e,grids:s,cells:s.map(([,r])=>yt(r)),keypoints:e[0][0]-1,context:n.context,...n.attention?wu(n.attention,o):{}}}function mu({
names:n,stage:t}){return t.map((e,s)=>fu[e]??fn.indexOf(n[s].split(" ")[0]))}function gu(n){return[...new Set(n)].sort((t,e)=>t-e).map(t=>(n.indexOf(t)+n.lastIndexOf(
t))/2)}function wu(n,t){let[e,s,o]=n.shape,r=o*o,i=new Float32Array(e*(s+1)*r),a=[];for(let c=0;c<e;c++){let h=c*(s+1)*r,l=n.at(c).data;i.set(l,h);let u=i.subarray(
h+s*r,h+(s+1)*r);for(let p=0,m=0;p<s;p++)for(let f=0;f<r;f++,m++)u[f]+=l[m]/s;a.push(u)}return{attention:new z(new y([e,s+1,o,o],i),1,du),rollout:bu(a,o),share:yu(
a,o,t)}}function bu(n,t){let e=new Float64Array(t);e[0]=1;for(let s of[...n].reverse()){let o=Float64Array.from(e,r=>.5*r);for(let r=0;r<t;r++)for(let i=0;i<t;i++)
o[i]+=.5*e[r]*s[r*t+i];e=o}return new y([t],Float32Array.from(e))}function yu(n,t,e){let s=new Float32Array(fn.length*n.length);return n.forEach((o,r)=>{for(let i=0;i<
t;i++)s[e[i]*n.length+r]+=o[i]}),new y([fn.length,n.length],s)}function Di({fusion:n}){if(!n.share)return"this fusion has no attention: everything is mixed into\
 one context at once";let[t,e]=n.share.shape,s=Array.from({length:t},(a,c)=>n.share.data[(c+1)*e-1]),o=s.map((a,c)=>c).sort((a,c)=>s[c]-s[a]||c-a),[r,i]=o.map(a=>`${I(
s[a],".0%")} on ${ku(fn[a])}`);return`in the last layer the readout looks ${r}, ${i}`}var ku=n=>n==="itself"||n==="words"?n:`the ${n}${bt.includes(n)?" eye":""}`;var js="this policy does not tell",dn=class{constructor({tasks:t,rate:e},s){this.tasks=t,this.camera=s,this.seenFrom=s,this.rate=e,this.decision=null,this.event=
""}moment(t){this.seenFrom=t.view??this.camera;let e={...this.outcome(t),seconds:t.step/this.rate};return t.event&&t.event!==this.event&&(e.event=t.event),this.
event=t.event??"",e.chunking=Fi(t),e.act=Ii(t),t.decision&&(this.decision=e.decision=this.thought(t.decision)),this.decision?.belief&&t.truth&&(e.miss=xu(this.decision.
belief,t.truth)),{...e,notes:this.notes(e)}}notes(t){let e={chunking:ji(t),action:Pi(t)},{decision:s}=this;return s?{...e,vision:t.miss||s.vision?.heat?Ai(s,t.miss):
js,language:Bi(s),state:s.state.normal?ki(s):js,fusion:s.fusion?.names?Di(s):js,heads:vi(s)}:e}outcome(t){let{step:e,state:s,action:o,success:r,milliseconds:i,expert:a,
truth:c,frame:h,wish:l}=t;return{step:e,state:Q(s),action:Q(o),success:r,milliseconds:i,...l?{proposed:Q(l)}:{},...a?{expert:Q(a),wish_seen:this.projected(Ps(t))}:
{},...c?{truth:c,truth_seen:this.projected(c)}:{},frame:h,...t.view?{turned:!0}:{}}}thought(t){let e=Ei(t);return{vision:t.vision&&Mi(t),language:Li(t,this.tasks),
words:Ci(t),state:yi(t),fusion:t.fusion&&Ui(t),heads:e,belief:t.belief,belief_seen:t.belief&&this.projected(t.belief),plan_seen:this.projected(e.plan)}}projected(t){
let{pose:e,fov:s}=this.seenFrom,o=2*Math.tan(s*Math.PI/360),r=t.parts().flatMap(({data:i})=>{let a=[0,1,2].map(p=>i[p]-e[p]),[c,h,l]=[0,1,2].map(p=>a.reduce((m,f,g)=>m+
f*e[3+3*g+p],0)),u=l<0?-l*o:NaN;return[.5+c/u,.5-h/u]});return new y([t.length,2],Float32Array.from(r))}};function xu(n,t){return Q(n.parts().map(({data:e},s)=>Math.
hypot(...[...e].map((o,r)=>o-t.at(s).data[r]))))}var et=n=>Eu(n.array??n).join("×"),Eu=n=>n.shape??[n.length];function Gi(n,t){let{vision:e,language:s,state:o,fusion:r,heads:i}=t,a=i[i.acting];return{vision:e?
Tu(e):[],language:[["pieces",et(s.pieces)],["hidden",et(s.hidden)],["nearest tasks",et(s.tasks)]],state:[["numbers","4"],["in deviations","4"],...mt("token",o.token)],
fusion:[...mt("tokens",r?.names),...mt("attention, with the mean of its heads",r?.attention),...mt("context",r?.context)],heads:[...mt("context",r?.context),["p\
ath from noise",et(a.path)],...mt("belief of the bins",i.bins?.probability),["chunk",et(i.chunk)]],chunking:[["votes","n×4"],["weights","n"],["blended action",
"4"]],action:[["action",et(n.action)],["state after it",et(n.state)]]}}var Tu=({pictures:n,maps:t,heat:e,patch_names:s})=>[["picture",n.map(et).join(" and ")],...(t?.[0]??
[]).map((o,r)=>[`layer ${r+1}`,et(o)]),...mt("keypoint heat",e?.[0]),...mt("tokens",s)],mt=(n,t)=>t?[[n,et(t)]]:[];var vu=.6,Hi=10,mn=class{constructor(t,e,s={}){this.writer=new dn(t,Ni(t,e)),this.rate=t.rate,this.code=s,this.moments=[]}push(t,e){let s=!this.moments.length;this.
moments.push(...t);let o=t.map(i=>this.writer.moment(i)),r=Mu(e,this.moments,this.rate);return Yr({moments:o,rollout:s?{...r,...Ou(o,this.code)}:r})}};function Ou(n,t){
let e=n.find(s=>s.decision)?.decision;return e?{controls:$i(e),shapes:Gi(n[0],e),code:t}:{controls:{},shapes:{},code:t}}function Mu(n,t,e){let{parts:s,settings:o}=n;
return{task:Do(n.task).replace(/-v3$/,""),instruction:n.instruction,seed:n.seed,confidence:n.confidence,success:n.success,steps:t.length,last:Math.max(1,t.length-
1),rate:e,budget:1e3/e,axes:H,first_bad:qi(t),telling:_u(n.success,t),settings:Object.fromEntries(Object.entries(o).map(([r,i])=>[r,Au(i)])),parts:s.length>1?s.
map(Su):[],link:n.link,things:[]}}var Au=n=>typeof n=="boolean"?n?"True":"False":String(n),Su=({text:n,task:t,step:e,success:s})=>({text:n,task:t.split("@")[0].
replace(/-v3$/,""),step:e,success:s});function qi(n){let t=0;for(let{step:e,action:s,expert:o}of n)if(t=(o?Math.hypot(...[0,1,2].map(i=>s[i]-o[i])):0)>vu?t+1:0,
t===Hi)return e-Hi+1;return null}function _u(n,t){let e=qi(t);if(!n&&e!==null)return e;let[s,o]=[0,-1];for(let{step:r,decision:i}of t.filter(a=>a.decision)){let a=$u(
i);a>o&&([s,o]=[r,a])}return s}function $u({heads:n}){let t=Object.values(n).map(s=>s.actions.at(0).data),e=s=>Math.max(...t.map(o=>o[s]))-Math.min(...t.map(o=>o[s]));
return H.reduce((s,o,r)=>s+e(r),0)}var Wi=1;var gn=class{constructor(t){this.read=t,this.kept=new Map}async tasks(){return Object.keys((await this.index()).tasks)}async scene(t){let e=await this.index();if(!(t in
e.tasks))throw new Error(`There is no scene for the task ${t}.`);let[s,o]=await Promise.all([this.packed(`tasks/${t}.pack`),this.packed(`models/${e.tasks[t]}.pa\
ck`)]),r=await Promise.all(Vi(o,e).map(i=>this.packed(i)));return{task:s,model:o,parts:Object.assign({},...r)}}async needed(t){let e=await this.index(),s=t.split(
"@")[1]??t,o=Object.keys(e.tasks).filter(a=>a===t||a.endsWith(`@${s}`)),r=[...new Set(o.map(a=>e.tasks[a]))].map(a=>`models/${a}.pack`),i=await Promise.all(r.map(
async a=>Vi(await this.packed(a),e)));return{tasks:o,paths:[...o.map(a=>`tasks/${a}.pack`),...r,...new Set(i.flat())]}}index(){return this.once("index.json",async t=>{
let e=JSON.parse(new TextDecoder().decode(t));if(e.version!==Wi)throw new Error(`The scenes are of version ${e.version}, not ${Wi}.`);return e})}packed(t){return this.
once(t,wi)}once(t,e){if(!this.kept.has(t)){let s=this.read(t).then(e).catch(o=>{throw this.kept.delete(t),o});this.kept.set(t,s)}return this.kept.get(t)}};function Vi(n,t){
let e=new Set(n.drawing.items.flatMap(s=>[s.mesh,s.texture]).filter(s=>s));return[...new Set([...e].map(s=>`parts/${t.parts[s]}.pack`))]}var{low:Nu,high:Ru,spacing:Xi}=M.scene,Iu={show:n=>n,add:(n,t)=>Pu(n,Ki(t)),remove(n,{name:t}){let e=U(n,t);return Vt(At(S(n).filter(s=>s!==e)))},change:(n,{name:t,
...e})=>Yi(n,t,({x:s,y:o})=>({...Ki(e),x:s,y:o})),move:(n,{name:t,x:e,y:s})=>Yi(n,t,o=>({...o,x:wn(e),y:wn(s)}))};function Ls(n){return Iu[n.do](ot(n.scene),n)}
function Ki({kind:n,colour:t,size:e}){let s={kind:n,colour:t,size:e,x:0,y:0};return j(s)?{...s,size:"",colour:V(s)?t:""}:s}function Yi(n,t,e){let s=U(n,t);return Vt(
At(S(n).map(o=>o===s?e(s):o)))}function Pu(n,t){let e=At([...S(n),t]);Wn(e),Vn(e);let s={room:-1/0,x:0,y:0};for(let[o,r]of Fu()){let i=ju(n,t,[o,r]);i>s.room&&(s=
{room:i,x:o,y:r})}if(s.room<0)throw new d(`There is no room left for the ${A(t)}; move something or take it away.`);return Vt(At([...S(n),{...t,x:s.x,y:s.y}]))}
function Fu(){let[n,t]=Nu.map((e,s)=>{let o=Math.floor((Ru[s]-e)/Xi+1e-6)+1;return Array.from({length:o},(r,i)=>wn(e+i*Xi))});return n.flatMap(e=>t.map(s=>[e,s])).
filter(e=>_t(e))}function ju(n,t,e){let s=S(n).map(o=>Y($(o),e)-tt(o)-tt(t));return s.length?wn(Math.min(...s)):0}var wn=n=>Number(n.toFixed(3));var Lu=4;function bn(n){let t=[];for(let s of M.suggestions){let o=s.flatMap(a=>Co(n,a)),r=o.filter(({thing:a})=>!t.some(c=>c.thing===a)),i=r.length?r:o;i.length&&
t.push(i[i.length>>1])}return[...t.slice(0,Lu).map(s=>({text:Ne(s),kind:ne})),...Cu(n).slice(0,1).map(s=>({text:s,kind:ws(s,n).kind}))]}function Cu(n){let t=n.things.
map(({kind:r})=>r),e=[...new Set(t)].filter(r=>t.indexOf(r)!==t.lastIndexOf(r)),s=new Set(S(n).map(({colour:r})=>r)),o=Object.keys(M.scene.colours).filter(r=>!s.
has(r));return[...e.map(r=>`Touch the ${r}.`),...o.map(r=>`Touch the ${r} ${t[0]}.`)]}var{pose:ae,fov:zu}=M.camera,yn=2*Math.tan(zu*Math.PI/360),Bu=4;function Zi(n,t){let{do:e,scene:s}=n;if(e==="shuffle")return ot(t[n.seed%t.length]);if(!s)return ot(
t[0]);if(e!=="move")return Ls(n);let o=U(ot(s),n.name),[r,i]=Du([n.x,n.y],j(o)?0:pt(o));if(![r,i].every(Number.isFinite))throw new d("A thing is moved to a plac\
e in the picture.");return Ls({...n,x:r,y:i})}function Ji(n){let t=S(n).map(e=>{let[s,o]=Uu($(e)).map(r=>Number(r.toFixed(Bu)));return{name:A(e),kind:e.kind,colour:e.
colour,size:e.size,thing:!j(e),x:s,y:o}});return{scene:Se(n),says:St(S(n)),items:t,suggestions:bn(n)}}function Uu(n){let t=n.map((r,i)=>r-ae[i]),[e,s,o]=[0,1,2].
map(r=>t.reduce((i,a,c)=>i+a*ae[3+3*c+r],0));return[.5-e/(o*yn),.5+s/(o*yn)]}function Du([n,t],e){let s=[(n-.5)*yn,(.5-t)*yn,-1],o=[0,1,2].map(i=>s.reduce((a,c,h)=>a+
c*ae[3+3*i+h],0)),r=(e-ae[2])/o[2];return o.map((i,a)=>ae[a]+r*i)}var Qi=480,Gu="This attempt was put away; run it again.",Cs=class{constructor(t,e,s,o){this.settings=t,this.code=e,this.policy=this.ours=s,this.world=o,this.audience=
new an(o),this.pacer=new cn,this.run=null,this.running=Promise.resolve(),this.isPreview=!1,this.tickets=0,this.waiting=[]}async begin(t){let e=vr(t.interventions??
""),s=Ye(this.settings,{...t,interventions:e});await this.stop(),this.isPreview=!1;let o=await Qe(s,this.settings,this.policy,this.world);t.drive&&o.command({kind:"\
drive",value:!0}),o.steering.turn(!!t.drive),this.pacer.set({pace:s.pace,paused:!1,allowed:0});let{manifest:r}=this.policy,i=new mn(r,o.parts[0].task,this.policy===
this.ours?this.code:{}),a={attempt:o,payload:i,over:!1,remarks:[]};return this.run=a,this.running=this.carryOut(a),++this.tickets}async stop(){this.run&&(this.run.
attempt.stopped=!0),this.pacer.set({paused:!1,hidden:!1}),await this.running}async carryOut(t){try{await this.pacer.turn();let e=t.attempt.run(s=>this.audience.
picture(s));for(;!t.attempt.stopped&&!(await e.next()).done;)t.remarks.push(...t.attempt.complaints.splice(0)),this.news(),await this.pacer.turn()}catch(e){e instanceof
d||console.error(e),t.remarks.push(e instanceof d?e.message:Hu(e))}t.over=!0,this.news()}news(){for(let t of this.waiting.splice(0))t()}async more({ticket:t,from:e}){
let{run:s}=this;if(!s||t!==this.tickets)throw new d(Gu);let{attempt:o,payload:r}=s,i=()=>o.moments.length>r.moments.length||s.over||s.remarks.length;for(;!i();)
await new Promise(l=>this.waiting.push(()=>l(null)));let a=o.moments.slice(Math.max(e,r.moments.length));for(let l of a)l.frame=await l.frame;let c=s.over&&o.moments.
length===r.moments.length+a.length;return{push:a.length?r.push(a,o.told):void 0,over:c,count:r.moments.length,line:s.remarks.shift()}}command(t){if(!this.run||this.
run.over)throw new d("Nothing is running; say what to do first.");this.run.attempt.command(t),t.kind==="stop"&&this.pacer.set({paused:!1})}pace(t){this.pacer.set(
t)}steer(t){this.run?.attempt.steering.wish(t)}async open(t){let e=t&&await mi(this.ours.ort,t.bytes,t.name,this.ours);return await this.stop(),this.policy!==this.
ours&&await this.policy.close(),this.policy=e??this.ours,{heads:this.policy.config.heads.kinds}}async editTable(t){let{world:e,run:s}=this,{scenes:o}=await e.tableShapes(),
r=Zi(t,o);if(s&&!s.over)throw new d("The robot acts; the table is changed when it has ended.");return await e.open(G),e.begin(0,Ie(r)),e.look={},this.isPreview=
!0,{...Ji(r),picture:(await this.audience.drawn()).bytes}}async scene(t){let e=await this.world.files.needed(this.world.loaded?.task.task??(at(t)?G:t));return{...e,
sentences:await this.said(e.tasks,t)}}async sentences(t){let{tasks:e}=await this.world.files.needed(at(t)?G:t);return this.said(e,t)}async said(t,e){let{tasks:s}=this.
ours.manifest;if(!t.includes(G))return t.map(i=>s[i.split("@")[0]].sentence);let{scenes:o}=await this.world.tableShapes();return bn(Pe(e,0,o)).filter(({kind:i})=>i===
ne).map(({text:i})=>i)}outcome(){if(!this.run?.over)throw new d("No attempt has ended yet.");let{told:t,moments:e}=this.run.attempt;return{task:t.task,success:t.
success,steps:e.length}}demonstration(){if(!this.run?.attempt.steps.length)throw new d("Nothing has happened yet that could be saved.");return Jr(this.run.attempt)}grab(t){
let e=this.run&&!this.run.over?this.world.grab(t):void 0;return e&&this.command({kind:"drag",value:e}),!!e}drag(t){t?this.world.physics.grip?.moveTo(t):this.world.
letGo()}async look(t){let{world:e,run:s,pacer:o}=this;return!e.start||this.isPreview?null:(t?e.turnView(t.aside,t.up,t.away):e.resetView(),o.paused||!s||s.over?
(await this.audience.drawn()).bytes:null)}light(t){this.world.look={...this.world.look,light:t}}},Hu=n=>/memory/i.test(String(n))?"This browser has too little m\
emory left for the robot. Close other tabs and load the page again.":`This attempt broke off, and that is our mistake, not yours (${n}). Run it again, or change\
 the seed.`;async function ta(n,t){let e=new OffscreenCanvas(Qi,Qi),[s,o,r,i]=await Promise.all([qu(n),n.json("policy/policy.json.packed"),Wu(n),n.json("code.js\
on.packed")]),a=await di(s,o,h=>n.read(`policy/${h}.packed`)),c=new Rt(r,new gn(h=>n.read(`scenes/${h}`)),e);return new Cs(t,i,a,c)}async function qu(n){let[t,e]=await Promise.
all([n.module("ort.mjs.packed"),n.read("ort.wasm.packed")]);return Object.assign(t.env.wasm,{numThreads:1,wasmBinary:e}),t.env.logLevel="error",t}async function Wu(n){
let[t,e]=await Promise.all([n.module("mujoco.mjs.packed"),n.read("mujoco.wasm.packed")]);return t.default({wasmBinary:e,locateFile:s=>s})}var kn=class{constructor({list:t,address:e,inline:s},o){this.list=t,this.address=e,this.inline=s,this.arrived=o}async read(t){let e=this.list[t];if(!e)throw new d(
`This page has no file ${t}.`);let s=this.inline?bi(this.inline[t]):await this.fetched(t);if(s.length!==e.size||!await Vu(s,e.sha256))throw new d(`The file ${t}\
 is damaged: ${s.length} of ${e.size} bytes. Load the page again.`);return t.endsWith(".packed")?Xu(s,t):s}async json(t){return JSON.parse(new TextDecoder().decode(
await this.read(t)))}async module(t){let e=URL.createObjectURL(new Blob([await this.read(t)],{type:"text/javascript"}));try{return await import(e)}finally{URL.revokeObjectURL(
e)}}async fetched(t){let e=await fetch(this.address+t).catch(()=>null);if(!e?.ok||!e.body)throw new d(`The file ${t} could not be read. Is the server still ther\
e?`);let s=[],o=e.body.getReader();try{for(let r=await o.read();!r.done;r=await o.read())s.push(r.value),this.arrived(r.value.length)}catch{throw new d(`The con\
nection broke while ${t} was read. Load the page again.`)}return new Uint8Array(await new Blob(s).arrayBuffer())}};async function Vu(n,t){if(!t||!globalThis.crypto?.
subtle)return!0;let e=new Uint8Array(await crypto.subtle.digest("SHA-256",n));return Array.from(e,s=>s.toString(16).padStart(2,"0")).join("")===t}async function Xu(n,t){
try{let e=new Blob([n]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(e).arrayBuffer())}catch{throw new d(`The \
file ${t} is damaged and cannot be unpacked. Load the page again.`)}}var Ku=[0,97,115,109,1,0,0,0,1,5,1,96,0,1,123,3,2,1,0,10,10,1,8,0,65,0,253,15,253,98,11],ce=null,Bs=null,Yu={async load({files:n,settings:t}){if(!globalThis.WebAssembly?.
validate(new Uint8Array(Ku)))throw new d("This browser has no WebAssembly with SIMD, which the robot needs; what was recorded still plays.");let e=0,s=new kn(n,
o=>postMessage({arrived:e+=o}));return ce=await ta(s,t),Bs=new rn(ce),Object.keys(ce.policy.manifest.tasks)},begin:n=>D().begin(n),more:n=>D().more(n),command:n=>D().
command(n),pace:n=>D().pace(n),grab:n=>D().grab(n),drag:n=>D().drag(n),look:n=>D().look(n),light:n=>D().light(n),steer:n=>D().steer(n),open:n=>D().open(n),table:n=>D().
editTable(n),scene:n=>D().scene(n),sentences:n=>D().sentences(n),outcome:()=>D().outcome(),demonstration:()=>D().demonstration(),beginLesson:n=>zs().begin(n),nextResult:n=>zs().
next(n),endLesson:n=>zs().end(n)};function D(){if(!ce)throw new d("The robot is still being loaded.");return ce}function zs(){if(!Bs)throw new d("The robot is s\
till being loaded.");return Bs}onmessage=async({data:{id:n,call:t,argument:e}})=>{try{let s=await Yu[t](e);postMessage({id:n,result:s},{transfer:s?.push instanceof
Uint8Array?[s.push.buffer]:[]})}catch(s){postMessage({id:n,mistake:s instanceof d,line:Zu(s)})}};function Zu(n){return n instanceof d?n.message:n instanceof RangeError||
/memory/i.test(String(n))?"This browser has too little memory for the robot. Close other tabs and load the page again.":`The robot could not go on: ${n?.message??
n}`}return ia(Ju);})();
