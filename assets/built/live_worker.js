var GlassWorker=(()=>{var Ut=Object.defineProperty;var bn=Object.getOwnPropertyDescriptor;var xn=Object.getOwnPropertyNames;var kn=Object.prototype.hasOwnProperty;var En=(n,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let r of xn(t))!kn.call(n,r)&&r!==e&&Ut(n,r,{get:()=>t[r],enumerable:!(s=bn(t,r))||s.enumerable});
return n};var An=n=>En(Ut({},"__esModule",{value:!0}),n);var xo={};var u=class extends Error{};var L=class{constructor(t,e=0,s=1){if(!(s>=1&&s<=t))throw new u(`Thinking every ${s} steps needs a chunk of as many actions; this one has ${t}.`);if(!(e>=0&&e<1/0))
throw new u(`The decay of the votes is ${e}; it must be 0 (a plain mean) or more.`);this.chunk=t,this.decay=e,this.chunks=new Map}push(t,e){if(e.shape.length!==
2||e.length<this.chunk)throw new u(`A chunk of ${this.chunk} actions is needed, but this one is ${e.shape.join(" × ")}.`);for(let s of this.chunks.keys())t>=s+
this.chunk&&this.chunks.delete(s);this.chunks.set(t,e)}at(t){let e=[...this.chunks.keys()].filter(h=>h<=t&&t<h+this.chunk);if(!e.length)throw new u(`No chunk of\
 ${this.chunk} actions reaches step ${t}; push a new one before.`);let s=e.map(h=>[...this.chunks.get(h)?.at(t-h).data??[]]),r=e[e.length-1],o=e.map(h=>Math.exp(
-this.decay*(r-h))),i=o.reduce((h,l)=>h+l,0),a=o.map(h=>h/i),c=s[0].map((h,l)=>s.reduce((f,m,g)=>f+a[g]*m[l],0));return{votes:s,weights:a,born:e,blended:c}}};function Lt(n){
if(!n.length)throw new u("No head has proposed anything, so there is nothing to agree on.");let t=n.flatMap((e,s)=>n.slice(s+1).map(r=>Mn(e.data,r.data)));return t.
length?1-t.reduce((e,s)=>e+s,0)/t.length/2:1}function Mn(n,t){let e=0;for(let s=0;s<n.length;s++)e+=Math.abs(n[s]-t[s]);return e/n.length}function Bt(n,t,e=.98,s=.9){
if(t<1||!(s<e))throw new u(`No horizon from 1 to ${t} steps between agreements of ${s} and ${e}.`);let r=Math.min(1,Math.max(0,(n-s)/(e-s)));return 1+Math.floor(
r*(t-1)+.5)}var p=class n{constructor(t,e){this.shape=[...t],this.data=e}static of(t){let e=[];for(let s=t;Array.isArray(s);s=s[0])e.push(s.length);return new n(e,Float32Array.
from(t.flat(1/0)))}get length(){return this.shape[0]}get stride(){return this.data.length/this.shape[0]}at(t){return new n(this.shape.slice(1),this.data.subarray(
t*this.stride,(t+1)*this.stride))}parts(){return Array.from({length:this.length},(t,e)=>this.at(e))}get single(){return new n(this.shape.slice(1),this.data)}};function B(n){
let t=new Float32Array(n.length*n[0].data.length);return n.forEach((e,s)=>t.set(e.data,s*e.data.length)),new p([n.length,...n[0].shape],t)}function Ct(n){let t=new Float32Array(
n.reduce((s,r)=>s+r.data.length,0)),e=0;for(let s of n)t.set(s.data,e),e+=s.data.length;return new p([n.reduce((s,r)=>s+r.length,0),...n[0].shape.slice(1)],t)}function A(n){
let t=0;for(let e=1;e<n.length;e++)n[e]>n[t]&&(t=e);return t}function gt(n){let[t,e]=[1/0,-1/0];for(let s=0;s<n.length;s++)n[s]<t&&(t=n[s]),n[s]>e&&(e=n[s]);return{
low:t,high:e}}function $n(n){let t=n|0;return()=>{t=t+2654435769|0;let e=t^t>>>16;return e=Math.imul(e,569420461),e^=e>>>15,e=Math.imul(e,1935289751),(e^e>>>15)>>>0}}function Dt(n,t,e,s,r=1){
let o=$n(Math.imul(n,2246822507)^Math.imul(t+1,3266489909)),i=()=>(o()+.5)/2**32,a=()=>Math.sqrt(-2*Math.log(i()))*Math.cos(2*Math.PI*i());return new p([e,s],Float32Array.
from({length:e*s},()=>r*a()))}var Tn=4,_n={head:"",keep:0,replan:4,decay:.1,denoise:0,temperature:0,ablate:"",adaptive:!1},W=class{constructor(t,e={},s=void 0){let{heads:r,chunk:o}=t.config;
this.policy=t,this.settings={..._n,...e};let i=this.settings.ablate==="chunking";if(this.head=this.settings.head||r.acting,!r.kinds.includes(this.head))throw new u(
`This policy has no head “${this.head}”; it has ${r.kinds.join(", ")}.`);if(this.keep=i?1:this.settings.keep||o,this.keep>o)throw new u(`keep is ${this.keep}\
, but this policy decides only ${o} actions at once.`);this.replan=i?1:this.settings.replan,this.blend=new L(this.keep,this.settings.decay,this.replan),this.givenNoise=
s,this.seed=0,this.nextPlan=0,this.sentence=null}reset(t,e=0){this.blend=new L(this.keep,this.settings.decay,this.replan),this.seed=t,this.nextPlan=e}noise(t){return this.
givenNoise?this.givenNoise(t):Dt(this.seed,t,this.policy.config.chunk,Tn,this.settings.temperature)}async listen(t){let e=this.settings.ablate==="language";this.
sentence=e?{...await this.policy.hear(""),reading:t.reading}:t,this.nextPlan=0}async plan(t,e){if(!this.sentence)throw new u("Say what to do, for example “open \
the drawer”.");let{policy:s,sentence:r,head:o,settings:i}=this,a=this.noise(t),c=await s.decide(this.ablated(e),r,a,o,i.denoise),h=Object.values(c.heads).map(
({actions:l})=>l);return this.blend.push(t,c.heads[o].actions),this.nextPlan=t+Bt(i.adaptive?Lt(h):1,this.replan),c}ablated(t){let{grey:e,state:s}=this.policy.manifest;
if(this.settings.ablate==="vision"){let r=o=>o&&new Uint8Array(o.length).fill(e);return{...t,image:r(t.image),wrist:r(t.wrist)}}return this.settings.ablate==="s\
tate"?{...t,state:Float32Array.from(s.mean)}:t}async controlStep(t,e,s={}){let r=[performance.now()],o=null;if(e>=this.nextPlan){let f=await t.observe();r.push(
performance.now()),o=await this.plan(e,f)}r.push(performance.now());let[i,a]=[this.blend.at(e),t.state],c=performance.now(),h=t.step(i.blended),l={camera:r[1]-r[0],
policy:r[r.length-1]-r[1],world:performance.now()-c};return{step:e,state:a,chunking:i,action:i.blended,success:h,decision:o,milliseconds:l,...s}}};function zt(n,{tasks:t,nearest:e,threshold:s}){let r=Object.keys(t),i=r.map((h,l)=>l).sort((h,l)=>n[l]-n[h]).slice(0,e).map(h=>[r[h],n[h]]),[a,c]=i[0];return{task:a,
confidence:c,nearest:i,understood:c>=s}}function q(n,t){return`I don't know how to do that; nearest: ${n.slice(0,3).map(([s])=>`“${t[s].sentence}”`).join(",\
 ")}`}var Gt=8,Sn=/\b(?:it|them)\b/i,vn=/ handle$|handle of the /g,Nn=String.raw`(?:(?<=[,;.]\s)|and\s+)next(?!\s+to)`,Rn=String.raw`(?:and\s+)?(?:then|after\s+that|afterwards|finally|followed\s+by)|${Nn}`,
On=String.raw`\s*[,;.]?\s*\b(?:${Rn})\b(?!\s*[.!?]*$)[\s,:]*`,jn=String.raw`\s+(?:afterwards|after\s+that|then|next|later)\s*[.!?]*$`,Fn=/^(?:first\s+of\s+all|firstly|first|to\s+begin\s+with|start\s+by|begin\s+by)\b[\s,:]*/i,
V=String.raw`(?:you\s+have\s+|you've\s+|having\s+|you\s+)?`,In=new RegExp(On,"i"),Pn=[String.raw`^before\s+${V}(?<last>[^,]+),\s*(?<first>.+)$`,String.raw`^(?:after|once|as\s+soon\s+as)\s+${V}(?<first>[^,]+),\s*(?<last>.+)$`,
String.raw`^(?<first>.+?)[,\s]+before\s+${V}(?<last>.+)$`,String.raw`^(?<last>.+?)[,\s]+(?:after|once)\s+${V}(?<first>.+)$`,String.raw`^(?<first>.+)\s*(?:,|\band)\s+(?<last>.+?)${jn}`].
map(n=>new RegExp(n,"i"));async function Ht(n,t,e){let s=await Ln(Un(n),t,e);if(s.length>Gt)throw new u(`That order has ${s.length} parts; give ${Gt} at most.`);
return s.forEach(({text:r,reading:o},i)=>{if(o.understood)return;let a=[...r].slice(0,80).join(""),c=s.length>1?`Part ${i+1} of the order, “${a}”: `:"";throw new u(
`${c}${q(o.nearest,e.tasks)}`)}),s}function Un(n){let t=new Map;return e=>(t.has(e)||t.set(e,n(e)),t.get(e))}async function Ln(n,t,e){let s=Gn(t);if(s.length===
1)return[await n(t)];let r=[];for(let[c,h]of s.entries()){let l=r.at(-1)??await n(s[c+1]);r.push(await n(Bn(h,e.tasks[l.reading.task].object)))}let o=await n(t),
i=r.filter(c=>c.reading.understood).map(c=>c.reading.task);return i.length<r.length&&o.reading.understood&&!i.includes(o.reading.task)?[o]:r}function Bn(n,t){return n.
replace(new RegExp(Sn,"gi"),t.replace(vn,""))}function Cn(n,t,e){if(!n)return t;if(n in e.scenes)return`${e.scenes[n].includes(t)?t:e.scenes[n][0]}@${n}`;let s=`${n.
replace(/-v3$/,"")}-v3`;if(!(s in e.tasks)&&!Dn(n,e))throw new u(`Unknown scene “${n.slice(0,60)}”.`);return s in e.tasks?s:n}function Dn(n,t){let[e,s]=n.split(
"@");return!!t.scenes[s]?.includes(e)}function Wt(n,t,e){if(t.length===1)return[Cn(n,t[0],e)];let s=n.slice(n.lastIndexOf("@")+1),r=zn(t,s,e);return t.map(o=>`${o}\
@${r}`)}function zn(n,t,{scenes:e,tasks:s}){let r=Object.keys(e).filter(i=>n.every(a=>e[i].includes(a)));if(t&&!r.includes(t)){let i=(e[t]??[]).map(a=>s[a].sentence).
join("; ");throw new u(`Not all of that can be done in the scene '${t}'. ${i&&`There: ${i}`}`.trim())}if(r.length)return t||r[0];let o=[...new Set(n)].map(i=>`“${s[i].
sentence}”`).join(" and ");throw new u(`No scene allows ${o} one after the other. Try “first open the drawer, then close it”.`)}function Gn(n){let t=n.trim().
split(/\s+/).join(" "),e=C(t).map(Hn).filter(Boolean);return e.length?e:[t]}function C(n){let t=n.replace(Fn,""),e=In.exec(t);if(e?.index){let s=e.index+e[0].length;
if(s<t.length)return[...C(t.slice(0,e.index)),...C(t.slice(s))]}for(let s of Pn){let r=s.exec(t)?.groups;if(r)return[...C(r.first),...C(r.last)]}return[t]}function Hn(n){
return n.trim().replace(/^(?:and|then|next|finally|,|;|please,?)\s+|[\s,;.!]+$/gi,"").replace(/\s+again$/i,"").replace(/^[ ,;.!]+|[ ,;.!]+$/g,"")}var Xt=new Set(["say","nudge","push","cover","stop"]),qt=200,Wn={async say({driver:n},t){let e=await n.policy.hear(t),{understood:s,nearest:r}=e.reading;if(!s)throw new u(
q(r,n.policy.manifest.tasks));return await n.listen(e),`told: ${t}`},nudge({world:n},t){let e=n.physics.position("body","hand");if(!n.physics.nudge(e,t))throw new u(
"Nothing lies loose here; drag a handle instead.");return"object nudged"},push({world:n},t){return n.physics.pushHand(t),"arm pushed"},cover({world:n},t){return n.
covered=!!t,t?"lens covered":"lens uncovered"},lamp({world:n},t){return n.look={...n.look,light:t},`lamp set to ${t.map(e=>Math.round(100*e)).join(", ")} %`},drag:(n,t)=>`${t}\
 dragged`,stop:()=>"stopped"};async function Kt({kind:n,value:t=void 0},e){return Wn[n](e,t)}function Yt(n){return n.filter(({command:e})=>Xt.has(e.kind)).map(({
step:e,command:s})=>`${e}:${s.kind}:${qn(s)}`).join(";")}function qn({kind:n,value:t}){return n==="say"?encodeURIComponent(t):n==="cover"?t?"1":"0":n==="stop"?"":
t.join(",")}function Jt(n){let t=n.split(";").filter(Boolean);if(t.length>qt)throw new u(`That link has ${t.length} interventions; it may have ${qt}.`);return t.
map(Vn)}function Vn(n){let[,t,e,s]=/^(\d{1,5}):(\w+):(.*)$/.exec(n)??[],r={say:decodeURIComponent,nudge:Vt,push:Vt,cover:i=>i==="0"||i==="1"?i==="1":void 0,stop:()=>null}[Xt.
has(e)?e:""],o=r?.(s);if(o!==void 0)return{step:Number(t),command:{kind:e,value:o}};throw new u(`An intervention is STEP:KIND:VALUE, for example 12:push:0,0,0.0\
9; got “${n.slice(0,40)}”.`)}function Vt(n){let t=n.split(",").map(Number);return t.length===3&&t.every(e=>Math.abs(e)<=1)?t:void 0}var Xn={text:Kn,whole:Yn,number:ee,choice:Jn,switch:Qn};function Qt(n,t){let e={interventions:t.interventions??[]};for(let[s,r]of Object.entries(n))e[s]=Xn[r.kind](
s,r,t[s]??r.default);if(!e.instruction)throw new u("Say what to do, for example “open the drawer”.");return e}function Zt(n,t,e){let s=new URLSearchParams;for(let[
r,{default:o}]of Object.entries(n))t[r]!==o&&s.set(r,String(t[r]));return e.length&&s.set("interventions",Yt(e)),s.toString()}function te(n,t){let e=Object.keys(
n).filter(s=>n[s].drives);return Object.fromEntries(e.map(s=>[s,t[s]]))}function Kn(n,{high:t},e){let s=String(e).trim();if(s.length>t)throw new u(`${n} has ${s.
length} letters; it may have at most ${t}.`);return s}function Yn(n,t,e){let s=ee(n,t,e);if(!Number.isInteger(s))throw new u(`${n} is a whole number; got ${X(e)}\
.`);return s}function ee(n,{low:t,high:e},s){let r=s===""?NaN:Number(s);if(r>=t&&r<=e)return r;throw new u(`${n} is a number from ${t} to ${e}; got ${X(s)}.`)}function Jn(n,{
choices:t},e){if(e===""||t.includes(e))return e;throw new u(`${n} is one of ${t.join(", ")}, or empty; got ${X(e)}.`)}function Qn(n,t,e){if(["true","false","Tru\
e","False",""].includes(String(e)))return String(e).toLowerCase()==="true";throw new u(`${n} is true or false; got ${X(e)}.`)}var X=n=>JSON.stringify(n).slice(0,
40);var Zn="a script carries the hand back",ts=.1,es=.25,ns=.012,ss=60,rs=[25,60],os=-1,ne=2,is="The physics lost its hold of this scene, so the attempt ends here. \
Run it again.";async function se(n,t,e,s){let r=e.manifest,o=await Ht(l=>e.hear(l),n.instruction,r),i=Wt(n.scene,o.map(({reading:l})=>l.task),r),a=o.map(()=>new W(
e,n));await Promise.all(a.map((l,f)=>l.listen(o[f])));let c=await s.files.tasks(),h=i.find(l=>!c.includes(l));if(h)throw new u(`The scene of ${h} is not part of\
 this page; it has: ${c.join(", ")}.`);return new wt(n,t,s,a,o,i)}var wt=class{constructor(t,e,s,r,o,i){this.request=t,this.settings=e,this.world=s,this.drivers=
r,this.confidence=Math.min(...o.map(({reading:a})=>a.confidence)),this.parts=o.map(({text:a},c)=>({text:a,task:i[c],step:0,success:null})),this.moments=[],this.
complaints=[],this.commands=[],this.done=[],this.planned=[...t.interventions].sort((a,c)=>a.step-c.step),this.stopped=!1}get success(){return this.parts.every(({
success:t})=>t===!0)}get told(){let{request:t,settings:e,parts:s,drivers:r,confidence:o,success:i}=this,{head:a,replan:c}=r[0],{instruction:h,seed:l,scene:f,steps:m}=t,
g={...te(e,t),head:a,replan:c,runtime:"browser"},E=Zt(e,t,[...this.done,...this.planned]),{task:_}=s[s.length-1];return{task:_,instruction:h,seed:l,confidence:o,
success:i,parts:s,link:E,settings:{...g,scene:f,steps:m}}}command(t){this.commands.push(t)}async*run(t){let{world:e,request:s,drivers:r,parts:o}=this;e.look={},
e.covered=!1;for(let[i,a]of r.entries())if(i?(await e.goOn(o[i].task,s.seed),yield*this.carryBack(a,t)):(await e.open(o[i].task),e.begin(s.seed)),this.stopped||
(a.reset(s.seed,this.moments.length),yield*this.part(o[i],a,t),!o[i].success||this.stopped))return}async*part(t,e,s){let{world:r,request:o,moments:i}=this;Object.
assign(t,{step:i.length,success:!1});let a=Math.min(o.steps,r.physics.task.max_steps);for(let c=0;c<a&&!t.success;c++){let h=i.length,l=h?await this.applied(e):
"";if(this.stopped)return;let f=h%ne?null:s(),m=await e.controlStep(this.actingWorld(),h,{frame:f,event:l});t.success=m.success,yield this.added(m)}}async*carryBack(t,e){
let{world:s,moments:r}=this,[o,i,a]=s.physics.state,c=[[o,i,Math.max(a+ts,es)],s.handAtStart];for(let[h,l]of c.entries())for(let f=0;f<rs[h];f++){let{state:m}=s.
physics,g=l.map((dt,yn)=>dt-m[yn]);if(Math.max(...g.map(Math.abs))<ns)break;let E=r.length,_=[Zn,await this.applied(t)].filter(Boolean).join(", ");if(this.stopped)
return;let mt=E%ne?null:e(),F=[...g.map(dt=>Math.max(-1,Math.min(1,ss*dt))),os],gn={votes:[F],weights:[1],born:[E],blended:F},wn=s.step(F);yield this.added({step:E,
state:m,chunking:gn,action:F,success:wn,milliseconds:{},frame:mt,event:_})}}added(t){if(!t.state.length||!Array.from(t.state).every(Number.isFinite))throw new u(
is);return this.moments.push(t),t}actingWorld(){let{world:t}=this;return{observe:()=>t.observe(),step:e=>t.step(e),state:t.physics.state}}async applied(t){let e=this.
moments.length,s=this.commands.splice(0);for(;this.planned.length&&this.planned[0].step<=e;)s.unshift(this.planned.shift().command);let r=[];for(let o of s)r.push(
await this.apply(o,t,e));return r.filter(Boolean).join(", ")}async apply(t,e,s){try{let r=await Kt(t,{driver:e,world:this.world});return this.done.push({step:s,
command:t}),this.stopped||=t.kind==="stop",r}catch(r){if(!(r instanceof u))throw r;return this.complaints.push(r.message),""}}};var I=4,as=6,w=class{constructor(t,e=1,s=255){this.array=t,this.axes=e,this.steps=s}},S=class{constructor(t,e){this.bytes=t,this.shape=e}};function re(n){let t=new yt,
e=new TextEncoder().encode(JSON.stringify(t.encode(n))),s=4+I*Math.ceil(e.length/I),r=new Uint8Array(s+t.size).fill(32,4,s);new DataView(r.buffer).setUint32(0,s-
4,!0),r.set(e,4);let o=s;for(let i of t.parts)r.set(i,o),o+=I*Math.ceil(i.length/I);return r}var yt=class{constructor(){this.parts=[],this.size=0,this.known=new Map}append(t){
let e=this.size;return this.parts.push(t),this.size+=I*Math.ceil(t.length/I),e}encode(t){if(t===null||typeof t!="object")return hs(t);if(Array.isArray(t))return t.
map(s=>this.encode(s)??null);if(t instanceof p||t instanceof w||t instanceof S)return this.written(t);let e=Object.entries(t).filter(([,s])=>s!=null);return Object.
fromEntries(e.map(([s,r])=>[s,this.encode(r)]))}written(t){return this.known.has(t)||this.known.set(t,this.reference(t)),this.known.get(t)}reference(t){return t instanceof
S?{picture:[this.append(t.bytes),t.bytes.length]}:t instanceof w?{coarse:this.coarse(t)}:{array:this.array(t)}}array({shape:t,data:e}){let s=e instanceof Int32Array||
e instanceof Uint8Array,r=s?Int32Array.from(e):Float32Array.from(e);return[s?"i":"f",t,this.append(new Uint8Array(r.buffer))]}coarse({array:{shape:t,data:e},axes:s,
steps:r}){let o=t.slice(t.length-s).reduce((c,h)=>c*h,1),[i,a]=[new Uint8Array(e.length),new Float32Array(2*e.length/o)];for(let c=0,h=0;c<e.length;c+=o,h+=2){let l=e.
subarray(c,c+o);[a[h],a[h+1]]=cs(l,r);let[f,m]=[a[h],a[h+1]||1];for(let g=0;g<o;g++)i[c+g]=Math.round((l[g]-f)/m)}return[t,o,this.append(i),this.append(new Uint8Array(
a.buffer))]}};function cs(n,t){let[e,s]=[1/0,-1/0];for(let r of n)r<e&&(e=r),r>s&&(s=r);return[e,(s-e)/t]}function hs(n){return typeof n!="number"||Number.isInteger(
n)?n:Number.isFinite(n)?Number(n.toPrecision(as)):null}function oe({shape:[n,t],data:e}){let[s,r]=[54,4*Math.ceil(3*t/4)],o=new Uint8Array(s+r*n),i=new DataView(
o.buffer);o.set([66,77]);let a=[[2,o.length],[10,s],[14,40],[18,t],[22,n],[34,r*n]];for(let[c,h]of a)i.setUint32(c,h,!0);i.setUint16(26,1,!0),i.setUint16(28,24,
!0);for(let c=0;c<n;c++){let h=s+(n-1-c)*r;for(let l=0,f=3*t*c;l<t;l++,f+=3)o[h+3*l]=e[f+2],o[h+3*l+1]=e[f+1],o[h+3*l+2]=e[f]}return new S(o,[n,t,3])}var bt=480,ls=14,fs=.8,K=class{constructor(t){this.world=t,this.detail="fine",this.warm=!1}picture(){let t=performance.now();return this.world.show(bt,this.detail),
this.world.eye.gl.finish(),this.warm&&performance.now()-t>ls&&(this.detail="fast"),this.warm=!0,this.encoded()}async encoded(){let e=await this.world.eye.canvas.
convertToBlob({type:"image/jpeg",quality:fs});return new S(new Uint8Array(await e.arrayBuffer()),[bt,bt,3])}};var Y=class{constructor(){this.pace=40,this.paused=!1,this.hidden=!1,this.allowed=0,this.due=0,this.wake=null}set(t){Object.assign(this,t),this.wake?.()}async turn(){
for(;this.hidden||this.paused&&!this.allowed;)await new Promise(s=>this.wake=()=>s(null));this.paused&&(this.allowed-=1);let t=performance.now(),e=this.due<t-250;
this.due=e||this.paused?t:this.due+1e3/this.pace,await(this.due-t>1?us(this.due-t):ps())}},us=n=>new Promise(t=>setTimeout(t,n));function ps(){let{port1:n,port2:t}=new MessageChannel;
return new Promise(e=>{n.onmessage=()=>{n.close(),e(null)},t.postMessage(null)})}async function ie(n,t,e){le("flow",e,1e3);let s=[t];for(let r=0;r<e;r++){let[o,i]=[Math.fround(r/e),s[r].data],a=(await n(s[r],o)).data;s.push(xt(t,c=>i[c]+(a[c]-
i[c])/(1-o)/e))}return ce(s)}async function ae(n,t,e,s){let r=s.length-1;le("ddpm",e,r);let o=ms(e,r),i=[t];for(let a=0;a<e;a++){let[c,h,l]=[s[o[a]],s[o[a+1]],i[a].
data],f=(await n(i[a],o[a]/r)).data;i.push(xt(t,m=>ds(l[m],he(f[m]),c,h)))}return ce(i)}function ms(n,t){let e=Math.fround(t/n),s=r=>r<(n+1)/2?Math.fround(t-Math.
fround(e*r)):Math.fround(e*(n-r));return Array.from({length:n+1},(r,o)=>gs(s(o)))}function ds(n,t,e,s){let r=(n-Math.sqrt(e)*t)/Math.sqrt(1-e);return Math.sqrt(
s)*t+Math.sqrt(1-s)*r}function ce(n){let t=xt(n[0],e=>he(n[n.length-1].data[e]));return{actions:t,path:B([...n.slice(0,-1),t])}}var he=n=>Math.min(1,Math.max(-1,
n)),xt=(n,t)=>new p(n.shape,Float32Array.from(n.data,(e,s)=>t(s)));function gs(n){let t=Math.floor(n);return n-t!==.5?Math.round(n):t%2?t+1:t}function le(n,t,e){
if(!(Number.isInteger(t)&&t>=1&&t<=e))throw new u(`The ${n} head cannot take ${t} steps; choose from 1 to ${e}.`)}var fe=["<pad>","<start>","<unknown>"],[ws,ue]=[1,2],ys="▁",bs=/\x1b\[[0-9;]*[A-Za-z]/g,xs=2e3,ks=40,Es=new RegExp(`[\\p{L}\\p{N}]{1,${ks}}|[^\\p{L}\\p{N}_\\s]|_`,
"gu"),As=/^[\p{L}\p{N}]/u,Ms="ı";function $s(n){return[...[...n].slice(0,xs).join("").replace(bs," ").normalize("NFKC")].map(Ts).join("").replace(/\p{Cf}/gu,"").
replace(/[\p{C}\p{Z}]/gu," ").trim().split(/\s+/).join(" ")}function Ts(n){return n===Ms?n:n.toUpperCase().toLowerCase()}function _s(n){return($s(n).match(Es)??
[]).map(t=>As.test(t)?ys+t:t)}var J=class{constructor({alphabet:t,merges:e,pieces:s}){this.pieces=s,this.rank=new Map(e.map(([o,i],a)=>[`${o} ${i}`,a]));let r=new Set(
[...fe,...t,...e.map(o=>o.join(""))]);this.id=new Map([...r].map((o,i)=>[o,i]))}encode(t){let e=[fe[ws]];for(let o of _s(t))if(e.push(...this.split(o)),e.length>=
this.pieces)break;let s=e.slice(0,this.pieces),r=s.map(o=>this.id.get(o)??ue);return{ids:r,pieces:s,known:r.map(o=>o!==ue)}}split(t){let e=[...t];for(;;){let[s,
r]=[1/0,-1];for(let o=0;o+1<e.length;o++){let i=this.rank.get(`${e[o]} ${e[o+1]}`)??1/0;i<s&&([s,r]=[i,o])}if(r<0)return e;e.splice(r,2,e[r]+e[r+1])}}};var Ss=1,vs=["front","wrist"],Ns=16,pe={ddpm:ae,flow:ie},Rs={uint8:Uint8Array,int64:BigInt64Array,float32:Float32Array};async function me(n,t,e){if(t?.format!==
Ss)throw new u("This exported policy is of another version; export it again.");let s={};for(let[r,o]of Object.entries(t.graphs)){let i=await e(o.file);s[r]=await n.
InferenceSession.create(i,{executionProviders:["wasm"]})}return new kt(n,t,s)}var kt=class{constructor(t,e,s){this.ort=t,this.manifest=e,this.sessions=s,this.config=
e.config,this.tokenizer=new J(e.vocabulary),this.sides=[this.config.vision.picture,this.config.vision.wrist].filter(Boolean),this.views=vs.slice(0,this.sides.length),
this.centres=e.centres&&p.of(e.centres)}async hear(t){let e=this.tokenizer.encode(t),s={shape:[1,e.ids.length],data:BigInt64Array.from(e.ids,BigInt)},{hidden:r,
pooled:o,probability:i}=await this.run("sentence",{ids:s});return{text:t,pieces:e,hidden:r,pooled:o,reading:zt(i.data,this.manifest)}}async decide(t,e,s,r,o=0){
let i=new Et,[a,c]=this.senses(t),h=await this.trunk(a,c,e);i.stop("trunk");let l={};for(let f of this.config.heads.kinds)l[f]=await this.propose(f,h.context,s,
o);return i.stop("heads"),{vision:this.visionRecord(a,h),language:Fs(e),state:{raw:c,normal:h.normal.single,token:h.state_token.single},fusion:this.fusionRecord(
e,h),belief:h.belief.single,heads:l,head:r,milliseconds:i.milliseconds}}senses({image:t,wrist:e,state:s}){let r=this.sides.map((o,i)=>{let a=i?e:t;if(!a)throw new u(
"This policy has an eye on the wrist too; give it wrist pictures.");if(a.length===3*o*o)return new p([o,o,3],a);throw new u(`This policy sees pictures of ${o} ×\
 ${o} × 3; this one has ${a.length} numbers.`)});if(s.length!==4||!s.every(Number.isFinite))throw new u(`The state must be four finite numbers; got ${[...s].join(
", ")}.`);return[r,new p([4],s)]}trunk(t,e,{hidden:s,pooled:r}){let o=Object.fromEntries(this.views.map((i,a)=>[i,Q(t[a])]));return this.run("trunk",{...o,state:Q(
e),hidden:s,pooled:r})}async propose(t,e,s,r=0){if(t in pe)return this.iterate(t,e,s,r);let o=await this.run(t,{context:e,noise:Q(s)}),i=Object.fromEntries(Object.
entries(o).map(([c,h])=>[c,h.single])),a=i.probability?{centres:this.centres}:{};return{...i,...a,path:B([s,i.actions])}}iterate(t,e,s,r){let o=async(a,c)=>{let h={
shape:[],data:Float32Array.of(c)};return(await this.run(t,{x_t:Q(a),t:h,context:e})).clean.single},i=r||this.config.heads[`${t}_samples`];return pe[t](o,s,i,this.
manifest.alpha_bar)}async run(t,e){let s=Object.fromEntries(Object.entries(e).map(([o,i])=>[o,this.tensor(i)])),r=await this.sessions[t].run(s);return Object.fromEntries(
Object.entries(r).map(([o,{dims:i,data:a}])=>[o,new p(i,Is(a))]))}tensor({shape:t,data:e}){let[s]=Object.entries(Rs).find(([,r])=>e instanceof r)??[];if(!s)throw new TypeError(
"a graph takes uint8, int64 and float32");return new this.ort.Tensor(s,e,t)}visionRecord(t,e){let s=r=>this.views.map(o=>e[`${o}_${r}`].single);return{pictures:t,
maps:this.views.map(r=>js(e,r)),heat:s("heat"),keypoints:B(s("keypoints")),tokens:Ct(s("tokens"))}}fusionRecord(t,e){return{...this.tokenNames(t),attention:e.attention?.
single??null,residual:e.residual?.single??null,context:e.context.single}}tokenNames({pieces:{pieces:t}}){let e=["readout","state",...t],s=["fusion","state",...t.
map(()=>"language")];return this.views.forEach((r,o)=>{let i=Os(r,this.sides[o]/Ns);e.push(`${r} keypoints`,...i),s.push("vision",...i.map(()=>"vision"))}),{names:e,
stage:s}}},Et=class{constructor(){this.begun=performance.now(),this.milliseconds={}}stop(t){let e=performance.now();this.milliseconds[t]=e-this.begun,this.begun=
e}},Os=(n,t)=>Array.from({length:t*t},(e,s)=>`${n} ${Math.floor(s/t)},${s%t}`);function js(n,t){let e=[];for(let s=0;n[`${t}_map_${s}`];s++)e.push(n[`${t}_map_${s}`].
single);return e}function Fs({text:n,pieces:t,hidden:e,reading:s}){let{nearest:r,understood:o}=s;return{text:n,pieces:t.pieces,known:t.known,hidden:e.single,nearest:r,
understood:o}}var Q=({shape:n,data:t})=>new p([1,...n],t),Is=n=>n instanceof BigInt64Array?Int32Array.from(n,Number):n;var D=class{constructor(t,e){this.shape=t,this.read=e}pick(t=[],e=0,s=0){if(e===this.shape.length)return this.read(s);let r=this.shape[e],o=i=>this.pick(t,e+1,s*
r+i);return Ps(t[e],r,o)}};function Ps(n,t,e){if(typeof n=="number")return e(n<0?Math.max(0,t+n):Math.min(n,t-1));let[s,r]=n??[0,t];return Array.from({length:Math.
min(r,t)-s},(o,i)=>e(s+i))}var Us={255:"image/jpeg",66:"image/bmp"},Ls=[31,139],Z=class{constructor(t){this.bytes=t,this.known=void 0}get type(){return Us[this.bytes[0]]??"image/webp"}get blob(){
return new Blob([this.bytes],{type:this.type})}get address(){return this.known??=`data:${this.type};base64,${zs(this.bytes)}`,this.known}};async function de(n){
let t=new Uint8Array(n),e=Ls.every((o,i)=>t[i]===o)?await Bs(t):t.buffer,s=4+new DataView(e).getUint32(0,!0),r=JSON.parse(new TextDecoder().decode(new Uint8Array(
e,4,s-4)));return At(r,e,s)}function Bs(n){let t=new Response(n).body;return new Response(t.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer()}function At(n,t,e){
if(Array.isArray(n))return n.map(r=>At(r,t,e));if(n===null||typeof n!="object")return n;if(n.picture)return new Z(new Uint8Array(t,e+n.picture[0],n.picture[1]));
if(n.array)return Cs(t,e,...n.array);if(n.coarse)return Ds(t,e,...n.coarse);let s=Object.entries(n).map(([r,o])=>[r,At(o,t,e)]);return Object.fromEntries(s)}function Cs(n,t,e,s,r){
let o=new(e==="i"?Int32Array:Float32Array)(n,t+r,Mt(s));return new D(s,i=>o[i])}function Ds(n,t,e,s,r,o){let i=new Uint8Array(n,t+r,Mt(e)),a=new Float32Array(n,
t+o,2*Mt(e)/s);return new D(e,c=>a[2*Math.floor(c/s)]+a[2*Math.floor(c/s)+1]*i[c])}var Mt=n=>n.reduce((t,e)=>t*e,1);function ge(n){return Uint8Array.fromBase64?
Uint8Array.fromBase64(n):Uint8Array.from(atob(n),t=>t.charCodeAt(0))}function zs(n){let t="";for(let e=0;e<n.length;e+=8192)t+=String.fromCharCode(...n.subarray(
e,e+8192));return btoa(t)}function d(n,t){if(typeof n=="string")return n;let[,e,s,r]=t.match(/^(\+?)\.(\d)([f%])$/)??[],o=r==="%"?`${(100*n).toFixed(Number(s))}%`:n.toFixed(Number(s));return e&&
!o.startsWith("-")?`+${o}`:o}var b=["x","y","z","gripper"],we=({state:{raw:n,normal:t,token:e}})=>({raw:n,normal:t,token:e});function ye({state:{raw:n,normal:t}}){let e=A([...t.data.subarray(
0,3)].map(Math.abs)),s=t.data[e]>0?"above":"below",r=d(Math.abs(t.data[e]),".1f");return`${`${b[e]} is ${r} deviations ${s} the middle of the workspace`}; the g\
ripper is ${d(n.data[3],".0%")} open`}var Gs=.01,v=121,be=new p([v],Float32Array.from({length:v},(n,t)=>-1.2+2.4*t/(v-1)));function xe({heads:n,head:t,state:{raw:e}}){let s=Object.fromEntries(Object.
entries(n).map(([i,a])=>[i,Hs(a,e.data)])),{actions:r,plan:o}=s[t];return{acting:t,kinds:Object.keys(n),iterating:Object.keys(n).filter(i=>n[i].path.length>2),chunk:r,
plan:o,ahead:Array.from({length:r.length},(i,a)=>a),roads:{},...s}}function Hs(n,t){return{actions:n.actions,path:n.path,steps:Array.from({length:n.path.length},
(e,s)=>s),plan:Ws(n.actions,t),...n.mean?qs(n.mean,n.std):{},...n.probability?{...Vs(n),centres:n.centres}:{}}}function Ws(n,t){let[e,s]=n.shape,r=new Float32Array(
3*(e+1));for(let o=0;o<3;o++){let i=0;r[o]=t[o];for(let a=0;a<e;a++)i+=n.data[a*s+o],r[3*(a+1)+o]=t[o]+Gs*i}return new p([e+1,3],r)}function qs(n,t){let e=o=>new p(
n.shape,Float32Array.from(n.data,(i,a)=>i+o*t.data[a])),s=new Float32Array(n.data.length*v);n.data.forEach((o,i)=>{let a=t.data[i];for(let c=0;c<v;c++){let h=(be.
data[c]-o)/a;s[i*v+c]=Math.exp(-.5*h*h)/(a*Math.sqrt(2*Math.PI))}});let r=[...n.shape,v];return{mean:n,std:t,low:e(-2),high:e(2),curve:be,density:new w(new p(r,
s))}}function Vs({probability:n,chosen:t}){let[e,s,r]=n.shape,o=new Float32Array(e*s);return n.data.forEach((i,a)=>{o[Math.floor(a/r)]-=i*Math.log2(Math.max(i,1e-12))}),
{probability:new w(n),entropy:new p([e,s],o),string:[...t.data.subarray(0,s)].join(" ")}}function Xs({heads:n}){return b.map((t,e)=>{let s=n.kinds.map(r=>n[r].actions.
data[e]);return Math.max(...s)-Math.min(...s)})}function ke({heads:{chunk:n}}){let t=n.shape[1],e=[0,1,2].map(s=>n.data.reduce((r,o,i)=>i%t===s?r+Math.abs(o):r,
0));return A(e)}function Ee(n){let[{heads:t},e]=[n,Xs(n)],s=A(e),r=t.kinds.length>1?`${t.kinds.length} heads differ most in ${b[s]}, by ${d(e[s],".2f")}`:"one h\
ead acts";if(!t.bins)return r;let o=[...t.bins.entropy.at(0).data],i=o.reduce((a,c)=>a+c,0)/o.length;return`${r}; the bins are ${d(i,".1f")} bits unsure`}var N=["front","wrist"],Ks=["hand","object","goal"],Ae=31;function Me({vision:n,fusion:t}){let e=t.names.filter((i,a)=>t.stage[a]==="vision"),s=N.slice(0,n.pictures.
length).map(i=>Tt(e,i)),r=s.map(_t),o=i=>n.maps.map(a=>a.map(i));return{pictures:n.pictures.map(oe),maps:o(i=>new w(i,2,Ae)),map_cells:o(i=>z(i.shape[2])),peaks:o(
i=>M(i.parts().map(a=>gt(a.data).high))),heat:n.heat.map(i=>new w(i,2,Ae)),heat_cells:n.heat.map(i=>z(i.shape[2])),keypoints:n.keypoints,names:Ys(n.keypoints.shape[1]),
alike:new w($t(n.tokens)),patch_names:e,spans:s,grids:r,patch_cells:r.map(([,i])=>z(i))}}var M=n=>new p([n.length],Float32Array.from(n)),z=n=>[.5/n,1/n];function $t(n){
let[t,e]=n.shape,s=Float64Array.from(n.data);for(let o=0;o<e;o++){let i=0;for(let a=0;a<t;a++)i+=s[a*e+o]/t;for(let a=0;a<t;a++)s[a*e+o]-=i}for(let o=0;o<t;o++){
let i=s.subarray(o*e,(o+1)*e),a=Math.max(1e-9,Math.hypot(...i));i.forEach((c,h)=>i[h]=c/a)}let r=new Float32Array(t*t);for(let o=0;o<t;o++)for(let i=o;i<t;i++){
let a=0;for(let c=0;c<e;c++)a+=s[o*e+c]*s[i*e+c];r[o*t+i]=r[i*t+o]=a}return new p([t,t],r)}var Ys=n=>Array.from({length:n},(t,e)=>Ks[e]??`point ${e}`);function Tt(n,t){
let e=n.flatMap((s,r)=>s.startsWith(`${t} `)&&s.includes(",")?[r]:[]);return[e[0],e[e.length-1]+1]}function _t([n,t]){let e=Math.round(Math.sqrt(t-n));return[e,
e]}function $e({vision:n},t){if(t){let[,o,i]=[...t.data].map(a=>d(1e3*a,".0f"));return`believes the object ${o} mm and the goal ${i} mm from where they are`}let e=n.
heat[0].array.parts().map(o=>gt(o.data).high),s=A(e),r=d(e[s],".0%");return`the surest of ${e.length} keypoints, ${n.names[s]}, puts ${r} on one cell`}var x=n=>()=>n,tt=n=>Array.from({length:n},(t,e)=>e),Js=({vision:n})=>Math.max(...n.maps.flat().map(({array:t})=>t.length)),Qs=({vision:n})=>n.maps[0].map(({array:t},e)=>`${e+
1} · ${t.shape.join("×")}`),Te=({fusion:n},t)=>n.attention?tt(n.attention.array.shape[t]).map(e=>String(e+1)):[],Zs=({heads:n})=>Math.max(1,...n.iterating.map(
t=>n[t].path.length)),tr=[{name:"keypoint",label:"keypoint",options:n=>n.vision.names,first:x(1)},{name:"view",label:"eye",options:n=>N.slice(0,n.vision.pictures.
length),first:x(0)},{name:"map",label:"layer",options:Qs,first:x(1)},{name:"unit",label:"unit",options:n=>tt(Js(n)),first:x(0)},{name:"patch",label:"patch",options:n=>n.
vision.patch_names,first:x(8)},{name:"layer",label:"layer",options:n=>Te(n,0),first:x(-1)},{name:"head",label:"head",options:n=>[...Te(n,1).slice(0,-1),"mean"],
first:x(-1)},{name:"token",label:"token that looks",options:n=>n.fusion.names,first:x(0)},{name:"dimension",label:"dimension",options:()=>b,first:ke},{name:"oth\
er",label:"against",options:()=>b,first:x(1)},{name:"ahead",label:"steps ahead",options:n=>n.heads.ahead,first:x(0)},{name:"sampler",label:"head",options:n=>n.heads.
iterating,first:x(-1),named:!0},{name:"noise",label:"step of the sampler",options:n=>tt(Zs(n)),first:x(-1)}];function _e(n){return Object.fromEntries(tr.map(t=>[
t.name,er(t,n)]))}function er({name:n,label:t,options:e,first:s,named:r},o){let i=e(o).map(String),a=r?i:tt(i.length),c=Math.max(-a.length,Math.min(s(o),a.length-
1));return{name:n,label:t,labels:i,values:a,first:a.at(c)??0}}var nr=8*.01,sr=[["left","right"],["back","forward"],["down","up"]];function ve(n){let t=rr(n),{action:e,expert:s,milliseconds:r}=n;return{parts:Object.keys(t),
spent:Object.values(t),total:Object.values(r).reduce((o,i)=>o+i,0),...s?{wish:St(n),gap:Math.hypot(...[0,1,2].map(o=>e[o]-s[o]))}:{}}}function St({state:n,expert:t}){
let e=[...n].slice(0,3);return p.of([e,e.map((s,r)=>s+nr*t[r])])}function rr({milliseconds:n,decision:t}){let e=t?.milliseconds??{};if(!Object.keys(e).length)return Se(
n);let{policy:s=0,...r}=n,o=Object.values(e).reduce((i,a)=>i+a,0);return Se({...e,"writing it down":Math.max(0,s-o),...r})}var Se=n=>Object.fromEntries(Object.entries(
n).map(([t,e])=>[t,Number(e.toFixed(3))]));function Ne({action:n,act:t}){let e=[...n.data.subarray(0,3)],s=A(e.map(Math.abs)),r=sr[s][+(e[s]>0)],o=`moves ${d(10*
Math.abs(e[s]),".1f")} mm ${r}`;return t.gap===void 0?o:`${o}; ${d(10*t.gap,".1f")} mm from the expert's wish`}function Re({step:n,chunking:{votes:t,weights:e,born:s,blended:r},decision:o}){return{votes:p.of(t),weights:M(e),ages:new p([s.length],Int32Array.from(s,i=>n-i)),
born:s.map(i=>`made at step ${i}`),here:s.map(()=>n),sizes:M(e.map(i=>6+14*i)),newest:M(t[t.length-1]),sum:b.map((i,a)=>ir(e,t.map(c=>c[a]),r[a])),...o?or(n,o.heads[o.
head].actions):{}}}function or(n,{shape:[t,e],data:s}){let r=Float32Array.from({length:t+1},(i,a)=>a<t?n+a:NaN),o=new Float32Array((t+1)*e).fill(NaN);return o.set(
s),{steps:new p([t+1],r),chunk:new p([t+1,e],o)}}function ir(n,t,e){return`${n.map((r,o)=>`${d(r,".2f")}·(${d(t[o],"+.2f")})`).join(" + ")} = ${d(e,"+.2f")}`}function Oe({
chunking:{votes:n}}){let[t,e]=n.shape;if(t===1)return"one chunk speaks: its word is the action";let s=b.map((o,i)=>{let a=n.parts().map(c=>c.data[i]);return Math.
max(...a)-Math.min(...a)}).slice(0,e),r=A(s);return`${t} chunks speak; in ${b[r]} they differ by ${d(s[r],".2f")}`}var vt=n=>n.replaceAll("▁","·");function je({language:n,fusion:t},e){let s=n.pieces.map(vt);return{text:n.text,pieces:s,places:s.map((r,o)=>o),known:n.known,
hidden:new w(n.hidden),alike:new w($t(n.hidden)),tasks:n.nearest.map(([r])=>r.replace(/-v3$/,"")),sentences:n.nearest.map(([r])=>e[r].sentence),probability:n.nearest.
map(([,r])=>r),understood:n.understood,heard:t.attention&&ar(t)}}function ar({attention:n,stage:t}){let e=t.flatMap((a,c)=>a==="language"?[c]:[]),[s,r,o]=n.shape,
i=new Float32Array(s*e.length);for(let a=0;a<s;a++)e.forEach((c,h)=>{let l=0;for(let f=0;f<r;f++)l+=n.data[(a*r+f)*o*o+c];i[a*e.length+h]=l/r});return new p([s,
e.length],i)}function Fe({language:n}){let t=n.known.filter(r=>!r).length,e=t?`${t} of them never seen before`:"all known",s=`${d(n.probability[0],".0%")} sure \
it means ${n.tasks[0]}`;return`${n.pieces.length} pieces, ${e}; ${s}`}var et=["itself","state","words",...N],cr={fusion:0,state:1,language:2},hr=31;function Ie({fusion:n,vision:t}){let e=N.slice(0,t.pictures.length).map(o=>Tt(n.names,
o)),[s,r]=[e.map(_t),lr(n)];return{names:n.names.map(vt),labels:n.names.map((o,i)=>`${i} ${o}`),borders:r.flatMap((o,i)=>i&&o!==r[i-1]?[i-.5]:[]),middles:fr(r),
spans:e,grids:s,cells:s.map(([,o])=>z(o)),keypoints:e[0][0]-1,context:n.context,...n.attention?ur(n.attention,r):{}}}function lr({names:n,stage:t}){return t.map(
(e,s)=>cr[e]??et.indexOf(n[s].split(" ")[0]))}function fr(n){return[...new Set(n)].sort((t,e)=>t-e).map(t=>(n.indexOf(t)+n.lastIndexOf(t))/2)}function ur(n,t){let[
e,s,r]=n.shape,o=r*r,i=new Float32Array(e*(s+1)*o),a=[];for(let c=0;c<e;c++){let h=c*(s+1)*o,l=n.at(c).data;i.set(l,h);let f=i.subarray(h+s*o,h+(s+1)*o);for(let m=0;m<
l.length;m++)f[m%o]+=l[m]/s;a.push(f)}return{attention:new w(new p([e,s+1,r,r],i),1,hr),rollout:pr(a,r),share:mr(a,r,t)}}function pr(n,t){let e=new Float64Array(
t);e[0]=1;for(let s of[...n].reverse()){let r=Float64Array.from(e,o=>.5*o);for(let o=0;o<t;o++)for(let i=0;i<t;i++)r[i]+=.5*e[o]*s[o*t+i];e=r}return new p([t],Float32Array.
from(e))}function mr(n,t,e){let s=new Float32Array(et.length*n.length);return n.forEach((r,o)=>{for(let i=0;i<t;i++)s[e[i]*n.length+o]+=r[i]}),new p([et.length,
n.length],s)}function Pe({fusion:n}){if(!n.share)return"this fusion has no attention: everything is mixed into one context at once";let[t,e]=n.share.shape,s=Array.
from({length:t},(a,c)=>n.share.data[(c+1)*e-1]),r=s.map((a,c)=>c).sort((a,c)=>s[c]-s[a]||c-a),[o,i]=r.map(a=>`${d(s[a],".0%")} on ${dr(et[a])}`);return`in the l\
ast layer the readout looks ${o}, ${i}`}var dr=n=>n==="itself"||n==="words"?n:`the ${n}${N.includes(n)?" eye":""}`;var nt=class{constructor({tasks:t,camera:e,rate:s}){this.tasks=t,this.camera=e,this.rate=s,this.decision=null,this.event=""}moment(t){let e={...this.outcome(t),
seconds:t.step/this.rate};return t.event&&t.event!==this.event&&(e.event=t.event),this.event=t.event??"",e.chunking=Re(t),e.act=ve(t),t.decision&&(this.decision=
e.decision=this.thought(t.decision)),this.decision&&t.truth&&(e.miss=gr(this.decision.belief,t.truth)),{...e,notes:this.notes(e)}}notes(t){let e={chunking:Oe(t),
action:Ne(t)},{decision:s}=this;return s?{...e,vision:$e(s,t.miss),language:Fe(s),state:ye(s),fusion:Pe(s),heads:Ee(s)}:e}outcome(t){let{step:e,state:s,action:r,
success:o,milliseconds:i,expert:a,truth:c,frame:h}=t;return{step:e,state:M(s),action:M(r),success:o,milliseconds:i,...a?{expert:M(a),wish_seen:this.projected(St(
t))}:{},...c?{truth:c,truth_seen:this.projected(c)}:{},frame:h}}thought(t){let e=xe(t);return{vision:Me(t),language:je(t,this.tasks),state:we(t),fusion:Ie(t),heads:e,
belief:t.belief,belief_seen:this.projected(t.belief),plan_seen:this.projected(e.plan)}}projected(t){let{pose:e,fov:s}=this.camera,r=2*Math.tan(s*Math.PI/360),o=t.
parts().flatMap(({data:i})=>{let a=[0,1,2].map(m=>i[m]-e[m]),[c,h,l]=[0,1,2].map(m=>a.reduce((g,E,_)=>g+E*e[3+3*_+m],0)),f=l<0?-l*r:NaN;return[.5+c/f,.5-h/f]});
return new p([t.length,2],Float32Array.from(o))}};function gr(n,t){return M(n.parts().map(({data:e},s)=>Math.hypot(...[...e].map((r,o)=>r-t.at(s).data[o]))))}var y=n=>wr(n.array??n).join("×"),wr=n=>n.shape??[n.length];function Le(n,t){let{vision:e,language:s,state:r,fusion:o,heads:i}=t,a=i[i.acting];return{vision:[[
"picture",e.pictures.map(y).join(" and ")],...e.maps[0].map((c,h)=>[`layer ${h+1}`,y(c)]),["keypoint heat",y(e.heat[0])],["tokens",y(e.patch_names)]],language:[
["pieces",y(s.pieces)],["hidden",y(s.hidden)],["nearest tasks",y(s.tasks)]],state:[["numbers","4"],["in deviations","4"],["token",y(r.token)]],fusion:[["tokens",
y(o.names)],...Ue("attention, with the mean of its heads",o.attention),["context",y(o.context)]],heads:[["context",y(o.context)],["path from noise",y(a.path)],...Ue(
"belief of the bins",i.bins?.probability),["chunk",y(i.chunk)]],chunking:[["votes","n×4"],["weights","n"],["blended action","4"]],action:[["action",y(n.action)],
["state after it",y(n.state)]]}}var Ue=(n,t)=>t?[[n,y(t)]]:[];var yr=.6,Be=10,st=class{constructor(t,e={}){this.writer=new nt(t),this.rate=t.rate,this.code=e,this.moments=[]}push(t,e){let s=!this.moments.length;this.moments.
push(...t);let r=t.map(i=>this.writer.moment(i)),o=xr(e,this.moments,this.rate);return re({moments:r,rollout:s?{...o,...br(r,this.code)}:o})}};function br(n,t){
let e=n.find(s=>s.decision)?.decision;return e?{controls:_e(e),shapes:Le(n[0],e),code:t}:{controls:{},shapes:{},code:t}}function xr(n,t,e){let{parts:s,settings:r}=n;
return{task:n.task.replace(/-v3$/,""),instruction:n.instruction,seed:n.seed,confidence:n.confidence,success:n.success,steps:t.length,last:Math.max(1,t.length-1),
rate:e,budget:1e3/e,axes:b,first_bad:Ce(t),telling:Ar(n.success,t),settings:Object.fromEntries(Object.entries(r).map(([o,i])=>[o,kr(i)])),parts:s.length>1?s.map(
Er):[],link:n.link}}var kr=n=>typeof n=="boolean"?n?"True":"False":String(n),Er=({text:n,task:t,step:e,success:s})=>({text:n,task:t.split("@")[0].replace(/-v3$/,
""),step:e,success:s});function Ce(n){let t=0;for(let{step:e,action:s,expert:r}of n)if(t=(r?Math.hypot(...[0,1,2].map(i=>s[i]-r[i])):0)>yr?t+1:0,t===Be)return e-
Be+1;return null}function Ar(n,t){let e=Ce(t);if(!n&&e!==null)return e;let[s,r]=[0,-1];for(let{step:o,decision:i}of t.filter(a=>a.decision)){let a=Mr(i);a>r&&([
s,r]=[o,a])}return s}function Mr({heads:n}){let t=Object.values(n).map(s=>s.actions.at(0).data),e=s=>Math.max(...t.map(r=>r[s]))-Math.min(...t.map(r=>r[s]));return b.
reduce((s,r,o)=>s+e(o),0)}var De=1;var rt=class{constructor(t){this.read=t,this.kept=new Map}async tasks(){return Object.keys((await this.index()).tasks)}async scene(t){let e=await this.index();if(!(t in
e.tasks))throw new Error(`There is no scene for the task ${t}.`);let[s,r]=await Promise.all([this.packed(`tasks/${t}.pack`),this.packed(`models/${e.tasks[t]}.pa\
ck`)]),o=new Set(r.drawing.items.flatMap(c=>[c.mesh,c.texture]).filter(Boolean)),i=new Set([...o].map(c=>e.parts[c])),a=await Promise.all([...i].map(c=>this.packed(
`parts/${c}.pack`)));return{task:s,model:r,parts:Object.assign({},...a)}}index(){return this.once("index.json",async t=>{let e=JSON.parse(new TextDecoder().decode(
t));if(e.version!==De)throw new Error(`The scenes are of version ${e.version}, not ${De}.`);return e})}packed(t){return this.once(t,de)}once(t,e){if(!this.kept.
has(t)){let s=this.read(t).then(e).catch(r=>{throw this.kept.delete(t),r});this.kept.set(t,s)}return this.kept.get(t)}};var ze=`#version 300 es
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
}`,Ge=`#version 300 es
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
}`;function We(n){let t=n.createProgram();if(n.attachShader(t,He(n,n.VERTEX_SHADER,ze)),n.attachShader(t,He(n,n.FRAGMENT_SHADER,Ge)),["place","normal"].forEach((r,o)=>n.
bindAttribLocation(t,o,r)),n.linkProgram(t),!n.getProgramParameter(t,n.LINK_STATUS))throw new Error(`WebGL: ${n.getProgramInfoLog(t)}`);let e=new Map;return{made:t,
uniform:r=>(e.has(r)||e.set(r,n.getUniformLocation(t,r)),e.get(r)??null)}}function He(n,t,e){let s=n.createShader(t);if(n.shaderSource(s,e),n.compileShader(s),!n.
getShaderParameter(s,n.COMPILE_STATUS))throw new Error(`WebGL: ${n.getShaderInfoLog(s)}`);return s}function qe(n,t){let e=n.createVertexArray();return n.bindVertexArray(
e),[t.places,t.normals].forEach((s,r)=>{n.bindBuffer(n.ARRAY_BUFFER,n.createBuffer()),n.bufferData(n.ARRAY_BUFFER,s,n.STATIC_DRAW),n.enableVertexAttribArray(r),
n.vertexAttribPointer(r,3,n.FLOAT,!1,0,0)}),n.bindBuffer(n.ELEMENT_ARRAY_BUFFER,n.createBuffer()),n.bufferData(n.ELEMENT_ARRAY_BUFFER,t.corners,n.STATIC_DRAW),n.
bindVertexArray(null),{array:e,count:t.corners.length}}function Ve(n,t,e){let s=n.createTexture(),r=e?n.TEXTURE_CUBE_MAP:n.TEXTURE_2D,o=e?[0,1,2,3,4,5].map(a=>n.
TEXTURE_CUBE_MAP_POSITIVE_X+a):[n.TEXTURE_2D],i=e?n.CLAMP_TO_EDGE:n.REPEAT;n.bindTexture(r,s);for(let a of o)n.texImage2D(a,0,n.RGBA8,n.RGBA,n.UNSIGNED_BYTE,t);
return n.texParameteri(r,n.TEXTURE_WRAP_S,i),n.texParameteri(r,n.TEXTURE_WRAP_T,i),n.texParameteri(r,n.TEXTURE_MAG_FILTER,n.LINEAR),n.texParameteri(r,n.TEXTURE_MIN_FILTER,
n.LINEAR_MIPMAP_LINEAR),n.generateMipmap(r),{kind:e?1:2,texture:s}}var ot=class{constructor(t,e,s){this.gl=t,this.side=e,this.buffer=t.createFramebuffer(),t.bindFramebuffer(
t.FRAMEBUFFER,this.buffer),this.stores=[[t.COLOR_ATTACHMENT0,t.RGBA8],[t.DEPTH_ATTACHMENT,t.DEPTH_COMPONENT24]].map(([r,o])=>{let i=t.createRenderbuffer();return t.
bindRenderbuffer(t.RENDERBUFFER,i),s?t.renderbufferStorageMultisample(t.RENDERBUFFER,s,o,e,e):t.renderbufferStorage(t.RENDERBUFFER,o,e,e),t.framebufferRenderbuffer(
t.FRAMEBUFFER,r,t.RENDERBUFFER,i),i})}pixels(){let{gl:t,side:e}=this,s=new Uint8Array(4*e*e);t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.readPixels(0,0,
e,e,t.RGBA,t.UNSIGNED_BYTE,s);let r=new Uint8Array(3*e*e);for(let o=0,i=0;o<e;o++)for(let a=4*e*(e-1-o),c=a+4*e;a<c;a+=4,i+=3)r[i]=s[a],r[i+1]=s[a+1],r[i+2]=s[a+
2];return r}show(){let{gl:t,side:e}=this;t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.bindFramebuffer(t.DRAW_FRAMEBUFFER,null),t.blitFramebuffer(0,0,e,e,
0,0,e,e,t.COLOR_BUFFER_BIT,t.NEAREST)}close(){this.gl.deleteFramebuffer(this.buffer);for(let t of this.stores)this.gl.deleteRenderbuffer(t)}};var T=class{constructor(){this.places=[],this.normals=[],this.corners=[],this.known=new Map}corner(t,e){let s=[...t,...e].map(o=>o.toFixed(7)).join(),r=this.known.
get(s)??this.places.length/3;return this.known.has(s)||(this.known.set(s,r),this.places.push(...t),this.normals.push(...e)),r}face(...t){let[e,s,r,o]=t.map(([i,
a])=>this.corner(i,a));t.length===3?this.corners.push(e,s,r):this.corners.push(e,s,o,s,r,o)}get mesh(){return{places:Float32Array.from(this.places),normals:Float32Array.
from(this.normals),corners:Uint32Array.from(this.corners)}}},Je={sphere:Xe,ellipsoid:Xe,cylinder:$r,box:Sr,tube:Tr,top:n=>Ke(1,n),bottom:n=>Ke(-1,n)},it=n=>Math.
floor(n/2),G=(n,t)=>2*Math.PI*n/t;function Xe(n){let t=new T,e=Math.floor(it(n)/2);for(let s of[-1,1])Qe(t,s,n,e,0);return t.mesh}function Ke(n,t){let e=new T;return Qe(
e,n,t,Math.floor(it(t)/2),n),e.mesh}function Qe(n,t,e,s,r){let o=(a,c)=>{let[h,l]=[G(a,e),t*Math.PI*c/2/s],f=[Math.cos(h)*Math.cos(l),Math.sin(h)*Math.cos(l),Math.
sin(l)];return[[f[0],f[1],f[2]+r],f]},i=[[0,0,t+r],[0,0,t]];for(let a=0;a<e;a++){let c=[o(a,s-1),o(a+1,s-1),i];n.face(...t>0?c:c.reverse());for(let h=0;h<s-1;h++){
let l=[o(a,h),o(a+1,h),o(a+1,h+1),o(a,h+1)];n.face(...t>0?l:l.reverse())}}}function $r(n){let t=new T;for(let e of[-1,1])_r(t,e,n,Math.floor(it(n)/2));return Ze(
t,n),t.mesh}function Tr(n){let t=new T;return Ze(t,n),t.mesh}function Ze(n,t){let e=it(t),s=(r,o)=>{let[i,a]=[Math.cos(G(r,t)),Math.sin(G(r,t))];return[[i,a,2*o/
e-1],[i,a,0]]};for(let r=0;r<e;r++)for(let o=0;o<t;o++)n.face(s(o,r),s(o+1,r),s(o+1,r+1),s(o,r+1))}function _r(n,t,e,s){let r=(o,i)=>[[Math.cos(G(o,e))*i,Math.sin(
G(o,e))*i,t],[0,0,t]];for(let o=0;o<e;o++){let i=[r(o,1/s),r(o+1,1/s),r(0,0)];n.face(...t>0?i:i.reverse());for(let a=0;a<s-1;a++){let[c,h]=[(a+1)/s,(a+2)/s],l=[
r(o,h),r(o+1,h),r(o+1,c),r(o,c)];n.face(...t>0?l:l.reverse())}}}function Sr(){let n=new T;for(let t of[0,1,2])for(let e of[-1,1]){let s=[0,0,0];s[t]=e;let r=(i,a)=>{
let c=[0,0,0];return c[t]=e,[c[(t+1)%3],c[(t+2)%3]]=[i,a],[c,s]},o=[r(-1,-1),r(1,-1),r(1,1),r(-1,1)];n.face(...e>0?o:o.reverse())}return n.mesh}function tn([n,t,
e]){let s=new T,[r,o]=[Ye(n,e),Ye(t,e)],i=[0,0,1];for(let a=0;a<r.length-1;a++)for(let c=0;c<o.length-1;c++)s.face([[r[a],o[c],0],i],[[r[a+1],o[c],0],i],[[r[a+1],
o[c+1],0],i],[[r[a],o[c+1],0],i]);return s.mesh}function Ye(n,t){let e=Math.max(t,n/198),s=Math.floor(n/e),r=s-s%2,o=n-r*e,i=Array.from({length:r+1},(a,c)=>-n+o+
c*e*2);return[-n,...i,n]}function P(n){let[t,e,s,r]=[n[0],n[1],n[2],n[3]];return[1-2*(s*s+r*r),2*(e*s-t*r),2*(e*r+t*s),2*(e*s+t*r),1-2*(e*e+r*r),2*(s*r-t*e),2*(e*r-t*s),2*(s*r+t*e),1-2*
(e*e+s*s)]}function k(n,t){return[0,3,6].map(e=>n[e]*t[0]+n[e+1]*t[1]+n[e+2]*t[2])}function R(n,t){return Array.from({length:9},(e,s)=>{let[r,o]=[s-s%3,s%3];return n[r]*
t[o]+n[r+1]*t[o+3]+n[r+2]*t[o+6]})}function U(n){return[n[0],n[3],n[6],n[1],n[4],n[7],n[2],n[5],n[8]]}function O(n,t){return[n[0]+t[0],n[1]+t[1],n[2]+t[2]]}function $(n,t){
return[n[0]-t[0],n[1]-t[1],n[2]-t[2]]}function Nt(n){let t=Math.hypot(n[0],n[1],n[2]);return[n[0]/t,n[1]/t,n[2]/t]}function Rt(n,t){return[n[1]*t[2]-n[2]*t[1],n[2]*
t[0]-n[0]*t[2],n[0]*t[1]-n[1]*t[0]]}var vr=[1,0,0,0,1,0,0,0,1],en=1.5,[Nr,Rr]=[.25,4];function Ot(n,t,e={shift:[0,0,0],turn:0}){let s=n.turns?P(H(t.turns,n.body,4)):vr,r=e.turn*Math.PI/360,o=R(P([
Math.cos(r),0,0,Math.sin(r)]),n.rotation);return{place:O(H(t.places,n.body,3),k(s,O(n.pos,e.shift))),rotation:R(s,o),fov:n.fov}}var at=class{constructor(t,e=.9){
let s=[t.rotation[2],t.rotation[5],t.rotation[8]];this.centre=t.place.map((r,o)=>r-e*s[o]),this.distance=e,this.azimuth=Math.atan2(s[1],s[0]),this.elevation=Math.
asin(s[2]),this.fov=t.fov}turn(t,e){this.azimuth+=t,this.elevation=Math.max(-en,Math.min(en,this.elevation+e))}zoom(t){this.distance=Math.max(Nr,Math.min(Rr,this.
distance*t))}get view(){let t=Math.cos(this.elevation),e=[t*Math.cos(this.azimuth),t*Math.sin(this.azimuth),Math.sin(this.elevation)],s=this.centre.map((r,o)=>r+
this.distance*e[o]);return Or(s,this.centre,this.fov)}};function Or(n,t,e){let s=Nt($(n,t)),r=Nt(Rt([0,0,1],s)),o=Rt(s,r);return{place:n,rotation:[0,1,2].flatMap(
i=>[r[i],o[i],s[i]]),fov:e}}function H(n,t,e){return Array.from({length:e},(s,r)=>n[t*e+r])}var nn="audience",ct=class{constructor(t,e){this.gl=t,this.drawing=e.model.drawing,this.slices=e.model.slices,this.parts=e.parts,this.meshes=new Map,this.textures=
new Map,this.levels={}}async load(){let t=new Set(this.drawing.items.map(s=>s.texture).filter(s=>s!==void 0)),e={premultiplyAlpha:"none",colorSpaceConversion:"n\
one"};await Promise.all([...t].map(async s=>{let{cube:r,pixels:o}=this.parts[s],i=await createImageBitmap(o.blob,e);this.textures.set(s,Ve(this.gl,i,r)),i.close()}))}level(t){
return this.levels[t]??=this.drawing.items.map(e=>this.drawn(e,t)),this.levels[t]}pose(t,e,s,r){for(let o of t){let{item:i}=o,a=P(H(e.turns,i.body,4)),c=i.site===
void 0?void 0:s[i.site];o.place=O(H(e.places,i.body,3),k(a,c??i.pos)),o.rotation=R(a,P(i.quat)),o.rgba=(i.site===void 0?void 0:r[i.site])??i.rgba}}drawn(t,e){return{
item:t,pieces:this.pieces(t,e),texture:t.texture&&this.textures.get(t.texture)||null,textureScale:Fr(t,this.parts),rgba:t.rgba,place:[0,0,0],rotation:[1,0,0,0,1,
0,0,0,1]}}pieces(t,e){let[s,r,o]=t.size,i=[0,0,0];if(t.type==="mesh")return[{mesh:this.mesh(t.mesh,e),scale:[1,1,1],shift:i}];if(t.type==="plane")return[{mesh:this.
floor(t),scale:[1,1,1],shift:i}];if(t.type!=="capsule")return[{mesh:this.shape(t.type,e),scale:t.size,shift:i}];let a=(s+r)/2;return[{mesh:this.shape("tube",e),
scale:t.size,shift:i},{mesh:this.shape("top",e),scale:[s,r,a],shift:[0,0,o-a]},{mesh:this.shape("bottom",e),scale:[s,r,a],shift:[0,0,a-o]}]}mesh(t,e){let s=e in
this.parts[t]?e:"policy";return this.uploaded(`mesh ${t} ${s}`,()=>jr(this.parts[t][s]))}shape(t,e){return this.uploaded(`${t} ${e}`,()=>Je[t](this.slices[e===nn?
nn:"policy"]))}floor(t){let e=t.grid;return this.uploaded(`plane ${e}`,()=>tn(e))}uploaded(t,e){let s=this.meshes.get(t)??qe(this.gl,e());return this.meshes.set(
t,s),s}close(){for(let{array:t}of this.meshes.values())this.gl.deleteVertexArray(t);for(let{texture:t}of this.textures.values())this.gl.deleteTexture(t)}};function jr(n){
let t=e=>n[e].shape[0]*n[e].shape[1];return{places:Float32Array.from({length:t("places")},(e,s)=>n.places.read(s)),normals:Float32Array.from({length:t("normals")},
(e,s)=>n.normals.read(s)),corners:Uint32Array.from({length:t("corners")},(e,s)=>n.corners.read(s))}}function Fr(n,t){if(n.texture===void 0)return[1,1,1];if(t[n.
texture].cube)return n.uniform?n.size:[1,1,1];let e=n.type==="mesh"||n.type==="plane",[s,r]=n.repeat.map((o,i)=>{let a=n.size[i]>0?n.size[i]:1;return .5*o*(e?1/
a:1)*(n.uniform?a:1)});return[s,-r,0]}var Pr=.995,Ur=.3,Lr={fine:{level:"audience",samples:4},fast:{level:"policy",samples:0}},Br=128,ht=class{constructor(t){this.canvas=t;let e={antialias:!1,alpha:!0,
depth:!1,preserveDrawingBuffer:!0},s=t.getContext("webgl2",e);if(!s)throw new Error("This browser has no WebGL 2, so nothing new can be drawn.");this.gl=s;let{made:r,
uniform:o}=We(s);this.program=r,this.uniform=o,this.targets=new Map,this.scene=null}async load(t){let e=new ct(this.gl,t);await e.load(),this.scene?.close(),this.
scene=e}picture(t,e,s,r={}){let o=t==="front"?{shift:r.shift??[0,0,0],turn:r.turn??0}:void 0,i=Ot(this.loaded.drawing.cameras[t],s.bodies,o),a=this.target(e,0);
return this.draw(a,i,s,"policy",r),a.pixels()}frontView(t){return Ot(this.loaded.drawing.cameras.front,t.bodies)}show(t,e,s,r="fine",o={}){let{level:i,samples:a}=Lr[r];
(this.canvas.width!==e||this.canvas.height!==e)&&(this.canvas.width=this.canvas.height=e);let c=this.target(e,a);this.draw(c,t,s,i,o),c.show()}close(){this.scene?.
close();for(let t of this.targets.values())t.close();this.gl.getExtension("WEBGL_lose_context")?.loseContext()}get loaded(){if(!this.scene)throw new Error("The \
eye has no scene yet; load one first.");return this.scene}draw(t,e,s,r,o){let{gl:i,loaded:a}=this,c=a.level(r);a.pose(c,s.bodies,s.sites,s.siteColours);for(let[
f,m]of Object.entries(o.colours??{}))c[Number(f)].rgba=m;this.begin(t),this.setView(e,o.light??[1,1,1]);let{opaque:h,clear:l}=Dr(c.filter(f=>Cr(f,e)),e);i.disable(
i.BLEND);for(let f of h)this.drawItem(f,e);i.enable(i.BLEND),i.blendFuncSeparate(i.SRC_ALPHA,i.ONE_MINUS_SRC_ALPHA,i.ZERO,i.ONE),i.depthMask(!1);for(let f of[...l,
...[...l].reverse()])this.drawItem(f,e);i.depthMask(!0)}begin(t){let{gl:e}=this,[s,r,o]=this.loaded.drawing.sky;e.bindFramebuffer(e.FRAMEBUFFER,t.buffer),e.viewport(
0,0,t.side,t.side),e.useProgram(this.program),e.enable(e.DEPTH_TEST),e.enable(e.CULL_FACE),e.depthFunc(e.LEQUAL),e.clearColor(s,r,o,1),e.clear(e.COLOR_BUFFER_BIT|
e.DEPTH_BUFFER_BIT),e.uniform1i(this.uniform("cube"),0),e.uniform1i(this.uniform("flatTexture"),1)}setView(t,e){let{gl:s,uniform:r}=this,{near:o,far:i,lights:a}=this.
loaded.drawing;s.uniformMatrix4fv(r("projection"),!1,zr(t.fov,o,i));let c=U(t.rotation),h=f=>f.map((m,g)=>m*e[g]),l=a.slice(0,8);s.uniform1i(r("lampCount"),l.length),
l.forEach((f,m)=>{let g=f.head?[0,0,1]:k(c,f.direction.map(E=>-E));s.uniform3fv(r(`lamps[${m}].direction`),g),s.uniform3fv(r(`lamps[${m}].ambient`),f.head?h(f.ambient):
f.ambient),s.uniform3fv(r(`lamps[${m}].diffuse`),h(f.diffuse)),s.uniform3fv(r(`lamps[${m}].specular`),f.specular)})}drawItem(t,e){let{gl:s,uniform:r}=this,{item:o,
rgba:i}=t,a=sn(t,e);s.cullFace(a&&o.type==="plane"?s.FRONT:s.BACK);let c=a&&o.type==="plane"?i[3]*Ur:i[3];s.uniform4f(r("colour"),i[0],i[1],i[2],c),s.uniform1f(
r("emission"),o.emission),s.uniform1f(r("specular"),o.specular),s.uniform1f(r("shininess"),o.shininess*Br),this.setTexture(t);let h=U(e.rotation),l=R(h,t.rotation),
f=k(h,$(t.place,e.place));for(let{mesh:m,scale:g,shift:E}of t.pieces){let _=k(l,E).map((mt,F)=>mt+f[F]);s.uniformMatrix4fv(r("toCamera"),!1,Gr(l,g,_)),s.uniformMatrix3fv(
r("normalToCamera"),!1,Hr(l,g)),s.bindVertexArray(m.array),s.drawElements(s.TRIANGLES,m.count,s.UNSIGNED_INT,0)}}setTexture(t){let{gl:e,uniform:s}=this;if(e.uniform1i(
s("textureKind"),t.texture?.kind??0),e.uniform3fv(s("textureScale"),t.textureScale),!t.texture)return;let r=t.texture.kind===1;e.activeTexture(r?e.TEXTURE0:e.TEXTURE1),
e.bindTexture(r?e.TEXTURE_CUBE_MAP:e.TEXTURE_2D,t.texture.texture)}target(t,e){let s=`${t} ${e}`,r=this.targets.get(s)??new ot(this.gl,t,e);return this.targets.
set(s,r),r}};function Cr({item:n,place:t},e){if(n.type==="plane")return!0;let[s,r,o]=k(U(e.rotation),$(t,e.place)),i=e.fov*Math.PI/360;return Math.max(Math.abs(
s),Math.abs(r))*Math.cos(i)+o*Math.sin(i)<n.radius&&-o>-n.radius}function Dr(n,t){let e=o=>o.rgba[3]<Pr||o.item.type==="plane"&&sn(o,t),s=o=>o.item.type==="plan\
e"?1/0:Math.hypot(...$(o.place,t.place)),r=n.filter(o=>e(o)&&o.rgba[3]>0);return{opaque:n.filter(o=>!e(o)),clear:r.sort((o,i)=>s(o)-s(i))}}function sn(n,t){let e=$(
t.place,n.place);return e[0]*n.rotation[2]+e[1]*n.rotation[5]+e[2]*n.rotation[8]<0}function zr(n,t,e){let s=1/Math.tan(n*Math.PI/360),r=e-t;return[s,0,0,0,0,s,0,
0,0,0,-(e+t)/r,-1,0,0,-2*e*t/r,0]}function Gr(n,t,e){return[...[0,1,2].flatMap(r=>[n[r]*t[r],n[r+3]*t[r],n[r+6]*t[r],0]),e[0],e[1],e[2],1]}function Hr(n,t){return[
0,1,2].flatMap(e=>[n[e]/t[e],n[e+3]/t[e],n[e+6]/t[e]])}var rn=300,Wr=2*Math.sqrt(rn),qr=40,Vr=.4,Xr=9.81,Kr=.09,Yr=1,jt=class{constructor(t,e,s){this.physics=t,this.body=e,this.view=s,this.name=t.mujoco.mj_id2name(t.
model,Yr,e)||"thing",this.before=this.place,this.target=this.before,this.depth=an(this.before,s)[2]}get place(){return hn(this.physics.data.xipos,this.body)}moveTo([
t,e]){let{place:s,rotation:r}=this.view,o=this.depth*cn(this.view);this.target=O(s,k(r,[(t-.5)*o,(.5-e)*o,-this.depth]))}pull(t){let e=this.place,s=Math.max(Vr,
this.physics.model.body_subtreemass[this.body]),r=e.map((c,h)=>rn*(this.target[h]-c)-Wr*(c-this.before[h])/t),o=Math.hypot(...r),i=Math.min(1,qr/Math.max(o,1e-9)),
a=[0,0,Xr*this.physics.model.body_subtreemass[this.body]];this.before=e,this.physics.data.xfrc_applied.set(r.map((c,h)=>s*i*c+a[h]),6*this.body)}letGo(){this.physics.
data.xfrc_applied.fill(0,6*this.body,6*this.body+6)}};function on(n,t,[e,s]){let r=Jr(n.model,n.id("body","hand")),o=a=>{let[c,h]=an(hn(n.data.xipos,a),t);return Math.
hypot(c-e,h-s)},i=r.filter(a=>o(a)<Kr).sort((a,c)=>o(a)-o(c));return i.length?new jt(n,i[0],t):null}function Jr(n,t){let e=n.body_rootid[t];return[...n.body_rootid.
keys()].filter(s=>n.body_weldid[s]>0&&n.body_rootid[s]!==e&&n.body_mocapid[s]<0)}function an(n,t){let[e,s,r]=k(U(t.rotation),$(n,t.place)),o=-r*cn(t);return[.5+
e/o,.5-s/o,-r]}var cn=({fov:n})=>2*Math.tan(n*Math.PI/360),hn=(n,t)=>[...n.subarray(3*t,3*t+3)];var Qr=["rightEndEffector","leftEndEffector"],Zr=["leftpad_geom","rightpad_geom"],Ft={joint:"knob_Joint_1",radius:.05};function fn(n,t,e){return n.every(s=>to(s,
t,e))}function to(n,t,e){if(n.kind==="joint"){let i=t.joint(n.name);return(n.strict?i>n.low:i>=n.low)&&i<=n.high}if(n.kind==="held")return t.opening()>0&&Zr.every(
i=>t.pressed(i,n.geom));let s=ln(n.target,t,e),r=ln(n.point,t,e).map((i,a)=>i-s[a]);if(n.kind==="beyond")return n.strict?r[n.axis]>0:r[n.axis]>=0;let o=Math.hypot(
...r.map((i,a)=>i*n.weights[a]));return n.strict?o<n.limit:o<=n.limit}function ln(n,t,e){let s=eo(n,t,e).map((r,o)=>r+n.offset[o]);return n.height===null?s:[s[0],
s[1],n.height]}function eo(n,t,e){if(n.kind==="mark")return e[n.name];if(n.kind==="fingers"){let[s,r]=Qr.map(o=>t.position("site",o));return s.map((o,i)=>(o+r[i])/
2)}if(n.kind==="knob"){let[s,r,o]=t.position("body",n.name),i=t.joint(Ft.joint);return[s+Ft.radius*Math.sin(i),r-Ft.radius*Math.cos(i),o]}return t.position(n.kind,
n.name)}var no={body:1,joint:3,geom:5,site:6},so=0,ro=1<<18|1<<19,oo=[1,0,1,0],io=.1,lt=class{constructor(t,e){this.mujoco=t,this.task=e.task,this.model=t.MjModel.from_xml_string(
e.model.xml),this.model.opt.disableflags|=ro,this.data=new t.MjData(this.model),this.plain={body_pos:this.model.body_pos.slice(),site_pos:this.model.site_pos.slice()},
this.ids=new Map,this.marks={},this.grip=null,this.steps=0}begin(t){let{mujoco:e,model:s,data:r}=this;e.mj_resetData(s,r),this.grip=null;for(let o of["body_pos",
"site_pos"]){s[o].set(this.plain[o]);for(let[i,a]of Object.entries(t[o]))s[o].set(a,3*Number(i))}for(let o of["qpos","qvel","mocap_pos","mocap_quat","ctrl"])r[o].
set(t[o]);e.mj_forward(s,r),r.qacc_warmstart.set(t.qacc_warmstart),this.marks={...t.marks},this.steps=0}goOn(t,e){this.task=t,this.marks={...e.marks},this.steps=
0}step(t){let e=Float32Array.from(t,s=>Math.max(-1,Math.min(1,s)));this.moveHand(e),this.data.ctrl.set([e[3],-e[3]]),this.simulate(),this.steps+=1}pushHand(t,e=10){
for(let s=0;s<e;s++)this.moveHand(t.map(r=>Math.max(-1,Math.min(1,r/e/this.task.action_scale)))),this.simulate()}nudge(t,e){let{model:s,data:r}=this,o=[...s.jnt_type.
keys()].filter(c=>s.jnt_type[c]===so);if(!o.length)return!1;let i=c=>pn(un(r.xpos,s.jnt_bodyid[c]),t),a=o.reduce((c,h)=>i(h)<i(c)?h:c);return e.forEach((c,h)=>r.
qpos[s.jnt_qposadr[a]+h]+=c),this.mujoco.mj_forward(s,r),!0}get state(){return new Float32Array([...this.position("body","hand"),this.opening()])}get success(){
return fn(this.task.success,this,this.marks)}opening(){return Math.min(1,pn(this.position("body","rightclaw"),this.position("body","leftclaw"))/io)}position(t,e){
let s={body:this.data.xpos,geom:this.data.geom_xpos,site:this.data.site_xpos};return un(s[t],this.id(t,e))}joint(t){return this.data.qpos[this.model.jnt_qposadr[this.
id("joint",t)]]}pressed(t,e){let s=[this.id("geom",t),this.id("geom",e)].sort((a,c)=>a-c),[r,o]=[this.data.contact,this.data.efc_force],i=0;for(let a=0;a<r.size();a++){
let c=r.get(a),[h,l]=[c.geom1,c.geom2].sort((f,m)=>f-m);h===s[0]&&l===s[1]&&c.efc_address>=0&&(i+=o[c.efc_address]),c.delete()}return r.delete(),i>0}close(){this.
data.delete(),this.model.delete()}moveHand(t){let{data:e,task:s}=this,r=[...e.mocap_pos.subarray(0,3)].map((o,i)=>ao(o+Math.fround(t[i]*Math.fround(s.action_scale)),
s.hand_low[i],s.hand_high[i]));e.mocap_pos.set(r),e.mocap_quat.set(oo)}simulate(){for(let t=0;t<this.task.substeps;t++)this.grip?.pull(this.model.opt.timestep),
this.mujoco.mj_step(this.model,this.data);this.mujoco.mj_forward(this.model,this.data)}id(t,e){let s=`${t} ${e}`,r=this.ids.get(s)??this.mujoco.mj_name2id(this.
model,no[t],e);if(r<0)throw new Error(`The scene has no ${t} called ${e}.`);return this.ids.set(s,r),r}},un=(n,t)=>[...n.subarray(3*t,3*t+3)],pn=(n,t)=>Math.hypot(
...n.map((e,s)=>e-t[s])),ao=(n,t,e)=>Math.min(e,Math.max(t,n));var[It,co]=[96,64],ft=class{constructor(t,e,s){this.mujoco=t,this.files=e,this.eye=new ht(s),this.loaded=null,this.start=null,this.look={},this.covered=!1,this.
orbit=null}async open(t){let e=await this.files.scene(t);await this.eye.load(e),this.loaded?.close(),this.loaded=new lt(this.mujoco,e),this.start=null}begin(t){
let{starts:e}=this.physics.task;this.start=e[t%e.length],this.physics.begin(this.start)}async goOn(t,e){let{task:s}=await this.files.scene(t);this.start=s.starts[e%
s.starts.length],this.physics.goOn(s,this.start);let{marks:r}=this.physics;t.startsWith("reach-v3@")&&(r.object=this.physics.position("body","obj"))}get handAtStart(){
return this.start?this.start.mocap_pos.slice(0,3):[]}step(t){return this.physics.step(t),this.physics.success}observe(){let t=this.moment(),e=this.covered?new Uint8Array(
3*It*It):this.eye.picture("front",It,t,this.look),s=this.eye.picture("wrist",co,t,this.look);return{image:e,wrist:s,state:this.physics.state}}show(t=480,e="fine"){
let s=this.moment();this.eye.show(this.orbit?.view??this.eye.frontView(s),t,s,e,this.look)}turnView(t,e,s=1){this.orbit??=new at(this.eye.frontView(this.moment())),
this.orbit.turn(t,e),this.orbit.zoom(s)}grab(t){let e=this.orbit?.view??this.eye.frontView(this.moment());return this.physics.grip=on(this.physics,e,t),this.physics.
grip?.name}letGo(){this.physics.grip?.letGo(),this.physics.grip=null}resetView(){this.orbit=null}close(){this.loaded?.close(),this.eye.close()}get physics(){if(!this.
loaded)throw new Error("No task is open; call open(task) first.");return this.loaded}moment(){let{data:t}=this.physics;return{bodies:{places:t.xpos,turns:t.xquat},
sites:this.start?.site_pos??{},siteColours:this.start?.site_rgba??{}}}};var mn=480,ho="This attempt was put away; run it again.",Pt=class{constructor(t,e,s,r){this.settings=t,this.code=e,this.policy=s,this.world=r,this.audience=new K(
r),this.pacer=new Y,this.run=null,this.running=Promise.resolve(),this.tickets=0,this.waiting=[]}async begin(t){let e=Jt(t.interventions??""),s=Qt(this.settings,
{...t,interventions:e}),r=await se(s,this.settings,this.policy,this.world);await this.stop(),this.pacer.set({pace:s.pace,paused:!1,allowed:0});let o=new st(this.
policy.manifest,this.code),i={attempt:r,payload:o,over:!1,remarks:[]};return this.run=i,this.running=this.carryOut(i),++this.tickets}async stop(){this.run&&(this.
run.attempt.stopped=!0),this.pacer.set({paused:!1,hidden:!1}),await this.running}async carryOut(t){try{await this.pacer.turn();let e=t.attempt.run(()=>this.audience.
picture());for(;!t.attempt.stopped&&!(await e.next()).done;)t.remarks.push(...t.attempt.complaints.splice(0)),this.news(),await this.pacer.turn()}catch(e){e instanceof
u||console.error(e),t.remarks.push(e instanceof u?e.message:lo(e))}t.over=!0,this.news()}news(){for(let t of this.waiting.splice(0))t()}async more({ticket:t,from:e}){
let{run:s}=this;if(!s||t!==this.tickets)throw new u(ho);let{attempt:r,payload:o}=s,i=()=>r.moments.length>o.moments.length||s.over||s.remarks.length;for(;!i();)
await new Promise(l=>this.waiting.push(()=>l(null)));let a=r.moments.slice(Math.max(e,o.moments.length));for(let l of a)l.frame=await l.frame;let c=s.over&&r.moments.
length===o.moments.length+a.length;return{push:a.length?o.push(a,r.told):void 0,over:c,count:o.moments.length,line:s.remarks.shift()}}command(t){if(!this.run||this.
run.over)throw new u("Nothing is running; say what to do first.");this.run.attempt.command(t),t.kind==="stop"&&this.pacer.set({paused:!1})}pace(t){this.pacer.set(
t)}grab(t){let e=this.run&&!this.run.over?this.world.grab(t):void 0;return e&&this.command({kind:"drag",value:e}),!!e}drag(t){t?this.world.physics.grip?.moveTo(
t):this.world.letGo()}look(t){this.world.loaded&&(t?this.world.turnView(t.aside,t.up,t.away):this.world.resetView())}},lo=n=>/memory/i.test(String(n))?"This bro\
wser has too little memory left for the robot. Close other tabs and load the page again.":`This attempt broke off, and that is our mistake, not yours (${n}). Ru\
n it again, or change the seed.`,fo=()=>!!new OffscreenCanvas(1,1).getContext("webgl2");async function dn(n,t){let e=new OffscreenCanvas(mn,mn);if(!fo())throw new u(
"This browser has no WebGL 2; recorded rollouts still play.");let[s,r,o,i]=await Promise.all([uo(n),n.json("policy/policy.json.gz"),po(n),n.json("code.json.gz")]),
a=await me(s,r,h=>n.read(`policy/${h}.gz`)),c=new ft(o,new rt(h=>n.read(`scenes/${h}`)),e);return new Pt(t,i,a,c)}async function uo(n){let[t,e]=await Promise.all(
[n.module("ort.mjs.gz"),n.read("ort.wasm.gz")]);return Object.assign(t.env.wasm,{numThreads:1,wasmBinary:e}),t.env.logLevel="error",t}async function po(n){let[t,
e]=await Promise.all([n.module("mujoco.mjs.gz"),n.read("mujoco.wasm.gz")]);return t.default({wasmBinary:e,locateFile:s=>s})}var ut=class{constructor({list:t,address:e,inline:s},r){this.list=t,this.address=e,this.inline=s,this.arrived=r}async read(t){let e=this.list[t];if(!e)throw new u(
`This page has no file ${t}.`);let s=this.inline?ge(this.inline[t]):await this.fetched(t);if(s.length!==e.size||!await mo(s,e.sha256))throw new u(`The file ${t}\
 is damaged: ${s.length} of ${e.size} bytes. Load the page again.`);return t.endsWith(".gz")?go(s,t):s}async json(t){return JSON.parse(new TextDecoder().decode(
await this.read(t)))}async module(t){let e=URL.createObjectURL(new Blob([await this.read(t)],{type:"text/javascript"}));try{return await import(e)}finally{URL.revokeObjectURL(
e)}}async fetched(t){let e=await fetch(this.address+t).catch(()=>null);if(!e?.ok||!e.body)throw new u(`The file ${t} could not be read. Is the server still ther\
e?`);let s=[],r=e.body.getReader();try{for(let o=await r.read();!o.done;o=await r.read())s.push(o.value),this.arrived(o.value.length)}catch{throw new u(`The con\
nection broke while ${t} was read. Load the page again.`)}return new Uint8Array(await new Blob(s).arrayBuffer())}};async function mo(n,t){if(!globalThis.crypto?.
subtle)return!0;let e=new Uint8Array(await crypto.subtle.digest("SHA-256",n));return Array.from(e,s=>s.toString(16).padStart(2,"0")).join("")===t}async function go(n,t){
try{let e=new Blob([n]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(e).arrayBuffer())}catch{throw new u(`The \
file ${t} is damaged and cannot be unpacked. Load the page again.`)}}var wo=[0,97,115,109,1,0,0,0,1,5,1,96,0,1,123,3,2,1,0,10,10,1,8,0,65,0,253,15,253,98,11],pt=null,yo={async load({files:n,settings:t}){if(!WebAssembly.validate(new Uint8Array(
wo)))throw new u("This browser's WebAssembly has no SIMD, which the robot needs; recorded rollouts still play.");let e=0,s=new ut(n,r=>postMessage({arrived:e+=r}));
return pt=await dn(s,t),Object.keys(pt.policy.manifest.tasks)},begin:n=>j().begin(n),more:n=>j().more(n),command:n=>j().command(n),pace:n=>j().pace(n),grab:n=>j().
grab(n),drag:n=>j().drag(n),look:n=>j().look(n)};function j(){if(!pt)throw new u("The robot is still being loaded.");return pt}onmessage=async({data:{id:n,call:t,
argument:e}})=>{try{postMessage({id:n,result:await yo[t](e)})}catch(s){postMessage({id:n,mistake:s instanceof u,line:bo(s)})}};function bo(n){return n instanceof
u?n.message:n instanceof RangeError||/memory/i.test(String(n))?"This browser has too little memory for the robot. Close other tabs and load the page again.":`Th\
e robot could not go on: ${n?.message??n}`}return An(xo);})();
