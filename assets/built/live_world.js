var GlassLive=(()=>{var qt=Object.defineProperty;var bs=Object.getOwnPropertyDescriptor;var ws=Object.getOwnPropertyNames;var ys=Object.prototype.hasOwnProperty;var ks=(o,t)=>{for(var e in t)qt(o,e,{get:t[e],enumerable:!0})},xs=(o,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of ws(t))!ys.call(o,n)&&
n!==e&&qt(o,n,{get:()=>t[n],enumerable:!(s=bs(t,n))||s.enumerable});return o};var vs=o=>xs(qt({},"__esModule",{value:!0}),o);var on={};ks(on,{Eye:()=>ht,LiveWorld:()=>re,Orbit:()=>nt,Physics:()=>lt,SceneFiles:()=>le,filesBelow:()=>sn,lookingAt:()=>Fe,slice:()=>X,throughCamera:()=>dt});var pe=`#version 300 es
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
}`,fe=`#version 300 es
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
}`;function de(o){let t=o.createProgram();if(o.attachShader(t,ge(o,o.VERTEX_SHADER,pe)),o.attachShader(t,ge(o,o.FRAGMENT_SHADER,fe)),["place","normal"].forEach((n,i)=>o.
bindAttribLocation(t,i,n)),o.linkProgram(t),!o.getProgramParameter(t,o.LINK_STATUS))throw new Error(`WebGL: ${o.getProgramInfoLog(t)}`);let e=new Map;return{made:t,
uniform:n=>(e.has(n)||e.set(n,o.getUniformLocation(t,n)),e.get(n)??null)}}function ge(o,t,e){let s=o.createShader(t);if(o.shaderSource(s,e),o.compileShader(s),!o.
getShaderParameter(s,o.COMPILE_STATUS))throw new Error(`WebGL: ${o.getShaderInfoLog(s)}`);return s}function me(o,t){let e=o.createVertexArray();return o.bindVertexArray(
e),[t.places,t.normals].forEach((s,n)=>{o.bindBuffer(o.ARRAY_BUFFER,o.createBuffer()),o.bufferData(o.ARRAY_BUFFER,s,o.STATIC_DRAW),o.enableVertexAttribArray(n),
o.vertexAttribPointer(n,3,o.FLOAT,!1,0,0)}),o.bindBuffer(o.ELEMENT_ARRAY_BUFFER,o.createBuffer()),o.bufferData(o.ELEMENT_ARRAY_BUFFER,t.corners,o.STATIC_DRAW),o.
bindVertexArray(null),{array:e,count:t.corners.length}}function be(o,t,e){let s=o.createTexture(),n=e?o.TEXTURE_CUBE_MAP:o.TEXTURE_2D,i=e?[0,1,2,3,4,5].map(a=>o.
TEXTURE_CUBE_MAP_POSITIVE_X+a):[o.TEXTURE_2D],r=e?o.CLAMP_TO_EDGE:o.REPEAT;o.bindTexture(n,s);for(let a of i)o.texImage2D(a,0,o.RGBA8,o.RGBA,o.UNSIGNED_BYTE,t);
return o.texParameteri(n,o.TEXTURE_WRAP_S,r),o.texParameteri(n,o.TEXTURE_WRAP_T,r),o.texParameteri(n,o.TEXTURE_MAG_FILTER,o.LINEAR),o.texParameteri(n,o.TEXTURE_MIN_FILTER,
o.LINEAR_MIPMAP_LINEAR),o.generateMipmap(n),{kind:e?1:2,texture:s}}var pt=class{constructor(t,e,s){this.gl=t,this.side=e,this.buffer=t.createFramebuffer(),t.bindFramebuffer(
t.FRAMEBUFFER,this.buffer),this.stores=[[t.COLOR_ATTACHMENT0,t.RGBA8],[t.DEPTH_ATTACHMENT,t.DEPTH_COMPONENT24]].map(([n,i])=>{let r=t.createRenderbuffer();return t.
bindRenderbuffer(t.RENDERBUFFER,r),s?t.renderbufferStorageMultisample(t.RENDERBUFFER,s,i,e,e):t.renderbufferStorage(t.RENDERBUFFER,i,e,e),t.framebufferRenderbuffer(
t.FRAMEBUFFER,n,t.RENDERBUFFER,r),r})}pixels(){let{gl:t,side:e}=this,s=new Uint8Array(4*e*e);t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.readPixels(0,0,
e,e,t.RGBA,t.UNSIGNED_BYTE,s);let n=new Uint8Array(3*e*e);for(let i=0,r=0;i<e;i++)for(let a=4*e*(e-1-i),c=a+4*e;a<c;a+=4,r+=3)n[r]=s[a],n[r+1]=s[a+1],n[r+2]=s[a+
2];return n}show(){let{gl:t,side:e}=this;t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.bindFramebuffer(t.DRAW_FRAMEBUFFER,null),t.blitFramebuffer(0,0,e,e,
0,0,e,e,t.COLOR_BUFFER_BIT,t.NEAREST)}close(){this.gl.deleteFramebuffer(this.buffer);for(let t of this.stores)this.gl.deleteRenderbuffer(t)}};function W(o){let[t,e,s,n]=[o[0],o[1],o[2],o[3]];return[1-2*(s*s+n*n),2*(e*s-t*n),2*(e*n+t*s),2*(e*s+t*n),1-2*(e*e+n*n),2*(s*n-t*e),2*(e*n-t*s),2*(s*n+t*e),1-2*
(e*e+s*s)]}function R(o,t){return[0,3,6].map(e=>o[e]*t[0]+o[e+1]*t[1]+o[e+2]*t[2])}function L(o,t){return Array.from({length:9},(e,s)=>{let[n,i]=[s-s%3,s%3];return o[n]*
t[i]+o[n+1]*t[i+3]+o[n+2]*t[i+6]})}function N(o){return[o[0],o[3],o[6],o[1],o[4],o[7],o[2],o[5],o[8]]}function q(o,t){return[o[0]+t[0],o[1]+t[1],o[2]+t[2]]}function P(o,t){
return[o[0]-t[0],o[1]-t[1],o[2]-t[2]]}function Gt(o){let t=Math.hypot(o[0],o[1],o[2]);return[o[0]/t,o[1]/t,o[2]/t]}function Ht(o,t){return[o[1]*t[2]-o[2]*t[1],o[2]*
t[0]-o[0]*t[2],o[0]*t[1]-o[1]*t[0]]}function we(o,t,e){let s=1/Math.tan(o*Math.PI/360),n=e-t;return[s,0,0,0,0,s,0,0,0,0,-(e+t)/n,-1,0,0,-2*e*t/n,0]}function ye(o,t,e){
return[...[0,1,2].flatMap(n=>[o[n]*t[n],o[n+3]*t[n],o[n+6]*t[n],0]),e[0],e[1],e[2],1]}function ke(o,t){return[0,1,2].flatMap(e=>[o[e]/t[e],o[e+3]/t[e],o[e+6]/t[e]])}var Ms=128,ft=class{constructor(t){this.canvas=t;let e={antialias:!1,alpha:!0,depth:!1,preserveDrawingBuffer:!0},s=t.getContext("webgl2",e);if(!s)throw new Error(
"This browser has no WebGL 2.");this.gl=s;let{made:n,uniform:i}=de(s);this.program=n,this.uniform=i,this.toCamera=[]}mesh(t){return me(this.gl,t)}texture(t,e){return be(
this.gl,t,e)}target(t,e){return new pt(this.gl,t,e)}begin(t,{sky:[e,s,n]}){let{gl:i}=this;i.bindFramebuffer(i.FRAMEBUFFER,t.buffer),i.viewport(0,0,t.side,t.side),
i.useProgram(this.program),i.enable(i.DEPTH_TEST),i.enable(i.CULL_FACE),i.depthFunc(i.LEQUAL),i.depthMask(!0),i.clearColor(e,s,n,1),i.clear(i.COLOR_BUFFER_BIT|i.
DEPTH_BUFFER_BIT),i.uniform1i(this.uniform("cube"),0),i.uniform1i(this.uniform("flatTexture"),1)}setView(t,{near:e,far:s},n){let{gl:i,uniform:r}=this;this.view=
t,this.toCamera=N(t.rotation),i.uniformMatrix4fv(r("projection"),!1,we(t.fov,e,s));let a=n.slice(0,8);i.uniform1i(r("lampCount"),a.length),a.forEach((c,h)=>{for(let l of[
"direction","ambient","diffuse","specular"])i.uniform3fv(r(`lamps[${h}].${l}`),c[l])})}setClear(t){let{gl:e}=this;t?e.enable(e.BLEND):e.disable(e.BLEND),e.blendFuncSeparate(
e.SRC_ALPHA,e.ONE_MINUS_SRC_ALPHA,e.ZERO,e.ONE),e.depthMask(!t)}draw(t,e,s){let{gl:n,uniform:i,toCamera:r}=this,{item:a,rgba:c}=t;n.cullFace(s?n.FRONT:n.BACK),n.
uniform4f(i("colour"),c[0],c[1],c[2],e),n.uniform1f(i("emission"),a.emission),n.uniform1f(i("specular"),a.specular),n.uniform1f(i("shininess"),a.shininess*Ms),this.
setTexture(t);let h=L(r,t.rotation),l=R(r,P(t.place,this.view.place));for(let{mesh:p,scale:u,shift:g}of t.pieces){let f=R(h,g).map((b,v)=>b+l[v]);n.uniformMatrix4fv(
i("toCamera"),!1,ye(h,u,f)),n.uniformMatrix3fv(i("normalToCamera"),!1,ke(h,u)),n.bindVertexArray(p.array),n.drawElements(n.TRIANGLES,p.count,n.UNSIGNED_INT,0)}}setTexture(t){
let{gl:e,uniform:s}=this;if(e.uniform1i(s("textureKind"),t.texture?.kind??0),e.uniform3fv(s("textureScale"),t.textureScale),!t.texture)return;let n=t.texture.kind===
1;e.activeTexture(n?e.TEXTURE0:e.TEXTURE1),e.bindTexture(n?e.TEXTURE_CUBE_MAP:e.TEXTURE_2D,t.texture.texture)}finish(){this.gl.finish()}forget(t,e){for(let{array:s}of t)
this.gl.deleteVertexArray(s);for(let{texture:s}of e)this.gl.deleteTexture(s)}close(){this.gl.getExtension("WEBGL_lose_context")?.loseContext()}};function xe(){let o=new OffscreenCanvas(
1,1).getContext("webgl2");if(!o)return!1;let t=o.getExtension("WEBGL_debug_renderer_info"),e=String(o.getParameter(t?t.UNMASKED_RENDERER_WEBGL:o.RENDERER));return o.
getExtension("WEBGL_lose_context")?.loseContext(),!/swiftshader|llvmpipe|softpipe|software|basic render/i.test(e)}var B=class{constructor(){this.places=[],this.normals=[],this.corners=[],this.known=new Map}corner(t,e){let s=[...t,...e].map(i=>i.toFixed(7)).join(),n=this.known.
get(s)??this.places.length/3;return this.known.has(s)||(this.known.set(s,n),this.places.push(...t),this.normals.push(...e)),n}face(...t){let[e,s,n,i]=t.map(([r,
a])=>this.corner(r,a));t.length===3?this.corners.push(e,s,n):this.corners.push(e,s,i,s,n,i)}get mesh(){return{places:Float32Array.from(this.places),normals:Float32Array.
from(this.normals),corners:Uint32Array.from(this.corners)}}},Te={sphere:ve,ellipsoid:ve,cylinder:Ts,box:Rs,tube:_s,top:o=>Ee(1,o),bottom:o=>Ee(-1,o)},gt=o=>Math.
floor(o/2),ot=(o,t)=>2*Math.PI*o/t;function ve(o){let t=new B,e=Math.floor(gt(o)/2);for(let s of[-1,1])_e(t,s,o,e,0);return t.mesh}function Ee(o,t){let e=new B;
return _e(e,o,t,Math.floor(gt(t)/2),o),e.mesh}function _e(o,t,e,s,n){let i=(a,c)=>{let[h,l]=[ot(a,e),t*Math.PI*c/2/s],p=[Math.cos(h)*Math.cos(l),Math.sin(h)*Math.
cos(l),Math.sin(l)];return[[p[0],p[1],p[2]+n],p]},r=[[0,0,t+n],[0,0,t]];for(let a=0;a<e;a++){let c=[i(a,s-1),i(a+1,s-1),r];o.face(...t>0?c:c.reverse());for(let h=0;h<
s-1;h++){let l=[i(a,h),i(a+1,h),i(a+1,h+1),i(a,h+1)];o.face(...t>0?l:l.reverse())}}}function Ts(o){let t=new B;for(let e of[-1,1])As(t,e,o,Math.floor(gt(o)/2));
return Ae(t,o),t.mesh}function _s(o){let t=new B;return Ae(t,o),t.mesh}function Ae(o,t){let e=gt(t),s=(n,i)=>{let[r,a]=[Math.cos(ot(n,t)),Math.sin(ot(n,t))];return[
[r,a,2*i/e-1],[r,a,0]]};for(let n=0;n<e;n++)for(let i=0;i<t;i++)o.face(s(i,n),s(i+1,n),s(i+1,n+1),s(i,n+1))}function As(o,t,e,s){let n=(i,r)=>[[Math.cos(ot(i,e))*
r,Math.sin(ot(i,e))*r,t],[0,0,t]];for(let i=0;i<e;i++){let r=[n(i,1/s),n(i+1,1/s),n(0,0)];o.face(...t>0?r:r.reverse());for(let a=0;a<s-1;a++){let[c,h]=[(a+1)/s,
(a+2)/s],l=[n(i,h),n(i+1,h),n(i+1,c),n(i,c)];o.face(...t>0?l:l.reverse())}}}function Rs(){let o=new B;for(let t of[0,1,2])for(let e of[-1,1]){let s=[0,0,0];s[t]=
e;let n=(r,a)=>{let c=[0,0,0];return c[t]=e,[c[(t+1)%3],c[(t+2)%3]]=[r,a],[c,s]},i=[n(-1,-1),n(1,-1),n(1,1),n(-1,1)];o.face(...e>0?i:i.reverse())}return o.mesh}
function Re([o,t,e]){let s=new B,[n,i]=[Me(o,e),Me(t,e)],r=[0,0,1];for(let a=0;a<n.length-1;a++)for(let c=0;c<i.length-1;c++)s.face([[n[a],i[c],0],r],[[n[a+1],i[c],
0],r],[[n[a+1],i[c+1],0],r],[[n[a],i[c+1],0],r]);return s.mesh}function Me(o,t){let e=Math.max(t,o/198),s=Math.floor(o/e),n=s-s%2,i=o-n*e,r=Array.from({length:n+
1},(a,c)=>-o+i+c*e*2);return[-o,...r,o]}var Ss=[1,0,0,0,1,0,0,0,1],Se=1.5,[Fs,Os]=[.25,4];function dt(o,t,e={shift:[0,0,0],turn:0}){let s=o.turns?W(X(t.turns,o.body,4)):Ss,n=e.turn*Math.PI/360,i=L(W([
Math.cos(n),0,0,Math.sin(n)]),o.rotation);return{place:q(X(t.places,o.body,3),R(s,q(o.pos,e.shift))),rotation:L(s,i),fov:o.fov}}var nt=class{constructor(t,e=.9){
let s=[t.rotation[2],t.rotation[5],t.rotation[8]];this.centre=t.place.map((n,i)=>n-e*s[i]),this.distance=e,this.azimuth=Math.atan2(s[1],s[0]),this.elevation=Math.
asin(s[2]),this.fov=t.fov}turn(t,e){this.azimuth+=t,this.elevation=Math.max(-Se,Math.min(Se,this.elevation+e))}zoom(t){this.distance=Math.max(Fs,Math.min(Os,this.
distance*t))}get view(){let t=Math.cos(this.elevation),e=[t*Math.cos(this.azimuth),t*Math.sin(this.azimuth),Math.sin(this.elevation)],s=this.centre.map((n,i)=>n+
this.distance*e[i]);return Fe(s,this.centre,this.fov)}};function Fe(o,t,e){let s=Gt(P(o,t)),n=Gt(Ht([0,0,1],s)),i=Ht(s,n);return{place:o,rotation:[0,1,2].flatMap(
r=>[n[r],i[r],s[r]]),fov:e}}function X(o,t,e){return Array.from({length:e},(s,n)=>o[t*e+n])}var Oe="audience",mt=class{constructor(t,e){this.painter=t,this.drawing=e.model.drawing,this.slices=e.model.slices,this.parts=e.parts,this.meshes=new Map,this.textures=
new Map,this.levels={}}async load(){let t=new Set(this.drawing.items.map(s=>s.texture).filter(s=>s!==void 0)),e={premultiplyAlpha:"none",colorSpaceConversion:"n\
one"};await Promise.all([...t].map(async s=>{let{cube:n,pixels:i}=this.parts[s],r=await createImageBitmap(i.blob,e);this.textures.set(s,this.painter.texture(r,n)),
r.close()}))}arrange(t){this.drawing={...this.drawing,items:t},this.levels={}}level(t){return this.levels[t]??=this.drawing.items.map(e=>this.drawn(e,t)),this.levels[t]}pose(t,e,s,n){
for(let i of t){let{item:r}=i,a=W(X(e.turns,r.body,4)),c=r.site===void 0?void 0:s[r.site];i.place=q(X(e.places,r.body,3),R(a,c??r.pos)),i.rotation=L(a,W(r.quat)),
i.rgba=(r.site===void 0?void 0:n[r.site])??r.rgba}}drawn(t,e){return{item:t,pieces:this.pieces(t,e),texture:t.texture&&this.textures.get(t.texture)||null,textureScale:zs(
t,this.parts),rgba:t.rgba,place:[0,0,0],rotation:[1,0,0,0,1,0,0,0,1]}}pieces(t,e){let[s,n,i]=t.size,r=[0,0,0];if(t.type==="mesh")return[{mesh:this.mesh(t.mesh,e),
scale:[1,1,1],shift:r}];if(t.type==="plane")return[{mesh:this.floor(t),scale:[1,1,1],shift:r}];if(t.type!=="capsule")return[{mesh:this.shape(t.type,e),scale:t.size,
shift:r}];let a=(s+n)/2;return[{mesh:this.shape("tube",e),scale:t.size,shift:r},{mesh:this.shape("top",e),scale:[s,n,a],shift:[0,0,i-a]},{mesh:this.shape("botto\
m",e),scale:[s,n,a],shift:[0,0,a-i]}]}mesh(t,e){let s=e in this.parts[t]?e:"policy";return this.uploaded(`mesh ${t} ${s}`,()=>Ps(this.parts[t][s]))}shape(t,e){return this.
uploaded(`${t} ${e}`,()=>Te[t](this.slices[e===Oe?Oe:"policy"]))}floor(t){let e=t.grid;return this.uploaded(`plane ${e}`,()=>Re(e))}uploaded(t,e){let s=this.meshes.
get(t)??this.painter.mesh(e());return this.meshes.set(t,s),s}close(){this.painter.forget([...this.meshes.values()],[...this.textures.values()])}};function Ps(o){
let t=e=>o[e].shape[0]*o[e].shape[1];return{places:Float32Array.from({length:t("places")},(e,s)=>o.places.read(s)),normals:Float32Array.from({length:t("normals")},
(e,s)=>o.normals.read(s)),corners:Uint32Array.from({length:t("corners")},(e,s)=>o.corners.read(s))}}function zs(o,t){if(o.texture===void 0)return[1,1,1];if(t[o.
texture].cube)return o.uniform?o.size:[1,1,1];let e=o.type==="mesh"||o.type==="plane",[s,n]=o.repeat.map((i,r)=>{let a=o.size[r]>0?o.size[r]:1;return .5*i*(e?1/
a:1)*(o.uniform?a:1)});return[s,-n,0]}var bt=class{constructor(t){this.picture=t,this.copy=null,this.copied=null,this.last=null}draw(t,e,s){let n=[...e,...t.flatMap(({place:r,rotation:a,rgba:c})=>[r,
a,c])],i={items:t,numbers:n};Pe(i,this.copied)?this.show():(t.forEach(s),Pe(i,this.last)&&this.keep(i)),this.last=i}keep(t){let{colours:e,depths:s}=this.picture;
this.copy??={colours:new Uint8ClampedArray(e.length),depths:new Float32Array(s.length)},this.copy.colours.set(e),this.copy.depths.set(s),this.copied=t}show(){let{
colours:t,depths:e}=this.copy;this.picture.colours.set(t),this.picture.depths.set(e)}};function Pe({items:o,numbers:t},e){return e?.items.length!==o.length||!o.
every((s,n)=>s===e.items[n])?!1:t.every((s,n)=>Array.from(s).every((i,r)=>i===e.numbers[n][r]))}var kt=class{constructor(t,e,s,n){this.cube=n,this.levels=[{width:e,height:s,texels:t}];for(let i=this.levels[0];i.width>1||i.height>1;this.levels.push(i))i=Is(
i);this.colour=new Float64Array(3),this.upper=this.lower=this.levels[0],this.share=0}focus(t){let{levels:e}=this,s=t>1?Math.min(Math.log2(t),e.length-1):0,n=Math.
floor(s);this.upper=e[n],this.lower=e[Math.min(n+1,e.length-1)],this.share=s-n}sample(t,e){let{colour:s,share:n}=this;s[0]=s[1]=s[2]=0,this.add(this.upper,t,e,1-
n),n>0&&this.add(this.lower,t,e,n)}add(t,e,s,n){let{width:i,height:r,texels:a}=t,{colour:c,cube:h}=this,l=e*i-.5,p=s*r-.5,u=Math.floor(l),g=Math.floor(p),f=n*(l-
u),b=p-g,v=h?wt(u,i):yt(u,i),d=h?wt(u+1,i):yt(u+1,i),x=i*(h?wt(g,r):yt(g,r)),y=i*(h?wt(g+1,r):yt(g+1,r)),k=4*(x+v),w=4*(x+d),m=4*(y+v),T=4*(y+d),_=(n-f)*b,A=f*b,
M=n-f-_,z=f-A;c[0]+=M*a[k]+z*a[w]+_*a[m]+A*a[T],c[1]+=M*a[k+1]+z*a[w+1]+_*a[m+1]+A*a[T+1],c[2]+=M*a[k+2]+z*a[w+2]+_*a[m+2]+A*a[T+2]}};function Is({width:o,height:t,
texels:e}){let[s,n]=[Math.max(1,o>>1),Math.max(1,t>>1)],i=new Uint8ClampedArray(4*s*n),[r,a]=[o>1?4:0,t>1?4*o:0];for(let c=0,h=0;c<n;c++)for(let l=0;l<s;l++)for(let p=0;p<
4;p++,h++){let u=2*l*r+2*c*a+p;i[h]=(e[u]+e[u+r]+e[u+a]+e[u+r+a])/4}return{width:s,height:n,texels:i}}var wt=(o,t)=>o<0?0:o>=t?t-1:o,yt=(o,t)=>o>=0&&o<t?o:o-Math.
floor(o/t)*t;function Vt(o,t,e){let s=Math.abs(o),n=Math.abs(t),i=Math.abs(e);return s>=n&&s>=i?o>0?0:1:n>=i?t>0?2:3:e>0?4:5}function xt(o,t,e,s){let n=o<2?o?s:
-s:o===5?-t:t,i=o<2?t:o<4?e:s;return .5+.5*n/Math.abs(i)}function vt(o,t,e,s){let n=o===2?s:o===3?-s:-e,i=o<2?t:o<4?e:s;return .5+.5*n/Math.abs(i)}var[Y,K,Z,it,rt,at]=[0,1,2,3,4,5],O=6,$s=1e-9,Et=class{constructor(){this.seen=new Float64Array(0),this.place=new Float64Array(0),this.parts=new Float64Array(0),
this.isLit=new Uint8Array(0),this.side=0,this.zoom=1,this.lamps=[],this.rgba=[1,1,1,1],this.emission=this.specular=this.shininess=0,this.texture=null,this.textureScale=
[1,1,1],this.mesh=null,this.turn=[]}grow(t){t<=this.isLit.length||(this.seen=new Float64Array(3*t),this.place=new Float64Array(3*t),this.parts=new Float64Array(
O*t),this.isLit=new Uint8Array(t))}move(t,e,s,n,i){let{places:r}=t;this.mesh=t,this.turn=[0,1,2].flatMap(d=>[0,1,2].map(x=>e[3*d+x]/s[x])),this.grow(r.length/3+
i),this.isLit.fill(0,0,r.length/3);let{seen:a}=this,[c,h,l]=[e[0]*s[0],e[1]*s[1],e[2]*s[2]],[p,u,g]=[e[3]*s[0],e[4]*s[1],e[5]*s[2]],[f,b,v]=[e[6]*s[0],e[7]*s[1],
e[8]*s[2]];for(let d=0;d<r.length;d+=3){let x=r[d],y=r[d+1],k=r[d+2];a[d]=c*x+h*y+l*k+n[0],a[d+1]=p*x+u*y+g*k+n[1],a[d+2]=-(f*x+b*y+v*k+n[2]),this.project(d)}}project(t){
let{seen:e,place:s,zoom:n}=this,i=.5*this.side,r=1/(e[t+2]||$s);s[t]=i*(1+n*e[t]*r),s[t+1]=i*(1-n*e[t+1]*r),s[t+2]=r}between(t,e,s,n){let{seen:i,parts:r,place:a}=this;
this.light(t),this.light(e);let c=(h,l)=>h+s*(l-h);for(let h=0;h<3;h++)i[3*n+h]=c(i[3*t+h],i[3*e+h]);this.project(3*n);for(let h=0;h<O;h++){let l=r[O*t+h]/a[3*t+
2],p=r[O*e+h]/a[3*e+2];r[O*n+h]=c(l,p)*a[3*n+2]}return this.isLit[n]=1,n}light(t){if(this.isLit[t])return;this.isLit[t]=1;let{seen:e,parts:s,rgba:n,lamps:i,specular:r,
shininess:a,textureScale:c,turn:h}=this,{normals:l,places:p}=this.mesh,u=3*t,g=l[u],f=l[u+1],b=l[u+2],v=h[0]*g+h[1]*f+h[2]*b,d=h[3]*g+h[4]*f+h[5]*b,x=h[6]*g+h[7]*
f+h[8]*b,y=1/Math.sqrt(v*v+d*d+x*x);v*=y,d*=y,x*=y;let k=e[u],w=e[u+1],m=-e[u+2],T=-1/Math.sqrt(k*k+w*w+m*m),_=this.emission*n[0],A=this.emission*n[1],M=this.emission*
n[2];for(let zt=0;zt<i.length;zt++){let{direction:V,ambient:It,diffuse:$t,specular:Nt}=i[zt],Lt=v*V[0]+d*V[1]+x*V[2],jt=Lt>0?Lt:0;if(_+=n[0]*(It[0]+jt*$t[0]),A+=
n[1]*(It[1]+jt*$t[1]),M+=n[2]*(It[2]+jt*$t[2]),Lt<=0||r===0)continue;let Ct=V[0]+T*k,Bt=V[1]+T*w,Ut=V[2]+T*m,ms=Math.max(0,(v*Ct+d*Bt+x*Ut)/Math.sqrt(Ct*Ct+Bt*Bt+
Ut*Ut)),Dt=r*(a>0?Math.pow(ms,a):1);_+=Dt*Nt[0],A+=Dt*Nt[1],M+=Dt*Nt[2]}let z=this.place[u+2],H=O*t,Pt=255*z;if(s[H+Y]=Pt*Math.min(1,_),s[H+K]=Pt*Math.min(1,A),
s[H+Z]=Pt*Math.min(1,M),!this.texture)return;let ue=this.texture.cube?0:.5;s[H+it]=z*(p[u]*c[0]-ue),s[H+rt]=z*(p[u+1]*c[1]-ue),s[H+at]=z*p[u+2]*c[2]}};var J=O,Wt=8,Mt=class{constructor(t){this.corners=t,this.target={side:0,colours:new Uint8ClampedArray(0),depths:new Float32Array(0)},this.texture=null,this.alpha=
1,this.slopes=new Float64Array(3*(O+1)),this.isSmall=!1,this.focused=!1}fill(t,e,s){let{corners:n}=this,{place:i}=n,{side:r}=this.target,a=i[3*t],c=i[3*t+1],h=i[3*
e],l=i[3*e+1],p=i[3*s],u=i[3*s+1],g=Math.max(0,Math.ceil(Math.min(c,l,u)-.5)),f=Math.min(r,Math.ceil(Math.max(c,l,u)-.5)),b=Math.ceil(Math.min(a,h,p)-.5),v=Math.
ceil(Math.max(a,h,p)-.5);if(g>=f||b>=v)return;n.light(t),n.light(e),n.light(s),this.setSlopes(t,e,s),this.isSmall=f-g<=Wt&&v-b<=Wt,this.focused=!1;let d=(h-a)/(l-
c),x=(p-h)/(u-l),y=(a-p)/(c-u);for(let k=g;k<f;k++){let w=k+.5,m=1/0,T=-1/0;if(c<=w!=l<=w&&(m=T=a+(w-c)*d),l<=w!=u<=w){let M=h+(w-l)*x;m=Math.min(m,M),T=Math.max(
T,M)}if(u<=w!=c<=w){let M=p+(w-u)*y;m=Math.min(m,M),T=Math.max(T,M)}let _=Math.max(0,Math.ceil(m-.5)),A=Math.min(r,Math.ceil(T-.5));_>=A||(this.texture?this.paintedRow(
k,_,A,_+.5-a,w-c):this.plainRow(k,_,A,_+.5-a,w-c))}}setSlopes(t,e,s){let{place:n,parts:i}=this.corners,r=n[3*e]-n[3*t],a=n[3*e+1]-n[3*t+1],c=n[3*s]-n[3*t],h=n[3*
s+1]-n[3*t+1],l=1/(r*h-c*a),p=this.texture?O:3;for(let g=0;g<p;g++){let f=i[O*t+g],b=i[O*e+g]-f;this.slope(g,f,b,i[O*s+g]-f,r,a,c,h,l)}let u=n[3*t+2];this.slope(
J,u,n[3*e+2]-u,n[3*s+2]-u,r,a,c,h,l)}slope(t,e,s,n,i,r,a,c,h){let{slopes:l}=this;l[3*t]=e,l[3*t+1]=(s*c-n*r)*h,l[3*t+2]=(n*i-s*a)*h}plainRow(t,e,s,n,i){let{slopes:r,
alpha:a}=this,{side:c,colours:h,depths:l}=this.target,p=this.at(J,n,i),u=this.at(Y,n,i),g=this.at(K,n,i),f=this.at(Z,n,i),b=r[3*J+1],v=r[3*Y+1],d=r[3*K+1],x=r[3*
Z+1];for(let y=t*c+e,k=t*c+s;y<k;y++){if(p>=l[y]){let w=1/p,m=4*y;a===1?(l[y]=p,h[m]=u*w,h[m+1]=g*w,h[m+2]=f*w):(h[m]+=a*(u*w-h[m]),h[m+1]+=a*(g*w-h[m+1]),h[m+2]+=
a*(f*w-h[m+2]))}p+=b,u+=v,g+=d,f+=x}}paintedRow(t,e,s,n,i){let{slopes:r,alpha:a}=this,c=this.texture,{side:h,colours:l,depths:p}=this.target,{colour:u,cube:g}=c,
f=this.at(J,n,i),b=this.at(Y,n,i),v=this.at(K,n,i),d=this.at(Z,n,i),x=this.at(it,n,i),y=this.at(rt,n,i),k=this.at(at,n,i),w=e;for(let m=e;m<s;m++){let T=t*h+m;if(f>=
p[T]){let _=1/f;if(m>=w&&!this.focused&&(c.focus(this.spread(x,y,k,f)),w=m+Wt,this.focused=this.isSmall),g){let z=Vt(x,y,k);c.sample(xt(z,x,y,k),vt(z,x,y,k))}else
c.sample(x*_,y*_);let A=_/255,M=4*T;a===1?(p[T]=f,l[M]=b*A*u[0],l[M+1]=v*A*u[1],l[M+2]=d*A*u[2]):(l[M]+=a*(b*A*u[0]-l[M]),l[M+1]+=a*(v*A*u[1]-l[M+1]),l[M+2]+=a*
(d*A*u[2]-l[M+2]))}f+=r[3*J+1],b+=r[3*Y+1],v+=r[3*K+1],d+=r[3*Z+1],x+=r[3*it+1],y+=r[3*rt+1],k+=r[3*at+1]}}at(t,e,s){let{slopes:n}=this;return n[3*t]+e*n[3*t+1]+
s*n[3*t+2]}spread(t,e,s,n){return Math.max(this.reach(t,e,s,n,1),this.reach(t,e,s,n,2))}reach(t,e,s,n,i){let{slopes:r}=this,{cube:a,levels:c}=this.texture,h=t+r[3*
it+i],l=e+r[3*rt+i],p=s+r[3*at+i],u=n+r[3*J+i],g=a?Vt(t,e,s):0,f=a?xt(g,h,l,p)-xt(g,t,e,s):h/u-t/n,b=a?vt(g,h,l,p)-vt(g,t,e,s):l/u-e/n;return Math.sqrt((f*c[0].
width)**2+(b*c[0].height)**2)}};var Ns=4,Tt=class{constructor(){this.corners=new Et,this.filler=new Mt(this.corners),this.near=.01}setTarget(t){this.filler.target=t,this.corners.side=t.side}setView(t,e,s){
this.near=e,Object.assign(this.corners,{zoom:t,lamps:s})}setMaterial(t,e,s,n,i,r){Object.assign(this.corners,{rgba:t,emission:e,specular:s,shininess:n,texture:i,
textureScale:r}),this.filler.texture=i}draw(t,e,s,n,i,r){let{near:a,filler:c}=this;c.alpha=i,this.corners.move(t,e,s,n,Ns);let{place:h,seen:l,side:p}=this.corners,
{corners:u}=t,g=r?-1:1;for(let f=0;f<u.length;f+=3){let b=u[f],v=u[f+1],d=u[f+2],x=+(l[3*b+2]<a)+ +(l[3*v+2]<a)+ +(l[3*d+2]<a);if(x===3)continue;if(x){this.cut(
[b,v,d],t.places.length/3,g);continue}let y=h[3*b],k=h[3*b+1],w=h[3*v],m=h[3*v+1],T=h[3*d],_=h[3*d+1];g*((w-y)*(_-k)-(T-y)*(m-k))>=0||Math.max(y,w,T)<0||Math.min(
y,w,T)>p||Math.max(k,m,_)<0||Math.min(k,m,_)>p||c.fill(b,v,d)}}cut(t,e,s){let{near:n}=this,{seen:i}=this.corners,r=[],a=e;t.forEach((c,h)=>{let l=t[(h+1)%3],[p,
u]=[i[3*c+2]-n,i[3*l+2]-n];p>=0&&r.push(c),p<0!=u<0&&r.push(this.corners.between(c,l,p/(p-u),a++))});for(let c=1;c+1<r.length;c++)this.fillFacing(r[0],r[c],r[c+
1],s)}fillFacing(t,e,s,n){let{place:i}=this.corners,[r,a]=[i[3*e]-i[3*t],i[3*e+1]-i[3*t+1]],[c,h]=[i[3*s]-i[3*t],i[3*s+1]-i[3*t+1]];n*(r*h-c*a)<0&&this.filler.fill(
t,e,s)}};var Ls=128,Xt=class{constructor(t,e,s){this.shown=t,this.canvas=s,this.side=e?2*t:t,this.colours=new Uint8ClampedArray(4*this.side*this.side),this.depths=new Float32Array(
this.side*this.side),this.backdrop=new bt(this)}clear([t,e,s],n){let[i,r,a]=[t,e,s].map(c=>Math.round(255*c));new Uint32Array(this.colours.buffer).fill(255<<24|
a<<16|r<<8|i),this.depths.fill(1/n)}pixels(){let{colours:t}=this,e=new Uint8Array(3*t.length/4);for(let s=0,n=0;s<t.length;s+=4,n+=3)e[n]=t[s],e[n+1]=t[s+1],e[n+
2]=t[s+2];return e}show(){let t=this.canvas.getContext("2d"),e=this.side===this.shown?this.colours:js(this.colours,this.side);t.putImageData(new ImageData(e,this.
shown,this.shown),0,0)}close(){}},ct=class{constructor(t){this.canvas=t,t.getContext("2d",{willReadFrequently:!0}),this.triangles=new Tt,this.toCamera=[],this.clear=
!1}mesh(t){return t}texture(t,e){let n=new OffscreenCanvas(t.width,t.height).getContext("2d");n.drawImage(t,0,0);let{data:i}=n.getImageData(0,0,t.width,t.height);
return{kind:e?1:2,texture:new kt(i,t.width,t.height,e)}}target(t,e){return new Xt(t,e,this.canvas)}begin(t,{sky:e,far:s}){t.clear(e,s),this.triangles.setTarget(
t)}setView(t,{near:e},s){this.view=t,this.toCamera=N(t.rotation),this.triangles.setView(1/Math.tan(t.fov*Math.PI/360),e,s)}setClear(t){this.clear=t}draw(t,e,s){
let{toCamera:n,triangles:i}=this,{item:r,rgba:a,texture:c,textureScale:h}=t,l=L(n,t.rotation),p=R(n,P(t.place,this.view.place)),{emission:u,specular:g}=r,f=c?c.
texture:null;i.setMaterial(a,u,g,r.shininess*Ls,f,h);for(let{mesh:b,scale:v,shift:d}of t.pieces){let x=R(l,d).map((y,k)=>y+p[k]);i.draw(b,l,v,x,this.clear?e:1,s)}}finish(){}forget(){}close(){}};
function js(o,t){let e=t/2,s=new Uint8ClampedArray(4*e*e),n=4*t;for(let i=0,r=0;i<e;i++)for(let a=0,c=2*i*n;a<e;a++,c+=8)for(let h=0;h<4;h++,r++){let l=c+h;s[r]=
o[l]+o[l+4]+o[l+n]+o[l+n+4]+2>>2}return s}var Cs=.995;function ze({item:o,place:t},e){if(o.type==="plane")return!0;let[s,n,i]=R(N(e.rotation),P(t,e.place)),r=e.fov*Math.PI/360;return Math.max(Math.abs(s),
Math.abs(n))*Math.cos(r)+i*Math.sin(r)<o.radius&&-i>-o.radius}function Ie(o,t){let e=i=>i.rgba[3]<Cs||i.item.type==="plane"&&Yt(i,t),s=i=>i.item.type==="plane"?
1/0:Math.hypot(...P(i.place,t.place)),n=o.filter(i=>e(i)&&i.rgba[3]>0);return{opaque:o.filter(i=>!e(i)),clear:n.sort((i,r)=>s(i)-s(r))}}function Yt(o,t){let e=P(
t.place,o.place);return e[0]*o.rotation[2]+e[1]*o.rotation[5]+e[2]*o.rotation[8]<0}var Bs=.3,Us={fine:{level:"audience",samples:4},fast:{level:"policy",samples:0}},Ds={gpu:ft,software:ct},ht=class{constructor(t,e=xe()?"gpu":"software"){this.canvas=
t,this.painter=new Ds[e](t),this.targets=new Map,this.scene=null}get isSoftware(){return this.painter instanceof ct}async load(t){let e=new mt(this.painter,t);await e.
load(),this.scene?.close(),this.scene=e}arrange(t){this.loaded.arrange(t)}picture(t,e,s,n={}){let i=t==="front"?{shift:n.shift??[0,0,0],turn:n.turn??0}:void 0,r=dt(
this.loaded.drawing.cameras[t],s.bodies,i),a=this.target(e,0);return this.draw(a,r,s,"policy",n),a.pixels()}frontView(t){return dt(this.loaded.drawing.cameras.front,
t.bodies)}show(t,e,s,n="fine",i={}){let{level:r,samples:a}=Us[n];(this.canvas.width!==e||this.canvas.height!==e)&&(this.canvas.width=this.canvas.height=e);let c=this.
target(e,a);this.draw(c,t,s,r,i),c.show()}finish(){this.painter.finish()}close(){this.scene?.close();for(let t of this.targets.values())t.close();this.painter.close()}get loaded(){
if(!this.scene)throw new Error("The eye has no scene yet; load one first.");return this.scene}draw(t,e,s,n,i){let{painter:r,loaded:a}=this,c=a.level(n);a.pose(c,
s.bodies,s.sites,s.siteColours);for(let[f,b]of Object.entries(i.colours??{}))c[Number(f)].rgba=b;r.begin(t,a.drawing);let h=i.light??[1,1,1];r.setView(e,a.drawing,
this.lamps(e,h));let{opaque:l,clear:p}=Ie(c.filter(f=>ze(f,e)),e);r.setClear(!1);let u=f=>this.drawItem(f,e),g=({item:f})=>!!(t.backdrop&&s.bodies.fixed?.[f.body]);
t.backdrop?.draw(l.filter(g),[e.place,e.rotation,[e.fov],h],u);for(let f of l)g(f)||u(f);r.setClear(!0);for(let f of[...p,...[...p].reverse()])this.drawItem(f,e)}lamps(t,e){
let s=N(t.rotation),n=r=>r.map((a,c)=>a*e[c]),i=r=>R(s,r.map(a=>-a));return this.loaded.drawing.lights.map(r=>({...r,direction:r.head?[0,0,1]:i(r.direction),ambient:r.
head?n(r.ambient):r.ambient,diffuse:n(r.diffuse)}))}drawItem(t,e){let s=t.item.type==="plane"&&Yt(t,e);this.painter.draw(t,s?t.rgba[3]*Bs:t.rgba[3],s)}target(t,e){
let s=`${t} ${e}`,n=this.targets.get(s)??this.painter.target(t,e);return this.targets.set(s,n),n}};var $e=300,qs=2*Math.sqrt($e),Gs=40,Hs=.4,Vs=9.81,Ws=-1,Xs=.09,Ys=1,Kt=class{constructor(t,e,s){this.physics=t,this.body=e,this.view=s,this.name=t.mujoco.mj_id2name(
t.model,Ys,e)||"thing",this.before=this.place,this.target=this.before,this.depth=Le(this.before,s)[2]}get place(){return Ce(this.physics.data.xipos,this.body)}moveTo([
t,e]){let{place:s,rotation:n}=this.view,i=this.depth*je(this.view);this.target=q(s,R(n,[(t-.5)*i,(.5-e)*i,-this.depth]))}pull(t){let e=this.place,s=Math.max(Hs,
this.physics.model.body_subtreemass[this.body]),n=e.map((c,h)=>$e*(this.target[h]-c)-qs*(c-this.before[h])/t),i=Math.hypot(...n),r=Math.min(1,Gs/Math.max(i,1e-9)),
a=[0,0,Vs*this.physics.model.body_subtreemass[this.body]];this.before=e,this.physics.data.xfrc_applied.set(n.map((c,h)=>s*r*c+a[h]),6*this.body)}letGo(){this.physics.
data.xfrc_applied.fill(0,6*this.body,6*this.body+6)}};function Ne(o,t,[e,s]){let n=Ks(o.model,o.id("body","hand")),i=c=>{let[h,l]=Le(Ce(o.data.xipos,c),t);return Math.
hypot(h-e,l-s)},a=n.filter(c=>o.data.xipos[3*c+2]>Ws).filter(c=>i(c)<Xs).sort((c,h)=>i(c)-i(h));return a.length?new Kt(o,a[0],t):null}function Ks(o,t){let e=o.body_rootid[t];
return[...o.body_rootid.keys()].filter(s=>o.body_weldid[s]>0&&o.body_rootid[s]!==e&&o.body_mocapid[s]<0)}function Le(o,t){let[e,s,n]=R(N(t.rotation),P(o,t.place)),
i=-n*je(t);return[.5+e/i,.5-s/i,-n]}var je=({fov:o})=>2*Math.tan(o*Math.PI/360),Ce=(o,t)=>[...o.subarray(3*t,3*t+3)];var E=class extends Error{};function Be(o){let t=o|0;return()=>{t=t+2654435769|0;let e=t^t>>>16;return e=Math.imul(e,569420461),e^=e>>>15,e=Math.imul(e,1935289751),(e^e>>>15)>>>0}}var Zs=.999999999999,U=[0,1,2];function Ue(o,t,e){if(!e.ncon)return;let s=e.contact,n=Array.from({length:s.size()},(a,c)=>s.get(c)),i=Js(t,e),r=n.filter(({geom1:a,
geom2:c})=>i(a,c));for(let a of r)a.dist/=2;if(r.length){e.ncon=0;for(let a of n)o.mj_addContact(t,e,a);o.mj_makeConstraint(t,e),o.mj_projectConstraint(t,e)}for(let a of n)
a.delete();s.delete()}function Js(o,t){let[e,s,n,i]=[o.geom_type,o.geom_size,t.geom_xpos,t.geom_xmat],r=c=>({place:n.subarray(3*c,3*c+3),turn:i.subarray(9*c,9*c+
9),size:s.subarray(3*c,3*c+3)}),a=new Map;return(c,h)=>{if(e[c]!==6||e[h]!==6)return!1;let l=`${c} ${h}`;return a.has(l)||a.set(l,Qs(r(c),r(h))),a.get(l)===!0}}
function Qs(o,t){let e=U.map(h=>t.place[h]-o.place[h]),s=(h,l)=>e[0]*h.turn[l]+e[1]*h.turn[l+3]+e[2]*h.turn[l+6],[n,i]=[U.map(h=>s(o,h)),U.map(h=>s(t,h))],r=U.map(
h=>U.map(l=>eo(o.turn,h,t.turn,l))),a=U.flatMap(h=>[o.size[h]+Zt(l=>Math.abs(r[h][l])*t.size[l])-Math.abs(n[h]),t.size[h]+Zt(l=>Math.abs(r[l][h])*o.size[l])-Math.
abs(i[h])]),c=Math.min(...a)*Zs;return!U.some(h=>U.some(l=>to(o,t,r,n,h,l)<c))}function to(o,t,e,s,n,i){let[r,a]=[(n+1)%3,(n+2)%3],c=Math.hypot(e[r][i],e[a][i]);
if(c<1e-15)return 1/0;let[h,l]=[-e[a][i]/c,e[r][i]/c],p=Zt(u=>u===i?0:t.size[u]*Math.abs(e[n][3-u-i])/c);return o.size[r]*Math.abs(h)+o.size[a]*Math.abs(l)+p-Math.
abs(s[r]*h+s[a]*l)}function eo(o,t,e,s){return o[t]*e[s]+o[t+3]*e[s+3]+o[t+6]*e[s+6]}var Zt=o=>o(0)+o(1)+o(2);var so=["rightEndEffector","leftEndEffector"],oo=["leftpad_geom","rightpad_geom"],Jt={joint:"knob_Joint_1",radius:.05};function qe(o,t,e){return o.every(s=>no(s,
t,e))}function no(o,t,e){if(o.kind==="joint"){let n=t.joint(o.name);return(o.strict?n>o.low:n>=o.low)&&n<=o.high}if(o.kind==="held")return t.opening()>0&&oo.every(
n=>t.pressed(n,o.geom));if(o.kind==="beyond"){let n=Ge(o,t,e)[o.axis];return o.strict?n>0:n>=0}let s=io(o,t,e);return o.strict?s<0:s<=0}var io=(o,t,e)=>Math.hypot(...Ge(o,t,e).map((s,n)=>s*o.weights[n]))-o.limit;function Ge({point:o,target:t},e,s){let n=De(t,e,s);return De(o,e,s).map((i,r)=>i-n[r])}
function De(o,t,e){let s=ro(o,t,e).map((n,i)=>n+o.offset[i]);return o.height===null?s:[s[0],s[1],o.height]}function ro(o,t,e){if(o.kind==="mark")return e[o.name];
if(o.kind==="fingers"){let[s,n]=so.map(i=>t.position("site",i));return s.map((i,r)=>(i+n[r])/2)}if(o.kind==="knob"){let[s,n,i]=t.position("body",o.name),r=t.joint(
Jt.joint);return[s+Jt.radius*Math.sin(r),n-Jt.radius*Math.cos(r),i]}return t.position(o.kind,o.name)}var ao={body:1,joint:3,geom:5,site:6},co=0,ho=0,lo=1<<18|1<<19,uo=[1,0,1,0],po=.1;function fo({body_weldid:o,body_rootid:t,body_mocapid:e}){return Array.from(o,
(s,n)=>s===0&&e[t[n]]<0)}var lt=class{constructor(t,e){this.mujoco=t,this.task=e.task,this.model=t.MjModel.from_xml_string(e.model.xml),this.model.opt.disableflags|=
lo,this.data=new t.MjData(this.model),this.fixed=fo(this.model),this.plain={body_pos:this.model.body_pos.slice(),site_pos:this.model.site_pos.slice()},this.ids=
new Map,this.marks={},this.grip=null,this.steps=0}begin(t){let{mujoco:e,model:s,data:n}=this;e.mj_resetData(s,n),this.grip=null;for(let i of["body_pos","site_po\
s"]){s[i].set(this.plain[i]);for(let[r,a]of Object.entries(t[i]))s[i].set(a,3*Number(r))}for(let i of["qpos","qvel","mocap_pos","mocap_quat","ctrl"])n[i].set(t[i]);
this.forward(),n.qacc_warmstart.set(t.qacc_warmstart),this.marks={...t.marks},this.steps=0}goOn(t,e){this.task=t,this.marks={...e.marks};for(let[s,n]of Object.entries(
t.marked??{}))this.marks[s]=this.position("body",n);this.steps=0}step(t){let e=Float32Array.from(t,s=>Math.max(-1,Math.min(1,s)));this.moveHand(e),this.data.ctrl.
set([e[3],-e[3]]),this.simulate(),this.steps+=1}pushHand(t,e=10){for(let s=0;s<e;s++)this.moveHand(t.map(n=>Math.max(-1,Math.min(1,n/e/this.task.action_scale)))),
this.simulate()}nudge(t,e){let{model:s,data:n}=this,i=[...s.jnt_type.keys()].filter(c=>s.jnt_type[c]===co);if(!i.length)return!1;let r=c=>Ve(He(n.xpos,s.jnt_bodyid[c]),
t),a=i.reduce((c,h)=>r(h)<r(c)?h:c);return e.forEach((c,h)=>n.qpos[s.jnt_qposadr[a]+h]+=c),this.forward(),!0}snapshot(){let{qpos:t,qvel:e,mocap_pos:s,ctrl:n}=this.
data;return{qpos:[...t],qvel:[...e],mocap_pos:[...s],ctrl:[...n]}}get state(){return new Float32Array([...this.position("body","hand"),this.opening()])}get success(){
return qe(this.task.success,this,this.marks)}opening(){return Math.min(1,Ve(this.position("body","rightclaw"),this.position("body","leftclaw"))/po)}position(t,e){
let s={body:this.data.xpos,geom:this.data.geom_xpos,site:this.data.site_xpos};return He(s[t],this.id(t,e))}joint(t){return this.data.qpos[this.model.jnt_qposadr[this.
id("joint",t)]]}pressed(t,e){let s=[this.id("geom",t),this.id("geom",e)],n=this.data.efc_force,i=0;for(let[r,a,c]of this.contacts())s.includes(r)&&s.includes(a)&&
c>=0&&(i+=n[c]);return i>0}contacts(){let{contact:t}=this.data,e=Array.from({length:t.size()},(s,n)=>{let i=t.get(n),r=[i.geom1,i.geom2,i.efc_address];return i.
delete(),r});return t.delete(),e}close(){this.data.delete(),this.model.delete()}moveHand(t){let{data:e,task:s}=this,n=[...e.mocap_pos.subarray(0,3)].map((i,r)=>go(
i+Math.fround(t[r]*Math.fround(s.action_scale)),s.hand_low[r],s.hand_high[r]));e.mocap_pos.set(n),e.mocap_quat.set(uo)}simulate(){let{mujoco:t,model:e,data:s}=this;
for(let n=0;n<this.task.substeps;n++)this.grip?.pull(e.opt.timestep),t.mj_checkPos(e,s),t.mj_checkVel(e,s),this.forward(),t.mj_checkAcc(e,s),t.mj_Euler(e,s);this.
forward(),s.qacc_warmstart.set(s.qacc)}forward(){let{mujoco:t,model:e,data:s}=this;t.mj_fwdPosition(e,s),Ue(t,e,s),t.mj_fwdVelocity(e,s);let[n,i,r]=[s.efc_type,
s.efc_vel,s.efc_pos],[a,c]=[s.efc_aref,s.efc_KBIP];for(let h=0;h<n.length&&n[h]===ho;h++){let[l,p,u]=c.subarray(4*h,4*h+3);a[h]=-p*i[h]-l*u*r[h]}t.mj_fwdActuation(
e,s),t.mj_fwdAcceleration(e,s),t.mj_fwdConstraint(e,s)}id(t,e){let s=`${t} ${e}`,n=this.ids.get(s)??this.mujoco.mj_name2id(this.model,ao[t],e);if(n<0)throw new Error(
`The scene has no ${t} called ${e}.`);return this.ids.set(s,n),n}},He=(o,t)=>[...o.subarray(3*t,3*t+3)],Ve=(o,t)=>Math.hypot(...o.map((e,s)=>e-t[s])),go=(o,t,e)=>Math.
min(e,Math.max(t,o));var j={scene:{colours:{red:[.85,.07,.07,1],orange:[1,.45,0,1],yellow:[1,.9,.1,1],green:[.05,.6,.15,1],blue:[.1,.2,.9,1],purple:[.5,.1,.65,1],white:[.97,.97,.97,
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
fov:60}};function We(o,t,e,s=3){let n=t.filter(i=>2*Math.min(i.length,o.length)>=e*(i.length+o.length)).map(i=>({one:i,share:bo(i,o)})).filter(({share:i})=>i>=e);return n.
sort((i,r)=>r.share-i.share||(i.one<r.one?1:-1)),n.slice(0,s).map(({one:i})=>i)}function bo(o,t){return 2*Qt(o,t)/(o.length+t.length)}function Qt(o,t){let[e,s,n]=wo(
o,t);return n?Qt(o.slice(0,e),t.slice(0,s))+n+Qt(o.slice(e+n),t.slice(s+n)):0}function wo(o,t){let e=[0,0,0];for(let s=0;s<o.length;s++)for(let n=0;n<t.length;n++){
let i=0;for(;s+i<o.length&&n+i<t.length&&o[s+i]===t[n+i];)i++;i>e[2]&&(e=[s,n,i])}return e}var{colours:yo,sizes:Ye,heights:Ke,zones:ne,rooms:te,low:ee,high:se,arm:Ze,mostThings:Xe,mostDiscs:ko}=j.scene,oe=1e-6,xo=.4,I=({kind:o})=>o in ne,C=({kind:o})=>o===
"disc",S=({size:o,colour:t,kind:e})=>[o,t,e].filter(Boolean).join(" "),$=({things:o,zones:t})=>[...o,...t],Q=({kind:o,size:t})=>Ke[o]*Ye[t];function F(o){return[
o.x,o.y,I(o)?ne[o.kind]:Q(o)]}function G(o){return I(o)?C(o)?te.disc:te.box:te.thing}var tt=(o,t)=>Math.hypot(o[0]-t[0],o[1]-t[1]),vo=o=>({things:o.filter(t=>!I(
t)),zones:o.filter(I)});function D(o,t){let e=$(o).find(s=>S(s)===t);if(!e)throw new E(`There is no ${t} on the table; there is ${Eo($(o))}.`);return e}function Eo(o,t="\
and"){let e=o.map(n=>`${Mo(S(n))} ${S(n)}`),[s]=e.slice(-1);return[e.slice(0,-1).join(", "),s].filter(Boolean).join(` ${t} `)}var Mo=o=>"aeiou".includes(o[0])?"\
an":"a";function To(o){if(!o.things.length)throw new E("The table is empty; put at least one thing on it.");for(let t of o.things)_t("shape",t.kind,Object.keys(
Ke)),_t("size",t.size,Object.keys(Ye));for(let t of $(o))(t.colour||!I(t)||C(t))&&_t("colour",t.colour,Object.keys(yo));return _o(o),Ao(o),Ro(o),o}function _t(o,t,e){
if(e.includes(t))return;let s=We(t,e,xo),n=s.length?`Did you mean ${s.join(" or ")}? `:"";throw new E(`Unknown ${o} '${t.slice(0,30)}'. ${n}There are ${e.join("\
, ")}.`)}function _o({things:o,zones:t}){if(o.length>Xe)throw new E(`There are ${o.length} things; the table takes ${Xe}.`);for(let s of new Set(t.map(n=>n.kind))){
let n=t.filter(r=>r.kind===s).length,i=s==="disc"?ko:1;if(n>i)throw new E(`There are ${n} zones of the kind ${s}; the table takes ${i}.`)}let e=t.find(s=>s.colour&&
!C(s));if(e)throw new E(`A ${e.kind} has no colour of its own; only discs have.`)}function Ao(o){let t=$(o).map(S),e=t.find((s,n)=>t.indexOf(s)<n);if(e)throw new E(
`Two things are called “${e}”; change the colour, shape or size of one.`)}function Ro(o){let t=$(o);for(let e of t)if(!At(F(e)))throw new E(`The ${S(e)} at \
(${e.x}, ${e.y}) does not fit on the table: x goes from ${ee[0]} to ${se[0]} and y from ${ee[1]} to ${se[1]} metres, and nothing lies more than ${Ze} metres fro\
m the foot of the arm at (0, 0).`);for(let[e,s]of t.entries())for(let n of t.slice(e+1)){let[i,r]=[tt(F(s),F(n)),G(s)+G(n)];if(!(i>=r-oe))throw new E(`The ${S(s)}\
 and the ${S(n)} are ${(100*i).toFixed(1)} cm apart and would overlap or leave no room for the hand; keep ${(100*r).toFixed(0)} cm between their centres.`)}}function At([
o,t],e=0){return[o,t].every((n,i)=>n>=ee[i]-e-oe&&n<=se[i]+e+oe)&&Math.hypot(o,t)<=Ze+e}function Je(o){return To(vo(o.split("~").filter(Boolean).map(So)))}function So(o){let[t,...e]=o.split("_");if(e.length!==2||!e.every(a=>/^[+-]?\d+$/.test(a))){let a="\
a thing is written big-red-block_-120_650 (millimetres)";throw new E(`This link is damaged at '${o.slice(0,40)}'; ${a}.`)}let[s,n]=e.map(a=>Number(a)/1e3),i=t.split(
"-");if(i.length===3)return{kind:i[2],colour:i[1],size:i[0],x:s,y:n};let r=i[i.length-1];if(i.length>2)throw new E(`This link is damaged at '${o.slice(0,40)}'; \
a thing has a size, a colour and a shape.`);return _t("zone",r,Object.keys(ne)),{kind:r,colour:i.length===2?i[0]:"",size:"",x:s,y:n}}var Fo=[0,0,0,0],Oo=[1,0,0,0],Qe=j.scene.colours,Po=j.scene.sizes,Rt=class{constructor(t,e,s,n){let{geom_size:i,geom_pos:r}=t.model;this.physics=t,this.shapes=e,
this.empty=s,this.items=n,this.plain={size:i.slice(),pos:r.slice()}}arrange(t){let{physics:e,shapes:s,empty:n}=this,i=[...this.items],r={...n,qpos:[...n.qpos],body_pos:this.
zonePlaces(t)};for(let a of s.parts){let c=t.things[s.slots.indexOf(a.slot)];i[a.item]=this.partShown(a,c?.kind===a.shape?c:null)}for(let[a,c]of s.slots.entries()){
let h=t.things[a];if(e.model.body_gravcomp[e.id("body",c)]=h?0:1,!h)continue;let l=e.model.jnt_qposadr[e.id("joint",c)];[...F(h),...Oo].forEach((p,u)=>r.qpos[l+
u]=p)}for(let[a,c]of t.zones.filter(C).entries()){let{item:h}=s.discs[a];i[h]={...i[h],rgba:Qe[c.colour]}}return{start:r,items:i}}partShown(t,e){let{model:s}=this.
physics,n=this.physics.id("geom",t.geom),i=this.items[t.item];if(s.geom_contype[n]=s.geom_conaffinity[n]=e&&t.solid?1:0,!e)return{...i,rgba:Fo};let r=Po[e.size],
a=h=>Array.from(h,l=>r*l);for(let h of[0,1,2])s.geom_size[3*n+h]=r*this.plain.size[3*n+h],s.geom_pos[3*n+h]=r*this.plain.pos[3*n+h];let c=t.solid?Qe[e.colour]:this.
shapes.inside;return{...i,rgba:c,size:a(i.size),pos:a(i.pos)}}zonePlaces(t){let{physics:e,shapes:s}=this,n=[...s.discs.map(({body:a})=>a),...s.boxes],i=Object.fromEntries(
n.map(a=>[e.id("body",a),s.hidden])),r=s.discs.map(({body:a})=>a);for(let a of $(t).filter(I)){let c=C(a)?r.shift():a.kind;i[e.id("body",c)]=[a.x,a.y,C(a)?.001:
0]}return i}};var{verbs:zo,sides:St,pushed:ts,beside:es,already:Io,lifted:$o,roomToPass:No,reachMargin:ns,flat:Lo,stable:jo}=j.command,ss=16,ut=zo,Co=o=>o.startsWith("push");function is(o){let[t,...e]=o.split("~");if(!(t in ut)||e.length<1||e.length>2)throw new E(`'${o.slice(0,60)}' is no command. One is written push-to~big-red-bloc\
k~blue-disc.`);let[s,n=""]=e.map(i=>i.replaceAll("-"," "));return{verb:t,thing:s,target:n}}function ie(o,t){let e=D(o,t.thing),s=ut[t.verb];if(!!s.target!=!!t.target)
throw new E(`${t.verb} takes ${s.target||"no"} target; got '${t.target}'.`);return t.verb==="touch"?F(e):t.verb==="pick-up"?rs(F(e),$o):Co(t.verb)?Bo(o,e,t):s.target===
"zone"?as(o,e,t):Do(o,e,t)}function Bo(o,t,e){let{side:s}=ut[e.verb],n=F(t),i=s?[n[0]+ts*St[s][0],n[1]+ts*St[s][1],n[2]]:as(o,t,e);if(!At(i,ns))throw new E(`The ${S(t)} cannot be pushed t\
here: the arm does not reach so far.`);for(let r of $(o))if(!(r===t||C(r))&&Uo(F(r),n,i)<G(r)+No)throw new E(`The ${S(t)} cannot be pushed there: the ${S(r)} is\
 in the way.`);return i}var rs=([o,t,e],s)=>[o,t,e+s];function Uo(o,t,e){let s=[e[0]-t[0],e[1]-t[1]],n=[o[0]-t[0],o[1]-t[1]],i=Math.min(1,Math.max(0,et(n,s)/Math.
max(et(s,s),1e-9)));return Math.hypot(n[0]-i*s[0],n[1]-i*s[1])}var et=(o,t)=>o[0]*t[0]+o[1]*t[1];function as(o,t,e){let s=D(o,e.target);if(!ut[e.verb].zones.includes(
s.kind))throw new E(`${e.verb} does not go with a ${s.kind}.`);return rs(F(s),Q(t))}function Do(o,t,e){let s=D(o,e.target),[n,i]=[S(t),S(s)];if(s===t)throw new E(
`The ${n} cannot be put beside or upon itself.`);if(I(s))throw new E(`There is no thing called ${i} on the table.`);if(e.verb==="stack"){let u=s.size==="small"&&
t.size==="big";if(!Lo.includes(s.kind)||!jo.includes(t.kind)||u)throw new E(`The ${n} would not stay on the ${i}.`);return[s.x,s.y,2*Q(s)+Q(t)]}let{side:r}=ut[e.
verb],a=e.verb.slice(4).replaceAll("-"," "),c=[t.x-s.x,t.y-s.y];if(Math.hypot(...c)<Io&&(!r||et(c,St[r])>.05))throw new E(`The ${n} already lies ${a} the ${i}.`);
let p=(r?[St[r]]:Array.from({length:ss},(u,g)=>qo(g*2*Math.PI/ss))).map(([u,g])=>[s.x+es*u,s.y+es*g,Q(t)]).filter(u=>Go(o,u,t));if(!p.length)throw new E(`There \
is no room ${a} the ${i}.`);return p.reduce((u,g)=>os(o,g,t,s)>os(o,u,t,s)?g:u)}var qo=o=>[Math.cos(o),Math.sin(o)];function Go(o,t,e){return $(o).filter(n=>n!==
e).every(n=>tt(F(n),t)>=G(n)+G(e))&&At(t,ns)}function os(o,t,e,s){let i=$(o).filter(r=>r!==e&&r!==s).map(r=>tt(F(r),t)-G(r));return Math.round(1e3*Math.min(...i.
length?i:[1]))/1e3}var Ho={touching:({touches:o},t)=>t.held===o,touchedfirst:(o,t)=>!t.wrongFirst,within({of:o,limit:t,on_disc:e},s){let n=e>0&&s.target[2]===0;return tt(s.place,s[o])<=
(n?e:t)},height:({of:o,least:t=-1/0,most:e=1/0},s)=>s.place[2]<=s[o][2]+e&&s.place[2]-s[o][2]>=t,aside({of:o,side:t,least:e,off_line:s},n){let i=[n.place[0]-n[o][0],
n.place[1]-n[o][1]],r=et(i,t);return r>=e&&Math.sqrt(Math.max(0,et(i,i)-r**2))<=s}};function cs(o,t){return j.rules[o].every(e=>Ho[e.kind](e,t))}var Ft=class{constructor(t,{slots:e,hand:s},n,i){this.physics=t,this.slots=e,this.hand=new Set(s.map(r=>t.id("body",r))),this.slotBodies=e.map(r=>t.id("body",r)),
this.scene=n,this.command=i,this.goal=ie(n,i),this.touched=[]}follow(t){let e=this.sceneNow();this.goal=ie(e,t),this.scene=e,this.command=t,this.touched=[]}sceneNow(){
let{things:t,zones:e}=this.scene;return{things:t.map(n=>{let[i,r]=this.place(S(n));return{...n,x:i,y:r}}),zones:e}}place(t){let e=D(this.scene,t);return I(e)?F(
e):this.physics.position("body",this.slots[this.scene.things.indexOf(e)])}nameOf(t){let e=this.scene.things[this.slots.indexOf(t)];return e?S(e):t}isDone(){let t=this.
touching(),{thing:e}=this.command,s=t.filter(n=>!this.touched.includes(n));return this.touched.push(...s.filter(n=>n!==e),...s.filter(n=>n===e)),cs(this.command.
verb,this.situation(t))}situation(t){let{thing:e,target:s}=this.command,n=this.goalNow;return{start:F(D(this.scene,e)),place:this.place(e),goal:n,target:s?this.
place(s):n,held:t.includes(e),wrongFirst:this.touched.length>0&&this.touched[0]!==e}}get goalNow(){let{verb:t,thing:e,target:s}=this.command;if(t==="touch")return this.
place(e);if(!s)return this.goal;let[n,i]=[F(D(this.scene,s)),this.place(s)];return this.goal.map((r,a)=>r+i[a]-n[a])}touching(){let{model:t}=this.physics,e=new Set;
for(let[s,n]of this.physics.contacts()){let i=[t.geom_bodyid[s],t.geom_bodyid[n]];this.hand.has(i[0])&&e.add(i[1]),this.hand.has(i[1])&&e.add(i[0])}return this.
scene.things.filter((s,n)=>e.has(this.slotBodies[n])).map(S)}};var st="table",hs=`${st}:`,ls=o=>o===st||o.startsWith(hs);function us(o){let[t,e=""]=o.slice(hs.length).split(":");return{scene:Je(e),command:t?is(t):null}}var[Vo,Wo]=[96,64],re=class{constructor(t,e,s,n=void 0){this.mujoco=t,this.files=e,this.eye=new ht(s,n),this.loaded=null,this.start=null,this.arrangement=null,this.
table=null,this.look={},this.covered=!1,this.sides={front:Vo,wrist:Wo},this.orbit=null}async open(t){let e=ls(t)?st:t;if(this.loaded?.task.task===e)return;let s=await this.
files.scene(e);await this.eye.load(s),this.loaded?.close(),this.loaded=new lt(this.mujoco,s),this.start=this.table=null;let{table:n,starts:i}=s.task;this.arrangement=
n?new Rt(this.loaded,n,i[0],s.model.drawing.items):null}begin(t,e=""){let{starts:s}=this.physics.task;this.start=this.arrangement?this.laidOut(this.arrangement,
e):s[t%s.length],this.physics.begin(this.start)}laidOut(t,e){let{scene:s,command:n}=us(e),{start:i,items:r}=t.arrange(s);return this.eye.arrange(r),this.table=n&&
new Ft(this.physics,t.shapes,s,n),i}async tableShapes(){if(!(await this.files.tasks()).includes(st))throw new E("This page has no table.");return(await this.files.
scene(st)).task.table}async goOn(t,e){let{task:s}=await this.files.scene(t);this.start=s.starts[e%s.starts.length],this.physics.goOn(s,this.start)}get handAtStart(){
return this.start?this.start.mocap_pos.slice(0,3):[]}step(t){return this.physics.step(t),this.table?this.table.isDone():this.physics.success}observe(){let t=this.
moment(),{front:e,wrist:s}=this.sides,n=(r,a)=>a?this.eye.picture(r,a,t,this.look):new Uint8Array(0);return{image:this.covered?new Uint8Array(3*e*e):n("front",e),
wrist:n("wrist",s),state:this.physics.state}}show(t=480,e="fine"){this.eye.show(this.view,t,this.moment(),e,this.look)}turnView(t,e,s=1){this.orbit??=new nt(this.
eye.frontView(this.moment())),this.orbit.turn(t,e),this.orbit.zoom(s)}get view(){return this.orbit?.view??this.eye.frontView(this.moment())}grab(t){this.physics.
grip=Ne(this.physics,this.view,t);let e=this.physics.grip?.name;return e&&this.table?this.table.nameOf(e):e}paint(t){let{model:e}=this.physics,s=e.body_rootid[this.
physics.id("body","hand")],n=Be(t),i={};this.eye.loaded.drawing.items.forEach(({body:r,rgba:a},c)=>{let h=[n(),n(),n()].map(l=>l/4294967296);r&&e.body_rootid[r]!==
s&&(i[c]=[...h,a[3]])}),this.look={...this.look,colours:i}}letGo(){this.physics.grip?.letGo(),this.physics.grip=null}get turnedView(){let t=this.orbit?.view;return t?
{pose:[...t.place,...t.rotation],fov:t.fov}:null}resetView(){this.orbit=null}close(){this.loaded?.close(),this.eye.close()}get physics(){if(!this.loaded)throw new Error(
"No task is open; call open(task) first.");return this.loaded}moment(){let{data:t,fixed:e}=this.physics;return{bodies:{places:t.xpos,turns:t.xquat,fixed:e},sites:this.
start?.site_pos??{},siteColours:this.start?.site_rgba??{}}}};var Ot=class{constructor(t,e){this.shape=t,this.read=e}pick(t=[],e=0,s=0){if(e===this.shape.length)return this.read(s);let n=this.shape[e],i=r=>this.pick(t,e+1,
s*n+r);return Xo(t[e],n,i)}};function Xo(o,t,e){if(typeof o=="number")return e(o<0?Math.max(0,t+o):Math.min(o,t-1));let[s,n]=o??[0,t];return Array.from({length:Math.
min(n,t)-s},(i,r)=>e(s+r))}var ps="image/bmp",Yo={255:"image/jpeg",66:ps},Ko=[31,139],ae=class{constructor(t){this.bytes=t,this.known=void 0}get type(){return Yo[this.bytes[0]]??"image/we\
bp"}get blob(){return new Blob([this.bytes],{type:this.type})}decoded(){return createImageBitmap(this.type===ps?Zo(this.bytes):this.blob)}get address(){return this.
known??=`data:${this.type};base64,${en(this.bytes)}`,this.known}};function Zo(o){let t=new DataView(o.buffer,o.byteOffset),[e,s,n]=[10,18,22].map(a=>t.getUint32(
a,!0)),i=4*Math.ceil(3*s/4),r=new ImageData(s,n);for(let a=0,c=0;a<n;a++){let h=e+(n-1-a)*i;for(let l=h;l<h+3*s;l+=3,c+=4)r.data[c]=o[l+2],r.data[c+1]=o[l+1],r.
data[c+2]=o[l],r.data[c+3]=255}return r}async function fs(o){let t=new Uint8Array(o),e=Ko.every((i,r)=>t[r]===i)?await Jo(t):t.buffer,s=4+new DataView(e).getUint32(
0,!0),n=JSON.parse(new TextDecoder().decode(new Uint8Array(e,4,s-4)));return ce(n,e,s)}function Jo(o){let t=new Response(o).body;return new Response(t.pipeThrough(
new DecompressionStream("gzip"))).arrayBuffer()}function ce(o,t,e){if(Array.isArray(o))return o.map(n=>ce(n,t,e));if(o===null||typeof o!="object")return o;if(o.
picture)return new ae(new Uint8Array(t,e+o.picture[0],o.picture[1]));if(o.array)return Qo(t,e,...o.array);if(o.coarse)return tn(t,e,...o.coarse);let s=Object.entries(
o).map(([n,i])=>[n,ce(i,t,e)]);return Object.fromEntries(s)}function Qo(o,t,e,s,n){let i=new(e==="i"?Int32Array:Float32Array)(o,t+n,he(s));return new Ot(s,r=>i[r])}
function tn(o,t,e,s,n,i){let r=new Uint8Array(o,t+n,he(e)),a=new Float32Array(o,t+i,2*he(e)/s);return new Ot(e,c=>a[2*Math.floor(c/s)]+a[2*Math.floor(c/s)+1]*r[c])}
var he=o=>o.reduce((t,e)=>t*e,1);function en(o){let t="";for(let e=0;e<o.length;e+=8192)t+=String.fromCharCode(...o.subarray(e,e+8192));return btoa(t)}var gs=1;function sn(o){return async t=>{let e=await fetch(`${o}/${t}`);if(!e.ok)throw new Error(`The scenes lack ${t} (${e.status}).`);return new Uint8Array(await e.
arrayBuffer())}}var le=class{constructor(t){this.read=t,this.kept=new Map}async tasks(){return Object.keys((await this.index()).tasks)}async scene(t){let e=await this.
index();if(!(t in e.tasks))throw new Error(`There is no scene for the task ${t}.`);let[s,n]=await Promise.all([this.packed(`tasks/${t}.pack`),this.packed(`model\
s/${e.tasks[t]}.pack`)]),i=await Promise.all(ds(n,e).map(r=>this.packed(r)));return{task:s,model:n,parts:Object.assign({},...i)}}async needed(t){let e=await this.
index(),s=t.split("@")[1]??t,n=Object.keys(e.tasks).filter(a=>a===t||a.endsWith(`@${s}`)),i=[...new Set(n.map(a=>e.tasks[a]))].map(a=>`models/${a}.pack`),r=await Promise.
all(i.map(async a=>ds(await this.packed(a),e)));return{tasks:n,paths:[...n.map(a=>`tasks/${a}.pack`),...i,...new Set(r.flat())]}}index(){return this.once("index\
.json",async t=>{let e=JSON.parse(new TextDecoder().decode(t));if(e.version!==gs)throw new Error(`The scenes are of version ${e.version}, not ${gs}.`);return e})}packed(t){
return this.once(t,fs)}once(t,e){if(!this.kept.has(t)){let s=this.read(t).then(e).catch(n=>{throw this.kept.delete(t),n});this.kept.set(t,s)}return this.kept.get(
t)}};function ds(o,t){let e=new Set(o.drawing.items.flatMap(s=>[s.mesh,s.texture]).filter(s=>s));return[...new Set([...e].map(s=>`parts/${t.parts[s]}.pack`))]}return vs(on);})();
