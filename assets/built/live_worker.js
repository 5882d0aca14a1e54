var GlassWorker=(()=>{var Ut=Object.defineProperty;var ws=Object.getOwnPropertyDescriptor;var ys=Object.getOwnPropertyNames;var bs=Object.prototype.hasOwnProperty;var xs=(s,t,e,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let r of ys(t))!bs.call(s,r)&&r!==e&&Ut(s,r,{get:()=>t[r],enumerable:!(n=ws(t,r))||n.enumerable});
return s};var ks=s=>xs(Ut({},"__esModule",{value:!0}),s);var xo={};var u=class extends Error{};var L=class{constructor(t,e=0,n=1){if(!(n>=1&&n<=t))throw new u(`Thinking every ${n} steps needs a chunk of as many actions; this one has ${t}.`);if(!(e>=0&&e<1/0))
throw new u(`The decay of the votes is ${e}; it must be 0 (a plain mean) or more.`);this.chunk=t,this.decay=e,this.chunks=new Map}push(t,e){if(e.shape.length!==
2||e.length<this.chunk)throw new u(`A chunk of ${this.chunk} actions is needed, but this one is ${e.shape.join(" × ")}.`);for(let n of this.chunks.keys())t>=n+
this.chunk&&this.chunks.delete(n);this.chunks.set(t,e)}at(t){let e=[...this.chunks.keys()].filter(h=>h<=t&&t<h+this.chunk);if(!e.length)throw new u(`No chunk of\
 ${this.chunk} actions reaches step ${t}; push a new one before.`);let n=e.map(h=>[...this.chunks.get(h)?.at(t-h).data??[]]),r=e[e.length-1],o=e.map(h=>Math.exp(
-this.decay*(r-h))),i=o.reduce((h,l)=>h+l,0),a=o.map(h=>h/i),c=n[0].map((h,l)=>n.reduce((f,m,g)=>f+a[g]*m[l],0));return{votes:n,weights:a,born:e,blended:c}}};function Lt(s){
if(!s.length)throw new u("No head has proposed anything, so there is nothing to agree on.");let t=s.flatMap((e,n)=>s.slice(n+1).map(r=>Es(e.data,r.data)));return t.
length?1-t.reduce((e,n)=>e+n,0)/t.length/2:1}function Es(s,t){let e=0;for(let n=0;n<s.length;n++)e+=Math.abs(s[n]-t[n]);return e/s.length}function Bt(s,t,e=.98,n=.9){
if(t<1||!(n<e))throw new u(`No horizon from 1 to ${t} steps between agreements of ${n} and ${e}.`);let r=Math.min(1,Math.max(0,(s-n)/(e-n)));return 1+Math.floor(
r*(t-1)+.5)}var p=class s{constructor(t,e){this.shape=[...t],this.data=e}static of(t){let e=[];for(let n=t;Array.isArray(n);n=n[0])e.push(n.length);return new s(e,Float32Array.
from(t.flat(1/0)))}get length(){return this.shape[0]}get stride(){return this.data.length/this.shape[0]}at(t){return new s(this.shape.slice(1),this.data.subarray(
t*this.stride,(t+1)*this.stride))}parts(){return Array.from({length:this.length},(t,e)=>this.at(e))}get single(){return new s(this.shape.slice(1),this.data)}};function B(s){
let t=new Float32Array(s.length*s[0].data.length);return s.forEach((e,n)=>t.set(e.data,n*e.data.length)),new p([s.length,...s[0].shape],t)}function Ct(s){let t=new Float32Array(
s.reduce((n,r)=>n+r.data.length,0)),e=0;for(let n of s)t.set(n.data,e),e+=n.data.length;return new p([s.reduce((n,r)=>n+r.length,0),...s[0].shape.slice(1)],t)}function A(s){
let t=0;for(let e=1;e<s.length;e++)s[e]>s[t]&&(t=e);return t}function gt(s){let[t,e]=[1/0,-1/0];for(let n=0;n<s.length;n++)s[n]<t&&(t=s[n]),s[n]>e&&(e=s[n]);return{
low:t,high:e}}function As(s){let t=s|0;return()=>{t=t+2654435769|0;let e=t^t>>>16;return e=Math.imul(e,569420461),e^=e>>>15,e=Math.imul(e,1935289751),(e^e>>>15)>>>0}}function Dt(s,t,e,n,r=1){
let o=As(Math.imul(s,2246822507)^Math.imul(t+1,3266489909)),i=()=>(o()+.5)/2**32,a=()=>Math.sqrt(-2*Math.log(i()))*Math.cos(2*Math.PI*i());return new p([e,n],Float32Array.
from({length:e*n},()=>r*a()))}var Ms=4,$s={head:"",keep:0,replan:4,decay:.1,denoise:0,temperature:0,ablate:"",adaptive:!1},W=class{constructor(t,e={},n=void 0){let{heads:r,chunk:o}=t.config;
this.policy=t,this.settings={...$s,...e};let i=this.settings.ablate==="chunking";if(this.head=this.settings.head||r.acting,!r.kinds.includes(this.head))throw new u(
`This policy has no head “${this.head}”; it has ${r.kinds.join(", ")}.`);if(this.keep=i?1:this.settings.keep||o,this.keep>o)throw new u(`keep is ${this.keep}\
, but this policy decides only ${o} actions at once.`);this.replan=i?1:this.settings.replan,this.blend=new L(this.keep,this.settings.decay,this.replan),this.givenNoise=
n,this.seed=0,this.nextPlan=0,this.sentence=null}reset(t,e=0){this.blend=new L(this.keep,this.settings.decay,this.replan),this.seed=t,this.nextPlan=e}noise(t){return this.
givenNoise?this.givenNoise(t):Dt(this.seed,t,this.policy.config.chunk,Ms,this.settings.temperature)}async listen(t){let e=this.settings.ablate==="language";this.
sentence=e?{...await this.policy.hear(""),reading:t.reading}:t,this.nextPlan=0}async plan(t,e){if(!this.sentence)throw new u("Say what to do, for example “open \
the drawer”.");let{policy:n,sentence:r,head:o,settings:i}=this,a=this.noise(t),c=await n.decide(this.ablated(e),r,a,o,i.denoise),h=Object.values(c.heads).map(
({actions:l})=>l);return this.blend.push(t,c.heads[o].actions),this.nextPlan=t+Bt(i.adaptive?Lt(h):1,this.replan),c}ablated(t){let{grey:e,state:n}=this.policy.manifest;
if(this.settings.ablate==="vision"){let r=o=>o&&new Uint8Array(o.length).fill(e);return{...t,image:r(t.image),wrist:r(t.wrist)}}return this.settings.ablate==="s\
tate"?{...t,state:Float32Array.from(n.mean)}:t}async controlStep(t,e,n={}){let r=[performance.now()],o=null;if(e>=this.nextPlan){let f=await t.observe();r.push(
performance.now()),o=await this.plan(e,f)}r.push(performance.now());let[i,a]=[this.blend.at(e),t.state],c=performance.now(),h=t.step(i.blended),l={camera:r[1]-r[0],
policy:r[r.length-1]-r[1],world:performance.now()-c};return{step:e,state:a,chunking:i,action:i.blended,success:h,decision:o,milliseconds:l,...n}}};function zt(s,{tasks:t,nearest:e,threshold:n}){let r=Object.keys(t),i=r.map((h,l)=>l).sort((h,l)=>s[l]-s[h]).slice(0,e).map(h=>[r[h],s[h]]),[a,c]=i[0];return{task:a,
confidence:c,nearest:i,understood:c>=n}}function q(s,t){return`I don't know how to do that; nearest: ${s.slice(0,3).map(([n])=>`“${t[n].sentence}”`).join(",\
 ")}`}var Gt=8,Ts=/\b(?:it|them)\b/i,_s=/ handle$|handle of the /g,Ss=String.raw`(?:(?<=[,;.]\s)|and\s+)next(?!\s+to)`,vs=String.raw`(?:and\s+)?(?:then|after\s+that|afterwards|finally|followed\s+by)|${Ss}`,
Ns=String.raw`\s*[,;.]?\s*\b(?:${vs})\b(?!\s*[.!?]*$)[\s,:]*`,Rs=String.raw`\s+(?:afterwards|after\s+that|then|next|later)\s*[.!?]*$`,Os=/^(?:first\s+of\s+all|firstly|first|to\s+begin\s+with|start\s+by|begin\s+by)\b[\s,:]*/i,
V=String.raw`(?:you\s+have\s+|you've\s+|having\s+|you\s+)?`,js=new RegExp(Ns,"i"),Fs=[String.raw`^before\s+${V}(?<last>[^,]+),\s*(?<first>.+)$`,String.raw`^(?:after|once|as\s+soon\s+as)\s+${V}(?<first>[^,]+),\s*(?<last>.+)$`,
String.raw`^(?<first>.+?)[,\s]+before\s+${V}(?<last>.+)$`,String.raw`^(?<last>.+?)[,\s]+(?:after|once)\s+${V}(?<first>.+)$`,String.raw`^(?<first>.+)\s*(?:,|\band)\s+(?<last>.+?)${Rs}`].
map(s=>new RegExp(s,"i"));async function Ht(s,t,e){let n=await Ps(Is(s),t,e);if(n.length>Gt)throw new u(`That order has ${n.length} parts; give ${Gt} at most.`);
return n.forEach(({text:r,reading:o},i)=>{if(o.understood)return;let a=[...r].slice(0,80).join(""),c=n.length>1?`Part ${i+1} of the order, “${a}”: `:"";throw new u(
`${c}${q(o.nearest,e.tasks)}`)}),n}function Is(s){let t=new Map;return e=>(t.has(e)||t.set(e,s(e)),t.get(e))}async function Ps(s,t,e){let n=Ds(t);if(n.length===
1)return[await s(t)];let r=[];for(let[c,h]of n.entries()){let l=r.at(-1)??await s(n[c+1]);r.push(await s(Us(h,e.tasks[l.reading.task].object)))}let o=await s(t),
i=r.filter(c=>c.reading.understood).map(c=>c.reading.task);return i.length<r.length&&o.reading.understood&&!i.includes(o.reading.task)?[o]:r}function Us(s,t){return s.
replace(new RegExp(Ts,"gi"),t.replace(_s,""))}function Ls(s,t,e){if(!s)return t;if(s in e.scenes)return`${e.scenes[s].includes(t)?t:e.scenes[s][0]}@${s}`;let n=`${s.
replace(/-v3$/,"")}-v3`;if(!(n in e.tasks)&&!Bs(s,e))throw new u(`Unknown scene “${s.slice(0,60)}”.`);return n in e.tasks?n:s}function Bs(s,t){let[e,n]=s.split(
"@");return!!t.scenes[n]?.includes(e)}function Wt(s,t,e){if(t.length===1)return[Ls(s,t[0],e)];let n=s.slice(s.lastIndexOf("@")+1),r=Cs(t,n,e);return t.map(o=>`${o}\
@${r}`)}function Cs(s,t,{scenes:e,tasks:n}){let r=Object.keys(e).filter(i=>s.every(a=>e[i].includes(a)));if(t&&!r.includes(t)){let i=(e[t]??[]).map(a=>n[a].sentence).
join("; ");throw new u(`Not all of that can be done in the scene '${t}'. ${i&&`There: ${i}`}`.trim())}if(r.length)return t||r[0];let o=[...new Set(s)].map(i=>`“${n[i].
sentence}”`).join(" and ");throw new u(`No scene allows ${o} one after the other. Try “first open the drawer, then close it”.`)}function Ds(s){let t=s.trim().
split(/\s+/).join(" "),e=C(t).map(zs).filter(Boolean);return e.length?e:[t]}function C(s){let t=s.replace(Os,""),e=js.exec(t);if(e?.index){let n=e.index+e[0].length;
if(n<t.length)return[...C(t.slice(0,e.index)),...C(t.slice(n))]}for(let n of Fs){let r=n.exec(t)?.groups;if(r)return[...C(r.first),...C(r.last)]}return[t]}function zs(s){
return s.trim().replace(/^(?:and|then|next|finally|,|;|please,?)\s+|[\s,;.!]+$/gi,"").replace(/\s+again$/i,"").replace(/^[ ,;.!]+|[ ,;.!]+$/g,"")}var Xt=new Set(["say","nudge","push","cover","stop"]),qt=200,Gs={async say({driver:s},t){let e=await s.policy.hear(t),{understood:n,nearest:r}=e.reading;if(!n)throw new u(
q(r,s.policy.manifest.tasks));return await s.listen(e),`told: ${t}`},nudge({world:s},t){let e=s.physics.position("body","hand");if(!s.physics.nudge(e,t))throw new u(
"Nothing lies loose here; drag a handle instead.");return"object nudged"},push({world:s},t){return s.physics.pushHand(t),"arm pushed"},cover({world:s},t){return s.
covered=!!t,t?"lens covered":"lens uncovered"},lamp({world:s},t){return s.look={...s.look,light:t},`lamp set to ${t.map(e=>Math.round(100*e)).join(", ")} %`},drag:(s,t)=>`${t}\
 dragged`,stop:()=>"stopped"};async function Kt({kind:s,value:t=void 0},e){return Gs[s](e,t)}function Yt(s){return s.filter(({command:e})=>Xt.has(e.kind)).map(({
step:e,command:n})=>`${e}:${n.kind}:${Hs(n)}`).join(";")}function Hs({kind:s,value:t}){return s==="say"?encodeURIComponent(t):s==="cover"?t?"1":"0":s==="stop"?"":
t.join(",")}function Jt(s){let t=s.split(";").filter(Boolean);if(t.length>qt)throw new u(`That link has ${t.length} interventions; it may have ${qt}.`);return t.
map(Ws)}function Ws(s){let[,t,e,n]=/^(\d{1,5}):(\w+):(.*)$/.exec(s)??[],r={say:decodeURIComponent,nudge:Vt,push:Vt,cover:i=>i==="0"||i==="1"?i==="1":void 0,stop:()=>null}[Xt.
has(e)?e:""],o=r?.(n);if(o!==void 0)return{step:Number(t),command:{kind:e,value:o}};throw new u(`An intervention is STEP:KIND:VALUE, for example 12:push:0,0,0.0\
9; got “${s.slice(0,40)}”.`)}function Vt(s){let t=s.split(",").map(Number);return t.length===3&&t.every(e=>Math.abs(e)<=1)?t:void 0}var qs={text:Vs,whole:Xs,number:ee,choice:Ks,switch:Ys};function Qt(s,t){let e={interventions:t.interventions??[]};for(let[n,r]of Object.entries(s))e[n]=qs[r.kind](
n,r,t[n]??r.default);if(!e.instruction)throw new u("Say what to do, for example “open the drawer”.");return e}function Zt(s,t,e){let n=new URLSearchParams;for(let[
r,{default:o}]of Object.entries(s))t[r]!==o&&n.set(r,String(t[r]));return e.length&&n.set("interventions",Yt(e)),n.toString()}function te(s,t){let e=Object.keys(
s).filter(n=>s[n].drives);return Object.fromEntries(e.map(n=>[n,t[n]]))}function Vs(s,{high:t},e){let n=String(e).trim();if(n.length>t)throw new u(`${s} has ${n.
length} letters; it may have at most ${t}.`);return n}function Xs(s,t,e){let n=ee(s,t,e);if(!Number.isInteger(n))throw new u(`${s} is a whole number; got ${X(e)}\
.`);return n}function ee(s,{low:t,high:e},n){let r=n===""?NaN:Number(n);if(r>=t&&r<=e)return r;throw new u(`${s} is a number from ${t} to ${e}; got ${X(n)}.`)}function Ks(s,{
choices:t},e){if(e===""||t.includes(e))return e;throw new u(`${s} is one of ${t.join(", ")}, or empty; got ${X(e)}.`)}function Ys(s,t,e){if(["true","false","Tru\
e","False",""].includes(String(e)))return String(e).toLowerCase()==="true";throw new u(`${s} is true or false; got ${X(e)}.`)}var X=s=>JSON.stringify(s).slice(0,
40);var Js="a script carries the hand back",Qs=.1,Zs=.25,tn=.012,en=60,sn=[25,60],nn=-1,rn=2,on="The physics lost its hold of this scene, so the attempt ends here. \
Run it again.";async function se(s,t,e,n){let r=e.manifest,o=await Ht(l=>e.hear(l),s.instruction,r),i=Wt(s.scene,o.map(({reading:l})=>l.task),r),a=o.map(()=>new W(
e,s));for(let[l,f]of a.entries())await f.listen(o[l]);let c=await n.files.tasks(),h=i.find(l=>!c.includes(l));if(h)throw new u(`The scene of ${h} is not part of\
 this page; it has: ${c.join(", ")}.`);return new wt(s,t,n,a,o,i)}var wt=class{constructor(t,e,n,r,o,i){this.request=t,this.settings=e,this.world=n,this.drivers=
r,this.confidence=Math.min(...o.map(({reading:a})=>a.confidence)),this.parts=o.map(({text:a},c)=>({text:a,task:i[c],step:0,success:null})),this.moments=[],this.
complaints=[],this.commands=[],this.done=[],this.planned=[...t.interventions].sort((a,c)=>a.step-c.step),this.stopped=!1}get success(){return this.parts.every(({
success:t})=>t===!0)}get told(){let{request:t,settings:e,parts:n,drivers:r,confidence:o,success:i}=this,{head:a,replan:c}=r[0],{instruction:h,seed:l,scene:f,steps:m}=t,
g={...te(e,t),head:a,replan:c,runtime:"browser"},E=Zt(e,t,[...this.done,...this.planned]),{task:_}=n[n.length-1];return{task:_,instruction:h,seed:l,confidence:o,
success:i,parts:n,link:E,settings:{...g,scene:f,steps:m}}}command(t){this.commands.push(t)}async*run(t){let{world:e,request:n,drivers:r,parts:o}=this;e.look={},
e.covered=!1;for(let[i,a]of r.entries())if(i?(await e.goOn(o[i].task,n.seed),yield*this.carryBack(a,t)):(e.loaded?.task.task!==o[i].task&&await e.open(o[i].task),
e.begin(n.seed)),this.stopped||(a.reset(n.seed,this.moments.length),yield*this.part(o[i],a,t),!o[i].success||this.stopped))return}async*part(t,e,n){let{world:r,
request:o,moments:i}=this;Object.assign(t,{step:i.length,success:!1});let a=Math.min(o.steps,r.physics.task.max_steps);for(let c=0;c<a&&!t.success;c++){let h=i.
length,l=h?await this.applied(e):"";if(this.stopped)return;let f={event:l,...this.audience(h,n)},m=await e.controlStep(this.actingWorld(),h,f);t.success=m.success,
yield this.added(m)}}async*carryBack(t,e){let{world:n,moments:r}=this,[o,i,a]=n.physics.state,c=[[o,i,Math.max(a+Qs,Zs)],n.handAtStart];for(let[h,l]of c.entries())
for(let f=0;f<sn[h];f++){let{state:m}=n.physics,g=l.map((dt,gs)=>dt-m[gs]);if(Math.max(...g.map(Math.abs))<tn)break;let E=r.length,_=[Js,await this.applied(t)].
filter(Boolean).join(", ");if(this.stopped)return;let mt={event:_,...this.audience(E,e)},F=[...g.map(dt=>Math.max(-1,Math.min(1,en*dt))),nn],ms={votes:[F],weights:[
1],born:[E],blended:F},ds=n.step(F);yield this.added({step:E,state:m,chunking:ms,action:F,success:ds,milliseconds:{},...mt})}}audience(t,e){return{frame:t%rn?null:
e(),view:this.world.turnedView}}added(t){if(!t.state.length||!Array.from(t.state).every(Number.isFinite))throw new u(on);return this.moments.push(t),t}actingWorld(){
let{world:t}=this;return{observe:()=>t.observe(),step:e=>t.step(e),state:t.physics.state}}async applied(t){let e=this.moments.length,n=this.commands.splice(0);for(;this.
planned.length&&this.planned[0].step<=e;)n.unshift(this.planned.shift().command);let r=[];for(let o of n)r.push(await this.apply(o,t,e));return r.filter(Boolean).
join(", ")}async apply(t,e,n){try{let r=await Kt(t,{driver:e,world:this.world});return this.done.push({step:n,command:t}),this.stopped||=t.kind==="stop",r}catch(r){
if(!(r instanceof u))throw r;return this.complaints.push(r.message),""}}};var I=4,an=6,w=class{constructor(t,e=1,n=255){this.array=t,this.axes=e,this.steps=n}},S=class{constructor(t,e){this.bytes=t,this.shape=e}};function ne(s){let t=new yt,
e=new TextEncoder().encode(JSON.stringify(t.encode(s))),n=4+I*Math.ceil(e.length/I),r=new Uint8Array(n+t.size).fill(32,4,n);new DataView(r.buffer).setUint32(0,n-
4,!0),r.set(e,4);let o=n;for(let i of t.parts)r.set(i,o),o+=I*Math.ceil(i.length/I);return r}var yt=class{constructor(){this.parts=[],this.size=0,this.known=new Map}append(t){
let e=this.size;return this.parts.push(t),this.size+=I*Math.ceil(t.length/I),e}encode(t){if(t===null||typeof t!="object")return hn(t);if(Array.isArray(t))return t.
map(n=>this.encode(n)??null);if(t instanceof p||t instanceof w||t instanceof S)return this.written(t);let e=Object.entries(t).filter(([,n])=>n!=null);return Object.
fromEntries(e.map(([n,r])=>[n,this.encode(r)]))}written(t){return this.known.has(t)||this.known.set(t,this.reference(t)),this.known.get(t)}reference(t){return t instanceof
S?{picture:[this.append(t.bytes),t.bytes.length]}:t instanceof w?{coarse:this.coarse(t)}:{array:this.array(t)}}array({shape:t,data:e}){let n=e instanceof Int32Array||
e instanceof Uint8Array,r=n?Int32Array.from(e):Float32Array.from(e);return[n?"i":"f",t,this.append(new Uint8Array(r.buffer))]}coarse({array:{shape:t,data:e},axes:n,
steps:r}){let o=t.slice(t.length-n).reduce((c,h)=>c*h,1),[i,a]=[new Uint8Array(e.length),new Float32Array(2*e.length/o)];for(let c=0,h=0;c<e.length;c+=o,h+=2){let l=e.
subarray(c,c+o);[a[h],a[h+1]]=cn(l,r);let[f,m]=[a[h],a[h+1]||1];for(let g=0;g<o;g++)i[c+g]=Math.round((l[g]-f)/m)}return[t,o,this.append(i),this.append(new Uint8Array(
a.buffer))]}};function cn(s,t){let[e,n]=[1/0,-1/0];for(let r of s)r<e&&(e=r),r>n&&(n=r);return[e,(n-e)/t]}function hn(s){return typeof s!="number"||Number.isInteger(
s)?s:Number.isFinite(s)?Number(s.toPrecision(an)):null}function re({shape:[s,t],data:e}){let[n,r]=[54,4*Math.ceil(3*t/4)],o=new Uint8Array(n+r*s),i=new DataView(
o.buffer);o.set([66,77]);let a=[[2,o.length],[10,n],[14,40],[18,t],[22,s],[34,r*s]];for(let[c,h]of a)i.setUint32(c,h,!0);i.setUint16(26,1,!0),i.setUint16(28,24,
!0);for(let c=0;c<s;c++){let h=n+(s-1-c)*r;for(let l=0,f=3*t*c;l<t;l++,f+=3)o[h+3*l]=e[f+2],o[h+3*l+1]=e[f+1],o[h+3*l+2]=e[f]}return new S(o,[s,t,3])}var bt=480,ln=14,fn=.8,K=class{constructor(t){this.world=t,this.detail="fine",this.warm=!1}picture(){let t=performance.now();return this.world.show(bt,this.detail),
this.world.eye.gl.finish(),this.warm&&performance.now()-t>ln&&(this.detail="fast"),this.warm=!0,this.encoded()}async encoded(){let e=await this.world.eye.canvas.
convertToBlob({type:"image/jpeg",quality:fn});return new S(new Uint8Array(await e.arrayBuffer()),[bt,bt,3])}};var Y=class{constructor(){this.pace=40,this.paused=!1,this.hidden=!1,this.allowed=0,this.due=0,this.wake=null}set(t){Object.assign(this,t),this.wake?.()}async turn(){
for(;this.hidden||this.paused&&!this.allowed;)await new Promise(n=>this.wake=()=>n(null));this.paused&&(this.allowed-=1);let t=performance.now(),e=this.due<t-250;
this.due=e||this.paused?t:this.due+1e3/this.pace,await(this.due-t>1?un(this.due-t):pn())}},un=s=>new Promise(t=>setTimeout(t,s));function pn(){let{port1:s,port2:t}=new MessageChannel;
return new Promise(e=>{s.onmessage=()=>{s.close(),e(null)},t.postMessage(null)})}async function oe(s,t,e){he("flow",e,1e3);let n=[t];for(let r=0;r<e;r++){let[o,i]=[Math.fround(r/e),n[r].data],a=(await s(n[r],o)).data;n.push(xt(t,c=>i[c]+(a[c]-
i[c])/(1-o)/e))}return ae(n)}async function ie(s,t,e,n){let r=n.length-1;he("ddpm",e,r);let o=mn(e,r),i=[t];for(let a=0;a<e;a++){let[c,h,l]=[n[o[a]],n[o[a+1]],i[a].
data],f=(await s(i[a],o[a]/r)).data;i.push(xt(t,m=>dn(l[m],ce(f[m]),c,h)))}return ae(i)}function mn(s,t){let e=Math.fround(t/s),n=r=>r<(s+1)/2?Math.fround(t-Math.
fround(e*r)):Math.fround(e*(s-r));return Array.from({length:s+1},(r,o)=>gn(n(o)))}function dn(s,t,e,n){let r=(s-Math.sqrt(e)*t)/Math.sqrt(1-e);return Math.sqrt(
n)*t+Math.sqrt(1-n)*r}function ae(s){let t=xt(s[0],e=>ce(s[s.length-1].data[e]));return{actions:t,path:B([...s.slice(0,-1),t])}}var ce=s=>Math.min(1,Math.max(-1,
s)),xt=(s,t)=>new p(s.shape,Float32Array.from(s.data,(e,n)=>t(n)));function gn(s){let t=Math.floor(s);return s-t!==.5?Math.round(s):t%2?t+1:t}function he(s,t,e){
if(!(Number.isInteger(t)&&t>=1&&t<=e))throw new u(`The ${s} head cannot take ${t} steps; choose from 1 to ${e}.`)}var le=["<pad>","<start>","<unknown>"],[wn,fe]=[1,2],yn="▁",bn=/\x1b\[[0-9;]*[A-Za-z]/g,xn=2e3,kn=40,En=new RegExp(`[\\p{L}\\p{N}]{1,${kn}}|[^\\p{L}\\p{N}_\\s]|_`,
"gu"),An=/^[\p{L}\p{N}]/u,Mn="ı";function $n(s){return[...[...s].slice(0,xn).join("").replace(bn," ").normalize("NFKC")].map(Tn).join("").replace(/\p{Cf}/gu,"").
replace(/[\p{C}\p{Z}]/gu," ").trim().split(/\s+/).join(" ")}function Tn(s){return s===Mn?s:s.toUpperCase().toLowerCase()}function _n(s){return($n(s).match(En)??
[]).map(t=>An.test(t)?yn+t:t)}var J=class{constructor({alphabet:t,merges:e,pieces:n}){this.pieces=n,this.rank=new Map(e.map(([o,i],a)=>[`${o} ${i}`,a]));let r=new Set(
[...le,...t,...e.map(o=>o.join(""))]);this.id=new Map([...r].map((o,i)=>[o,i]))}encode(t){let e=[le[wn]];for(let o of _n(t))if(e.push(...this.split(o)),e.length>=
this.pieces)break;let n=e.slice(0,this.pieces),r=n.map(o=>this.id.get(o)??fe);return{ids:r,pieces:n,known:r.map(o=>o!==fe)}}split(t){let e=[...t];for(;;){let[n,
r]=[1/0,-1];for(let o=0;o+1<e.length;o++){let i=this.rank.get(`${e[o]} ${e[o+1]}`)??1/0;i<n&&([n,r]=[i,o])}if(r<0)return e;e.splice(r,2,e[r]+e[r+1])}}};var Sn=1,vn=["front","wrist"],Nn=16,ue={ddpm:ie,flow:oe},Rn={uint8:Uint8Array,int64:BigInt64Array,float32:Float32Array};async function pe(s,t,e){if(t?.format!==
Sn)throw new u("This exported policy is of another version; export it again.");let n={};for(let[r,o]of Object.entries(t.graphs)){let i=await e(o.file);n[r]=await s.
InferenceSession.create(i,{executionProviders:["wasm"]})}return new kt(s,t,n)}var kt=class{constructor(t,e,n){this.ort=t,this.manifest=e,this.sessions=n,this.config=
e.config,this.tokenizer=new J(e.vocabulary),this.sides=[this.config.vision.picture,this.config.vision.wrist].filter(Boolean),this.views=vn.slice(0,this.sides.length),
this.centres=e.centres&&p.of(e.centres)}async hear(t){let e=this.tokenizer.encode(t),n={shape:[1,e.ids.length],data:BigInt64Array.from(e.ids,BigInt)},{hidden:r,
pooled:o,probability:i}=await this.run("sentence",{ids:n});return{text:t,pieces:e,hidden:r,pooled:o,reading:zt(i.data,this.manifest)}}async decide(t,e,n,r,o=0){
let i=new Et,[a,c]=this.senses(t),h=await this.trunk(a,c,e);i.stop("trunk");let l={};for(let f of this.config.heads.kinds)l[f]=await this.propose(f,h.context,n,
o);return i.stop("heads"),{vision:this.visionRecord(a,h),language:Fn(e),state:{raw:c,normal:h.normal.single,token:h.state_token.single},fusion:this.fusionRecord(
e,h),belief:h.belief.single,heads:l,head:r,milliseconds:i.milliseconds}}senses({image:t,wrist:e,state:n}){let r=this.sides.map((o,i)=>{let a=i?e:t;if(!a)throw new u(
"This policy has an eye on the wrist too; give it wrist pictures.");if(a.length===3*o*o)return new p([o,o,3],a);throw new u(`This policy sees pictures of ${o} ×\
 ${o} × 3; this one has ${a.length} numbers.`)});if(n.length!==4||!n.every(Number.isFinite))throw new u(`The state must be four finite numbers; got ${[...n].join(
", ")}.`);return[r,new p([4],n)]}trunk(t,e,{hidden:n,pooled:r}){let o=Object.fromEntries(this.views.map((i,a)=>[i,Q(t[a])]));return this.run("trunk",{...o,state:Q(
e),hidden:n,pooled:r})}async propose(t,e,n,r=0){if(t in ue)return this.iterate(t,e,n,r);let o=await this.run(t,{context:e,noise:Q(n)}),i=Object.fromEntries(Object.
entries(o).map(([c,h])=>[c,h.single])),a=i.probability?{centres:this.centres}:{};return{...i,...a,path:B([n,i.actions])}}iterate(t,e,n,r){let o=async(a,c)=>{let h={
shape:[],data:Float32Array.of(c)};return(await this.run(t,{x_t:Q(a),t:h,context:e})).clean.single},i=r||this.config.heads[`${t}_samples`];return ue[t](o,n,i,this.
manifest.alpha_bar)}async run(t,e){let n=Object.fromEntries(Object.entries(e).map(([o,i])=>[o,this.tensor(i)])),r=await this.sessions[t].run(n);return Object.fromEntries(
Object.entries(r).map(([o,{dims:i,data:a}])=>[o,new p(i,In(a))]))}tensor({shape:t,data:e}){let[n]=Object.entries(Rn).find(([,r])=>e instanceof r)??[];if(!n)throw new TypeError(
"a graph takes uint8, int64 and float32");return new this.ort.Tensor(n,e,t)}visionRecord(t,e){let n=r=>this.views.map(o=>e[`${o}_${r}`].single);return{pictures:t,
maps:this.views.map(r=>jn(e,r)),heat:n("heat"),keypoints:B(n("keypoints")),tokens:Ct(n("tokens"))}}fusionRecord(t,e){return{...this.tokenNames(t),attention:e.attention?.
single??null,residual:e.residual?.single??null,context:e.context.single}}tokenNames({pieces:{pieces:t}}){let e=["readout","state",...t],n=["fusion","state",...t.
map(()=>"language")];return this.views.forEach((r,o)=>{let i=On(r,this.sides[o]/Nn);e.push(`${r} keypoints`,...i),n.push("vision",...i.map(()=>"vision"))}),{names:e,
stage:n}}},Et=class{constructor(){this.begun=performance.now(),this.milliseconds={}}stop(t){let e=performance.now();this.milliseconds[t]=e-this.begun,this.begun=
e}},On=(s,t)=>Array.from({length:t*t},(e,n)=>`${s} ${Math.floor(n/t)},${n%t}`);function jn(s,t){let e=[];for(let n=0;s[`${t}_map_${n}`];n++)e.push(s[`${t}_map_${n}`].
single);return e}function Fn({text:s,pieces:t,hidden:e,reading:n}){let{nearest:r,understood:o}=n;return{text:s,pieces:t.pieces,known:t.known,hidden:e.single,nearest:r,
understood:o}}var Q=({shape:s,data:t})=>new p([1,...s],t),In=s=>s instanceof BigInt64Array?Int32Array.from(s,Number):s;var D=class{constructor(t,e){this.shape=t,this.read=e}pick(t=[],e=0,n=0){if(e===this.shape.length)return this.read(n);let r=this.shape[e],o=i=>this.pick(t,e+1,n*
r+i);return Pn(t[e],r,o)}};function Pn(s,t,e){if(typeof s=="number")return e(s<0?Math.max(0,t+s):Math.min(s,t-1));let[n,r]=s??[0,t];return Array.from({length:Math.
min(r,t)-n},(o,i)=>e(n+i))}var Un={255:"image/jpeg",66:"image/bmp"},Ln=[31,139],Z=class{constructor(t){this.bytes=t,this.known=void 0}get type(){return Un[this.bytes[0]]??"image/webp"}get blob(){
return new Blob([this.bytes],{type:this.type})}get address(){return this.known??=`data:${this.type};base64,${zn(this.bytes)}`,this.known}};async function me(s){
let t=new Uint8Array(s),e=Ln.every((o,i)=>t[i]===o)?await Bn(t):t.buffer,n=4+new DataView(e).getUint32(0,!0),r=JSON.parse(new TextDecoder().decode(new Uint8Array(
e,4,n-4)));return At(r,e,n)}function Bn(s){let t=new Response(s).body;return new Response(t.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer()}function At(s,t,e){
if(Array.isArray(s))return s.map(r=>At(r,t,e));if(s===null||typeof s!="object")return s;if(s.picture)return new Z(new Uint8Array(t,e+s.picture[0],s.picture[1]));
if(s.array)return Cn(t,e,...s.array);if(s.coarse)return Dn(t,e,...s.coarse);let n=Object.entries(s).map(([r,o])=>[r,At(o,t,e)]);return Object.fromEntries(n)}function Cn(s,t,e,n,r){
let o=new(e==="i"?Int32Array:Float32Array)(s,t+r,Mt(n));return new D(n,i=>o[i])}function Dn(s,t,e,n,r,o){let i=new Uint8Array(s,t+r,Mt(e)),a=new Float32Array(s,
t+o,2*Mt(e)/n);return new D(e,c=>a[2*Math.floor(c/n)]+a[2*Math.floor(c/n)+1]*i[c])}var Mt=s=>s.reduce((t,e)=>t*e,1);function de(s){return Uint8Array.fromBase64?
Uint8Array.fromBase64(s):Uint8Array.from(atob(s),t=>t.charCodeAt(0))}function zn(s){let t="";for(let e=0;e<s.length;e+=8192)t+=String.fromCharCode(...s.subarray(
e,e+8192));return btoa(t)}function d(s,t){if(typeof s=="string")return s;let[,e,n,r]=t.match(/^(\+?)\.(\d)([f%])$/)??[],o=r==="%"?`${(100*s).toFixed(Number(n))}%`:s.toFixed(Number(n));return e&&
!o.startsWith("-")?`+${o}`:o}var b=["x","y","z","gripper"],ge=({state:{raw:s,normal:t,token:e}})=>({raw:s,normal:t,token:e});function we({state:{raw:s,normal:t}}){let e=A([...t.data.subarray(
0,3)].map(Math.abs)),n=t.data[e]>0?"above":"below",r=d(Math.abs(t.data[e]),".1f");return`${`${b[e]} is ${r} deviations ${n} the middle of the workspace`}; the g\
ripper is ${d(s.data[3],".0%")} open`}var Gn=.01,v=121,ye=new p([v],Float32Array.from({length:v},(s,t)=>-1.2+2.4*t/(v-1)));function be({heads:s,head:t,state:{raw:e}}){let n=Object.fromEntries(Object.
entries(s).map(([i,a])=>[i,Hn(a,e.data)])),{actions:r,plan:o}=n[t];return{acting:t,kinds:Object.keys(s),iterating:Object.keys(s).filter(i=>s[i].path.length>2),chunk:r,
plan:o,ahead:Array.from({length:r.length},(i,a)=>a),roads:{},...n}}function Hn(s,t){return{actions:s.actions,path:s.path,steps:Array.from({length:s.path.length},
(e,n)=>n),plan:Wn(s.actions,t),...s.mean?qn(s.mean,s.std):{},...s.probability?{...Vn(s),centres:s.centres}:{}}}function Wn(s,t){let[e,n]=s.shape,r=new Float32Array(
3*(e+1));for(let o=0;o<3;o++){let i=0;r[o]=t[o];for(let a=0;a<e;a++)i+=s.data[a*n+o],r[3*(a+1)+o]=t[o]+Gn*i}return new p([e+1,3],r)}function qn(s,t){let e=o=>new p(
s.shape,Float32Array.from(s.data,(i,a)=>i+o*t.data[a])),n=new Float32Array(s.data.length*v);s.data.forEach((o,i)=>{let a=t.data[i];for(let c=0;c<v;c++){let h=(ye.
data[c]-o)/a;n[i*v+c]=Math.exp(-.5*h*h)/(a*Math.sqrt(2*Math.PI))}});let r=[...s.shape,v];return{mean:s,std:t,low:e(-2),high:e(2),curve:ye,density:new w(new p(r,
n))}}function Vn({probability:s,chosen:t}){let[e,n,r]=s.shape,o=new Float32Array(e*n);return s.data.forEach((i,a)=>{o[Math.floor(a/r)]-=i*Math.log2(Math.max(i,1e-12))}),
{probability:new w(s),entropy:new p([e,n],o),string:[...t.data.subarray(0,n)].join(" ")}}function Xn({heads:s}){return b.map((t,e)=>{let n=s.kinds.map(r=>s[r].actions.
data[e]);return Math.max(...n)-Math.min(...n)})}function xe({heads:{chunk:s}}){let t=s.shape[1],e=[0,1,2].map(n=>s.data.reduce((r,o,i)=>i%t===n?r+Math.abs(o):r,
0));return A(e)}function ke(s){let[{heads:t},e]=[s,Xn(s)],n=A(e),r=t.kinds.length>1?`${t.kinds.length} heads differ most in ${b[n]}, by ${d(e[n],".2f")}`:"one h\
ead acts";if(!t.bins)return r;let o=[...t.bins.entropy.at(0).data],i=o.reduce((a,c)=>a+c,0)/o.length;return`${r}; the bins are ${d(i,".1f")} bits unsure`}var N=["front","wrist"],Kn=["hand","object","goal"],Ee=31;function Ae({vision:s,fusion:t}){let e=t.names.filter((i,a)=>t.stage[a]==="vision"),n=N.slice(0,s.pictures.
length).map(i=>Tt(e,i)),r=n.map(_t),o=i=>s.maps.map(a=>a.map(i));return{pictures:s.pictures.map(re),maps:o(i=>new w(i,2,Ee)),map_cells:o(i=>z(i.shape[2])),peaks:o(
i=>M(i.parts().map(a=>gt(a.data).high))),heat:s.heat.map(i=>new w(i,2,Ee)),heat_cells:s.heat.map(i=>z(i.shape[2])),keypoints:s.keypoints,names:Yn(s.keypoints.shape[1]),
alike:new w($t(s.tokens)),patch_names:e,spans:n,grids:r,patch_cells:r.map(([,i])=>z(i))}}var M=s=>new p([s.length],Float32Array.from(s)),z=s=>[.5/s,1/s];function $t(s){
let[t,e]=s.shape,n=Float64Array.from(s.data);for(let o=0;o<e;o++){let i=0;for(let a=0;a<t;a++)i+=n[a*e+o]/t;for(let a=0;a<t;a++)n[a*e+o]-=i}for(let o=0;o<t;o++){
let i=n.subarray(o*e,(o+1)*e),a=Math.max(1e-9,Math.hypot(...i));i.forEach((c,h)=>i[h]=c/a)}let r=new Float32Array(t*t);for(let o=0;o<t;o++)for(let i=o;i<t;i++){
let a=0;for(let c=0;c<e;c++)a+=n[o*e+c]*n[i*e+c];r[o*t+i]=r[i*t+o]=a}return new p([t,t],r)}var Yn=s=>Array.from({length:s},(t,e)=>Kn[e]??`point ${e}`);function Tt(s,t){
let e=s.flatMap((n,r)=>n.startsWith(`${t} `)&&n.includes(",")?[r]:[]);return[e[0],e[e.length-1]+1]}function _t([s,t]){let e=Math.round(Math.sqrt(t-s));return[e,
e]}function Me({vision:s},t){if(t){let[,o,i]=[...t.data].map(a=>d(1e3*a,".0f"));return`believes the object ${o} mm and the goal ${i} mm from where they are`}let e=s.
heat[0].array.parts().map(o=>gt(o.data).high),n=A(e),r=d(e[n],".0%");return`the surest of ${e.length} keypoints, ${s.names[n]}, puts ${r} on one cell`}var x=s=>()=>s,tt=s=>Array.from({length:s},(t,e)=>e),Jn=({vision:s})=>Math.max(...s.maps.flat().map(({array:t})=>t.length)),Qn=({vision:s})=>s.maps[0].map(({array:t},e)=>`${e+
1} · ${t.shape.join("×")}`),$e=({fusion:s},t)=>s.attention?tt(s.attention.array.shape[t]).map(e=>String(e+1)):[],Zn=({heads:s})=>Math.max(1,...s.iterating.map(
t=>s[t].path.length)),tr=[{name:"keypoint",label:"keypoint",options:s=>s.vision.names,first:x(1)},{name:"view",label:"eye",options:s=>N.slice(0,s.vision.pictures.
length),first:x(0)},{name:"map",label:"layer",options:Qn,first:x(1)},{name:"unit",label:"unit",options:s=>tt(Jn(s)),first:x(0)},{name:"patch",label:"patch",options:s=>s.
vision.patch_names,first:x(8)},{name:"layer",label:"layer",options:s=>$e(s,0),first:x(-1)},{name:"head",label:"head",options:s=>[...$e(s,1).slice(0,-1),"mean"],
first:x(-1)},{name:"token",label:"token that looks",options:s=>s.fusion.names,first:x(0)},{name:"dimension",label:"dimension",options:()=>b,first:xe},{name:"oth\
er",label:"against",options:()=>b,first:x(1)},{name:"ahead",label:"steps ahead",options:s=>s.heads.ahead,first:x(0)},{name:"sampler",label:"head",options:s=>s.heads.
iterating,first:x(-1),named:!0},{name:"noise",label:"step of the sampler",options:s=>tt(Zn(s)),first:x(-1)}];function Te(s){return Object.fromEntries(tr.map(t=>[
t.name,er(t,s)]))}function er({name:s,label:t,options:e,first:n,named:r},o){let i=e(o).map(String),a=r?i:tt(i.length),c=Math.max(-a.length,Math.min(n(o),a.length-
1));return{name:s,label:t,labels:i,values:a,first:a.at(c)??0}}var sr=8*.01,nr=[["left","right"],["back","forward"],["down","up"]];function Se(s){let t=rr(s),{action:e,expert:n,milliseconds:r}=s;return{parts:Object.keys(t),
spent:Object.values(t),total:Object.values(r).reduce((o,i)=>o+i,0),...n?{wish:St(s),gap:Math.hypot(...[0,1,2].map(o=>e[o]-n[o]))}:{}}}function St({state:s,expert:t}){
let e=[...s].slice(0,3);return p.of([e,e.map((n,r)=>n+sr*t[r])])}function rr({milliseconds:s,decision:t}){let e=t?.milliseconds??{};if(!Object.keys(e).length)return _e(
s);let{policy:n=0,...r}=s,o=Object.values(e).reduce((i,a)=>i+a,0);return _e({...e,"writing it down":Math.max(0,n-o),...r})}var _e=s=>Object.fromEntries(Object.entries(
s).map(([t,e])=>[t,Number(e.toFixed(3))]));function ve({action:s,act:t}){let e=[...s.data.subarray(0,3)],n=A(e.map(Math.abs)),r=nr[n][+(e[n]>0)],o=`moves ${d(10*
Math.abs(e[n]),".1f")} mm ${r}`;return t.gap===void 0?o:`${o}; ${d(10*t.gap,".1f")} mm from the expert's wish`}function Ne({step:s,chunking:{votes:t,weights:e,born:n,blended:r},decision:o}){return{votes:p.of(t),weights:M(e),ages:new p([n.length],Int32Array.from(n,i=>s-i)),
born:n.map(i=>`made at step ${i}`),here:n.map(()=>s),sizes:M(e.map(i=>6+14*i)),newest:M(t[t.length-1]),sum:b.map((i,a)=>ir(e,t.map(c=>c[a]),r[a])),...o?or(s,o.heads[o.
head].actions):{}}}function or(s,{shape:[t,e],data:n}){let r=Float32Array.from({length:t+1},(i,a)=>a<t?s+a:NaN),o=new Float32Array((t+1)*e).fill(NaN);return o.set(
n),{steps:new p([t+1],r),chunk:new p([t+1,e],o)}}function ir(s,t,e){return`${s.map((r,o)=>`${d(r,".2f")}·(${d(t[o],"+.2f")})`).join(" + ")} = ${d(e,"+.2f")}`}function Re({
chunking:{votes:s}}){let[t,e]=s.shape;if(t===1)return"one chunk speaks: its word is the action";let n=b.map((o,i)=>{let a=s.parts().map(c=>c.data[i]);return Math.
max(...a)-Math.min(...a)}).slice(0,e),r=A(n);return`${t} chunks speak; in ${b[r]} they differ by ${d(n[r],".2f")}`}var vt=s=>s.replaceAll("▁","·");function Oe({language:s,fusion:t},e){let n=s.pieces.map(vt);return{text:s.text,pieces:n,places:n.map((r,o)=>o),known:s.known,
hidden:new w(s.hidden),alike:new w($t(s.hidden)),tasks:s.nearest.map(([r])=>r.replace(/-v3$/,"")),sentences:s.nearest.map(([r])=>e[r].sentence),probability:s.nearest.
map(([,r])=>r),understood:s.understood,heard:t.attention&&ar(t)}}function ar({attention:s,stage:t}){let e=t.flatMap((a,c)=>a==="language"?[c]:[]),[n,r,o]=s.shape,
i=new Float32Array(n*e.length);for(let a=0;a<n;a++)e.forEach((c,h)=>{let l=0;for(let f=0;f<r;f++)l+=s.data[(a*r+f)*o*o+c];i[a*e.length+h]=l/r});return new p([n,
e.length],i)}function je({language:s}){let t=s.known.filter(r=>!r).length,e=t?`${t} of them never seen before`:"all known",n=`${d(s.probability[0],".0%")} sure \
it means ${s.tasks[0]}`;return`${s.pieces.length} pieces, ${e}; ${n}`}var et=["itself","state","words",...N],cr={fusion:0,state:1,language:2},hr=31;function Fe({fusion:s,vision:t}){let e=N.slice(0,t.pictures.length).map(o=>Tt(s.names,
o)),[n,r]=[e.map(_t),lr(s)];return{names:s.names.map(vt),labels:s.names.map((o,i)=>`${i} ${o}`),borders:r.flatMap((o,i)=>i&&o!==r[i-1]?[i-.5]:[]),middles:fr(r),
spans:e,grids:n,cells:n.map(([,o])=>z(o)),keypoints:e[0][0]-1,context:s.context,...s.attention?ur(s.attention,r):{}}}function lr({names:s,stage:t}){return t.map(
(e,n)=>cr[e]??et.indexOf(s[n].split(" ")[0]))}function fr(s){return[...new Set(s)].sort((t,e)=>t-e).map(t=>(s.indexOf(t)+s.lastIndexOf(t))/2)}function ur(s,t){let[
e,n,r]=s.shape,o=r*r,i=new Float32Array(e*(n+1)*o),a=[];for(let c=0;c<e;c++){let h=c*(n+1)*o,l=s.at(c).data;i.set(l,h);let f=i.subarray(h+n*o,h+(n+1)*o);for(let m=0;m<
l.length;m++)f[m%o]+=l[m]/n;a.push(f)}return{attention:new w(new p([e,n+1,r,r],i),1,hr),rollout:pr(a,r),share:mr(a,r,t)}}function pr(s,t){let e=new Float64Array(
t);e[0]=1;for(let n of[...s].reverse()){let r=Float64Array.from(e,o=>.5*o);for(let o=0;o<t;o++)for(let i=0;i<t;i++)r[i]+=.5*e[o]*n[o*t+i];e=r}return new p([t],Float32Array.
from(e))}function mr(s,t,e){let n=new Float32Array(et.length*s.length);return s.forEach((r,o)=>{for(let i=0;i<t;i++)n[e[i]*s.length+o]+=r[i]}),new p([et.length,
s.length],n)}function Ie({fusion:s}){if(!s.share)return"this fusion has no attention: everything is mixed into one context at once";let[t,e]=s.share.shape,n=Array.
from({length:t},(a,c)=>s.share.data[(c+1)*e-1]),r=n.map((a,c)=>c).sort((a,c)=>n[c]-n[a]||c-a),[o,i]=r.map(a=>`${d(n[a],".0%")} on ${dr(et[a])}`);return`in the l\
ast layer the readout looks ${o}, ${i}`}var dr=s=>s==="itself"||s==="words"?s:`the ${s}${N.includes(s)?" eye":""}`;var st=class{constructor({tasks:t,camera:e,rate:n}){this.tasks=t,this.camera=e,this.seenFrom=e,this.rate=n,this.decision=null,this.event=""}moment(t){this.seenFrom=
t.view??this.camera;let e={...this.outcome(t),seconds:t.step/this.rate};return t.event&&t.event!==this.event&&(e.event=t.event),this.event=t.event??"",e.chunking=
Ne(t),e.act=Se(t),t.decision&&(this.decision=e.decision=this.thought(t.decision)),this.decision&&t.truth&&(e.miss=gr(this.decision.belief,t.truth)),{...e,notes:this.
notes(e)}}notes(t){let e={chunking:Re(t),action:ve(t)},{decision:n}=this;return n?{...e,vision:Me(n,t.miss),language:je(n),state:we(n),fusion:Ie(n),heads:ke(n)}:
e}outcome(t){let{step:e,state:n,action:r,success:o,milliseconds:i,expert:a,truth:c,frame:h}=t;return{step:e,state:M(n),action:M(r),success:o,milliseconds:i,...a?
{expert:M(a),wish_seen:this.projected(St(t))}:{},...c?{truth:c,truth_seen:this.projected(c)}:{},frame:h,...t.view?{turned:!0}:{}}}thought(t){let e=be(t);return{
vision:Ae(t),language:Oe(t,this.tasks),state:ge(t),fusion:Fe(t),heads:e,belief:t.belief,belief_seen:this.projected(t.belief),plan_seen:this.projected(e.plan)}}projected(t){
let{pose:e,fov:n}=this.seenFrom,r=2*Math.tan(n*Math.PI/360),o=t.parts().flatMap(({data:i})=>{let a=[0,1,2].map(m=>i[m]-e[m]),[c,h,l]=[0,1,2].map(m=>a.reduce((g,E,_)=>g+
E*e[3+3*_+m],0)),f=l<0?-l*r:NaN;return[.5+c/f,.5-h/f]});return new p([t.length,2],Float32Array.from(o))}};function gr(s,t){return M(s.parts().map(({data:e},n)=>Math.
hypot(...[...e].map((r,o)=>r-t.at(n).data[o]))))}var y=s=>wr(s.array??s).join("×"),wr=s=>s.shape??[s.length];function Ue(s,t){let{vision:e,language:n,state:r,fusion:o,heads:i}=t,a=i[i.acting];return{vision:[[
"picture",e.pictures.map(y).join(" and ")],...e.maps[0].map((c,h)=>[`layer ${h+1}`,y(c)]),["keypoint heat",y(e.heat[0])],["tokens",y(e.patch_names)]],language:[
["pieces",y(n.pieces)],["hidden",y(n.hidden)],["nearest tasks",y(n.tasks)]],state:[["numbers","4"],["in deviations","4"],["token",y(r.token)]],fusion:[["tokens",
y(o.names)],...Pe("attention, with the mean of its heads",o.attention),["context",y(o.context)]],heads:[["context",y(o.context)],["path from noise",y(a.path)],...Pe(
"belief of the bins",i.bins?.probability),["chunk",y(i.chunk)]],chunking:[["votes","n×4"],["weights","n"],["blended action","4"]],action:[["action",y(s.action)],
["state after it",y(s.state)]]}}var Pe=(s,t)=>t?[[s,y(t)]]:[];var yr=.6,Le=10,nt=class{constructor(t,e={}){this.writer=new st(t),this.rate=t.rate,this.code=e,this.moments=[]}push(t,e){let n=!this.moments.length;this.moments.
push(...t);let r=t.map(i=>this.writer.moment(i)),o=xr(e,this.moments,this.rate);return ne({moments:r,rollout:n?{...o,...br(r,this.code)}:o})}};function br(s,t){
let e=s.find(n=>n.decision)?.decision;return e?{controls:Te(e),shapes:Ue(s[0],e),code:t}:{controls:{},shapes:{},code:t}}function xr(s,t,e){let{parts:n,settings:r}=s;
return{task:s.task.replace(/-v3$/,""),instruction:s.instruction,seed:s.seed,confidence:s.confidence,success:s.success,steps:t.length,last:Math.max(1,t.length-1),
rate:e,budget:1e3/e,axes:b,first_bad:Be(t),telling:Ar(s.success,t),settings:Object.fromEntries(Object.entries(r).map(([o,i])=>[o,kr(i)])),parts:n.length>1?n.map(
Er):[],link:s.link}}var kr=s=>typeof s=="boolean"?s?"True":"False":String(s),Er=({text:s,task:t,step:e,success:n})=>({text:s,task:t.split("@")[0].replace(/-v3$/,
""),step:e,success:n});function Be(s){let t=0;for(let{step:e,action:n,expert:r}of s)if(t=(r?Math.hypot(...[0,1,2].map(i=>n[i]-r[i])):0)>yr?t+1:0,t===Le)return e-
Le+1;return null}function Ar(s,t){let e=Be(t);if(!s&&e!==null)return e;let[n,r]=[0,-1];for(let{step:o,decision:i}of t.filter(a=>a.decision)){let a=Mr(i);a>r&&([
n,r]=[o,a])}return n}function Mr({heads:s}){let t=Object.values(s).map(n=>n.actions.at(0).data),e=n=>Math.max(...t.map(r=>r[n]))-Math.min(...t.map(r=>r[n]));return b.
reduce((n,r,o)=>n+e(o),0)}var Ce=1;var rt=class{constructor(t){this.read=t,this.kept=new Map}async tasks(){return Object.keys((await this.index()).tasks)}async scene(t){let e=await this.index();if(!(t in
e.tasks))throw new Error(`There is no scene for the task ${t}.`);let[n,r]=await Promise.all([this.packed(`tasks/${t}.pack`),this.packed(`models/${e.tasks[t]}.pa\
ck`)]),o=new Set(r.drawing.items.flatMap(c=>[c.mesh,c.texture]).filter(Boolean)),i=new Set([...o].map(c=>e.parts[c])),a=await Promise.all([...i].map(c=>this.packed(
`parts/${c}.pack`)));return{task:n,model:r,parts:Object.assign({},...a)}}index(){return this.once("index.json",async t=>{let e=JSON.parse(new TextDecoder().decode(
t));if(e.version!==Ce)throw new Error(`The scenes are of version ${e.version}, not ${Ce}.`);return e})}packed(t){return this.once(t,me)}once(t,e){if(!this.kept.
has(t)){let n=this.read(t).then(e).catch(r=>{throw this.kept.delete(t),r});this.kept.set(t,n)}return this.kept.get(t)}};var De=`#version 300 es
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
}`,ze=`#version 300 es
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
}`;function He(s){let t=s.createProgram();if(s.attachShader(t,Ge(s,s.VERTEX_SHADER,De)),s.attachShader(t,Ge(s,s.FRAGMENT_SHADER,ze)),["place","normal"].forEach((r,o)=>s.
bindAttribLocation(t,o,r)),s.linkProgram(t),!s.getProgramParameter(t,s.LINK_STATUS))throw new Error(`WebGL: ${s.getProgramInfoLog(t)}`);let e=new Map;return{made:t,
uniform:r=>(e.has(r)||e.set(r,s.getUniformLocation(t,r)),e.get(r)??null)}}function Ge(s,t,e){let n=s.createShader(t);if(s.shaderSource(n,e),s.compileShader(n),!s.
getShaderParameter(n,s.COMPILE_STATUS))throw new Error(`WebGL: ${s.getShaderInfoLog(n)}`);return n}function We(s,t){let e=s.createVertexArray();return s.bindVertexArray(
e),[t.places,t.normals].forEach((n,r)=>{s.bindBuffer(s.ARRAY_BUFFER,s.createBuffer()),s.bufferData(s.ARRAY_BUFFER,n,s.STATIC_DRAW),s.enableVertexAttribArray(r),
s.vertexAttribPointer(r,3,s.FLOAT,!1,0,0)}),s.bindBuffer(s.ELEMENT_ARRAY_BUFFER,s.createBuffer()),s.bufferData(s.ELEMENT_ARRAY_BUFFER,t.corners,s.STATIC_DRAW),s.
bindVertexArray(null),{array:e,count:t.corners.length}}function qe(s,t,e){let n=s.createTexture(),r=e?s.TEXTURE_CUBE_MAP:s.TEXTURE_2D,o=e?[0,1,2,3,4,5].map(a=>s.
TEXTURE_CUBE_MAP_POSITIVE_X+a):[s.TEXTURE_2D],i=e?s.CLAMP_TO_EDGE:s.REPEAT;s.bindTexture(r,n);for(let a of o)s.texImage2D(a,0,s.RGBA8,s.RGBA,s.UNSIGNED_BYTE,t);
return s.texParameteri(r,s.TEXTURE_WRAP_S,i),s.texParameteri(r,s.TEXTURE_WRAP_T,i),s.texParameteri(r,s.TEXTURE_MAG_FILTER,s.LINEAR),s.texParameteri(r,s.TEXTURE_MIN_FILTER,
s.LINEAR_MIPMAP_LINEAR),s.generateMipmap(r),{kind:e?1:2,texture:n}}var ot=class{constructor(t,e,n){this.gl=t,this.side=e,this.buffer=t.createFramebuffer(),t.bindFramebuffer(
t.FRAMEBUFFER,this.buffer),this.stores=[[t.COLOR_ATTACHMENT0,t.RGBA8],[t.DEPTH_ATTACHMENT,t.DEPTH_COMPONENT24]].map(([r,o])=>{let i=t.createRenderbuffer();return t.
bindRenderbuffer(t.RENDERBUFFER,i),n?t.renderbufferStorageMultisample(t.RENDERBUFFER,n,o,e,e):t.renderbufferStorage(t.RENDERBUFFER,o,e,e),t.framebufferRenderbuffer(
t.FRAMEBUFFER,r,t.RENDERBUFFER,i),i})}pixels(){let{gl:t,side:e}=this,n=new Uint8Array(4*e*e);t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.readPixels(0,0,
e,e,t.RGBA,t.UNSIGNED_BYTE,n);let r=new Uint8Array(3*e*e);for(let o=0,i=0;o<e;o++)for(let a=4*e*(e-1-o),c=a+4*e;a<c;a+=4,i+=3)r[i]=n[a],r[i+1]=n[a+1],r[i+2]=n[a+
2];return r}show(){let{gl:t,side:e}=this;t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.bindFramebuffer(t.DRAW_FRAMEBUFFER,null),t.blitFramebuffer(0,0,e,e,
0,0,e,e,t.COLOR_BUFFER_BIT,t.NEAREST)}close(){this.gl.deleteFramebuffer(this.buffer);for(let t of this.stores)this.gl.deleteRenderbuffer(t)}};var T=class{constructor(){this.places=[],this.normals=[],this.corners=[],this.known=new Map}corner(t,e){let n=[...t,...e].map(o=>o.toFixed(7)).join(),r=this.known.
get(n)??this.places.length/3;return this.known.has(n)||(this.known.set(n,r),this.places.push(...t),this.normals.push(...e)),r}face(...t){let[e,n,r,o]=t.map(([i,
a])=>this.corner(i,a));t.length===3?this.corners.push(e,n,r):this.corners.push(e,n,o,n,r,o)}get mesh(){return{places:Float32Array.from(this.places),normals:Float32Array.
from(this.normals),corners:Uint32Array.from(this.corners)}}},Ye={sphere:Ve,ellipsoid:Ve,cylinder:$r,box:Sr,tube:Tr,top:s=>Xe(1,s),bottom:s=>Xe(-1,s)},it=s=>Math.
floor(s/2),G=(s,t)=>2*Math.PI*s/t;function Ve(s){let t=new T,e=Math.floor(it(s)/2);for(let n of[-1,1])Je(t,n,s,e,0);return t.mesh}function Xe(s,t){let e=new T;return Je(
e,s,t,Math.floor(it(t)/2),s),e.mesh}function Je(s,t,e,n,r){let o=(a,c)=>{let[h,l]=[G(a,e),t*Math.PI*c/2/n],f=[Math.cos(h)*Math.cos(l),Math.sin(h)*Math.cos(l),Math.
sin(l)];return[[f[0],f[1],f[2]+r],f]},i=[[0,0,t+r],[0,0,t]];for(let a=0;a<e;a++){let c=[o(a,n-1),o(a+1,n-1),i];s.face(...t>0?c:c.reverse());for(let h=0;h<n-1;h++){
let l=[o(a,h),o(a+1,h),o(a+1,h+1),o(a,h+1)];s.face(...t>0?l:l.reverse())}}}function $r(s){let t=new T;for(let e of[-1,1])_r(t,e,s,Math.floor(it(s)/2));return Qe(
t,s),t.mesh}function Tr(s){let t=new T;return Qe(t,s),t.mesh}function Qe(s,t){let e=it(t),n=(r,o)=>{let[i,a]=[Math.cos(G(r,t)),Math.sin(G(r,t))];return[[i,a,2*o/
e-1],[i,a,0]]};for(let r=0;r<e;r++)for(let o=0;o<t;o++)s.face(n(o,r),n(o+1,r),n(o+1,r+1),n(o,r+1))}function _r(s,t,e,n){let r=(o,i)=>[[Math.cos(G(o,e))*i,Math.sin(
G(o,e))*i,t],[0,0,t]];for(let o=0;o<e;o++){let i=[r(o,1/n),r(o+1,1/n),r(0,0)];s.face(...t>0?i:i.reverse());for(let a=0;a<n-1;a++){let[c,h]=[(a+1)/n,(a+2)/n],l=[
r(o,h),r(o+1,h),r(o+1,c),r(o,c)];s.face(...t>0?l:l.reverse())}}}function Sr(){let s=new T;for(let t of[0,1,2])for(let e of[-1,1]){let n=[0,0,0];n[t]=e;let r=(i,a)=>{
let c=[0,0,0];return c[t]=e,[c[(t+1)%3],c[(t+2)%3]]=[i,a],[c,n]},o=[r(-1,-1),r(1,-1),r(1,1),r(-1,1)];s.face(...e>0?o:o.reverse())}return s.mesh}function Ze([s,t,
e]){let n=new T,[r,o]=[Ke(s,e),Ke(t,e)],i=[0,0,1];for(let a=0;a<r.length-1;a++)for(let c=0;c<o.length-1;c++)n.face([[r[a],o[c],0],i],[[r[a+1],o[c],0],i],[[r[a+1],
o[c+1],0],i],[[r[a],o[c+1],0],i]);return n.mesh}function Ke(s,t){let e=Math.max(t,s/198),n=Math.floor(s/e),r=n-n%2,o=s-r*e,i=Array.from({length:r+1},(a,c)=>-s+o+
c*e*2);return[-s,...i,s]}function P(s){let[t,e,n,r]=[s[0],s[1],s[2],s[3]];return[1-2*(n*n+r*r),2*(e*n-t*r),2*(e*r+t*n),2*(e*n+t*r),1-2*(e*e+r*r),2*(n*r-t*e),2*(e*r-t*n),2*(n*r+t*e),1-2*
(e*e+n*n)]}function k(s,t){return[0,3,6].map(e=>s[e]*t[0]+s[e+1]*t[1]+s[e+2]*t[2])}function R(s,t){return Array.from({length:9},(e,n)=>{let[r,o]=[n-n%3,n%3];return s[r]*
t[o]+s[r+1]*t[o+3]+s[r+2]*t[o+6]})}function U(s){return[s[0],s[3],s[6],s[1],s[4],s[7],s[2],s[5],s[8]]}function O(s,t){return[s[0]+t[0],s[1]+t[1],s[2]+t[2]]}function $(s,t){
return[s[0]-t[0],s[1]-t[1],s[2]-t[2]]}function Nt(s){let t=Math.hypot(s[0],s[1],s[2]);return[s[0]/t,s[1]/t,s[2]/t]}function Rt(s,t){return[s[1]*t[2]-s[2]*t[1],s[2]*
t[0]-s[0]*t[2],s[0]*t[1]-s[1]*t[0]]}var vr=[1,0,0,0,1,0,0,0,1],ts=1.5,[Nr,Rr]=[.25,4];function Ot(s,t,e={shift:[0,0,0],turn:0}){let n=s.turns?P(H(t.turns,s.body,4)):vr,r=e.turn*Math.PI/360,o=R(P([
Math.cos(r),0,0,Math.sin(r)]),s.rotation);return{place:O(H(t.places,s.body,3),k(n,O(s.pos,e.shift))),rotation:R(n,o),fov:s.fov}}var at=class{constructor(t,e=.9){
let n=[t.rotation[2],t.rotation[5],t.rotation[8]];this.centre=t.place.map((r,o)=>r-e*n[o]),this.distance=e,this.azimuth=Math.atan2(n[1],n[0]),this.elevation=Math.
asin(n[2]),this.fov=t.fov}turn(t,e){this.azimuth+=t,this.elevation=Math.max(-ts,Math.min(ts,this.elevation+e))}zoom(t){this.distance=Math.max(Nr,Math.min(Rr,this.
distance*t))}get view(){let t=Math.cos(this.elevation),e=[t*Math.cos(this.azimuth),t*Math.sin(this.azimuth),Math.sin(this.elevation)],n=this.centre.map((r,o)=>r+
this.distance*e[o]);return Or(n,this.centre,this.fov)}};function Or(s,t,e){let n=Nt($(s,t)),r=Nt(Rt([0,0,1],n)),o=Rt(n,r);return{place:s,rotation:[0,1,2].flatMap(
i=>[r[i],o[i],n[i]]),fov:e}}function H(s,t,e){return Array.from({length:e},(n,r)=>s[t*e+r])}var es="audience",ct=class{constructor(t,e){this.gl=t,this.drawing=e.model.drawing,this.slices=e.model.slices,this.parts=e.parts,this.meshes=new Map,this.textures=
new Map,this.levels={}}async load(){let t=new Set(this.drawing.items.map(n=>n.texture).filter(n=>n!==void 0)),e={premultiplyAlpha:"none",colorSpaceConversion:"n\
one"};await Promise.all([...t].map(async n=>{let{cube:r,pixels:o}=this.parts[n],i=await createImageBitmap(o.blob,e);this.textures.set(n,qe(this.gl,i,r)),i.close()}))}level(t){
return this.levels[t]??=this.drawing.items.map(e=>this.drawn(e,t)),this.levels[t]}pose(t,e,n,r){for(let o of t){let{item:i}=o,a=P(H(e.turns,i.body,4)),c=i.site===
void 0?void 0:n[i.site];o.place=O(H(e.places,i.body,3),k(a,c??i.pos)),o.rotation=R(a,P(i.quat)),o.rgba=(i.site===void 0?void 0:r[i.site])??i.rgba}}drawn(t,e){return{
item:t,pieces:this.pieces(t,e),texture:t.texture&&this.textures.get(t.texture)||null,textureScale:Fr(t,this.parts),rgba:t.rgba,place:[0,0,0],rotation:[1,0,0,0,1,
0,0,0,1]}}pieces(t,e){let[n,r,o]=t.size,i=[0,0,0];if(t.type==="mesh")return[{mesh:this.mesh(t.mesh,e),scale:[1,1,1],shift:i}];if(t.type==="plane")return[{mesh:this.
floor(t),scale:[1,1,1],shift:i}];if(t.type!=="capsule")return[{mesh:this.shape(t.type,e),scale:t.size,shift:i}];let a=(n+r)/2;return[{mesh:this.shape("tube",e),
scale:t.size,shift:i},{mesh:this.shape("top",e),scale:[n,r,a],shift:[0,0,o-a]},{mesh:this.shape("bottom",e),scale:[n,r,a],shift:[0,0,a-o]}]}mesh(t,e){let n=e in
this.parts[t]?e:"policy";return this.uploaded(`mesh ${t} ${n}`,()=>jr(this.parts[t][n]))}shape(t,e){return this.uploaded(`${t} ${e}`,()=>Ye[t](this.slices[e===es?
es:"policy"]))}floor(t){let e=t.grid;return this.uploaded(`plane ${e}`,()=>Ze(e))}uploaded(t,e){let n=this.meshes.get(t)??We(this.gl,e());return this.meshes.set(
t,n),n}close(){for(let{array:t}of this.meshes.values())this.gl.deleteVertexArray(t);for(let{texture:t}of this.textures.values())this.gl.deleteTexture(t)}};function jr(s){
let t=e=>s[e].shape[0]*s[e].shape[1];return{places:Float32Array.from({length:t("places")},(e,n)=>s.places.read(n)),normals:Float32Array.from({length:t("normals")},
(e,n)=>s.normals.read(n)),corners:Uint32Array.from({length:t("corners")},(e,n)=>s.corners.read(n))}}function Fr(s,t){if(s.texture===void 0)return[1,1,1];if(t[s.
texture].cube)return s.uniform?s.size:[1,1,1];let e=s.type==="mesh"||s.type==="plane",[n,r]=s.repeat.map((o,i)=>{let a=s.size[i]>0?s.size[i]:1;return .5*o*(e?1/
a:1)*(s.uniform?a:1)});return[n,-r,0]}var Pr=.995,Ur=.3,Lr={fine:{level:"audience",samples:4},fast:{level:"policy",samples:0}},Br=128,ht=class{constructor(t){this.canvas=t;let e={antialias:!1,alpha:!0,
depth:!1,preserveDrawingBuffer:!0},n=t.getContext("webgl2",e);if(!n)throw new Error("This browser has no WebGL 2, so nothing new can be drawn.");this.gl=n;let{made:r,
uniform:o}=He(n);this.program=r,this.uniform=o,this.targets=new Map,this.scene=null}async load(t){let e=new ct(this.gl,t);await e.load(),this.scene?.close(),this.
scene=e}picture(t,e,n,r={}){let o=t==="front"?{shift:r.shift??[0,0,0],turn:r.turn??0}:void 0,i=Ot(this.loaded.drawing.cameras[t],n.bodies,o),a=this.target(e,0);
return this.draw(a,i,n,"policy",r),a.pixels()}frontView(t){return Ot(this.loaded.drawing.cameras.front,t.bodies)}show(t,e,n,r="fine",o={}){let{level:i,samples:a}=Lr[r];
(this.canvas.width!==e||this.canvas.height!==e)&&(this.canvas.width=this.canvas.height=e);let c=this.target(e,a);this.draw(c,t,n,i,o),c.show()}close(){this.scene?.
close();for(let t of this.targets.values())t.close();this.gl.getExtension("WEBGL_lose_context")?.loseContext()}get loaded(){if(!this.scene)throw new Error("The \
eye has no scene yet; load one first.");return this.scene}draw(t,e,n,r,o){let{gl:i,loaded:a}=this,c=a.level(r);a.pose(c,n.bodies,n.sites,n.siteColours);for(let[
f,m]of Object.entries(o.colours??{}))c[Number(f)].rgba=m;this.begin(t),this.setView(e,o.light??[1,1,1]);let{opaque:h,clear:l}=Dr(c.filter(f=>Cr(f,e)),e);i.disable(
i.BLEND);for(let f of h)this.drawItem(f,e);i.enable(i.BLEND),i.blendFuncSeparate(i.SRC_ALPHA,i.ONE_MINUS_SRC_ALPHA,i.ZERO,i.ONE),i.depthMask(!1);for(let f of[...l,
...[...l].reverse()])this.drawItem(f,e);i.depthMask(!0)}begin(t){let{gl:e}=this,[n,r,o]=this.loaded.drawing.sky;e.bindFramebuffer(e.FRAMEBUFFER,t.buffer),e.viewport(
0,0,t.side,t.side),e.useProgram(this.program),e.enable(e.DEPTH_TEST),e.enable(e.CULL_FACE),e.depthFunc(e.LEQUAL),e.clearColor(n,r,o,1),e.clear(e.COLOR_BUFFER_BIT|
e.DEPTH_BUFFER_BIT),e.uniform1i(this.uniform("cube"),0),e.uniform1i(this.uniform("flatTexture"),1)}setView(t,e){let{gl:n,uniform:r}=this,{near:o,far:i,lights:a}=this.
loaded.drawing;n.uniformMatrix4fv(r("projection"),!1,zr(t.fov,o,i));let c=U(t.rotation),h=f=>f.map((m,g)=>m*e[g]),l=a.slice(0,8);n.uniform1i(r("lampCount"),l.length),
l.forEach((f,m)=>{let g=f.head?[0,0,1]:k(c,f.direction.map(E=>-E));n.uniform3fv(r(`lamps[${m}].direction`),g),n.uniform3fv(r(`lamps[${m}].ambient`),f.head?h(f.ambient):
f.ambient),n.uniform3fv(r(`lamps[${m}].diffuse`),h(f.diffuse)),n.uniform3fv(r(`lamps[${m}].specular`),f.specular)})}drawItem(t,e){let{gl:n,uniform:r}=this,{item:o,
rgba:i}=t,a=ss(t,e);n.cullFace(a&&o.type==="plane"?n.FRONT:n.BACK);let c=a&&o.type==="plane"?i[3]*Ur:i[3];n.uniform4f(r("colour"),i[0],i[1],i[2],c),n.uniform1f(
r("emission"),o.emission),n.uniform1f(r("specular"),o.specular),n.uniform1f(r("shininess"),o.shininess*Br),this.setTexture(t);let h=U(e.rotation),l=R(h,t.rotation),
f=k(h,$(t.place,e.place));for(let{mesh:m,scale:g,shift:E}of t.pieces){let _=k(l,E).map((mt,F)=>mt+f[F]);n.uniformMatrix4fv(r("toCamera"),!1,Gr(l,g,_)),n.uniformMatrix3fv(
r("normalToCamera"),!1,Hr(l,g)),n.bindVertexArray(m.array),n.drawElements(n.TRIANGLES,m.count,n.UNSIGNED_INT,0)}}setTexture(t){let{gl:e,uniform:n}=this;if(e.uniform1i(
n("textureKind"),t.texture?.kind??0),e.uniform3fv(n("textureScale"),t.textureScale),!t.texture)return;let r=t.texture.kind===1;e.activeTexture(r?e.TEXTURE0:e.TEXTURE1),
e.bindTexture(r?e.TEXTURE_CUBE_MAP:e.TEXTURE_2D,t.texture.texture)}target(t,e){let n=`${t} ${e}`,r=this.targets.get(n)??new ot(this.gl,t,e);return this.targets.
set(n,r),r}};function Cr({item:s,place:t},e){if(s.type==="plane")return!0;let[n,r,o]=k(U(e.rotation),$(t,e.place)),i=e.fov*Math.PI/360;return Math.max(Math.abs(
n),Math.abs(r))*Math.cos(i)+o*Math.sin(i)<s.radius&&-o>-s.radius}function Dr(s,t){let e=o=>o.rgba[3]<Pr||o.item.type==="plane"&&ss(o,t),n=o=>o.item.type==="plan\
e"?1/0:Math.hypot(...$(o.place,t.place)),r=s.filter(o=>e(o)&&o.rgba[3]>0);return{opaque:s.filter(o=>!e(o)),clear:r.sort((o,i)=>n(o)-n(i))}}function ss(s,t){let e=$(
t.place,s.place);return e[0]*s.rotation[2]+e[1]*s.rotation[5]+e[2]*s.rotation[8]<0}function zr(s,t,e){let n=1/Math.tan(s*Math.PI/360),r=e-t;return[n,0,0,0,0,n,0,
0,0,0,-(e+t)/r,-1,0,0,-2*e*t/r,0]}function Gr(s,t,e){return[...[0,1,2].flatMap(r=>[s[r]*t[r],s[r+3]*t[r],s[r+6]*t[r],0]),e[0],e[1],e[2],1]}function Hr(s,t){return[
0,1,2].flatMap(e=>[s[e]/t[e],s[e+3]/t[e],s[e+6]/t[e]])}var ns=300,Wr=2*Math.sqrt(ns),qr=40,Vr=.4,Xr=9.81,Kr=.09,Yr=1,jt=class{constructor(t,e,n){this.physics=t,this.body=e,this.view=n,this.name=t.mujoco.mj_id2name(t.
model,Yr,e)||"thing",this.before=this.place,this.target=this.before,this.depth=os(this.before,n)[2]}get place(){return as(this.physics.data.xipos,this.body)}moveTo([
t,e]){let{place:n,rotation:r}=this.view,o=this.depth*is(this.view);this.target=O(n,k(r,[(t-.5)*o,(.5-e)*o,-this.depth]))}pull(t){let e=this.place,n=Math.max(Vr,
this.physics.model.body_subtreemass[this.body]),r=e.map((c,h)=>ns*(this.target[h]-c)-Wr*(c-this.before[h])/t),o=Math.hypot(...r),i=Math.min(1,qr/Math.max(o,1e-9)),
a=[0,0,Xr*this.physics.model.body_subtreemass[this.body]];this.before=e,this.physics.data.xfrc_applied.set(r.map((c,h)=>n*i*c+a[h]),6*this.body)}letGo(){this.physics.
data.xfrc_applied.fill(0,6*this.body,6*this.body+6)}};function rs(s,t,[e,n]){let r=Jr(s.model,s.id("body","hand")),o=a=>{let[c,h]=os(as(s.data.xipos,a),t);return Math.
hypot(c-e,h-n)},i=r.filter(a=>o(a)<Kr).sort((a,c)=>o(a)-o(c));return i.length?new jt(s,i[0],t):null}function Jr(s,t){let e=s.body_rootid[t];return[...s.body_rootid.
keys()].filter(n=>s.body_weldid[n]>0&&s.body_rootid[n]!==e&&s.body_mocapid[n]<0)}function os(s,t){let[e,n,r]=k(U(t.rotation),$(s,t.place)),o=-r*is(t);return[.5+
e/o,.5-n/o,-r]}var is=({fov:s})=>2*Math.tan(s*Math.PI/360),as=(s,t)=>[...s.subarray(3*t,3*t+3)];var Qr=["rightEndEffector","leftEndEffector"],Zr=["leftpad_geom","rightpad_geom"],Ft={joint:"knob_Joint_1",radius:.05};function hs(s,t,e){return s.every(n=>to(n,
t,e))}function to(s,t,e){if(s.kind==="joint"){let i=t.joint(s.name);return(s.strict?i>s.low:i>=s.low)&&i<=s.high}if(s.kind==="held")return t.opening()>0&&Zr.every(
i=>t.pressed(i,s.geom));let n=cs(s.target,t,e),r=cs(s.point,t,e).map((i,a)=>i-n[a]);if(s.kind==="beyond")return s.strict?r[s.axis]>0:r[s.axis]>=0;let o=Math.hypot(
...r.map((i,a)=>i*s.weights[a]));return s.strict?o<s.limit:o<=s.limit}function cs(s,t,e){let n=eo(s,t,e).map((r,o)=>r+s.offset[o]);return s.height===null?n:[n[0],
n[1],s.height]}function eo(s,t,e){if(s.kind==="mark")return e[s.name];if(s.kind==="fingers"){let[n,r]=Qr.map(o=>t.position("site",o));return n.map((o,i)=>(o+r[i])/
2)}if(s.kind==="knob"){let[n,r,o]=t.position("body",s.name),i=t.joint(Ft.joint);return[n+Ft.radius*Math.sin(i),r-Ft.radius*Math.cos(i),o]}return t.position(s.kind,
s.name)}var so={body:1,joint:3,geom:5,site:6},no=0,ro=1<<18|1<<19,oo=[1,0,1,0],io=.1,lt=class{constructor(t,e){this.mujoco=t,this.task=e.task,this.model=t.MjModel.from_xml_string(
e.model.xml),this.model.opt.disableflags|=ro,this.data=new t.MjData(this.model),this.plain={body_pos:this.model.body_pos.slice(),site_pos:this.model.site_pos.slice()},
this.ids=new Map,this.marks={},this.grip=null,this.steps=0}begin(t){let{mujoco:e,model:n,data:r}=this;e.mj_resetData(n,r),this.grip=null;for(let o of["body_pos",
"site_pos"]){n[o].set(this.plain[o]);for(let[i,a]of Object.entries(t[o]))n[o].set(a,3*Number(i))}for(let o of["qpos","qvel","mocap_pos","mocap_quat","ctrl"])r[o].
set(t[o]);e.mj_forward(n,r),r.qacc_warmstart.set(t.qacc_warmstart),this.marks={...t.marks},this.steps=0}goOn(t,e){this.task=t,this.marks={...e.marks},this.steps=
0}step(t){let e=Float32Array.from(t,n=>Math.max(-1,Math.min(1,n)));this.moveHand(e),this.data.ctrl.set([e[3],-e[3]]),this.simulate(),this.steps+=1}pushHand(t,e=10){
for(let n=0;n<e;n++)this.moveHand(t.map(r=>Math.max(-1,Math.min(1,r/e/this.task.action_scale)))),this.simulate()}nudge(t,e){let{model:n,data:r}=this,o=[...n.jnt_type.
keys()].filter(c=>n.jnt_type[c]===no);if(!o.length)return!1;let i=c=>fs(ls(r.xpos,n.jnt_bodyid[c]),t),a=o.reduce((c,h)=>i(h)<i(c)?h:c);return e.forEach((c,h)=>r.
qpos[n.jnt_qposadr[a]+h]+=c),this.mujoco.mj_forward(n,r),!0}get state(){return new Float32Array([...this.position("body","hand"),this.opening()])}get success(){
return hs(this.task.success,this,this.marks)}opening(){return Math.min(1,fs(this.position("body","rightclaw"),this.position("body","leftclaw"))/io)}position(t,e){
let n={body:this.data.xpos,geom:this.data.geom_xpos,site:this.data.site_xpos};return ls(n[t],this.id(t,e))}joint(t){return this.data.qpos[this.model.jnt_qposadr[this.
id("joint",t)]]}pressed(t,e){let n=[this.id("geom",t),this.id("geom",e)].sort((a,c)=>a-c),[r,o]=[this.data.contact,this.data.efc_force],i=0;for(let a=0;a<r.size();a++){
let c=r.get(a),[h,l]=[c.geom1,c.geom2].sort((f,m)=>f-m);h===n[0]&&l===n[1]&&c.efc_address>=0&&(i+=o[c.efc_address]),c.delete()}return r.delete(),i>0}close(){this.
data.delete(),this.model.delete()}moveHand(t){let{data:e,task:n}=this,r=[...e.mocap_pos.subarray(0,3)].map((o,i)=>ao(o+Math.fround(t[i]*Math.fround(n.action_scale)),
n.hand_low[i],n.hand_high[i]));e.mocap_pos.set(r),e.mocap_quat.set(oo)}simulate(){for(let t=0;t<this.task.substeps;t++)this.grip?.pull(this.model.opt.timestep),
this.mujoco.mj_step(this.model,this.data);this.mujoco.mj_forward(this.model,this.data)}id(t,e){let n=`${t} ${e}`,r=this.ids.get(n)??this.mujoco.mj_name2id(this.
model,so[t],e);if(r<0)throw new Error(`The scene has no ${t} called ${e}.`);return this.ids.set(n,r),r}},ls=(s,t)=>[...s.subarray(3*t,3*t+3)],fs=(s,t)=>Math.hypot(
...s.map((e,n)=>e-t[n])),ao=(s,t,e)=>Math.min(e,Math.max(t,s));var[It,co]=[96,64],ft=class{constructor(t,e,n){this.mujoco=t,this.files=e,this.eye=new ht(n),this.loaded=null,this.start=null,this.look={},this.covered=!1,this.
orbit=null}async open(t){let e=await this.files.scene(t);await this.eye.load(e),this.loaded?.close(),this.loaded=new lt(this.mujoco,e),this.start=null}begin(t){
let{starts:e}=this.physics.task;this.start=e[t%e.length],this.physics.begin(this.start)}async goOn(t,e){let{task:n}=await this.files.scene(t);this.start=n.starts[e%
n.starts.length],this.physics.goOn(n,this.start);let{marks:r}=this.physics;t.startsWith("reach-v3@")&&(r.object=this.physics.position("body","obj"))}get handAtStart(){
return this.start?this.start.mocap_pos.slice(0,3):[]}step(t){return this.physics.step(t),this.physics.success}observe(){let t=this.moment(),e=this.covered?new Uint8Array(
3*It*It):this.eye.picture("front",It,t,this.look),n=this.eye.picture("wrist",co,t,this.look);return{image:e,wrist:n,state:this.physics.state}}show(t=480,e="fine"){
let n=this.moment();this.eye.show(this.orbit?.view??this.eye.frontView(n),t,n,e,this.look)}turnView(t,e,n=1){this.orbit??=new at(this.eye.frontView(this.moment())),
this.orbit.turn(t,e),this.orbit.zoom(n)}grab(t){let e=this.orbit?.view??this.eye.frontView(this.moment());return this.physics.grip=rs(this.physics,e,t),this.physics.
grip?.name}letGo(){this.physics.grip?.letGo(),this.physics.grip=null}get turnedView(){let t=this.orbit?.view;return t?{pose:[...t.place,...t.rotation],fov:t.fov}:
null}resetView(){this.orbit=null}close(){this.loaded?.close(),this.eye.close()}get physics(){if(!this.loaded)throw new Error("No task is open; call open(task) f\
irst.");return this.loaded}moment(){let{data:t}=this.physics;return{bodies:{places:t.xpos,turns:t.xquat},sites:this.start?.site_pos??{},siteColours:this.start?.
site_rgba??{}}}};var us=480,ho="This attempt was put away; run it again.",Pt=class{constructor(t,e,n,r){this.settings=t,this.code=e,this.policy=n,this.world=r,this.audience=new K(
r),this.pacer=new Y,this.run=null,this.running=Promise.resolve(),this.tickets=0,this.waiting=[]}async begin(t){let e=Jt(t.interventions??""),n=Qt(this.settings,
{...t,interventions:e});await this.stop();let r=await se(n,this.settings,this.policy,this.world);this.pacer.set({pace:n.pace,paused:!1,allowed:0});let o=new nt(
this.policy.manifest,this.code),i={attempt:r,payload:o,over:!1,remarks:[]};return this.run=i,this.running=this.carryOut(i),++this.tickets}async stop(){this.run&&
(this.run.attempt.stopped=!0),this.pacer.set({paused:!1,hidden:!1}),await this.running}async carryOut(t){try{await this.pacer.turn();let e=t.attempt.run(()=>this.
audience.picture());for(;!t.attempt.stopped&&!(await e.next()).done;)t.remarks.push(...t.attempt.complaints.splice(0)),this.news(),await this.pacer.turn()}catch(e){
e instanceof u||console.error(e),t.remarks.push(e instanceof u?e.message:lo(e))}t.over=!0,this.news()}news(){for(let t of this.waiting.splice(0))t()}async more({
ticket:t,from:e}){let{run:n}=this;if(!n||t!==this.tickets)throw new u(ho);let{attempt:r,payload:o}=n,i=()=>r.moments.length>o.moments.length||n.over||n.remarks.
length;for(;!i();)await new Promise(l=>this.waiting.push(()=>l(null)));let a=r.moments.slice(Math.max(e,o.moments.length));for(let l of a)l.frame=await l.frame;
let c=n.over&&r.moments.length===o.moments.length+a.length;return{push:a.length?o.push(a,r.told):void 0,over:c,count:o.moments.length,line:n.remarks.shift()}}command(t){
if(!this.run||this.run.over)throw new u("Nothing is running; say what to do first.");this.run.attempt.command(t),t.kind==="stop"&&this.pacer.set({paused:!1})}pace(t){
this.pacer.set(t)}grab(t){let e=this.run&&!this.run.over?this.world.grab(t):void 0;return e&&this.command({kind:"drag",value:e}),!!e}drag(t){t?this.world.physics.
grip?.moveTo(t):this.world.letGo()}look(t){this.world.loaded&&(t?this.world.turnView(t.aside,t.up,t.away):this.world.resetView())}},lo=s=>/memory/i.test(String(
s))?"This browser has too little memory left for the robot. Close other tabs and load the page again.":`This attempt broke off, and that is our mistake, not you\
rs (${s}). Run it again, or change the seed.`,fo=()=>!!new OffscreenCanvas(1,1).getContext("webgl2");async function ps(s,t){let e=new OffscreenCanvas(us,us);if(!fo())
throw new u("This browser has no WebGL 2; recorded rollouts still play.");let[n,r,o,i]=await Promise.all([uo(s),s.json("policy/policy.json.gz"),po(s),s.json("co\
de.json.gz")]),a=await pe(n,r,h=>s.read(`policy/${h}.gz`)),c=new ft(o,new rt(h=>s.read(`scenes/${h}`)),e);return new Pt(t,i,a,c)}async function uo(s){let[t,e]=await Promise.
all([s.module("ort.mjs.gz"),s.read("ort.wasm.gz")]);return Object.assign(t.env.wasm,{numThreads:1,wasmBinary:e}),t.env.logLevel="error",t}async function po(s){let[
t,e]=await Promise.all([s.module("mujoco.mjs.gz"),s.read("mujoco.wasm.gz")]);return t.default({wasmBinary:e,locateFile:n=>n})}var ut=class{constructor({list:t,address:e,inline:n},r){this.list=t,this.address=e,this.inline=n,this.arrived=r}async read(t){let e=this.list[t];if(!e)throw new u(
`This page has no file ${t}.`);let n=this.inline?de(this.inline[t]):await this.fetched(t);if(n.length!==e.size||!await mo(n,e.sha256))throw new u(`The file ${t}\
 is damaged: ${n.length} of ${e.size} bytes. Load the page again.`);return t.endsWith(".gz")?go(n,t):n}async json(t){return JSON.parse(new TextDecoder().decode(
await this.read(t)))}async module(t){let e=URL.createObjectURL(new Blob([await this.read(t)],{type:"text/javascript"}));try{return await import(e)}finally{URL.revokeObjectURL(
e)}}async fetched(t){let e=await fetch(this.address+t).catch(()=>null);if(!e?.ok||!e.body)throw new u(`The file ${t} could not be read. Is the server still ther\
e?`);let n=[],r=e.body.getReader();try{for(let o=await r.read();!o.done;o=await r.read())n.push(o.value),this.arrived(o.value.length)}catch{throw new u(`The con\
nection broke while ${t} was read. Load the page again.`)}return new Uint8Array(await new Blob(n).arrayBuffer())}};async function mo(s,t){if(!globalThis.crypto?.
subtle)return!0;let e=new Uint8Array(await crypto.subtle.digest("SHA-256",s));return Array.from(e,n=>n.toString(16).padStart(2,"0")).join("")===t}async function go(s,t){
try{let e=new Blob([s]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(e).arrayBuffer())}catch{throw new u(`The \
file ${t} is damaged and cannot be unpacked. Load the page again.`)}}var wo=[0,97,115,109,1,0,0,0,1,5,1,96,0,1,123,3,2,1,0,10,10,1,8,0,65,0,253,15,253,98,11],pt=null,yo={async load({files:s,settings:t}){if(!WebAssembly.validate(new Uint8Array(
wo)))throw new u("This browser's WebAssembly has no SIMD, which the robot needs; recorded rollouts still play.");let e=0,n=new ut(s,r=>postMessage({arrived:e+=r}));
return pt=await ps(n,t),Object.keys(pt.policy.manifest.tasks)},begin:s=>j().begin(s),more:s=>j().more(s),command:s=>j().command(s),pace:s=>j().pace(s),grab:s=>j().
grab(s),drag:s=>j().drag(s),look:s=>j().look(s)};function j(){if(!pt)throw new u("The robot is still being loaded.");return pt}onmessage=async({data:{id:s,call:t,
argument:e}})=>{try{postMessage({id:s,result:await yo[t](e)})}catch(n){postMessage({id:s,mistake:n instanceof u,line:bo(n)})}};function bo(s){return s instanceof
u?s.message:s instanceof RangeError||/memory/i.test(String(s))?"This browser has too little memory for the robot. Close other tabs and load the page again.":`Th\
e robot could not go on: ${s?.message??s}`}return ks(xo);})();
