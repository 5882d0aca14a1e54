var Labs=(()=>{var Q=Object.defineProperty;var Kt=Object.getOwnPropertyDescriptor;var _t=Object.getOwnPropertyNames;var Yt=Object.prototype.hasOwnProperty;var Gt=(i,t)=>{for(var e in t)Q(i,e,{get:t[e],enumerable:!0})},Jt=(i,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of _t(t))!Yt.call(i,n)&&n!==
e&&Q(i,n,{get:()=>t[n],enumerable:!(s=Kt(t,n))||s.enumerable});return i};var Vt=i=>Jt(Q({},"__esModule",{value:!0}),i);var ns={};Gt(ns,{Twins:()=>lt,firstDrawing:()=>ss,loaded:()=>is,plotlyAt:()=>es});var ut=[1,.5,.25,.125],[Xt,dt]=[50,300],v=class{constructor(){this.step=0,this.last=0,this.rate=80,this.speed=.25,this.playing=!1,this.following=!1,this.ended=!1,
this.grown=0,this.turn=0,this.walked=Promise.resolve(),this.listeners=new Set}on(t){return this.listeners.add(t),()=>this.listeners.delete(t)}tell(){for(let t of this.
listeners)t(this)}seek(t){this.pause(),this.following=!1,this.go(t)}go(t){this.step=Math.max(0,Math.min(Math.round(t),this.last)),this.tell()}grow(t){let e=performance.
now();if(this.last=t,!this.following)return this.go(this.step);let s=Math.max(Xt,Math.min(e-this.grown,dt));this.grown=e,this.walk(s)}follow(t=this.last){this.pause(),
this.following=!0,this.ended=!1,this.grown=performance.now(),this.go(t),this.walk(dt)}end(){this.ended=!0,this.following&&=this.step<this.last}walk(t){let[e,s,n,
o]=[this.step,this.last,performance.now(),++this.turn],r=a=>{if(!this.following||o!==this.turn)return a();let h=(performance.now()-n)/t,l=Math.min(s,e+1+Math.floor(
h*(s-e)));if(l!==this.step&&this.go(l),l<s)return setTimeout(r,t/(s-e),a);this.following=!this.ended,a()};this.walked=new Promise(r)}toggle(){this.playing?this.
pause():this.play()}play(){this.step>=this.last&&(this.step=0),this.playing=!0,this.following=!1;let[t,e]=[{step:this.step,time:performance.now()},++this.turn],
s=()=>{if(!this.playing||e!==this.turn)return;let n=t.step+(performance.now()-t.time)/1e3*this.rate*this.speed;n>=this.last&&(this.playing=!1),Math.floor(n)!==this.
step&&this.go(Math.floor(n)),requestAnimationFrame(s)};this.tell(),requestAnimationFrame(s)}pause(){this.playing&&(this.playing=!1,this.tell())}setSpeed(t){this.
speed=t,this.playing?this.play():this.tell()}};function c(i,t={},...e){let s=document.createElement(i);for(let[n,o]of Object.entries(t))n.startsWith("on")?s.addEventListener(n.slice(2),o):o===!0?s.setAttribute(
n,""):o!==!1&&o!==void 0&&s.setAttribute(n,o);return s.append(...e.filter(n=>n!==void 0)),s}function k(i,t){i.textContent!==t&&(i.textContent=t)}function y(i,t,e){
return c("button",{type:"button","aria-label":i,title:i,onclick:e},t)}function j(i){let t=ut.map(o=>{let r=o<1?`1/${1/o}`:"1";return c("option",{value:o,selected:o===
i.speed},`${r}×`)}),e="speed, of real time",n=c("select",{"aria-label":e,title:e,onchange:()=>i.setSpeed(Number(n.value))},...t);return n}function C(i,t){i.addEventListener(
"pointerdown",e=>{i.setPointerCapture(e.pointerId),t(e)}),i.addEventListener("pointermove",e=>i.hasPointerCapture(e.pointerId)&&t(e))}function I(i){return()=>{i.
drawing??=new Promise(t=>requestAnimationFrame(()=>{i.drawing=null,i.draw(),t(void 0)}))}}var Qt="def class return yield raise for in if elif else while with as\
 not and or is lambda import from self None True False",Zt=new RegExp([String.raw`(?<comment>#[^\n]*)`,String.raw`(?<string>"""[\s\S]*?"""|f?"[^"\n]*"|'[^'\n]*')`,
String.raw`\b(?<keyword>${Qt.replaceAll(" ","|")})\b`,String.raw`\b(?<number>\d[\d_.e]*)\b`].join("|"),"g");function ft(i){let t=c("code"),e=0;for(let s of i.matchAll(
Zt)){let n=Object.entries(s.groups??{}).find(([,o])=>o!==void 0)?.[0];t.append(i.slice(e,s.index),c("span",{class:n},s[0])),e=s.index+s[0].length}return t.append(
i.slice(e)),t}var te=10,ee=[["space","play, pause"],["← →","one step back, forward"],["shift ← →","the thought before, the next"],["home end","first step, newest step"],
["1 – 7","open a stage"],["f","full screen"],["?","this list"]];function F(i,t){let e=s=>{if(s.ctrlKey||s.metaKey||s.altKey||se(s))return;let n=t.root.getClientRects().
length&&t.record?ie(s,t):void 0;n&&(s.preventDefault(),n())};return i.addEventListener("keydown",e),()=>i.removeEventListener("keydown",e)}function se(i){let t=i.
target.closest?.("input, textarea, select, dialog[open], [contenteditable]");return t&&t.type!=="checkbox"}function ie(i,t){let{clock:e}=t,s=i.target.closest?.(
"button");return/^[1-7]$/.test(i.key)?()=>t.open(t.names[i.key-1]):i.key===" "&&!s?()=>e.toggle():{ArrowLeft:()=>e.seek(i.shiftKey?pt(t,-1):e.step-1),ArrowRight:()=>e.
seek(i.shiftKey?pt(t,1):e.step+1),Home:()=>e.seek(0),End:()=>t.live?e.follow():e.seek(e.last),f:()=>t.fullScreen(),"?":()=>t.parts.help.showModal()}[i.key]}function pt({
clock:i,record:t},e){for(let s=i.step+e;t.moments[s];s+=e)if(t.moments[s].decision)return s;return i.step+e*te}function mt(){let i=ee.map(([s,n])=>c("tr",{},c("\
th",{},c("kbd",{},s)),c("td",{},n))),t=c("button",{type:"button",onclick:()=>e.close()},"close"),e=c("dialog",{"aria-label":"keyboard"},c("table",{},...i),t);return e}var ne="vision language state fusion heads chunking action ink muted expert line surface page good bad".split(" ");function E(i){let t=getComputedStyle(i),e=Object.
fromEntries(ne.map(n=>[n,t.getPropertyValue(`--${n}`).trim()])),s=t.colorScheme.includes("dark")?"dark":"light";return{...e,font:t.fontFamily,mode:s,scale:Number(
t.getPropertyValue("--scale"))||1}}function gt(i,t){return JSON.parse(JSON.stringify(i),(e,s)=>e==="size"?s*t:s)}function T(i,{sizeChanged:t,lightChanged:e}){let s=new ResizeObserver(
t);s.observe(i);let n=window.matchMedia("(prefers-color-scheme: dark)");n.addEventListener("change",e);let o=new MutationObserver(e);for(let r of[document.documentElement,
document.body,i])o.observe(r,{attributes:!0,attributeFilter:["class","data-theme"]});return()=>{s.disconnect(),o.disconnect(),n.removeEventListener("change",e)}}var x=class{constructor(t,e){this.shape=t,this.read=e}pick(t=[],e=0,s=0){if(e===this.shape.length)return this.read(s);let n=this.shape[e],o=r=>this.pick(t,e+1,s*
n+r);return wt(t[e],n,o)}};function wt(i,t,e){if(typeof i=="number")return e(i<0?Math.max(0,t+i):Math.min(i,t-1));let[s,n]=i??[0,t];return Array.from({length:Math.
min(n,t)-s},(o,r)=>e(s+r))}function z(i,t){return i instanceof x?i.pick(t):!t.length||!Array.isArray(i)?i:wt(t[0],i.length,e=>z(i[e],t.slice(1)))}var bt="image/\
bmp",oe={255:"image/jpeg",66:bt},re=[31,139],O=class{constructor(t){this.bytes=t,this.known=void 0}get type(){return oe[this.bytes[0]]??"image/webp"}get blob(){
return new Blob([this.bytes],{type:this.type})}decoded(){return createImageBitmap(this.type===bt?ae(this.bytes):this.blob)}get address(){return this.known??=`da\
ta:${this.type};base64,${de(this.bytes)}`,this.known}};function ae(i){let t=new DataView(i.buffer,i.byteOffset),[e,s,n]=[10,18,22].map(a=>t.getUint32(a,!0)),o=4*
Math.ceil(3*s/4),r=new ImageData(s,n);for(let a=0,h=0;a<n;a++){let l=e+(n-1-a)*o;for(let d=l;d<l+3*s;d+=3,h+=4)r.data[h]=i[d+2],r.data[h+1]=i[d+1],r.data[h+2]=i[d],
r.data[h+3]=255}return r}async function D(i){let t=new Uint8Array(i),e=re.every((o,r)=>t[r]===o)?await he(t):t.buffer,s=4+new DataView(e).getUint32(0,!0),n=JSON.
parse(new TextDecoder().decode(new Uint8Array(e,4,s-4)));return Z(n,e,s)}function he(i){let t=new Response(i).body;return new Response(t.pipeThrough(new DecompressionStream(
"gzip"))).arrayBuffer()}function Z(i,t,e){if(Array.isArray(i))return i.map(n=>Z(n,t,e));if(i===null||typeof i!="object")return i;if(i.picture)return new O(new Uint8Array(
t,e+i.picture[0],i.picture[1]));if(i.array)return le(t,e,...i.array);if(i.coarse)return ce(t,e,...i.coarse);let s=Object.entries(i).map(([n,o])=>[n,Z(o,t,e)]);return Object.
fromEntries(s)}function le(i,t,e,s,n){let o=new(e==="i"?Int32Array:Float32Array)(i,t+n,tt(s));return new x(s,r=>o[r])}function ce(i,t,e,s,n,o){let r=new Uint8Array(
i,t+n,tt(e)),a=new Float32Array(i,t+o,2*tt(e)/s);return new x(e,h=>a[2*Math.floor(h/s)]+a[2*Math.floor(h/s)+1]*r[h])}var tt=i=>i.reduce((t,e)=>t*e,1);function kt(i){
return Uint8Array.fromBase64?Uint8Array.fromBase64(i):Uint8Array.from(atob(i),t=>t.charCodeAt(0))}function de(i){let t="";for(let e=0;e<i.length;e+=8192)t+=String.
fromCharCode(...i.subarray(e,e+8192));return btoa(t)}var g=Symbol("missing"),M=1,N=class{constructor(t){this.rollout=t.rollout??{},this.moments=[],this.thoughts=[],this.columns=new Map,this.add(t)}add(t){Object.assign(
this.rollout,t.rollout);for(let e of t.moments)this.moments[e.step]=e,this.think(e.step);this.columns.clear()}think(t){let e=this.moments[t].decision??this.thoughts[t-
1];do this.thoughts[t++]=e;while(this.moments[t]&&!this.moments[t].decision)}thoughtAt(t){for(;t>=0&&!this.moments[t]?.decision;)t-=1;return t<0?void 0:t}framedAt(t){
return this.moments.slice(0,t+1).findLast(e=>e?.frame)}around(t){return[this.framedAt(t),this.moments[this.thoughtAt(t)??-1]].filter(Boolean)}get length(){return this.
moments.length}get last(){return Math.max(0,this.moments.length-1)}column(t,e){return this.once(`${t} ${e.join(".")}`,()=>this.gathered(t,e))}once(t,e){return this.
columns.has(t)||this.columns.set(t,e()),this.columns.get(t)}gathered(t,e){let s=this.moments.map(o=>vt(o,e)).map(o=>z(o,[]));if(t==="joined")return s.filter(o=>o!==
g).flat();let n=s.find(o=>o!==g);return n===void 0?g:s.map(o=>o===g?xt(n):o)}},xt=i=>Array.isArray(i)?i.map(xt):null;function vt(i,t){for(let e of t){if(i==null||
i===g)return g;i=i[e]}return i??g}var R=class{constructor(t,e,s,n){this.record=t,this.step=e,this.control=s,this.palette=n}get moment(){return this.record.moments[this.
step]}get decision(){return this.record.thoughts[this.step]}at(t){let[e,...s]=t.replace(/{(\w+)}/g,(o,r)=>this.control[r]).split(".");if(e==="every"||e==="joine\
d")return this.record.column(e,s);let n={moment:this.moment,decision:this.decision,rollout:this.record.rollout,control:this.control};return vt(n[e],s)}has(t){return this.
at(t)!==g}part(t){return this.has(t.$)?this.at(t.$):void 0}filled(t){let e=B(t,this);return e===g?void 0:e}colour(t){let[e,s]=t.slice(1).split("/");return s===void 0?
this.palette[e]:st(this.palette[e],s)}};function st(i,t){return`rgba(${[1,3,5].map(s=>parseInt(i.slice(s,s+2),16)).join(", ")}, ${t})`}function B(i,t){if(Array.
isArray(i))return i.map(s=>B(s,t)).filter(s=>s!==g);if(typeof i=="string")return i.startsWith("@")?t.colour(i):i;if(i===null||typeof i!="object")return i;for(let s in yt)
if(s in i)return yt[s](i,t);let e=Object.entries(i).map(([s,n])=>[s,B(n,t)]);return e.some(([,s])=>s===g)?g:Object.fromEntries(e)}var yt={$:ue,say:(i,t)=>i.say.
map(e=>B(e,t)).map(e=>e===g?"–":e).join(""),ramp:(i,t)=>et(t,["@surface",`@${i.ramp}`]),veil:(i,t)=>et(t,[0,.45,.75].map(e=>`@${i.veil}/${e}`)),diverging:(i,t)=>et(
t,["@ink","@surface",`@${i.diverging}`])},et=(i,t)=>t.map((e,s)=>[s/(t.length-1),i.colour(e)]);function ue(i,t){let e=t.at(i.$);if(e===g)return g;if(e instanceof
O)return e.address;let s=(i.at??[]).map(o=>fe(o,t));if(s.includes(g))return g;let n=()=>Mt(z(e,s),i.times,i.plus);return e=/^(every|joined)\./.test(i.$)?t.record.
once(JSON.stringify([i,s]),n):n(),"grid"in i&&(e=pe(e,typeof i.grid=="string"?t.at(i.grid):i.grid)),"mosaic"in i&&(e=me(e,i.mosaic)),"text"in i?we(e,i.text):e}function fe(i,t){
if(i===":")return null;if(typeof i=="number")return i;let e=t.at(i.includes(".")?i:`control.${i}`);return e instanceof x?e.pick():e}function Mt(i,t=1,e=0){return t===
1&&e===0?i:Array.isArray(i)?i.map(s=>Mt(s,t,e)):i===null?null:i*t+e}function pe(i,[t,e]){let s=i.flat(1/0);return Array.from({length:t},(n,o)=>s.slice(o*e,(o+1)*
e))}function me(i,t){let[e,s]=[i[0].length,i[0][0].length],n=Math.ceil(i.length/t),o=()=>new Array(t*(s+M)-M).fill(null),r=Array.from({length:n*(e+M)-M},o);return i.
forEach((a,h)=>{let[l,d]=[Math.floor(h/t)*(e+M),h%t*(s+M)];ge(a).forEach((f,p)=>f.forEach((m,b)=>r[l+p][d+b]=m))}),r}function ge(i){let t=i.flat(),e=t.reduce((n,o)=>Math.
min(n,o),1/0),s=Math.max(1e-9,t.reduce((n,o)=>Math.max(n,o),-1/0)-e);return i.map(n=>n.map(o=>(o-e)/s))}function we(i,t){if(typeof i=="string")return i;let[,e,s,
n]=t.match(/^(\+?)\.(\d)([f%])$/)??[],o=n==="%"?`${(100*i).toFixed(Number(s))}%`:i.toFixed(Number(s));return e&&!o.startsWith("-")?`+${o}`:o}var be=["●","◆","▲"],St=["heads","language","bad"],S=()=>c("i",{class:"lamp",role:"img",hidden:!0});function At(i,t){i.hidden=!t,!(!t||i.title===t.text)&&
(i.textContent=be[t.level],i.dataset.level=t.level,i.title=t.text,i.setAttribute("aria-label",t.text))}var Et=i=>Math.max(0,...Object.values(i?.familiarity??{}).
map(({level:t})=>t));var A=class{constructor(t,e){this.limit=t,this.onReady=e,this.known=new Map,this.missed=0}get(t){if(!t)return null;let e=this.entry(t);return e.missed||=!e.bitmap,
e.bitmap}prepare(t){return Promise.all(t.slice(-this.limit/2).map(e=>this.entry(e).ready))}entry(t){let e=this.known.get(t)??this.decode(t);return this.known.delete(
t),this.known.set(t,e),e}decode(t){let e={bitmap:null,missed:!1};e.ready=t.decoded().then(s=>{e.bitmap=s,e.missed&&(this.missed+=1,this.onReady())}),this.known.
set(t,e);for(let[s,{bitmap:n}]of this.known){if(this.known.size<=this.limit)break;this.known.delete(s),n?.close()}return e}settled(){return Promise.all([...this.
known.values()].map(t=>t.ready))}};var w=class{constructor(t){this.canvas=t,this.context=t.getContext("2d"),this.ratio=0,this.font=null,this.width=this.height=0}measure(){let{clientWidth:t,clientHeight:e}=this.
canvas,s=window.devicePixelRatio||1;return t===this.width&&e===this.height&&s===this.ratio?!1:(this.width=t,this.height=e,this.ratio=s,this.canvas.width=Math.round(
t*s),this.canvas.height=Math.round(e*s),this.font=null,!0)}write(t){t!==this.font&&(this.context.font=t),this.font=t}begin(t,e=11){this.width||this.measure();let s=this.
context;return s.setTransform(this.ratio,0,0,this.ratio,0,0),s.clearRect(0,0,this.width,this.height),s.textBaseline="middle",s.lineJoin="round",new it(this,t,e)}},
it=class{constructor(t,e,s){let{context:n,width:o,height:r}=t;this.sheet=t,this.context=n,this.width=o,this.height=r,this.palette=e,this.size=s}ink(t,e){let s=this.
palette[t];return e===void 0?s:st(s,e)}bar(t,e,s,n,o,r){this.context.fillStyle=this.ink(o,r),this.context.fillRect(Math.min(t,t+s),Math.min(e,e+n),Math.abs(s),Math.
abs(n))}line(t,e,{width:s=1.5,dash:n=[],opacity:o}={}){let r=this.context;r.strokeStyle=this.ink(e,o),r.lineWidth=s,r.setLineDash(n),r.beginPath();let a=!0;for(let h of t){
let l=h&&Number.isFinite(h[1]);l&&a?r.moveTo(h[0],h[1]):l&&r.lineTo(h[0],h[1]),a=!l}r.stroke(),r.setLineDash([])}dot(t,e,s,n,{hollow:o=!1,rim:r,width:a=1.5}={}){
let h=this.context;h.beginPath(),h.arc(t,e,Math.max(0,s),0,2*Math.PI),h.fillStyle=this.ink(n),o||h.fill(),!(!o&&!r)&&(h.strokeStyle=this.ink(r??n),h.lineWidth=a,
h.stroke())}cross(t,e,s,n,o=2){this.line([[t-s,e-s],[t+s,e+s]],n,{width:o}),this.line([[t-s,e+s],[t+s,e-s]],n,{width:o})}arrow(t,e,s,n={}){this.line([t,e],s,{width:2,
...n});let o=Math.hypot(e[0]-t[0],e[1]-t[1]);if(o<4)return;let[r,a]=[Math.atan2(e[1]-t[1],e[0]-t[0]),Math.min(7,o/2)],h=l=>[e[0]-a*Math.cos(r+l),e[1]-a*Math.sin(
r+l)];this.line([h(.5),e,h(-.5)],s,{width:n.width??2,opacity:n.opacity})}text(t,e,s,n="ink",{align:o="left",size:r,bold:a=!1}={}){let h=this.context;this.chooseFont(
r,a),h.textAlign=o,h.fillStyle=this.ink(n),h.fillText(t,e,s)}chooseFont(t=this.size,e=!1){this.sheet.write(`${e?"600 ":""}${t*this.palette.scale}px ${this.palette.
font}`)}widthOf(t,e){return this.chooseFont(e),this.context.measureText(t).width}fitting(t,e,s){if(this.widthOf(t,s)<=e)return t;let n=t.length-1;for(;n>1&&this.
widthOf(`${t.slice(0,n)}…`,s)>e;)n--;return`${t.slice(0,n)}…`}rounded(t,e,s,n,o,r,{opacity:a,rim:h,dash:l=[]}={}){let d=this.context;d.beginPath(),d.roundRect(
t,e,s,n,o),d.fillStyle=this.ink(r,a),d.fill(),h&&(d.setLineDash(l),d.lineWidth=1,d.strokeStyle=this.ink(h),d.stroke(),d.setLineDash([]))}picture(t,e,s,n,o){t?this.
context.drawImage(t,e,s,n,o):this.bar(e,s,n,o,"line")}heat(t,e,s,n,o,r,{strength:a=.85,smooth:h=!0}={}){this.context.imageSmoothingEnabled=h,this.context.drawImage(
ke(t,this.palette[r],a),e,s,n,o),this.context.imageSmoothingEnabled=!0}},q;function ke(i,t,e){let[s,n]=[i.length,i[0].length],[o,r,a]=[1,3,5].map(f=>parseInt(t.
slice(f,f+2),16)),h=new ImageData(n,s),l=new DataView(h.data.buffer),[d,u]=[(o<<24|r<<16|a<<8)>>>0,255*e];return i.forEach((f,p)=>f.forEach((m,b)=>l.setUint32(4*
(p*n+b),d+Math.round(u*Math.max(0,Math.min(1,m)))))),q??=new OffscreenCanvas(1,1).getContext("2d"),Object.assign(q.canvas,{width:n,height:s}),q.putImageData(h,0,
0),q.canvas}var W=8,U=class{constructor(t,e){this.sheet=new w(t),this.clock=e,C(t,s=>this.seek(s))}seek(t){let e=(t.offsetX-W)/(this.sheet.width-2*W);this.clock.seek(e*this.
clock.last)}x(t){return W+t/Math.max(1,this.clock.last)*(this.sheet.width-2*W)}draw(t){let e=this.sheet.begin(t.palette,11),[s,n]=[e.height-9,t.record.moments];
this.gap(e,n,s),e.line([[this.x(0),s],[this.x(this.clock.last),s]],"line",{width:3}),e.line([[this.x(0),s],[this.x(t.step),s]],"ink",{width:3});for(let o of n)o?.
decision&&this.thought(e,o,s);this.labels(e,ye(t.record),s),this.marks(e,t,s),e.line([[this.x(t.step),0],[this.x(t.step),e.height]],"ink",{width:1}),e.dot(this.
x(t.step),s,7,"ink",{rim:"surface",width:2})}thought(t,{step:e,decision:s},n){let o=Et(s);t.bar(this.x(e)-.5-o/2,n+3,1+o,5,St[o])}gap(t,e,s){let n=e.filter(h=>h?.
act.gap!==void 0);if(!n.length)return;let o=Math.max(1,...n.map(h=>h.act.gap)),r=n.map(h=>[this.x(h.step),s-3-h.act.gap/o*(s-8)]),a=t.context;a.beginPath(),a.moveTo(
r[0][0],s-2);for(let h of r)a.lineTo(...h);a.lineTo(r.at(-1)[0],s-2),a.fillStyle=t.ink("expert",.22),a.fill()}labels(t,e,s){let n=0;for(let{step:o,end:r,text:a,
ink:h}of e){let l=this.x(o),d=r===void 0?a:t.fitting(a,this.x(r)-l-15,11),u=t.widthOf(d,11),f=[[l,2],[l,s]];t.line(f,h,{width:2}),!(l<n||l+u+5>this.sheet.width)&&
(t.text(d,l+5,7,h,{size:11}),n=l+u+10)}}marks(t,e,s){let{first_bad:n,success:o,steps:r}=e.record.rollout;if(n!==void 0&&t.cross(this.x(n),s,5,"bad",3),!o)return;
let a=this.x(r-1);t.line([[a-6,s-13],[a-2,s-9],[a+5,s-18]],"good",{width:3})}};function ye({rollout:i,moments:t}){let s=(i.parts??[]).map(({step:r,text:a},h)=>({
step:r,text:`${h+1} ${a}`,ink:"muted"})).filter(({step:r},a)=>a===0||r>0).map((r,a,h)=>({...r,end:h[a+1]?.step})),o=t.filter(r=>r?.event).map(({step:r,event:a})=>({
step:r,text:a,ink:"bad"}));return[...s,...o].sort((r,a)=>r.step-a.step)}function $(i){let t=i.flat().reduce((s,n)=>s+n,0)/(i.length*i[0].length)||1,e=Math.max(4,i.flat().reduce((s,n)=>Math.max(s,n),0)/t-1);return i.map(s=>s.map(n=>Math.
max(0,n/t-1)/e))}var xe=8,ve=.06,Me=new Set(["attention","keypoints"]),H=[{name:"attention",label:"Attention",does:"where the readout looks in its last layer",first:!0},{name:"k\
eypoints",label:"Keypoints",does:"where the front eye's keypoints come out"},{name:"belief",label:"Belief",does:"where it thinks hand, object and goal are; cros\
ses are the truth",first:!0},{name:"plan",label:"Plan",does:"where the chunk would lead the hand",first:!0},{name:"expert",label:"Expert",does:"where the script\
ed expert would go now"}],K=class{constructor(t,e){this.sheet=new w(t),this.frame=null,this.view=null,this.holds=!1,this.scene=null,this.square={left:0,top:0,side:1},
this.bitmaps=new A(64,e),this.shown=Object.fromEntries(H.map(({name:s,first:n})=>[s,!!n])),t.addEventListener("pointermove",s=>{let n=this.thingAt(s);t.title=n?
`${n}: click to put its name into the sentence`:"",t.style.cursor=n?"pointer":""}),t.addEventListener("click",s=>{let n=this.thingAt(s);n&&t.dispatchEvent(new CustomEvent(
"thing",{detail:n,bubbles:!0}))})}thingAt({offsetX:t,offsetY:e}){let{moment:s,record:n}=this.scene??{},o=s?.things_seen?.pick();if(!o)return;let{left:r,top:a,side:h}=this.
square,[l,d]=[(t-r)/h,(e-a)/h],u=o.map(([p,m])=>Math.hypot(l-p,d-m)),f=u.indexOf(Math.min(...u));return u[f]<=ve?n.rollout.things[f]:void 0}draw(t){let e=this.sheet.
begin(t.palette,12),s=Math.min(e.width,e.height),[n,o]=[(e.width-s)/2,(e.height-s)/2];this.scene=t,this.square={left:n,top:o,side:s};let r=Ot(t),a=this.bitmaps.
get(r);a&&(this.frame=a),e.picture(this.view??this.frame,n,o,s,s),r||e.text("no picture was recorded",n+s/2,o+s/2,"muted",{align:"center"});let h=([l,d])=>[n+l*
s,o+d*s];e.context.save(),e.context.beginPath(),e.context.rect(n,o,s,s),e.context.clip();for(let{name:l}of H){let d=!this.view&&!(t.moment.turned&&Me.has(l));this.
shown[l]&&d&&this[l](e,t,h,{left:n,top:o,side:s})}e.context.restore(),this.fetchAhead(t)}fetchAhead(t){let e=t.record.moments.slice(t.step+1,t.step+1+xe);this.bitmaps.
prepare([...nt(e),Ot(t)].filter(Boolean))}attention(t,e,s,{left:n,top:o,side:r}){let a=e.decision?.fusion;if(!a?.attention)return this.weights(t,e,{left:n,top:o,
side:r});let h=a.attention.pick([-1,-1,0,a.spans[0]]),[l,d]=a.grids[0],u=Array.from({length:l},(f,p)=>h.slice(p*d,(p+1)*d));t.heat($(u),n,o,r,r,"fusion",{strength:.6})}weights(t,e,{
left:s,top:n,side:o}){let r=e.decision?.vision;r?.heat&&t.heat($(r.heat[0].pick([1])),s,n,o,o,"vision",{strength:.6})}keypoints(t,e,s){let n=e.decision?.vision;
if(n?.keypoints)for(let o of n.keypoints.pick([0]))t.dot(...s(o),4,"vision",{rim:"surface"})}belief(t,e,s){let[n,o]=[e.decision?.belief_seen,e.moment.truth_seen];
o?.pick().forEach(r=>Se(t,s(r))),n?.pick().forEach((r,a)=>{let[h,l]=s(r);t.dot(h,l,8,"vision",{rim:"surface"}),t.text("hog"[a],h,l+.5,"surface",{align:"center",
size:11,bold:!0})})}plan(t,e,s){let n=e.decision?.plan_seen?.pick().map(s);n&&(t.line(n,"surface",{width:5,opacity:.7}),t.line(n,"heads",{width:2.5}),n.slice(1).
forEach(([o,r])=>t.dot(o,r,2.5,"heads")))}expert(t,e,s){let n=e.moment.wish_seen?.pick().map(s);n&&(t.arrow(...n,"surface",{width:4,opacity:.7}),t.arrow(...n,"e\
xpert",{width:2,dash:[3,3]}))}},nt=i=>i.map(t=>t?.frame).filter(Boolean),Ot=({record:i,step:t})=>i.framedAt(t)?.frame;function Se(i,[t,e]){i.cross(t,e,6,"surfac\
e",4),i.cross(t,e,6,"ink",2)}function $t(i){let t={},e=(l,d)=>t[l]=d,[s,n]=[c("canvas",{role:"img","aria-label":"the robot, as an onlooker sees it"}),c("canvas")],o=Pe(i),r=new K(s,i.schedule),
a=Object.values(o).map(l=>l.element),h=c("div",{class:"frame"},Ae(i,e),c("div",{class:"main"},c("section",{class:"film"},s,Oe(r,i)),e("stage",c("section",{class:"\
stage"}))),$e(i,e,n),e("strip",c("nav",{class:"strip","aria-label":"the seven stages"},...a)),e("spoken",c("p",{class:"unseen","aria-live":"polite"})),e("help",
mt()));return i.root.replaceChildren(h),{parts:t,cards:o,film:r,timeline:new U(n,i.clock),bitmaps:new A(32,i.schedule)}}function Ae(i,t){return c("header",{class:"\
top"},t("instruction",c("h1")),t("part",c("p",{class:"part",hidden:!0})),t("chips",c("ul",{class:"chips","aria-label":"about this rollout"})),t("senses",Ee(i)),
t("banner",c("p",{class:"banner",role:"status",hidden:!0})),t("tools",c("div",{class:"tools"})),y("dark or light","◐",()=>i.turnLight()),y("full screen (f)","\
⤢",()=>i.fullScreen()),y("help (?)","?",()=>i.parts.help.showModal()))}function Ee({spec:i,senses:t}){let e=Object.entries(t).map(([s,n])=>c("span",{},i.stages[s].
verb,n));return c("p",{class:"senses","aria-label":"how unlike training each sense is"},...e)}function Oe(i,t){let e=H.map(({name:s,label:n,does:o,first:r})=>{let h=c(
"input",{type:"checkbox",checked:!!r,"data-overlay":s,onchange:l=>{i.shown[s]=l.target.checked,t.schedule()}});return c("label",{title:o},h,n)});return c("div",
{class:"overlays",role:"group","aria-label":"drawn over the picture"},...e)}function $e(i,t,e){let{clock:s}=i,n={role:"slider",tabindex:0,"aria-label":"step of \
the rollout","aria-valuemin":0,class:"slider"},o=()=>i.seek(i.record.rollout.first_bad);return c("div",{class:"time"},t("play",y("play","▶",()=>s.toggle())),t(
"slider",c("div",n,e)),t("step",c("output",{class:"step"})),t("seconds",c("output")),j(s),t("bad",y("jump to the first bad step","✗ first bad step",o)),t("liv\
e",c("span",{class:"live",hidden:!0},"live")))}function Pe(i){let t=Object.entries(i.spec.stages).map(([e,{verb:s,number:n}])=>{let[o,r]=[c("canvas",{"aria-hidd\
en":"true"}),c("span",{class:"note"})],[a,h]=[S(),[c("kbd",{},String(n)),c("b",{},s),c("small",{},e)]],l={type:"button",class:"card","data-card":e,style:`--stag\
e: var(--${e})`,onclick:()=>i.open(e)},d=c("button",l,c("span",{class:"title"},...h,a),o,r);return[e,{element:d,note:r,lamp:a,sheet:new w(o)}]});return Object.fromEntries(
t)}var P=class{constructor(t,{share:e,pause:s=0}){this.draw=t,this.share=e,this.pause=s,this.timer=null,this.due=0}ask(){let t=this.due-performance.now();t<=0?this.
now():this.timer??=setTimeout(()=>this.now(),t)}askLater(){this.timer??=setTimeout(()=>this.now(),Math.max(0,this.due-performance.now()))}now(){this.cancel();let t=performance.
now();this.draw(),this.due=t+Math.max(this.pause,(performance.now()-t)/this.share)}cancel(){clearTimeout(this.timer),this.timer=null}};var Le=6;function Pt({name:i,label:t,labels:e,values:s},n,o){if(s.length<2)return;let r=Math.max(0,s.indexOf(n));return e.length<=Le?je(i,t,e,s,r,o):e.every(a=>/^\d+$/.
test(a))?Ie(i,t,e,s,r,o):Ce(i,t,e,s,r,o)}function je(i,t,e,s,n,o){let r=e.map((l,d)=>c("button",{type:"button",role:"radio","aria-checked":String(d===n),onclick:()=>a(
d)},l)),a=l=>{r.forEach((d,u)=>d.setAttribute("aria-checked",String(l===u))),o(s[l])},h=c("span",{class:"segments",role:"radiogroup","aria-label":t},...r);return c(
"div",{class:"control","data-control":i},c("span",{},t),h)}function Ce(i,t,e,s,n,o){let r=e.map((h,l)=>c("option",{value:l,selected:l===n},h)),a=c("select",{onchange:()=>o(
s[a.value])},...r);return c("label",{class:"control","data-control":i},c("span",{},t),a)}function Ie(i,t,e,s,n,o){let r=c("output",{},e[n]),a=c("input",{type:"r\
ange",min:0,max:e.length-1,value:n,oninput:()=>h()}),h=()=>{r.textContent=e[a.value],o(s[a.value])};return c("label",{class:"control","data-control":i},c("span",
{},t),a,r)}var Fe=14,_=class{constructor(t,{redraw:e,onClick:s}){this.sheet=new w(t),this.side=this.left=this.top=0,this.data=[],this.pointer=null,t.addEventListener("poin\
termove",n=>{this.pointer=[n.offsetX,n.offsetY],e()}),t.addEventListener("pointerleave",()=>{this.pointer=null,e()}),t.addEventListener("click",n=>s(this.under(
[n.offsetX,n.offsetY])))}draw(t,e,s,n){let o=this.sheet.begin(n,11),r=Math.min(o.width,o.height);this.data=t,this.side=r,this.left=(o.width-r)/2,this.top=(o.height-
r)/2,o.context.imageSmoothingEnabled=!1,o.picture(e,this.left,this.top,r,r);for(let a of t)a.type==="heatmap"?o.heat(Te(a),this.left,this.top,r,r,s,{strength:.75,
smooth:!1}):this.points(o,a);this.pointer&&this.say(o,this.under(this.pointer))}points(t,{x:e,y:s,marker:n}){e.forEach((o,r)=>{let[a,h]=this.at(o,s[r]);t.context.
beginPath(),t.context.arc(a,h,n.size/2,0,2*Math.PI),t.context.fillStyle=n.color,t.context.fill(),t.context.lineWidth=n.line.width,t.context.strokeStyle=n.line.color,
t.context.stroke()})}at(t,e){return[this.left+t*this.side,this.top+e*this.side]}under([t,e]){let s={},[n,o]=[(t-this.left)/this.side,(e-this.top)/this.side],r=this.
data.find(d=>d.type==="heatmap")?.z;r&&n>=0&&n<1&&o>=0&&o<1&&(s.cell=[Math.floor(o*r.length),Math.floor(n*r[0].length)],s.value=r[s.cell[0]][s.cell[1]]);let a=this.
data.find(d=>d.type==="scatter"),h=(a?.x??[]).map((d,u)=>Math.hypot(...this.at(d,a.y[u]).map((f,p)=>f-[t,e][p]))),l=h.indexOf(Math.min(...h));return h[l]<Fe&&Object.
assign(s,{point:l,name:a.text?.[l]}),s}say(t,{value:e,name:s}){let n=[s,e===void 0?void 0:e.toPrecision(3)].filter(Boolean).join(" · ");if(!n)return;let o=t.widthOf(
n)+14;t.rounded(this.left+6,this.top+6,o,20,5,"surface",{opacity:.9}),t.text(n,this.left+13,this.top+16.5)}};function Te({z:i,zmin:t,zmax:e}){let s=i.flat(),n=t??
Math.min(...s),o=Math.max(1e-12,(e??Math.max(...s))-n);return i.map(r=>r.map(a=>(a-n)/o))}var ze={dot:[2,4],dash:[6,4]},Y=class{constructor(t,e){this.sheet=new w(t),this.turn={around:-.9,up:.5},this.bounds=Array.from({length:3},()=>[1/0,-1/0]),this.middle=
[0,0,0],this.scale=1,this.origin=[0,0],t.addEventListener("pointerdown",s=>t.setPointerCapture(s.pointerId)),t.addEventListener("pointermove",s=>{t.hasPointerCapture(
s.pointerId)&&(this.turn.around-=s.movementX*.01,this.turn.up=Math.max(0,Math.min(1.5,this.turn.up+s.movementY*.01)),e())})}draw(t,e,s){let n=this.sheet.begin(s,
11);this.widen(t),this.fit(n),this.floor(n,e);for(let o of t)this.trace(n,o)}widen(t){let e=["x","y","z"].map(s=>t.flatMap(n=>n[s]).filter(Number.isFinite));this.
bounds=this.bounds.map(([s,n],o)=>[Math.min(s,...e[o]),Math.max(n,...e[o])])}fit(t){this.middle=this.bounds.map(([o,r])=>(o+r)/2),this.scale=1,this.origin=[0,0];
let e=[0,1,2,3,4,5,6,7].map(o=>this.at(this.bounds.map((r,a)=>r[o>>a&1]))),[s,n]=[0,1].map(o=>2*Math.max(...e.map(r=>Math.abs(r[o])),1e-6));this.scale=Math.min(
(t.width-80)/s,(t.height-40)/n),this.origin=[t.width/2,t.height/2]}at(t){let[e,s,n]=t.map((l,d)=>(l-this.middle[d])*this.scale),{around:o,up:r}=this.turn,[a,h]=[
e*Math.cos(o)-s*Math.sin(o),e*Math.sin(o)+s*Math.cos(o)];return[this.origin[0]+a,this.origin[1]-n*Math.cos(r)-h*Math.sin(r)]}floor(t,e){let[[s,n],[o,r],[a,h]]=this.
bounds;for(let d=0;d<=4;d++){let[u,f]=[s+(n-s)*d/4,o+(r-o)*d/4];t.line([this.at([u,o,a]),this.at([u,r,a])],"muted",{width:1,opacity:.35}),t.line([this.at([s,f,a]),
this.at([n,f,a])],"muted",{width:1,opacity:.35})}t.line([this.at([s,o,a]),this.at([s,o,h])],"muted",{width:1,opacity:.35});let l=(d,[u,f])=>t.text(d.title.text,
u,f,"muted",{align:"center",size:11});l(e.xaxis,this.at([(s+n)/2,o-.06*(r-o),a])),l(e.yaxis,this.at([s-.06*(n-s),(o+r)/2,a])),l(e.zaxis,this.at([s,o,h+.05*(h-a)]))}trace(t,e){
let s=e.x.map((n,o)=>this.at([n,e.y[o],e.z[o]]));e.mode.includes("lines")&&this.strokes(t.context,s,e.line),e.mode.includes("markers")&&s.forEach(([n,o],r)=>{De(
t.context,n,o,e.marker),e.text&&t.text(e.text[r],n+8,o-6,"muted",{size:10})})}strokes(t,e,{color:s,width:n,dash:o}){t.strokeStyle=s,t.lineWidth=n/1.6,t.setLineDash(
ze[o]??[]),t.beginPath(),e.forEach((r,a)=>a?t.lineTo(...r):t.moveTo(...r)),t.stroke(),t.setLineDash([])}};function De(i,t,e,{color:s,size:n,symbol:o}){if(i.fillStyle=
i.strokeStyle=s,i.lineWidth=2,i.beginPath(),o==="x"){for(let r of[-1,1])i.moveTo(t-n,e-r*n),i.lineTo(t+n,e+r*n);return i.stroke()}return i.arc(t,e,n,0,2*Math.PI),
i.fill()}var Ne={displayModeBar:!1,responsive:!1,displaylogo:!1,doubleClick:"reset"},Re={l:48,r:12,t:8,b:36},G=class{constructor(t,e){this.plot=t,this.onPick=e,this.signature=
null,this.listening=!1,this.size=void 0,this.photo=void 0,this.space=void 0,this.box=c("div",{class:"plot",role:"img","data-plot":t.key}),this.legend=c("span",{
class:"legend"}),this.element=c("figure",{},c("figcaption",{},t.title,this.legend),this.box),this.moving=/"\$":"(moment|every|joined)\./.test(JSON.stringify(t))}draw(t,e){
let s=[t.palette,t.decision,e.plotly,this.moving&&t.moment,...Object.values(t.control)];if(this.size&&this.signature&&s.every((o,r)=>o===this.signature[r]))return;
this.signature=s,this.scene=t;let n=t.filled(this.plot.data);this.element.hidden=n.length===0||!this.underlay(t),!this.element.hidden&&(this.name(n),this.size??=
{width:this.box.clientWidth,height:this.box.clientHeight},this.box.setAttribute("aria-label",`${this.plot.title}: ${n.map(o=>o.name).join(", ")}`),this.plot.layout.
images?this.drawOverPicture(n,t,e):n[0].type==="scatter3d"?this.drawInSpace(n,t,e):e.plotly&&this.drawWithPlotly(n,this.size,t,e))}redraw=t=>{this.signature=null,
t.schedule()};name(t){let e=this.plot.layout.showlegend===!1||t.length<2?[]:t,s=e.map(({name:n})=>n).join();s!==this.named&&(this.named=s,this.legend.replaceChildren(
...e.map(n=>c("span",{},Be(n),n.name))))}canvas(){return this.box.appendChild(c("canvas"))}underlay(t){let e=this.plot.layout.images?.[0].source;return!e||t.part(
e)}drawOverPicture(t,e,s){let n=({point:r,cell:a})=>this.clicked({point:r,cell:a});this.photo??=new _(this.canvas(),{redraw:()=>this.redraw(s),onClick:n}),this.
photo.sheet.measure();let o=s.bitmaps.get(this.underlay(e));o||(this.signature=null),this.photo.draw(t,o,this.plot.data[0]?.colorscale?.veil,e.palette)}drawInSpace(t,e,s){
this.space??=new Y(this.canvas(),()=>this.redraw(s)),this.space.sheet.measure(),this.space.draw(t,e.filled(this.plot.layout).scene,e.palette)}drawWithPlotly(t,e,s,n){
let o=Object.fromEntries(Object.entries(Re).map(([a,h])=>[a,h*s.palette.scale])),r={template:n.template,margin:o,...e,...s.filled(this.plot.layout),showlegend:!1};
n.plotly.react(this.box,t,r,Ne),!(this.listening||!Object.keys(this.plot.picks).length)&&(this.listening=!0,this.box.on("plotly_click",({points:a})=>{let h=a[0].
pointIndex??a[0].pointNumber;this.clicked(Array.isArray(h)?{cell:h}:{point:h})}))}clicked(t){for(let[e,s]of Object.entries(this.plot.picks)){let[n,...o]=s.split(
" "),r=qe[n](t,this.scene,...o);r!==void 0&&this.onPick({[e]:r},this.scene)}}};function Be({mode:i="lines",line:t,marker:e}){let s={dash:"dashed",dashdot:"dashe\
d",dot:"dotted"},n=i.includes("lines")&&t?t.color:e.line?.color??e.color,o=i.includes("lines")?s[t?.dash]??"solid":"none";return c("i",{style:`--shade: ${n}; bo\
rder-top-style: ${o}`,class:o==="none"?"dot":""})}var qe={point:({point:i})=>i,row:({cell:i})=>i?.[0],column:({cell:i})=>i?.[1],tile({cell:[i,t]},e,s,n){let[,o,
r]=e.at(n).shape;return Math.floor(i/(o+1))*Number(s)+Math.floor(t/(r+1))},cell({cell:i},t,e){let[s,n]=t.at(e);return i&&s+i[0]*Math.sqrt(n-s)+i[1]}};var We=4,J=class{constructor(t,e){this.root=t,this.host=e,this.name=null,this.views={},this.panels=[],this.sizes=new ResizeObserver(()=>this.measure())}measure(){
for(let t of this.panels)t.size=null;this.host.schedule()}close(){this.sizes.disconnect()}get stage(){return this.host.spec.stages[this.name]}view(t){let e=this.
offered(t);return e.find(s=>s.key===this.views[this.name])??e[0]}offered(t){return this.stage.views.filter(e=>e.needs.every(s=>t.has(s)))}open(t){t!==this.name&&
(this.name=t,this.built=null)}draw(t){let e=this.view(t),s=[this.name,e.key,...this.offered(t).map(n=>n.key)].join(" ");this.built!==s&&this.build(t,e),this.built=
s,k(this.formula,t.filled(e.formula)??"");for(let n of this.panels)n.draw(t,this.host);this.strongest?.draw(t)}build(t,e){let{number:s,verb:n}=this.stage;this.formula=
c("p",{class:"formula"}),this.panels=e.plots.map(h=>new G(h,(l,d)=>this.pick(l,d))),this.strongest=e.key==="maps"?new ot(this.host):void 0;let o=c("h2",{},c("sp\
an",{class:"number"},String(s)),n,c("small",{},this.name));this.root.dataset.stage=this.name,this.root.style.setProperty("--stage",`var(--${this.name})`),this.controls=
this.choices(t,e);let r=c("div",{class:`plots of-${e.plots.length}`},...this.panels.map(h=>h.element));this.sizes.disconnect(),this.sizes.observe(r);let a=[this.
formula,this.strongest?.element,this.shapes(t)];this.root.replaceChildren(c("header",{},o,this.tabs(t,e)),this.controls,r,c("div",{class:"below"},c("div",{class:"\
told"},...a),this.code(t)))}tabs(t,e){let s=o=>{this.views[this.name]=o.key,this.host.schedule()},n=this.offered(t).map(o=>{let r={"aria-selected":String(o.key===
e.key),"data-view":o.key};return c("button",{type:"button",role:"tab",...r,onclick:()=>s(o)},o.title)});return c("div",{role:"tablist","aria-label":`views of ${this.
stage.verb}`},...n)}shapes(t){let s=(t.record.rollout.shapes?.[this.name]??[]).map(([n,o])=>c("li",{},c("b",{},o),` ${n}`));return c("ol",{class:"shapes","aria-\
label":"shapes of the tensors"},...s)}choices(t,e){let s=t.record.rollout.controls??{},n=e.controls.map(o=>{let r=a=>this.host.choose({[o]:a});return s[o]&&Pt(s[o],
this.host.control[o],r)});return c("div",{class:"controls"},...n)}code(t){let e=t.record.rollout.code?.[this.name];if(!e)return;let s=c("pre",{tabindex:0,"aria-\
label":"source code"},ft(e));return c("div",{class:"code"},c("span",{},"the code that ran"),s)}pick(t,e){this.host.choose(t),this.renew(e)}renew(t){let e=this.choices(
t,this.view(t));this.controls.replaceWith(e),this.controls=e}},ot=class{constructor(t){this.host=t,this.element=c("div",{class:"strongest","aria-label":"stronge\
st pictures for this unit"})}draw(t){let{view:e,map:s,unit:n}=t.control;if(!t.has(`decision.vision.peaks.${e}.${s}`))return;let o=[e,s,n,t.record.length].join("\
 ");if(o===this.sign)return;this.sign=o;let r=t.record.moments.filter(d=>d?.decision),a=d=>d.decision.vision.peaks[e][s].pick([n]),l=[...r].sort((d,u)=>a(u)-a(d)).
slice(0,We).map(d=>{let u=c("img",{src:d.decision.vision.pictures[e].address,alt:`step ${d.step}`}),f=`${a(d).toFixed(1)} at ${d.step}`;return c("button",{type:"\
button",onclick:()=>this.host.seek(d.step)},u,f)});this.element.replaceChildren(c("span",{},"strongest"),...l)}};function V(i){let{instruction:t,task:e,seed:s,success:n,confidence:o,first_bad:r,settings:a={}}=i.record.rollout,{parts:h}=i,[l,d]=[a.head&&`${a.head} head`,`${Math.
round(100*o)}% sure`],u=[e,`seed ${s}`,l,d],[f,p]=n?["good","done ✓"]:i.live?["","running …"]:["bad","not done"],m=[t,r,p,...u].join();if(m===i.headerKey)return;
i.headerKey=m,h.instruction.textContent=`“${t}”`;let b=u.filter(Boolean).map(Ht=>c("li",{},Ht));h.chips.replaceChildren(...b,c("li",{class:f},p)),h.bad.hidden=
r===void 0}function Ue({parts:i=[]},t){let e=i.findLastIndex((s,n)=>n===0||He(s,t));return e<0?void 0:{number:e+1,count:i.length,text:i[e].text}}var He=(i,t)=>i.
step>0&&i.step<=t;function Lt({clock:i,parts:t,live:e,stage:s},n){let o=Ue(n.record.rollout,n.step);t.part.hidden=!o,o&&k(t.part,`part ${o.number} of ${o.count}\
: ${o.text}`),k(t.step,`step ${n.step} / ${i.last}`),k(t.seconds,`${n.moment.seconds.toFixed(2)} s`),k(t.play,i.playing?"❚❚":"▶"),t.play.setAttribute("ari\
a-label",i.playing?"pause":"play");let r=e&&i.following;t.live.hidden=!r;let a=`step ${n.step} of ${i.last}${n.moment.decision?", thinking":""}`;t.slider.setAttribute(
"aria-valuenow",n.step),t.slider.setAttribute("aria-valuemax",i.last),t.slider.setAttribute("aria-valuetext",a),!i.playing&&!r&&k(t.spoken,`${a}. ${n.moment.notes[s.
name]??""}`)}var Ke={gaussian:"state",bins:"language",ddpm:"vision",flow:"heads"};function jt(i){let t=Math.max(...i,1e-9);return i.map(e=>Math.sqrt(e/t))}function L(i,t="no\
t thought yet"){i.text(t,i.width/2,i.height/2,"muted",{align:"center"})}function Ct(i,t,e,s,n,o,r){if(i.picture(s,n,o,r,r),!t.heat||!t.keypoints)return;let a=[0,
1,2].filter(h=>h<t.names.length);for(let h of a)i.heat($(t.heat[e].pick([h])),n,o,r,r,"vision",{strength:.55});for(let[h,l]of t.keypoints.pick([e]).slice(0,a.length))
i.dot(n+h*r,o+l*r,3.5,"vision",{rim:"surface"})}function It(i,t,e){let s=t.heard?t.heard.pick([-1]):t.pieces.map(()=>.1),n=Math.max(...s,1e-6),[o,r]=[0,0];t.pieces.
forEach((a,h)=>{let l=i.widthOf(a)+10;if(o+l>i.width&&([o,r]=[0,r+20]),r+18>e)return;let d=t.known[h]?[]:[3,2];i.rounded(o,r,l,17,5,"language",{opacity:.08+.6*s[h]/
n,rim:"language",dash:d}),i.text(a,o+5,r+9,"ink",{size:11}),o+=l+4})}function Ft(i,t,e){let s=i.width/t.length,n=Math.max(...t.map(Math.abs),1e-6);t.forEach((o,r)=>i.
bar(r*s,i.height/2,s*.8,-o/n*(i.height/2),e))}function Tt(i,t,e,s,n){if(!t?.probability)return;let[o,r]=[t.probability.pick([0,e]),t.centres.pick([e])],a=Math.max(
...o,1e-9),h=Math.max(1,(s(1)-s(-1))/o.length);o.forEach((l,d)=>{l>.02*a&&i.bar(s(r[d]),n+7,h,-14*l/a,"heads",.35)})}function zt(i,t,e,s,n){i.dot(e,s,n?5:3,Ke[t]??
"heads",{rim:n?"ink":"surface",width:n?1.5:1})}function rt(i,t,e,s,n){if(t+20>i.width)return;let[o,r]=[6,i.height-26],a=h=>o+r/2-h*r/2;i.bar(t,o,16,r,"line",.6),
i.bar(t,a(0),16,a(s)-a(0),"ink",.85),n!==void 0&&i.line([[t-3,a(n)],[t+19,a(n)]],"expert",{width:2,dash:[3,2]}),i.text(e,t+8,i.height-9,"muted",{size:9,align:"c\
enter"})}function Dt(i,t,e){let s=t.record.moments.map(a=>a?.act.gap??null),n=i.width-e;if(n<30||s.every(a=>a===null))return;let o=Math.max(1,...s),r=(a,h)=>a!==
null&&[e+h/t.record.last*n,i.height-20-a/o*(i.height-30)];i.line(s.map(r),"expert",{width:1}),i.line(s.slice(0,t.step+1).map(r),"ink",{width:1.5}),i.text("gap",
e+n/2,i.height-9,"muted",{size:9,align:"center"})}function Nt(i,t){let e=i.filter(a=>a!==null),[s,n]=[Math.min(...e),Math.max(...e)],o=(s+n)/2,r=Math.max(t,n-s)/
2;return[o-r,o+r]}var at=["x","y","z","grip"],_e=["fusion","state","language","vision","chunking"],Rt="this policy does not tell",ht=16,Bt={vision(i,t,e){let s=t.decision?.vision;
if(!s)return L(i,t.decision&&Rt);let n=Math.min(i.height,s.pictures.length>1?i.width*.58:i.width),o=Math.min(i.height,i.width-n-6),r=s.pictures.length>1?0:(i.width-
n)/2,a=[[r,0,n],[r+n+6,i.height-o,o]];s.pictures.forEach((h,l)=>Ct(i,s,l,e.get(h),...a[l]))},language(i,t){let e=t.decision?.language;if(!e)return L(i);let s=Math.
min(3,e.tasks.length);It(i,e,i.height-s*15-6);for(let n=0;n<s;n++){let[o,r]=[i.height-(s-n)*15+2,e.probability[n]];i.bar(0,o,i.width,12,"line",.6),i.bar(0,o,i.width*
r,12,"language",.75);let a=`${Math.round(100*r)}%`,h=i.width-12-i.widthOf(a,10);i.text(i.fitting(e.tasks[n],h,10),4,o+6.5,"ink",{size:10}),i.text(a,i.width-4,o+
6.5,"ink",{size:10,align:"right"})}},state(i,t){let e=t.record.column("every",["state"]),s=t.moment.state.pick(),n=i.height/4;at.forEach((o,r)=>{let a=e.map(m=>m?.[r]??
null),[h,l]=Nt(a,r===3?.2:.02),d=m=>(r+1)*n-4-(m-h)/(l-h)*(n-8),[u,f]=[26*i.palette.scale,50*i.palette.scale],p=m=>u+m/t.record.last*(i.width-u-f);i.text(o,0,(r+
.5)*n,"muted"),i.line(a.map((m,b)=>m!==null&&[p(b),d(m)]),"state",{width:1.2,opacity:.5}),i.line(a.slice(0,t.step+1).map((m,b)=>m!==null&&[p(b),d(m)]),"state",{
width:2}),i.dot(p(t.step),d(s[r]),3,"state",{rim:"surface"}),i.text(s[r].toFixed(3),i.width,(r+.5)*n,"ink",{align:"right"})})},fusion(i,t){let e=t.decision?.fusion;
if(!e)return L(i,t.decision&&Rt);if(!e.attention)return Ft(i,e.context.pick(),"fusion");let s=Math.min(i.height,i.width*.56);i.bar(0,0,s,s,"line",.35);let n=e.attention.
pick([-1,-1]);i.heat(n.map(jt),0,0,s,s,"fusion",{smooth:!1,strength:1});let o=e.share.pick(),[r,a]=[s+10,i.width-s-10],h=o[0].length,l=Math.min(26,s/h-4);for(let d=0;d<
h;d++){let u=d*(l+4)+(s-h*(l+4)+4)/2,f=r;o.forEach((p,m)=>{i.bar(f,u,a*p[d],l,_e[m]),f+=a*p[d]})}},heads(i,t){let e=t.decision?.heads;if(!e)return L(i);let[s,n]=[
28*i.palette.scale,i.height/4],o=r=>s+(r+1)/2*(i.width-s-8)+2;at.forEach((r,a)=>{let h=(a+.5)*n;i.text(r,0,h,"muted",{size:10}),i.bar(o(-1),h-7,o(1)-o(-1),14,"l\
ine",.5),Tt(i,e.bins,a,o,h),i.line([[o(0),h-8],[o(0),h+8]],"muted",{width:.5});for(let d of e.kinds)zt(i,d,o(e[d].actions.pick([0,a])),h,d===e.acting);let l=t.moment.
expert?.pick([a]);l!==void 0&&i.cross(o(l),h,4,"expert",2)})},chunking(i,t){let e=t.control.dimension??0,[s,n]=[t.step-ht,t.step+ht*.8],o=d=>(d-s)/(n-s)*i.width,
r=d=>i.height/2-d*(i.height/2-6);i.line([[0,r(0)],[i.width,r(0)]],"line",{width:1}),i.line([[o(t.step),0],[o(t.step),i.height]],"muted",{width:1});for(let d=Math.
max(0,Math.ceil(s-ht));d<=t.step;d++){let u=t.record.moments[d]?.chunking;if(!u?.chunk)continue;let f=u.chunk.pick([null,e]).slice(0,-1),p=d+f.length>t.step;i.line(
f.map((m,b)=>[o(d+b),r(m)]),"chunking",{width:p?2:1,opacity:p?.9:.3})}let a=t.record.moments.slice(Math.max(0,Math.floor(s)),t.step+1);i.line(a.map(d=>d&&[o(d.step),
r(d.action.pick([e]))]),"ink",{width:2.5});let{votes:h,weights:l}=t.moment.chunking;h.pick([null,e]).forEach((d,u)=>i.dot(o(t.step),r(d),2+5*l.pick([u]),"chunki\
ng",{rim:"surface"})),i.text(at[e],2,8,"muted",{size:10})},action(i,t){let[e,s]=[t.moment.action.pick(),t.moment.expert?.pick()],n=Math.min(i.height/2-2,i.width*
.28),[o,r]=[n+2,i.height/2];i.dot(o,r,n,"line",{hollow:!0});let a=([d,u])=>[o+d*n*.9,r-u*n*.9],h=t.moment.proposed?.pick();s&&i.arrow([o,r],a(s),"expert",{dash:[
3,3]}),h&&i.arrow([o,r],a(h),"heads",{width:2}),i.arrow([o,r],a(e),"ink",{width:3}),i.text("from above",o,i.height-3,"muted",{size:9,align:"center"});let l=2*n+
18;rt(i,l,"up",e[2],(s??h)?.[2]),rt(i,l+34,"grip",e[3],(s??h)?.[3]),Dt(i,t,l+68)}};var Ye=new Set(["vision","language","fusion"]),Ge={share:.08,pause:200},Je={share:.2,pause:100},X=class{constructor(t,{spec:e,plotly:s,clock:n,lecture:o=!1,keys:r=t}){
this.root=t,this.spec=e,this.control={},this.record=null,this.palette=null,this.drawing=null,this.large=new P(()=>this.record&&this.stage.draw(this.scene()),Ge),
this.small=new P(()=>this.record&&this.drawSmall(this.scene()),Je),this.clock=n??new v,this.shared=!!n,this.names=Object.keys(e.stages),this.senses={vision:S(),
language:S(),state:S()};let{parts:a,cards:h,film:l,timeline:d,bitmaps:u}=$t(this);this.parts=a,this.cards=h,this.film=l,this.timeline=d,this.bitmaps=u,this.root.
classList.add("glass-box"),this.root.tabIndex=-1,this.root.addEventListener("click",p=>this.returnFocus(p)),this.root.classList.toggle("lecture",o),this.stage=new J(
this.parts.stage,this),this.open(this.names[4]);let f={sizeChanged:()=>this.sizeChanged(),lightChanged:()=>this.lightChanged()};this.cleanups=[this.clock.on(()=>this.
clockMoved()),()=>this.stage.close(),T(t,f)],r&&this.cleanups.push(F(r,this)),Promise.resolve(s).then(p=>{this.plotly=p,this.schedule()})}async show(t,{step:e,live:s=!1,
keep:n=!1}={}){let o=await qt(t),[r,a]=[new N(o),n?this.clock.step:e??o.rollout.telling??0];await this.preparePictures(s?o.moments:r.around(a)),this.live=s,this.
record=r,this.control={...Xe(o.rollout.controls),...this.choicesAmong(o.rollout.controls)},V(this),this.shared?this.clock.grow(Math.max(this.clock.last,this.record.
last)):this.begin(s,a),s||await this.settled()}begin(t,e){Object.assign(this.clock,{rate:this.record.rollout.rate,last:this.record.last}),t?this.clock.follow(0):
this.clock.seek(e)}async push(t){let e=await qt(t);this.clock.following&&await this.preparePictures(e.moments),this.record.add(e),V(this),this.shared||this.clock.
grow(this.record.last)}preparePictures(t){let e=t.flatMap(s=>s.decision?.vision?.pictures??[]);return Promise.all([this.film.bitmaps.prepare(nt(t)),this.bitmaps.
prepare(e)])}receive(t){if(!t)return this.queue;let e=()=>"push"in t&&this.record?this.push(t.push):this.show(t.show??t.push,t);return this.queue=(this.queue??Promise.
resolve()).catch(()=>{}).then(e),this.queue}finish(){this.live=!1,this.clock.end(),this.record&&V(this),this.schedule()}say(t,e=void 0){if(t===void 0)return;let{
banner:s}=this.parts;s.textContent=t,s.hidden=!t,t&&e&&s.append(" ",c("a",{href:e},"Run it in your browser now"))}choicesAmong(t={},e=this.control){let s=Object.
entries(e).filter(([n,o])=>t[n]?.values.includes(o));return Object.fromEntries(s)}like({stage:t,control:e}){Object.assign(this.stage.views,t.views),Object.assign(
this.control,this.choicesAmong(this.record.rollout.controls,e)),this.stage.built&&this.stage.renew(this.scene()),this.schedule()}choose(t){Object.assign(this.control,
t),this.schedule()}seek(t){this.clock.seek(t)}open(t){this.stage.open(t);for(let[n,{element:o}]of Object.entries(this.cards))o.setAttribute("aria-pressed",String(
n===t));let[{element:e},{strip:s}]=[this.cards[t],this.parts];s.scrollLeft=e.offsetLeft-s.offsetLeft-e.offsetWidth/2,this.schedule()}clockMoved(){let{clock:t,live:e,
record:s}=this;e&&t.following&&this.film.holds||(this.film.view=null),e&&t.following&&t.step<t.last&&!s.moments[t.step]?.frame||this.schedule()}schedule=I(this);scene(){
return this.palette||(this.palette=E(this.root),this.template=gt(this.spec.templates[this.palette.mode],this.palette.scale)),new R(this.record,Math.min(this.clock.
step,this.record.last),this.control,this.palette)}draw(){let t=this.record?.length?this.scene():null;t?.moment&&(this.film.draw(t),Lt(this,t),this.live&&this.clock.
following?(this.small.ask(),this.large.askLater()):(this.small.now(),this.large.now()),this.root.dispatchEvent(new CustomEvent("drawn",{detail:{step:t.step}})))}drawSmall(t){
this.timeline.draw(t),this.drawLamps(t);for(let e of this.names)this.drawCard(e,t)}drawLamps({decision:t}){for(let[e,s]of Object.entries(this.senses))for(let n of[
s,this.cards[e].lamp])At(n,t?.familiarity?.[e])}drawCard(t,e){let s=this.cards[t],n=e.moment.notes[t]??"";k(s.note,n);let{width:o,height:r}=s.sheet,a=[e.decision,
e.palette,o,r,this.bitmaps.missed,...Ye.has(t)?[]:[e]];s.sign?.every((h,l)=>h===a[l])||(s.sign=a,Bt[t](s.sheet.begin(e.palette),e,this.bitmaps))}async settled(){
await this.clock.walked,await this.drawing,await Promise.all([this.film.bitmaps.settled(),this.bitmaps.settled()]),await this.drawing}close(){this.shared||this.
clock.pause();for(let t of[this.small,this.large])t.cancel();for(let t of this.cleanups)t();this.record=null,this.root.replaceChildren()}sizeChanged(){let t=[this.
film,this.timeline,...Object.values(this.cards)].map(({sheet:e})=>e);for(let e of t)e.measure();this.schedule()}lightChanged(){this.palette=null,this.schedule()}returnFocus(t){
t.detail&&t.target.closest("button, input[type=checkbox]")&&this.root.focus({preventScroll:!0})}turnLight(){this.root.dataset.theme=E(this.root).mode==="dark"?"\
light":"dark"}fullScreen(){document.fullscreenElement?document.exitFullscreen():this.root.requestFullscreen()}};async function qt(i){return typeof i=="string"?D(
kt(i)):i.url?D(await(window.fetched?.[i.url]??Ve(i.url))):i instanceof Uint8Array||i instanceof ArrayBuffer?D(i):i}var Ve=async i=>(await fetch(i)).arrayBuffer(),
Xe=(i={})=>Object.fromEntries(Object.values(i).map(({name:t,first:e})=>[t,e]));var Wt={amounts:[],hands:[],step:null,apart:null,told:""},Qe="heads",lt=class{constructor(t,{spec:e,plotly:s}){this.root=t,this.spec=e,this.clock=new v,this.names=
Object.keys(e.stages),this.twins=Wt,this.parts={},this.drawing=null,t.classList.add("glass-box","twins"),t.tabIndex=-1,t.replaceChildren(this.frame()),this.players=
[...t.querySelectorAll(".side")].map(o=>new X(o,{spec:e,plotly:s,clock:this.clock,keys:null}));for(let o of this.players)o.drawCard=()=>{},this.parts.stages.append(
o.parts.stage);this.rows=new ct(this.parts.rows,this);let n={sizeChanged:()=>this.redraw(),lightChanged:()=>this.redraw()};for(let o of["click","input"])this.parts.
stages.addEventListener(o,r=>this.copyChoice(r));this.cleanups=[this.clock.on(()=>this.schedule()),F(document,this),T(t,n)],this.open(Qe)}receive(t){return t?(this.
queue=(this.queue??Promise.resolve()).then(()=>this.take(t)),this.queue):this.queue}async take(t){return t.url?this.take(await(await fetch(t.url)).json()):t.push&&
this.record?this.push(t):this.show({show:t.push,...t})}async show({show:t,live:e=!1,open:s,twins:n=Wt,names:o=[],keep:r=!1}){let a=r?this.clock.step:void 0;this.
root.classList.add("filled"),this.clock.last=0,this.live=e,await Promise.all(this.players.map((h,l)=>h.show(t[l],{live:e}))),this.players[1].like(this.players[0]),
this.clock.rate=this.record.rollout.rate,this.showDifference(n,o),s&&this.open(s),e?this.clock.follow(0):this.clock.seek(a??Ze(n.hands)),await this.settled()}async push({
push:t,twins:e,names:s}){await Promise.all(this.players.map((n,o)=>t[o]&&n.push(t[o]))),this.clock.grow(Math.max(...this.players.map(n=>n.record.last))),this.showDifference(
e,s)}showDifference(t,e){this.twins=t,this.parts.summary.textContent=t.told,this.parts.part.hidden=t.step===null,e.forEach((s,n)=>this.parts.names[n].textContent=
s),this.schedule()}get record(){let[t,e]=this.players.map(s=>s.record);return!t||!e?null:e.last>t.last?e:t}open(t){this.opened=t;for(let e of this.players)e.open(
t);this.rows.mark(t)}copyChoice({target:t}){let e=this.players.findIndex(({parts:s})=>s.stage.contains(t));this.record&&e>=0&&setTimeout(()=>this.players[1-e].like(
this.players[e]))}fullScreen(){document.fullscreenElement?document.exitFullscreen():this.root.requestFullscreen()}async settled(){await this.drawing,await Promise.
all(this.players.map(t=>t.settled()))}schedule=I(this);draw(){if(!this.players[0].record?.length)return;this.palette??=E(this.root),this.rows.draw(this.palette);
let{clock:t,parts:e}=this;e.step.textContent=`step ${t.step} / ${t.last}`,e.seconds.textContent=`${(t.step/t.rate).toFixed(2)} s`,e.play.textContent=t.playing?"\
❚❚":"▶",e.play.setAttribute("aria-label",t.playing?"pause":"play"),e.live.hidden=!(this.live&&t.following)}frame(){let t=(n,o)=>this.parts[n]=o,e=[0,1].map(
()=>c("p",{class:"changed"}));t("names",e);let s=e.map(n=>c("section",{class:"half"},n,c("div",{class:"side"})));return c("div",{class:"twin-frame"},t("summary",
c("p",{class:"told-apart","aria-live":"polite"})),c("div",{class:"halves"},...s),this.time(t),t("rows",c("div",{class:"apart-rows"})),t("stages",c("div",{class:"\
halves stages"})),t("help",c("dialog")))}time(t){let{clock:e}=this;return c("div",{class:"time"},t("play",y("play","▶",()=>e.toggle())),t("step",c("output",{class:"\
step"})),t("seconds",c("output")),j(e),t("part",y("go to the step where they part","where they part",()=>e.seek(this.twins.step??0))),t("live",c("span",{class:"\
live",hidden:!0},"live")))}redraw(){this.palette=null,this.rows.sheet.measure();for(let t of this.players)t.film.sheet.measure();this.schedule()}close(){this.clock.
pause();for(let t of this.cleanups)t();for(let t of this.players)t.close()}},ct=class{constructor(t,e){this.root=t,this.host=e,this.numbers={},this.labels={};let{
spec:s,names:n}=e,o=c("canvas");this.sheet=new w(o),this.slider=c("div",{class:"slider",role:"slider",tabindex:0,"aria-label":"step of both rollouts","aria-valu\
emin":0},o),C(o,l=>this.seek(l));let r=n.map(l=>this.label(l,s.stages[l])),a=c("span",{class:"row-label"},c("b",{},"hands")),h=[...n,"hands"].map(l=>this.numbers[l]=
c("output",{title:e.spec.units[l]}));t.replaceChildren(c("div",{class:"row-labels"},...r,a),this.slider,c("div",{class:"row-numbers"},...h))}label(t,{verb:e,number:s}){
let n={type:"button",class:"row-label","data-row":t,style:`--stage: var(--${t})`},o=()=>this.host.open(t),r=[c("kbd",{},String(s)),c("b",{},e),c("small",{},t)];
return this.labels[t]=c("button",{...n,onclick:o},...r)}mark(t){for(let[e,s]of Object.entries(this.labels))s.setAttribute("aria-pressed",String(e===t))}seek(t){
this.host.clock.seek(t.offsetX/this.sheet.width*(this.host.clock.last+1)-.5)}draw(t){let{clock:e,twins:s,names:n}=this.host,o=this.sheet.begin(t,11),[r,a]=[o.height/
(n.length+1),o.width/(e.last+1)],h=l=>(l+.5)*a;n.forEach((l,d)=>this.row(o,l,d,a,r)),this.hands(o,h,n.length*r,r),s.step!==null&&o.line([[h(s.step),0],[h(s.step),
o.height]],"bad",{width:2,dash:[4,3]}),o.line([[h(e.step),0],[h(e.step),o.height]],"ink",{width:2}),this.readout(e,s,n)}row(t,e,s,n,o){let r=Ut(this.host.twins.
amounts.map(h=>h[s])),a=Math.max(1e-9,...r);t.bar(0,s*o+3,t.width,o-6,"line",.35),r.forEach((h,l)=>{h>0&&t.bar(l*n,s*o+3,n+.5,o-6,e,.2+.8*Math.sqrt(h/a))})}hands(t,e,s,n){
let{hands:o}=this.host.twins,r=Math.max(1,...o),a=s+n-3;t.line(o.map((h,l)=>[e(l),a-h/r*(n-8)]),"ink",{width:2}),o.length&&t.text(`${r.toFixed(0)} cm`,4,s+8,"mu\
ted",{size:10})}readout(t,e,s){let n=Math.min(t.step,e.hands.length-1);s.forEach((r,a)=>{let h=Ut(e.amounts.slice(0,n+1).map(l=>l[a])).at(-1);this.numbers[r].textContent=
h===void 0?"":ts(h)}),this.numbers.hands.textContent=n<0?"":`${e.hands[n].toFixed(1)} cm`,this.slider.setAttribute("aria-valuenow",t.step),this.slider.setAttribute(
"aria-valuemax",t.last);let o=s.map(r=>`${r} ${this.numbers[r].textContent}`).join(", ");this.slider.setAttribute("aria-valuetext",`step ${t.step}: apart by ${o}\
, hands ${this.numbers.hands.textContent}`)}},Ze=i=>Math.max(0,i.indexOf(Math.max(...i)));function Ut(i){let t=0;return i.map(e=>t=e??t)}var ts=i=>i===0?"0":i<.01?
"< 0.01":i.toPrecision(2);var es=i=>import(new URL(i,document.baseURI).href).then(()=>window.Plotly),ss=i=>new Promise(t=>{let e=()=>requestAnimationFrame(()=>setTimeout(t));i.addEventListener(
"drawn",e,{once:!0})});function is(i,t){let e=document.querySelector(`script[src="${i}"]`),s=e??c("script",{src:i});return e||document.head.append(s),t()?Promise.
resolve(t()):new Promise((n,o)=>{s.addEventListener("load",()=>n(t())),s.addEventListener("error",()=>o(new Error(`${i} could not be read`)))})}return Vt(ns);})();
