var GlassLivePage=(()=>{var ht=Object.defineProperty;var Ae=Object.getOwnPropertyDescriptor;var Le=Object.getOwnPropertyNames;var Pe=Object.prototype.hasOwnProperty;var ze=(i,t)=>{for(var e in t)ht(i,e,{get:t[e],enumerable:!0})},je=(i,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of Le(t))!Pe.call(i,n)&&
n!==e&&ht(i,n,{get:()=>t[n],enumerable:!(s=Ae(t,n))||s.enumerable});return i};var Re=i=>je(ht({},"__esModule",{value:!0}),i);var Si={};ze(Si,{LivePage:()=>rt,livePage:()=>$e,openPage:()=>vi});var Pt=[1,.5,.25,.125],[Ne,Lt]=[50,300],j=class{constructor(){this.step=0,this.last=0,this.rate=80,this.speed=.25,this.playing=!1,this.following=!1,this.ended=!1,
this.grown=0,this.turn=0,this.walked=Promise.resolve(),this.listeners=new Set}on(t){return this.listeners.add(t),()=>this.listeners.delete(t)}tell(){for(let t of this.
listeners)t(this)}seek(t){this.pause(),this.following=!1,this.go(t)}go(t){this.step=Math.max(0,Math.min(Math.round(t),this.last)),this.tell()}grow(t){let e=performance.
now();if(this.last=t,!this.following)return this.go(this.step);let s=Math.max(Ne,Math.min(e-this.grown,Lt));this.grown=e,this.walk(s)}follow(t=this.last){this.pause(),
this.following=!0,this.ended=!1,this.grown=performance.now(),this.go(t),this.walk(Lt)}end(){this.ended=!0,this.following&&=this.step<this.last}walk(t){let[e,s,n,
o]=[this.step,this.last,performance.now(),++this.turn],r=a=>{if(!this.following||o!==this.turn)return a();let h=(performance.now()-n)/t,c=Math.min(s,e+1+Math.floor(
h*(s-e)));if(c!==this.step&&this.go(c),c<s)return setTimeout(r,t/(s-e),a);this.following=!this.ended,a()};this.walked=new Promise(r)}toggle(){this.playing?this.
pause():this.play()}play(){this.step>=this.last&&(this.step=0),this.playing=!0,this.following=!1;let[t,e]=[{step:this.step,time:performance.now()},++this.turn],
s=()=>{if(!this.playing||e!==this.turn)return;let n=t.step+(performance.now()-t.time)/1e3*this.rate*this.speed;n>=this.last&&(this.playing=!1),Math.floor(n)!==this.
step&&this.go(Math.floor(n)),requestAnimationFrame(s)};this.tell(),requestAnimationFrame(s)}pause(){this.playing&&(this.playing=!1,this.tell())}setSpeed(t){this.
speed=t,this.playing?this.play():this.tell()}};function l(i,t={},...e){let s=document.createElement(i);for(let[n,o]of Object.entries(t))n.startsWith("on")?s.addEventListener(n.slice(2),o):o===!0?s.setAttribute(
n,""):o!==!1&&o!==void 0&&s.setAttribute(n,o);return s.append(...e.filter(n=>n!==void 0)),s}function v(i,t){i.textContent!==t&&(i.textContent=t)}function E(i,t,e){
return l("button",{type:"button","aria-label":i,title:i,onclick:e},t)}function zt(i){let t=Pt.map(o=>{let r=o<1?`1/${1/o}`:"1";return l("option",{value:o,selected:o===
i.speed},`${r}×`)}),e="speed, of real time",n=l("select",{"aria-label":e,title:e,onchange:()=>i.setSpeed(Number(n.value))},...t);return n}function jt(i,t){i.addEventListener(
"pointerdown",e=>{i.setPointerCapture(e.pointerId),t(e)}),i.addEventListener("pointermove",e=>i.hasPointerCapture(e.pointerId)&&t(e))}function Rt(i){return()=>{
i.drawing??=new Promise(t=>requestAnimationFrame(()=>{i.drawing=null,i.draw(),t(void 0)}))}}var Ie="def class return yield raise for in if elif else while with \
as not and or is lambda import from self None True False",Ce=new RegExp([String.raw`(?<comment>#[^\n]*)`,String.raw`(?<string>"""[\s\S]*?"""|f?"[^"\n]*"|'[^'\n]*')`,
String.raw`\b(?<keyword>${Ie.replaceAll(" ","|")})\b`,String.raw`\b(?<number>\d[\d_.e]*)\b`].join("|"),"g");function Nt(i){let t=l("code"),e=0;for(let s of i.matchAll(
Ce)){let n=Object.entries(s.groups??{}).find(([,o])=>o!==void 0)?.[0];t.append(i.slice(e,s.index),l("span",{class:n},s[0])),e=s.index+s[0].length}return t.append(
i.slice(e)),t}var Be=350,It=100,De=[500,1500,4e3],lt="The server does not answer. When it is back, load the page again or start another attempt.",Fe=[["mp4","Film (MP4)"],["g\
if","Animated picture (GIF)"],["html","This player in one HTML file"],["npz","Raw record (NPZ)"]],_e=new Set(["language","fusion","heads"]),R=class{constructor(t,{
server:e,recorded:s,over:n,copies:o=Fe}){this.player=t,this.server=e,this.copies=o,this.recorded=s,this.over=n,this.ticket=null,this.name=null,this.probed=new Set,
this.picker=He(s,r=>this.play(r)),t.parts.tools.append(this.picker,this.menu()),t.root.addEventListener("drawn",()=>this.probeSoon())}begin(){let t=new URLSearchParams(
location.search);this.player.names.includes(t.get("stage"))&&this.player.open(t.get("stage"));let e=this.recorded.find(({name:n})=>n===t.get("recorded"))??this.
recorded[0],s=t.has("step")&&!t.has("instruction")?Number(t.get("step"))||0:void 0;return e?this.play(e.name,s):Promise.resolve()}receive(t){return t?.say!==void 0&&
this.player.say(t.say),t?.follow?this.follow(t.follow,t.step):t?.show||t?.push?this.player.receive(t):Promise.resolve()}async play(t,e){let{url:s,source:n}=this.
recorded.find(o=>o.name===t);this.ticket=null,this.name=t,this.probed=new Set,this.picker.value=t,await this.player.receive({show:n??{url:s},step:e})}async follow(t,e){
this.ticket=t,this.name=null,this.probed=new Set,this.picker.value="",this.player.root.focus({preventScroll:!0});try{await this.showSteps(t)}catch{this.ticket===
t&&this.player.say(lt)}this.ticket===t&&(this.player.finish(),Number.isFinite(e)&&this.player.seek(e),this.over({ticket:t}))}async showSteps(t){let e=-It,s=async o=>(await Ct(
e+It-performance.now()),e=performance.now(),this.call("more",{ticket:t,from:o})),n=s(0);for(let[o,r]=[0,!0];n&&this.ticket===t;){let a=await n;if(this.ticket!==
t)return;a.push&&(o=a.count),n=a.over?null:s(o),n?.catch(()=>{}),this.player.say(a.line??(a.push?"":void 0),a.offer),a.push&&await this.player.receive(r?{show:a.
push,live:!0}:a),r&&=!a.push}}async call(t,e){for(let s of De)try{return await this.server[t](e)}catch{if(await Ct(s),this.ticket!==e.ticket)break}return this.server[t](
e)}probeSoon(){clearTimeout(this.timer);let{player:t,ticket:e}=this;if(!this.server.probe||!e||t.live||t.clock.playing||!_e.has(t.stage.name))return;let s=t.record.
thoughtAt(t.clock.step);s===void 0||this.probed.has(s)||(this.timer=setTimeout(()=>this.probe(e,s),Be))}async probe(t,e){this.probed.add(e);try{let s=await this.
call("probe",{ticket:t,step:e});this.ticket===t&&s.push&&await this.player.receive({push:s.push})}catch{this.probed.delete(e),this.ticket===t&&this.player.say(lt)}}menu(){
let t=this.copies.map(([n,o])=>l("button",{type:"button","data-copy":n,onclick:()=>this.copy(n)},o)),e=l("button",{type:"button","data-copy":"link",onclick:()=>this.
link()},"Copy the link"),s=l("details",{class:"menu"},l("summary",{},"Share"),l("div",{},e,...t));return s.addEventListener("focusout",({relatedTarget:n})=>{n&&
!s.contains(n)&&(s.open=!1)}),s}async copy(t){this.player.say("Writing a copy …");try{let e=await this.call("copy",{kind:t,ticket:this.ticket,recorded:this.name});
this.player.say(e.line??""),e.url&&l("a",{href:e.url,download:e.name??""}).click()}catch{this.player.say(lt)}}async link(){let t=this.address();try{await navigator.
clipboard.writeText(t),this.player.say("The link is in the clipboard.")}catch{this.player.say(t)}}address(){let{player:t,name:e}=this,s=e?new URLSearchParams({recorded:e}):
Ue(t.record.rollout);return s.set("step",String(t.clock.step)),s.set("stage",t.stage.name),`${location.href.split(/[?#]/)[0]}?${s}`}};function Ue({link:i,instruction:t,
seed:e,settings:s={}}){if(i)return new URLSearchParams(i);let{scene:n,...o}=s,a=Object.entries({instruction:t,scene:n,seed:e,...o}).filter(([,h])=>h!==void 0&&h!==
""&&h!=="False");return new URLSearchParams(a.map(([h,c])=>[h,String(c)]))}var Ct=i=>new Promise(t=>setTimeout(t,i));function He(i,t){let e=i.map(({name:r,label:a})=>l(
"option",{value:r},a)),s=l("option",{value:"",hidden:!0},"recorded …"),o=l("select",{"aria-label":"recorded rollouts",onchange:()=>o.value&&t(o.value)},s,...e);
return o}var qe="vision language state fusion heads chunking action ink muted expert line surface page good bad".split(" ");function ct(i){let t=getComputedStyle(i),e=Object.
fromEntries(qe.map(n=>[n,t.getPropertyValue(`--${n}`).trim()])),s=t.colorScheme.includes("dark")?"dark":"light";return{...e,font:t.fontFamily,mode:s,scale:Number(
t.getPropertyValue("--scale"))||1}}function Bt(i,t){return JSON.parse(JSON.stringify(i),(e,s)=>e==="size"?s*t:s)}function Dt(i,{sizeChanged:t,lightChanged:e}){let s=new ResizeObserver(
t);s.observe(i);let n=window.matchMedia("(prefers-color-scheme: dark)");n.addEventListener("change",e);let o=new MutationObserver(e);for(let r of[document.documentElement,
document.body,i])o.observe(r,{attributes:!0,attributeFilter:["class","data-theme"]});return()=>{s.disconnect(),o.disconnect(),n.removeEventListener("change",e)}}var x=class{constructor(t,e){this.shape=t,this.read=e}pick(t=[],e=0,s=0){if(e===this.shape.length)return this.read(s);let n=this.shape[e],o=r=>this.pick(t,e+1,s*
n+r);return Ft(t[e],n,o)}};function Ft(i,t,e){if(typeof i=="number")return e(i<0?Math.max(0,t+i):Math.min(i,t-1));let[s,n]=i??[0,t];return Array.from({length:Math.
min(n,t)-s},(o,r)=>e(s+r))}function N(i,t){return i instanceof x?i.pick(t):!t.length||!Array.isArray(i)?i:Ft(t[0],i.length,e=>N(i[e],t.slice(1)))}var _t="image/\
bmp",Ge={255:"image/jpeg",66:_t},We=[31,139],O=class{constructor(t){this.bytes=t,this.known=void 0}get type(){return Ge[this.bytes[0]]??"image/webp"}get blob(){
return new Blob([this.bytes],{type:this.type})}decoded(){return createImageBitmap(this.type===_t?Ke(this.bytes):this.blob)}get address(){return this.known??=`da\
ta:${this.type};base64,${Ve(this.bytes)}`,this.known}};function Ke(i){let t=new DataView(i.buffer,i.byteOffset),[e,s,n]=[10,18,22].map(a=>t.getUint32(a,!0)),o=4*
Math.ceil(3*s/4),r=new ImageData(s,n);for(let a=0,h=0;a<n;a++){let c=e+(n-1-a)*o;for(let d=c;d<c+3*s;d+=3,h+=4)r.data[h]=i[d+2],r.data[h+1]=i[d+1],r.data[h+2]=i[d],
r.data[h+3]=255}return r}async function I(i){let t=new Uint8Array(i),e=We.every((o,r)=>t[r]===o)?await Ye(t):t.buffer,s=4+new DataView(e).getUint32(0,!0),n=JSON.
parse(new TextDecoder().decode(new Uint8Array(e,4,s-4)));return dt(n,e,s)}function Ye(i){let t=new Response(i).body;return new Response(t.pipeThrough(new DecompressionStream(
"gzip"))).arrayBuffer()}function dt(i,t,e){if(Array.isArray(i))return i.map(n=>dt(n,t,e));if(i===null||typeof i!="object")return i;if(i.picture)return new O(new Uint8Array(
t,e+i.picture[0],i.picture[1]));if(i.array)return Xe(t,e,...i.array);if(i.coarse)return Je(t,e,...i.coarse);let s=Object.entries(i).map(([n,o])=>[n,dt(o,t,e)]);
return Object.fromEntries(s)}function Xe(i,t,e,s,n){let o=new(e==="i"?Int32Array:Float32Array)(i,t+n,ut(s));return new x(s,r=>o[r])}function Je(i,t,e,s,n,o){let r=new Uint8Array(
i,t+n,ut(e)),a=new Float32Array(i,t+o,2*ut(e)/s);return new x(e,h=>a[2*Math.floor(h/s)]+a[2*Math.floor(h/s)+1]*r[h])}var ut=i=>i.reduce((t,e)=>t*e,1);function Ut(i){
return Uint8Array.fromBase64?Uint8Array.fromBase64(i):Uint8Array.from(atob(i),t=>t.charCodeAt(0))}function Ve(i){let t="";for(let e=0;e<i.length;e+=8192)t+=String.
fromCharCode(...i.subarray(e,e+8192));return btoa(t)}var b=Symbol("missing"),S=1,C=class{constructor(t){this.rollout=t.rollout??{},this.moments=[],this.thoughts=[],this.columns=new Map,this.add(t)}add(t){Object.assign(
this.rollout,t.rollout);for(let e of t.moments)this.moments[e.step]=e,this.think(e.step);this.columns.clear()}think(t){let e=this.moments[t].decision??this.thoughts[t-
1];do this.thoughts[t++]=e;while(this.moments[t]&&!this.moments[t].decision)}thoughtAt(t){for(;t>=0&&!this.moments[t]?.decision;)t-=1;return t<0?void 0:t}framedAt(t){
return this.moments.slice(0,t+1).findLast(e=>e?.frame)}around(t){return[this.framedAt(t),this.moments[this.thoughtAt(t)??-1]].filter(Boolean)}get length(){return this.
moments.length}get last(){return Math.max(0,this.moments.length-1)}column(t,e){return this.once(`${t} ${e.join(".")}`,()=>this.gathered(t,e))}once(t,e){return this.
columns.has(t)||this.columns.set(t,e()),this.columns.get(t)}gathered(t,e){let s=this.moments.map(o=>Gt(o,e)).map(o=>N(o,[]));if(t==="joined")return s.filter(o=>o!==
b).flat();let n=s.find(o=>o!==b);return n===void 0?b:s.map(o=>o===b?qt(n):o)}},qt=i=>Array.isArray(i)?i.map(qt):null;function Gt(i,t){for(let e of t){if(i==null||
i===b)return b;i=i[e]}return i??b}var B=class{constructor(t,e,s,n){this.record=t,this.step=e,this.control=s,this.palette=n}get moment(){return this.record.moments[this.
step]}get decision(){return this.record.thoughts[this.step]}at(t){let[e,...s]=t.replace(/{(\w+)}/g,(o,r)=>this.control[r]).split(".");if(e==="every"||e==="joine\
d")return this.record.column(e,s);let n={moment:this.moment,decision:this.decision,rollout:this.record.rollout,control:this.control};return Gt(n[e],s)}has(t){return this.
at(t)!==b}part(t){return this.has(t.$)?this.at(t.$):void 0}filled(t){let e=D(t,this);return e===b?void 0:e}colour(t){let[e,s]=t.slice(1).split("/");return s===void 0?
this.palette[e]:gt(this.palette[e],s)}};function gt(i,t){return`rgba(${[1,3,5].map(s=>parseInt(i.slice(s,s+2),16)).join(", ")}, ${t})`}function D(i,t){if(Array.
isArray(i))return i.map(s=>D(s,t)).filter(s=>s!==b);if(typeof i=="string")return i.startsWith("@")?t.colour(i):i;if(i===null||typeof i!="object")return i;for(let s in Ht)
if(s in i)return Ht[s](i,t);let e=Object.entries(i).map(([s,n])=>[s,D(n,t)]);return e.some(([,s])=>s===b)?b:Object.fromEntries(e)}var Ht={$:Ze,say:(i,t)=>i.say.
map(e=>D(e,t)).map(e=>e===b?"–":e).join(""),ramp:(i,t)=>pt(t,["@surface",`@${i.ramp}`]),veil:(i,t)=>pt(t,[0,.45,.75].map(e=>`@${i.veil}/${e}`)),diverging:(i,t)=>pt(
t,["@ink","@surface",`@${i.diverging}`])},pt=(i,t)=>t.map((e,s)=>[s/(t.length-1),i.colour(e)]);function Ze(i,t){let e=t.at(i.$);if(e===b)return b;if(e instanceof
O)return e.address;let s=(i.at??[]).map(o=>Qe(o,t));if(s.includes(b))return b;let n=()=>Wt(N(e,s),i.times,i.plus);return e=/^(every|joined)\./.test(i.$)?t.record.
once(JSON.stringify([i,s]),n):n(),"grid"in i&&(e=ts(e,typeof i.grid=="string"?t.at(i.grid):i.grid)),"mosaic"in i&&(e=es(e,i.mosaic)),"text"in i?is(e,i.text):e}function Qe(i,t){
if(i===":")return null;if(typeof i=="number")return i;let e=t.at(i.includes(".")?i:`control.${i}`);return e instanceof x?e.pick():e}function Wt(i,t=1,e=0){return t===
1&&e===0?i:Array.isArray(i)?i.map(s=>Wt(s,t,e)):i===null?null:i*t+e}function ts(i,[t,e]){let s=i.flat(1/0);return Array.from({length:t},(n,o)=>s.slice(o*e,(o+1)*
e))}function es(i,t){let[e,s]=[i[0].length,i[0][0].length],n=Math.ceil(i.length/t),o=()=>new Array(t*(s+S)-S).fill(null),r=Array.from({length:n*(e+S)-S},o);return i.
forEach((a,h)=>{let[c,d]=[Math.floor(h/t)*(e+S),h%t*(s+S)];ss(a).forEach((p,g)=>p.forEach((f,m)=>r[c+g][d+m]=f))}),r}function ss(i){let t=i.flat(),e=t.reduce((n,o)=>Math.
min(n,o),1/0),s=Math.max(1e-9,t.reduce((n,o)=>Math.max(n,o),-1/0)-e);return i.map(n=>n.map(o=>(o-e)/s))}function is(i,t){if(typeof i=="string")return i;let[,e,s,
n]=t.match(/^(\+?)\.(\d)([f%])$/)??[],o=n==="%"?`${(100*i).toFixed(Number(s))}%`:i.toFixed(Number(s));return e&&!o.startsWith("-")?`+${o}`:o}var ns=10,os=[["space","play, pause"],["← →","one step back, forward"],["shift ← →","the thought before, the next"],["home end","first step, newest step"],
["1 – 7","open a stage"],["f","full screen"],["?","this list"]];function Yt(i,t){let e=s=>{if(s.ctrlKey||s.metaKey||s.altKey||rs(s))return;let n=t.root.getClientRects().
length&&t.record?as(s,t):void 0;n&&(s.preventDefault(),n())};return i.addEventListener("keydown",e),()=>i.removeEventListener("keydown",e)}function rs(i){let t=i.
target.closest?.("input, textarea, select, dialog[open], [contenteditable]");return t&&t.type!=="checkbox"}function as(i,t){let{clock:e}=t,s=i.target.closest?.(
"button");return/^[1-7]$/.test(i.key)?()=>t.open(t.names[i.key-1]):i.key===" "&&!s?()=>e.toggle():{ArrowLeft:()=>e.seek(i.shiftKey?Kt(t,-1):e.step-1),ArrowRight:()=>e.
seek(i.shiftKey?Kt(t,1):e.step+1),Home:()=>e.seek(0),End:()=>t.live?e.follow():e.seek(e.last),f:()=>t.fullScreen(),"?":()=>t.parts.help.showModal()}[i.key]}function Kt({
clock:i,record:t},e){for(let s=i.step+e;t.moments[s];s+=e)if(t.moments[s].decision)return s;return i.step+e*ns}function Xt(){let i=os.map(([s,n])=>l("tr",{},l("\
th",{},l("kbd",{},s)),l("td",{},n))),t=l("button",{type:"button",onclick:()=>e.close()},"close"),e=l("dialog",{"aria-label":"keyboard"},l("table",{},...i),t);return e}var hs=["●","◆","▲"],Jt=["heads","language","bad"],M=()=>l("i",{class:"lamp",role:"img",hidden:!0});function Vt(i,t){i.hidden=!t,!(!t||i.title===t.text)&&
(i.textContent=hs[t.level],i.dataset.level=t.level,i.title=t.text,i.setAttribute("aria-label",t.text))}var Zt=i=>Math.max(0,...Object.values(i?.familiarity??{}).
map(({level:t})=>t));var T=class{constructor(t,e){this.limit=t,this.onReady=e,this.known=new Map,this.missed=0}get(t){if(!t)return null;let e=this.entry(t);return e.missed||=!e.bitmap,
e.bitmap}prepare(t){return Promise.all(t.slice(-this.limit/2).map(e=>this.entry(e).ready))}entry(t){let e=this.known.get(t)??this.decode(t);return this.known.delete(
t),this.known.set(t,e),e}decode(t){let e={bitmap:null,missed:!1};e.ready=t.decoded().then(s=>{e.bitmap=s,e.missed&&(this.missed+=1,this.onReady())}),this.known.
set(t,e);for(let[s,{bitmap:n}]of this.known){if(this.known.size<=this.limit)break;this.known.delete(s),n?.close()}return e}settled(){return Promise.all([...this.
known.values()].map(t=>t.ready))}};var k=class{constructor(t){this.canvas=t,this.context=t.getContext("2d"),this.ratio=0,this.font=null,this.width=this.height=0}measure(){let{clientWidth:t,clientHeight:e}=this.
canvas,s=window.devicePixelRatio||1;return t===this.width&&e===this.height&&s===this.ratio?!1:(this.width=t,this.height=e,this.ratio=s,this.canvas.width=Math.round(
t*s),this.canvas.height=Math.round(e*s),this.font=null,!0)}write(t){t!==this.font&&(this.context.font=t),this.font=t}begin(t,e=11){this.width||this.measure();let s=this.
context;return s.setTransform(this.ratio,0,0,this.ratio,0,0),s.clearRect(0,0,this.width,this.height),s.textBaseline="middle",s.lineJoin="round",new ft(this,t,e)}},
ft=class{constructor(t,e,s){let{context:n,width:o,height:r}=t;this.sheet=t,this.context=n,this.width=o,this.height=r,this.palette=e,this.size=s}ink(t,e){let s=this.
palette[t];return e===void 0?s:gt(s,e)}bar(t,e,s,n,o,r){this.context.fillStyle=this.ink(o,r),this.context.fillRect(Math.min(t,t+s),Math.min(e,e+n),Math.abs(s),Math.
abs(n))}line(t,e,{width:s=1.5,dash:n=[],opacity:o}={}){let r=this.context;r.strokeStyle=this.ink(e,o),r.lineWidth=s,r.setLineDash(n),r.beginPath();let a=!0;for(let h of t){
let c=h&&Number.isFinite(h[1]);c&&a?r.moveTo(h[0],h[1]):c&&r.lineTo(h[0],h[1]),a=!c}r.stroke(),r.setLineDash([])}dot(t,e,s,n,{hollow:o=!1,rim:r,width:a=1.5}={}){
let h=this.context;h.beginPath(),h.arc(t,e,Math.max(0,s),0,2*Math.PI),h.fillStyle=this.ink(n),o||h.fill(),!(!o&&!r)&&(h.strokeStyle=this.ink(r??n),h.lineWidth=a,
h.stroke())}cross(t,e,s,n,o=2){this.line([[t-s,e-s],[t+s,e+s]],n,{width:o}),this.line([[t-s,e+s],[t+s,e-s]],n,{width:o})}arrow(t,e,s,n={}){this.line([t,e],s,{width:2,
...n});let o=Math.hypot(e[0]-t[0],e[1]-t[1]);if(o<4)return;let[r,a]=[Math.atan2(e[1]-t[1],e[0]-t[0]),Math.min(7,o/2)],h=c=>[e[0]-a*Math.cos(r+c),e[1]-a*Math.sin(
r+c)];this.line([h(.5),e,h(-.5)],s,{width:n.width??2,opacity:n.opacity})}text(t,e,s,n="ink",{align:o="left",size:r,bold:a=!1}={}){let h=this.context;this.chooseFont(
r,a),h.textAlign=o,h.fillStyle=this.ink(n),h.fillText(t,e,s)}chooseFont(t=this.size,e=!1){this.sheet.write(`${e?"600 ":""}${t*this.palette.scale}px ${this.palette.
font}`)}widthOf(t,e){return this.chooseFont(e),this.context.measureText(t).width}fitting(t,e,s){if(this.widthOf(t,s)<=e)return t;let n=t.length-1;for(;n>1&&this.
widthOf(`${t.slice(0,n)}…`,s)>e;)n--;return`${t.slice(0,n)}…`}rounded(t,e,s,n,o,r,{opacity:a,rim:h,dash:c=[]}={}){let d=this.context;d.beginPath(),d.roundRect(
t,e,s,n,o),d.fillStyle=this.ink(r,a),d.fill(),h&&(d.setLineDash(c),d.lineWidth=1,d.strokeStyle=this.ink(h),d.stroke(),d.setLineDash([]))}picture(t,e,s,n,o){t?this.
context.drawImage(t,e,s,n,o):this.bar(e,s,n,o,"line")}heat(t,e,s,n,o,r,{strength:a=.85,smooth:h=!0}={}){this.context.imageSmoothingEnabled=h,this.context.drawImage(
ls(t,this.palette[r],a),e,s,n,o),this.context.imageSmoothingEnabled=!0}},F;function ls(i,t,e){let[s,n]=[i.length,i[0].length],[o,r,a]=[1,3,5].map(p=>parseInt(t.
slice(p,p+2),16)),h=new ImageData(n,s),c=new DataView(h.data.buffer),[d,u]=[(o<<24|r<<16|a<<8)>>>0,255*e];return i.forEach((p,g)=>p.forEach((f,m)=>c.setUint32(4*
(g*n+m),d+Math.round(u*Math.max(0,Math.min(1,f)))))),F??=new OffscreenCanvas(1,1).getContext("2d"),Object.assign(F.canvas,{width:n,height:s}),F.putImageData(h,0,
0),F.canvas}var _=8,U=class{constructor(t,e){this.sheet=new k(t),this.clock=e,jt(t,s=>this.seek(s))}seek(t){let e=(t.offsetX-_)/(this.sheet.width-2*_);this.clock.seek(e*this.
clock.last)}x(t){return _+t/Math.max(1,this.clock.last)*(this.sheet.width-2*_)}draw(t){let e=this.sheet.begin(t.palette,11),[s,n]=[e.height-9,t.record.moments];
this.gap(e,n,s),e.line([[this.x(0),s],[this.x(this.clock.last),s]],"line",{width:3}),e.line([[this.x(0),s],[this.x(t.step),s]],"ink",{width:3});for(let o of n)o?.
decision&&this.thought(e,o,s);this.labels(e,cs(t.record),s),this.marks(e,t,s),e.line([[this.x(t.step),0],[this.x(t.step),e.height]],"ink",{width:1}),e.dot(this.
x(t.step),s,7,"ink",{rim:"surface",width:2})}thought(t,{step:e,decision:s},n){let o=Zt(s);t.bar(this.x(e)-.5-o/2,n+3,1+o,5,Jt[o])}gap(t,e,s){let n=e.filter(h=>h?.
act.gap!==void 0);if(!n.length)return;let o=Math.max(1,...n.map(h=>h.act.gap)),r=n.map(h=>[this.x(h.step),s-3-h.act.gap/o*(s-8)]),a=t.context;a.beginPath(),a.moveTo(
r[0][0],s-2);for(let h of r)a.lineTo(...h);a.lineTo(r.at(-1)[0],s-2),a.fillStyle=t.ink("expert",.22),a.fill()}labels(t,e,s){let n=0;for(let{step:o,end:r,text:a,
ink:h}of e){let c=this.x(o),d=r===void 0?a:t.fitting(a,this.x(r)-c-15,11),u=t.widthOf(d,11),p=[[c,2],[c,s]];t.line(p,h,{width:2}),!(c<n||c+u+5>this.sheet.width)&&
(t.text(d,c+5,7,h,{size:11}),n=c+u+10)}}marks(t,e,s){let{first_bad:n,success:o,steps:r}=e.record.rollout;if(n!==void 0&&t.cross(this.x(n),s,5,"bad",3),!o)return;
let a=this.x(r-1);t.line([[a-6,s-13],[a-2,s-9],[a+5,s-18]],"good",{width:3})}};function cs({rollout:i,moments:t}){let s=(i.parts??[]).map(({step:r,text:a},h)=>({
step:r,text:`${h+1} ${a}`,ink:"muted"})).filter(({step:r},a)=>a===0||r>0).map((r,a,h)=>({...r,end:h[a+1]?.step})),o=t.filter(r=>r?.event).map(({step:r,event:a})=>({
step:r,text:a,ink:"bad"}));return[...s,...o].sort((r,a)=>r.step-a.step)}function $(i){let t=i.flat().reduce((s,n)=>s+n,0)/(i.length*i[0].length)||1,e=Math.max(4,i.flat().reduce((s,n)=>Math.max(s,n),0)/t-1);return i.map(s=>s.map(n=>Math.
max(0,n/t-1)/e))}var ds=8,us=.06,ps=new Set(["attention","keypoints"]),H=[{name:"attention",label:"Attention",does:"where the readout looks in its last layer",first:!0},{name:"k\
eypoints",label:"Keypoints",does:"where the front eye's keypoints come out"},{name:"belief",label:"Belief",does:"where it thinks hand, object and goal are; cros\
ses are the truth",first:!0},{name:"plan",label:"Plan",does:"where the chunk would lead the hand",first:!0},{name:"expert",label:"Expert",does:"where the script\
ed expert would go now"}],q=class{constructor(t,e){this.sheet=new k(t),this.frame=null,this.view=null,this.holds=!1,this.scene=null,this.square={left:0,top:0,side:1},
this.bitmaps=new T(64,e),this.shown=Object.fromEntries(H.map(({name:s,first:n})=>[s,!!n])),t.addEventListener("pointermove",s=>{let n=this.thingAt(s);t.title=n?
`${n}: click to put its name into the sentence`:"",t.style.cursor=n?"pointer":""}),t.addEventListener("click",s=>{let n=this.thingAt(s);n&&t.dispatchEvent(new CustomEvent(
"thing",{detail:n,bubbles:!0}))})}thingAt({offsetX:t,offsetY:e}){let{moment:s,record:n}=this.scene??{},o=s?.things_seen?.pick();if(!o)return;let{left:r,top:a,side:h}=this.
square,[c,d]=[(t-r)/h,(e-a)/h],u=o.map(([g,f])=>Math.hypot(c-g,d-f)),p=u.indexOf(Math.min(...u));return u[p]<=us?n.rollout.things[p]:void 0}draw(t){let e=this.sheet.
begin(t.palette,12),s=Math.min(e.width,e.height),[n,o]=[(e.width-s)/2,(e.height-s)/2];this.scene=t,this.square={left:n,top:o,side:s};let r=Qt(t),a=this.bitmaps.
get(r);a&&(this.frame=a),e.picture(this.view??this.frame,n,o,s,s),r||e.text("no picture was recorded",n+s/2,o+s/2,"muted",{align:"center"});let h=([c,d])=>[n+c*
s,o+d*s];e.context.save(),e.context.beginPath(),e.context.rect(n,o,s,s),e.context.clip();for(let{name:c}of H){let d=!this.view&&!(t.moment.turned&&ps.has(c));this.
shown[c]&&d&&this[c](e,t,h,{left:n,top:o,side:s})}e.context.restore(),this.fetchAhead(t)}fetchAhead(t){let e=t.record.moments.slice(t.step+1,t.step+1+ds);this.bitmaps.
prepare([...mt(e),Qt(t)].filter(Boolean))}attention(t,e,s,{left:n,top:o,side:r}){let a=e.decision?.fusion;if(!a?.attention)return this.weights(t,e,{left:n,top:o,
side:r});let h=a.attention.pick([-1,-1,0,a.spans[0]]),[c,d]=a.grids[0],u=Array.from({length:c},(p,g)=>h.slice(g*d,(g+1)*d));t.heat($(u),n,o,r,r,"fusion",{strength:.6})}weights(t,e,{
left:s,top:n,side:o}){let r=e.decision?.vision;r?.heat&&t.heat($(r.heat[0].pick([1])),s,n,o,o,"vision",{strength:.6})}keypoints(t,e,s){let n=e.decision?.vision;
if(n?.keypoints)for(let o of n.keypoints.pick([0]))t.dot(...s(o),4,"vision",{rim:"surface"})}belief(t,e,s){let[n,o]=[e.decision?.belief_seen,e.moment.truth_seen];
o?.pick().forEach(r=>gs(t,s(r))),n?.pick().forEach((r,a)=>{let[h,c]=s(r);t.dot(h,c,8,"vision",{rim:"surface"}),t.text("hog"[a],h,c+.5,"surface",{align:"center",
size:11,bold:!0})})}plan(t,e,s){let n=e.decision?.plan_seen?.pick().map(s);n&&(t.line(n,"surface",{width:5,opacity:.7}),t.line(n,"heads",{width:2.5}),n.slice(1).
forEach(([o,r])=>t.dot(o,r,2.5,"heads")))}expert(t,e,s){let n=e.moment.wish_seen?.pick().map(s);n&&(t.arrow(...n,"surface",{width:4,opacity:.7}),t.arrow(...n,"e\
xpert",{width:2,dash:[3,3]}))}},mt=i=>i.map(t=>t?.frame).filter(Boolean),Qt=({record:i,step:t})=>i.framedAt(t)?.frame;function gs(i,[t,e]){i.cross(t,e,6,"surfac\
e",4),i.cross(t,e,6,"ink",2)}function te(i){let t={},e=(c,d)=>t[c]=d,[s,n]=[l("canvas",{role:"img","aria-label":"the robot, as an onlooker sees it"}),l("canvas")],o=ks(i),r=new q(s,i.schedule),
a=Object.values(o).map(c=>c.element),h=l("div",{class:"frame"},fs(i,e),l("div",{class:"main"},l("section",{class:"film"},s,bs(r,i)),e("stage",l("section",{class:"\
stage"}))),ws(i,e,n),e("strip",l("nav",{class:"strip","aria-label":"the seven stages"},...a)),e("spoken",l("p",{class:"unseen","aria-live":"polite"})),e("help",
Xt()));return i.root.replaceChildren(h),{parts:t,cards:o,film:r,timeline:new U(n,i.clock),bitmaps:new T(32,i.schedule)}}function fs(i,t){return l("header",{class:"\
top"},t("instruction",l("h1")),t("part",l("p",{class:"part",hidden:!0})),t("chips",l("ul",{class:"chips","aria-label":"about this rollout"})),t("senses",ms(i)),
t("banner",l("p",{class:"banner",role:"status",hidden:!0})),t("tools",l("div",{class:"tools"})),E("dark or light","◐",()=>i.turnLight()),E("full screen (f)","\
⤢",()=>i.fullScreen()),E("help (?)","?",()=>i.parts.help.showModal()))}function ms({spec:i,senses:t}){let e=Object.entries(t).map(([s,n])=>l("span",{},i.stages[s].
verb,n));return l("p",{class:"senses","aria-label":"how unlike training each sense is"},...e)}function bs(i,t){let e=H.map(({name:s,label:n,does:o,first:r})=>{let h=l(
"input",{type:"checkbox",checked:!!r,"data-overlay":s,onchange:c=>{i.shown[s]=c.target.checked,t.schedule()}});return l("label",{title:o},h,n)});return l("div",
{class:"overlays",role:"group","aria-label":"drawn over the picture"},...e)}function ws(i,t,e){let{clock:s}=i,n={role:"slider",tabindex:0,"aria-label":"step of \
the rollout","aria-valuemin":0,class:"slider"},o=()=>i.seek(i.record.rollout.first_bad);return l("div",{class:"time"},t("play",E("play","▶",()=>s.toggle())),t(
"slider",l("div",n,e)),t("step",l("output",{class:"step"})),t("seconds",l("output")),zt(s),t("bad",E("jump to the first bad step","✗ first bad step",o)),t("li\
ve",l("span",{class:"live",hidden:!0},"live")))}function ks(i){let t=Object.entries(i.spec.stages).map(([e,{verb:s,number:n}])=>{let[o,r]=[l("canvas",{"aria-hid\
den":"true"}),l("span",{class:"note"})],[a,h]=[M(),[l("kbd",{},String(n)),l("b",{},s),l("small",{},e)]],c={type:"button",class:"card","data-card":e,style:`--sta\
ge: var(--${e})`,onclick:()=>i.open(e)},d=l("button",c,l("span",{class:"title"},...h,a),o,r);return[e,{element:d,note:r,lamp:a,sheet:new k(o)}]});return Object.
fromEntries(t)}var A=class{constructor(t,{share:e,pause:s=0}){this.draw=t,this.share=e,this.pause=s,this.timer=null,this.due=0}ask(){let t=this.due-performance.now();t<=0?this.
now():this.timer??=setTimeout(()=>this.now(),t)}askLater(){this.timer??=setTimeout(()=>this.now(),Math.max(0,this.due-performance.now()))}now(){this.cancel();let t=performance.
now();this.draw(),this.due=t+Math.max(this.pause,(performance.now()-t)/this.share)}cancel(){clearTimeout(this.timer),this.timer=null}};var ys=6;function ee({name:i,label:t,labels:e,values:s},n,o){if(s.length<2)return;let r=Math.max(0,s.indexOf(n));return e.length<=ys?vs(i,t,e,s,r,o):e.every(a=>/^\d+$/.
test(a))?Es(i,t,e,s,r,o):xs(i,t,e,s,r,o)}function vs(i,t,e,s,n,o){let r=e.map((c,d)=>l("button",{type:"button",role:"radio","aria-checked":String(d===n),onclick:()=>a(
d)},c)),a=c=>{r.forEach((d,u)=>d.setAttribute("aria-checked",String(c===u))),o(s[c])},h=l("span",{class:"segments",role:"radiogroup","aria-label":t},...r);return l(
"div",{class:"control","data-control":i},l("span",{},t),h)}function xs(i,t,e,s,n,o){let r=e.map((h,c)=>l("option",{value:c,selected:c===n},h)),a=l("select",{onchange:()=>o(
s[a.value])},...r);return l("label",{class:"control","data-control":i},l("span",{},t),a)}function Es(i,t,e,s,n,o){let r=l("output",{},e[n]),a=l("input",{type:"r\
ange",min:0,max:e.length-1,value:n,oninput:()=>h()}),h=()=>{r.textContent=e[a.value],o(s[a.value])};return l("label",{class:"control","data-control":i},l("span",
{},t),a,r)}var Ss=14,G=class{constructor(t,{redraw:e,onClick:s}){this.sheet=new k(t),this.side=this.left=this.top=0,this.data=[],this.pointer=null,t.addEventListener("poin\
termove",n=>{this.pointer=[n.offsetX,n.offsetY],e()}),t.addEventListener("pointerleave",()=>{this.pointer=null,e()}),t.addEventListener("click",n=>s(this.under(
[n.offsetX,n.offsetY])))}draw(t,e,s,n){let o=this.sheet.begin(n,11),r=Math.min(o.width,o.height);this.data=t,this.side=r,this.left=(o.width-r)/2,this.top=(o.height-
r)/2,o.context.imageSmoothingEnabled=!1,o.picture(e,this.left,this.top,r,r);for(let a of t)a.type==="heatmap"?o.heat(Ms(a),this.left,this.top,r,r,s,{strength:.75,
smooth:!1}):this.points(o,a);this.pointer&&this.say(o,this.under(this.pointer))}points(t,{x:e,y:s,marker:n}){e.forEach((o,r)=>{let[a,h]=this.at(o,s[r]);t.context.
beginPath(),t.context.arc(a,h,n.size/2,0,2*Math.PI),t.context.fillStyle=n.color,t.context.fill(),t.context.lineWidth=n.line.width,t.context.strokeStyle=n.line.color,
t.context.stroke()})}at(t,e){return[this.left+t*this.side,this.top+e*this.side]}under([t,e]){let s={},[n,o]=[(t-this.left)/this.side,(e-this.top)/this.side],r=this.
data.find(d=>d.type==="heatmap")?.z;r&&n>=0&&n<1&&o>=0&&o<1&&(s.cell=[Math.floor(o*r.length),Math.floor(n*r[0].length)],s.value=r[s.cell[0]][s.cell[1]]);let a=this.
data.find(d=>d.type==="scatter"),h=(a?.x??[]).map((d,u)=>Math.hypot(...this.at(d,a.y[u]).map((p,g)=>p-[t,e][g]))),c=h.indexOf(Math.min(...h));return h[c]<Ss&&Object.
assign(s,{point:c,name:a.text?.[c]}),s}say(t,{value:e,name:s}){let n=[s,e===void 0?void 0:e.toPrecision(3)].filter(Boolean).join(" · ");if(!n)return;let o=t.widthOf(
n)+14;t.rounded(this.left+6,this.top+6,o,20,5,"surface",{opacity:.9}),t.text(n,this.left+13,this.top+16.5)}};function Ms({z:i,zmin:t,zmax:e}){let s=i.flat(),n=t??
Math.min(...s),o=Math.max(1e-12,(e??Math.max(...s))-n);return i.map(r=>r.map(a=>(a-n)/o))}var Ts={dot:[2,4],dash:[6,4]},W=class{constructor(t,e){this.sheet=new k(t),this.turn={around:-.9,up:.5},this.bounds=Array.from({length:3},()=>[1/0,-1/0]),this.middle=
[0,0,0],this.scale=1,this.origin=[0,0],t.addEventListener("pointerdown",s=>t.setPointerCapture(s.pointerId)),t.addEventListener("pointermove",s=>{t.hasPointerCapture(
s.pointerId)&&(this.turn.around-=s.movementX*.01,this.turn.up=Math.max(0,Math.min(1.5,this.turn.up+s.movementY*.01)),e())})}draw(t,e,s){let n=this.sheet.begin(s,
11);this.widen(t),this.fit(n),this.floor(n,e);for(let o of t)this.trace(n,o)}widen(t){let e=["x","y","z"].map(s=>t.flatMap(n=>n[s]).filter(Number.isFinite));this.
bounds=this.bounds.map(([s,n],o)=>[Math.min(s,...e[o]),Math.max(n,...e[o])])}fit(t){this.middle=this.bounds.map(([o,r])=>(o+r)/2),this.scale=1,this.origin=[0,0];
let e=[0,1,2,3,4,5,6,7].map(o=>this.at(this.bounds.map((r,a)=>r[o>>a&1]))),[s,n]=[0,1].map(o=>2*Math.max(...e.map(r=>Math.abs(r[o])),1e-6));this.scale=Math.min(
(t.width-80)/s,(t.height-40)/n),this.origin=[t.width/2,t.height/2]}at(t){let[e,s,n]=t.map((c,d)=>(c-this.middle[d])*this.scale),{around:o,up:r}=this.turn,[a,h]=[
e*Math.cos(o)-s*Math.sin(o),e*Math.sin(o)+s*Math.cos(o)];return[this.origin[0]+a,this.origin[1]-n*Math.cos(r)-h*Math.sin(r)]}floor(t,e){let[[s,n],[o,r],[a,h]]=this.
bounds;for(let d=0;d<=4;d++){let[u,p]=[s+(n-s)*d/4,o+(r-o)*d/4];t.line([this.at([u,o,a]),this.at([u,r,a])],"muted",{width:1,opacity:.35}),t.line([this.at([s,p,a]),
this.at([n,p,a])],"muted",{width:1,opacity:.35})}t.line([this.at([s,o,a]),this.at([s,o,h])],"muted",{width:1,opacity:.35});let c=(d,[u,p])=>t.text(d.title.text,
u,p,"muted",{align:"center",size:11});c(e.xaxis,this.at([(s+n)/2,o-.06*(r-o),a])),c(e.yaxis,this.at([s-.06*(n-s),(o+r)/2,a])),c(e.zaxis,this.at([s,o,h+.05*(h-a)]))}trace(t,e){
let s=e.x.map((n,o)=>this.at([n,e.y[o],e.z[o]]));e.mode.includes("lines")&&this.strokes(t.context,s,e.line),e.mode.includes("markers")&&s.forEach(([n,o],r)=>{Os(
t.context,n,o,e.marker),e.text&&t.text(e.text[r],n+8,o-6,"muted",{size:10})})}strokes(t,e,{color:s,width:n,dash:o}){t.strokeStyle=s,t.lineWidth=n/1.6,t.setLineDash(
Ts[o]??[]),t.beginPath(),e.forEach((r,a)=>a?t.lineTo(...r):t.moveTo(...r)),t.stroke(),t.setLineDash([])}};function Os(i,t,e,{color:s,size:n,symbol:o}){if(i.fillStyle=
i.strokeStyle=s,i.lineWidth=2,i.beginPath(),o==="x"){for(let r of[-1,1])i.moveTo(t-n,e-r*n),i.lineTo(t+n,e+r*n);return i.stroke()}return i.arc(t,e,n,0,2*Math.PI),
i.fill()}var $s={displayModeBar:!1,responsive:!1,displaylogo:!1,doubleClick:"reset"},As={l:48,r:12,t:8,b:36},K=class{constructor(t,e){this.plot=t,this.onPick=e,this.signature=
null,this.listening=!1,this.size=void 0,this.photo=void 0,this.space=void 0,this.box=l("div",{class:"plot",role:"img","data-plot":t.key}),this.legend=l("span",{
class:"legend"}),this.element=l("figure",{},l("figcaption",{},t.title,this.legend),this.box),this.moving=/"\$":"(moment|every|joined)\./.test(JSON.stringify(t))}draw(t,e){
let s=[t.palette,t.decision,e.plotly,this.moving&&t.moment,...Object.values(t.control)];if(this.size&&this.signature&&s.every((o,r)=>o===this.signature[r]))return;
this.signature=s,this.scene=t;let n=t.filled(this.plot.data);this.element.hidden=n.length===0||!this.underlay(t),!this.element.hidden&&(this.name(n),this.size??=
{width:this.box.clientWidth,height:this.box.clientHeight},this.box.setAttribute("aria-label",`${this.plot.title}: ${n.map(o=>o.name).join(", ")}`),this.plot.layout.
images?this.drawOverPicture(n,t,e):n[0].type==="scatter3d"?this.drawInSpace(n,t,e):e.plotly&&this.drawWithPlotly(n,this.size,t,e))}redraw=t=>{this.signature=null,
t.schedule()};name(t){let e=this.plot.layout.showlegend===!1||t.length<2?[]:t,s=e.map(({name:n})=>n).join();s!==this.named&&(this.named=s,this.legend.replaceChildren(
...e.map(n=>l("span",{},Ls(n),n.name))))}canvas(){return this.box.appendChild(l("canvas"))}underlay(t){let e=this.plot.layout.images?.[0].source;return!e||t.part(
e)}drawOverPicture(t,e,s){let n=({point:r,cell:a})=>this.clicked({point:r,cell:a});this.photo??=new G(this.canvas(),{redraw:()=>this.redraw(s),onClick:n}),this.
photo.sheet.measure();let o=s.bitmaps.get(this.underlay(e));o||(this.signature=null),this.photo.draw(t,o,this.plot.data[0]?.colorscale?.veil,e.palette)}drawInSpace(t,e,s){
this.space??=new W(this.canvas(),()=>this.redraw(s)),this.space.sheet.measure(),this.space.draw(t,e.filled(this.plot.layout).scene,e.palette)}drawWithPlotly(t,e,s,n){
let o=Object.fromEntries(Object.entries(As).map(([a,h])=>[a,h*s.palette.scale])),r={template:n.template,margin:o,...e,...s.filled(this.plot.layout),showlegend:!1};
n.plotly.react(this.box,t,r,$s),!(this.listening||!Object.keys(this.plot.picks).length)&&(this.listening=!0,this.box.on("plotly_click",({points:a})=>{let h=a[0].
pointIndex??a[0].pointNumber;this.clicked(Array.isArray(h)?{cell:h}:{point:h})}))}clicked(t){for(let[e,s]of Object.entries(this.plot.picks)){let[n,...o]=s.split(
" "),r=Ps[n](t,this.scene,...o);r!==void 0&&this.onPick({[e]:r},this.scene)}}};function Ls({mode:i="lines",line:t,marker:e}){let s={dash:"dashed",dashdot:"dashe\
d",dot:"dotted"},n=i.includes("lines")&&t?t.color:e.line?.color??e.color,o=i.includes("lines")?s[t?.dash]??"solid":"none";return l("i",{style:`--shade: ${n}; bo\
rder-top-style: ${o}`,class:o==="none"?"dot":""})}var Ps={point:({point:i})=>i,row:({cell:i})=>i?.[0],column:({cell:i})=>i?.[1],tile({cell:[i,t]},e,s,n){let[,o,
r]=e.at(n).shape;return Math.floor(i/(o+1))*Number(s)+Math.floor(t/(r+1))},cell({cell:i},t,e){let[s,n]=t.at(e);return i&&s+i[0]*Math.sqrt(n-s)+i[1]}};var zs=4,Y=class{constructor(t,e){this.root=t,this.host=e,this.name=null,this.views={},this.panels=[],this.sizes=new ResizeObserver(()=>this.measure())}measure(){
for(let t of this.panels)t.size=null;this.host.schedule()}close(){this.sizes.disconnect()}get stage(){return this.host.spec.stages[this.name]}view(t){let e=this.
offered(t);return e.find(s=>s.key===this.views[this.name])??e[0]}offered(t){return this.stage.views.filter(e=>e.needs.every(s=>t.has(s)))}open(t){t!==this.name&&
(this.name=t,this.built=null)}draw(t){let e=this.view(t),s=[this.name,e.key,...this.offered(t).map(n=>n.key)].join(" ");this.built!==s&&this.build(t,e),this.built=
s,v(this.formula,t.filled(e.formula)??"");for(let n of this.panels)n.draw(t,this.host);this.strongest?.draw(t)}build(t,e){let{number:s,verb:n}=this.stage;this.formula=
l("p",{class:"formula"}),this.panels=e.plots.map(h=>new K(h,(c,d)=>this.pick(c,d))),this.strongest=e.key==="maps"?new bt(this.host):void 0;let o=l("h2",{},l("sp\
an",{class:"number"},String(s)),n,l("small",{},this.name));this.root.dataset.stage=this.name,this.root.style.setProperty("--stage",`var(--${this.name})`),this.controls=
this.choices(t,e);let r=l("div",{class:`plots of-${e.plots.length}`},...this.panels.map(h=>h.element));this.sizes.disconnect(),this.sizes.observe(r);let a=[this.
formula,this.strongest?.element,this.shapes(t)];this.root.replaceChildren(l("header",{},o,this.tabs(t,e)),this.controls,r,l("div",{class:"below"},l("div",{class:"\
told"},...a),this.code(t)))}tabs(t,e){let s=o=>{this.views[this.name]=o.key,this.host.schedule()},n=this.offered(t).map(o=>{let r={"aria-selected":String(o.key===
e.key),"data-view":o.key};return l("button",{type:"button",role:"tab",...r,onclick:()=>s(o)},o.title)});return l("div",{role:"tablist","aria-label":`views of ${this.
stage.verb}`},...n)}shapes(t){let s=(t.record.rollout.shapes?.[this.name]??[]).map(([n,o])=>l("li",{},l("b",{},o),` ${n}`));return l("ol",{class:"shapes","aria-\
label":"shapes of the tensors"},...s)}choices(t,e){let s=t.record.rollout.controls??{},n=e.controls.map(o=>{let r=a=>this.host.choose({[o]:a});return s[o]&&ee(s[o],
this.host.control[o],r)});return l("div",{class:"controls"},...n)}code(t){let e=t.record.rollout.code?.[this.name];if(!e)return;let s=l("pre",{tabindex:0,"aria-\
label":"source code"},Nt(e));return l("div",{class:"code"},l("span",{},"the code that ran"),s)}pick(t,e){this.host.choose(t),this.renew(e)}renew(t){let e=this.choices(
t,this.view(t));this.controls.replaceWith(e),this.controls=e}},bt=class{constructor(t){this.host=t,this.element=l("div",{class:"strongest","aria-label":"stronge\
st pictures for this unit"})}draw(t){let{view:e,map:s,unit:n}=t.control;if(!t.has(`decision.vision.peaks.${e}.${s}`))return;let o=[e,s,n,t.record.length].join("\
 ");if(o===this.sign)return;this.sign=o;let r=t.record.moments.filter(d=>d?.decision),a=d=>d.decision.vision.peaks[e][s].pick([n]),c=[...r].sort((d,u)=>a(u)-a(d)).
slice(0,zs).map(d=>{let u=l("img",{src:d.decision.vision.pictures[e].address,alt:`step ${d.step}`}),p=`${a(d).toFixed(1)} at ${d.step}`;return l("button",{type:"\
button",onclick:()=>this.host.seek(d.step)},u,p)});this.element.replaceChildren(l("span",{},"strongest"),...c)}};function X(i){let{instruction:t,task:e,seed:s,success:n,confidence:o,first_bad:r,settings:a={}}=i.record.rollout,{parts:h}=i,[c,d]=[a.head&&`${a.head} head`,`${Math.
round(100*o)}% sure`],u=[e,`seed ${s}`,c,d],[p,g]=n?["good","done ✓"]:i.live?["","running …"]:["bad","not done"],f=[t,r,g,...u].join();if(f===i.headerKey)return;
i.headerKey=f,h.instruction.textContent=`“${t}”`;let m=u.filter(Boolean).map(at=>l("li",{},at));h.chips.replaceChildren(...m,l("li",{class:p},g)),h.bad.hidden=
r===void 0}function js({parts:i=[]},t){let e=i.findLastIndex((s,n)=>n===0||Rs(s,t));return e<0?void 0:{number:e+1,count:i.length,text:i[e].text}}var Rs=(i,t)=>i.
step>0&&i.step<=t;function se({clock:i,parts:t,live:e,stage:s},n){let o=js(n.record.rollout,n.step);t.part.hidden=!o,o&&v(t.part,`part ${o.number} of ${o.count}\
: ${o.text}`),v(t.step,`step ${n.step} / ${i.last}`),v(t.seconds,`${n.moment.seconds.toFixed(2)} s`),v(t.play,i.playing?"❚❚":"▶"),t.play.setAttribute("ari\
a-label",i.playing?"pause":"play");let r=e&&i.following;t.live.hidden=!r;let a=`step ${n.step} of ${i.last}${n.moment.decision?", thinking":""}`;t.slider.setAttribute(
"aria-valuenow",n.step),t.slider.setAttribute("aria-valuemax",i.last),t.slider.setAttribute("aria-valuetext",a),!i.playing&&!r&&v(t.spoken,`${a}. ${n.moment.notes[s.
name]??""}`)}var Ns={gaussian:"state",bins:"language",ddpm:"vision",flow:"heads"};function ie(i){let t=Math.max(...i,1e-9);return i.map(e=>Math.sqrt(e/t))}function L(i,t="no\
t thought yet"){i.text(t,i.width/2,i.height/2,"muted",{align:"center"})}function ne(i,t,e,s,n,o,r){if(i.picture(s,n,o,r,r),!t.heat||!t.keypoints)return;let a=[0,
1,2].filter(h=>h<t.names.length);for(let h of a)i.heat($(t.heat[e].pick([h])),n,o,r,r,"vision",{strength:.55});for(let[h,c]of t.keypoints.pick([e]).slice(0,a.length))
i.dot(n+h*r,o+c*r,3.5,"vision",{rim:"surface"})}function oe(i,t,e){let s=t.heard?t.heard.pick([-1]):t.pieces.map(()=>.1),n=Math.max(...s,1e-6),[o,r]=[0,0];t.pieces.
forEach((a,h)=>{let c=i.widthOf(a)+10;if(o+c>i.width&&([o,r]=[0,r+20]),r+18>e)return;let d=t.known[h]?[]:[3,2];i.rounded(o,r,c,17,5,"language",{opacity:.08+.6*s[h]/
n,rim:"language",dash:d}),i.text(a,o+5,r+9,"ink",{size:11}),o+=c+4})}function re(i,t,e){let s=i.width/t.length,n=Math.max(...t.map(Math.abs),1e-6);t.forEach((o,r)=>i.
bar(r*s,i.height/2,s*.8,-o/n*(i.height/2),e))}function ae(i,t,e,s,n){if(!t?.probability)return;let[o,r]=[t.probability.pick([0,e]),t.centres.pick([e])],a=Math.max(
...o,1e-9),h=Math.max(1,(s(1)-s(-1))/o.length);o.forEach((c,d)=>{c>.02*a&&i.bar(s(r[d]),n+7,h,-14*c/a,"heads",.35)})}function he(i,t,e,s,n){i.dot(e,s,n?5:3,Ns[t]??
"heads",{rim:n?"ink":"surface",width:n?1.5:1})}function wt(i,t,e,s,n){if(t+20>i.width)return;let[o,r]=[6,i.height-26],a=h=>o+r/2-h*r/2;i.bar(t,o,16,r,"line",.6),
i.bar(t,a(0),16,a(s)-a(0),"ink",.85),n!==void 0&&i.line([[t-3,a(n)],[t+19,a(n)]],"expert",{width:2,dash:[3,2]}),i.text(e,t+8,i.height-9,"muted",{size:9,align:"c\
enter"})}function le(i,t,e){let s=t.record.moments.map(a=>a?.act.gap??null),n=i.width-e;if(n<30||s.every(a=>a===null))return;let o=Math.max(1,...s),r=(a,h)=>a!==
null&&[e+h/t.record.last*n,i.height-20-a/o*(i.height-30)];i.line(s.map(r),"expert",{width:1}),i.line(s.slice(0,t.step+1).map(r),"ink",{width:1.5}),i.text("gap",
e+n/2,i.height-9,"muted",{size:9,align:"center"})}function ce(i,t){let e=i.filter(a=>a!==null),[s,n]=[Math.min(...e),Math.max(...e)],o=(s+n)/2,r=Math.max(t,n-s)/
2;return[o-r,o+r]}var kt=["x","y","z","grip"],Is=["fusion","state","language","vision","chunking"],de="this policy does not tell",yt=16,ue={vision(i,t,e){let s=t.decision?.vision;
if(!s)return L(i,t.decision&&de);let n=Math.min(i.height,s.pictures.length>1?i.width*.58:i.width),o=Math.min(i.height,i.width-n-6),r=s.pictures.length>1?0:(i.width-
n)/2,a=[[r,0,n],[r+n+6,i.height-o,o]];s.pictures.forEach((h,c)=>ne(i,s,c,e.get(h),...a[c]))},language(i,t){let e=t.decision?.language;if(!e)return L(i);let s=Math.
min(3,e.tasks.length);oe(i,e,i.height-s*15-6);for(let n=0;n<s;n++){let[o,r]=[i.height-(s-n)*15+2,e.probability[n]];i.bar(0,o,i.width,12,"line",.6),i.bar(0,o,i.width*
r,12,"language",.75);let a=`${Math.round(100*r)}%`,h=i.width-12-i.widthOf(a,10);i.text(i.fitting(e.tasks[n],h,10),4,o+6.5,"ink",{size:10}),i.text(a,i.width-4,o+
6.5,"ink",{size:10,align:"right"})}},state(i,t){let e=t.record.column("every",["state"]),s=t.moment.state.pick(),n=i.height/4;kt.forEach((o,r)=>{let a=e.map(f=>f?.[r]??
null),[h,c]=ce(a,r===3?.2:.02),d=f=>(r+1)*n-4-(f-h)/(c-h)*(n-8),[u,p]=[26*i.palette.scale,50*i.palette.scale],g=f=>u+f/t.record.last*(i.width-u-p);i.text(o,0,(r+
.5)*n,"muted"),i.line(a.map((f,m)=>f!==null&&[g(m),d(f)]),"state",{width:1.2,opacity:.5}),i.line(a.slice(0,t.step+1).map((f,m)=>f!==null&&[g(m),d(f)]),"state",{
width:2}),i.dot(g(t.step),d(s[r]),3,"state",{rim:"surface"}),i.text(s[r].toFixed(3),i.width,(r+.5)*n,"ink",{align:"right"})})},fusion(i,t){let e=t.decision?.fusion;
if(!e)return L(i,t.decision&&de);if(!e.attention)return re(i,e.context.pick(),"fusion");let s=Math.min(i.height,i.width*.56);i.bar(0,0,s,s,"line",.35);let n=e.attention.
pick([-1,-1]);i.heat(n.map(ie),0,0,s,s,"fusion",{smooth:!1,strength:1});let o=e.share.pick(),[r,a]=[s+10,i.width-s-10],h=o[0].length,c=Math.min(26,s/h-4);for(let d=0;d<
h;d++){let u=d*(c+4)+(s-h*(c+4)+4)/2,p=r;o.forEach((g,f)=>{i.bar(p,u,a*g[d],c,Is[f]),p+=a*g[d]})}},heads(i,t){let e=t.decision?.heads;if(!e)return L(i);let[s,n]=[
28*i.palette.scale,i.height/4],o=r=>s+(r+1)/2*(i.width-s-8)+2;kt.forEach((r,a)=>{let h=(a+.5)*n;i.text(r,0,h,"muted",{size:10}),i.bar(o(-1),h-7,o(1)-o(-1),14,"l\
ine",.5),ae(i,e.bins,a,o,h),i.line([[o(0),h-8],[o(0),h+8]],"muted",{width:.5});for(let d of e.kinds)he(i,d,o(e[d].actions.pick([0,a])),h,d===e.acting);let c=t.moment.
expert?.pick([a]);c!==void 0&&i.cross(o(c),h,4,"expert",2)})},chunking(i,t){let e=t.control.dimension??0,[s,n]=[t.step-yt,t.step+yt*.8],o=d=>(d-s)/(n-s)*i.width,
r=d=>i.height/2-d*(i.height/2-6);i.line([[0,r(0)],[i.width,r(0)]],"line",{width:1}),i.line([[o(t.step),0],[o(t.step),i.height]],"muted",{width:1});for(let d=Math.
max(0,Math.ceil(s-yt));d<=t.step;d++){let u=t.record.moments[d]?.chunking;if(!u?.chunk)continue;let p=u.chunk.pick([null,e]).slice(0,-1),g=d+p.length>t.step;i.line(
p.map((f,m)=>[o(d+m),r(f)]),"chunking",{width:g?2:1,opacity:g?.9:.3})}let a=t.record.moments.slice(Math.max(0,Math.floor(s)),t.step+1);i.line(a.map(d=>d&&[o(d.step),
r(d.action.pick([e]))]),"ink",{width:2.5});let{votes:h,weights:c}=t.moment.chunking;h.pick([null,e]).forEach((d,u)=>i.dot(o(t.step),r(d),2+5*c.pick([u]),"chunki\
ng",{rim:"surface"})),i.text(kt[e],2,8,"muted",{size:10})},action(i,t){let[e,s]=[t.moment.action.pick(),t.moment.expert?.pick()],n=Math.min(i.height/2-2,i.width*
.28),[o,r]=[n+2,i.height/2];i.dot(o,r,n,"line",{hollow:!0});let a=([d,u])=>[o+d*n*.9,r-u*n*.9],h=t.moment.proposed?.pick();s&&i.arrow([o,r],a(s),"expert",{dash:[
3,3]}),h&&i.arrow([o,r],a(h),"heads",{width:2}),i.arrow([o,r],a(e),"ink",{width:3}),i.text("from above",o,i.height-3,"muted",{size:9,align:"center"});let c=2*n+
18;wt(i,c,"up",e[2],(s??h)?.[2]),wt(i,c+34,"grip",e[3],(s??h)?.[3]),le(i,t,c+68)}};var Cs=new Set(["vision","language","fusion"]),Bs={share:.08,pause:200},Ds={share:.2,pause:100},J=class{constructor(t,{spec:e,plotly:s,clock:n,lecture:o=!1,keys:r=t}){
this.root=t,this.spec=e,this.control={},this.record=null,this.palette=null,this.drawing=null,this.large=new A(()=>this.record&&this.stage.draw(this.scene()),Bs),
this.small=new A(()=>this.record&&this.drawSmall(this.scene()),Ds),this.clock=n??new j,this.shared=!!n,this.names=Object.keys(e.stages),this.senses={vision:M(),
language:M(),state:M()};let{parts:a,cards:h,film:c,timeline:d,bitmaps:u}=te(this);this.parts=a,this.cards=h,this.film=c,this.timeline=d,this.bitmaps=u,this.root.
classList.add("glass-box"),this.root.tabIndex=-1,this.root.addEventListener("click",g=>this.returnFocus(g)),this.root.classList.toggle("lecture",o),this.stage=new Y(
this.parts.stage,this),this.open(this.names[4]);let p={sizeChanged:()=>this.sizeChanged(),lightChanged:()=>this.lightChanged()};this.cleanups=[this.clock.on(()=>this.
clockMoved()),()=>this.stage.close(),Dt(t,p)],r&&this.cleanups.push(Yt(r,this)),Promise.resolve(s).then(g=>{this.plotly=g,this.schedule()})}async show(t,{step:e,
live:s=!1,keep:n=!1}={}){let o=await pe(t),[r,a]=[new C(o),n?this.clock.step:e??o.rollout.telling??0];await this.preparePictures(s?o.moments:r.around(a)),this.live=
s,this.record=r,this.control={..._s(o.rollout.controls),...this.choicesAmong(o.rollout.controls)},X(this),this.shared?this.clock.grow(Math.max(this.clock.last,this.
record.last)):this.begin(s,a),s||await this.settled()}begin(t,e){Object.assign(this.clock,{rate:this.record.rollout.rate,last:this.record.last}),t?this.clock.follow(
0):this.clock.seek(e)}async push(t){let e=await pe(t);this.clock.following&&await this.preparePictures(e.moments),this.record.add(e),X(this),this.shared||this.clock.
grow(this.record.last)}preparePictures(t){let e=t.flatMap(s=>s.decision?.vision?.pictures??[]);return Promise.all([this.film.bitmaps.prepare(mt(t)),this.bitmaps.
prepare(e)])}receive(t){if(!t)return this.queue;let e=()=>"push"in t&&this.record?this.push(t.push):this.show(t.show??t.push,t);return this.queue=(this.queue??Promise.
resolve()).catch(()=>{}).then(e),this.queue}finish(){this.live=!1,this.clock.end(),this.record&&X(this),this.schedule()}say(t,e=void 0){if(t===void 0)return;let{
banner:s}=this.parts;s.textContent=t,s.hidden=!t,t&&e&&s.append(" ",l("a",{href:e},"Run it in your browser now"))}choicesAmong(t={},e=this.control){let s=Object.
entries(e).filter(([n,o])=>t[n]?.values.includes(o));return Object.fromEntries(s)}like({stage:t,control:e}){Object.assign(this.stage.views,t.views),Object.assign(
this.control,this.choicesAmong(this.record.rollout.controls,e)),this.stage.built&&this.stage.renew(this.scene()),this.schedule()}choose(t){Object.assign(this.control,
t),this.schedule()}seek(t){this.clock.seek(t)}open(t){this.stage.open(t);for(let[n,{element:o}]of Object.entries(this.cards))o.setAttribute("aria-pressed",String(
n===t));let[{element:e},{strip:s}]=[this.cards[t],this.parts];s.scrollLeft=e.offsetLeft-s.offsetLeft-e.offsetWidth/2,this.schedule()}clockMoved(){let{clock:t,live:e,
record:s}=this;e&&t.following&&this.film.holds||(this.film.view=null),e&&t.following&&t.step<t.last&&!s.moments[t.step]?.frame||this.schedule()}schedule=Rt(this);scene(){
return this.palette||(this.palette=ct(this.root),this.template=Bt(this.spec.templates[this.palette.mode],this.palette.scale)),new B(this.record,Math.min(this.clock.
step,this.record.last),this.control,this.palette)}draw(){let t=this.record?.length?this.scene():null;t?.moment&&(this.film.draw(t),se(this,t),this.live&&this.clock.
following?(this.small.ask(),this.large.askLater()):(this.small.now(),this.large.now()),this.root.dispatchEvent(new CustomEvent("drawn",{detail:{step:t.step}})))}drawSmall(t){
this.timeline.draw(t),this.drawLamps(t);for(let e of this.names)this.drawCard(e,t)}drawLamps({decision:t}){for(let[e,s]of Object.entries(this.senses))for(let n of[
s,this.cards[e].lamp])Vt(n,t?.familiarity?.[e])}drawCard(t,e){let s=this.cards[t],n=e.moment.notes[t]??"";v(s.note,n);let{width:o,height:r}=s.sheet,a=[e.decision,
e.palette,o,r,this.bitmaps.missed,...Cs.has(t)?[]:[e]];s.sign?.every((h,c)=>h===a[c])||(s.sign=a,ue[t](s.sheet.begin(e.palette),e,this.bitmaps))}async settled(){
await this.clock.walked,await this.drawing,await Promise.all([this.film.bitmaps.settled(),this.bitmaps.settled()]),await this.drawing}close(){this.shared||this.
clock.pause();for(let t of[this.small,this.large])t.cancel();for(let t of this.cleanups)t();this.record=null,this.root.replaceChildren()}sizeChanged(){let t=[this.
film,this.timeline,...Object.values(this.cards)].map(({sheet:e})=>e);for(let e of t)e.measure();this.schedule()}lightChanged(){this.palette=null,this.schedule()}returnFocus(t){
t.detail&&t.target.closest("button, input[type=checkbox]")&&this.root.focus({preventScroll:!0})}turnLight(){this.root.dataset.theme=ct(this.root).mode==="dark"?
"light":"dark"}fullScreen(){document.fullscreenElement?document.exitFullscreen():this.root.requestFullscreen()}};async function pe(i){return typeof i=="string"?
I(Ut(i)):i.url?I(await(window.fetched?.[i.url]??Fs(i.url))):i instanceof Uint8Array||i instanceof ArrayBuffer?I(i):i}var Fs=async i=>(await fetch(i)).arrayBuffer(),
_s=(i={})=>Object.fromEntries(Object.values(i).map(({name:t,first:e})=>[t,e]));var ge=[0,1],Us=3,Hs=.15,qs=.01,fe={ArrowRight:[0,1],ArrowLeft:[0,-1],ArrowUp:[1,1],ArrowDown:[1,-1],d:[0,1],a:[0,-1],w:[1,1],s:[1,-1],PageUp:[2,1],PageDown:[2,
-1],e:[2,1],q:[2,-1]},P="Drag on the picture or use the arrows, E and Q for up and down, space for the gripper, or a gamepad.",V=class{constructor(t){this.tell=
t,this.on=!1,this.grip=-1,this.pressed=new Set,this.axes=[0,0,0],this.padPressed=!1,document.addEventListener("keydown",e=>this.key(e,!0),{capture:!0}),document.
addEventListener("keyup",e=>this.key(e,!1),{capture:!0}),window.addEventListener("blur",()=>this.release())}turn(t){t!==this.on&&(this.on=t,this.release(),t&&this.
watchPad())}release(){this.pressed.clear(),this.sendAxes([0,0,0])}key(t,e){let s=t.target.closest?.("input, textarea, select, button, summary");if(!this.on||t.ctrlKey||
t.metaKey||t.altKey||s)return;let n=t.key.length===1?t.key.toLowerCase():t.key;if(!(n!==" "&&!(n in fe))){if(t.preventDefault(),t.stopPropagation(),n===" "){e&&
!t.repeat&&this.turnGrip();return}e?this.pressed.add(n):this.pressed.delete(n),this.sendAxes(Gs(this.pressed))}}turnGrip(t=-this.grip){this.grip=t,this.tell({grip:t})}point(t){
this.tell({pointer:t})}wheel(t){this.tell({nearer:-qs*t})}sendAxes(t){t.every((e,s)=>e===this.axes[s])||(this.axes=t,this.tell({axes:t}))}watchPad(){if(!this.on)
return;let t=navigator.getGamepads?.().find(e=>e?.connected);t&&this.readPad(t),requestAnimationFrame(()=>this.watchPad())}readPad({axes:t,buttons:e}){let s=o=>Math.
abs(t[o]??0)>Hs?t[o]:0;this.pressed.size||this.sendAxes([s(ge[0]),-s(ge[1])||0,-s(Us)||0]);let n=!!e[0]?.pressed;n&&!this.padPressed&&this.turnGrip(),this.padPressed=
n}};function Gs(i){let t=[0,0,0];for(let e of i){let[s,n]=fe[e];t[s]=Math.max(-1,Math.min(1,t[s]+n))}return t}var Ws="An .onnx file that meets the contract of docs/own-policy.md drives the arm instead of ours. It is data: no code of it is run, and it does not leave this\
 browser.";function me(i){let t=l("input",{type:"file",accept:".onnx",hidden:!0});t.addEventListener("change",()=>{t.files?.[0]&&i(t.files[0]),t.value=""});let e=l(
"button",{type:"button",onclick:()=>t.click()},"Open an .onnx file …"),s=l("button",{type:"button",onclick:()=>i(null)},"Ours"),n=l("span",{class:"row"},e,s,t);
return l("div",{class:"setting own"},l("b",{},"Policy"),n,l("small",{},Ws))}function be(i,t){i.addEventListener("dragover",e=>e.preventDefault()),i.addEventListener(
"drop",e=>{e.preventDefault();let s=e.dataTransfer?.files[0];s&&t(s)})}var Ks=[.022,.033,0],Ys=[-.022,-.033,0],Xs=[0,0,.09],Js=[["real time",80],["half of real time",40],["a quarter",20],["an eighth",10],["as fast as it goes",1e6]],
Vs={decay:2,temperature:2},Zs=["keep","replan","decay","denoise","temperature","ablate","adaptive","steps"],Qs=1.6,Z=class{constructor({settings:t,scenes:e,examples:s},n,o=void 0){
this.settings=t,this.on=n,this.busy=!1,this.drives=!1,this.paints=0,this.controls={},this.words=this.keep("instruction",ti(t.instruction)),this.run=l("button",{
type:"submit",class:"run",disabled:!0},"Run ▸"),this.stop=w("Stop ■",()=>n.command("stop"),{class:"stop",hidden:!0}),this.line=l("p",{class:"line",role:"sta\
tus"});let r=w("Drive it yourself",()=>!this.run.disabled&&n.drive(!0),{title:P});this.idle=l("div",{class:"row hints"},...s.map(([c,d])=>this.example(c,d)),r),
this.examples=s,this.helpers=this.stepIn();let h=l("form",{class:"row ask",onsubmit:c=>{c.preventDefault(),this.run.disabled||n.run()}},this.words,this.run,this.
stop,vt("scene",this.sceneMenu(e)),vt("seed",this.keep("seed",l("input",{type:"number",min:0,step:1,value:0}))),vt("head",this.keep("head",z([["shipped",""],...xt(
t.head.choices)]))),this.panel(),o?l("a",{class:"course",href:o},"Course →"):void 0);this.element=l("section",{class:"live-bar","aria-label":"say what to do"},
h,l("div",{class:"row below"},this.idle,this.helpers,this.line))}keep(t,e){return this.controls[t]=e,e.getAttribute("aria-label")||e.setAttribute("aria-label",this.
settings[t].label),e}sceneMenu(t){let e=this.keep("scene",z([["from the words",""],...t]));return e.addEventListener("change",()=>this.on.scene(e.value)),e}example(t,e){
return w(t,()=>{this.words.value=e,this.run.disabled||this.on.run()},{class:"example"})}panel(){let t=Zs.map(n=>ke(this.settings[n],this.keep(n,ei(n,this.settings[n])))),
e=this.keep("pace",z(Js.map(([n,o])=>[String(n),String(o)])));e.value=String(this.settings.pace.default),e.addEventListener("change",()=>this.on.pace({pace:Number(
e.value)}));let s=[...t,ke(this.settings.pace,e),me(this.on.open)];return l("details",{class:"panel"},l("summary",{},"☰ Settings"),l("div",{},...s))}stepIn(){
let{command:t,pace:e,front:s,drive:n,light:o}=this.on;this.pause=w("Pause",()=>this.setPaused(!this.paused),{"aria-pressed":"false"}),this.paused=!1;let r=l("in\
put",{type:"checkbox",onchange:()=>t("cover",r.checked)}),a=l("input",{type:"range",min:0,max:Qs,step:.05,value:1,class:"light"}),h=l("input",{type:"color",value:"\
#ffffff"}),c=()=>si(Number(a.value),h.value);for(let d of[a,h])d.addEventListener("input",()=>o(c())),d.addEventListener("change",()=>t("lamp",c()));return this.
driving=w("Take over",()=>n(!this.drives),{"aria-pressed":"false",title:P}),this.reset=()=>Object.assign(r,{checked:!1})&&Object.assign(a,{value:1})&&(h.value="\
#ffffff"),l("div",{class:"row step-in",hidden:!0},w("Say it now",()=>t("say",this.words.value),{class:"beside"}),w("Nudge the object ◂",()=>t("nudge",Ys),{class:"\
beside"}),w("▸",()=>t("nudge",Ks),{class:"beside","aria-label":"nudge the object to the right"}),w("Push the arm ▴",()=>t("push",Xs),{class:"beside"}),l("la\
bel",{},r,"Cover the lens"),this.pause,w("One step",()=>this.singleStep(e)),this.driving,w("Gripper",this.on.grip,{class:"hand"}),we("Higher",this.on.rise,1),we(
"Lower",this.on.rise,-1),l("label",{},"Lamp",a,h),w("Other colours",()=>t("colours",++this.paints)),w("Front view",s))}singleStep(t){this.setPaused(!0),t({paused:!0,
allowed:1})}setPaused(t){t!==this.paused&&this.on.pace({paused:t}),this.paused=t,this.pause.textContent=t?"Go on":"Pause",this.pause.setAttribute("aria-pressed",
String(t))}setHeads(t){let{head:e}=this.controls;e.replaceChildren(...z([["shipped",""],...xt(t)]).children),e.value=""}setDrives(t){this.drives=t,this.driving.
textContent=t?"Give it back":"Take over",this.driving.setAttribute("aria-pressed",String(t)),this.element.classList.toggle("driving",t)}setBusy(t){if(this.run.hidden=
this.idle.hidden=t,this.stop.hidden=this.helpers.hidden=!t,this.busy=t,this.element.classList.toggle("busy",t),!t)return this.setDrives(!1);this.paused=!1,this.
pause.textContent="Pause",this.reset?.()}say(t){this.line.textContent=t,this.line.hidden=!t}get request(){let t=Object.entries(this.controls).map(([e,s])=>[e,s.
type==="checkbox"?s.checked:s.value]);return Object.fromEntries(t)}fill(t){for(let[e,s]of Object.entries(t)){let n=this.controls[e];n&&(n.type==="checkbox"?n.checked=
String(s).toLowerCase()==="true":n.value=s)}}},w=(i,t,e={})=>l("button",{type:"button",onclick:t??(()=>{}),...e},i),we=(i,t,e)=>w(i,void 0,{class:"hand",onpointerdown:()=>t(
e),onpointerup:()=>t(0),onpointerleave:()=>t(0)}),xt=i=>i.map(t=>[t,t]),vt=(i,t)=>l("label",{class:`named ${i}`},l("span",{},i),t),z=i=>l("select",{},...i.map(([
t,e])=>l("option",{value:e},t)));function ti({label:i,high:t}){return l("input",{type:"text",class:"words",placeholder:"Say what to do, for example: please open\
 the drawer","aria-label":i,maxlength:t})}function ke({label:i,help:t},e){let s=e.type==="range"?l("output",{},e.value):void 0;return s&&e.addEventListener("inp\
ut",()=>s.textContent=e.value),l("label",{class:"setting"},l("b",{},i),s,e,l("small",{},t))}function ei(i,{kind:t,low:e,high:s,step:n,choices:o,default:r}){return t===
"switch"?l("input",{type:"checkbox",checked:r}):t==="choice"?z([["nothing",""],...xt(o)]):l("input",{type:"range",min:e,max:Vs[i]??s,step:n,value:r})}function si(i,t){
return[1,3,5].map(e=>i*parseInt(t.slice(e,e+2),16)/255)}var ii="#words input, #words textarea, .live-bar .words",ni="#run, .live-bar .run",ye=()=>document.querySelector(ii);function Et(i){let t=ye();if(!t)return;let e=t instanceof
HTMLTextAreaElement?HTMLTextAreaElement:HTMLInputElement;Object.getOwnPropertyDescriptor(e.prototype,"value")?.set?.call(t,i),t.dispatchEvent(new Event("input",
{bubbles:!0}))}function ve(){document.querySelector(ni)?.click()}function St(i){let t=ye();if(!t)return;let{text:e,cursor:s}=oi(t.value,i,t.selectionStart??void 0,
t.selectionEnd??void 0);Et(e),t.focus({preventScroll:!0}),t.setSelectionRange(s,s)}function oi(i,t,e=i.length,s=e){let n=i.slice(0,e).trimEnd(),o=i.slice(s).trimStart(),
r=/\b(?:the|a|an|this|that)$/i.test(n)?t:`the ${t}`,a=n?`${n} ${r}`:r,h=o&&!/^[.,;!?]/.test(o)?" ":"";return{text:a+h+o,cursor:a.length}}var ri=6,ai=1e6,hi="A click on a thing, here or in the picture, puts its name into the sentence; drag it to move it.";var Q=class{constructor(t,{props:e,server:s},n){this.props=e,this.server=s,this.choices=n,this.isShown=!1,this.chosen=null,this.items=[],this.summary=l("summary",
{},"On the table"),this.picture=l("div",{class:"picture"}),this.names=l("ul",{class:"names"}),this.suggestions=l("div",{class:"suggestions"}),this.line=l("p",{class:"\
line",role:"status"});let o=l("div",{class:"side"},this.names,l("p",{class:"how"},hi),this.editor(),this.line,l("p",{class:"how"},"Say, for example:"),this.suggestions);
this.details=l("details",{open:!0},this.summary,l("div",{class:"parts"},this.picture,o)),this.root=t.querySelector(".table-builder"),this.root.hidden=!0,this.root.
builder=this,this.root.append(this.details)}toggle(t){this.root.hidden=!t,document.body.classList.toggle("on-table",!!t),t&&!this.isShown&&this.receive(),this.isShown=
!!t}close(){this.isShown&&(this.details.open=!1)}receive(){if(this.props.value!==this.scene)return this.edit({do:"show",scene:this.props.value})}ask(t){if(!this.
server)throw new TypeError("the builder stands without its server");return this.server.edit(t)}async edit(t){this.root.classList.add("busy");try{let e=await this.
ask({scene:this.scene,...t});e.scene&&this.show(e),this.line.textContent=e.line??""}catch{this.line.textContent="The server does not answer; try again."}this.root.
classList.remove("busy")}show({scene:t,says:e,items:s,suggestions:n,picture:o}){this.scene=t,this.items=s,this.props.value!==t&&(this.props.value=t),s.some(({name:a})=>a===
this.chosen)||(this.chosen=null),this.summary.replaceChildren(l("b",{},"On the table: "),e);let r=o&&l("img",{src:o,alt:`the table from the front: ${e}`,draggable:"\
false"});this.picture.replaceChildren(...[r,...s.map(a=>this.spot(a))].filter(Boolean)),this.suggestions.replaceChildren(...n.map(ci)),this.drawNames()}drawNames(){
this.names.replaceChildren(...this.items.map(t=>this.chip(t))),this.changer.disabled=!this.chosen}spot({name:t,x:e,y:s}){let n=`${t}: put its name into the sent\
ence, or drag it`,o=l("button",{type:"button",class:"spot",title:n,"aria-label":n}),r=([c,d])=>{o.style.left=`${100*c}%`,o.style.top=`${100*d}%`};r([e,s]);let a=null,
h=!1;return o.addEventListener("pointerdown",c=>{o.setPointerCapture(c.pointerId),a=[c.clientX,c.clientY],h=!1}),o.addEventListener("pointermove",c=>{a&&(h||=Math.
hypot(c.clientX-a[0],c.clientY-a[1])>ri,h&&r(this.placeOf(c)))}),o.addEventListener("pointerup",async c=>{if(a=null,!h)return;let[d,u]=this.placeOf(c);await this.
edit({do:"move",name:t,x:d,y:u});let p=this.items.find(g=>g.name===t);p&&r([p.x,p.y])}),o.addEventListener("click",()=>{h||(this.choose(t),St(t))}),o}placeOf({clientX:t,
clientY:e}){let{left:s,top:n,width:o,height:r}=this.picture.getBoundingClientRect();return[(t-s)/o,(e-n)/r]}chip({name:t,colour:e}){let s=l("i",{style:e?`backgr\
ound: ${this.choices.colours[e]}`:void 0}),n=String(t===this.chosen),a=l("button",{type:"button",class:"name","aria-pressed":n,title:"put its name into the sent\
ence",onclick:()=>{this.choose(t),St(t)}},s,t),h={type:"button",class:"away","aria-label":`take away the ${t}`,title:"take it away"},c=l("button",{...h,onclick:()=>this.
edit({do:"remove",name:t})},"×");return l("li",{},a,c)}choose(t){this.chosen=t;let{kind:e,colour:s,size:n}=this.items.find(o=>o.name===t);this.kind.value=e,s&&
(this.colour.value=s),n&&(this.size.value=n),this.fitLists(),this.drawNames()}editor(){let t=(n,o)=>l("select",{"aria-label":n,onchange:()=>this.fitLists()},...o.
map(li));this.size=t("size",this.choices.sizes),this.colour=t("colour",Object.keys(this.choices.colours)),this.kind=t("what it is",[...this.choices.things,...this.
choices.zones]);let e=()=>({kind:this.kind.value,colour:this.colour.value,size:this.size.value}),s=(n,o,r={})=>l("button",{type:"button",...r,onclick:o},n);return this.
changer=s("Change the chosen",()=>this.change(e()),{disabled:!0}),l("div",{class:"editor"},this.size,this.colour,this.kind,s("Add",()=>this.edit({do:"add",...e()})),
this.changer,s("Shuffle",()=>this.edit({do:"shuffle",seed:Math.floor(ai*Math.random())}),{class:"shuffle"}))}change(t){return this.chosen&&this.edit({do:"change",
name:this.chosen,...t})}fitLists(){let t=this.choices.zones.includes(this.kind.value);this.size.disabled=t,this.colour.disabled=t&&this.kind.value!=="disc"}},li=i=>l(
"option",{value:i},i);function ci({text:i,kind:t}){let e=t==="command",s=e?"say it and run":`answered in one line (${t}); nothing moves`;return l("button",{type:"\
button",class:e?"":"answered",title:s,onclick:()=>{Et(i),ve()}},i)}var tt="table",di=/^table:[^:]*:(.*)$/,et=class{constructor(t,e){this.element=l("section",{class:"live-table","aria-label":"what lies on the table"}),this.element.
append(l("div",{class:"table-builder"})),this.props={value:""},this.builder=new Q(this.element,{props:this.props,server:{edit:e}},t)}show(t){this.builder.toggle(
t===tt)}setBusy(t){this.element.hidden=t,t&&this.builder.close()}sceneToUse(t){return t===tt&&this.props.value?`${tt}::${this.props.value}`:t}sceneToShow(t){let[
,e]=di.exec(t)??[];return e===void 0?t:(this.props.value=e,tt)}};var xe={ArrowLeft:{aside:-.1,up:0,away:1},ArrowRight:{aside:.1,up:0,away:1},ArrowUp:{aside:0,up:.1,away:1},ArrowDown:{aside:0,up:-.1,away:1},"+":{aside:0,up:0,away:.9090909090909091},
"-":{aside:0,up:0,away:1.1},0:null},it=class{constructor(t,e,s){this.canvas=t,this.tell=e,this.drive=s,this.holds=!1,this.fingers=new Map,t.addEventListener("po\
interdown",n=>this.down(n)),t.addEventListener("pointermove",n=>this.move(n)),t.addEventListener("lostpointercapture",n=>this.up(n)),t.tabIndex=0,t.addEventListener(
"keydown",n=>this.key(n)),t.addEventListener("wheel",n=>this.wheel(n),{passive:!1})}async down(t){let{canvas:e}=this;if(e.setPointerCapture(t.pointerId),this.fingers.
set(t.pointerId,t),this.fingers.size>1)return this.letGo();if(this.drive.on)return this.drive.point(st(e,t));this.holds=!1;let s=await this.tell("grab",st(e,t));
s&&this.fingers.size===1?this.holds=!0:s&&this.tell("drag",null)}move(t){let e=this.fingers.get(t.pointerId);if(!e)return;let s=this.spread();this.fingers.set(t.
pointerId,t),this.fingers.size===2?this.tell("look",{aside:0,up:0,away:s/Math.max(1,this.spread())}):this.drive.on?this.drive.point(st(this.canvas,t)):this.holds?
this.tell("drag",st(this.canvas,t)):this.look(t.clientX-e.clientX,t.clientY-e.clientY)}up(t){this.fingers.delete(t.pointerId),this.letGo()}letGo(){this.holds&&this.
tell("drag",null),this.drive.on&&this.drive.point(null),this.holds=!1}wheel(t){let e=Math.sign(t.deltaY);this.drive.on&&this.fingers.size?(this.drive.wheel(e),t.
preventDefault()):this.tell("look",{aside:0,up:0,away:1.1**e})&&t.preventDefault()}key(t){!(t.key in xe)||t.ctrlKey||t.metaKey||t.altKey||this.tell("look",xe[t.
key])&&(t.preventDefault(),t.stopPropagation())}look(t,e){this.tell("look",{aside:-.008*t,up:.008*e,away:1})}spread(){let[t,e]=[...this.fingers.values()];return e?
Math.hypot(t.clientX-e.clientX,t.clientY-e.clientY):0}};function st(i,t){let{left:e,top:s,width:n,height:o}=i.getBoundingClientRect(),r=Math.min(n,o);return[(t.
clientX-e-(n-r)/2)/r,(t.clientY-s-(o-r)/2)/r]}var y=class extends Error{};var nt=class{constructor(t,e){this.worker=t,this.calls=0,this.open=new Map,t.onmessage=({data:s})=>s.arrived?e(s.arrived):this.answered(s),t.onerror=s=>this.broke(
s.message)}call(t,e){let s=++this.calls;return new Promise((n,o)=>{this.open.set(s,{done:n,fail:o}),this.worker.postMessage({id:s,call:t,argument:e})})}answered({
id:t,result:e,line:s}){let{done:n,fail:o}=this.open.get(t)??{};this.open.delete(t),s===void 0?n?.(e):o?.(new y(s))}broke(t){for(let{fail:e}of this.open.values())
e(new y(`The robot could not go on: ${t}`));this.open.clear()}more=async t=>{try{return await this.call("more",t)}catch(e){return{line:e.message,over:!0}}}};var ui=25e6,Mt="scenes/index.json",Ee=32768;async function Me(i,t,e,s){let n=new DOMParser().parseFromString(await Tt(location.href.split(/[?#]/)[0]),"text/html"),
o=pi(n),r=Object.keys(i.list).filter(m=>!m.startsWith("scenes/")),a={};for(let m of[...r,...t.paths.map(at=>`scenes/${at}`)])a[m]=$t(await Ot(i.address+m));let h=new TextEncoder().
encode(JSON.stringify(gi(await Ot(i.address+Mt),t.tasks)));a[Mt]=$t(h);let c={...Object.fromEntries(Object.keys(a).map(m=>[m,i.list[m]]))};c[Mt]={size:h.length};
let d=fi(i.choices,t),u=await Tt(`${i.address}worker.js`);Se(o.robot,{list:c,inline:a,worker:u,choices:d,asked:s,core:mi(r,i.list)});let p=e.source??$t(await Ot(
e.url));Se(o.recorded,[{name:e.name,label:e.label,source:p}]);let g=n.getElementById("plotly");g.textContent=await Tt(g.getAttribute("src")),g.removeAttribute("\
src");let f=new Blob([`<!doctype html>
`,n.documentElement.outerHTML],{type:"text/html"});if(f.size>ui)throw new y(`The page would have ${(f.size/1e6).toFixed(1)} MB, which is too much.`);return f}function pi(i){
let[t,e]=["robot","recorded"].map(s=>i.getElementById(s));if(!t||!e)throw new y("This page cannot be saved from here; open its own address.");return{robot:t,recorded:e}}
function Se(i,t){i.textContent=JSON.stringify(t).replaceAll("<","\\u003c")}function gi(i,t){let e=JSON.parse(new TextDecoder().decode(i));return{...e,tasks:Object.
fromEntries(t.map(s=>[s,e.tasks[s]]))}}function fi({settings:i,scenes:t,table:e},{tasks:s,sentences:n}){let o=new Set(s.flatMap(r=>[r,r.split("@")[1]]));return{
settings:i,...s.includes("table")?{table:e}:{},scenes:t.filter(([,r])=>o.has(r)),examples:n.map(r=>[r,r])}}var mi=(i,t)=>i.reduce((e,s)=>e+t[s].size,0);async function Te(i){
let t=await fetch(i).catch(()=>null);if(!t?.ok)throw new y(`${i} could not be read, so the page cannot be saved. Is the server still there?`);return t}var Tt=async i=>(await Te(
i)).text(),Ot=async i=>new Uint8Array(await(await Te(i)).arrayBuffer());function $t(i){let t="";for(let e=0;e<i.length;e+=Ee)t+=String.fromCharCode(...i.subarray(
e,e+Ee));return btoa(t)}var ot={scene:{colours:{red:[.85,.07,.07,1],orange:[1,.45,0,1],yellow:[1,.9,.1,1],green:[.05,.6,.15,1],blue:[.1,.2,.9,1],purple:[.5,.1,.65,1],white:[.97,.97,.97,
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
fov:60}};var{colours:go,sizes:fo,heights:mo,zones:bo,rooms:wo,low:ko,high:yo,arm:vo,mostThings:xo,mostDiscs:Eo}=ot.scene;var{verbs:Bo,sides:Do,pushed:Fo,beside:_o,already:Uo,lifted:Ho,roomToPass:qo,reachMargin:Go,flat:Wo,stable:Ko}=ot.command;var At="table",sr=`${At}:`;var wi="The robot is ready: say what to do.",Oe="page",ki="demonstration",yi="The robot did not act in what is on show, so there is nothing to save as a demonst\
ration.";function vi(){let[i,t,e]=["robot","player","recorded"].map(a=>JSON.parse(xi(a))),s=new Promise(a=>window.addEventListener("load",()=>a(window.Plotly))),
n=i.address&&new URL(i.address,location.href).href,o=i.worker?URL.createObjectURL(new Blob([i.worker],{type:"text/javascript"})):`${n}worker.js`,r=document.querySelector(
".glass-box");return $e(r,{spec:t,plotly:s,robot:{...i,address:n,worker:o},recorded:e})}var xi=i=>document.getElementById(i).textContent??"";async function $e(i,{
robot:t,recorded:e,...s}){let n=new J(i,{keys:document,...s}),o=new rt(n,t,e);return Object.assign(i,{player:n,host:o.host,page:o}),i.before(...[o.bar.element,o.
table?.element].filter(r=>r!==void 0)),await o.host.begin(),await o.load(),o}var rt=class{constructor(t,e,s){this.player=t,this.robot=e,this.recorded=s;let n={run:()=>this.
begin(this.request),scene:c=>this.table?.show(c),command:(c,d)=>this.tell("command",{kind:c,value:d}),pace:c=>(t.film.holds=!!(c.paused&&!c.allowed),this.tell("\
pace",c)),front:()=>this.look(null),light:c=>this.tell("light",c),drive:c=>this.takeOver(c),grip:()=>this.drive.turnGrip(),rise:c=>this.drive.sendAxes([0,0,c]),
open:c=>this.openPolicy(c)};this.bar=new Z(e.choices,n,e.course);let{table:o}=e.choices;this.table=o?new et(o,c=>this.editTable(c)):null,this.client=new nt(new Worker(
e.worker),c=>this.progress(c));let r={more:this.client.more,copy:c=>this.copy(c)},a=[...e.inline?[]:[[Oe,"Save as a live page"]],[ki,"Demonstration (JSON)"]];this.
host=new R(t,{server:r,recorded:s,copies:a,over:()=>this.setBusy(!1)}),this.host.picker.addEventListener("change",()=>this.bar.busy&&this.leave()),this.pictured=
void 0,this.loading=!0,this.loaded=!1,this.drive=new V(c=>this.tell("steer",c)),this.turn=null;let h=t.root.querySelector(".film canvas");new it(h,(c,d)=>this.touched(
c,d),this.drive),be(document,c=>this.openPolicy(c)),document.addEventListener("visibilitychange",()=>this.tell("pace",{hidden:document.hidden}))}async load(){let{
choices:t,list:e,address:s,inline:n,asked:o}=this.robot;o&&this.fill(o),this.progress(0);try{await this.client.call("load",{files:{list:e,address:s,inline:n},settings:t.
settings})}catch(h){this.loading=!1,this.bar.say(h.message);return}this.loading=!1,this.loaded=!0,this.bar.run.disabled=!1,this.bar.say(wi),this.table?.show(this.
bar.controls.scene.value);let r=Object.fromEntries(new URLSearchParams(location.search));if(!("instruction"in r))return;this.fill(r);let a=Number(r.step);await this.
begin({...this.request,...Ei(r,t.settings)},r.step?a:void 0)}get request(){let{request:t}=this.bar;return{...t,scene:this.table?.sceneToUse(t.scene)??t.scene}}fill(t){
let e=this.table?.sceneToShow(t.scene??"")??t.scene;this.bar.fill("scene"in t?{...t,scene:e}:t)}async editTable(t){if(!this.loaded)return{line:"The robot is sti\
ll being loaded."};try{let{picture:e,...s}=await this.client.call("table",t);return this.pictured&&URL.revokeObjectURL(this.pictured),this.pictured=e&&URL.createObjectURL(
new Blob([e],{type:"image/jpeg"})),{...s,picture:this.pictured}}catch(e){return{line:e.message}}}progress(t){if(!this.loading)return;let e=Math.min(99,Math.round(
100*t/this.robot.core));this.bar.say(this.robot.inline?"The robot is being unpacked …":`The robot is being loaded: ${e} %`)}async begin(t,e=void 0){this.bar.say(
"");try{let s=await this.client.call("begin",t);this.setBusy(!0),t.drive&&this.setDrives(!0),await this.host.receive({follow:s,step:e,say:""})}catch(s){this.bar.
say(s.message)}}setBusy(t){this.player.film.holds=!1,this.bar.setBusy(t),this.table?.setBusy(t),t||this.drive.turn(!1)}setDrives(t){this.bar.setDrives(t),this.drive.
turn(t),this.bar.say(t?P:""),t&&this.player.root.focus({preventScroll:!0})}async takeOver(t){if(this.bar.busy)return await this.tell("command",{kind:"drive",value:t}),
this.setDrives(t);let{request:e}=this,[[,s]]=this.bar.examples,[n]=e.scene?await this.client.call("sentences",e.scene):[];await this.begin({...e,instruction:e.instruction||
(n??s),drive:!0})}async leave(){await this.tell("command",{kind:"stop"}),this.setBusy(!1)}async openPolicy(t){if(!this.loaded)return this.bar.say("The robot is \
still being loaded.");let e=t&&new Uint8Array(await t.arrayBuffer()),s=await this.tell("open",t&&{bytes:e,name:t.name});s&&(this.setBusy(!1),this.bar.setHeads(s.
heads),this.bar.say(t?`${t.name} drives from now on. What it does not tell stays empty.`:"Our policy drives again."))}async tell(t,e){if(this.loaded)try{return await this.
client.call(t,e)}catch(s){this.bar.say(s.message)}}touched(t,e){let{clock:s}=this.player,n=this.host.ticket!==null&&s.step===s.last;return!this.bar.busy&&!(n&&t===
"look")?!1:t==="look"?this.look(e):this.tell(t,e)}async look(t){if(!t)return this.showView(await this.tell("look",null));let e=this.turn;if(this.turn=e?{aside:e.
aside+t.aside,up:e.up+t.up,away:e.away*t.away}:t,e)return;await new Promise(n=>requestAnimationFrame(n));let s=this.turn;this.turn=null,this.showView(await this.
tell("look",s))}async showView(t){t&&(this.player.film.view=await createImageBitmap(new Blob([t],{type:"image/jpeg"})),this.player.schedule())}async copy({kind:t}){
try{let[e,s]=t===Oe?await this.page():await this.demonstration(),n=URL.createObjectURL(e);return setTimeout(()=>URL.revokeObjectURL(n),6e4),{url:n,name:s}}catch(e){
return{line:e.message}}}async page(){let{scenes:t}=this.robot.choices,[,e]=t.find(([,r])=>r!==At)??t[0],s=await this.client.call("scene",this.request.scene||e),
n=this.recorded.find(({name:r})=>r===this.host.name)??this.recorded[0];return[await Me(this.robot,s,n,this.request),`robot-${s.tasks[0].replace("@","-")}.html`]}async demonstration(){
if(this.host.ticket===null)throw new Error(yi);let t=await this.client.call("demonstration",null);return[new Blob([JSON.stringify(t)],{type:"application/json"}),
`${t.task.split(":")[0].replace("@","-")}-${t.seed}.driven.json`]}};function Ei(i,t){return Object.fromEntries(Object.entries(i).filter(([e])=>e in t||e==="inte\
rventions"))}return Re(Si);})();
