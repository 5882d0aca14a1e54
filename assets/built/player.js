var GlassBox=(()=>{var K=Object.defineProperty;var Kt=Object.getOwnPropertyDescriptor;var Gt=Object.getOwnPropertyNames;var Yt=Object.prototype.hasOwnProperty;var Jt=(i,t)=>{for(var e in t)K(i,e,{get:t[e],enumerable:!0})},Vt=(i,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of Gt(t))!Yt.call(i,n)&&n!==
e&&K(i,n,{get:()=>t[n],enumerable:!(s=Kt(t,n))||s.enumerable});return i};var Xt=i=>Vt(K({},"__esModule",{value:!0}),i);var ds={};Jt(ds,{Clock:()=>E,HostedPlayer:()=>rt,Player:()=>$,SPEEDS:()=>Y,attemptQuery:()=>qt,firstDrawing:()=>cs,loaded:()=>ls,page:()=>os,plotlyAt:()=>hs});var Qt="vision language state fusion heads chunking action ink muted expert line surface page good bad".split(" ");function G(i){let t=getComputedStyle(i),e=Object.
fromEntries(Qt.map(n=>[n,t.getPropertyValue(`--${n}`).trim()])),s=t.colorScheme.includes("dark")?"dark":"light";return{...e,font:t.fontFamily,mode:s,scale:Number(
t.getPropertyValue("--scale"))||1}}function at(i,t){return JSON.parse(JSON.stringify(i),(e,s)=>e==="size"?s*t:s)}function ht(i,{sizeChanged:t,lightChanged:e}){let s=new ResizeObserver(
t);s.observe(i);let n=window.matchMedia("(prefers-color-scheme: dark)");n.addEventListener("change",e);let o=new MutationObserver(e);for(let r of[document.documentElement,
document.body,i])o.observe(r,{attributes:!0,attributeFilter:["class","data-theme"]});return()=>{s.disconnect(),o.disconnect(),n.removeEventListener("change",e)}}var Y=[1,.5,.25,.125],[Zt,ct]=[50,300],E=class{constructor(){this.step=0,this.last=0,this.rate=80,this.speed=.25,this.playing=!1,this.following=!1,this.ended=!1,
this.grown=0,this.turn=0,this.walked=Promise.resolve(),this.listeners=new Set}on(t){return this.listeners.add(t),()=>this.listeners.delete(t)}tell(){for(let t of this.
listeners)t(this)}seek(t){this.pause(),this.following=!1,this.go(t)}go(t){this.step=Math.max(0,Math.min(Math.round(t),this.last)),this.tell()}grow(t){let e=performance.
now();if(this.last=t,!this.following)return this.go(this.step);let s=Math.max(Zt,Math.min(e-this.grown,ct));this.grown=e,this.walk(s)}follow(t=this.last){this.pause(),
this.following=!0,this.ended=!1,this.grown=performance.now(),this.go(t),this.walk(ct)}end(){this.ended=!0,this.following&&=this.step<this.last}walk(t){let[e,s,n,
o]=[this.step,this.last,performance.now(),++this.turn],r=a=>{if(!this.following||o!==this.turn)return a();let h=(performance.now()-n)/t,d=Math.min(s,e+1+Math.floor(
h*(s-e)));if(d!==this.step&&this.go(d),d<s)return setTimeout(r,t/(s-e),a);this.following=!this.ended,a()};this.walked=new Promise(r)}toggle(){this.playing?this.
pause():this.play()}play(){this.step>=this.last&&(this.step=0),this.playing=!0,this.following=!1;let[t,e]=[{step:this.step,time:performance.now()},++this.turn],
s=()=>{if(!this.playing||e!==this.turn)return;let n=t.step+(performance.now()-t.time)/1e3*this.rate*this.speed;n>=this.last&&(this.playing=!1),Math.floor(n)!==this.
step&&this.go(Math.floor(n)),requestAnimationFrame(s)};this.tell(),requestAnimationFrame(s)}pause(){this.playing&&(this.playing=!1,this.tell())}setSpeed(t){this.
speed=t,this.playing?this.play():this.tell()}};function l(i,t={},...e){let s=document.createElement(i);for(let[n,o]of Object.entries(t))n.startsWith("on")?s.addEventListener(n.slice(2),o):o===!0?s.setAttribute(
n,""):o!==!1&&o!==void 0&&s.setAttribute(n,o);return s.append(...e.filter(n=>n!==void 0)),s}function y(i,t){i.textContent!==t&&(i.textContent=t)}function x(i,t,e){
return l("button",{type:"button","aria-label":i,title:i,onclick:e},t)}function lt(i){let t=Y.map(o=>{let r=o<1?`1/${1/o}`:"1";return l("option",{value:o,selected:o===
i.speed},`${r}×`)}),e="speed, of real time",n=l("select",{"aria-label":e,title:e,onchange:()=>i.setSpeed(Number(n.value))},...t);return n}function dt(i,t){i.addEventListener(
"pointerdown",e=>{i.setPointerCapture(e.pointerId),t(e)}),i.addEventListener("pointermove",e=>i.hasPointerCapture(e.pointerId)&&t(e))}function ut(i){return()=>{
i.drawing??=new Promise(t=>requestAnimationFrame(()=>{i.drawing=null,i.draw(),t(void 0)}))}}var te="def class return yield raise for in if elif else while with \
as not and or is lambda import from self None True False",ee=new RegExp([String.raw`(?<comment>#[^\n]*)`,String.raw`(?<string>"""[\s\S]*?"""|f?"[^"\n]*"|'[^'\n]*')`,
String.raw`\b(?<keyword>${te.replaceAll(" ","|")})\b`,String.raw`\b(?<number>\d[\d_.e]*)\b`].join("|"),"g");function ft(i){let t=l("code"),e=0;for(let s of i.matchAll(
ee)){let n=Object.entries(s.groups??{}).find(([,o])=>o!==void 0)?.[0];t.append(i.slice(e,s.index),l("span",{class:n},s[0])),e=s.index+s[0].length}return t.append(
i.slice(e)),t}var k=class{constructor(t,e){this.shape=t,this.read=e}pick(t=[],e=0,s=0){if(e===this.shape.length)return this.read(s);let n=this.shape[e],o=r=>this.pick(t,e+1,s*
n+r);return mt(t[e],n,o)}};function mt(i,t,e){if(typeof i=="number")return e(i<0?Math.max(0,t+i):Math.min(i,t-1));let[s,n]=i??[0,t];return Array.from({length:Math.
min(n,t)-s},(o,r)=>e(s+r))}function j(i,t){return i instanceof k?i.pick(t):!t.length||!Array.isArray(i)?i:mt(t[0],i.length,e=>j(i[e],t.slice(1)))}var pt="image/\
bmp",se={255:"image/jpeg",66:pt},ie=[31,139],A=class{constructor(t){this.bytes=t,this.known=void 0}get type(){return se[this.bytes[0]]??"image/webp"}get blob(){
return new Blob([this.bytes],{type:this.type})}decoded(){return createImageBitmap(this.type===pt?ne(this.bytes):this.blob)}get address(){return this.known??=`da\
ta:${this.type};base64,${he(this.bytes)}`,this.known}};function ne(i){let t=new DataView(i.buffer,i.byteOffset),[e,s,n]=[10,18,22].map(a=>t.getUint32(a,!0)),o=4*
Math.ceil(3*s/4),r=new ImageData(s,n);for(let a=0,h=0;a<n;a++){let d=e+(n-1-a)*o;for(let c=d;c<d+3*s;c+=3,h+=4)r.data[h]=i[c+2],r.data[h+1]=i[c+1],r.data[h+2]=i[c],
r.data[h+3]=255}return r}async function T(i){let t=new Uint8Array(i),e=ie.every((o,r)=>t[r]===o)?await oe(t):t.buffer,s=4+new DataView(e).getUint32(0,!0),n=JSON.
parse(new TextDecoder().decode(new Uint8Array(e,4,s-4)));return J(n,e,s)}function oe(i){let t=new Response(i).body;return new Response(t.pipeThrough(new DecompressionStream(
"gzip"))).arrayBuffer()}function J(i,t,e){if(Array.isArray(i))return i.map(n=>J(n,t,e));if(i===null||typeof i!="object")return i;if(i.picture)return new A(new Uint8Array(
t,e+i.picture[0],i.picture[1]));if(i.array)return re(t,e,...i.array);if(i.coarse)return ae(t,e,...i.coarse);let s=Object.entries(i).map(([n,o])=>[n,J(o,t,e)]);return Object.
fromEntries(s)}function re(i,t,e,s,n){let o=new(e==="i"?Int32Array:Float32Array)(i,t+n,V(s));return new k(s,r=>o[r])}function ae(i,t,e,s,n,o){let r=new Uint8Array(
i,t+n,V(e)),a=new Float32Array(i,t+o,2*V(e)/s);return new k(e,h=>a[2*Math.floor(h/s)]+a[2*Math.floor(h/s)+1]*r[h])}var V=i=>i.reduce((t,e)=>t*e,1);function gt(i){
return Uint8Array.fromBase64?Uint8Array.fromBase64(i):Uint8Array.from(atob(i),t=>t.charCodeAt(0))}function he(i){let t="";for(let e=0;e<i.length;e+=8192)t+=String.
fromCharCode(...i.subarray(e,e+8192));return btoa(t)}var g=Symbol("missing"),v=1,I=class{constructor(t){this.rollout=t.rollout??{},this.moments=[],this.thoughts=[],this.columns=new Map,this.add(t)}add(t){Object.assign(
this.rollout,t.rollout);for(let e of t.moments)this.moments[e.step]=e,this.think(e.step);this.columns.clear()}think(t){let e=this.moments[t].decision??this.thoughts[t-
1];do this.thoughts[t++]=e;while(this.moments[t]&&!this.moments[t].decision)}thoughtAt(t){for(;t>=0&&!this.moments[t]?.decision;)t-=1;return t<0?void 0:t}framedAt(t){
return this.moments.slice(0,t+1).findLast(e=>e?.frame)}around(t){return[this.framedAt(t),this.moments[this.thoughtAt(t)??-1]].filter(Boolean)}get length(){return this.
moments.length}get last(){return Math.max(0,this.moments.length-1)}column(t,e){return this.once(`${t} ${e.join(".")}`,()=>this.gathered(t,e))}once(t,e){return this.
columns.has(t)||this.columns.set(t,e()),this.columns.get(t)}gathered(t,e){let s=this.moments.map(o=>yt(o,e)).map(o=>j(o,[]));if(t==="joined")return s.filter(o=>o!==
g).flat();let n=s.find(o=>o!==g);return n===void 0?g:s.map(o=>o===g?bt(n):o)}},bt=i=>Array.isArray(i)?i.map(bt):null;function yt(i,t){for(let e of t){if(i==null||
i===g)return g;i=i[e]}return i??g}var C=class{constructor(t,e,s,n){this.record=t,this.step=e,this.control=s,this.palette=n}get moment(){return this.record.moments[this.
step]}get decision(){return this.record.thoughts[this.step]}at(t){let[e,...s]=t.replace(/{(\w+)}/g,(o,r)=>this.control[r]).split(".");if(e==="every"||e==="joine\
d")return this.record.column(e,s);let n={moment:this.moment,decision:this.decision,rollout:this.record.rollout,control:this.control};return yt(n[e],s)}has(t){return this.
at(t)!==g}part(t){return this.has(t.$)?this.at(t.$):void 0}filled(t){let e=N(t,this);return e===g?void 0:e}colour(t){let[e,s]=t.slice(1).split("/");return s===void 0?
this.palette[e]:Q(this.palette[e],s)}};function Q(i,t){return`rgba(${[1,3,5].map(s=>parseInt(i.slice(s,s+2),16)).join(", ")}, ${t})`}function N(i,t){if(Array.isArray(
i))return i.map(s=>N(s,t)).filter(s=>s!==g);if(typeof i=="string")return i.startsWith("@")?t.colour(i):i;if(i===null||typeof i!="object")return i;for(let s in wt)
if(s in i)return wt[s](i,t);let e=Object.entries(i).map(([s,n])=>[s,N(n,t)]);return e.some(([,s])=>s===g)?g:Object.fromEntries(e)}var wt={$:ce,say:(i,t)=>i.say.
map(e=>N(e,t)).map(e=>e===g?"–":e).join(""),ramp:(i,t)=>X(t,["@surface",`@${i.ramp}`]),veil:(i,t)=>X(t,[0,.45,.75].map(e=>`@${i.veil}/${e}`)),diverging:(i,t)=>X(
t,["@ink","@surface",`@${i.diverging}`])},X=(i,t)=>t.map((e,s)=>[s/(t.length-1),i.colour(e)]);function ce(i,t){let e=t.at(i.$);if(e===g)return g;if(e instanceof
A)return e.address;let s=(i.at??[]).map(o=>le(o,t));if(s.includes(g))return g;let n=()=>kt(j(e,s),i.times,i.plus);return e=/^(every|joined)\./.test(i.$)?t.record.
once(JSON.stringify([i,s]),n):n(),"grid"in i&&(e=de(e,typeof i.grid=="string"?t.at(i.grid):i.grid)),"mosaic"in i&&(e=ue(e,i.mosaic)),"text"in i?me(e,i.text):e}function le(i,t){
if(i===":")return null;if(typeof i=="number")return i;let e=t.at(i.includes(".")?i:`control.${i}`);return e instanceof k?e.pick():e}function kt(i,t=1,e=0){return t===
1&&e===0?i:Array.isArray(i)?i.map(s=>kt(s,t,e)):i===null?null:i*t+e}function de(i,[t,e]){let s=i.flat(1/0);return Array.from({length:t},(n,o)=>s.slice(o*e,(o+1)*
e))}function ue(i,t){let[e,s]=[i[0].length,i[0][0].length],n=Math.ceil(i.length/t),o=()=>new Array(t*(s+v)-v).fill(null),r=Array.from({length:n*(e+v)-v},o);return i.
forEach((a,h)=>{let[d,c]=[Math.floor(h/t)*(e+v),h%t*(s+v)];fe(a).forEach((f,m)=>f.forEach((p,b)=>r[d+m][c+b]=p))}),r}function fe(i){let t=i.flat(),e=t.reduce((n,o)=>Math.
min(n,o),1/0),s=Math.max(1e-9,t.reduce((n,o)=>Math.max(n,o),-1/0)-e);return i.map(n=>n.map(o=>(o-e)/s))}function me(i,t){if(typeof i=="string")return i;let[,e,s,
n]=t.match(/^(\+?)\.(\d)([f%])$/)??[],o=n==="%"?`${(100*i).toFixed(Number(s))}%`:i.toFixed(Number(s));return e&&!o.startsWith("-")?`+${o}`:o}var pe=10,ge=[["space","play, pause"],["← →","one step back, forward"],["shift ← →","the thought before, the next"],["home end","first step, newest step"],
["1 – 7","open a stage"],["f","full screen"],["?","this list"]];function vt(i,t){let e=s=>{if(s.ctrlKey||s.metaKey||s.altKey||we(s))return;let n=t.root.getClientRects().
length&&t.record?be(s,t):void 0;n&&(s.preventDefault(),n())};return i.addEventListener("keydown",e),()=>i.removeEventListener("keydown",e)}function we(i){let t=i.
target.closest?.("input, textarea, select, dialog[open], [contenteditable]");return t&&t.type!=="checkbox"}function be(i,t){let{clock:e}=t,s=i.target.closest?.(
"button");return/^[1-7]$/.test(i.key)?()=>t.open(t.names[i.key-1]):i.key===" "&&!s?()=>e.toggle():{ArrowLeft:()=>e.seek(i.shiftKey?xt(t,-1):e.step-1),ArrowRight:()=>e.
seek(i.shiftKey?xt(t,1):e.step+1),Home:()=>e.seek(0),End:()=>t.live?e.follow():e.seek(e.last),f:()=>t.fullScreen(),"?":()=>t.parts.help.showModal()}[i.key]}function xt({
clock:i,record:t},e){for(let s=i.step+e;t.moments[s];s+=e)if(t.moments[s].decision)return s;return i.step+e*pe}function Mt(){let i=ge.map(([s,n])=>l("tr",{},l("\
th",{},l("kbd",{},s)),l("td",{},n))),t=l("button",{type:"button",onclick:()=>e.close()},"close"),e=l("dialog",{"aria-label":"keyboard"},l("table",{},...i),t);return e}var ye=["●","◆","▲"],St=["heads","language","bad"],M=()=>l("i",{class:"lamp",role:"img",hidden:!0});function Et(i,t){i.hidden=!t,!(!t||i.title===t.text)&&
(i.textContent=ye[t.level],i.dataset.level=t.level,i.title=t.text,i.setAttribute("aria-label",t.text))}var At=i=>Math.max(0,...Object.values(i?.familiarity??{}).
map(({level:t})=>t));var S=class{constructor(t,e){this.limit=t,this.onReady=e,this.known=new Map,this.missed=0}get(t){if(!t)return null;let e=this.entry(t);return e.missed||=!e.bitmap,
e.bitmap}prepare(t){return Promise.all(t.slice(-this.limit/2).map(e=>this.entry(e).ready))}entry(t){let e=this.known.get(t)??this.decode(t);return this.known.delete(
t),this.known.set(t,e),e}decode(t){let e={bitmap:null,missed:!1};e.ready=t.decoded().then(s=>{e.bitmap=s,e.missed&&(this.missed+=1,this.onReady())}),this.known.
set(t,e);for(let[s,{bitmap:n}]of this.known){if(this.known.size<=this.limit)break;this.known.delete(s),n?.close()}return e}settled(){return Promise.all([...this.
known.values()].map(t=>t.ready))}};var w=class{constructor(t){this.canvas=t,this.context=t.getContext("2d"),this.ratio=0,this.font=null,this.width=this.height=0}measure(){let{clientWidth:t,clientHeight:e}=this.
canvas,s=window.devicePixelRatio||1;return t===this.width&&e===this.height&&s===this.ratio?!1:(this.width=t,this.height=e,this.ratio=s,this.canvas.width=Math.round(
t*s),this.canvas.height=Math.round(e*s),this.font=null,!0)}write(t){t!==this.font&&(this.context.font=t),this.font=t}begin(t,e=11){this.width||this.measure();let s=this.
context;return s.setTransform(this.ratio,0,0,this.ratio,0,0),s.clearRect(0,0,this.width,this.height),s.textBaseline="middle",s.lineJoin="round",new Z(this,t,e)}},
Z=class{constructor(t,e,s){let{context:n,width:o,height:r}=t;this.sheet=t,this.context=n,this.width=o,this.height=r,this.palette=e,this.size=s}ink(t,e){let s=this.
palette[t];return e===void 0?s:Q(s,e)}bar(t,e,s,n,o,r){this.context.fillStyle=this.ink(o,r),this.context.fillRect(Math.min(t,t+s),Math.min(e,e+n),Math.abs(s),Math.
abs(n))}line(t,e,{width:s=1.5,dash:n=[],opacity:o}={}){let r=this.context;r.strokeStyle=this.ink(e,o),r.lineWidth=s,r.setLineDash(n),r.beginPath();let a=!0;for(let h of t){
let d=h&&Number.isFinite(h[1]);d&&a?r.moveTo(h[0],h[1]):d&&r.lineTo(h[0],h[1]),a=!d}r.stroke(),r.setLineDash([])}dot(t,e,s,n,{hollow:o=!1,rim:r,width:a=1.5}={}){
let h=this.context;h.beginPath(),h.arc(t,e,Math.max(0,s),0,2*Math.PI),h.fillStyle=this.ink(n),o||h.fill(),!(!o&&!r)&&(h.strokeStyle=this.ink(r??n),h.lineWidth=a,
h.stroke())}cross(t,e,s,n,o=2){this.line([[t-s,e-s],[t+s,e+s]],n,{width:o}),this.line([[t-s,e+s],[t+s,e-s]],n,{width:o})}arrow(t,e,s,n={}){this.line([t,e],s,{width:2,
...n});let o=Math.hypot(e[0]-t[0],e[1]-t[1]);if(o<4)return;let[r,a]=[Math.atan2(e[1]-t[1],e[0]-t[0]),Math.min(7,o/2)],h=d=>[e[0]-a*Math.cos(r+d),e[1]-a*Math.sin(
r+d)];this.line([h(.5),e,h(-.5)],s,{width:n.width??2,opacity:n.opacity})}text(t,e,s,n="ink",{align:o="left",size:r,bold:a=!1}={}){let h=this.context;this.chooseFont(
r,a),h.textAlign=o,h.fillStyle=this.ink(n),h.fillText(t,e,s)}chooseFont(t=this.size,e=!1){this.sheet.write(`${e?"600 ":""}${t*this.palette.scale}px ${this.palette.
font}`)}widthOf(t,e){return this.chooseFont(e),this.context.measureText(t).width}fitting(t,e,s){if(this.widthOf(t,s)<=e)return t;let n=t.length-1;for(;n>1&&this.
widthOf(`${t.slice(0,n)}…`,s)>e;)n--;return`${t.slice(0,n)}…`}rounded(t,e,s,n,o,r,{opacity:a,rim:h,dash:d=[]}={}){let c=this.context;c.beginPath(),c.roundRect(
t,e,s,n,o),c.fillStyle=this.ink(r,a),c.fill(),h&&(c.setLineDash(d),c.lineWidth=1,c.strokeStyle=this.ink(h),c.stroke(),c.setLineDash([]))}picture(t,e,s,n,o){t?this.
context.drawImage(t,e,s,n,o):this.bar(e,s,n,o,"line")}heat(t,e,s,n,o,r,{strength:a=.85,smooth:h=!0}={}){this.context.imageSmoothingEnabled=h,this.context.drawImage(
ke(t,this.palette[r],a),e,s,n,o),this.context.imageSmoothingEnabled=!0}},F;function ke(i,t,e){let[s,n]=[i.length,i[0].length],[o,r,a]=[1,3,5].map(f=>parseInt(t.
slice(f,f+2),16)),h=new ImageData(n,s),d=new DataView(h.data.buffer),[c,u]=[(o<<24|r<<16|a<<8)>>>0,255*e];return i.forEach((f,m)=>f.forEach((p,b)=>d.setUint32(4*
(m*n+b),c+Math.round(u*Math.max(0,Math.min(1,p)))))),F??=new OffscreenCanvas(1,1).getContext("2d"),Object.assign(F.canvas,{width:n,height:s}),F.putImageData(h,0,
0),F.canvas}var R=8,z=class{constructor(t,e){this.sheet=new w(t),this.clock=e,dt(t,s=>this.seek(s))}seek(t){let e=(t.offsetX-R)/(this.sheet.width-2*R);this.clock.seek(e*this.
clock.last)}x(t){return R+t/Math.max(1,this.clock.last)*(this.sheet.width-2*R)}draw(t){let e=this.sheet.begin(t.palette,11),[s,n]=[e.height-9,t.record.moments];
this.gap(e,n,s),e.line([[this.x(0),s],[this.x(this.clock.last),s]],"line",{width:3}),e.line([[this.x(0),s],[this.x(t.step),s]],"ink",{width:3});for(let o of n)o?.
decision&&this.thought(e,o,s);this.labels(e,xe(t.record),s),this.marks(e,t,s),e.line([[this.x(t.step),0],[this.x(t.step),e.height]],"ink",{width:1}),e.dot(this.
x(t.step),s,7,"ink",{rim:"surface",width:2})}thought(t,{step:e,decision:s},n){let o=At(s);t.bar(this.x(e)-.5-o/2,n+3,1+o,5,St[o])}gap(t,e,s){let n=e.filter(h=>h?.
act.gap!==void 0);if(!n.length)return;let o=Math.max(1,...n.map(h=>h.act.gap)),r=n.map(h=>[this.x(h.step),s-3-h.act.gap/o*(s-8)]),a=t.context;a.beginPath(),a.moveTo(
r[0][0],s-2);for(let h of r)a.lineTo(...h);a.lineTo(r.at(-1)[0],s-2),a.fillStyle=t.ink("expert",.22),a.fill()}labels(t,e,s){let n=0;for(let{step:o,end:r,text:a,
ink:h}of e){let d=this.x(o),c=r===void 0?a:t.fitting(a,this.x(r)-d-15,11),u=t.widthOf(c,11),f=[[d,2],[d,s]];t.line(f,h,{width:2}),!(d<n||d+u+5>this.sheet.width)&&
(t.text(c,d+5,7,h,{size:11}),n=d+u+10)}}marks(t,e,s){let{first_bad:n,success:o,steps:r}=e.record.rollout;if(n!==void 0&&t.cross(this.x(n),s,5,"bad",3),!o)return;
let a=this.x(r-1);t.line([[a-6,s-13],[a-2,s-9],[a+5,s-18]],"good",{width:3})}};function xe({rollout:i,moments:t}){let s=(i.parts??[]).map(({step:r,text:a},h)=>({
step:r,text:`${h+1} ${a}`,ink:"muted"})).filter(({step:r},a)=>a===0||r>0).map((r,a,h)=>({...r,end:h[a+1]?.step})),o=t.filter(r=>r?.event).map(({step:r,event:a})=>({
step:r,text:a,ink:"bad"}));return[...s,...o].sort((r,a)=>r.step-a.step)}function O(i){let t=i.flat().reduce((s,n)=>s+n,0)/(i.length*i[0].length)||1,e=Math.max(4,i.flat().reduce((s,n)=>Math.max(s,n),0)/t-1);return i.map(s=>s.map(n=>Math.
max(0,n/t-1)/e))}var ve=8,Me=.06,Se=new Set(["attention","keypoints"]),D=[{name:"attention",label:"Attention",does:"where the readout looks in its last layer",first:!0},{name:"k\
eypoints",label:"Keypoints",does:"where the front eye's keypoints come out"},{name:"belief",label:"Belief",does:"where it thinks hand, object and goal are; cros\
ses are the truth",first:!0},{name:"plan",label:"Plan",does:"where the chunk would lead the hand",first:!0},{name:"expert",label:"Expert",does:"where the script\
ed expert would go now"}],B=class{constructor(t,e){this.sheet=new w(t),this.frame=null,this.view=null,this.holds=!1,this.scene=null,this.square={left:0,top:0,side:1},
this.bitmaps=new S(64,e),this.shown=Object.fromEntries(D.map(({name:s,first:n})=>[s,!!n])),t.addEventListener("pointermove",s=>{let n=this.thingAt(s);t.title=n?
`${n}: click to put its name into the sentence`:"",t.style.cursor=n?"pointer":""}),t.addEventListener("click",s=>{let n=this.thingAt(s);n&&t.dispatchEvent(new CustomEvent(
"thing",{detail:n,bubbles:!0}))})}thingAt({offsetX:t,offsetY:e}){let{moment:s,record:n}=this.scene??{},o=s?.things_seen?.pick();if(!o)return;let{left:r,top:a,side:h}=this.
square,[d,c]=[(t-r)/h,(e-a)/h],u=o.map(([m,p])=>Math.hypot(d-m,c-p)),f=u.indexOf(Math.min(...u));return u[f]<=Me?n.rollout.things[f]:void 0}draw(t){let e=this.sheet.
begin(t.palette,12),s=Math.min(e.width,e.height),[n,o]=[(e.width-s)/2,(e.height-s)/2];this.scene=t,this.square={left:n,top:o,side:s};let r=Ot(t),a=this.bitmaps.
get(r);a&&(this.frame=a),e.picture(this.view??this.frame,n,o,s,s),r||e.text("no picture was recorded",n+s/2,o+s/2,"muted",{align:"center"});let h=([d,c])=>[n+d*
s,o+c*s];e.context.save(),e.context.beginPath(),e.context.rect(n,o,s,s),e.context.clip();for(let{name:d}of D){let c=!this.view&&!(t.moment.turned&&Se.has(d));this.
shown[d]&&c&&this[d](e,t,h,{left:n,top:o,side:s})}e.context.restore(),this.fetchAhead(t)}fetchAhead(t){let e=t.record.moments.slice(t.step+1,t.step+1+ve);this.bitmaps.
prepare([...tt(e),Ot(t)].filter(Boolean))}attention(t,e,s,{left:n,top:o,side:r}){let a=e.decision?.fusion;if(!a?.attention)return this.weights(t,e,{left:n,top:o,
side:r});let h=a.attention.pick([-1,-1,0,a.spans[0]]),[d,c]=a.grids[0],u=Array.from({length:d},(f,m)=>h.slice(m*c,(m+1)*c));t.heat(O(u),n,o,r,r,"fusion",{strength:.6})}weights(t,e,{
left:s,top:n,side:o}){let r=e.decision?.vision;r?.heat&&t.heat(O(r.heat[0].pick([1])),s,n,o,o,"vision",{strength:.6})}keypoints(t,e,s){let n=e.decision?.vision;
if(n?.keypoints)for(let o of n.keypoints.pick([0]))t.dot(...s(o),4,"vision",{rim:"surface"})}belief(t,e,s){let[n,o]=[e.decision?.belief_seen,e.moment.truth_seen];
o?.pick().forEach(r=>Ee(t,s(r))),n?.pick().forEach((r,a)=>{let[h,d]=s(r);t.dot(h,d,8,"vision",{rim:"surface"}),t.text("hog"[a],h,d+.5,"surface",{align:"center",
size:11,bold:!0})})}plan(t,e,s){let n=e.decision?.plan_seen?.pick().map(s);n&&(t.line(n,"surface",{width:5,opacity:.7}),t.line(n,"heads",{width:2.5}),n.slice(1).
forEach(([o,r])=>t.dot(o,r,2.5,"heads")))}expert(t,e,s){let n=e.moment.wish_seen?.pick().map(s);n&&(t.arrow(...n,"surface",{width:4,opacity:.7}),t.arrow(...n,"e\
xpert",{width:2,dash:[3,3]}))}},tt=i=>i.map(t=>t?.frame).filter(Boolean),Ot=({record:i,step:t})=>i.framedAt(t)?.frame;function Ee(i,[t,e]){i.cross(t,e,6,"surfac\
e",4),i.cross(t,e,6,"ink",2)}function Lt(i){let t={},e=(d,c)=>t[d]=c,[s,n]=[l("canvas",{role:"img","aria-label":"the robot, as an onlooker sees it"}),l("canvas")],o=$e(i),r=new B(s,i.schedule),
a=Object.values(o).map(d=>d.element),h=l("div",{class:"frame"},Ae(i,e),l("div",{class:"main"},l("section",{class:"film"},s,Le(r,i)),e("stage",l("section",{class:"\
stage"}))),Pe(i,e,n),e("strip",l("nav",{class:"strip","aria-label":"the seven stages"},...a)),e("spoken",l("p",{class:"unseen","aria-live":"polite"})),e("help",
Mt()));return i.root.replaceChildren(h),{parts:t,cards:o,film:r,timeline:new z(n,i.clock),bitmaps:new S(32,i.schedule)}}function Ae(i,t){return l("header",{class:"\
top"},t("instruction",l("h1")),t("part",l("p",{class:"part",hidden:!0})),t("chips",l("ul",{class:"chips","aria-label":"about this rollout"})),t("senses",Oe(i)),
t("banner",l("p",{class:"banner",role:"status",hidden:!0})),t("tools",l("div",{class:"tools"})),x("dark or light","◐",()=>i.turnLight()),x("full screen (f)","\
⤢",()=>i.fullScreen()),x("help (?)","?",()=>i.parts.help.showModal()))}function Oe({spec:i,senses:t}){let e=Object.entries(t).map(([s,n])=>l("span",{},i.stages[s].
verb,n));return l("p",{class:"senses","aria-label":"how unlike training each sense is"},...e)}function Le(i,t){let e=D.map(({name:s,label:n,does:o,first:r})=>{let h=l(
"input",{type:"checkbox",checked:!!r,"data-overlay":s,onchange:d=>{i.shown[s]=d.target.checked,t.schedule()}});return l("label",{title:o},h,n)});return l("div",
{class:"overlays",role:"group","aria-label":"drawn over the picture"},...e)}function Pe(i,t,e){let{clock:s}=i,n={role:"slider",tabindex:0,"aria-label":"step of \
the rollout","aria-valuemin":0,class:"slider"},o=()=>i.seek(i.record.rollout.first_bad);return l("div",{class:"time"},t("play",x("play","▶",()=>s.toggle())),t(
"slider",l("div",n,e)),t("step",l("output",{class:"step"})),t("seconds",l("output")),lt(s),t("bad",x("jump to the first bad step","✗ first bad step",o)),t("li\
ve",l("span",{class:"live",hidden:!0},"live")))}function $e(i){let t=Object.entries(i.spec.stages).map(([e,{verb:s,number:n}])=>{let[o,r]=[l("canvas",{"aria-hid\
den":"true"}),l("span",{class:"note"})],[a,h]=[M(),[l("kbd",{},String(n)),l("b",{},s),l("small",{},e)]],d={type:"button",class:"card","data-card":e,style:`--sta\
ge: var(--${e})`,onclick:()=>i.open(e)},c=l("button",d,l("span",{class:"title"},...h,a),o,r);return[e,{element:c,note:r,lamp:a,sheet:new w(o)}]});return Object.
fromEntries(t)}var L=class{constructor(t,{share:e,pause:s=0}){this.draw=t,this.share=e,this.pause=s,this.timer=null,this.due=0}ask(){let t=this.due-performance.now();t<=0?this.
now():this.timer??=setTimeout(()=>this.now(),t)}askLater(){this.timer??=setTimeout(()=>this.now(),Math.max(0,this.due-performance.now()))}now(){this.cancel();let t=performance.
now();this.draw(),this.due=t+Math.max(this.pause,(performance.now()-t)/this.share)}cancel(){clearTimeout(this.timer),this.timer=null}};var je=6;function Pt({name:i,label:t,labels:e,values:s},n,o){if(s.length<2)return;let r=Math.max(0,s.indexOf(n));return e.length<=je?Te(i,t,e,s,r,o):e.every(a=>/^\d+$/.
test(a))?Ce(i,t,e,s,r,o):Ie(i,t,e,s,r,o)}function Te(i,t,e,s,n,o){let r=e.map((d,c)=>l("button",{type:"button",role:"radio","aria-checked":String(c===n),onclick:()=>a(
c)},d)),a=d=>{r.forEach((c,u)=>c.setAttribute("aria-checked",String(d===u))),o(s[d])},h=l("span",{class:"segments",role:"radiogroup","aria-label":t},...r);return l(
"div",{class:"control","data-control":i},l("span",{},t),h)}function Ie(i,t,e,s,n,o){let r=e.map((h,d)=>l("option",{value:d,selected:d===n},h)),a=l("select",{onchange:()=>o(
s[a.value])},...r);return l("label",{class:"control","data-control":i},l("span",{},t),a)}function Ce(i,t,e,s,n,o){let r=l("output",{},e[n]),a=l("input",{type:"r\
ange",min:0,max:e.length-1,value:n,oninput:()=>h()}),h=()=>{r.textContent=e[a.value],o(s[a.value])};return l("label",{class:"control","data-control":i},l("span",
{},t),a,r)}var Ne=14,U=class{constructor(t,{redraw:e,onClick:s}){this.sheet=new w(t),this.side=this.left=this.top=0,this.data=[],this.pointer=null,t.addEventListener("poin\
termove",n=>{this.pointer=[n.offsetX,n.offsetY],e()}),t.addEventListener("pointerleave",()=>{this.pointer=null,e()}),t.addEventListener("click",n=>s(this.under(
[n.offsetX,n.offsetY])))}draw(t,e,s,n){let o=this.sheet.begin(n,11),r=Math.min(o.width,o.height);this.data=t,this.side=r,this.left=(o.width-r)/2,this.top=(o.height-
r)/2,o.context.imageSmoothingEnabled=!1,o.picture(e,this.left,this.top,r,r);for(let a of t)a.type==="heatmap"?o.heat(Fe(a),this.left,this.top,r,r,s,{strength:.75,
smooth:!1}):this.points(o,a);this.pointer&&this.say(o,this.under(this.pointer))}points(t,{x:e,y:s,marker:n}){e.forEach((o,r)=>{let[a,h]=this.at(o,s[r]);t.context.
beginPath(),t.context.arc(a,h,n.size/2,0,2*Math.PI),t.context.fillStyle=n.color,t.context.fill(),t.context.lineWidth=n.line.width,t.context.strokeStyle=n.line.color,
t.context.stroke()})}at(t,e){return[this.left+t*this.side,this.top+e*this.side]}under([t,e]){let s={},[n,o]=[(t-this.left)/this.side,(e-this.top)/this.side],r=this.
data.find(c=>c.type==="heatmap")?.z;r&&n>=0&&n<1&&o>=0&&o<1&&(s.cell=[Math.floor(o*r.length),Math.floor(n*r[0].length)],s.value=r[s.cell[0]][s.cell[1]]);let a=this.
data.find(c=>c.type==="scatter"),h=(a?.x??[]).map((c,u)=>Math.hypot(...this.at(c,a.y[u]).map((f,m)=>f-[t,e][m]))),d=h.indexOf(Math.min(...h));return h[d]<Ne&&Object.
assign(s,{point:d,name:a.text?.[d]}),s}say(t,{value:e,name:s}){let n=[s,e===void 0?void 0:e.toPrecision(3)].filter(Boolean).join(" · ");if(!n)return;let o=t.widthOf(
n)+14;t.rounded(this.left+6,this.top+6,o,20,5,"surface",{opacity:.9}),t.text(n,this.left+13,this.top+16.5)}};function Fe({z:i,zmin:t,zmax:e}){let s=i.flat(),n=t??
Math.min(...s),o=Math.max(1e-12,(e??Math.max(...s))-n);return i.map(r=>r.map(a=>(a-n)/o))}var Re={dot:[2,4],dash:[6,4]},W=class{constructor(t,e){this.sheet=new w(t),this.turn={around:-.9,up:.5},this.bounds=Array.from({length:3},()=>[1/0,-1/0]),this.middle=
[0,0,0],this.scale=1,this.origin=[0,0],t.addEventListener("pointerdown",s=>t.setPointerCapture(s.pointerId)),t.addEventListener("pointermove",s=>{t.hasPointerCapture(
s.pointerId)&&(this.turn.around-=s.movementX*.01,this.turn.up=Math.max(0,Math.min(1.5,this.turn.up+s.movementY*.01)),e())})}draw(t,e,s){let n=this.sheet.begin(s,
11);this.widen(t),this.fit(n),this.floor(n,e);for(let o of t)this.trace(n,o)}widen(t){let e=["x","y","z"].map(s=>t.flatMap(n=>n[s]).filter(Number.isFinite));this.
bounds=this.bounds.map(([s,n],o)=>[Math.min(s,...e[o]),Math.max(n,...e[o])])}fit(t){this.middle=this.bounds.map(([o,r])=>(o+r)/2),this.scale=1,this.origin=[0,0];
let e=[0,1,2,3,4,5,6,7].map(o=>this.at(this.bounds.map((r,a)=>r[o>>a&1]))),[s,n]=[0,1].map(o=>2*Math.max(...e.map(r=>Math.abs(r[o])),1e-6));this.scale=Math.min(
(t.width-80)/s,(t.height-40)/n),this.origin=[t.width/2,t.height/2]}at(t){let[e,s,n]=t.map((d,c)=>(d-this.middle[c])*this.scale),{around:o,up:r}=this.turn,[a,h]=[
e*Math.cos(o)-s*Math.sin(o),e*Math.sin(o)+s*Math.cos(o)];return[this.origin[0]+a,this.origin[1]-n*Math.cos(r)-h*Math.sin(r)]}floor(t,e){let[[s,n],[o,r],[a,h]]=this.
bounds;for(let c=0;c<=4;c++){let[u,f]=[s+(n-s)*c/4,o+(r-o)*c/4];t.line([this.at([u,o,a]),this.at([u,r,a])],"muted",{width:1,opacity:.35}),t.line([this.at([s,f,a]),
this.at([n,f,a])],"muted",{width:1,opacity:.35})}t.line([this.at([s,o,a]),this.at([s,o,h])],"muted",{width:1,opacity:.35});let d=(c,[u,f])=>t.text(c.title.text,
u,f,"muted",{align:"center",size:11});d(e.xaxis,this.at([(s+n)/2,o-.06*(r-o),a])),d(e.yaxis,this.at([s-.06*(n-s),(o+r)/2,a])),d(e.zaxis,this.at([s,o,h+.05*(h-a)]))}trace(t,e){
let s=e.x.map((n,o)=>this.at([n,e.y[o],e.z[o]]));e.mode.includes("lines")&&this.strokes(t.context,s,e.line),e.mode.includes("markers")&&s.forEach(([n,o],r)=>{ze(
t.context,n,o,e.marker),e.text&&t.text(e.text[r],n+8,o-6,"muted",{size:10})})}strokes(t,e,{color:s,width:n,dash:o}){t.strokeStyle=s,t.lineWidth=n/1.6,t.setLineDash(
Re[o]??[]),t.beginPath(),e.forEach((r,a)=>a?t.lineTo(...r):t.moveTo(...r)),t.stroke(),t.setLineDash([])}};function ze(i,t,e,{color:s,size:n,symbol:o}){if(i.fillStyle=
i.strokeStyle=s,i.lineWidth=2,i.beginPath(),o==="x"){for(let r of[-1,1])i.moveTo(t-n,e-r*n),i.lineTo(t+n,e+r*n);return i.stroke()}return i.arc(t,e,n,0,2*Math.PI),
i.fill()}var De={displayModeBar:!1,responsive:!1,displaylogo:!1,doubleClick:"reset"},Be={l:48,r:12,t:8,b:36},_=class{constructor(t,e){this.plot=t,this.onPick=e,this.signature=
null,this.listening=!1,this.size=void 0,this.photo=void 0,this.space=void 0,this.box=l("div",{class:"plot",role:"img","data-plot":t.key}),this.legend=l("span",{
class:"legend"}),this.element=l("figure",{},l("figcaption",{},t.title,this.legend),this.box),this.moving=/"\$":"(moment|every|joined)\./.test(JSON.stringify(t))}draw(t,e){
let s=[t.palette,t.decision,e.plotly,this.moving&&t.moment,...Object.values(t.control)];if(this.size&&this.signature&&s.every((o,r)=>o===this.signature[r]))return;
this.signature=s,this.scene=t;let n=t.filled(this.plot.data);this.element.hidden=n.length===0||!this.underlay(t),!this.element.hidden&&(this.name(n),this.size??=
{width:this.box.clientWidth,height:this.box.clientHeight},this.box.setAttribute("aria-label",`${this.plot.title}: ${n.map(o=>o.name).join(", ")}`),this.plot.layout.
images?this.drawOverPicture(n,t,e):n[0].type==="scatter3d"?this.drawInSpace(n,t,e):e.plotly&&this.drawWithPlotly(n,this.size,t,e))}redraw=t=>{this.signature=null,
t.schedule()};name(t){let e=this.plot.layout.showlegend===!1||t.length<2?[]:t,s=e.map(({name:n})=>n).join();s!==this.named&&(this.named=s,this.legend.replaceChildren(
...e.map(n=>l("span",{},Ue(n),n.name))))}canvas(){return this.box.appendChild(l("canvas"))}underlay(t){let e=this.plot.layout.images?.[0].source;return!e||t.part(
e)}drawOverPicture(t,e,s){let n=({point:r,cell:a})=>this.clicked({point:r,cell:a});this.photo??=new U(this.canvas(),{redraw:()=>this.redraw(s),onClick:n}),this.
photo.sheet.measure();let o=s.bitmaps.get(this.underlay(e));o||(this.signature=null),this.photo.draw(t,o,this.plot.data[0]?.colorscale?.veil,e.palette)}drawInSpace(t,e,s){
this.space??=new W(this.canvas(),()=>this.redraw(s)),this.space.sheet.measure(),this.space.draw(t,e.filled(this.plot.layout).scene,e.palette)}drawWithPlotly(t,e,s,n){
let o=Object.fromEntries(Object.entries(Be).map(([a,h])=>[a,h*s.palette.scale])),r={template:n.template,margin:o,...e,...s.filled(this.plot.layout),showlegend:!1};
n.plotly.react(this.box,t,r,De),!(this.listening||!Object.keys(this.plot.picks).length)&&(this.listening=!0,this.box.on("plotly_click",({points:a})=>{let h=a[0].
pointIndex??a[0].pointNumber;this.clicked(Array.isArray(h)?{cell:h}:{point:h})}))}clicked(t){for(let[e,s]of Object.entries(this.plot.picks)){let[n,...o]=s.split(
" "),r=We[n](t,this.scene,...o);r!==void 0&&this.onPick({[e]:r},this.scene)}}};function Ue({mode:i="lines",line:t,marker:e}){let s={dash:"dashed",dashdot:"dashe\
d",dot:"dotted"},n=i.includes("lines")&&t?t.color:e.line?.color??e.color,o=i.includes("lines")?s[t?.dash]??"solid":"none";return l("i",{style:`--shade: ${n}; bo\
rder-top-style: ${o}`,class:o==="none"?"dot":""})}var We={point:({point:i})=>i,row:({cell:i})=>i?.[0],column:({cell:i})=>i?.[1],tile({cell:[i,t]},e,s,n){let[,o,
r]=e.at(n).shape;return Math.floor(i/(o+1))*Number(s)+Math.floor(t/(r+1))},cell({cell:i},t,e){let[s,n]=t.at(e);return i&&s+i[0]*Math.sqrt(n-s)+i[1]}};var _e=4,q=class{constructor(t,e){this.root=t,this.host=e,this.name=null,this.views={},this.panels=[],this.sizes=new ResizeObserver(()=>this.measure())}measure(){
for(let t of this.panels)t.size=null;this.host.schedule()}close(){this.sizes.disconnect()}get stage(){return this.host.spec.stages[this.name]}view(t){let e=this.
offered(t);return e.find(s=>s.key===this.views[this.name])??e[0]}offered(t){return this.stage.views.filter(e=>e.needs.every(s=>t.has(s)))}open(t){t!==this.name&&
(this.name=t,this.built=null)}draw(t){let e=this.view(t),s=[this.name,e.key,...this.offered(t).map(n=>n.key)].join(" ");this.built!==s&&this.build(t,e),this.built=
s,y(this.formula,t.filled(e.formula)??"");for(let n of this.panels)n.draw(t,this.host);this.strongest?.draw(t)}build(t,e){let{number:s,verb:n}=this.stage;this.formula=
l("p",{class:"formula"}),this.panels=e.plots.map(h=>new _(h,(d,c)=>this.pick(d,c))),this.strongest=e.key==="maps"?new et(this.host):void 0;let o=l("h2",{},l("sp\
an",{class:"number"},String(s)),n,l("small",{},this.name));this.root.dataset.stage=this.name,this.root.style.setProperty("--stage",`var(--${this.name})`),this.controls=
this.choices(t,e);let r=l("div",{class:`plots of-${e.plots.length}`},...this.panels.map(h=>h.element));this.sizes.disconnect(),this.sizes.observe(r);let a=[this.
formula,this.strongest?.element,this.shapes(t)];this.root.replaceChildren(l("header",{},o,this.tabs(t,e)),this.controls,r,l("div",{class:"below"},l("div",{class:"\
told"},...a),this.code(t)))}tabs(t,e){let s=o=>{this.views[this.name]=o.key,this.host.schedule()},n=this.offered(t).map(o=>{let r={"aria-selected":String(o.key===
e.key),"data-view":o.key};return l("button",{type:"button",role:"tab",...r,onclick:()=>s(o)},o.title)});return l("div",{role:"tablist","aria-label":`views of ${this.
stage.verb}`},...n)}shapes(t){let s=(t.record.rollout.shapes?.[this.name]??[]).map(([n,o])=>l("li",{},l("b",{},o),` ${n}`));return l("ol",{class:"shapes","aria-\
label":"shapes of the tensors"},...s)}choices(t,e){let s=t.record.rollout.controls??{},n=e.controls.map(o=>{let r=a=>this.host.choose({[o]:a});return s[o]&&Pt(s[o],
this.host.control[o],r)});return l("div",{class:"controls"},...n)}code(t){let e=t.record.rollout.code?.[this.name];if(!e)return;let s=l("pre",{tabindex:0,"aria-\
label":"source code"},ft(e));return l("div",{class:"code"},l("span",{},"the code that ran"),s)}pick(t,e){this.host.choose(t),this.renew(e)}renew(t){let e=this.choices(
t,this.view(t));this.controls.replaceWith(e),this.controls=e}},et=class{constructor(t){this.host=t,this.element=l("div",{class:"strongest","aria-label":"stronge\
st pictures for this unit"})}draw(t){let{view:e,map:s,unit:n}=t.control;if(!t.has(`decision.vision.peaks.${e}.${s}`))return;let o=[e,s,n,t.record.length].join("\
 ");if(o===this.sign)return;this.sign=o;let r=t.record.moments.filter(c=>c?.decision),a=c=>c.decision.vision.peaks[e][s].pick([n]),d=[...r].sort((c,u)=>a(u)-a(c)).
slice(0,_e).map(c=>{let u=l("img",{src:c.decision.vision.pictures[e].address,alt:`step ${c.step}`}),f=`${a(c).toFixed(1)} at ${c.step}`;return l("button",{type:"\
button",onclick:()=>this.host.seek(c.step)},u,f)});this.element.replaceChildren(l("span",{},"strongest"),...d)}};function H(i){let{instruction:t,task:e,seed:s,success:n,confidence:o,first_bad:r,settings:a={}}=i.record.rollout,{parts:h}=i,[d,c]=[a.head&&`${a.head} head`,`${Math.
round(100*o)}% sure`],u=[e,`seed ${s}`,d,c],[f,m]=n?["good","done ✓"]:i.live?["","running …"]:["bad","not done"],p=[t,r,m,...u].join();if(p===i.headerKey)return;
i.headerKey=p,h.instruction.textContent=`“${t}”`;let b=u.filter(Boolean).map(Ht=>l("li",{},Ht));h.chips.replaceChildren(...b,l("li",{class:f},m)),h.bad.hidden=
r===void 0}function qe({parts:i=[]},t){let e=i.findLastIndex((s,n)=>n===0||He(s,t));return e<0?void 0:{number:e+1,count:i.length,text:i[e].text}}var He=(i,t)=>i.
step>0&&i.step<=t;function $t({clock:i,parts:t,live:e,stage:s},n){let o=qe(n.record.rollout,n.step);t.part.hidden=!o,o&&y(t.part,`part ${o.number} of ${o.count}\
: ${o.text}`),y(t.step,`step ${n.step} / ${i.last}`),y(t.seconds,`${n.moment.seconds.toFixed(2)} s`),y(t.play,i.playing?"❚❚":"▶"),t.play.setAttribute("ari\
a-label",i.playing?"pause":"play");let r=e&&i.following;t.live.hidden=!r;let a=`step ${n.step} of ${i.last}${n.moment.decision?", thinking":""}`;t.slider.setAttribute(
"aria-valuenow",n.step),t.slider.setAttribute("aria-valuemax",i.last),t.slider.setAttribute("aria-valuetext",a),!i.playing&&!r&&y(t.spoken,`${a}. ${n.moment.notes[s.
name]??""}`)}var Ke={gaussian:"state",bins:"language",ddpm:"vision",flow:"heads"};function jt(i){let t=Math.max(...i,1e-9);return i.map(e=>Math.sqrt(e/t))}function P(i,t="no\
t thought yet"){i.text(t,i.width/2,i.height/2,"muted",{align:"center"})}function Tt(i,t,e,s,n,o,r){if(i.picture(s,n,o,r,r),!t.heat||!t.keypoints)return;let a=[0,
1,2].filter(h=>h<t.names.length);for(let h of a)i.heat(O(t.heat[e].pick([h])),n,o,r,r,"vision",{strength:.55});for(let[h,d]of t.keypoints.pick([e]).slice(0,a.length))
i.dot(n+h*r,o+d*r,3.5,"vision",{rim:"surface"})}function It(i,t,e){let s=t.heard?t.heard.pick([-1]):t.pieces.map(()=>.1),n=Math.max(...s,1e-6),[o,r]=[0,0];t.pieces.
forEach((a,h)=>{let d=i.widthOf(a)+10;if(o+d>i.width&&([o,r]=[0,r+20]),r+18>e)return;let c=t.known[h]?[]:[3,2];i.rounded(o,r,d,17,5,"language",{opacity:.08+.6*s[h]/
n,rim:"language",dash:c}),i.text(a,o+5,r+9,"ink",{size:11}),o+=d+4})}function Ct(i,t,e){let s=i.width/t.length,n=Math.max(...t.map(Math.abs),1e-6);t.forEach((o,r)=>i.
bar(r*s,i.height/2,s*.8,-o/n*(i.height/2),e))}function Nt(i,t,e,s,n){if(!t?.probability)return;let[o,r]=[t.probability.pick([0,e]),t.centres.pick([e])],a=Math.max(
...o,1e-9),h=Math.max(1,(s(1)-s(-1))/o.length);o.forEach((d,c)=>{d>.02*a&&i.bar(s(r[c]),n+7,h,-14*d/a,"heads",.35)})}function Ft(i,t,e,s,n){i.dot(e,s,n?5:3,Ke[t]??
"heads",{rim:n?"ink":"surface",width:n?1.5:1})}function st(i,t,e,s,n){if(t+20>i.width)return;let[o,r]=[6,i.height-26],a=h=>o+r/2-h*r/2;i.bar(t,o,16,r,"line",.6),
i.bar(t,a(0),16,a(s)-a(0),"ink",.85),n!==void 0&&i.line([[t-3,a(n)],[t+19,a(n)]],"expert",{width:2,dash:[3,2]}),i.text(e,t+8,i.height-9,"muted",{size:9,align:"c\
enter"})}function Rt(i,t,e){let s=t.record.moments.map(a=>a?.act.gap??null),n=i.width-e;if(n<30||s.every(a=>a===null))return;let o=Math.max(1,...s),r=(a,h)=>a!==
null&&[e+h/t.record.last*n,i.height-20-a/o*(i.height-30)];i.line(s.map(r),"expert",{width:1}),i.line(s.slice(0,t.step+1).map(r),"ink",{width:1.5}),i.text("gap",
e+n/2,i.height-9,"muted",{size:9,align:"center"})}function zt(i,t){let e=i.filter(a=>a!==null),[s,n]=[Math.min(...e),Math.max(...e)],o=(s+n)/2,r=Math.max(t,n-s)/
2;return[o-r,o+r]}var it=["x","y","z","grip"],Ge=["fusion","state","language","vision","chunking"],Dt="this policy does not tell",nt=16,Bt={vision(i,t,e){let s=t.decision?.vision;
if(!s)return P(i,t.decision&&Dt);let n=Math.min(i.height,s.pictures.length>1?i.width*.58:i.width),o=Math.min(i.height,i.width-n-6),r=s.pictures.length>1?0:(i.width-
n)/2,a=[[r,0,n],[r+n+6,i.height-o,o]];s.pictures.forEach((h,d)=>Tt(i,s,d,e.get(h),...a[d]))},language(i,t){let e=t.decision?.language;if(!e)return P(i);let s=Math.
min(3,e.tasks.length);It(i,e,i.height-s*15-6);for(let n=0;n<s;n++){let[o,r]=[i.height-(s-n)*15+2,e.probability[n]];i.bar(0,o,i.width,12,"line",.6),i.bar(0,o,i.width*
r,12,"language",.75);let a=`${Math.round(100*r)}%`,h=i.width-12-i.widthOf(a,10);i.text(i.fitting(e.tasks[n],h,10),4,o+6.5,"ink",{size:10}),i.text(a,i.width-4,o+
6.5,"ink",{size:10,align:"right"})}},state(i,t){let e=t.record.column("every",["state"]),s=t.moment.state.pick(),n=i.height/4;it.forEach((o,r)=>{let a=e.map(p=>p?.[r]??
null),[h,d]=zt(a,r===3?.2:.02),c=p=>(r+1)*n-4-(p-h)/(d-h)*(n-8),[u,f]=[26*i.palette.scale,50*i.palette.scale],m=p=>u+p/t.record.last*(i.width-u-f);i.text(o,0,(r+
.5)*n,"muted"),i.line(a.map((p,b)=>p!==null&&[m(b),c(p)]),"state",{width:1.2,opacity:.5}),i.line(a.slice(0,t.step+1).map((p,b)=>p!==null&&[m(b),c(p)]),"state",{
width:2}),i.dot(m(t.step),c(s[r]),3,"state",{rim:"surface"}),i.text(s[r].toFixed(3),i.width,(r+.5)*n,"ink",{align:"right"})})},fusion(i,t){let e=t.decision?.fusion;
if(!e)return P(i,t.decision&&Dt);if(!e.attention)return Ct(i,e.context.pick(),"fusion");let s=Math.min(i.height,i.width*.56);i.bar(0,0,s,s,"line",.35);let n=e.attention.
pick([-1,-1]);i.heat(n.map(jt),0,0,s,s,"fusion",{smooth:!1,strength:1});let o=e.share.pick(),[r,a]=[s+10,i.width-s-10],h=o[0].length,d=Math.min(26,s/h-4);for(let c=0;c<
h;c++){let u=c*(d+4)+(s-h*(d+4)+4)/2,f=r;o.forEach((m,p)=>{i.bar(f,u,a*m[c],d,Ge[p]),f+=a*m[c]})}},heads(i,t){let e=t.decision?.heads;if(!e)return P(i);let[s,n]=[
28*i.palette.scale,i.height/4],o=r=>s+(r+1)/2*(i.width-s-8)+2;it.forEach((r,a)=>{let h=(a+.5)*n;i.text(r,0,h,"muted",{size:10}),i.bar(o(-1),h-7,o(1)-o(-1),14,"l\
ine",.5),Nt(i,e.bins,a,o,h),i.line([[o(0),h-8],[o(0),h+8]],"muted",{width:.5});for(let c of e.kinds)Ft(i,c,o(e[c].actions.pick([0,a])),h,c===e.acting);let d=t.moment.
expert?.pick([a]);d!==void 0&&i.cross(o(d),h,4,"expert",2)})},chunking(i,t){let e=t.control.dimension??0,[s,n]=[t.step-nt,t.step+nt*.8],o=c=>(c-s)/(n-s)*i.width,
r=c=>i.height/2-c*(i.height/2-6);i.line([[0,r(0)],[i.width,r(0)]],"line",{width:1}),i.line([[o(t.step),0],[o(t.step),i.height]],"muted",{width:1});for(let c=Math.
max(0,Math.ceil(s-nt));c<=t.step;c++){let u=t.record.moments[c]?.chunking;if(!u?.chunk)continue;let f=u.chunk.pick([null,e]).slice(0,-1),m=c+f.length>t.step;i.line(
f.map((p,b)=>[o(c+b),r(p)]),"chunking",{width:m?2:1,opacity:m?.9:.3})}let a=t.record.moments.slice(Math.max(0,Math.floor(s)),t.step+1);i.line(a.map(c=>c&&[o(c.step),
r(c.action.pick([e]))]),"ink",{width:2.5});let{votes:h,weights:d}=t.moment.chunking;h.pick([null,e]).forEach((c,u)=>i.dot(o(t.step),r(c),2+5*d.pick([u]),"chunki\
ng",{rim:"surface"})),i.text(it[e],2,8,"muted",{size:10})},action(i,t){let[e,s]=[t.moment.action.pick(),t.moment.expert?.pick()],n=Math.min(i.height/2-2,i.width*
.28),[o,r]=[n+2,i.height/2];i.dot(o,r,n,"line",{hollow:!0});let a=([c,u])=>[o+c*n*.9,r-u*n*.9],h=t.moment.proposed?.pick();s&&i.arrow([o,r],a(s),"expert",{dash:[
3,3]}),h&&i.arrow([o,r],a(h),"heads",{width:2}),i.arrow([o,r],a(e),"ink",{width:3}),i.text("from above",o,i.height-3,"muted",{size:9,align:"center"});let d=2*n+
18;st(i,d,"up",e[2],(s??h)?.[2]),st(i,d+34,"grip",e[3],(s??h)?.[3]),Rt(i,t,d+68)}};var Ye=new Set(["vision","language","fusion"]),Je={share:.08,pause:200},Ve={share:.2,pause:100},$=class{constructor(t,{spec:e,plotly:s,clock:n,lecture:o=!1,keys:r=t}){
this.root=t,this.spec=e,this.control={},this.record=null,this.palette=null,this.drawing=null,this.large=new L(()=>this.record&&this.stage.draw(this.scene()),Je),
this.small=new L(()=>this.record&&this.drawSmall(this.scene()),Ve),this.clock=n??new E,this.shared=!!n,this.names=Object.keys(e.stages),this.senses={vision:M(),
language:M(),state:M()};let{parts:a,cards:h,film:d,timeline:c,bitmaps:u}=Lt(this);this.parts=a,this.cards=h,this.film=d,this.timeline=c,this.bitmaps=u,this.root.
classList.add("glass-box"),this.root.tabIndex=-1,this.root.addEventListener("click",m=>this.returnFocus(m)),this.root.classList.toggle("lecture",o),this.stage=new q(
this.parts.stage,this),this.open(this.names[4]);let f={sizeChanged:()=>this.sizeChanged(),lightChanged:()=>this.lightChanged()};this.cleanups=[this.clock.on(()=>this.
clockMoved()),()=>this.stage.close(),ht(t,f)],r&&this.cleanups.push(vt(r,this)),Promise.resolve(s).then(m=>{this.plotly=m,this.schedule()})}async show(t,{step:e,
live:s=!1,keep:n=!1}={}){let o=await Ut(t),[r,a]=[new I(o),n?this.clock.step:e??o.rollout.telling??0];await this.preparePictures(s?o.moments:r.around(a)),this.live=
s,this.record=r,this.control={...Qe(o.rollout.controls),...this.choicesAmong(o.rollout.controls)},H(this),this.shared?this.clock.grow(Math.max(this.clock.last,this.
record.last)):this.begin(s,a),s||await this.settled()}begin(t,e){Object.assign(this.clock,{rate:this.record.rollout.rate,last:this.record.last}),t?this.clock.follow(
0):this.clock.seek(e)}async push(t){let e=await Ut(t);this.clock.following&&await this.preparePictures(e.moments),this.record.add(e),H(this),this.shared||this.clock.
grow(this.record.last)}preparePictures(t){let e=t.flatMap(s=>s.decision?.vision?.pictures??[]);return Promise.all([this.film.bitmaps.prepare(tt(t)),this.bitmaps.
prepare(e)])}receive(t){if(!t)return this.queue;let e=()=>"push"in t&&this.record?this.push(t.push):this.show(t.show??t.push,t);return this.queue=(this.queue??Promise.
resolve()).catch(()=>{}).then(e),this.queue}finish(){this.live=!1,this.clock.end(),this.record&&H(this),this.schedule()}say(t,e=void 0){if(t===void 0)return;let{
banner:s}=this.parts;s.textContent=t,s.hidden=!t,t&&e&&s.append(" ",l("a",{href:e},"Run it in your browser now"))}choicesAmong(t={},e=this.control){let s=Object.
entries(e).filter(([n,o])=>t[n]?.values.includes(o));return Object.fromEntries(s)}like({stage:t,control:e}){Object.assign(this.stage.views,t.views),Object.assign(
this.control,this.choicesAmong(this.record.rollout.controls,e)),this.stage.built&&this.stage.renew(this.scene()),this.schedule()}choose(t){Object.assign(this.control,
t),this.schedule()}seek(t){this.clock.seek(t)}open(t){this.stage.open(t);for(let[n,{element:o}]of Object.entries(this.cards))o.setAttribute("aria-pressed",String(
n===t));let[{element:e},{strip:s}]=[this.cards[t],this.parts];s.scrollLeft=e.offsetLeft-s.offsetLeft-e.offsetWidth/2,this.schedule()}clockMoved(){let{clock:t,live:e,
record:s}=this;e&&t.following&&this.film.holds||(this.film.view=null),e&&t.following&&t.step<t.last&&!s.moments[t.step]?.frame||this.schedule()}schedule=ut(this);scene(){
return this.palette||(this.palette=G(this.root),this.template=at(this.spec.templates[this.palette.mode],this.palette.scale)),new C(this.record,Math.min(this.clock.
step,this.record.last),this.control,this.palette)}draw(){let t=this.record?.length?this.scene():null;t?.moment&&(this.film.draw(t),$t(this,t),this.live&&this.clock.
following?(this.small.ask(),this.large.askLater()):(this.small.now(),this.large.now()),this.root.dispatchEvent(new CustomEvent("drawn",{detail:{step:t.step}})))}drawSmall(t){
this.timeline.draw(t),this.drawLamps(t);for(let e of this.names)this.drawCard(e,t)}drawLamps({decision:t}){for(let[e,s]of Object.entries(this.senses))for(let n of[
s,this.cards[e].lamp])Et(n,t?.familiarity?.[e])}drawCard(t,e){let s=this.cards[t],n=e.moment.notes[t]??"";y(s.note,n);let{width:o,height:r}=s.sheet,a=[e.decision,
e.palette,o,r,this.bitmaps.missed,...Ye.has(t)?[]:[e]];s.sign?.every((h,d)=>h===a[d])||(s.sign=a,Bt[t](s.sheet.begin(e.palette),e,this.bitmaps))}async settled(){
await this.clock.walked,await this.drawing,await Promise.all([this.film.bitmaps.settled(),this.bitmaps.settled()]),await this.drawing}close(){this.shared||this.
clock.pause();for(let t of[this.small,this.large])t.cancel();for(let t of this.cleanups)t();this.record=null,this.root.replaceChildren()}sizeChanged(){let t=[this.
film,this.timeline,...Object.values(this.cards)].map(({sheet:e})=>e);for(let e of t)e.measure();this.schedule()}lightChanged(){this.palette=null,this.schedule()}returnFocus(t){
t.detail&&t.target.closest("button, input[type=checkbox]")&&this.root.focus({preventScroll:!0})}turnLight(){this.root.dataset.theme=G(this.root).mode==="dark"?"\
light":"dark"}fullScreen(){document.fullscreenElement?document.exitFullscreen():this.root.requestFullscreen()}};async function Ut(i){return typeof i=="string"?T(
gt(i)):i.url?T(await(window.fetched?.[i.url]??Xe(i.url))):i instanceof Uint8Array||i instanceof ArrayBuffer?T(i):i}var Xe=async i=>(await fetch(i)).arrayBuffer(),
Qe=(i={})=>Object.fromEntries(Object.values(i).map(({name:t,first:e})=>[t,e]));var Ze=350,Wt=100,ts=[500,1500,4e3],ot="The server does not answer. When it is back, load the page again or start another attempt.",es=[["mp4","Film (MP4)"],["g\
if","Animated picture (GIF)"],["html","This player in one HTML file"],["npz","Raw record (NPZ)"]],ss=new Set(["language","fusion","heads"]),rt=class{constructor(t,{
server:e,recorded:s,over:n,copies:o=es}){this.player=t,this.server=e,this.copies=o,this.recorded=s,this.over=n,this.ticket=null,this.name=null,this.probed=new Set,
this.picker=is(s,r=>this.play(r)),t.parts.tools.append(this.picker,this.menu()),t.root.addEventListener("drawn",()=>this.probeSoon())}begin(){let t=new URLSearchParams(
location.search);this.player.names.includes(t.get("stage"))&&this.player.open(t.get("stage"));let e=this.recorded.find(({name:n})=>n===t.get("recorded"))??this.
recorded[0],s=t.has("step")&&!t.has("instruction")?Number(t.get("step"))||0:void 0;return e?this.play(e.name,s):Promise.resolve()}receive(t){return t?.say!==void 0&&
this.player.say(t.say),t?.follow?this.follow(t.follow,t.step):t?.show||t?.push?this.player.receive(t):Promise.resolve()}async play(t,e){let{url:s,source:n}=this.
recorded.find(o=>o.name===t);this.ticket=null,this.name=t,this.probed=new Set,this.picker.value=t,await this.player.receive({show:n??{url:s},step:e})}async follow(t,e){
this.ticket=t,this.name=null,this.probed=new Set,this.picker.value="",this.player.root.focus({preventScroll:!0});try{await this.showSteps(t)}catch{this.ticket===
t&&this.player.say(ot)}this.ticket===t&&(this.player.finish(),Number.isFinite(e)&&this.player.seek(e),this.over({ticket:t}))}async showSteps(t){let e=-Wt,s=async o=>(await _t(
e+Wt-performance.now()),e=performance.now(),this.call("more",{ticket:t,from:o})),n=s(0);for(let[o,r]=[0,!0];n&&this.ticket===t;){let a=await n;if(this.ticket!==
t)return;a.push&&(o=a.count),n=a.over?null:s(o),n?.catch(()=>{}),this.player.say(a.line??(a.push?"":void 0),a.offer),a.push&&await this.player.receive(r?{show:a.
push,live:!0}:a),r&&=!a.push}}async call(t,e){for(let s of ts)try{return await this.server[t](e)}catch{if(await _t(s),this.ticket!==e.ticket)break}return this.server[t](
e)}probeSoon(){clearTimeout(this.timer);let{player:t,ticket:e}=this;if(!this.server.probe||!e||t.live||t.clock.playing||!ss.has(t.stage.name))return;let s=t.record.
thoughtAt(t.clock.step);s===void 0||this.probed.has(s)||(this.timer=setTimeout(()=>this.probe(e,s),Ze))}async probe(t,e){this.probed.add(e);try{let s=await this.
call("probe",{ticket:t,step:e});this.ticket===t&&s.push&&await this.player.receive({push:s.push})}catch{this.probed.delete(e),this.ticket===t&&this.player.say(ot)}}menu(){
let t=this.copies.map(([n,o])=>l("button",{type:"button","data-copy":n,onclick:()=>this.copy(n)},o)),e=l("button",{type:"button","data-copy":"link",onclick:()=>this.
link()},"Copy the link"),s=l("details",{class:"menu"},l("summary",{},"Share"),l("div",{},e,...t));return s.addEventListener("focusout",({relatedTarget:n})=>{n&&
!s.contains(n)&&(s.open=!1)}),s}async copy(t){this.player.say("Writing a copy …");try{let e=await this.call("copy",{kind:t,ticket:this.ticket,recorded:this.name});
this.player.say(e.line??""),e.url&&l("a",{href:e.url,download:e.name??""}).click()}catch{this.player.say(ot)}}async link(){let t=this.address();try{await navigator.
clipboard.writeText(t),this.player.say("The link is in the clipboard.")}catch{this.player.say(t)}}address(){let{player:t,name:e}=this,s=e?new URLSearchParams({recorded:e}):
qt(t.record.rollout);return s.set("step",String(t.clock.step)),s.set("stage",t.stage.name),`${location.href.split(/[?#]/)[0]}?${s}`}};function qt({link:i,instruction:t,
seed:e,settings:s={}}){if(i)return new URLSearchParams(i);let{scene:n,...o}=s,a=Object.entries({instruction:t,scene:n,seed:e,...o}).filter(([,h])=>h!==void 0&&h!==
""&&h!=="False");return new URLSearchParams(a.map(([h,d])=>[h,String(d)]))}var _t=i=>new Promise(t=>setTimeout(t,i));function is(i,t){let e=i.map(({name:r,label:a})=>l(
"option",{value:r},a)),s=l("option",{value:"",hidden:!0},"recorded …"),o=l("select",{"aria-label":"recorded rollouts",onchange:()=>o.value&&t(o.value)},s,...e);
return o}var ns=300;async function os(i,{rollouts:t,...e}){let s=new $(i,{keys:document,...e}),n=new URLSearchParams(location.hash.slice(1)),o=Math.min(Number(n.get("rol\
lout")??0),t.length-1)||0,r=o,a=async(d,c)=>{r=d;let{source:u}=t[d];return s.show(typeof u=="function"?await u():u,{step:c})};t.length>1&&s.parts.tools.append(rs(
t,o,a));let h=n.get("stage")??"";return s.names.includes(h)&&s.open(h),await a(o,n.has("step")?Number(n.get("step")):void 0),as(s,()=>({rollout:r,step:s.clock.step,
stage:s.stage.name})),s}function rs(i,t,e){let s=i.map(({label:o},r)=>l("option",{value:r,selected:r===t},o)),n=l("select",{"aria-label":"recorded rollouts",onchange:()=>e(
Number(n.value))},...s);return n}function as(i,t){let e;i.root.addEventListener("drawn",()=>{clearTimeout(e),e=setTimeout(()=>history.replaceState(null,"",`#${new URLSearchParams(
t())}`),ns)})}var hs=i=>import(new URL(i,document.baseURI).href).then(()=>window.Plotly),cs=i=>new Promise(t=>{let e=()=>requestAnimationFrame(()=>setTimeout(t));i.addEventListener(
"drawn",e,{once:!0})});function ls(i,t){let e=document.querySelector(`script[src="${i}"]`),s=e??l("script",{src:i});return e||document.head.append(s),t()?Promise.
resolve(t()):new Promise((n,o)=>{s.addEventListener("load",()=>n(t())),s.addEventListener("error",()=>o(new Error(`${i} could not be read`)))})}return Xt(ds);})();
