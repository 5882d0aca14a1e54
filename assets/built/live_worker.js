var GlassWorker=(()=>{var zt=Object.defineProperty;var Os=Object.getOwnPropertyDescriptor;var Ns=Object.getOwnPropertyNames;var Rs=Object.prototype.hasOwnProperty;var Fs=(s,t,e,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let r of Ns(t))!Rs.call(s,r)&&r!==e&&zt(s,r,{get:()=>t[r],enumerable:!(n=Os(t,r))||n.enumerable});
return s};var js=s=>Fs(zt({},"__esModule",{value:!0}),s);var Bo={};var u=class extends Error{};var D=class{constructor(t,e=0,n=1){if(!(n>=1&&n<=t))throw new u(`Thinking every ${n} steps needs a chunk of as many actions; this one has ${t}.`);if(!(e>=0&&e<1/0))
throw new u(`The decay of the votes is ${e}; it must be 0 (a plain mean) or more.`);this.chunk=t,this.decay=e,this.chunks=new Map}push(t,e){if(e.shape.length!==
2||e.length<this.chunk)throw new u(`A chunk of ${this.chunk} actions is needed, but this one is ${e.shape.join(" × ")}.`);for(let n of this.chunks.keys())t>=n+
this.chunk&&this.chunks.delete(n);this.chunks.set(t,e)}at(t){let e=[...this.chunks.keys()].filter(h=>h<=t&&t<h+this.chunk);if(!e.length)throw new u(`No chunk of\
 ${this.chunk} actions reaches step ${t}; push a new one before.`);let n=e.map(h=>[...this.chunks.get(h)?.at(t-h).data??[]]),r=e[e.length-1],o=e.map(h=>Math.exp(
-this.decay*(r-h))),i=o.reduce((h,l)=>h+l,0),a=o.map(h=>h/i),c=n[0].map((h,l)=>n.reduce((f,p,d)=>f+a[d]*p[l],0));return{votes:n,weights:a,born:e,blended:c}}};function Gt(s){
if(!s.length)throw new u("No head has proposed anything, so there is nothing to agree on.");let t=s.flatMap((e,n)=>s.slice(n+1).map(r=>Is(e.data,r.data)));return t.
length?1-t.reduce((e,n)=>e+n,0)/t.length/2:1}function Is(s,t){let e=0;for(let n=0;n<s.length;n++)e+=Math.abs(s[n]-t[n]);return e/s.length}function Ht(s,t,e=.98,n=.9){
if(t<1||!(n<e))throw new u(`No horizon from 1 to ${t} steps between agreements of ${n} and ${e}.`);let r=Math.min(1,Math.max(0,(s-n)/(e-n)));return 1+Math.floor(
r*(t-1)+.5)}var m=class s{constructor(t,e){this.shape=[...t],this.data=e}static of(t){let e=[];for(let n=t;Array.isArray(n);n=n[0])e.push(n.length);return new s(e,Float32Array.
from(t.flat(1/0)))}get length(){return this.shape[0]}get stride(){return this.data.length/this.shape[0]}at(t){return new s(this.shape.slice(1),this.data.subarray(
t*this.stride,(t+1)*this.stride))}parts(){return Array.from({length:this.length},(t,e)=>this.at(e))}get single(){return new s(this.shape.slice(1),this.data)}};function z(s){
let t=new Float32Array(s.length*s[0].data.length);return s.forEach((e,n)=>t.set(e.data,n*e.data.length)),new m([s.length,...s[0].shape],t)}function Wt(s){let t=new Float32Array(
s.reduce((n,r)=>n+r.data.length,0)),e=0;for(let n of s)t.set(n.data,e),e+=n.data.length;return new m([s.reduce((n,r)=>n+r.length,0),...s[0].shape.slice(1)],t)}function E(s){
let t=0;for(let e=1;e<s.length;e++)s[e]>s[t]&&(t=e);return t}function G(s){let[t,e]=[1/0,-1/0];for(let n=0;n<s.length;n++)s[n]<t&&(t=s[n]),s[n]>e&&(e=s[n]);return{
low:t,high:e}}function Ps(s){let t=s|0;return()=>{t=t+2654435769|0;let e=t^t>>>16;return e=Math.imul(e,569420461),e^=e>>>15,e=Math.imul(e,1935289751),(e^e>>>15)>>>0}}function Vt(s,t,e,n,r=1){
let o=Ps(Math.imul(s,2246822507)^Math.imul(t+1,3266489909)),i=()=>(o()+.5)/2**32,a=()=>Math.sqrt(-2*Math.log(i()))*Math.cos(2*Math.PI*i());return new m([e,n],Float32Array.
from({length:e*n},()=>r*a()))}var Ls=4,Us={head:"",keep:0,replan:4,decay:.1,denoise:0,temperature:0,ablate:"",adaptive:!1},X=class{constructor(t,e={},n=void 0){let{heads:r,chunk:o}=t.config;
this.policy=t,this.settings={...Us,...e};let i=this.settings.ablate==="chunking";if(this.head=this.settings.head||r.acting,!r.kinds.includes(this.head))throw new u(
`This policy has no head “${this.head}”; it has ${r.kinds.join(", ")}.`);if(this.keep=i?1:this.settings.keep||o,this.keep>o)throw new u(`keep is ${this.keep}\
, but this policy decides only ${o} actions at once.`);this.replan=i?1:this.settings.replan,this.blend=new D(this.keep,this.settings.decay,this.replan),this.givenNoise=
n,this.seed=0,this.nextPlan=0,this.sentence=null}reset(t,e=0){this.blend=new D(this.keep,this.settings.decay,this.replan),this.seed=t,this.nextPlan=e}noise(t){return this.
givenNoise?this.givenNoise(t):Vt(this.seed,t,this.policy.config.chunk,Ls,this.settings.temperature)}async listen(t){let e=this.settings.ablate==="language";this.
sentence=e?{...await this.policy.hear(""),reading:t.reading}:t,this.nextPlan=0}async plan(t,e){if(!this.sentence)throw new u("Say what to do, for example “open \
the drawer”.");let{policy:n,sentence:r,head:o,settings:i}=this,a=this.noise(t),c=await n.decide(this.ablated(e),r,a,o,i.denoise),h=Object.values(c.heads).map(
({actions:l})=>l);return this.blend.push(t,c.heads[o].actions),this.nextPlan=t+Ht(i.adaptive?Gt(h):1,this.replan),c}ablated(t){let{grey:e,state:n}=this.policy.manifest;
if(this.settings.ablate==="vision"){let r=o=>o&&new Uint8Array(o.length).fill(e);return{...t,image:r(t.image),wrist:r(t.wrist)}}return this.settings.ablate==="s\
tate"?{...t,state:Float32Array.from(n.mean)}:t}async controlStep(t,e,n={}){let r=[performance.now()],o=null;if(e>=this.nextPlan){let f=await t.observe();r.push(
performance.now()),o=await this.plan(e,f)}r.push(performance.now());let[i,a]=[this.blend.at(e),t.state],c=performance.now(),h=t.step(i.blended),l={camera:r[1]-r[0],
policy:r[r.length-1]-r[1],world:performance.now()-c};return{step:e,state:a,chunking:i,action:i.blended,success:h,decision:o,milliseconds:l,...n}}};function qt(s,{tasks:t,nearest:e,threshold:n}){let r=Object.keys(t),i=r.map((h,l)=>l).sort((h,l)=>s[l]-s[h]).slice(0,e).map(h=>[r[h],s[h]]),[a,c]=i[0];return{task:a,
confidence:c,nearest:i,understood:c>=n}}function K(s,t){return`I don't know how to do that; nearest: ${s.slice(0,3).map(([n])=>`“${t[n].sentence}”`).join(",\
 ")}`}var Xt=8,Cs=/\b(?:it|them)\b/i,Bs=/ handle$|handle of the /g,Ds=String.raw`(?:(?<=[,;.]\s)|and\s+)next(?!\s+to)`,zs=String.raw`(?:and\s+)?(?:then|after\s+that|afterwards|finally|followed\s+by)|${Ds}`,
Gs=String.raw`\s*[,;.]?\s*\b(?:${zs})\b(?!\s*[.!?]*$)[\s,:]*`,Hs=String.raw`\s+(?:afterwards|after\s+that|then|next|later)\s*[.!?]*$`,Ws=/^(?:first\s+of\s+all|firstly|first|to\s+begin\s+with|start\s+by|begin\s+by)\b[\s,:]*/i,
Y=String.raw`(?:you\s+have\s+|you've\s+|having\s+|you\s+)?`,Vs=new RegExp(Gs,"i"),qs=[String.raw`^before\s+${Y}(?<last>[^,]+),\s*(?<first>.+)$`,String.raw`^(?:after|once|as\s+soon\s+as)\s+${Y}(?<first>[^,]+),\s*(?<last>.+)$`,
String.raw`^(?<first>.+?)[,\s]+before\s+${Y}(?<last>.+)$`,String.raw`^(?<last>.+?)[,\s]+(?:after|once)\s+${Y}(?<first>.+)$`,String.raw`^(?<first>.+)\s*(?:,|\band)\s+(?<last>.+?)${Hs}`].
map(s=>new RegExp(s,"i"));async function Kt(s,t,e){let n=await Ks(Xs(s),t,e);if(n.length>Xt)throw new u(`That order has ${n.length} parts; give ${Xt} at most.`);
return n.forEach(({text:r,reading:o},i)=>{if(o.understood)return;let a=[...r].slice(0,80).join(""),c=n.length>1?`Part ${i+1} of the order, “${a}”: `:"";throw new u(
`${c}${K(o.nearest,e.tasks)}`)}),n}function Xs(s){let t=new Map;return e=>(t.has(e)||t.set(e,s(e)),t.get(e))}async function Ks(s,t,e){let n=tn(t);if(n.length===
1)return[await s(t)];let r=[];for(let[c,h]of n.entries()){let l=r.at(-1)??await s(n[c+1]);r.push(await s(Ys(h,e.tasks[l.reading.task].object)))}let o=await s(t),
i=r.filter(c=>c.reading.understood).map(c=>c.reading.task);return i.length<r.length&&o.reading.understood&&!i.includes(o.reading.task)?[o]:r}function Ys(s,t){return s.
replace(new RegExp(Cs,"gi"),t.replace(Bs,""))}function Js(s,t,e){if(!s)return t;if(s in e.scenes)return`${e.scenes[s].includes(t)?t:e.scenes[s][0]}@${s}`;let n=`${s.
replace(/-v3$/,"")}-v3`;if(!(n in e.tasks)&&!Qs(s,e))throw new u(`Unknown scene “${s.slice(0,60)}”.`);return n in e.tasks?n:s}function Qs(s,t){let[e,n]=s.split(
"@");return!!t.scenes[n]?.includes(e)}function Yt(s,t,e){if(t.length===1)return[Js(s,t[0],e)];let n=s.slice(s.lastIndexOf("@")+1),r=Zs(t,n,e);return t.map(o=>`${o}\
@${r}`)}function Zs(s,t,{scenes:e,tasks:n}){let r=Object.keys(e).filter(i=>s.every(a=>e[i].includes(a)));if(t&&!r.includes(t)){let i=(e[t]??[]).map(a=>n[a].sentence).
join("; ");throw new u(`Not all of that can be done in the scene '${t}'. ${i&&`There: ${i}`}`.trim())}if(r.length)return t||r[0];let o=[...new Set(s)].map(i=>`“${n[i].
sentence}”`).join(" and ");throw new u(`No scene allows ${o} one after the other. Try “first open the drawer, then close it”.`)}function tn(s){let t=s.trim().
split(/\s+/).join(" "),e=H(t).map(en).filter(Boolean);return e.length?e:[t]}function H(s){let t=s.replace(Ws,""),e=Vs.exec(t);if(e?.index){let n=e.index+e[0].length;
if(n<t.length)return[...H(t.slice(0,e.index)),...H(t.slice(n))]}for(let n of qs){let r=n.exec(t)?.groups;if(r)return[...H(r.first),...H(r.last)]}return[t]}function en(s){
return s.trim().replace(/^(?:and|then|next|finally|,|;|please,?)\s+|[\s,;.!]+$/gi,"").replace(/\s+again$/i,"").replace(/^[ ,;.!]+|[ ,;.!]+$/g,"")}var Zt=new Set(["say","nudge","push","cover","stop"]),Jt=200,sn={async say({driver:s},t){let e=await s.policy.hear(t),{understood:n,nearest:r}=e.reading;if(!n)throw new u(
K(r,s.policy.manifest.tasks));return await s.listen(e),`told: ${t}`},nudge({world:s},t){let e=s.physics.position("body","hand");if(!s.physics.nudge(e,t))throw new u(
"Nothing lies loose here; drag a handle instead.");return"object nudged"},push({world:s},t){return s.physics.pushHand(t),"arm pushed"},cover({world:s},t){return s.
covered=!!t,t?"lens covered":"lens uncovered"},lamp({world:s},t){return s.look={...s.look,light:t},`lamp set to ${t.map(e=>Math.round(100*e)).join(", ")} %`},drag:(s,t)=>`${t}\
 dragged`,stop:()=>"stopped"};async function te({kind:s,value:t=void 0},e){return sn[s](e,t)}function ee(s){return s.filter(({command:e})=>Zt.has(e.kind)).map(({
step:e,command:n})=>`${e}:${n.kind}:${nn(n)}`).join(";")}function nn({kind:s,value:t}){return s==="say"?encodeURIComponent(t):s==="cover"?t?"1":"0":s==="stop"?"":
t.join(",")}function se(s){let t=s.split(";").filter(Boolean);if(t.length>Jt)throw new u(`That link has ${t.length} interventions; it may have ${Jt}.`);return t.
map(rn)}function rn(s){let[,t,e,n]=/^(\d{1,5}):(\w+):(.*)$/.exec(s)??[],r={say:decodeURIComponent,nudge:Qt,push:Qt,cover:i=>i==="0"||i==="1"?i==="1":void 0,stop:()=>null}[Zt.
has(e)?e:""],o=r?.(n);if(o!==void 0)return{step:Number(t),command:{kind:e,value:o}};throw new u(`An intervention is STEP:KIND:VALUE, for example 12:push:0,0,0.0\
9; got “${s.slice(0,40)}”.`)}function Qt(s){let t=s.split(",").map(Number);return t.length===3&&t.every(e=>Math.abs(e)<=1)?t:void 0}var on={text:an,whole:cn,number:ie,choice:hn,switch:ln};function ne(s,t){let e={interventions:t.interventions??[]};for(let[n,r]of Object.entries(s))e[n]=on[r.kind](
n,r,t[n]??r.default);if(!e.instruction)throw new u("Say what to do, for example “open the drawer”.");return e}function re(s,t,e){let n=new URLSearchParams;for(let[
r,{default:o}]of Object.entries(s))t[r]!==o&&n.set(r,String(t[r]));return e.length&&n.set("interventions",ee(e)),n.toString()}function oe(s,t){let e=Object.keys(
s).filter(n=>s[n].drives);return Object.fromEntries(e.map(n=>[n,t[n]]))}function an(s,{high:t},e){let n=String(e).trim();if(n.length>t)throw new u(`${s} has ${n.
length} letters; it may have at most ${t}.`);return n}function cn(s,t,e){let n=ie(s,t,e);if(!Number.isInteger(n))throw new u(`${s} is a whole number; got ${J(e)}\
.`);return n}function ie(s,{low:t,high:e},n){let r=n===""?NaN:Number(n);if(r>=t&&r<=e)return r;throw new u(`${s} is a number from ${t} to ${e}; got ${J(n)}.`)}function hn(s,{
choices:t},e){if(e===""||t.includes(e))return e;throw new u(`${s} is one of ${t.join(", ")}, or empty; got ${J(e)}.`)}function ln(s,t,e){if(["true","false","Tru\
e","False",""].includes(String(e)))return String(e).toLowerCase()==="true";throw new u(`${s} is true or false; got ${J(e)}.`)}var J=s=>JSON.stringify(s).slice(0,
40);var fn="a script carries the hand back",un=.1,pn=.25,mn=.012,dn=60,gn=[25,60],wn=-1,yn=2,bn="The physics lost its hold of this scene, so the attempt ends here. \
Run it again.";async function ae(s,t,e,n){let r=e.manifest,o=await Kt(l=>e.hear(l),s.instruction,r),i=Yt(s.scene,o.map(({reading:l})=>l.task),r),a=o.map(()=>new X(
e,s));for(let[l,f]of a.entries())await f.listen(o[l]);let c=await n.files.tasks(),h=i.find(l=>!c.includes(l));if(h)throw new u(`The scene of ${h} is not part of\
 this page; it has: ${c.join(", ")}.`);return new bt(s,t,n,a,o,i)}var bt=class{constructor(t,e,n,r,o,i){this.request=t,this.settings=e,this.world=n,this.drivers=
r,this.confidence=Math.min(...o.map(({reading:a})=>a.confidence)),this.parts=o.map(({text:a},c)=>({text:a,task:i[c],step:0,success:null})),this.moments=[],this.
complaints=[],this.commands=[],this.done=[],this.planned=[...t.interventions].sort((a,c)=>a.step-c.step),this.stopped=!1}get success(){return this.parts.every(({
success:t})=>t===!0)}get told(){let{request:t,settings:e,parts:n,drivers:r,confidence:o,success:i}=this,{head:a,replan:c}=r[0],{instruction:h,seed:l,scene:f,steps:p}=t,
d={...oe(e,t),head:a,replan:c,runtime:"browser"},y=re(e,t,[...this.done,...this.planned]),{task:v}=n[n.length-1];return{task:v,instruction:h,seed:l,confidence:o,
success:i,parts:n,link:y,settings:{...d,scene:f,steps:p}}}command(t){this.commands.push(t)}async*run(t){let{world:e,request:n,drivers:r,parts:o}=this;e.look={},
e.covered=!1;for(let[i,a]of r.entries())if(i?(await e.goOn(o[i].task,n.seed),yield*this.carryBack(a,t)):(e.loaded?.task.task!==o[i].task&&await e.open(o[i].task),
e.begin(n.seed)),this.stopped||(a.reset(n.seed,this.moments.length),yield*this.part(o[i],a,t),!o[i].success||this.stopped))return}async*part(t,e,n){let{world:r,
request:o,moments:i}=this;Object.assign(t,{step:i.length,success:!1});let a=Math.min(o.steps,r.physics.task.max_steps);for(let c=0;c<a&&!t.success;c++){let h=i.
length,l=h?await this.applied(e):"";if(this.stopped)return;let f={event:l,...this.audience(h,n)},p=await e.controlStep(this.actingWorld(),h,f);t.success=p.success,
yield this.added(p)}}async*carryBack(t,e){let{world:n,moments:r}=this,[o,i,a]=n.physics.state,c=[[o,i,Math.max(a+un,pn)],n.handAtStart];for(let[h,l]of c.entries())
for(let f=0;f<gn[h];f++){let{state:p}=n.physics,d=l.map((yt,vs)=>yt-p[vs]);if(Math.max(...d.map(Math.abs))<mn)break;let y=r.length,v=[fn,await this.applied(t)].
filter(Boolean).join(", ");if(this.stopped)return;let wt={event:v,...this.audience(y,e)},U=[...d.map(yt=>Math.max(-1,Math.min(1,dn*yt))),wn],Ts={votes:[U],weights:[
1],born:[y],blended:U},Ss=n.step(U);yield this.added({step:y,state:p,chunking:Ts,action:U,success:Ss,milliseconds:{},...wt})}}audience(t,e){return{frame:t%yn?null:
e(),view:this.world.turnedView}}added(t){if(!t.state.length||!Array.from(t.state).every(Number.isFinite))throw new u(bn);return this.moments.push(t),t}actingWorld(){
let{world:t}=this;return{observe:()=>t.observe(),step:e=>t.step(e),state:t.physics.state}}async applied(t){let e=this.moments.length,n=this.commands.splice(0);for(;this.
planned.length&&this.planned[0].step<=e;)n.unshift(this.planned.shift().command);let r=[];for(let o of n)r.push(await this.apply(o,t,e));return r.filter(Boolean).
join(", ")}async apply(t,e,n){try{let r=await te(t,{driver:e,world:this.world});return this.done.push({step:n,command:t}),this.stopped||=t.kind==="stop",r}catch(r){
if(!(r instanceof u))throw r;return this.complaints.push(r.message),""}}};var C=4,xn=6,w=class{constructor(t,e=1,n=255){this.array=t,this.axes=e,this.steps=n}},O=class{constructor(t,e){this.bytes=t,this.shape=e}};function he(s){let t=new xt,
e=new TextEncoder().encode(JSON.stringify(t.encode(s))),n=4+C*Math.ceil(e.length/C),r=new Uint8Array(n+t.size).fill(32,4,n);new DataView(r.buffer).setUint32(0,n-
4,!0),r.set(e,4);let o=n;for(let i of t.parts)r.set(i,o),o+=C*Math.ceil(i.length/C);return r}var xt=class{constructor(){this.parts=[],this.size=0,this.known=new Map}append(t){
let e=this.size;return this.parts.push(t),this.size+=C*Math.ceil(t.length/C),e}encode(t){if(t===null||typeof t!="object")return kn(t);if(Array.isArray(t))return t.
map(n=>this.encode(n)??null);if(t instanceof m||t instanceof w||t instanceof O)return this.written(t);let e=Object.entries(t).filter(([,n])=>n!=null);return Object.
fromEntries(e.map(([n,r])=>[n,this.encode(r)]))}written(t){return this.known.has(t)||this.known.set(t,this.reference(t)),this.known.get(t)}reference(t){return t instanceof
O?{picture:[this.append(t.bytes),t.bytes.length]}:t instanceof w?{coarse:this.coarse(t)}:{array:this.array(t)}}array({shape:t,data:e}){let n=e instanceof Int32Array||
e instanceof Uint8Array,r=n?Int32Array.from(e):e instanceof Float32Array?e:Float32Array.from(e);return[n?"i":"f",t,this.append(ce(r))]}coarse({array:{shape:t,data:e},
axes:n,steps:r}){let o=t.slice(t.length-n).reduce((c,h)=>c*h,1),[i,a]=[new Uint8Array(e.length),new Float32Array(2*e.length/o)];for(let c=0,h=0;c<e.length;c+=o,
h+=2){let{low:l,high:f}=G(e.subarray(c,c+o));a[h]=l,a[h+1]=(f-l)/r;let p=1/(a[h+1]||1);for(let d=c;d<c+o;d++)i[d]=(e[d]-a[h])*p+.5}return[t,o,this.append(i),this.
append(ce(a))]}},ce=({buffer:s,byteOffset:t,byteLength:e})=>new Uint8Array(s,t,e);function kn(s){return typeof s!="number"||Number.isInteger(s)?s:Number.isFinite(
s)?Number(s.toPrecision(xn)):null}function le({shape:[s,t],data:e}){let[n,r]=[54,4*Math.ceil(3*t/4)],o=new Uint8Array(n+r*s),i=new DataView(o.buffer);o.set([66,
77]);let a=[[2,o.length],[10,n],[14,40],[18,t],[22,s],[34,r*s]];for(let[c,h]of a)i.setUint32(c,h,!0);i.setUint16(26,1,!0),i.setUint16(28,24,!0);for(let c=0;c<s;c++){
let h=n+(s-1-c)*r;for(let l=0,f=3*t*c;l<t;l++,f+=3)o[h+3*l]=e[f+2],o[h+3*l+1]=e[f+1],o[h+3*l+2]=e[f]}return new O(o,[s,t,3])}var kt=480,En=14,An=.8,Q=class{constructor(t){this.world=t,this.detail="fine",this.warm=!1}picture(){let t=performance.now();return this.world.show(kt,this.detail),
this.world.eye.gl.finish(),this.warm&&performance.now()-t>En&&(this.detail="fast"),this.warm=!0,this.encoded()}async encoded(){let e=await this.world.eye.canvas.
convertToBlob({type:"image/jpeg",quality:An});return new O(new Uint8Array(await e.arrayBuffer()),[kt,kt,3])}};var Z=class{constructor(){this.pace=40,this.paused=!1,this.hidden=!1,this.allowed=0,this.due=0,this.wake=null}set(t){Object.assign(this,t),this.wake?.()}async turn(){
for(;this.hidden||this.paused&&!this.allowed;)await new Promise(n=>this.wake=()=>n(null));this.paused&&(this.allowed-=1);let t=performance.now(),e=this.due<t-250;
this.due=e||this.paused?t:this.due+1e3/this.pace,await(this.due-t>1?Mn(this.due-t):_n())}},Mn=s=>new Promise(t=>setTimeout(t,s));function _n(){let{port1:s,port2:t}=new MessageChannel;
return new Promise(e=>{s.onmessage=()=>{s.close(),e(null)},t.postMessage(null)})}async function fe(s,t,e){de("flow",e,1e3);let n=[t];for(let r=0;r<e;r++){let[o,i]=[Math.fround(r/e),n[r].data],a=(await s(n[r],o)).data;n.push(Et(t,c=>i[c]+(a[c]-
i[c])/(1-o)/e))}return pe(n)}async function ue(s,t,e,n){let r=n.length-1;de("ddpm",e,r);let o=$n(e,r),i=[t];for(let a=0;a<e;a++){let[c,h,l]=[n[o[a]],n[o[a+1]],i[a].
data],f=(await s(i[a],o[a]/r)).data;i.push(Et(t,p=>Tn(l[p],me(f[p]),c,h)))}return pe(i)}function $n(s,t){let e=Math.fround(t/s),n=r=>r<(s+1)/2?Math.fround(t-Math.
fround(e*r)):Math.fround(e*(s-r));return Array.from({length:s+1},(r,o)=>Sn(n(o)))}function Tn(s,t,e,n){let r=(s-Math.sqrt(e)*t)/Math.sqrt(1-e);return Math.sqrt(
n)*t+Math.sqrt(1-n)*r}function pe(s){let t=Et(s[0],e=>me(s[s.length-1].data[e]));return{actions:t,path:z([...s.slice(0,-1),t])}}var me=s=>Math.min(1,Math.max(-1,
s)),Et=(s,t)=>new m(s.shape,Float32Array.from(s.data,(e,n)=>t(n)));function Sn(s){let t=Math.floor(s);return s-t!==.5?Math.round(s):t%2?t+1:t}function de(s,t,e){
if(!(Number.isInteger(t)&&t>=1&&t<=e))throw new u(`The ${s} head cannot take ${t} steps; choose from 1 to ${e}.`)}var ge=["<pad>","<start>","<unknown>"],[vn,we]=[1,2],On="▁",Nn=/\x1b\[[0-9;]*[A-Za-z]/g,Rn=2e3,Fn=40,jn=new RegExp(`[\\p{L}\\p{N}]{1,${Fn}}|[^\\p{L}\\p{N}_\\s]|_`,
"gu"),In=/^[\p{L}\p{N}]/u,Pn="ı",Ln=/\p{Script=Cherokee}/u;function Un(s){return[...[...s].slice(0,Rn).join("").replace(Nn," ").normalize("NFKC")].map(Cn).join(
"").replace(/\p{Cf}/gu,"").replace(/[\p{C}\p{Z}]/gu," ").trim().split(/\s+/).join(" ")}function Cn(s){return s===Pn?s:Ln.test(s)?s.toUpperCase():s.toLowerCase().
toUpperCase().toLowerCase()}function Bn(s){return(Un(s).match(jn)??[]).map(t=>In.test(t)?On+t:t)}var tt=class{constructor({alphabet:t,merges:e,pieces:n}){this.pieces=
n,this.rank=new Map(e.map(([o,i],a)=>[`${o} ${i}`,a]));let r=new Set([...ge,...t,...e.map(o=>o.join(""))]);this.id=new Map([...r].map((o,i)=>[o,i]))}encode(t){let e=[
ge[vn]];for(let o of Bn(t))if(e.push(...this.split(o)),e.length>=this.pieces)break;let n=e.slice(0,this.pieces),r=n.map(o=>this.id.get(o)??we);return{ids:r,pieces:n,
known:r.map(o=>o!==we)}}split(t){let e=[...t];for(;;){let[n,r]=[1/0,-1];for(let o=0;o+1<e.length;o++){let i=this.rank.get(`${e[o]} ${e[o+1]}`)??1/0;i<n&&([n,r]=
[i,o])}if(r<0)return e;e.splice(r,2,e[r]+e[r+1])}}};var Dn=1,zn=["front","wrist"],Gn=16,ye={ddpm:ue,flow:fe},Hn={uint8:Uint8Array,int64:BigInt64Array,float32:Float32Array};async function be(s,t,e){if(t?.format!==
Dn)throw new u("This exported policy is of another version; export it again.");let n={};for(let[r,o]of Object.entries(t.graphs)){let i=await e(o.file);n[r]=await s.
InferenceSession.create(i,{executionProviders:["wasm"]})}return new At(s,t,n)}var At=class{constructor(t,e,n){this.ort=t,this.manifest=e,this.sessions=n,this.config=
e.config,this.tokenizer=new tt(e.vocabulary);let r=[this.config.vision.picture,this.config.vision.wrist];this.views=zn.filter((o,i)=>r[i]),this.sides=r.filter(Boolean),
this.centres=e.centres&&m.of(e.centres)}async hear(t){let e=this.tokenizer.encode(t),n={shape:[1,e.ids.length],data:BigInt64Array.from(e.ids,BigInt)},{hidden:r,
pooled:o,probability:i}=await this.run("sentence",{ids:n});return{text:t,pieces:e,hidden:r,pooled:o,reading:qt(i.data,this.manifest)}}async decide(t,e,n,r,o=0){
let i=new Mt,[a,c]=this.senses(t),h=await this.trunk(a,c,e);i.stop("trunk");let l={};for(let f of this.config.heads.kinds)l[f]=await this.propose(f,h.context,n,
o);return i.stop("heads"),{vision:this.visionRecord(a,h),language:qn(e),state:{raw:c,normal:h.normal.single,token:h.state_token.single},fusion:this.fusionRecord(
e,h),belief:h.belief.single,heads:l,head:r,milliseconds:i.milliseconds}}senses({image:t,wrist:e,state:n}){let r=this.sides.map((o,i)=>{let a=this.views[i]==="wr\
ist"?e:t;if(!a)throw new u("This policy has an eye on the wrist too; give it wrist pictures.");if(a.length===3*o*o)return new m([o,o,3],a);throw new u(`This pol\
icy sees pictures of ${o} × ${o} × 3; this one has ${a.length} numbers.`)});if(n.length!==4||!n.every(Number.isFinite))throw new u(`The state must be four fin\
ite numbers; got ${[...n].join(", ")}.`);return[r,new m([4],n)]}trunk(t,e,{hidden:n,pooled:r}){let o=Object.fromEntries(this.views.map((i,a)=>[i,et(t[a])]));return this.
run("trunk",{...o,state:et(e),hidden:n,pooled:r})}async propose(t,e,n,r=0){if(t in ye)return this.iterate(t,e,n,r);let o=await this.run(t,{context:e,noise:et(n)}),
i=Object.fromEntries(Object.entries(o).map(([c,h])=>[c,h.single])),a=i.probability?{centres:this.centres}:{};return{...i,...a,path:z([n,i.actions])}}iterate(t,e,n,r){
let o=async(a,c)=>{let h={shape:[],data:Float32Array.of(c)};return(await this.run(t,{x_t:et(a),t:h,context:e})).clean.single},i=r||this.config.heads[`${t}_sampl\
es`];return ye[t](o,n,i,this.manifest.alpha_bar)}async run(t,e){let n=Object.fromEntries(Object.entries(e).map(([o,i])=>[o,this.tensor(i)])),r=await this.sessions[t].
run(n);return Object.fromEntries(Object.entries(r).map(([o,{dims:i,data:a}])=>[o,new m(i,Xn(a))]))}tensor({shape:t,data:e}){let[n]=Object.entries(Hn).find(([,r])=>e instanceof
r)??[];if(!n)throw new TypeError("a graph takes uint8, int64 and float32");return new this.ort.Tensor(n,e,t)}visionRecord(t,e){let n=o=>this.views.map(i=>e[`${i}\
_${o}`].single),r=this.views.flatMap(o=>e[`${o}_words`]?.single??[]);return{pictures:t,maps:this.views.map(o=>Vn(e,o)),heat:n("heat"),keypoints:z(n("keypoints")),
tokens:Wt(n("tokens")),words:r}}fusionRecord(t,e){return{...this.tokenNames(t),attention:e.attention?.single??null,residual:e.residual?.single??null,context:e.context.
single}}tokenNames({pieces:{pieces:t}}){let e=["readout","state",...t],n=["fusion","state",...t.map(()=>"language")];return this.views.forEach((r,o)=>{let i=Wn(
r,this.sides[o]/Gn);e.push(`${r} keypoints`,...i),n.push("vision",...i.map(()=>"vision"))}),{names:e,stage:n}}},Mt=class{constructor(){this.begun=performance.now(),
this.milliseconds={}}stop(t){let e=performance.now();this.milliseconds[t]=e-this.begun,this.begun=e}},Wn=(s,t)=>Array.from({length:t*t},(e,n)=>`${s} ${Math.floor(
n/t)},${n%t}`);function Vn(s,t){let e=[];for(let n=0;s[`${t}_map_${n}`];n++)e.push(s[`${t}_map_${n}`].single);return e}function qn({text:s,pieces:t,hidden:e,reading:n}){
let{nearest:r,understood:o}=n;return{text:s,pieces:t.pieces,known:t.known,hidden:e.single,nearest:r,understood:o}}var et=({shape:s,data:t})=>new m([1,...s],t),Xn=s=>s instanceof
BigInt64Array?Int32Array.from(s,Number):s;var W=class{constructor(t,e){this.shape=t,this.read=e}pick(t=[],e=0,n=0){if(e===this.shape.length)return this.read(n);let r=this.shape[e],o=i=>this.pick(t,e+1,n*
r+i);return Kn(t[e],r,o)}};function Kn(s,t,e){if(typeof s=="number")return e(s<0?Math.max(0,t+s):Math.min(s,t-1));let[n,r]=s??[0,t];return Array.from({length:Math.
min(r,t)-n},(o,i)=>e(n+i))}var Yn={255:"image/jpeg",66:"image/bmp"},Jn=[31,139],st=class{constructor(t){this.bytes=t,this.known=void 0}get type(){return Yn[this.bytes[0]]??"image/webp"}get blob(){
return new Blob([this.bytes],{type:this.type})}get address(){return this.known??=`data:${this.type};base64,${er(this.bytes)}`,this.known}};async function xe(s){
let t=new Uint8Array(s),e=Jn.every((o,i)=>t[i]===o)?await Qn(t):t.buffer,n=4+new DataView(e).getUint32(0,!0),r=JSON.parse(new TextDecoder().decode(new Uint8Array(
e,4,n-4)));return _t(r,e,n)}function Qn(s){let t=new Response(s).body;return new Response(t.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer()}function _t(s,t,e){
if(Array.isArray(s))return s.map(r=>_t(r,t,e));if(s===null||typeof s!="object")return s;if(s.picture)return new st(new Uint8Array(t,e+s.picture[0],s.picture[1]));
if(s.array)return Zn(t,e,...s.array);if(s.coarse)return tr(t,e,...s.coarse);let n=Object.entries(s).map(([r,o])=>[r,_t(o,t,e)]);return Object.fromEntries(n)}function Zn(s,t,e,n,r){
let o=new(e==="i"?Int32Array:Float32Array)(s,t+r,$t(n));return new W(n,i=>o[i])}function tr(s,t,e,n,r,o){let i=new Uint8Array(s,t+r,$t(e)),a=new Float32Array(s,
t+o,2*$t(e)/n);return new W(e,c=>a[2*Math.floor(c/n)]+a[2*Math.floor(c/n)+1]*i[c])}var $t=s=>s.reduce((t,e)=>t*e,1);function ke(s){return Uint8Array.fromBase64?
Uint8Array.fromBase64(s):Uint8Array.from(atob(s),t=>t.charCodeAt(0))}function er(s){let t="";for(let e=0;e<s.length;e+=8192)t+=String.fromCharCode(...s.subarray(
e,e+8192));return btoa(t)}function g(s,t){if(typeof s=="string")return s;let[,e,n,r]=t.match(/^(\+?)\.(\d)([f%])$/)??[],o=r==="%"?`${(100*s).toFixed(Number(n))}%`:s.toFixed(Number(n));return e&&
!o.startsWith("-")?`+${o}`:o}var b=["x","y","z","gripper"],Ee=({state:{raw:s,normal:t,token:e}})=>({raw:s,normal:t,token:e});function Ae({state:{raw:s,normal:t}}){let e=E([...t.data.subarray(
0,3)].map(Math.abs)),n=t.data[e]>0?"above":"below",r=g(Math.abs(t.data[e]),".1f");return`${`${b[e]} is ${r} deviations ${n} the middle of the workspace`}; the g\
ripper is ${g(s.data[3],".0%")} open`}var sr=.01,N=121,Me=new m([N],Float32Array.from({length:N},(s,t)=>-1.2+2.4*t/(N-1)));function _e({heads:s,head:t,state:{raw:e}}){let n=Object.fromEntries(Object.
entries(s).map(([i,a])=>[i,nr(a,e.data)])),{actions:r,plan:o}=n[t];return{acting:t,kinds:Object.keys(s),iterating:Object.keys(s).filter(i=>s[i].path.length>2),chunk:r,
plan:o,ahead:Array.from({length:r.length},(i,a)=>a),roads:{},...n}}function nr(s,t){return{actions:s.actions,path:s.path,steps:Array.from({length:s.path.length},
(e,n)=>n),plan:rr(s.actions,t),...s.mean?or(s.mean,s.std):{},...s.probability?{...ir(s),centres:s.centres}:{}}}function rr(s,t){let[e,n]=s.shape,r=new Float32Array(
3*(e+1));for(let o=0;o<3;o++){let i=0;r[o]=t[o];for(let a=0;a<e;a++)i+=s.data[a*n+o],r[3*(a+1)+o]=t[o]+sr*i}return new m([e+1,3],r)}function or(s,t){let e=o=>new m(
s.shape,Float32Array.from(s.data,(i,a)=>i+o*t.data[a])),n=new Float32Array(s.data.length*N);s.data.forEach((o,i)=>{let a=t.data[i];for(let c=0;c<N;c++){let h=(Me.
data[c]-o)/a;n[i*N+c]=Math.exp(-.5*h*h)/(a*Math.sqrt(2*Math.PI))}});let r=[...s.shape,N];return{mean:s,std:t,low:e(-2),high:e(2),curve:Me,density:new w(new m(r,
n))}}function ir({probability:s,chosen:t}){let[e,n,r]=s.shape,o=new Float32Array(e*n);for(let i=0,a=0;i<o.length;i++){let c=0;for(let h=0;h<r;h++,a++){let l=s.data[a];
c-=l*Math.log2(Math.max(l,1e-12))}o[i]=c}return{probability:new w(s),entropy:new m([e,n],o),string:[...t.data.subarray(0,n)].join(" ")}}function ar({heads:s}){return b.
map((t,e)=>{let n=s.kinds.map(r=>s[r].actions.data[e]);return Math.max(...n)-Math.min(...n)})}function $e({heads:{chunk:s}}){let t=s.shape[1],e=[0,1,2].map(n=>s.
data.reduce((r,o,i)=>i%t===n?r+Math.abs(o):r,0));return E(e)}function Te(s){let[{heads:t},e]=[s,ar(s)],n=E(e),r=t.kinds.length>1?`${t.kinds.length} heads differ\
 most in ${b[n]}, by ${g(e[n],".2f")}`:"one head acts";if(!t.bins)return r;let o=[...t.bins.entropy.at(0).data],i=o.reduce((a,c)=>a+c,0)/o.length;return`${r}; t\
he bins are ${g(i,".1f")} bits unsure`}var R=["front","wrist"],cr=["hand","object","goal"],Se=31;function ve({vision:s,fusion:t}){return{pictures:s.pictures.map(le),names:ur(s.keypoints?.shape[1]??0),
keypoints:s.keypoints,...s.heat?hr(s.heat):{},...s.maps?lr(s.maps):{},...s.tokens?fr(s,t):{}}}var hr=s=>({heat:s.map(t=>new w(t,2,Se)),heat_cells:s.map(t=>F(t.shape[2]))});
function lr(s){let t=e=>s.map(n=>n.map(e));return{maps:t(e=>new w(e,2,Se)),map_cells:t(e=>F(e.shape[2])),peaks:t(e=>A(e.parts().map(n=>G(n.data).high)))}}function fr(s,t){
let e=t.names.filter((o,i)=>t.stage[i]==="vision"),n=R.slice(0,s.pictures.length).map(o=>St(e,o)),r=n.map(vt);return{alike:new w(Tt(s.tokens)),patch_names:e,spans:n,
grids:r,patch_cells:r.map(([,o])=>F(o))}}var A=s=>new m([s.length],Float32Array.from(s)),F=s=>[.5/s,1/s];function Tt(s){let[t,e]=s.shape,n=Float64Array.from(s.data);
for(let o=0;o<e;o++){let i=0;for(let a=0;a<t;a++)i+=n[a*e+o]/t;for(let a=0;a<t;a++)n[a*e+o]-=i}for(let o=0;o<t;o++){let i=n.subarray(o*e,(o+1)*e),a=Math.max(1e-9,
Math.hypot(...i));i.forEach((c,h)=>i[h]=c/a)}let r=new Float32Array(t*t);for(let o=0;o<t;o++)for(let i=o;i<t;i++){let a=0;for(let c=0;c<e;c++)a+=n[o*e+c]*n[i*e+
c];r[o*t+i]=r[i*t+o]=a}return new m([t,t],r)}var ur=s=>Array.from({length:s},(t,e)=>cr[e]??`point ${e}`);function St(s,t){let e=s.flatMap((n,r)=>n.startsWith(`${t}\
 `)&&n.includes(",")?[r]:[]);return[e[0],e[e.length-1]+1]}function vt([s,t]){let e=Math.round(Math.sqrt(t-s));return[e,e]}function Oe({vision:s},t){if(t){let[,o,
i]=[...t.data].map(a=>g(1e3*a,".0f"));return`believes the object ${o} mm and the goal ${i} mm from where they are`}let e=s.heat[0].array.parts().map(o=>G(o.data).
high),n=E(e),r=g(e[n],".0%");return`the surest of ${e.length} keypoints, ${s.names[n]}, puts ${r} on one cell`}var x=s=>()=>s,nt=s=>Array.from({length:s},(t,e)=>e),Re=({vision:s})=>s?.maps??[[]],pr=s=>Math.max(0,...Re(s).flat().map(({array:t})=>t.length)),mr=s=>Re(s)[0].
map(({array:t},e)=>`${e+1} · ${t.shape.join("×")}`),Ne=({fusion:s},t)=>s?.attention?nt(s.attention.array.shape[t]).map(e=>String(e+1)):[],dr=({heads:s})=>Math.
max(1,...s.iterating.map(t=>s[t].path.length)),gr=[{name:"keypoint",label:"keypoint",options:s=>s.vision?.names??[],first:x(1)},{name:"view",label:"eye",options:s=>R.
slice(0,s.vision?.pictures.length??0),first:x(0)},{name:"map",label:"layer",options:mr,first:x(1)},{name:"unit",label:"unit",options:s=>nt(pr(s)),first:x(0)},{name:"\
patch",label:"patch",options:s=>s.vision?.patch_names??[],first:x(8)},{name:"word",label:"word",options:s=>s.language?.words??[],first:x(1)},{name:"thing",label:"\
thing",options:s=>s.words?.things??[],first:x(0)},{name:"layer",label:"layer",options:s=>Ne(s,0),first:x(-1)},{name:"head",label:"head",options:s=>[...Ne(s,1).slice(
0,-1),"mean"],first:x(-1)},{name:"token",label:"token that looks",options:s=>s.fusion?.names??[],first:x(0)},{name:"dimension",label:"dimension",options:()=>b,first:$e},
{name:"other",label:"against",options:()=>b,first:x(1)},{name:"ahead",label:"steps ahead",options:s=>s.heads.ahead,first:x(0)},{name:"sampler",label:"head",options:s=>s.
heads.iterating,first:x(-1),named:!0},{name:"noise",label:"step of the sampler",options:s=>nt(dr(s)),first:x(-1)}];function Fe(s){return Object.fromEntries(gr.map(
t=>[t.name,wr(t,s)]))}function wr({name:s,label:t,options:e,first:n,named:r},o){let i=e(o).map(String),a=r?i:nt(i.length),c=Math.max(-a.length,Math.min(n(o),a.length-
1));return{name:s,label:t,labels:i,values:a,first:a.at(c)??0}}var yr=8*.01,br=[["left","right"],["back","forward"],["down","up"]];function Ie(s){let t=xr(s),{action:e,expert:n,milliseconds:r}=s;return{parts:Object.keys(t),
spent:Object.values(t),total:Object.values(r).reduce((o,i)=>o+i,0),...n?{wish:Ot(s),gap:Math.hypot(...[0,1,2].map(o=>e[o]-n[o]))}:{}}}function Ot({state:s,expert:t}){
let e=[...s].slice(0,3);return m.of([e,e.map((n,r)=>n+yr*t[r])])}function xr({milliseconds:s,decision:t}){let e=t?.milliseconds??{};if(!Object.keys(e).length)return je(
s);let{policy:n=0,...r}=s,o=Object.values(e).reduce((i,a)=>i+a,0);return je({...e,"writing it down":Math.max(0,n-o),...r})}var je=s=>Object.fromEntries(Object.entries(
s).map(([t,e])=>[t,Number(e.toFixed(3))]));function Pe({action:s,act:t}){let e=[...s.data.subarray(0,3)],n=E(e.map(Math.abs)),r=br[n][+(e[n]>0)],o=`moves ${g(10*
Math.abs(e[n]),".1f")} mm ${r}`;return t.gap===void 0?o:`${o}; ${g(10*t.gap,".1f")} mm from the expert's wish`}function Le({step:s,chunking:{votes:t,weights:e,born:n,blended:r},decision:o}){return{votes:m.of(t),weights:A(e),ages:new m([n.length],Int32Array.from(n,i=>s-i)),
born:n.map(i=>`made at step ${i}`),here:n.map(()=>s),sizes:A(e.map(i=>6+14*i)),newest:A(t[t.length-1]),sum:b.map((i,a)=>Er(e,t.map(c=>c[a]),r[a])),...o?kr(s,o.heads[o.
head].actions):{}}}function kr(s,{shape:[t,e],data:n}){let r=Float32Array.from({length:t+1},(i,a)=>a<t?s+a:NaN),o=new Float32Array((t+1)*e).fill(NaN);return o.set(
n),{steps:new m([t+1],r),chunk:new m([t+1,e],o)}}function Er(s,t,e){return`${s.map((r,o)=>`${g(r,".2f")}·(${g(t[o],"+.2f")})`).join(" + ")} = ${g(e,"+.2f")}`}function Ue({
chunking:{votes:s}}){let[t,e]=s.shape;if(t===1)return"one chunk speaks: its word is the action";let n=b.map((o,i)=>{let a=s.parts().map(c=>c.data[i]);return Math.
max(...a)-Math.min(...a)}).slice(0,e),r=E(n);return`${t} chunks speak; in ${b[r]} they differ by ${g(n[r],".2f")}`}var Ar=31,Nt=s=>s.replaceAll("▁","·");function Ce({language:s,fusion:t},e){let n=De(s.pieces),r=s.pieces.map(Nt);return{text:s.text,pieces:r,places:r.map((o,i)=>i),
known:s.known,hidden:new w(s.hidden),alike:new w(Tt(s.hidden)),tasks:s.nearest.map(([o])=>o.replace(/-v3$/,"")),sentences:s.nearest.map(([o])=>e[o].sentence),probability:s.
nearest.map(([,o])=>o),understood:s.understood,heard:t?.attention&&_r(t),words:n.map(({name:o})=>o==="<start>"?"(start)":o),word_places:n.map((o,i)=>i)}}function Be({
language:s,vision:t}){let e=t?.words??[];if(!e.length)return{};let n=e.map(r=>Mr(De(s.pieces),r));return{looks:n.map(r=>new w(r,2,Ar)),look_cells:n.map(({shape:r})=>F(
r[2]))}}function De(s){let t=[];return s.forEach((e,n)=>{let r=t[t.length-1];n>1&&/^[\p{L}\p{N}]/u.test(e)?(r.name+=e,r.places.push(n)):t.push({name:e.replace(/^▁/,
""),places:[n]})}),t}function Mr(s,t){let[,e,n]=t.shape,r=new m([s.length,e,n],new Float32Array(s.length*e*n));return s.forEach(({places:o},i)=>{let a=r.at(i).data;
for(let c of o)t.at(c).data.forEach((h,l)=>a[l]+=h)}),r}function _r({attention:s,stage:t}){let e=t.flatMap((a,c)=>a==="language"?[c]:[]),[n,r,o]=s.shape,i=new Float32Array(
n*e.length);for(let a=0;a<n;a++)e.forEach((c,h)=>{let l=0;for(let f=0;f<r;f++)l+=s.data[(a*r+f)*o*o+c];i[a*e.length+h]=l/r});return new m([n,e.length],i)}function ze({
language:s}){let t=s.known.filter(r=>!r).length,e=t?`${t} of them never seen before`:"all known",n=`${g(s.probability[0],".0%")} sure it means ${s.tasks[0]}`;return`${s.
pieces.length} pieces, ${e}; ${n}`}var rt=["itself","state","words",...R],$r={fusion:0,state:1,language:2},Tr=31;function Ge({fusion:s,vision:t}){if(!s.names)return{context:s.context};let e=R.slice(
0,t.pictures.length).map(o=>St(s.names,o)),[n,r]=[e.map(vt),Sr(s)];return{names:s.names.map(Nt),labels:s.names.map((o,i)=>`${i} ${o}`),borders:r.flatMap((o,i)=>i&&
o!==r[i-1]?[i-.5]:[]),middles:vr(r),spans:e,grids:n,cells:n.map(([,o])=>F(o)),keypoints:e[0][0]-1,context:s.context,...s.attention?Or(s.attention,r):{}}}function Sr({
names:s,stage:t}){return t.map((e,n)=>$r[e]??rt.indexOf(s[n].split(" ")[0]))}function vr(s){return[...new Set(s)].sort((t,e)=>t-e).map(t=>(s.indexOf(t)+s.lastIndexOf(
t))/2)}function Or(s,t){let[e,n,r]=s.shape,o=r*r,i=new Float32Array(e*(n+1)*o),a=[];for(let c=0;c<e;c++){let h=c*(n+1)*o,l=s.at(c).data;i.set(l,h);let f=i.subarray(
h+n*o,h+(n+1)*o);for(let p=0,d=0;p<n;p++)for(let y=0;y<o;y++,d++)f[y]+=l[d]/n;a.push(f)}return{attention:new w(new m([e,n+1,r,r],i),1,Tr),rollout:Nr(a,r),share:Rr(
a,r,t)}}function Nr(s,t){let e=new Float64Array(t);e[0]=1;for(let n of[...s].reverse()){let r=Float64Array.from(e,o=>.5*o);for(let o=0;o<t;o++)for(let i=0;i<t;i++)
r[i]+=.5*e[o]*n[o*t+i];e=r}return new m([t],Float32Array.from(e))}function Rr(s,t,e){let n=new Float32Array(rt.length*s.length);return s.forEach((r,o)=>{for(let i=0;i<
t;i++)n[e[i]*s.length+o]+=r[i]}),new m([rt.length,s.length],n)}function He({fusion:s}){if(!s.share)return"this fusion has no attention: everything is mixed into\
 one context at once";let[t,e]=s.share.shape,n=Array.from({length:t},(a,c)=>s.share.data[(c+1)*e-1]),r=n.map((a,c)=>c).sort((a,c)=>n[c]-n[a]||c-a),[o,i]=r.map(a=>`${g(
n[a],".0%")} on ${Fr(rt[a])}`);return`in the last layer the readout looks ${o}, ${i}`}var Fr=s=>s==="itself"||s==="words"?s:`the ${s}${R.includes(s)?" eye":""}`;var Rt="this policy does not tell",ot=class{constructor({tasks:t,camera:e,rate:n}){this.tasks=t,this.camera=e,this.seenFrom=e,this.rate=n,this.decision=null,this.
event=""}moment(t){this.seenFrom=t.view??this.camera;let e={...this.outcome(t),seconds:t.step/this.rate};return t.event&&t.event!==this.event&&(e.event=t.event),
this.event=t.event??"",e.chunking=Le(t),e.act=Ie(t),t.decision&&(this.decision=e.decision=this.thought(t.decision)),this.decision?.belief&&t.truth&&(e.miss=jr(this.
decision.belief,t.truth)),{...e,notes:this.notes(e)}}notes(t){let e={chunking:Ue(t),action:Pe(t)},{decision:n}=this;return n?{...e,vision:t.miss||n.vision?.heat?
Oe(n,t.miss):Rt,language:ze(n),state:n.state.normal?Ae(n):Rt,fusion:n.fusion?.names?He(n):Rt,heads:Te(n)}:e}outcome(t){let{step:e,state:n,action:r,success:o,milliseconds:i,
expert:a,truth:c,frame:h}=t;return{step:e,state:A(n),action:A(r),success:o,milliseconds:i,...a?{expert:A(a),wish_seen:this.projected(Ot(t))}:{},...c?{truth:c,truth_seen:this.
projected(c)}:{},frame:h,...t.view?{turned:!0}:{}}}thought(t){let e=_e(t);return{vision:t.vision&&ve(t),language:Ce(t,this.tasks),words:Be(t),state:Ee(t),fusion:t.
fusion&&Ge(t),heads:e,belief:t.belief,belief_seen:t.belief&&this.projected(t.belief),plan_seen:this.projected(e.plan)}}projected(t){let{pose:e,fov:n}=this.seenFrom,
r=2*Math.tan(n*Math.PI/360),o=t.parts().flatMap(({data:i})=>{let a=[0,1,2].map(p=>i[p]-e[p]),[c,h,l]=[0,1,2].map(p=>a.reduce((d,y,v)=>d+y*e[3+3*v+p],0)),f=l<0?-l*
r:NaN;return[.5+c/f,.5-h/f]});return new m([t.length,2],Float32Array.from(o))}};function jr(s,t){return A(s.parts().map(({data:e},n)=>Math.hypot(...[...e].map((r,o)=>r-
t.at(n).data[o]))))}var M=s=>Ir(s.array??s).join("×"),Ir=s=>s.shape??[s.length];function We(s,t){let{vision:e,language:n,state:r,fusion:o,heads:i}=t,a=i[i.acting];return{vision:e?
Pr(e):[],language:[["pieces",M(n.pieces)],["hidden",M(n.hidden)],["nearest tasks",M(n.tasks)]],state:[["numbers","4"],["in deviations","4"],...$("token",r.token)],
fusion:[...$("tokens",o?.names),...$("attention, with the mean of its heads",o?.attention),...$("context",o?.context)],heads:[...$("context",o?.context),["path \
from noise",M(a.path)],...$("belief of the bins",i.bins?.probability),["chunk",M(i.chunk)]],chunking:[["votes","n×4"],["weights","n"],["blended action","4"]],action:[
["action",M(s.action)],["state after it",M(s.state)]]}}var Pr=({pictures:s,maps:t,heat:e,patch_names:n})=>[["picture",s.map(M).join(" and ")],...(t?.[0]??[]).map(
(r,o)=>[`layer ${o+1}`,M(r)]),...$("keypoint heat",e?.[0]),...$("tokens",n)],$=(s,t)=>t?[[s,M(t)]]:[];var Lr=.6,Ve=10,it=class{constructor(t,e={}){this.writer=new ot(t),this.rate=t.rate,this.code=e,this.moments=[]}push(t,e){let n=!this.moments.length;this.moments.
push(...t);let r=t.map(i=>this.writer.moment(i)),o=Cr(e,this.moments,this.rate);return he({moments:r,rollout:n?{...o,...Ur(r,this.code)}:o})}};function Ur(s,t){
let e=s.find(n=>n.decision)?.decision;return e?{controls:Fe(e),shapes:We(s[0],e),code:t}:{controls:{},shapes:{},code:t}}function Cr(s,t,e){let{parts:n,settings:r}=s;
return{task:s.task.replace(/-v3$/,""),instruction:s.instruction,seed:s.seed,confidence:s.confidence,success:s.success,steps:t.length,last:Math.max(1,t.length-1),
rate:e,budget:1e3/e,axes:b,first_bad:qe(t),telling:zr(s.success,t),settings:Object.fromEntries(Object.entries(r).map(([o,i])=>[o,Br(i)])),parts:n.length>1?n.map(
Dr):[],link:s.link,things:[]}}var Br=s=>typeof s=="boolean"?s?"True":"False":String(s),Dr=({text:s,task:t,step:e,success:n})=>({text:s,task:t.split("@")[0].replace(
/-v3$/,""),step:e,success:n});function qe(s){let t=0;for(let{step:e,action:n,expert:r}of s)if(t=(r?Math.hypot(...[0,1,2].map(i=>n[i]-r[i])):0)>Lr?t+1:0,t===Ve)return e-
Ve+1;return null}function zr(s,t){let e=qe(t);if(!s&&e!==null)return e;let[n,r]=[0,-1];for(let{step:o,decision:i}of t.filter(a=>a.decision)){let a=Gr(i);a>r&&([
n,r]=[o,a])}return n}function Gr({heads:s}){let t=Object.values(s).map(n=>n.actions.at(0).data),e=n=>Math.max(...t.map(r=>r[n]))-Math.min(...t.map(r=>r[n]));return b.
reduce((n,r,o)=>n+e(o),0)}var Xe=1;var at=class{constructor(t){this.read=t,this.kept=new Map}async tasks(){return Object.keys((await this.index()).tasks)}async scene(t){let e=await this.index();if(!(t in
e.tasks))throw new Error(`There is no scene for the task ${t}.`);let[n,r]=await Promise.all([this.packed(`tasks/${t}.pack`),this.packed(`models/${e.tasks[t]}.pa\
ck`)]),o=new Set(r.drawing.items.flatMap(c=>[c.mesh,c.texture]).filter(Boolean)),i=new Set([...o].map(c=>e.parts[c])),a=await Promise.all([...i].map(c=>this.packed(
`parts/${c}.pack`)));return{task:n,model:r,parts:Object.assign({},...a)}}index(){return this.once("index.json",async t=>{let e=JSON.parse(new TextDecoder().decode(
t));if(e.version!==Xe)throw new Error(`The scenes are of version ${e.version}, not ${Xe}.`);return e})}packed(t){return this.once(t,xe)}once(t,e){if(!this.kept.
has(t)){let n=this.read(t).then(e).catch(r=>{throw this.kept.delete(t),r});this.kept.set(t,n)}return this.kept.get(t)}};var Ke=`#version 300 es
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
}`,Ye=`#version 300 es
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
}`;function Qe(s){let t=s.createProgram();if(s.attachShader(t,Je(s,s.VERTEX_SHADER,Ke)),s.attachShader(t,Je(s,s.FRAGMENT_SHADER,Ye)),["place","normal"].forEach((r,o)=>s.
bindAttribLocation(t,o,r)),s.linkProgram(t),!s.getProgramParameter(t,s.LINK_STATUS))throw new Error(`WebGL: ${s.getProgramInfoLog(t)}`);let e=new Map;return{made:t,
uniform:r=>(e.has(r)||e.set(r,s.getUniformLocation(t,r)),e.get(r)??null)}}function Je(s,t,e){let n=s.createShader(t);if(s.shaderSource(n,e),s.compileShader(n),!s.
getShaderParameter(n,s.COMPILE_STATUS))throw new Error(`WebGL: ${s.getShaderInfoLog(n)}`);return n}function Ze(s,t){let e=s.createVertexArray();return s.bindVertexArray(
e),[t.places,t.normals].forEach((n,r)=>{s.bindBuffer(s.ARRAY_BUFFER,s.createBuffer()),s.bufferData(s.ARRAY_BUFFER,n,s.STATIC_DRAW),s.enableVertexAttribArray(r),
s.vertexAttribPointer(r,3,s.FLOAT,!1,0,0)}),s.bindBuffer(s.ELEMENT_ARRAY_BUFFER,s.createBuffer()),s.bufferData(s.ELEMENT_ARRAY_BUFFER,t.corners,s.STATIC_DRAW),s.
bindVertexArray(null),{array:e,count:t.corners.length}}function ts(s,t,e){let n=s.createTexture(),r=e?s.TEXTURE_CUBE_MAP:s.TEXTURE_2D,o=e?[0,1,2,3,4,5].map(a=>s.
TEXTURE_CUBE_MAP_POSITIVE_X+a):[s.TEXTURE_2D],i=e?s.CLAMP_TO_EDGE:s.REPEAT;s.bindTexture(r,n);for(let a of o)s.texImage2D(a,0,s.RGBA8,s.RGBA,s.UNSIGNED_BYTE,t);
return s.texParameteri(r,s.TEXTURE_WRAP_S,i),s.texParameteri(r,s.TEXTURE_WRAP_T,i),s.texParameteri(r,s.TEXTURE_MAG_FILTER,s.LINEAR),s.texParameteri(r,s.TEXTURE_MIN_FILTER,
s.LINEAR_MIPMAP_LINEAR),s.generateMipmap(r),{kind:e?1:2,texture:n}}var ct=class{constructor(t,e,n){this.gl=t,this.side=e,this.buffer=t.createFramebuffer(),t.bindFramebuffer(
t.FRAMEBUFFER,this.buffer),this.stores=[[t.COLOR_ATTACHMENT0,t.RGBA8],[t.DEPTH_ATTACHMENT,t.DEPTH_COMPONENT24]].map(([r,o])=>{let i=t.createRenderbuffer();return t.
bindRenderbuffer(t.RENDERBUFFER,i),n?t.renderbufferStorageMultisample(t.RENDERBUFFER,n,o,e,e):t.renderbufferStorage(t.RENDERBUFFER,o,e,e),t.framebufferRenderbuffer(
t.FRAMEBUFFER,r,t.RENDERBUFFER,i),i})}pixels(){let{gl:t,side:e}=this,n=new Uint8Array(4*e*e);t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.readPixels(0,0,
e,e,t.RGBA,t.UNSIGNED_BYTE,n);let r=new Uint8Array(3*e*e);for(let o=0,i=0;o<e;o++)for(let a=4*e*(e-1-o),c=a+4*e;a<c;a+=4,i+=3)r[i]=n[a],r[i+1]=n[a+1],r[i+2]=n[a+
2];return r}show(){let{gl:t,side:e}=this;t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.bindFramebuffer(t.DRAW_FRAMEBUFFER,null),t.blitFramebuffer(0,0,e,e,
0,0,e,e,t.COLOR_BUFFER_BIT,t.NEAREST)}close(){this.gl.deleteFramebuffer(this.buffer);for(let t of this.stores)this.gl.deleteRenderbuffer(t)}};var T=class{constructor(){this.places=[],this.normals=[],this.corners=[],this.known=new Map}corner(t,e){let n=[...t,...e].map(o=>o.toFixed(7)).join(),r=this.known.
get(n)??this.places.length/3;return this.known.has(n)||(this.known.set(n,r),this.places.push(...t),this.normals.push(...e)),r}face(...t){let[e,n,r,o]=t.map(([i,
a])=>this.corner(i,a));t.length===3?this.corners.push(e,n,r):this.corners.push(e,n,o,n,r,o)}get mesh(){return{places:Float32Array.from(this.places),normals:Float32Array.
from(this.normals),corners:Uint32Array.from(this.corners)}}},rs={sphere:es,ellipsoid:es,cylinder:Hr,box:qr,tube:Wr,top:s=>ss(1,s),bottom:s=>ss(-1,s)},ht=s=>Math.
floor(s/2),V=(s,t)=>2*Math.PI*s/t;function es(s){let t=new T,e=Math.floor(ht(s)/2);for(let n of[-1,1])os(t,n,s,e,0);return t.mesh}function ss(s,t){let e=new T;return os(
e,s,t,Math.floor(ht(t)/2),s),e.mesh}function os(s,t,e,n,r){let o=(a,c)=>{let[h,l]=[V(a,e),t*Math.PI*c/2/n],f=[Math.cos(h)*Math.cos(l),Math.sin(h)*Math.cos(l),Math.
sin(l)];return[[f[0],f[1],f[2]+r],f]},i=[[0,0,t+r],[0,0,t]];for(let a=0;a<e;a++){let c=[o(a,n-1),o(a+1,n-1),i];s.face(...t>0?c:c.reverse());for(let h=0;h<n-1;h++){
let l=[o(a,h),o(a+1,h),o(a+1,h+1),o(a,h+1)];s.face(...t>0?l:l.reverse())}}}function Hr(s){let t=new T;for(let e of[-1,1])Vr(t,e,s,Math.floor(ht(s)/2));return is(
t,s),t.mesh}function Wr(s){let t=new T;return is(t,s),t.mesh}function is(s,t){let e=ht(t),n=(r,o)=>{let[i,a]=[Math.cos(V(r,t)),Math.sin(V(r,t))];return[[i,a,2*o/
e-1],[i,a,0]]};for(let r=0;r<e;r++)for(let o=0;o<t;o++)s.face(n(o,r),n(o+1,r),n(o+1,r+1),n(o,r+1))}function Vr(s,t,e,n){let r=(o,i)=>[[Math.cos(V(o,e))*i,Math.sin(
V(o,e))*i,t],[0,0,t]];for(let o=0;o<e;o++){let i=[r(o,1/n),r(o+1,1/n),r(0,0)];s.face(...t>0?i:i.reverse());for(let a=0;a<n-1;a++){let[c,h]=[(a+1)/n,(a+2)/n],l=[
r(o,h),r(o+1,h),r(o+1,c),r(o,c)];s.face(...t>0?l:l.reverse())}}}function qr(){let s=new T;for(let t of[0,1,2])for(let e of[-1,1]){let n=[0,0,0];n[t]=e;let r=(i,a)=>{
let c=[0,0,0];return c[t]=e,[c[(t+1)%3],c[(t+2)%3]]=[i,a],[c,n]},o=[r(-1,-1),r(1,-1),r(1,1),r(-1,1)];s.face(...e>0?o:o.reverse())}return s.mesh}function as([s,t,
e]){let n=new T,[r,o]=[ns(s,e),ns(t,e)],i=[0,0,1];for(let a=0;a<r.length-1;a++)for(let c=0;c<o.length-1;c++)n.face([[r[a],o[c],0],i],[[r[a+1],o[c],0],i],[[r[a+1],
o[c+1],0],i],[[r[a],o[c+1],0],i]);return n.mesh}function ns(s,t){let e=Math.max(t,s/198),n=Math.floor(s/e),r=n-n%2,o=s-r*e,i=Array.from({length:r+1},(a,c)=>-s+o+
c*e*2);return[-s,...i,s]}function B(s){let[t,e,n,r]=[s[0],s[1],s[2],s[3]];return[1-2*(n*n+r*r),2*(e*n-t*r),2*(e*r+t*n),2*(e*n+t*r),1-2*(e*e+r*r),2*(n*r-t*e),2*(e*r-t*n),2*(n*r+t*e),1-2*
(e*e+n*n)]}function k(s,t){return[0,3,6].map(e=>s[e]*t[0]+s[e+1]*t[1]+s[e+2]*t[2])}function j(s,t){return Array.from({length:9},(e,n)=>{let[r,o]=[n-n%3,n%3];return s[r]*
t[o]+s[r+1]*t[o+3]+s[r+2]*t[o+6]})}function I(s){return[s[0],s[3],s[6],s[1],s[4],s[7],s[2],s[5],s[8]]}function P(s,t){return[s[0]+t[0],s[1]+t[1],s[2]+t[2]]}function _(s,t){
return[s[0]-t[0],s[1]-t[1],s[2]-t[2]]}function Ft(s){let t=Math.hypot(s[0],s[1],s[2]);return[s[0]/t,s[1]/t,s[2]/t]}function jt(s,t){return[s[1]*t[2]-s[2]*t[1],s[2]*
t[0]-s[0]*t[2],s[0]*t[1]-s[1]*t[0]]}function cs(s,t,e){let n=1/Math.tan(s*Math.PI/360),r=e-t;return[n,0,0,0,0,n,0,0,0,0,-(e+t)/r,-1,0,0,-2*e*t/r,0]}function hs(s,t,e){
return[...[0,1,2].flatMap(r=>[s[r]*t[r],s[r+3]*t[r],s[r+6]*t[r],0]),e[0],e[1],e[2],1]}function ls(s,t){return[0,1,2].flatMap(e=>[s[e]/t[e],s[e+3]/t[e],s[e+6]/t[e]])}var Xr=[1,0,0,0,1,0,0,0,1],fs=1.5,[Kr,Yr]=[.25,4];function It(s,t,e={shift:[0,0,0],turn:0}){let n=s.turns?B(q(t.turns,s.body,4)):Xr,r=e.turn*Math.PI/360,o=j(B([
Math.cos(r),0,0,Math.sin(r)]),s.rotation);return{place:P(q(t.places,s.body,3),k(n,P(s.pos,e.shift))),rotation:j(n,o),fov:s.fov}}var lt=class{constructor(t,e=.9){
let n=[t.rotation[2],t.rotation[5],t.rotation[8]];this.centre=t.place.map((r,o)=>r-e*n[o]),this.distance=e,this.azimuth=Math.atan2(n[1],n[0]),this.elevation=Math.
asin(n[2]),this.fov=t.fov}turn(t,e){this.azimuth+=t,this.elevation=Math.max(-fs,Math.min(fs,this.elevation+e))}zoom(t){this.distance=Math.max(Kr,Math.min(Yr,this.
distance*t))}get view(){let t=Math.cos(this.elevation),e=[t*Math.cos(this.azimuth),t*Math.sin(this.azimuth),Math.sin(this.elevation)],n=this.centre.map((r,o)=>r+
this.distance*e[o]);return Jr(n,this.centre,this.fov)}};function Jr(s,t,e){let n=Ft(_(s,t)),r=Ft(jt([0,0,1],n)),o=jt(n,r);return{place:s,rotation:[0,1,2].flatMap(
i=>[r[i],o[i],n[i]]),fov:e}}function q(s,t,e){return Array.from({length:e},(n,r)=>s[t*e+r])}var us="audience",ft=class{constructor(t,e){this.gl=t,this.drawing=e.model.drawing,this.slices=e.model.slices,this.parts=e.parts,this.meshes=new Map,this.textures=
new Map,this.levels={}}async load(){let t=new Set(this.drawing.items.map(n=>n.texture).filter(n=>n!==void 0)),e={premultiplyAlpha:"none",colorSpaceConversion:"n\
one"};await Promise.all([...t].map(async n=>{let{cube:r,pixels:o}=this.parts[n],i=await createImageBitmap(o.blob,e);this.textures.set(n,ts(this.gl,i,r)),i.close()}))}level(t){
return this.levels[t]??=this.drawing.items.map(e=>this.drawn(e,t)),this.levels[t]}pose(t,e,n,r){for(let o of t){let{item:i}=o,a=B(q(e.turns,i.body,4)),c=i.site===
void 0?void 0:n[i.site];o.place=P(q(e.places,i.body,3),k(a,c??i.pos)),o.rotation=j(a,B(i.quat)),o.rgba=(i.site===void 0?void 0:r[i.site])??i.rgba}}drawn(t,e){return{
item:t,pieces:this.pieces(t,e),texture:t.texture&&this.textures.get(t.texture)||null,textureScale:Zr(t,this.parts),rgba:t.rgba,place:[0,0,0],rotation:[1,0,0,0,1,
0,0,0,1]}}pieces(t,e){let[n,r,o]=t.size,i=[0,0,0];if(t.type==="mesh")return[{mesh:this.mesh(t.mesh,e),scale:[1,1,1],shift:i}];if(t.type==="plane")return[{mesh:this.
floor(t),scale:[1,1,1],shift:i}];if(t.type!=="capsule")return[{mesh:this.shape(t.type,e),scale:t.size,shift:i}];let a=(n+r)/2;return[{mesh:this.shape("tube",e),
scale:t.size,shift:i},{mesh:this.shape("top",e),scale:[n,r,a],shift:[0,0,o-a]},{mesh:this.shape("bottom",e),scale:[n,r,a],shift:[0,0,a-o]}]}mesh(t,e){let n=e in
this.parts[t]?e:"policy";return this.uploaded(`mesh ${t} ${n}`,()=>Qr(this.parts[t][n]))}shape(t,e){return this.uploaded(`${t} ${e}`,()=>rs[t](this.slices[e===us?
us:"policy"]))}floor(t){let e=t.grid;return this.uploaded(`plane ${e}`,()=>as(e))}uploaded(t,e){let n=this.meshes.get(t)??Ze(this.gl,e());return this.meshes.set(
t,n),n}close(){for(let{array:t}of this.meshes.values())this.gl.deleteVertexArray(t);for(let{texture:t}of this.textures.values())this.gl.deleteTexture(t)}};function Qr(s){
let t=e=>s[e].shape[0]*s[e].shape[1];return{places:Float32Array.from({length:t("places")},(e,n)=>s.places.read(n)),normals:Float32Array.from({length:t("normals")},
(e,n)=>s.normals.read(n)),corners:Uint32Array.from({length:t("corners")},(e,n)=>s.corners.read(n))}}function Zr(s,t){if(s.texture===void 0)return[1,1,1];if(t[s.
texture].cube)return s.uniform?s.size:[1,1,1];let e=s.type==="mesh"||s.type==="plane",[n,r]=s.repeat.map((o,i)=>{let a=s.size[i]>0?s.size[i]:1;return .5*o*(e?1/
a:1)*(s.uniform?a:1)});return[n,-r,0]}var to=.995;function ps({item:s,place:t},e){if(s.type==="plane")return!0;let[n,r,o]=k(I(e.rotation),_(t,e.place)),i=e.fov*Math.PI/360;return Math.max(Math.abs(n),
Math.abs(r))*Math.cos(i)+o*Math.sin(i)<s.radius&&-o>-s.radius}function ms(s,t){let e=o=>o.rgba[3]<to||o.item.type==="plane"&&Pt(o,t),n=o=>o.item.type==="plane"?
1/0:Math.hypot(..._(o.place,t.place)),r=s.filter(o=>e(o)&&o.rgba[3]>0);return{opaque:s.filter(o=>!e(o)),clear:r.sort((o,i)=>n(o)-n(i))}}function Pt(s,t){let e=_(
t.place,s.place);return e[0]*s.rotation[2]+e[1]*s.rotation[5]+e[2]*s.rotation[8]<0}var so=.3,no={fine:{level:"audience",samples:4},fast:{level:"policy",samples:0}},ro=128,ut=class{constructor(t){this.canvas=t;let e={antialias:!1,alpha:!0,depth:!1,
preserveDrawingBuffer:!0},n=t.getContext("webgl2",e);if(!n)throw new Error("This browser has no WebGL 2, so nothing new can be drawn.");this.gl=n;let{made:r,uniform:o}=Qe(
n);this.program=r,this.uniform=o,this.targets=new Map,this.scene=null}async load(t){let e=new ft(this.gl,t);await e.load(),this.scene?.close(),this.scene=e}picture(t,e,n,r={}){
let o=t==="front"?{shift:r.shift??[0,0,0],turn:r.turn??0}:void 0,i=It(this.loaded.drawing.cameras[t],n.bodies,o),a=this.target(e,0);return this.draw(a,i,n,"poli\
cy",r),a.pixels()}frontView(t){return It(this.loaded.drawing.cameras.front,t.bodies)}show(t,e,n,r="fine",o={}){let{level:i,samples:a}=no[r];(this.canvas.width!==
e||this.canvas.height!==e)&&(this.canvas.width=this.canvas.height=e);let c=this.target(e,a);this.draw(c,t,n,i,o),c.show()}close(){this.scene?.close();for(let t of this.
targets.values())t.close();this.gl.getExtension("WEBGL_lose_context")?.loseContext()}get loaded(){if(!this.scene)throw new Error("The eye has no scene yet; load\
 one first.");return this.scene}draw(t,e,n,r,o){let{gl:i,loaded:a}=this,c=a.level(r);a.pose(c,n.bodies,n.sites,n.siteColours);for(let[f,p]of Object.entries(o.colours??
{}))c[Number(f)].rgba=p;this.begin(t),this.setView(e,o.light??[1,1,1]);let{opaque:h,clear:l}=ms(c.filter(f=>ps(f,e)),e);i.disable(i.BLEND);for(let f of h)this.drawItem(
f,e);i.enable(i.BLEND),i.blendFuncSeparate(i.SRC_ALPHA,i.ONE_MINUS_SRC_ALPHA,i.ZERO,i.ONE),i.depthMask(!1);for(let f of[...l,...[...l].reverse()])this.drawItem(
f,e);i.depthMask(!0)}begin(t){let{gl:e}=this,[n,r,o]=this.loaded.drawing.sky;e.bindFramebuffer(e.FRAMEBUFFER,t.buffer),e.viewport(0,0,t.side,t.side),e.useProgram(
this.program),e.enable(e.DEPTH_TEST),e.enable(e.CULL_FACE),e.depthFunc(e.LEQUAL),e.clearColor(n,r,o,1),e.clear(e.COLOR_BUFFER_BIT|e.DEPTH_BUFFER_BIT),e.uniform1i(
this.uniform("cube"),0),e.uniform1i(this.uniform("flatTexture"),1)}setView(t,e){let{gl:n,uniform:r}=this,{near:o,far:i,lights:a}=this.loaded.drawing;n.uniformMatrix4fv(
r("projection"),!1,cs(t.fov,o,i));let c=I(t.rotation),h=f=>f.map((p,d)=>p*e[d]),l=a.slice(0,8);n.uniform1i(r("lampCount"),l.length),l.forEach((f,p)=>{let d=f.head?
[0,0,1]:k(c,f.direction.map(y=>-y));n.uniform3fv(r(`lamps[${p}].direction`),d),n.uniform3fv(r(`lamps[${p}].ambient`),f.head?h(f.ambient):f.ambient),n.uniform3fv(
r(`lamps[${p}].diffuse`),h(f.diffuse)),n.uniform3fv(r(`lamps[${p}].specular`),f.specular)})}drawItem(t,e){let{gl:n,uniform:r}=this,{item:o,rgba:i}=t,a=Pt(t,e);n.
cullFace(a&&o.type==="plane"?n.FRONT:n.BACK);let c=a&&o.type==="plane"?i[3]*so:i[3];n.uniform4f(r("colour"),i[0],i[1],i[2],c),n.uniform1f(r("emission"),o.emission),
n.uniform1f(r("specular"),o.specular),n.uniform1f(r("shininess"),o.shininess*ro),this.setTexture(t);let h=I(e.rotation),l=j(h,t.rotation),f=k(h,_(t.place,e.place));
for(let{mesh:p,scale:d,shift:y}of t.pieces){let v=k(l,y).map((wt,U)=>wt+f[U]);n.uniformMatrix4fv(r("toCamera"),!1,hs(l,d,v)),n.uniformMatrix3fv(r("normalToCamer\
a"),!1,ls(l,d)),n.bindVertexArray(p.array),n.drawElements(n.TRIANGLES,p.count,n.UNSIGNED_INT,0)}}setTexture(t){let{gl:e,uniform:n}=this;if(e.uniform1i(n("textur\
eKind"),t.texture?.kind??0),e.uniform3fv(n("textureScale"),t.textureScale),!t.texture)return;let r=t.texture.kind===1;e.activeTexture(r?e.TEXTURE0:e.TEXTURE1),e.
bindTexture(r?e.TEXTURE_CUBE_MAP:e.TEXTURE_2D,t.texture.texture)}target(t,e){let n=`${t} ${e}`,r=this.targets.get(n)??new ct(this.gl,t,e);return this.targets.set(
n,r),r}};var ds=300,oo=2*Math.sqrt(ds),io=40,ao=.4,co=9.81,ho=.09,lo=1,Lt=class{constructor(t,e,n){this.physics=t,this.body=e,this.view=n,this.name=t.mujoco.mj_id2name(t.
model,lo,e)||"thing",this.before=this.place,this.target=this.before,this.depth=ws(this.before,n)[2]}get place(){return bs(this.physics.data.xipos,this.body)}moveTo([
t,e]){let{place:n,rotation:r}=this.view,o=this.depth*ys(this.view);this.target=P(n,k(r,[(t-.5)*o,(.5-e)*o,-this.depth]))}pull(t){let e=this.place,n=Math.max(ao,
this.physics.model.body_subtreemass[this.body]),r=e.map((c,h)=>ds*(this.target[h]-c)-oo*(c-this.before[h])/t),o=Math.hypot(...r),i=Math.min(1,io/Math.max(o,1e-9)),
a=[0,0,co*this.physics.model.body_subtreemass[this.body]];this.before=e,this.physics.data.xfrc_applied.set(r.map((c,h)=>n*i*c+a[h]),6*this.body)}letGo(){this.physics.
data.xfrc_applied.fill(0,6*this.body,6*this.body+6)}};function gs(s,t,[e,n]){let r=fo(s.model,s.id("body","hand")),o=a=>{let[c,h]=ws(bs(s.data.xipos,a),t);return Math.
hypot(c-e,h-n)},i=r.filter(a=>o(a)<ho).sort((a,c)=>o(a)-o(c));return i.length?new Lt(s,i[0],t):null}function fo(s,t){let e=s.body_rootid[t];return[...s.body_rootid.
keys()].filter(n=>s.body_weldid[n]>0&&s.body_rootid[n]!==e&&s.body_mocapid[n]<0)}function ws(s,t){let[e,n,r]=k(I(t.rotation),_(s,t.place)),o=-r*ys(t);return[.5+
e/o,.5-n/o,-r]}var ys=({fov:s})=>2*Math.tan(s*Math.PI/360),bs=(s,t)=>[...s.subarray(3*t,3*t+3)];var uo=.999999999999,S=[0,1,2];function xs(s,t,e){if(!e.ncon)return;let n=e.contact,r=Array.from({length:n.size()},(a,c)=>n.get(c)),o=po(t,e),i=r.filter(({geom1:a,
geom2:c})=>o(a,c));for(let a of i)a.dist/=2;if(i.length){e.ncon=0;for(let a of r)s.mj_addContact(t,e,a);s.mj_makeConstraint(t,e),s.mj_projectConstraint(t,e)}for(let a of r)
a.delete();n.delete()}function po(s,t){let[e,n,r,o]=[s.geom_type,s.geom_size,t.geom_xpos,t.geom_xmat],i=c=>({place:r.subarray(3*c,3*c+3),turn:o.subarray(9*c,9*c+
9),size:n.subarray(3*c,3*c+3)}),a=new Map;return(c,h)=>{if(e[c]!==6||e[h]!==6)return!1;let l=`${c} ${h}`;return a.has(l)||a.set(l,mo(i(c),i(h))),a.get(l)===!0}}
function mo(s,t){let e=S.map(h=>t.place[h]-s.place[h]),n=(h,l)=>e[0]*h.turn[l]+e[1]*h.turn[l+3]+e[2]*h.turn[l+6],[r,o]=[S.map(h=>n(s,h)),S.map(h=>n(t,h))],i=S.map(
h=>S.map(l=>wo(s.turn,h,t.turn,l))),a=S.flatMap(h=>[s.size[h]+Ut(l=>Math.abs(i[h][l])*t.size[l])-Math.abs(r[h]),t.size[h]+Ut(l=>Math.abs(i[l][h])*s.size[l])-Math.
abs(o[h])]),c=Math.min(...a)*uo;return!S.some(h=>S.some(l=>go(s,t,i,r,h,l)<c))}function go(s,t,e,n,r,o){let[i,a]=[(r+1)%3,(r+2)%3],c=Math.hypot(e[i][o],e[a][o]);
if(c<1e-15)return 1/0;let[h,l]=[-e[a][o]/c,e[i][o]/c],f=Ut(p=>p===o?0:t.size[p]*Math.abs(e[r][3-p-o])/c);return s.size[i]*Math.abs(h)+s.size[a]*Math.abs(l)+f-Math.
abs(n[i]*h+n[a]*l)}function wo(s,t,e,n){return s[t]*e[n]+s[t+3]*e[n+3]+s[t+6]*e[n+6]}var Ut=s=>s(0)+s(1)+s(2);var yo=["rightEndEffector","leftEndEffector"],bo=["leftpad_geom","rightpad_geom"],Ct={joint:"knob_Joint_1",radius:.05};function Es(s,t,e){return s.every(n=>xo(n,
t,e))}function xo(s,t,e){if(s.kind==="joint"){let i=t.joint(s.name);return(s.strict?i>s.low:i>=s.low)&&i<=s.high}if(s.kind==="held")return t.opening()>0&&bo.every(
i=>t.pressed(i,s.geom));let n=ks(s.target,t,e),r=ks(s.point,t,e).map((i,a)=>i-n[a]);if(s.kind==="beyond")return s.strict?r[s.axis]>0:r[s.axis]>=0;let o=Math.hypot(
...r.map((i,a)=>i*s.weights[a]));return s.strict?o<s.limit:o<=s.limit}function ks(s,t,e){let n=ko(s,t,e).map((r,o)=>r+s.offset[o]);return s.height===null?n:[n[0],
n[1],s.height]}function ko(s,t,e){if(s.kind==="mark")return e[s.name];if(s.kind==="fingers"){let[n,r]=yo.map(o=>t.position("site",o));return n.map((o,i)=>(o+r[i])/
2)}if(s.kind==="knob"){let[n,r,o]=t.position("body",s.name),i=t.joint(Ct.joint);return[n+Ct.radius*Math.sin(i),r-Ct.radius*Math.cos(i),o]}return t.position(s.kind,
s.name)}var Eo={body:1,joint:3,geom:5,site:6},Ao=0,Mo=0,_o=1<<18|1<<19,$o=[1,0,1,0],To=.1,pt=class{constructor(t,e){this.mujoco=t,this.task=e.task,this.model=t.MjModel.
from_xml_string(e.model.xml),this.model.opt.disableflags|=_o,this.data=new t.MjData(this.model),this.plain={body_pos:this.model.body_pos.slice(),site_pos:this.model.
site_pos.slice()},this.ids=new Map,this.marks={},this.grip=null,this.steps=0}begin(t){let{mujoco:e,model:n,data:r}=this;e.mj_resetData(n,r),this.grip=null;for(let o of[
"body_pos","site_pos"]){n[o].set(this.plain[o]);for(let[i,a]of Object.entries(t[o]))n[o].set(a,3*Number(i))}for(let o of["qpos","qvel","mocap_pos","mocap_quat",
"ctrl"])r[o].set(t[o]);this.forward(),r.qacc_warmstart.set(t.qacc_warmstart),this.marks={...t.marks},this.steps=0}goOn(t,e){this.task=t,this.marks={...e.marks},
this.steps=0}step(t){let e=Float32Array.from(t,n=>Math.max(-1,Math.min(1,n)));this.moveHand(e),this.data.ctrl.set([e[3],-e[3]]),this.simulate(),this.steps+=1}pushHand(t,e=10){
for(let n=0;n<e;n++)this.moveHand(t.map(r=>Math.max(-1,Math.min(1,r/e/this.task.action_scale)))),this.simulate()}nudge(t,e){let{model:n,data:r}=this,o=[...n.jnt_type.
keys()].filter(c=>n.jnt_type[c]===Ao);if(!o.length)return!1;let i=c=>Ms(As(r.xpos,n.jnt_bodyid[c]),t),a=o.reduce((c,h)=>i(h)<i(c)?h:c);return e.forEach((c,h)=>r.
qpos[n.jnt_qposadr[a]+h]+=c),this.forward(),!0}get state(){return new Float32Array([...this.position("body","hand"),this.opening()])}get success(){return Es(this.
task.success,this,this.marks)}opening(){return Math.min(1,Ms(this.position("body","rightclaw"),this.position("body","leftclaw"))/To)}position(t,e){let n={body:this.
data.xpos,geom:this.data.geom_xpos,site:this.data.site_xpos};return As(n[t],this.id(t,e))}joint(t){return this.data.qpos[this.model.jnt_qposadr[this.id("joint",
t)]]}pressed(t,e){let n=[this.id("geom",t),this.id("geom",e)].sort((a,c)=>a-c),[r,o]=[this.data.contact,this.data.efc_force],i=0;for(let a=0;a<r.size();a++){let c=r.
get(a),[h,l]=[c.geom1,c.geom2].sort((f,p)=>f-p);h===n[0]&&l===n[1]&&c.efc_address>=0&&(i+=o[c.efc_address]),c.delete()}return r.delete(),i>0}close(){this.data.delete(),
this.model.delete()}moveHand(t){let{data:e,task:n}=this,r=[...e.mocap_pos.subarray(0,3)].map((o,i)=>So(o+Math.fround(t[i]*Math.fround(n.action_scale)),n.hand_low[i],
n.hand_high[i]));e.mocap_pos.set(r),e.mocap_quat.set($o)}simulate(){let{mujoco:t,model:e,data:n}=this;for(let r=0;r<this.task.substeps;r++)this.grip?.pull(e.opt.
timestep),t.mj_checkPos(e,n),t.mj_checkVel(e,n),this.forward(),t.mj_checkAcc(e,n),t.mj_Euler(e,n);this.forward(),n.qacc_warmstart.set(n.qacc)}forward(){let{mujoco:t,
model:e,data:n}=this;t.mj_fwdPosition(e,n),xs(t,e,n),t.mj_fwdVelocity(e,n);let[r,o,i]=[n.efc_type,n.efc_vel,n.efc_pos],[a,c]=[n.efc_aref,n.efc_KBIP];for(let h=0;h<
r.length&&r[h]===Mo;h++){let[l,f,p]=c.subarray(4*h,4*h+3);a[h]=-f*o[h]-l*p*i[h]}t.mj_fwdActuation(e,n),t.mj_fwdAcceleration(e,n),t.mj_fwdConstraint(e,n)}id(t,e){
let n=`${t} ${e}`,r=this.ids.get(n)??this.mujoco.mj_name2id(this.model,Eo[t],e);if(r<0)throw new Error(`The scene has no ${t} called ${e}.`);return this.ids.set(
n,r),r}},As=(s,t)=>[...s.subarray(3*t,3*t+3)],Ms=(s,t)=>Math.hypot(...s.map((e,n)=>e-t[n])),So=(s,t,e)=>Math.min(e,Math.max(t,s));var[Bt,vo]=[96,64],mt=class{constructor(t,e,n){this.mujoco=t,this.files=e,this.eye=new ut(n),this.loaded=null,this.start=null,this.look={},this.covered=!1,this.
orbit=null}async open(t){let e=await this.files.scene(t);await this.eye.load(e),this.loaded?.close(),this.loaded=new pt(this.mujoco,e),this.start=null}begin(t){
let{starts:e}=this.physics.task;this.start=e[t%e.length],this.physics.begin(this.start)}async goOn(t,e){let{task:n}=await this.files.scene(t);this.start=n.starts[e%
n.starts.length],this.physics.goOn(n,this.start);let{marks:r}=this.physics;t.startsWith("reach-v3@")&&(r.object=this.physics.position("body","obj"))}get handAtStart(){
return this.start?this.start.mocap_pos.slice(0,3):[]}step(t){return this.physics.step(t),this.physics.success}observe(){let t=this.moment(),e=this.covered?new Uint8Array(
3*Bt*Bt):this.eye.picture("front",Bt,t,this.look),n=this.eye.picture("wrist",vo,t,this.look);return{image:e,wrist:n,state:this.physics.state}}show(t=480,e="fine"){
let n=this.moment();this.eye.show(this.orbit?.view??this.eye.frontView(n),t,n,e,this.look)}turnView(t,e,n=1){this.orbit??=new lt(this.eye.frontView(this.moment())),
this.orbit.turn(t,e),this.orbit.zoom(n)}grab(t){let e=this.orbit?.view??this.eye.frontView(this.moment());return this.physics.grip=gs(this.physics,e,t),this.physics.
grip?.name}letGo(){this.physics.grip?.letGo(),this.physics.grip=null}get turnedView(){let t=this.orbit?.view;return t?{pose:[...t.place,...t.rotation],fov:t.fov}:
null}resetView(){this.orbit=null}close(){this.loaded?.close(),this.eye.close()}get physics(){if(!this.loaded)throw new Error("No task is open; call open(task) f\
irst.");return this.loaded}moment(){let{data:t}=this.physics;return{bodies:{places:t.xpos,turns:t.xquat},sites:this.start?.site_pos??{},siteColours:this.start?.
site_rgba??{}}}};var _s=480,Oo="This attempt was put away; run it again.",Dt=class{constructor(t,e,n,r){this.settings=t,this.code=e,this.policy=n,this.world=r,this.audience=new Q(
r),this.pacer=new Z,this.run=null,this.running=Promise.resolve(),this.tickets=0,this.waiting=[]}async begin(t){let e=se(t.interventions??""),n=ne(this.settings,
{...t,interventions:e});await this.stop();let r=await ae(n,this.settings,this.policy,this.world);this.pacer.set({pace:n.pace,paused:!1,allowed:0});let o=new it(
this.policy.manifest,this.code),i={attempt:r,payload:o,over:!1,remarks:[]};return this.run=i,this.running=this.carryOut(i),++this.tickets}async stop(){this.run&&
(this.run.attempt.stopped=!0),this.pacer.set({paused:!1,hidden:!1}),await this.running}async carryOut(t){try{await this.pacer.turn();let e=t.attempt.run(()=>this.
audience.picture());for(;!t.attempt.stopped&&!(await e.next()).done;)t.remarks.push(...t.attempt.complaints.splice(0)),this.news(),await this.pacer.turn()}catch(e){
e instanceof u||console.error(e),t.remarks.push(e instanceof u?e.message:No(e))}t.over=!0,this.news()}news(){for(let t of this.waiting.splice(0))t()}async more({
ticket:t,from:e}){let{run:n}=this;if(!n||t!==this.tickets)throw new u(Oo);let{attempt:r,payload:o}=n,i=()=>r.moments.length>o.moments.length||n.over||n.remarks.
length;for(;!i();)await new Promise(l=>this.waiting.push(()=>l(null)));let a=r.moments.slice(Math.max(e,o.moments.length));for(let l of a)l.frame=await l.frame;
let c=n.over&&r.moments.length===o.moments.length+a.length;return{push:a.length?o.push(a,r.told):void 0,over:c,count:o.moments.length,line:n.remarks.shift()}}command(t){
if(!this.run||this.run.over)throw new u("Nothing is running; say what to do first.");this.run.attempt.command(t),t.kind==="stop"&&this.pacer.set({paused:!1})}pace(t){
this.pacer.set(t)}grab(t){let e=this.run&&!this.run.over?this.world.grab(t):void 0;return e&&this.command({kind:"drag",value:e}),!!e}drag(t){t?this.world.physics.
grip?.moveTo(t):this.world.letGo()}look(t){this.world.loaded&&(t?this.world.turnView(t.aside,t.up,t.away):this.world.resetView())}},No=s=>/memory/i.test(String(
s))?"This browser has too little memory left for the robot. Close other tabs and load the page again.":`This attempt broke off, and that is our mistake, not you\
rs (${s}). Run it again, or change the seed.`,Ro=()=>!!new OffscreenCanvas(1,1).getContext("webgl2");async function $s(s,t){let e=new OffscreenCanvas(_s,_s);if(!Ro())
throw new u("This browser has no WebGL 2; recorded rollouts still play.");let[n,r,o,i]=await Promise.all([Fo(s),s.json("policy/policy.json.gz"),jo(s),s.json("co\
de.json.gz")]),a=await be(n,r,h=>s.read(`policy/${h}.gz`)),c=new mt(o,new at(h=>s.read(`scenes/${h}`)),e);return new Dt(t,i,a,c)}async function Fo(s){let[t,e]=await Promise.
all([s.module("ort.mjs.gz"),s.read("ort.wasm.gz")]);return Object.assign(t.env.wasm,{numThreads:1,wasmBinary:e}),t.env.logLevel="error",t}async function jo(s){let[
t,e]=await Promise.all([s.module("mujoco.mjs.gz"),s.read("mujoco.wasm.gz")]);return t.default({wasmBinary:e,locateFile:n=>n})}var dt=class{constructor({list:t,address:e,inline:n},r){this.list=t,this.address=e,this.inline=n,this.arrived=r}async read(t){let e=this.list[t];if(!e)throw new u(
`This page has no file ${t}.`);let n=this.inline?ke(this.inline[t]):await this.fetched(t);if(n.length!==e.size||!await Io(n,e.sha256))throw new u(`The file ${t}\
 is damaged: ${n.length} of ${e.size} bytes. Load the page again.`);return t.endsWith(".gz")?Po(n,t):n}async json(t){return JSON.parse(new TextDecoder().decode(
await this.read(t)))}async module(t){let e=URL.createObjectURL(new Blob([await this.read(t)],{type:"text/javascript"}));try{return await import(e)}finally{URL.revokeObjectURL(
e)}}async fetched(t){let e=await fetch(this.address+t).catch(()=>null);if(!e?.ok||!e.body)throw new u(`The file ${t} could not be read. Is the server still ther\
e?`);let n=[],r=e.body.getReader();try{for(let o=await r.read();!o.done;o=await r.read())n.push(o.value),this.arrived(o.value.length)}catch{throw new u(`The con\
nection broke while ${t} was read. Load the page again.`)}return new Uint8Array(await new Blob(n).arrayBuffer())}};async function Io(s,t){if(!globalThis.crypto?.
subtle)return!0;let e=new Uint8Array(await crypto.subtle.digest("SHA-256",s));return Array.from(e,n=>n.toString(16).padStart(2,"0")).join("")===t}async function Po(s,t){
try{let e=new Blob([s]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(e).arrayBuffer())}catch{throw new u(`The \
file ${t} is damaged and cannot be unpacked. Load the page again.`)}}var Lo=[0,97,115,109,1,0,0,0,1,5,1,96,0,1,123,3,2,1,0,10,10,1,8,0,65,0,253,15,253,98,11],gt=null,Uo={async load({files:s,settings:t}){if(!WebAssembly.validate(new Uint8Array(
Lo)))throw new u("This browser's WebAssembly has no SIMD, which the robot needs; recorded rollouts still play.");let e=0,n=new dt(s,r=>postMessage({arrived:e+=r}));
return gt=await $s(n,t),Object.keys(gt.policy.manifest.tasks)},begin:s=>L().begin(s),more:s=>L().more(s),command:s=>L().command(s),pace:s=>L().pace(s),grab:s=>L().
grab(s),drag:s=>L().drag(s),look:s=>L().look(s)};function L(){if(!gt)throw new u("The robot is still being loaded.");return gt}onmessage=async({data:{id:s,call:t,
argument:e}})=>{try{postMessage({id:s,result:await Uo[t](e)})}catch(n){postMessage({id:s,mistake:n instanceof u,line:Co(n)})}};function Co(s){return s instanceof
u?s.message:s instanceof RangeError||/memory/i.test(String(s))?"This browser has too little memory for the robot. Close other tabs and load the page again.":`Th\
e robot could not go on: ${s?.message??s}`}return js(Bo);})();
