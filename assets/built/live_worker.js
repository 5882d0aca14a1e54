var GlassWorker=(()=>{var Fe=Object.defineProperty;var yn=Object.getOwnPropertyDescriptor;var bn=Object.getOwnPropertyNames;var xn=Object.prototype.hasOwnProperty;var Mn=(s,t,e,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of bn(t))!xn.call(s,o)&&o!==e&&Fe(s,o,{get:()=>t[o],enumerable:!(n=yn(t,o))||n.enumerable});
return s};var kn=s=>Mn(Fe({},"__esModule",{value:!0}),s);var Fi={};var p=class extends Error{};var ot=class{constructor(t,e=0,n=1){if(!(n>=1&&n<=t))throw new p(`Thinking every ${n} steps needs a chunk of as many actions; this one has ${t}.`);if(!(e>=0&&e<
1/0))throw new p(`The decay of the votes is ${e}; it must be 0 (a plain mean) or more.`);this.chunk=t,this.decay=e,this.chunks=new Map}push(t,e){if(e.shape.length!==
2||e.length<this.chunk)throw new p(`A chunk of ${this.chunk} actions is needed, but this one is ${e.shape.join(" × ")}.`);for(let n of this.chunks.keys())t>=n+
this.chunk&&this.chunks.delete(n);this.chunks.set(t,e)}at(t){let e=[...this.chunks.keys()].filter(h=>h<=t&&t<h+this.chunk);if(!e.length)throw new p(`No chunk of\
 ${this.chunk} actions reaches step ${t}; push a new one before.`);let n=e.map(h=>[...this.chunks.get(h)?.at(t-h).data??[]]),o=e[e.length-1],r=e.map(h=>Math.exp(
-this.decay*(o-h))),i=r.reduce((h,l)=>h+l,0),a=r.map(h=>h/i),c=n[0].map((h,l)=>n.reduce((f,u,d)=>f+a[d]*u[l],0));return{votes:n,weights:a,born:e,blended:c}}};function Oe(s){
if(!s.length)throw new p("No head has proposed anything, so there is nothing to agree on.");let t=s.flatMap((e,n)=>s.slice(n+1).map(o=>An(e.data,o.data)));return t.
length?1-t.reduce((e,n)=>e+n,0)/t.length/2:1}function An(s,t){let e=0;for(let n=0;n<s.length;n++)e+=Math.abs(s[n]-t[n]);return e/s.length}function je(s,t,e=.98,n=.9){
if(t<1||!(n<e))throw new p(`No horizon from 1 to ${t} steps between agreements of ${n} and ${e}.`);let o=Math.min(1,Math.max(0,(s-n)/(e-n)));return 1+Math.floor(
o*(t-1)+.5)}var w=class s{constructor(t,e){this.shape=[...t],this.data=e}static of(t){let e=[];for(let n=t;Array.isArray(n);n=n[0])e.push(n.length);return new s(e,Float32Array.
from(t.flat(1/0)))}get length(){return this.shape[0]}get stride(){return this.data.length/this.shape[0]}at(t){return new s(this.shape.slice(1),this.data.subarray(
t*this.stride,(t+1)*this.stride))}parts(){return Array.from({length:this.length},(t,e)=>this.at(e))}get single(){return new s(this.shape.slice(1),this.data)}};function rt(s){
let t=new Float32Array(s.length*s[0].data.length);return s.forEach((e,n)=>t.set(e.data,n*e.data.length)),new w([s.length,...s[0].shape],t)}function Ie(s){let t=new Float32Array(
s.reduce((n,o)=>n+o.data.length,0)),e=0;for(let n of s)t.set(n.data,e),e+=n.data.length;return new w([s.reduce((n,o)=>n+o.length,0),...s[0].shape.slice(1)],t)}function L(s){
let t=0;for(let e=1;e<s.length;e++)s[e]>s[t]&&(t=e);return t}function it(s){let[t,e]=[1/0,-1/0];for(let n=0;n<s.length;n++)s[n]<t&&(t=s[n]),s[n]>e&&(e=s[n]);return{
low:t,high:e}}function En(s){let t=s|0;return()=>{t=t+2654435769|0;let e=t^t>>>16;return e=Math.imul(e,569420461),e^=e>>>15,e=Math.imul(e,1935289751),(e^e>>>15)>>>0}}function Pe(s,t,e,n,o=1){
let r=En(Math.imul(s,2246822507)^Math.imul(t+1,3266489909)),i=()=>(r()+.5)/2**32,a=()=>Math.sqrt(-2*Math.log(i()))*Math.cos(2*Math.PI*i());return new w([e,n],Float32Array.
from({length:e*n},()=>o*a()))}var Tn=4,_n={head:"",keep:0,replan:4,decay:.1,denoise:0,temperature:0,ablate:"",adaptive:!1},gt=class{constructor(t,e={},n=void 0){let{heads:o,chunk:r}=t.config;
this.policy=t,this.settings={..._n,...e};let i=this.settings.ablate==="chunking";if(this.head=this.settings.head||o.acting,!o.kinds.includes(this.head))throw new p(
`This policy has no head “${this.head}”; it has ${o.kinds.join(", ")}.`);if(this.keep=i?1:this.settings.keep||r,this.keep>r)throw new p(`keep is ${this.keep}\
, but this policy decides only ${r} actions at once.`);this.replan=i?1:this.settings.replan,this.blend=new ot(this.keep,this.settings.decay,this.replan),this.givenNoise=
n,this.seed=0,this.nextPlan=0,this.sentence=null}reset(t,e=0){this.blend=new ot(this.keep,this.settings.decay,this.replan),this.seed=t,this.nextPlan=e}noise(t){
return this.givenNoise?this.givenNoise(t):Pe(this.seed,t,this.policy.config.chunk,Tn,this.settings.temperature)}async listen(t){let e=this.settings.ablate==="la\
nguage";this.sentence=e?{...await this.policy.hear(""),reading:t.reading}:t,this.nextPlan=0}async plan(t,e){if(!this.sentence)throw new p("Say what to do, for e\
xample “open the drawer”.");let{policy:n,sentence:o,head:r,settings:i}=this,a=this.noise(t),c=await n.decide(this.ablated(e),o,a,r,i.denoise),h=Object.values(
c.heads).map(({actions:l})=>l);return this.blend.push(t,c.heads[r].actions),this.nextPlan=t+je(i.adaptive?Oe(h):1,this.replan),c}ablated(t){let{grey:e,state:n}=this.
policy.manifest;if(this.settings.ablate==="vision"){let o=r=>r&&new Uint8Array(r.length).fill(e);return{...t,image:o(t.image),wrist:o(t.wrist)}}return this.settings.
ablate==="state"?{...t,state:Float32Array.from(n.mean)}:t}async controlStep(t,e,n={}){let o=[performance.now()],r=null;if(e>=this.nextPlan){let f=await t.observe();
o.push(performance.now()),r=await this.plan(e,f)}o.push(performance.now());let[i,a]=[this.blend.at(e),t.state],c=performance.now(),h=t.step(i.blended),l={camera:o[1]-
o[0],policy:o[o.length-1]-o[1],world:performance.now()-c};return{step:e,state:a,chunking:i,action:i.blended,success:h,decision:r,milliseconds:l,...n}}};function Le(s,{tasks:t,nearest:e,threshold:n}){let o=Object.keys(t),i=o.map((h,l)=>l).sort((h,l)=>s[l]-s[h]).slice(0,e).map(h=>[o[h],s[h]]),[a,c]=i[0];return{task:a,
confidence:c,nearest:i,understood:c>=n}}function wt(s,t){return`I don't know how to do that; nearest: ${s.slice(0,3).map(([n])=>`“${t[n].sentence}”`).join("\
, ")}`}var Ce=8,Sn=/\b(?:it|them)\b/i,$n=/ handle$|handle of the /g,vn=String.raw`(?:(?<=[,;.]\s)|and\s+)next(?!\s+to)`,Rn=String.raw`(?:and\s+)?(?:then|after\s+that|afterwards|finally|followed\s+by)|${vn}`,
Nn=String.raw`\s*[,;.]?\s*\b(?:${Rn})\b(?!\s*[.!?]*$)[\s,:]*`,Fn=String.raw`\s+(?:afterwards|after\s+that|then|next|later)\s*[.!?]*$`,On=/^(?:first\s+of\s+all|firstly|first|to\s+begin\s+with|start\s+by|begin\s+by)\b[\s,:]*/i,
yt=String.raw`(?:you\s+have\s+|you've\s+|having\s+|you\s+)?`,jn=new RegExp(Nn,"i"),In=[String.raw`^before\s+${yt}(?<last>[^,]+),\s*(?<first>.+)$`,String.raw`^(?:after|once|as\s+soon\s+as)\s+${yt}(?<first>[^,]+),\s*(?<last>.+)$`,
String.raw`^(?<first>.+?)[,\s]+before\s+${yt}(?<last>.+)$`,String.raw`^(?<last>.+?)[,\s]+(?:after|once)\s+${yt}(?<first>.+)$`,String.raw`^(?<first>.+)\s*(?:,|\band)\s+(?<last>.+?)${Fn}`].
map(s=>new RegExp(s,"i"));async function Ue(s,t,e){let n=await Ln(Pn(s),t,e);if(n.length>Ce)throw new p(`That order has ${n.length} parts; give ${Ce} at most.`);
return n.forEach(({text:o,reading:r},i)=>{if(r.understood)return;let a=[...o].slice(0,80).join(""),c=n.length>1?`Part ${i+1} of the order, “${a}”: `:"";throw new p(
`${c}${wt(r.nearest,e.tasks)}`)}),n}function Pn(s){let t=new Map;return e=>(t.has(e)||t.set(e,s(e)),t.get(e))}async function Ln(s,t,e){let n=zn(t);if(n.length===
1)return[await s(t)];let o=[];for(let[c,h]of n.entries()){let l=o.at(-1)??await s(n[c+1]);o.push(await s(Cn(h,e.tasks[l.reading.task].object)))}let r=await s(t),
i=o.filter(c=>c.reading.understood).map(c=>c.reading.task);return i.length<o.length&&r.reading.understood&&!i.includes(r.reading.task)?[r]:o}function Cn(s,t){return s.
replace(new RegExp(Sn,"gi"),t.replace($n,""))}function Un(s,t,e){if(!s)return t;if(s in e.scenes)return`${e.scenes[s].includes(t)?t:e.scenes[s][0]}@${s}`;let n=`${s.
replace(/-v3$/,"")}-v3`;if(!(n in e.tasks)&&!Bn(s,e))throw new p(`Unknown scene “${s.slice(0,60)}”.`);return n in e.tasks?n:s}function Bn(s,t){let[e,n]=s.split(
"@");return!!t.scenes[n]?.includes(e)}function Be(s,t,e){if(t.length===1)return[Un(s,t[0],e)];let n=s.slice(s.lastIndexOf("@")+1),o=Dn(t,n,e);return t.map(r=>`${r}\
@${o}`)}function Dn(s,t,{scenes:e,tasks:n}){let o=Object.keys(e).filter(i=>s.every(a=>e[i].includes(a)));if(t&&!o.includes(t)){let i=(e[t]??[]).map(a=>n[a].sentence).
join("; ");throw new p(`Not all of that can be done in the scene '${t}'. ${i&&`There: ${i}`}`.trim())}if(o.length)return t||o[0];let r=[...new Set(s)].map(i=>`“${n[i].
sentence}”`).join(" and ");throw new p(`No scene allows ${r} one after the other. Try “first open the drawer, then close it”.`)}function zn(s){let t=s.trim().
split(/\s+/).join(" "),e=at(t).map(Gn).filter(Boolean);return e.length?e:[t]}function at(s){let t=s.replace(On,""),e=jn.exec(t);if(e?.index){let n=e.index+e[0].
length;if(n<t.length)return[...at(t.slice(0,e.index)),...at(t.slice(n))]}for(let n of In){let o=n.exec(t)?.groups;if(o)return[...at(o.first),...at(o.last)]}return[
t]}function Gn(s){return s.trim().replace(/^(?:and|then|next|finally|,|;|please,?)\s+|[\s,;.!]+$/gi,"").replace(/\s+again$/i,"").replace(/^[ ,;.!]+|[ ,;.!]+$/g,
"")}var Ge=new Set(["say","nudge","push","cover","stop"]),De=200,Hn={async say({driver:s},t){let e=await s.policy.hear(t),{understood:n,nearest:o}=e.reading;if(!n)throw new p(
wt(o,s.policy.manifest.tasks));return await s.listen(e),`told: ${t}`},nudge({world:s},t){let e=s.physics.position("body","hand");if(!s.physics.nudge(e,t))throw new p(
"Nothing lies loose here; drag a handle instead.");return"object nudged"},push({world:s},t){return s.physics.pushHand(t),"arm pushed"},cover({world:s},t){return s.
covered=!!t,t?"lens covered":"lens uncovered"},lamp({world:s},t){return s.look={...s.look,light:t},`lamp set to ${t.map(e=>Math.round(100*e)).join(", ")} %`},drag:(s,t)=>`${t}\
 dragged`,stop:()=>"stopped"};async function He({kind:s,value:t=void 0},e){return Hn[s](e,t)}function qe(s){return s.filter(({command:e})=>Ge.has(e.kind)).map(({
step:e,command:n})=>`${e}:${n.kind}:${qn(n)}`).join(";")}function qn({kind:s,value:t}){return s==="say"?encodeURIComponent(t):s==="cover"?t?"1":"0":s==="stop"?"":
t.join(",")}function Ve(s){let t=s.split(";").filter(Boolean);if(t.length>De)throw new p(`That link has ${t.length} interventions; it may have ${De}.`);return t.
map(Vn)}function Vn(s){let[,t,e,n]=/^(\d{1,5}):(\w+):(.*)$/.exec(s)??[],o={say:decodeURIComponent,nudge:ze,push:ze,cover:i=>i==="0"||i==="1"?i==="1":void 0,stop:()=>null}[Ge.
has(e)?e:""],r=o?.(n);if(r!==void 0)return{step:Number(t),command:{kind:e,value:r}};throw new p(`An intervention is STEP:KIND:VALUE, for example 12:push:0,0,0.0\
9; got “${s.slice(0,40)}”.`)}function ze(s){let t=s.split(",").map(Number);return t.length===3&&t.every(e=>Math.abs(e)<=1)?t:void 0}var Wn={text:Xn,whole:Kn,number:Ye,choice:Yn,switch:Jn};function We(s,t){let e={interventions:t.interventions??[]};for(let[n,o]of Object.entries(s))e[n]=Wn[o.kind](
n,o,t[n]??o.default);if(!e.instruction)throw new p("Say what to do, for example “open the drawer”.");return e}function Xe(s,t,e){let n=new URLSearchParams;for(let[
o,{default:r}]of Object.entries(s))t[o]!==r&&n.set(o,String(t[o]));return e.length&&n.set("interventions",qe(e)),n.toString()}function Ke(s,t){let e=Object.keys(
s).filter(n=>s[n].drives);return Object.fromEntries(e.map(n=>[n,t[n]]))}function Xn(s,{high:t},e){let n=String(e).trim();if(n.length>t)throw new p(`${s} has ${n.
length} letters; it may have at most ${t}.`);return n}function Kn(s,t,e){let n=Ye(s,t,e);if(!Number.isInteger(n))throw new p(`${s} is a whole number; got ${bt(e)}\
.`);return n}function Ye(s,{low:t,high:e},n){let o=n===""?NaN:Number(n);if(o>=t&&o<=e)return o;throw new p(`${s} is a number from ${t} to ${e}; got ${bt(n)}.`)}
function Yn(s,{choices:t},e){if(e===""||t.includes(e))return e;throw new p(`${s} is one of ${t.join(", ")}, or empty; got ${bt(e)}.`)}function Jn(s,t,e){if(["tr\
ue","false","True","False",""].includes(String(e)))return String(e).toLowerCase()==="true";throw new p(`${s} is true or false; got ${bt(e)}.`)}var bt=s=>JSON.stringify(
s).slice(0,40);var Qn="a script carries the hand back",Zn=.1,to=.25,eo=.012,so=60,no=[25,60],oo=-1,ro="The physics lost its hold of this scene, so the attempt ends here. Run i\
t again.";async function Je(s,t,e,n){let o=e.manifest,r=await Ue(l=>e.hear(l),s.instruction,o),i=Be(s.scene,r.map(({reading:l})=>l.task),o),a=r.map(()=>new gt(e,
s));for(let[l,f]of a.entries())await f.listen(r[l]);let c=await n.files.tasks(),h=i.find(l=>!c.includes(l));if(h)throw new p(`The scene of ${h} is not part of t\
his page; it has: ${c.join(", ")}.`);return new re(s,t,n,a,r,i)}var re=class{constructor(t,e,n,o,r,i){this.request=t,this.settings=e,this.world=n,this.drivers=o,
this.confidence=Math.min(...r.map(({reading:a})=>a.confidence)),this.parts=r.map(({text:a},c)=>({text:a,task:i[c],step:0,success:null})),this.moments=[],this.complaints=
[],this.commands=[],this.done=[],this.planned=[...t.interventions].sort((a,c)=>a.step-c.step),this.stopped=!1}get success(){return this.parts.every(({success:t})=>t===
!0)}get told(){let{request:t,settings:e,parts:n,drivers:o,confidence:r,success:i}=this,{head:a,replan:c}=o[0],{instruction:h,seed:l,scene:f,steps:u}=t,d={...Ke(
e,t),head:a,replan:c,runtime:"browser"},m=Xe(e,t,[...this.done,...this.planned]),{task:y}=n[n.length-1];return{task:y,instruction:h,seed:l,confidence:r,success:i,
parts:n,link:m,settings:{...d,scene:f,steps:u}}}command(t){this.commands.push(t)}async*run(t){let{world:e,request:n,drivers:o,parts:r}=this;e.look={},e.covered=
!1;for(let[i,a]of o.entries())if(i?(await e.goOn(r[i].task,n.seed),yield*this.carryBack(a,t)):(e.loaded?.task.task!==r[i].task&&await e.open(r[i].task),e.begin(
n.seed)),this.stopped||(a.reset(n.seed,this.moments.length),yield*this.part(r[i],a,t),!r[i].success||this.stopped))return}async*part(t,e,n){let{world:o,request:r,
moments:i}=this;Object.assign(t,{step:i.length,success:!1});let a=Math.min(r.steps,o.physics.task.max_steps);for(let c=0;c<a&&!t.success;c++){let h=i.length,l=h?
await this.applied(e):"";if(this.stopped)return;let f={event:l,...this.audience(h,n)},u=await e.controlStep(this.actingWorld(),h,f);t.success=u.success,yield this.
added(u)}}async*carryBack(t,e){let{world:n,moments:o}=this,[r,i,a]=n.physics.state,c=[[r,i,Math.max(a+Zn,to)],n.handAtStart];for(let[h,l]of c.entries())for(let f=0;f<
no[h];f++){let{state:u}=n.physics,d=l.map((b,x)=>b-u[x]);if(Math.max(...d.map(Math.abs))<eo)break;let m=o.length,y=[Qn,await this.applied(t)].filter(Boolean).join(
", ");if(this.stopped)return;let E={event:y,...this.audience(m,e)},g=[...d.map(b=>Math.max(-1,Math.min(1,so*b))),oo],A={votes:[g],weights:[1],born:[m],blended:g},
M=n.step(g);yield this.added({step:m,state:u,chunking:A,action:g,success:M,milliseconds:{},...E})}}audience(t,e){return{frame:e(t),view:this.world.turnedView}}added(t){
if(!t.state.length||!Array.from(t.state).every(Number.isFinite))throw new p(ro);return this.moments.push(t),t}actingWorld(){let{world:t}=this;return{observe:()=>t.
observe(),step:e=>t.step(e),state:t.physics.state}}async applied(t){let e=this.moments.length,n=this.commands.splice(0);for(;this.planned.length&&this.planned[0].
step<=e;)n.unshift(this.planned.shift().command);let o=[];for(let r of n)o.push(await this.apply(r,t,e));return o.filter(Boolean).join(", ")}async apply(t,e,n){
try{let o=await He(t,{driver:e,world:this.world});return this.done.push({step:n,command:t}),this.stopped||=t.kind==="stop",o}catch(o){if(!(o instanceof p))throw o;
return this.complaints.push(o.message),""}}};var Q=4,io=6,N=class{constructor(t,e=1,n=255){this.array=t,this.axes=e,this.steps=n}},q=class{constructor(t,e){this.bytes=t,this.shape=e}};function Ze(s){let t=new ie,
e=new TextEncoder().encode(JSON.stringify(t.encode(s))),n=4+Q*Math.ceil(e.length/Q),o=new Uint8Array(n+t.size).fill(32,4,n);new DataView(o.buffer).setUint32(0,n-
4,!0),o.set(e,4);let r=n;for(let i of t.parts)o.set(i,r),r+=Q*Math.ceil(i.length/Q);return o}var ie=class{constructor(){this.parts=[],this.size=0,this.known=new Map}append(t){
let e=this.size;return this.parts.push(t),this.size+=Q*Math.ceil(t.length/Q),e}encode(t){if(t===null||typeof t!="object")return ao(t);if(Array.isArray(t))return t.
map(n=>this.encode(n)??null);if(t instanceof w||t instanceof N||t instanceof q)return this.written(t);let e=Object.entries(t).filter(([,n])=>n!=null);return Object.
fromEntries(e.map(([n,o])=>[n,this.encode(o)]))}written(t){return this.known.has(t)||this.known.set(t,this.reference(t)),this.known.get(t)}reference(t){return t instanceof
q?{picture:[this.append(t.bytes),t.bytes.length]}:t instanceof N?{coarse:this.coarse(t)}:{array:this.array(t)}}array({shape:t,data:e}){let n=e instanceof Int32Array||
e instanceof Uint8Array,o=n?Int32Array.from(e):e instanceof Float32Array?e:Float32Array.from(e);return[n?"i":"f",t,this.append(Qe(o))]}coarse({array:{shape:t,data:e},
axes:n,steps:o}){let r=t.slice(t.length-n).reduce((c,h)=>c*h,1),[i,a]=[new Uint8Array(e.length),new Float32Array(2*e.length/r)];for(let c=0,h=0;c<e.length;c+=r,
h+=2){let{low:l,high:f}=it(e.subarray(c,c+r));a[h]=l,a[h+1]=(f-l)/o;let[u,d]=[a[h],1/(a[h+1]||1)];for(let m=c;m<c+r;m++)i[m]=(e[m]-u)*d+.5}return[t,r,this.append(
i),this.append(Qe(a))]}},Qe=({buffer:s,byteOffset:t,byteLength:e})=>new Uint8Array(s,t,e);function ao(s){return typeof s!="number"||Number.isInteger(s)?s:Number.
isFinite(s)?Number(s.toPrecision(io)):null}function ts({shape:[s,t],data:e}){let[n,o]=[54,4*Math.ceil(3*t/4)],r=new Uint8Array(n+o*s),i=new DataView(r.buffer);r.
set([66,77]);let a=[[2,r.length],[10,n],[14,40],[18,t],[22,s],[34,o*s]];for(let[c,h]of a)i.setUint32(c,h,!0);i.setUint16(26,1,!0),i.setUint16(28,24,!0);for(let c=0;c<
s;c++){let h=n+(s-1-c)*o;for(let l=0,f=3*t*c;l<t;l++,f+=3)r[h+3*l]=e[f+2],r[h+3*l+1]=e[f+1],r[h+3*l+2]=e[f]}return new q(r,[s,t,3])}var ae=480,co=14,ho=.8,lo=2,fo=.4,uo=36,xt=class{constructor(t){this.world=t,this.detail=t.eye.isSoftware?"fast":"fine",this.warm=!1,this.next=0}picture(t){let e=performance.
now();if(t%lo||t&&e<this.next)return null;this.world.show(ae,this.detail),this.world.eye.finish();let n=performance.now()-e;return this.warm&&n>co&&(this.detail=
"fast"),this.next=this.detail==="fine"?0:e+Math.max(uo,n/fo),this.warm=!0,this.encoded()}async encoded(){let e=await this.world.eye.canvas.convertToBlob({type:"\
image/jpeg",quality:ho});return new q(new Uint8Array(await e.arrayBuffer()),[ae,ae,3])}};var Mt=class{constructor(){this.pace=40,this.paused=!1,this.hidden=!1,this.allowed=0,this.due=0,this.wake=null}set(t){Object.assign(this,t),this.wake?.()}async turn(){
for(;this.hidden||this.paused&&!this.allowed;)await new Promise(n=>this.wake=()=>n(null));this.paused&&(this.allowed-=1);let t=performance.now(),e=this.due<t-250;
this.due=e||this.paused?t:this.due+1e3/this.pace,await(this.due-t>1?po(this.due-t):mo())}},po=s=>new Promise(t=>setTimeout(t,s));function mo(){let{port1:s,port2:t}=new MessageChannel;
return new Promise(e=>{s.onmessage=()=>{s.close(),e(null)},t.postMessage(null)})}async function es(s,t,e){rs("flow",e,1e3);let n=[t];for(let o=0;o<e;o++){let[r,i]=[Math.fround(o/e),n[o].data],a=(await s(n[o],r)).data;n.push(ce(t,c=>i[c]+(a[c]-
i[c])/(1-r)/e))}return ns(n)}async function ss(s,t,e,n){let o=n.length-1;rs("ddpm",e,o);let r=go(e,o),i=[t];for(let a=0;a<e;a++){let[c,h,l]=[n[r[a]],n[r[a+1]],i[a].
data],f=(await s(i[a],r[a]/o)).data;i.push(ce(t,u=>wo(l[u],os(f[u]),c,h)))}return ns(i)}function go(s,t){let e=Math.fround(t/s),n=o=>o<(s+1)/2?Math.fround(t-Math.
fround(e*o)):Math.fround(e*(s-o));return Array.from({length:s+1},(o,r)=>yo(n(r)))}function wo(s,t,e,n){let o=(s-Math.sqrt(e)*t)/Math.sqrt(1-e);return Math.sqrt(
n)*t+Math.sqrt(1-n)*o}function ns(s){let t=ce(s[0],e=>os(s[s.length-1].data[e]));return{actions:t,path:rt([...s.slice(0,-1),t])}}var os=s=>Math.min(1,Math.max(-1,
s)),ce=(s,t)=>new w(s.shape,Float32Array.from(s.data,(e,n)=>t(n)));function yo(s){let t=Math.floor(s);return s-t!==.5?Math.round(s):t%2?t+1:t}function rs(s,t,e){
if(!(Number.isInteger(t)&&t>=1&&t<=e))throw new p(`The ${s} head cannot take ${t} steps; choose from 1 to ${e}.`)}var is=["<pad>","<start>","<unknown>"],[bo,as]=[1,2],xo="▁",Mo=/\x1b\[[0-9;]*[A-Za-z]/g,ko=2e3,Ao=40,Eo=new RegExp(`[\\p{L}\\p{N}]{1,${Ao}}|[^\\p{L}\\p{N}_\\s]|_`,
"gu"),To=/^[\p{L}\p{N}]/u,_o="ı",So=/\p{Script=Cherokee}/u;function $o(s){return[...[...s].slice(0,ko).join("").replace(Mo," ").normalize("NFKC")].map(vo).join(
"").replace(/\p{Cf}/gu,"").replace(/[\p{C}\p{Z}]/gu," ").trim().split(/\s+/).join(" ")}function vo(s){return s===_o?s:So.test(s)?s.toUpperCase():s.toLowerCase().
toUpperCase().toLowerCase()}function Ro(s){return($o(s).match(Eo)??[]).map(t=>To.test(t)?xo+t:t)}var kt=class{constructor({alphabet:t,merges:e,pieces:n}){this.pieces=
n,this.rank=new Map(e.map(([r,i],a)=>[`${r} ${i}`,a]));let o=new Set([...is,...t,...e.map(r=>r.join(""))]);this.id=new Map([...o].map((r,i)=>[r,i]))}encode(t){let e=[
is[bo]];for(let r of Ro(t))if(e.push(...this.split(r)),e.length>=this.pieces)break;let n=e.slice(0,this.pieces),o=n.map(r=>this.id.get(r)??as);return{ids:o,pieces:n,
known:o.map(r=>r!==as)}}split(t){let e=[...t];for(;;){let[n,o]=[1/0,-1];for(let r=0;r+1<e.length;r++){let i=this.rank.get(`${e[r]} ${e[r+1]}`)??1/0;i<n&&([n,o]=
[i,r])}if(o<0)return e;e.splice(o,2,e[o]+e[o+1])}}};var No=1,Fo=["front","wrist"],Oo=16,cs={ddpm:ss,flow:es},jo={uint8:Uint8Array,int64:BigInt64Array,float32:Float32Array};async function hs(s,t,e){if(t?.format!==
No)throw new p("This exported policy is of another version; export it again.");let n={};for(let[o,r]of Object.entries(t.graphs)){let i=await e(r.file);n[o]=await s.
InferenceSession.create(i,{executionProviders:["wasm"]})}return new he(s,t,n)}var he=class{constructor(t,e,n){this.ort=t,this.manifest=e,this.sessions=n,this.config=
e.config,this.tokenizer=new kt(e.vocabulary);let o=[this.config.vision.picture,this.config.vision.wrist];this.views=Fo.filter((r,i)=>o[i]),this.sides=o.filter(Boolean),
this.centres=e.centres&&w.of(e.centres)}async hear(t){let e=this.tokenizer.encode(t),n={shape:[1,e.ids.length],data:BigInt64Array.from(e.ids,BigInt)},{hidden:o,
pooled:r,probability:i}=await this.run("sentence",{ids:n});return{text:t,pieces:e,hidden:o,pooled:r,reading:Le(i.data,this.manifest)}}async decide(t,e,n,o,r=0){
let i=new le,[a,c]=this.senses(t),h=await this.trunk(a,c,e);i.stop("trunk");let l={};for(let f of this.config.heads.kinds)l[f]=await this.propose(f,h.context,n,
r);return i.stop("heads"),{vision:this.visionRecord(a,h),language:Lo(e),state:{raw:c,normal:h.normal.single,token:h.state_token.single},fusion:this.fusionRecord(
e,h),belief:h.belief.single,heads:l,head:o,milliseconds:i.milliseconds}}senses({image:t,wrist:e,state:n}){let o=this.sides.map((r,i)=>{let a=this.views[i]==="wr\
ist"?e:t;if(!a)throw new p("This policy has an eye on the wrist too; give it wrist pictures.");if(a.length===3*r*r)return new w([r,r,3],a);throw new p(`This pol\
icy sees pictures of ${r} × ${r} × 3; this one has ${a.length} numbers.`)});if(n.length!==4||!n.every(Number.isFinite))throw new p(`The state must be four fin\
ite numbers; got ${[...n].join(", ")}.`);return[o,new w([4],n)]}trunk(t,e,{hidden:n,pooled:o}){let r=Object.fromEntries(this.views.map((i,a)=>[i,At(t[a])]));return this.
run("trunk",{...r,state:At(e),hidden:n,pooled:o})}async propose(t,e,n,o=0){if(t in cs)return this.iterate(t,e,n,o);let r=await this.run(t,{context:e,noise:At(n)}),
i=Object.fromEntries(Object.entries(r).map(([c,h])=>[c,h.single])),a=i.probability?{centres:this.centres}:{};return{...i,...a,path:rt([n,i.actions])}}iterate(t,e,n,o){
let r=async(a,c)=>{let h={shape:[],data:Float32Array.of(c)};return(await this.run(t,{x_t:At(a),t:h,context:e})).clean.single},i=o||this.config.heads[`${t}_sampl\
es`];return cs[t](r,n,i,this.manifest.alpha_bar)}async run(t,e){let n=Object.fromEntries(Object.entries(e).map(([r,i])=>[r,this.tensor(i)])),o=await this.sessions[t].
run(n);return Object.fromEntries(Object.entries(o).map(([r,{dims:i,data:a}])=>[r,new w(i,Co(a))]))}tensor({shape:t,data:e}){let[n]=Object.entries(jo).find(([,o])=>e instanceof
o)??[];if(!n)throw new TypeError("a graph takes uint8, int64 and float32");return new this.ort.Tensor(n,e,t)}visionRecord(t,e){let n=o=>this.views.map(r=>e[`${r}\
_${o}`].single);return{pictures:t,maps:this.views.map(o=>Po(e,o)),heat:n("heat"),keypoints:rt(n("keypoints")),tokens:Ie(n("tokens"))}}fusionRecord(t,e){return{...this.
tokenNames(t),attention:e.attention?.single??null,residual:e.residual?.single??null,context:e.context.single}}tokenNames({pieces:{pieces:t}}){let e=["readout","\
state",...t],n=["fusion","state",...t.map(()=>"language")];return this.views.forEach((o,r)=>{let i=Io(o,this.sides[r]/Oo);e.push(`${o} keypoints`,...i),n.push("\
vision",...i.map(()=>"vision"))}),{names:e,stage:n}}},le=class{constructor(){this.begun=performance.now(),this.milliseconds={}}stop(t){let e=performance.now();this.
milliseconds[t]=e-this.begun,this.begun=e}},Io=(s,t)=>Array.from({length:t*t},(e,n)=>`${s} ${Math.floor(n/t)},${n%t}`);function Po(s,t){let e=[];for(let n=0;s[`${t}\
_map_${n}`];n++)e.push(s[`${t}_map_${n}`].single);return e}function Lo({text:s,pieces:t,hidden:e,reading:n}){let{nearest:o,understood:r}=n;return{text:s,pieces:t.
pieces,known:t.known,hidden:e.single,nearest:o,understood:r}}var At=({shape:s,data:t})=>new w([1,...s],t),Co=s=>s instanceof BigInt64Array?Int32Array.from(s,Number):
s;var ct=class{constructor(t,e){this.shape=t,this.read=e}pick(t=[],e=0,n=0){if(e===this.shape.length)return this.read(n);let o=this.shape[e],r=i=>this.pick(t,e+1,
n*o+i);return Uo(t[e],o,r)}};function Uo(s,t,e){if(typeof s=="number")return e(s<0?Math.max(0,t+s):Math.min(s,t-1));let[n,o]=s??[0,t];return Array.from({length:Math.
min(o,t)-n},(r,i)=>e(n+i))}var Bo={255:"image/jpeg",66:"image/bmp"},Do=[31,139],Et=class{constructor(t){this.bytes=t,this.known=void 0}get type(){return Bo[this.bytes[0]]??"image/webp"}get blob(){
return new Blob([this.bytes],{type:this.type})}get address(){return this.known??=`data:${this.type};base64,${qo(this.bytes)}`,this.known}};async function ls(s){
let t=new Uint8Array(s),e=Do.every((r,i)=>t[i]===r)?await zo(t):t.buffer,n=4+new DataView(e).getUint32(0,!0),o=JSON.parse(new TextDecoder().decode(new Uint8Array(
e,4,n-4)));return fe(o,e,n)}function zo(s){let t=new Response(s).body;return new Response(t.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer()}function fe(s,t,e){
if(Array.isArray(s))return s.map(o=>fe(o,t,e));if(s===null||typeof s!="object")return s;if(s.picture)return new Et(new Uint8Array(t,e+s.picture[0],s.picture[1]));
if(s.array)return Go(t,e,...s.array);if(s.coarse)return Ho(t,e,...s.coarse);let n=Object.entries(s).map(([o,r])=>[o,fe(r,t,e)]);return Object.fromEntries(n)}function Go(s,t,e,n,o){
let r=new(e==="i"?Int32Array:Float32Array)(s,t+o,ue(n));return new ct(n,i=>r[i])}function Ho(s,t,e,n,o,r){let i=new Uint8Array(s,t+o,ue(e)),a=new Float32Array(s,
t+r,2*ue(e)/n);return new ct(e,c=>a[2*Math.floor(c/n)]+a[2*Math.floor(c/n)+1]*i[c])}var ue=s=>s.reduce((t,e)=>t*e,1);function fs(s){return Uint8Array.fromBase64?
Uint8Array.fromBase64(s):Uint8Array.from(atob(s),t=>t.charCodeAt(0))}function qo(s){let t="";for(let e=0;e<s.length;e+=8192)t+=String.fromCharCode(...s.subarray(
e,e+8192));return btoa(t)}function $(s,t){if(typeof s=="string")return s;let[,e,n,o]=t.match(/^(\+?)\.(\d)([f%])$/)??[],r=o==="%"?`${(100*s).toFixed(Number(n))}%`:s.toFixed(Number(n));return e&&
!r.startsWith("-")?`+${r}`:r}var F=["x","y","z","gripper"],us=({state:{raw:s,normal:t,token:e}})=>({raw:s,normal:t,token:e});function ps({state:{raw:s,normal:t}}){let e=L([...t.data.subarray(
0,3)].map(Math.abs)),n=t.data[e]>0?"above":"below",o=$(Math.abs(t.data[e]),".1f");return`${`${F[e]} is ${o} deviations ${n} the middle of the workspace`}; the g\
ripper is ${$(s.data[3],".0%")} open`}var Vo=.01,V=121,ms=new w([V],Float32Array.from({length:V},(s,t)=>-1.2+2.4*t/(V-1)));function ds({heads:s,head:t,state:{raw:e}}){let n=Object.fromEntries(Object.
entries(s).map(([i,a])=>[i,Wo(a,e.data)])),{actions:o,plan:r}=n[t];return{acting:t,kinds:Object.keys(s),iterating:Object.keys(s).filter(i=>s[i].path.length>2),chunk:o,
plan:r,ahead:Array.from({length:o.length},(i,a)=>a),roads:{},...n}}function Wo(s,t){return{actions:s.actions,path:s.path,steps:Array.from({length:s.path.length},
(e,n)=>n),plan:Xo(s.actions,t),...s.mean?Ko(s.mean,s.std):{},...s.probability?{...Yo(s),centres:s.centres}:{}}}function Xo(s,t){let[e,n]=s.shape,o=new Float32Array(
3*(e+1));for(let r=0;r<3;r++){let i=0;o[r]=t[r];for(let a=0;a<e;a++)i+=s.data[a*n+r],o[3*(a+1)+r]=t[r]+Vo*i}return new w([e+1,3],o)}function Ko(s,t){let e=r=>new w(
s.shape,Float32Array.from(s.data,(i,a)=>i+r*t.data[a])),n=new Float32Array(s.data.length*V);s.data.forEach((r,i)=>{let a=t.data[i];for(let c=0;c<V;c++){let h=(ms.
data[c]-r)/a;n[i*V+c]=Math.exp(-.5*h*h)/(a*Math.sqrt(2*Math.PI))}});let o=[...s.shape,V];return{mean:s,std:t,low:e(-2),high:e(2),curve:ms,density:new N(new w(o,
n))}}function Yo({probability:s,chosen:t}){let[e,n,o]=s.shape,r=new Float32Array(e*n);for(let i=0,a=0;i<r.length;i++){let c=0;for(let h=0;h<o;h++,a++){let l=s.data[a];
c-=l*Math.log2(Math.max(l,1e-12))}r[i]=c}return{probability:new N(s),entropy:new w([e,n],r),string:[...t.data.subarray(0,n)].join(" ")}}function Jo({heads:s}){return F.
map((t,e)=>{let n=s.kinds.map(o=>s[o].actions.data[e]);return Math.max(...n)-Math.min(...n)})}function gs({heads:{chunk:s}}){let t=s.shape[1],e=[0,1,2].map(n=>s.
data.reduce((o,r,i)=>i%t===n?o+Math.abs(r):o,0));return L(e)}function ws(s){let[{heads:t},e]=[s,Jo(s)],n=L(e),o=t.kinds.length>1?`${t.kinds.length} heads differ\
 most in ${F[n]}, by ${$(e[n],".2f")}`:"one head acts";if(!t.bins)return o;let r=[...t.bins.entropy.at(0).data],i=r.reduce((a,c)=>a+c,0)/r.length;return`${o}; t\
he bins are ${$(i,".1f")} bits unsure`}var W=["front","wrist"],Qo=["hand","object","goal"],ys=31;function bs({vision:s,fusion:t}){return{pictures:s.pictures.map(ts),names:sr(s.keypoints?.shape[1]??0),
keypoints:s.keypoints,...s.heat?Zo(s.heat):{},...s.maps?tr(s.maps):{},...s.tokens?er(s,t):{}}}var Zo=s=>({heat:s.map(t=>new N(t,2,ys)),heat_cells:s.map(t=>ht(t.
shape[2]))});function tr(s){let t=e=>s.map(n=>n.map(e));return{maps:t(e=>new N(e,2,ys)),map_cells:t(e=>ht(e.shape[2])),peaks:t(e=>C(e.parts().map(n=>it(n.data).
high)))}}function er(s,t){let e=t.names.filter((r,i)=>t.stage[i]==="vision"),n=W.slice(0,s.pictures.length).map(r=>me(e,r)),o=n.map(de);return{alike:new N(pe(s.
tokens)),patch_names:e,spans:n,grids:o,patch_cells:o.map(([,r])=>ht(r))}}var C=s=>new w([s.length],Float32Array.from(s)),ht=s=>[.5/s,1/s];function pe(s){let[t,e]=s.
shape,n=new Float64Array(s.data);for(let r=0;r<e;r++){let i=0;for(let a=0;a<t;a++)i+=n[a*e+r]/t;for(let a=0;a<t;a++)n[a*e+r]-=i}for(let r=0;r<t;r++){let i=n.subarray(
r*e,(r+1)*e),a=Math.max(1e-9,Math.hypot(...i));i.forEach((c,h)=>i[h]=c/a)}let o=new Float32Array(t*t);for(let r=0;r<t;r++)for(let i=r;i<t;i++){let a=0;for(let c=0;c<
e;c++)a+=n[r*e+c]*n[i*e+c];o[r*t+i]=o[i*t+r]=a}return new w([t,t],o)}var sr=s=>Array.from({length:s},(t,e)=>Qo[e]??`point ${e}`);function me(s,t){let e=s.flatMap(
(n,o)=>n.startsWith(`${t} `)&&n.includes(",")?[o]:[]);return[e[0],e[e.length-1]+1]}function de([s,t]){let e=Math.round(Math.sqrt(t-s));return[e,e]}function xs({
vision:s},t){if(t){let[,r,i]=[...t.data].map(a=>$(1e3*a,".0f"));return`believes the object ${r} mm and the goal ${i} mm from where they are`}let e=s.heat[0].array.
parts().map(r=>it(r.data).high),n=L(e),o=$(e[n],".0%");return`the surest of ${e.length} keypoints, ${s.names[n]}, puts ${o} on one cell`}var j=s=>()=>s,Tt=s=>Array.from({length:s},(t,e)=>e),ks=({vision:s})=>s?.maps??[[]],nr=s=>Math.max(0,...ks(s).flat().map(({array:t})=>t.length)),or=s=>ks(s)[0].
map(({array:t},e)=>`${e+1} · ${t.shape.join("×")}`),Ms=({fusion:s},t)=>s?.attention?Tt(s.attention.array.shape[t]).map(e=>String(e+1)):[],rr=({heads:s})=>Math.
max(1,...s.iterating.map(t=>s[t].path.length)),ir=[{name:"keypoint",label:"keypoint",options:s=>s.vision?.names??[],first:j(1)},{name:"view",label:"eye",options:s=>W.
slice(0,s.vision?.pictures.length??0),first:j(0)},{name:"map",label:"layer",options:or,first:j(1)},{name:"unit",label:"unit",options:s=>Tt(nr(s)),first:j(0)},{name:"\
patch",label:"patch",options:s=>s.vision?.patch_names??[],first:j(8)},{name:"layer",label:"layer",options:s=>Ms(s,0),first:j(-1)},{name:"head",label:"head",options:s=>[
...Ms(s,1).slice(0,-1),"mean"],first:j(-1)},{name:"token",label:"token that looks",options:s=>s.fusion?.names??[],first:j(0)},{name:"dimension",label:"dimension",
options:()=>F,first:gs},{name:"other",label:"against",options:()=>F,first:j(1)},{name:"ahead",label:"steps ahead",options:s=>s.heads.ahead,first:j(0)},{name:"sa\
mpler",label:"head",options:s=>s.heads.iterating,first:j(-1),named:!0},{name:"noise",label:"step of the sampler",options:s=>Tt(rr(s)),first:j(-1)}];function As(s){
return Object.fromEntries(ir.map(t=>[t.name,ar(t,s)]))}function ar({name:s,label:t,options:e,first:n,named:o},r){let i=e(r).map(String),a=o?i:Tt(i.length),c=Math.
max(-a.length,Math.min(n(r),a.length-1));return{name:s,label:t,labels:i,values:a,first:a.at(c)??0}}var cr=8*.01,hr=[["left","right"],["back","forward"],["down","up"]];function Ts(s){let t=lr(s),{action:e,expert:n,milliseconds:o}=s;return{parts:Object.keys(t),
spent:Object.values(t),total:Object.values(o).reduce((r,i)=>r+i,0),...n?{wish:ge(s),gap:Math.hypot(...[0,1,2].map(r=>e[r]-n[r]))}:{}}}function ge({state:s,expert:t}){
let e=[...s].slice(0,3);return w.of([e,e.map((n,o)=>n+cr*t[o])])}function lr({milliseconds:s,decision:t}){let e=t?.milliseconds??{};if(!Object.keys(e).length)return Es(
s);let{policy:n=0,...o}=s,r=Object.values(e).reduce((i,a)=>i+a,0);return Es({...e,"writing it down":Math.max(0,n-r),...o})}var Es=s=>Object.fromEntries(Object.entries(
s).map(([t,e])=>[t,Number(e.toFixed(3))]));function _s({action:s,act:t}){let e=[...s.data.subarray(0,3)],n=L(e.map(Math.abs)),o=hr[n][+(e[n]>0)],r=`moves ${$(10*
Math.abs(e[n]),".1f")} mm ${o}`;return t.gap===void 0?r:`${r}; ${$(10*t.gap,".1f")} mm from the expert's wish`}function Ss({step:s,chunking:{votes:t,weights:e,born:n,blended:o},decision:r}){return{votes:w.of(t),weights:C(e),ages:new w([n.length],Int32Array.from(n,i=>s-i)),
born:n.map(i=>`made at step ${i}`),here:n.map(()=>s),sizes:C(e.map(i=>6+14*i)),newest:C(t[t.length-1]),sum:F.map((i,a)=>ur(e,t.map(c=>c[a]),o[a])),...r?fr(s,r.heads[r.
head].actions):{}}}function fr(s,{shape:[t,e],data:n}){let o=Float32Array.from({length:t+1},(i,a)=>a<t?s+a:NaN),r=new Float32Array((t+1)*e).fill(NaN);return r.set(
n),{steps:new w([t+1],o),chunk:new w([t+1,e],r)}}function ur(s,t,e){return`${s.map((o,r)=>`${$(o,".2f")}·(${$(t[r],"+.2f")})`).join(" + ")} = ${$(e,"+.2f")}`}function $s({
chunking:{votes:s}}){let[t,e]=s.shape;if(t===1)return"one chunk speaks: its word is the action";let n=F.map((r,i)=>{let a=s.parts().map(c=>c.data[i]);return Math.
max(...a)-Math.min(...a)}).slice(0,e),o=L(n);return`${t} chunks speak; in ${F[o]} they differ by ${$(n[o],".2f")}`}var we=s=>s.replaceAll("▁","·");function vs({language:s,fusion:t},e){let n=s.pieces.map(we);return{text:s.text,pieces:n,places:n.map((o,r)=>r),known:s.known,
hidden:new N(s.hidden),alike:new N(pe(s.hidden)),tasks:s.nearest.map(([o])=>o.replace(/-v3$/,"")),sentences:s.nearest.map(([o])=>e[o].sentence),probability:s.nearest.
map(([,o])=>o),understood:s.understood,heard:t?.attention&&pr(t)}}function pr({attention:s,stage:t}){let e=t.flatMap((a,c)=>a==="language"?[c]:[]),[n,o,r]=s.shape,
i=new Float32Array(n*e.length);for(let a=0;a<n;a++)e.forEach((c,h)=>{let l=0;for(let f=0;f<o;f++)l+=s.data[(a*o+f)*r*r+c];i[a*e.length+h]=l/o});return new w([n,
e.length],i)}function Rs({language:s}){let t=s.known.filter(o=>!o).length,e=t?`${t} of them never seen before`:"all known",n=`${$(s.probability[0],".0%")} sure \
it means ${s.tasks[0]}`;return`${s.pieces.length} pieces, ${e}; ${n}`}var _t=["itself","state","words",...W],mr={fusion:0,state:1,language:2},dr=31;function Ns({fusion:s,vision:t}){if(!s.names)return{context:s.context};let e=W.slice(
0,t.pictures.length).map(r=>me(s.names,r)),[n,o]=[e.map(de),gr(s)];return{names:s.names.map(we),labels:s.names.map((r,i)=>`${i} ${r}`),borders:o.flatMap((r,i)=>i&&
r!==o[i-1]?[i-.5]:[]),middles:wr(o),spans:e,grids:n,cells:n.map(([,r])=>ht(r)),keypoints:e[0][0]-1,context:s.context,...s.attention?yr(s.attention,o):{}}}function gr({
names:s,stage:t}){return t.map((e,n)=>mr[e]??_t.indexOf(s[n].split(" ")[0]))}function wr(s){return[...new Set(s)].sort((t,e)=>t-e).map(t=>(s.indexOf(t)+s.lastIndexOf(
t))/2)}function yr(s,t){let[e,n,o]=s.shape,r=o*o,i=new Float32Array(e*(n+1)*r),a=[];for(let c=0;c<e;c++){let h=c*(n+1)*r,l=s.at(c).data;i.set(l,h);let f=i.subarray(
h+n*r,h+(n+1)*r);for(let u=0,d=0;u<n;u++)for(let m=0;m<r;m++,d++)f[m]+=l[d]/n;a.push(f)}return{attention:new N(new w([e,n+1,o,o],i),1,dr),rollout:br(a,o),share:xr(
a,o,t)}}function br(s,t){let e=new Float64Array(t);e[0]=1;for(let n of[...s].reverse()){let o=Float64Array.from(e,r=>.5*r);for(let r=0;r<t;r++)for(let i=0;i<t;i++)
o[i]+=.5*e[r]*n[r*t+i];e=o}return new w([t],Float32Array.from(e))}function xr(s,t,e){let n=new Float32Array(_t.length*s.length);return s.forEach((o,r)=>{for(let i=0;i<
t;i++)n[e[i]*s.length+r]+=o[i]}),new w([_t.length,s.length],n)}function Fs({fusion:s}){if(!s.share)return"this fusion has no attention: everything is mixed into\
 one context at once";let[t,e]=s.share.shape,n=Array.from({length:t},(a,c)=>s.share.data[(c+1)*e-1]),o=n.map((a,c)=>c).sort((a,c)=>n[c]-n[a]||c-a),[r,i]=o.map(a=>`${$(
n[a],".0%")} on ${Mr(_t[a])}`);return`in the last layer the readout looks ${r}, ${i}`}var Mr=s=>s==="itself"||s==="words"?s:`the ${s}${W.includes(s)?" eye":""}`;var ye="this policy does not tell",St=class{constructor({tasks:t,camera:e,rate:n}){this.tasks=t,this.camera=e,this.seenFrom=e,this.rate=n,this.decision=null,this.
event=""}moment(t){this.seenFrom=t.view??this.camera;let e={...this.outcome(t),seconds:t.step/this.rate};return t.event&&t.event!==this.event&&(e.event=t.event),
this.event=t.event??"",e.chunking=Ss(t),e.act=Ts(t),t.decision&&(this.decision=e.decision=this.thought(t.decision)),this.decision?.belief&&t.truth&&(e.miss=kr(this.
decision.belief,t.truth)),{...e,notes:this.notes(e)}}notes(t){let e={chunking:$s(t),action:_s(t)},{decision:n}=this;return n?{...e,vision:t.miss||n.vision?.heat?
xs(n,t.miss):ye,language:Rs(n),state:n.state.normal?ps(n):ye,fusion:n.fusion?.names?Fs(n):ye,heads:ws(n)}:e}outcome(t){let{step:e,state:n,action:o,success:r,milliseconds:i,
expert:a,truth:c,frame:h}=t;return{step:e,state:C(n),action:C(o),success:r,milliseconds:i,...a?{expert:C(a),wish_seen:this.projected(ge(t))}:{},...c?{truth:c,truth_seen:this.
projected(c)}:{},frame:h,...t.view?{turned:!0}:{}}}thought(t){let e=ds(t);return{vision:t.vision&&bs(t),language:vs(t,this.tasks),state:us(t),fusion:t.fusion&&Ns(
t),heads:e,belief:t.belief,belief_seen:t.belief&&this.projected(t.belief),plan_seen:this.projected(e.plan)}}projected(t){let{pose:e,fov:n}=this.seenFrom,o=2*Math.
tan(n*Math.PI/360),r=t.parts().flatMap(({data:i})=>{let a=[0,1,2].map(u=>i[u]-e[u]),[c,h,l]=[0,1,2].map(u=>a.reduce((d,m,y)=>d+m*e[3+3*y+u],0)),f=l<0?-l*o:NaN;return[
.5+c/f,.5-h/f]});return new w([t.length,2],Float32Array.from(r))}};function kr(s,t){return C(s.parts().map(({data:e},n)=>Math.hypot(...[...e].map((o,r)=>o-t.at(
n).data[r]))))}var U=s=>Ar(s.array??s).join("×"),Ar=s=>s.shape??[s.length];function Os(s,t){let{vision:e,language:n,state:o,fusion:r,heads:i}=t,a=i[i.acting];return{vision:e?
Er(e):[],language:[["pieces",U(n.pieces)],["hidden",U(n.hidden)],["nearest tasks",U(n.tasks)]],state:[["numbers","4"],["in deviations","4"],...z("token",o.token)],
fusion:[...z("tokens",r?.names),...z("attention, with the mean of its heads",r?.attention),...z("context",r?.context)],heads:[...z("context",r?.context),["path \
from noise",U(a.path)],...z("belief of the bins",i.bins?.probability),["chunk",U(i.chunk)]],chunking:[["votes","n×4"],["weights","n"],["blended action","4"]],action:[
["action",U(s.action)],["state after it",U(s.state)]]}}var Er=({pictures:s,maps:t,heat:e,patch_names:n})=>[["picture",s.map(U).join(" and ")],...(t?.[0]??[]).map(
(o,r)=>[`layer ${r+1}`,U(o)]),...z("keypoint heat",e?.[0]),...z("tokens",n)],z=(s,t)=>t?[[s,U(t)]]:[];var Tr=.6,js=10,$t=class{constructor(t,e={}){this.writer=new St(t),this.rate=t.rate,this.code=e,this.moments=[]}push(t,e){let n=!this.moments.length;this.moments.
push(...t);let o=t.map(i=>this.writer.moment(i)),r=Sr(e,this.moments,this.rate);return Ze({moments:o,rollout:n?{...r,..._r(o,this.code)}:r})}};function _r(s,t){
let e=s.find(n=>n.decision)?.decision;return e?{controls:As(e),shapes:Os(s[0],e),code:t}:{controls:{},shapes:{},code:t}}function Sr(s,t,e){let{parts:n,settings:o}=s;
return{task:s.task.replace(/-v3$/,""),instruction:s.instruction,seed:s.seed,confidence:s.confidence,success:s.success,steps:t.length,last:Math.max(1,t.length-1),
rate:e,budget:1e3/e,axes:F,first_bad:Is(t),telling:Rr(s.success,t),settings:Object.fromEntries(Object.entries(o).map(([r,i])=>[r,$r(i)])),parts:n.length>1?n.map(
vr):[],link:s.link}}var $r=s=>typeof s=="boolean"?s?"True":"False":String(s),vr=({text:s,task:t,step:e,success:n})=>({text:s,task:t.split("@")[0].replace(/-v3$/,
""),step:e,success:n});function Is(s){let t=0;for(let{step:e,action:n,expert:o}of s)if(t=(o?Math.hypot(...[0,1,2].map(i=>n[i]-o[i])):0)>Tr?t+1:0,t===js)return e-
js+1;return null}function Rr(s,t){let e=Is(t);if(!s&&e!==null)return e;let[n,o]=[0,-1];for(let{step:r,decision:i}of t.filter(a=>a.decision)){let a=Nr(i);a>o&&([
n,o]=[r,a])}return n}function Nr({heads:s}){let t=Object.values(s).map(n=>n.actions.at(0).data),e=n=>Math.max(...t.map(o=>o[n]))-Math.min(...t.map(o=>o[n]));return F.
reduce((n,o,r)=>n+e(r),0)}var Ps=1;var vt=class{constructor(t){this.read=t,this.kept=new Map}async tasks(){return Object.keys((await this.index()).tasks)}async scene(t){let e=await this.index();if(!(t in
e.tasks))throw new Error(`There is no scene for the task ${t}.`);let[n,o]=await Promise.all([this.packed(`tasks/${t}.pack`),this.packed(`models/${e.tasks[t]}.pa\
ck`)]),r=new Set(o.drawing.items.flatMap(c=>[c.mesh,c.texture]).filter(Boolean)),i=new Set([...r].map(c=>e.parts[c])),a=await Promise.all([...i].map(c=>this.packed(
`parts/${c}.pack`)));return{task:n,model:o,parts:Object.assign({},...a)}}index(){return this.once("index.json",async t=>{let e=JSON.parse(new TextDecoder().decode(
t));if(e.version!==Ps)throw new Error(`The scenes are of version ${e.version}, not ${Ps}.`);return e})}packed(t){return this.once(t,ls)}once(t,e){if(!this.kept.
has(t)){let n=this.read(t).then(e).catch(o=>{throw this.kept.delete(t),o});this.kept.set(t,n)}return this.kept.get(t)}};var Ls=`#version 300 es
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
}`,Cs=`#version 300 es
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
}`;function Bs(s){let t=s.createProgram();if(s.attachShader(t,Us(s,s.VERTEX_SHADER,Ls)),s.attachShader(t,Us(s,s.FRAGMENT_SHADER,Cs)),["place","normal"].forEach((o,r)=>s.
bindAttribLocation(t,r,o)),s.linkProgram(t),!s.getProgramParameter(t,s.LINK_STATUS))throw new Error(`WebGL: ${s.getProgramInfoLog(t)}`);let e=new Map;return{made:t,
uniform:o=>(e.has(o)||e.set(o,s.getUniformLocation(t,o)),e.get(o)??null)}}function Us(s,t,e){let n=s.createShader(t);if(s.shaderSource(n,e),s.compileShader(n),!s.
getShaderParameter(n,s.COMPILE_STATUS))throw new Error(`WebGL: ${s.getShaderInfoLog(n)}`);return n}function Ds(s,t){let e=s.createVertexArray();return s.bindVertexArray(
e),[t.places,t.normals].forEach((n,o)=>{s.bindBuffer(s.ARRAY_BUFFER,s.createBuffer()),s.bufferData(s.ARRAY_BUFFER,n,s.STATIC_DRAW),s.enableVertexAttribArray(o),
s.vertexAttribPointer(o,3,s.FLOAT,!1,0,0)}),s.bindBuffer(s.ELEMENT_ARRAY_BUFFER,s.createBuffer()),s.bufferData(s.ELEMENT_ARRAY_BUFFER,t.corners,s.STATIC_DRAW),s.
bindVertexArray(null),{array:e,count:t.corners.length}}function zs(s,t,e){let n=s.createTexture(),o=e?s.TEXTURE_CUBE_MAP:s.TEXTURE_2D,r=e?[0,1,2,3,4,5].map(a=>s.
TEXTURE_CUBE_MAP_POSITIVE_X+a):[s.TEXTURE_2D],i=e?s.CLAMP_TO_EDGE:s.REPEAT;s.bindTexture(o,n);for(let a of r)s.texImage2D(a,0,s.RGBA8,s.RGBA,s.UNSIGNED_BYTE,t);
return s.texParameteri(o,s.TEXTURE_WRAP_S,i),s.texParameteri(o,s.TEXTURE_WRAP_T,i),s.texParameteri(o,s.TEXTURE_MAG_FILTER,s.LINEAR),s.texParameteri(o,s.TEXTURE_MIN_FILTER,
s.LINEAR_MIPMAP_LINEAR),s.generateMipmap(o),{kind:e?1:2,texture:n}}var Rt=class{constructor(t,e,n){this.gl=t,this.side=e,this.buffer=t.createFramebuffer(),t.bindFramebuffer(
t.FRAMEBUFFER,this.buffer),this.stores=[[t.COLOR_ATTACHMENT0,t.RGBA8],[t.DEPTH_ATTACHMENT,t.DEPTH_COMPONENT24]].map(([o,r])=>{let i=t.createRenderbuffer();return t.
bindRenderbuffer(t.RENDERBUFFER,i),n?t.renderbufferStorageMultisample(t.RENDERBUFFER,n,r,e,e):t.renderbufferStorage(t.RENDERBUFFER,r,e,e),t.framebufferRenderbuffer(
t.FRAMEBUFFER,o,t.RENDERBUFFER,i),i})}pixels(){let{gl:t,side:e}=this,n=new Uint8Array(4*e*e);t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.readPixels(0,0,
e,e,t.RGBA,t.UNSIGNED_BYTE,n);let o=new Uint8Array(3*e*e);for(let r=0,i=0;r<e;r++)for(let a=4*e*(e-1-r),c=a+4*e;a<c;a+=4,i+=3)o[i]=n[a],o[i+1]=n[a+1],o[i+2]=n[a+
2];return o}show(){let{gl:t,side:e}=this;t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.bindFramebuffer(t.DRAW_FRAMEBUFFER,null),t.blitFramebuffer(0,0,e,e,
0,0,e,e,t.COLOR_BUFFER_BIT,t.NEAREST)}close(){this.gl.deleteFramebuffer(this.buffer);for(let t of this.stores)this.gl.deleteRenderbuffer(t)}};function Z(s){let[t,e,n,o]=[s[0],s[1],s[2],s[3]];return[1-2*(n*n+o*o),2*(e*n-t*o),2*(e*o+t*n),2*(e*n+t*o),1-2*(e*e+o*o),2*(n*o-t*e),2*(e*o-t*n),2*(n*o+t*e),1-2*
(e*e+n*n)]}function R(s,t){return[0,3,6].map(e=>s[e]*t[0]+s[e+1]*t[1]+s[e+2]*t[2])}function D(s,t){return Array.from({length:9},(e,n)=>{let[o,r]=[n-n%3,n%3];return s[o]*
t[r]+s[o+1]*t[r+3]+s[o+2]*t[r+6]})}function B(s){return[s[0],s[3],s[6],s[1],s[4],s[7],s[2],s[5],s[8]]}function X(s,t){return[s[0]+t[0],s[1]+t[1],s[2]+t[2]]}function I(s,t){
return[s[0]-t[0],s[1]-t[1],s[2]-t[2]]}function be(s){let t=Math.hypot(s[0],s[1],s[2]);return[s[0]/t,s[1]/t,s[2]/t]}function xe(s,t){return[s[1]*t[2]-s[2]*t[1],s[2]*
t[0]-s[0]*t[2],s[0]*t[1]-s[1]*t[0]]}function Gs(s,t,e){let n=1/Math.tan(s*Math.PI/360),o=e-t;return[n,0,0,0,0,n,0,0,0,0,-(e+t)/o,-1,0,0,-2*e*t/o,0]}function Hs(s,t,e){
return[...[0,1,2].flatMap(o=>[s[o]*t[o],s[o+3]*t[o],s[o+6]*t[o],0]),e[0],e[1],e[2],1]}function qs(s,t){return[0,1,2].flatMap(e=>[s[e]/t[e],s[e+3]/t[e],s[e+6]/t[e]])}var Or=128,Nt=class{constructor(t){this.canvas=t;let e={antialias:!1,alpha:!0,depth:!1,preserveDrawingBuffer:!0},n=t.getContext("webgl2",e);if(!n)throw new Error(
"This browser has no WebGL 2.");this.gl=n;let{made:o,uniform:r}=Bs(n);this.program=o,this.uniform=r,this.toCamera=[]}mesh(t){return Ds(this.gl,t)}texture(t,e){return zs(
this.gl,t,e)}target(t,e){return new Rt(this.gl,t,e)}begin(t,{sky:[e,n,o]}){let{gl:r}=this;r.bindFramebuffer(r.FRAMEBUFFER,t.buffer),r.viewport(0,0,t.side,t.side),
r.useProgram(this.program),r.enable(r.DEPTH_TEST),r.enable(r.CULL_FACE),r.depthFunc(r.LEQUAL),r.depthMask(!0),r.clearColor(e,n,o,1),r.clear(r.COLOR_BUFFER_BIT|r.
DEPTH_BUFFER_BIT),r.uniform1i(this.uniform("cube"),0),r.uniform1i(this.uniform("flatTexture"),1)}setView(t,{near:e,far:n},o){let{gl:r,uniform:i}=this;this.view=
t,this.toCamera=B(t.rotation),r.uniformMatrix4fv(i("projection"),!1,Gs(t.fov,e,n));let a=o.slice(0,8);r.uniform1i(i("lampCount"),a.length),a.forEach((c,h)=>{for(let l of[
"direction","ambient","diffuse","specular"])r.uniform3fv(i(`lamps[${h}].${l}`),c[l])})}setClear(t){let{gl:e}=this;t?e.enable(e.BLEND):e.disable(e.BLEND),e.blendFuncSeparate(
e.SRC_ALPHA,e.ONE_MINUS_SRC_ALPHA,e.ZERO,e.ONE),e.depthMask(!t)}draw(t,e,n){let{gl:o,uniform:r,toCamera:i}=this,{item:a,rgba:c}=t;o.cullFace(n?o.FRONT:o.BACK),o.
uniform4f(r("colour"),c[0],c[1],c[2],e),o.uniform1f(r("emission"),a.emission),o.uniform1f(r("specular"),a.specular),o.uniform1f(r("shininess"),a.shininess*Or),this.
setTexture(t);let h=D(i,t.rotation),l=R(i,I(t.place,this.view.place));for(let{mesh:f,scale:u,shift:d}of t.pieces){let m=R(h,d).map((y,E)=>y+l[E]);o.uniformMatrix4fv(
r("toCamera"),!1,Hs(h,u,m)),o.uniformMatrix3fv(r("normalToCamera"),!1,qs(h,u)),o.bindVertexArray(f.array),o.drawElements(o.TRIANGLES,f.count,o.UNSIGNED_INT,0)}}setTexture(t){
let{gl:e,uniform:n}=this;if(e.uniform1i(n("textureKind"),t.texture?.kind??0),e.uniform3fv(n("textureScale"),t.textureScale),!t.texture)return;let o=t.texture.kind===
1;e.activeTexture(o?e.TEXTURE0:e.TEXTURE1),e.bindTexture(o?e.TEXTURE_CUBE_MAP:e.TEXTURE_2D,t.texture.texture)}finish(){this.gl.finish()}forget(t,e){for(let{array:n}of t)
this.gl.deleteVertexArray(n);for(let{texture:n}of e)this.gl.deleteTexture(n)}close(){this.gl.getExtension("WEBGL_lose_context")?.loseContext()}};function Vs(){let s=new OffscreenCanvas(
1,1).getContext("webgl2");if(!s)return!1;let t=s.getExtension("WEBGL_debug_renderer_info"),e=String(s.getParameter(t?t.UNMASKED_RENDERER_WEBGL:s.RENDERER));return s.
getExtension("WEBGL_lose_context")?.loseContext(),!/swiftshader|llvmpipe|softpipe|software|basic render/i.test(e)}var G=class{constructor(){this.places=[],this.normals=[],this.corners=[],this.known=new Map}corner(t,e){let n=[...t,...e].map(r=>r.toFixed(7)).join(),o=this.known.
get(n)??this.places.length/3;return this.known.has(n)||(this.known.set(n,o),this.places.push(...t),this.normals.push(...e)),o}face(...t){let[e,n,o,r]=t.map(([i,
a])=>this.corner(i,a));t.length===3?this.corners.push(e,n,o):this.corners.push(e,n,r,n,o,r)}get mesh(){return{places:Float32Array.from(this.places),normals:Float32Array.
from(this.normals),corners:Uint32Array.from(this.corners)}}},Ys={sphere:Ws,ellipsoid:Ws,cylinder:jr,box:Lr,tube:Ir,top:s=>Xs(1,s),bottom:s=>Xs(-1,s)},Ft=s=>Math.
floor(s/2),lt=(s,t)=>2*Math.PI*s/t;function Ws(s){let t=new G,e=Math.floor(Ft(s)/2);for(let n of[-1,1])Js(t,n,s,e,0);return t.mesh}function Xs(s,t){let e=new G;
return Js(e,s,t,Math.floor(Ft(t)/2),s),e.mesh}function Js(s,t,e,n,o){let r=(a,c)=>{let[h,l]=[lt(a,e),t*Math.PI*c/2/n],f=[Math.cos(h)*Math.cos(l),Math.sin(h)*Math.
cos(l),Math.sin(l)];return[[f[0],f[1],f[2]+o],f]},i=[[0,0,t+o],[0,0,t]];for(let a=0;a<e;a++){let c=[r(a,n-1),r(a+1,n-1),i];s.face(...t>0?c:c.reverse());for(let h=0;h<
n-1;h++){let l=[r(a,h),r(a+1,h),r(a+1,h+1),r(a,h+1)];s.face(...t>0?l:l.reverse())}}}function jr(s){let t=new G;for(let e of[-1,1])Pr(t,e,s,Math.floor(Ft(s)/2));
return Qs(t,s),t.mesh}function Ir(s){let t=new G;return Qs(t,s),t.mesh}function Qs(s,t){let e=Ft(t),n=(o,r)=>{let[i,a]=[Math.cos(lt(o,t)),Math.sin(lt(o,t))];return[
[i,a,2*r/e-1],[i,a,0]]};for(let o=0;o<e;o++)for(let r=0;r<t;r++)s.face(n(r,o),n(r+1,o),n(r+1,o+1),n(r,o+1))}function Pr(s,t,e,n){let o=(r,i)=>[[Math.cos(lt(r,e))*
i,Math.sin(lt(r,e))*i,t],[0,0,t]];for(let r=0;r<e;r++){let i=[o(r,1/n),o(r+1,1/n),o(0,0)];s.face(...t>0?i:i.reverse());for(let a=0;a<n-1;a++){let[c,h]=[(a+1)/n,
(a+2)/n],l=[o(r,h),o(r+1,h),o(r+1,c),o(r,c)];s.face(...t>0?l:l.reverse())}}}function Lr(){let s=new G;for(let t of[0,1,2])for(let e of[-1,1]){let n=[0,0,0];n[t]=
e;let o=(i,a)=>{let c=[0,0,0];return c[t]=e,[c[(t+1)%3],c[(t+2)%3]]=[i,a],[c,n]},r=[o(-1,-1),o(1,-1),o(1,1),o(-1,1)];s.face(...e>0?r:r.reverse())}return s.mesh}
function Zs([s,t,e]){let n=new G,[o,r]=[Ks(s,e),Ks(t,e)],i=[0,0,1];for(let a=0;a<o.length-1;a++)for(let c=0;c<r.length-1;c++)n.face([[o[a],r[c],0],i],[[o[a+1],r[c],
0],i],[[o[a+1],r[c+1],0],i],[[o[a],r[c+1],0],i]);return n.mesh}function Ks(s,t){let e=Math.max(t,s/198),n=Math.floor(s/e),o=n-n%2,r=s-o*e,i=Array.from({length:o+
1},(a,c)=>-s+r+c*e*2);return[-s,...i,s]}var Cr=[1,0,0,0,1,0,0,0,1],tn=1.5,[Ur,Br]=[.25,4];function Me(s,t,e={shift:[0,0,0],turn:0}){let n=s.turns?Z(ft(t.turns,s.body,4)):Cr,o=e.turn*Math.PI/360,r=D(Z(
[Math.cos(o),0,0,Math.sin(o)]),s.rotation);return{place:X(ft(t.places,s.body,3),R(n,X(s.pos,e.shift))),rotation:D(n,r),fov:s.fov}}var Ot=class{constructor(t,e=.9){
let n=[t.rotation[2],t.rotation[5],t.rotation[8]];this.centre=t.place.map((o,r)=>o-e*n[r]),this.distance=e,this.azimuth=Math.atan2(n[1],n[0]),this.elevation=Math.
asin(n[2]),this.fov=t.fov}turn(t,e){this.azimuth+=t,this.elevation=Math.max(-tn,Math.min(tn,this.elevation+e))}zoom(t){this.distance=Math.max(Ur,Math.min(Br,this.
distance*t))}get view(){let t=Math.cos(this.elevation),e=[t*Math.cos(this.azimuth),t*Math.sin(this.azimuth),Math.sin(this.elevation)],n=this.centre.map((o,r)=>o+
this.distance*e[r]);return Dr(n,this.centre,this.fov)}};function Dr(s,t,e){let n=be(I(s,t)),o=be(xe([0,0,1],n)),r=xe(n,o);return{place:s,rotation:[0,1,2].flatMap(
i=>[o[i],r[i],n[i]]),fov:e}}function ft(s,t,e){return Array.from({length:e},(n,o)=>s[t*e+o])}var en="audience",jt=class{constructor(t,e){this.painter=t,this.drawing=e.model.drawing,this.slices=e.model.slices,this.parts=e.parts,this.meshes=new Map,this.textures=
new Map,this.levels={}}async load(){let t=new Set(this.drawing.items.map(n=>n.texture).filter(n=>n!==void 0)),e={premultiplyAlpha:"none",colorSpaceConversion:"n\
one"};await Promise.all([...t].map(async n=>{let{cube:o,pixels:r}=this.parts[n],i=await createImageBitmap(r.blob,e);this.textures.set(n,this.painter.texture(i,o)),
i.close()}))}level(t){return this.levels[t]??=this.drawing.items.map(e=>this.drawn(e,t)),this.levels[t]}pose(t,e,n,o){for(let r of t){let{item:i}=r,a=Z(ft(e.turns,
i.body,4)),c=i.site===void 0?void 0:n[i.site];r.place=X(ft(e.places,i.body,3),R(a,c??i.pos)),r.rotation=D(a,Z(i.quat)),r.rgba=(i.site===void 0?void 0:o[i.site])??
i.rgba}}drawn(t,e){return{item:t,pieces:this.pieces(t,e),texture:t.texture&&this.textures.get(t.texture)||null,textureScale:Gr(t,this.parts),rgba:t.rgba,place:[
0,0,0],rotation:[1,0,0,0,1,0,0,0,1]}}pieces(t,e){let[n,o,r]=t.size,i=[0,0,0];if(t.type==="mesh")return[{mesh:this.mesh(t.mesh,e),scale:[1,1,1],shift:i}];if(t.type===
"plane")return[{mesh:this.floor(t),scale:[1,1,1],shift:i}];if(t.type!=="capsule")return[{mesh:this.shape(t.type,e),scale:t.size,shift:i}];let a=(n+o)/2;return[{
mesh:this.shape("tube",e),scale:t.size,shift:i},{mesh:this.shape("top",e),scale:[n,o,a],shift:[0,0,r-a]},{mesh:this.shape("bottom",e),scale:[n,o,a],shift:[0,0,a-
r]}]}mesh(t,e){let n=e in this.parts[t]?e:"policy";return this.uploaded(`mesh ${t} ${n}`,()=>zr(this.parts[t][n]))}shape(t,e){return this.uploaded(`${t} ${e}`,()=>Ys[t](
this.slices[e===en?en:"policy"]))}floor(t){let e=t.grid;return this.uploaded(`plane ${e}`,()=>Zs(e))}uploaded(t,e){let n=this.meshes.get(t)??this.painter.mesh(e());
return this.meshes.set(t,n),n}close(){this.painter.forget([...this.meshes.values()],[...this.textures.values()])}};function zr(s){let t=e=>s[e].shape[0]*s[e].shape[1];
return{places:Float32Array.from({length:t("places")},(e,n)=>s.places.read(n)),normals:Float32Array.from({length:t("normals")},(e,n)=>s.normals.read(n)),corners:Uint32Array.
from({length:t("corners")},(e,n)=>s.corners.read(n))}}function Gr(s,t){if(s.texture===void 0)return[1,1,1];if(t[s.texture].cube)return s.uniform?s.size:[1,1,1];
let e=s.type==="mesh"||s.type==="plane",[n,o]=s.repeat.map((r,i)=>{let a=s.size[i]>0?s.size[i]:1;return .5*r*(e?1/a:1)*(s.uniform?a:1)});return[n,-o,0]}var Lt=class{constructor(t,e,n,o){this.cube=o,this.levels=[{width:e,height:n,texels:t}];for(let r=this.levels[0];r.width>1||r.height>1;this.levels.push(r))r=Hr(
r);this.colour=new Float64Array(3),this.upper=this.lower=this.levels[0],this.share=0}focus(t){let{levels:e}=this,n=t>1?Math.min(Math.log2(t),e.length-1):0,o=Math.
floor(n);this.upper=e[o],this.lower=e[Math.min(o+1,e.length-1)],this.share=n-o}sample(t,e){let{colour:n,share:o}=this;n[0]=n[1]=n[2]=0,this.add(this.upper,t,e,1-
o),o>0&&this.add(this.lower,t,e,o)}add(t,e,n,o){let{width:r,height:i,texels:a}=t,{colour:c,cube:h}=this,l=e*r-.5,f=n*i-.5,u=Math.floor(l),d=Math.floor(f),m=o*(l-
u),y=f-d,E=h?It(u,r):Pt(u,r),g=h?It(u+1,r):Pt(u+1,r),A=r*(h?It(d,i):Pt(d,i)),M=r*(h?It(d+1,i):Pt(d+1,i)),b=4*(A+E),x=4*(A+g),k=4*(M+E),_=4*(M+g),S=(o-m)*y,v=m*y,
T=o-m-S,P=m-v;c[0]+=T*a[b]+P*a[x]+S*a[k]+v*a[_],c[1]+=T*a[b+1]+P*a[x+1]+S*a[k+1]+v*a[_+1],c[2]+=T*a[b+2]+P*a[x+2]+S*a[k+2]+v*a[_+2]}};function Hr({width:s,height:t,
texels:e}){let[n,o]=[Math.max(1,s>>1),Math.max(1,t>>1)],r=new Uint8ClampedArray(4*n*o),[i,a]=[s>1?4:0,t>1?4*s:0];for(let c=0,h=0;c<o;c++)for(let l=0;l<n;l++)for(let f=0;f<
4;f++,h++){let u=2*l*i+2*c*a+f;r[h]=(e[u]+e[u+i]+e[u+a]+e[u+i+a])/4}return{width:n,height:o,texels:r}}var It=(s,t)=>s<0?0:s>=t?t-1:s,Pt=(s,t)=>s>=0&&s<t?s:s-Math.
floor(s/t)*t;function ke(s,t,e){let n=Math.abs(s),o=Math.abs(t),r=Math.abs(e);return n>=o&&n>=r?s>0?0:1:o>=r?t>0?2:3:e>0?4:5}function Ct(s,t,e,n){let o=s<2?s?n:
-n:s===5?-t:t,r=s<2?t:s<4?e:n;return .5+.5*o/Math.abs(r)}function Ut(s,t,e,n){let o=s===2?n:s===3?-n:-e,r=s<2?t:s<4?e:n;return .5+.5*o/Math.abs(r)}var[tt,et,st,ut,pt,mt]=[0,1,2,3,4,5],O=6,qr=1e-9,Bt=class{constructor(){this.seen=new Float64Array(0),this.place=new Float64Array(0),this.parts=new Float64Array(
0),this.isLit=new Uint8Array(0),this.side=0,this.zoom=1,this.lamps=[],this.rgba=[1,1,1,1],this.emission=this.specular=this.shininess=0,this.texture=null,this.textureScale=
[1,1,1],this.mesh=null,this.turn=[]}grow(t){t<=this.isLit.length||(this.seen=new Float64Array(3*t),this.place=new Float64Array(3*t),this.parts=new Float64Array(
O*t),this.isLit=new Uint8Array(t))}move(t,e,n,o,r){let{places:i}=t;this.mesh=t,this.turn=[0,1,2].flatMap(g=>[0,1,2].map(A=>e[3*g+A]/n[A])),this.grow(i.length/3+
r),this.isLit.fill(0,0,i.length/3);let{seen:a}=this,[c,h,l]=[e[0]*n[0],e[1]*n[1],e[2]*n[2]],[f,u,d]=[e[3]*n[0],e[4]*n[1],e[5]*n[2]],[m,y,E]=[e[6]*n[0],e[7]*n[1],
e[8]*n[2]];for(let g=0;g<i.length;g+=3){let A=i[g],M=i[g+1],b=i[g+2];a[g]=c*A+h*M+l*b+o[0],a[g+1]=f*A+u*M+d*b+o[1],a[g+2]=-(m*A+y*M+E*b+o[2]),this.project(g)}}project(t){
let{seen:e,place:n,zoom:o}=this,r=.5*this.side,i=1/(e[t+2]||qr);n[t]=r*(1+o*e[t]*i),n[t+1]=r*(1-o*e[t+1]*i),n[t+2]=i}between(t,e,n,o){let{seen:r,parts:i,place:a}=this;
this.light(t),this.light(e);let c=(h,l)=>h+n*(l-h);for(let h=0;h<3;h++)r[3*o+h]=c(r[3*t+h],r[3*e+h]);this.project(3*o);for(let h=0;h<O;h++){let l=i[O*t+h]/a[3*t+
2],f=i[O*e+h]/a[3*e+2];i[O*o+h]=c(l,f)*a[3*o+2]}return this.isLit[o]=1,o}light(t){if(this.isLit[t])return;this.isLit[t]=1;let{seen:e,parts:n,rgba:o,lamps:r,specular:i,
shininess:a,textureScale:c,turn:h}=this,{normals:l,places:f}=this.mesh,u=3*t,d=l[u],m=l[u+1],y=l[u+2],E=h[0]*d+h[1]*m+h[2]*y,g=h[3]*d+h[4]*m+h[5]*y,A=h[6]*d+h[7]*
m+h[8]*y,M=1/Math.sqrt(E*E+g*g+A*A);E*=M,g*=M,A*=M;let b=e[u],x=e[u+1],k=-e[u+2],_=-1/Math.sqrt(b*b+x*x+k*k),S=this.emission*o[0],v=this.emission*o[1],T=this.emission*
o[2];for(let Kt=0;Kt<r.length;Kt++){let{direction:J,ambient:Yt,diffuse:Jt,specular:Qt}=r[Kt],Zt=E*J[0]+g*J[1]+A*J[2],te=Zt>0?Zt:0;if(S+=o[0]*(Yt[0]+te*Jt[0]),v+=
o[1]*(Yt[1]+te*Jt[1]),T+=o[2]*(Yt[2]+te*Jt[2]),Zt<=0||i===0)continue;let ee=J[0]+_*b,se=J[1]+_*x,ne=J[2]+_*k,wn=Math.max(0,(E*ee+g*se+A*ne)/Math.sqrt(ee*ee+se*se+
ne*ne)),oe=i*(a>0?Math.pow(wn,a):1);S+=oe*Qt[0],v+=oe*Qt[1],T+=oe*Qt[2]}let P=this.place[u+2],Y=O*t,Xt=255*P;if(n[Y+tt]=Xt*Math.min(1,S),n[Y+et]=Xt*Math.min(1,v),
n[Y+st]=Xt*Math.min(1,T),!this.texture)return;let Ne=this.texture.cube?0:.5;n[Y+ut]=P*(f[u]*c[0]-Ne),n[Y+pt]=P*(f[u+1]*c[1]-Ne),n[Y+mt]=P*f[u+2]*c[2]}};var nt=O,Ae=8,Dt=class{constructor(t){this.corners=t,this.target={side:0,colours:new Uint8ClampedArray(0),depths:new Float32Array(0)},this.texture=null,this.alpha=
1,this.slopes=new Float64Array(3*(O+1)),this.isSmall=!1,this.focused=!1}fill(t,e,n){let{corners:o}=this,{place:r}=o,{side:i}=this.target,a=r[3*t],c=r[3*t+1],h=r[3*
e],l=r[3*e+1],f=r[3*n],u=r[3*n+1],d=Math.max(0,Math.ceil(Math.min(c,l,u)-.5)),m=Math.min(i,Math.ceil(Math.max(c,l,u)-.5)),y=Math.ceil(Math.min(a,h,f)-.5),E=Math.
ceil(Math.max(a,h,f)-.5);if(d>=m||y>=E)return;o.light(t),o.light(e),o.light(n),this.setSlopes(t,e,n),this.isSmall=m-d<=Ae&&E-y<=Ae,this.focused=!1;let g=(h-a)/(l-
c),A=(f-h)/(u-l),M=(a-f)/(c-u);for(let b=d;b<m;b++){let x=b+.5,k=1/0,_=-1/0;if(c<=x!=l<=x&&(k=_=a+(x-c)*g),l<=x!=u<=x){let T=h+(x-l)*A;k=Math.min(k,T),_=Math.max(
_,T)}if(u<=x!=c<=x){let T=f+(x-u)*M;k=Math.min(k,T),_=Math.max(_,T)}let S=Math.max(0,Math.ceil(k-.5)),v=Math.min(i,Math.ceil(_-.5));S>=v||(this.texture?this.paintedRow(
b,S,v,S+.5-a,x-c):this.plainRow(b,S,v,S+.5-a,x-c))}}setSlopes(t,e,n){let{place:o,parts:r}=this.corners,i=o[3*e]-o[3*t],a=o[3*e+1]-o[3*t+1],c=o[3*n]-o[3*t],h=o[3*
n+1]-o[3*t+1],l=1/(i*h-c*a),f=this.texture?O:3;for(let d=0;d<f;d++){let m=r[O*t+d],y=r[O*e+d]-m;this.slope(d,m,y,r[O*n+d]-m,i,a,c,h,l)}let u=o[3*t+2];this.slope(
nt,u,o[3*e+2]-u,o[3*n+2]-u,i,a,c,h,l)}slope(t,e,n,o,r,i,a,c,h){let{slopes:l}=this;l[3*t]=e,l[3*t+1]=(n*c-o*i)*h,l[3*t+2]=(o*r-n*a)*h}plainRow(t,e,n,o,r){let{slopes:i,
alpha:a}=this,{side:c,colours:h,depths:l}=this.target,f=this.at(nt,o,r),u=this.at(tt,o,r),d=this.at(et,o,r),m=this.at(st,o,r),y=i[3*nt+1],E=i[3*tt+1],g=i[3*et+1],
A=i[3*st+1];for(let M=t*c+e,b=t*c+n;M<b;M++){if(f>=l[M]){let x=1/f,k=4*M;a===1?(l[M]=f,h[k]=u*x,h[k+1]=d*x,h[k+2]=m*x):(h[k]+=a*(u*x-h[k]),h[k+1]+=a*(d*x-h[k+1]),
h[k+2]+=a*(m*x-h[k+2]))}f+=y,u+=E,d+=g,m+=A}}paintedRow(t,e,n,o,r){let{slopes:i,alpha:a}=this,c=this.texture,{side:h,colours:l,depths:f}=this.target,{colour:u,cube:d}=c,
m=this.at(nt,o,r),y=this.at(tt,o,r),E=this.at(et,o,r),g=this.at(st,o,r),A=this.at(ut,o,r),M=this.at(pt,o,r),b=this.at(mt,o,r),x=e;for(let k=e;k<n;k++){let _=t*h+
k;if(m>=f[_]){let S=1/m;if(k>=x&&!this.focused&&(c.focus(this.spread(A,M,b,m)),x=k+Ae,this.focused=this.isSmall),d){let P=ke(A,M,b);c.sample(Ct(P,A,M,b),Ut(P,A,
M,b))}else c.sample(A*S,M*S);let v=S/255,T=4*_;a===1?(f[_]=m,l[T]=y*v*u[0],l[T+1]=E*v*u[1],l[T+2]=g*v*u[2]):(l[T]+=a*(y*v*u[0]-l[T]),l[T+1]+=a*(E*v*u[1]-l[T+1]),
l[T+2]+=a*(g*v*u[2]-l[T+2]))}m+=i[3*nt+1],y+=i[3*tt+1],E+=i[3*et+1],g+=i[3*st+1],A+=i[3*ut+1],M+=i[3*pt+1],b+=i[3*mt+1]}}at(t,e,n){let{slopes:o}=this;return o[3*
t]+e*o[3*t+1]+n*o[3*t+2]}spread(t,e,n,o){return Math.max(this.reach(t,e,n,o,1),this.reach(t,e,n,o,2))}reach(t,e,n,o,r){let{slopes:i}=this,{cube:a,levels:c}=this.
texture,h=t+i[3*ut+r],l=e+i[3*pt+r],f=n+i[3*mt+r],u=o+i[3*nt+r],d=a?ke(t,e,n):0,m=a?Ct(d,h,l,f)-Ct(d,t,e,n):h/u-t/o,y=a?Ut(d,h,l,f)-Ut(d,t,e,n):l/u-e/o;return Math.
sqrt((m*c[0].width)**2+(y*c[0].height)**2)}};var Vr=4,zt=class{constructor(){this.corners=new Bt,this.filler=new Dt(this.corners),this.near=.01}setTarget(t){this.filler.target=t,this.corners.side=t.side}setView(t,e,n){
this.near=e,Object.assign(this.corners,{zoom:t,lamps:n})}setMaterial(t,e,n,o,r,i){Object.assign(this.corners,{rgba:t,emission:e,specular:n,shininess:o,texture:r,
textureScale:i}),this.filler.texture=r}draw(t,e,n,o,r,i){let{near:a,filler:c}=this;c.alpha=r,this.corners.move(t,e,n,o,Vr);let{place:h,seen:l,side:f}=this.corners,
{corners:u}=t,d=i?-1:1;for(let m=0;m<u.length;m+=3){let y=u[m],E=u[m+1],g=u[m+2],A=+(l[3*y+2]<a)+ +(l[3*E+2]<a)+ +(l[3*g+2]<a);if(A===3)continue;if(A){this.cut(
[y,E,g],t.places.length/3,d);continue}let M=h[3*y],b=h[3*y+1],x=h[3*E],k=h[3*E+1],_=h[3*g],S=h[3*g+1];d*((x-M)*(S-b)-(_-M)*(k-b))>=0||Math.max(M,x,_)<0||Math.min(
M,x,_)>f||Math.max(b,k,S)<0||Math.min(b,k,S)>f||c.fill(y,E,g)}}cut(t,e,n){let{near:o}=this,{seen:r}=this.corners,i=[],a=e;t.forEach((c,h)=>{let l=t[(h+1)%3],[f,
u]=[r[3*c+2]-o,r[3*l+2]-o];f>=0&&i.push(c),f<0!=u<0&&i.push(this.corners.between(c,l,f/(f-u),a++))});for(let c=1;c+1<i.length;c++)this.fillFacing(i[0],i[c],i[c+
1],n)}fillFacing(t,e,n,o){let{place:r}=this.corners,[i,a]=[r[3*e]-r[3*t],r[3*e+1]-r[3*t+1]],[c,h]=[r[3*n]-r[3*t],r[3*n+1]-r[3*t+1]];o*(i*h-c*a)<0&&this.filler.fill(
t,e,n)}};var Wr=128,Ee=class{constructor(t,e,n){this.shown=t,this.canvas=n,this.side=e?2*t:t,this.colours=new Uint8ClampedArray(4*this.side*this.side),this.depths=new Float32Array(
this.side*this.side)}clear([t,e,n],o){let[r,i,a]=[t,e,n].map(c=>Math.round(255*c));new Uint32Array(this.colours.buffer).fill(255<<24|a<<16|i<<8|r),this.depths.fill(
1/o)}pixels(){let{colours:t}=this,e=new Uint8Array(3*t.length/4);for(let n=0,o=0;n<t.length;n+=4,o+=3)e[o]=t[n],e[o+1]=t[n+1],e[o+2]=t[n+2];return e}show(){let t=this.
canvas.getContext("2d"),e=this.side===this.shown?this.colours:Xr(this.colours,this.side);t.putImageData(new ImageData(e,this.shown,this.shown),0,0)}close(){}},dt=class{constructor(t){
this.canvas=t,t.getContext("2d",{willReadFrequently:!0}),this.triangles=new zt,this.toCamera=[],this.clear=!1}mesh(t){return t}texture(t,e){let o=new OffscreenCanvas(
t.width,t.height).getContext("2d");o.drawImage(t,0,0);let{data:r}=o.getImageData(0,0,t.width,t.height);return{kind:e?1:2,texture:new Lt(r,t.width,t.height,e)}}target(t,e){
return new Ee(t,e,this.canvas)}begin(t,{sky:e,far:n}){t.clear(e,n),this.triangles.setTarget(t)}setView(t,{near:e},n){this.view=t,this.toCamera=B(t.rotation),this.
triangles.setView(1/Math.tan(t.fov*Math.PI/360),e,n)}setClear(t){this.clear=t}draw(t,e,n){let{toCamera:o,triangles:r}=this,{item:i,rgba:a,texture:c,textureScale:h}=t,
l=D(o,t.rotation),f=R(o,I(t.place,this.view.place)),{emission:u,specular:d}=i,m=c?c.texture:null;r.setMaterial(a,u,d,i.shininess*Wr,m,h);for(let{mesh:y,scale:E,
shift:g}of t.pieces){let A=R(l,g).map((M,b)=>M+f[b]);r.draw(y,l,E,A,this.clear?e:1,n)}}finish(){}forget(){}close(){}};function Xr(s,t){let e=t/2,n=new Uint8ClampedArray(
4*e*e),o=4*t;for(let r=0,i=0;r<e;r++)for(let a=0,c=2*r*o;a<e;a++,c+=8)for(let h=0;h<4;h++,i++){let l=c+h;n[i]=s[l]+s[l+4]+s[l+o]+s[l+o+4]+2>>2}return n}var Kr=.995;function sn({item:s,place:t},e){if(s.type==="plane")return!0;let[n,o,r]=R(B(e.rotation),I(t,e.place)),i=e.fov*Math.PI/360;return Math.max(Math.abs(n),
Math.abs(o))*Math.cos(i)+r*Math.sin(i)<s.radius&&-r>-s.radius}function nn(s,t){let e=r=>r.rgba[3]<Kr||r.item.type==="plane"&&Te(r,t),n=r=>r.item.type==="plane"?
1/0:Math.hypot(...I(r.place,t.place)),o=s.filter(r=>e(r)&&r.rgba[3]>0);return{opaque:s.filter(r=>!e(r)),clear:o.sort((r,i)=>n(r)-n(i))}}function Te(s,t){let e=I(
t.place,s.place);return e[0]*s.rotation[2]+e[1]*s.rotation[5]+e[2]*s.rotation[8]<0}var Yr=.3,Jr={fine:{level:"audience",samples:4},fast:{level:"policy",samples:0}},Qr={gpu:Nt,software:dt},Gt=class{constructor(t,e=Vs()?"gpu":"software"){this.canvas=
t,this.painter=new Qr[e](t),this.targets=new Map,this.scene=null}get isSoftware(){return this.painter instanceof dt}async load(t){let e=new jt(this.painter,t);await e.
load(),this.scene?.close(),this.scene=e}picture(t,e,n,o={}){let r=t==="front"?{shift:o.shift??[0,0,0],turn:o.turn??0}:void 0,i=Me(this.loaded.drawing.cameras[t],
n.bodies,r),a=this.target(e,0);return this.draw(a,i,n,"policy",o),a.pixels()}frontView(t){return Me(this.loaded.drawing.cameras.front,t.bodies)}show(t,e,n,o="fi\
ne",r={}){let{level:i,samples:a}=Jr[o];(this.canvas.width!==e||this.canvas.height!==e)&&(this.canvas.width=this.canvas.height=e);let c=this.target(e,a);this.draw(
c,t,n,i,r),c.show()}finish(){this.painter.finish()}close(){this.scene?.close();for(let t of this.targets.values())t.close();this.painter.close()}get loaded(){if(!this.
scene)throw new Error("The eye has no scene yet; load one first.");return this.scene}draw(t,e,n,o,r){let{painter:i,loaded:a}=this,c=a.level(o);a.pose(c,n.bodies,
n.sites,n.siteColours);for(let[f,u]of Object.entries(r.colours??{}))c[Number(f)].rgba=u;i.begin(t,a.drawing),i.setView(e,a.drawing,this.lamps(e,r.light??[1,1,1]));
let{opaque:h,clear:l}=nn(c.filter(f=>sn(f,e)),e);i.setClear(!1);for(let f of h)this.drawItem(f,e);i.setClear(!0);for(let f of[...l,...[...l].reverse()])this.drawItem(
f,e)}lamps(t,e){let n=B(t.rotation),o=i=>i.map((a,c)=>a*e[c]),r=i=>R(n,i.map(a=>-a));return this.loaded.drawing.lights.map(i=>({...i,direction:i.head?[0,0,1]:r(
i.direction),ambient:i.head?o(i.ambient):i.ambient,diffuse:o(i.diffuse)}))}drawItem(t,e){let n=t.item.type==="plane"&&Te(t,e);this.painter.draw(t,n?t.rgba[3]*Yr:
t.rgba[3],n)}target(t,e){let n=`${t} ${e}`,o=this.targets.get(n)??this.painter.target(t,e);return this.targets.set(n,o),o}};var on=300,Zr=2*Math.sqrt(on),ti=40,ei=.4,si=9.81,ni=.09,oi=1,_e=class{constructor(t,e,n){this.physics=t,this.body=e,this.view=n,this.name=t.mujoco.mj_id2name(t.
model,oi,e)||"thing",this.before=this.place,this.target=this.before,this.depth=an(this.before,n)[2]}get place(){return hn(this.physics.data.xipos,this.body)}moveTo([
t,e]){let{place:n,rotation:o}=this.view,r=this.depth*cn(this.view);this.target=X(n,R(o,[(t-.5)*r,(.5-e)*r,-this.depth]))}pull(t){let e=this.place,n=Math.max(ei,
this.physics.model.body_subtreemass[this.body]),o=e.map((c,h)=>on*(this.target[h]-c)-Zr*(c-this.before[h])/t),r=Math.hypot(...o),i=Math.min(1,ti/Math.max(r,1e-9)),
a=[0,0,si*this.physics.model.body_subtreemass[this.body]];this.before=e,this.physics.data.xfrc_applied.set(o.map((c,h)=>n*i*c+a[h]),6*this.body)}letGo(){this.physics.
data.xfrc_applied.fill(0,6*this.body,6*this.body+6)}};function rn(s,t,[e,n]){let o=ri(s.model,s.id("body","hand")),r=a=>{let[c,h]=an(hn(s.data.xipos,a),t);return Math.
hypot(c-e,h-n)},i=o.filter(a=>r(a)<ni).sort((a,c)=>r(a)-r(c));return i.length?new _e(s,i[0],t):null}function ri(s,t){let e=s.body_rootid[t];return[...s.body_rootid.
keys()].filter(n=>s.body_weldid[n]>0&&s.body_rootid[n]!==e&&s.body_mocapid[n]<0)}function an(s,t){let[e,n,o]=R(B(t.rotation),I(s,t.place)),r=-o*cn(t);return[.5+
e/r,.5-n/r,-o]}var cn=({fov:s})=>2*Math.tan(s*Math.PI/360),hn=(s,t)=>[...s.subarray(3*t,3*t+3)];var ii=.999999999999,H=[0,1,2];function ln(s,t,e){if(!e.ncon)return;let n=e.contact,o=Array.from({length:n.size()},(a,c)=>n.get(c)),r=ai(t,e),i=o.filter(({geom1:a,
geom2:c})=>r(a,c));for(let a of i)a.dist/=2;if(i.length){e.ncon=0;for(let a of o)s.mj_addContact(t,e,a);s.mj_makeConstraint(t,e),s.mj_projectConstraint(t,e)}for(let a of o)
a.delete();n.delete()}function ai(s,t){let[e,n,o,r]=[s.geom_type,s.geom_size,t.geom_xpos,t.geom_xmat],i=c=>({place:o.subarray(3*c,3*c+3),turn:r.subarray(9*c,9*c+
9),size:n.subarray(3*c,3*c+3)}),a=new Map;return(c,h)=>{if(e[c]!==6||e[h]!==6)return!1;let l=`${c} ${h}`;return a.has(l)||a.set(l,ci(i(c),i(h))),a.get(l)===!0}}
function ci(s,t){let e=H.map(h=>t.place[h]-s.place[h]),n=(h,l)=>e[0]*h.turn[l]+e[1]*h.turn[l+3]+e[2]*h.turn[l+6],[o,r]=[H.map(h=>n(s,h)),H.map(h=>n(t,h))],i=H.map(
h=>H.map(l=>li(s.turn,h,t.turn,l))),a=H.flatMap(h=>[s.size[h]+Se(l=>Math.abs(i[h][l])*t.size[l])-Math.abs(o[h]),t.size[h]+Se(l=>Math.abs(i[l][h])*s.size[l])-Math.
abs(r[h])]),c=Math.min(...a)*ii;return!H.some(h=>H.some(l=>hi(s,t,i,o,h,l)<c))}function hi(s,t,e,n,o,r){let[i,a]=[(o+1)%3,(o+2)%3],c=Math.hypot(e[i][r],e[a][r]);
if(c<1e-15)return 1/0;let[h,l]=[-e[a][r]/c,e[i][r]/c],f=Se(u=>u===r?0:t.size[u]*Math.abs(e[o][3-u-r])/c);return s.size[i]*Math.abs(h)+s.size[a]*Math.abs(l)+f-Math.
abs(n[i]*h+n[a]*l)}function li(s,t,e,n){return s[t]*e[n]+s[t+3]*e[n+3]+s[t+6]*e[n+6]}var Se=s=>s(0)+s(1)+s(2);var fi=["rightEndEffector","leftEndEffector"],ui=["leftpad_geom","rightpad_geom"],$e={joint:"knob_Joint_1",radius:.05};function un(s,t,e){return s.every(n=>pi(n,
t,e))}function pi(s,t,e){if(s.kind==="joint"){let i=t.joint(s.name);return(s.strict?i>s.low:i>=s.low)&&i<=s.high}if(s.kind==="held")return t.opening()>0&&ui.every(
i=>t.pressed(i,s.geom));let n=fn(s.target,t,e),o=fn(s.point,t,e).map((i,a)=>i-n[a]);if(s.kind==="beyond")return s.strict?o[s.axis]>0:o[s.axis]>=0;let r=Math.hypot(
...o.map((i,a)=>i*s.weights[a]));return s.strict?r<s.limit:r<=s.limit}function fn(s,t,e){let n=mi(s,t,e).map((o,r)=>o+s.offset[r]);return s.height===null?n:[n[0],
n[1],s.height]}function mi(s,t,e){if(s.kind==="mark")return e[s.name];if(s.kind==="fingers"){let[n,o]=fi.map(r=>t.position("site",r));return n.map((r,i)=>(r+o[i])/
2)}if(s.kind==="knob"){let[n,o,r]=t.position("body",s.name),i=t.joint($e.joint);return[n+$e.radius*Math.sin(i),o-$e.radius*Math.cos(i),r]}return t.position(s.kind,
s.name)}var di={body:1,joint:3,geom:5,site:6},gi=0,wi=0,yi=1<<18|1<<19,bi=[1,0,1,0],xi=.1,Ht=class{constructor(t,e){this.mujoco=t,this.task=e.task,this.model=t.MjModel.
from_xml_string(e.model.xml),this.model.opt.disableflags|=yi,this.data=new t.MjData(this.model),this.plain={body_pos:this.model.body_pos.slice(),site_pos:this.model.
site_pos.slice()},this.ids=new Map,this.marks={},this.grip=null,this.steps=0}begin(t){let{mujoco:e,model:n,data:o}=this;e.mj_resetData(n,o),this.grip=null;for(let r of[
"body_pos","site_pos"]){n[r].set(this.plain[r]);for(let[i,a]of Object.entries(t[r]))n[r].set(a,3*Number(i))}for(let r of["qpos","qvel","mocap_pos","mocap_quat",
"ctrl"])o[r].set(t[r]);this.forward(),o.qacc_warmstart.set(t.qacc_warmstart),this.marks={...t.marks},this.steps=0}goOn(t,e){this.task=t,this.marks={...e.marks},
this.steps=0}step(t){let e=Float32Array.from(t,n=>Math.max(-1,Math.min(1,n)));this.moveHand(e),this.data.ctrl.set([e[3],-e[3]]),this.simulate(),this.steps+=1}pushHand(t,e=10){
for(let n=0;n<e;n++)this.moveHand(t.map(o=>Math.max(-1,Math.min(1,o/e/this.task.action_scale)))),this.simulate()}nudge(t,e){let{model:n,data:o}=this,r=[...n.jnt_type.
keys()].filter(c=>n.jnt_type[c]===gi);if(!r.length)return!1;let i=c=>mn(pn(o.xpos,n.jnt_bodyid[c]),t),a=r.reduce((c,h)=>i(h)<i(c)?h:c);return e.forEach((c,h)=>o.
qpos[n.jnt_qposadr[a]+h]+=c),this.forward(),!0}get state(){return new Float32Array([...this.position("body","hand"),this.opening()])}get success(){return un(this.
task.success,this,this.marks)}opening(){return Math.min(1,mn(this.position("body","rightclaw"),this.position("body","leftclaw"))/xi)}position(t,e){let n={body:this.
data.xpos,geom:this.data.geom_xpos,site:this.data.site_xpos};return pn(n[t],this.id(t,e))}joint(t){return this.data.qpos[this.model.jnt_qposadr[this.id("joint",
t)]]}pressed(t,e){let n=[this.id("geom",t),this.id("geom",e)].sort((a,c)=>a-c),[o,r]=[this.data.contact,this.data.efc_force],i=0;for(let a=0;a<o.size();a++){let c=o.
get(a),[h,l]=[c.geom1,c.geom2].sort((f,u)=>f-u);h===n[0]&&l===n[1]&&c.efc_address>=0&&(i+=r[c.efc_address]),c.delete()}return o.delete(),i>0}close(){this.data.delete(),
this.model.delete()}moveHand(t){let{data:e,task:n}=this,o=[...e.mocap_pos.subarray(0,3)].map((r,i)=>Mi(r+Math.fround(t[i]*Math.fround(n.action_scale)),n.hand_low[i],
n.hand_high[i]));e.mocap_pos.set(o),e.mocap_quat.set(bi)}simulate(){let{mujoco:t,model:e,data:n}=this;for(let o=0;o<this.task.substeps;o++)this.grip?.pull(e.opt.
timestep),t.mj_checkPos(e,n),t.mj_checkVel(e,n),this.forward(),t.mj_checkAcc(e,n),t.mj_Euler(e,n);this.forward(),n.qacc_warmstart.set(n.qacc)}forward(){let{mujoco:t,
model:e,data:n}=this;t.mj_fwdPosition(e,n),ln(t,e,n),t.mj_fwdVelocity(e,n);let[o,r,i]=[n.efc_type,n.efc_vel,n.efc_pos],[a,c]=[n.efc_aref,n.efc_KBIP];for(let h=0;h<
o.length&&o[h]===wi;h++){let[l,f,u]=c.subarray(4*h,4*h+3);a[h]=-f*r[h]-l*u*i[h]}t.mj_fwdActuation(e,n),t.mj_fwdAcceleration(e,n),t.mj_fwdConstraint(e,n)}id(t,e){
let n=`${t} ${e}`,o=this.ids.get(n)??this.mujoco.mj_name2id(this.model,di[t],e);if(o<0)throw new Error(`The scene has no ${t} called ${e}.`);return this.ids.set(
n,o),o}},pn=(s,t)=>[...s.subarray(3*t,3*t+3)],mn=(s,t)=>Math.hypot(...s.map((e,n)=>e-t[n])),Mi=(s,t,e)=>Math.min(e,Math.max(t,s));var[ve,ki]=[96,64],qt=class{constructor(t,e,n,o=void 0){this.mujoco=t,this.files=e,this.eye=new Gt(n,o),this.loaded=null,this.start=null,this.look={},this.covered=
!1,this.orbit=null}async open(t){let e=await this.files.scene(t);await this.eye.load(e),this.loaded?.close(),this.loaded=new Ht(this.mujoco,e),this.start=null}begin(t){
let{starts:e}=this.physics.task;this.start=e[t%e.length],this.physics.begin(this.start)}async goOn(t,e){let{task:n}=await this.files.scene(t);this.start=n.starts[e%
n.starts.length],this.physics.goOn(n,this.start);let{marks:o}=this.physics;t.startsWith("reach-v3@")&&(o.object=this.physics.position("body","obj"))}get handAtStart(){
return this.start?this.start.mocap_pos.slice(0,3):[]}step(t){return this.physics.step(t),this.physics.success}observe(){let t=this.moment(),e=this.covered?new Uint8Array(
3*ve*ve):this.eye.picture("front",ve,t,this.look),n=this.eye.picture("wrist",ki,t,this.look);return{image:e,wrist:n,state:this.physics.state}}show(t=480,e="fine"){
let n=this.moment();this.eye.show(this.orbit?.view??this.eye.frontView(n),t,n,e,this.look)}turnView(t,e,n=1){this.orbit??=new Ot(this.eye.frontView(this.moment())),
this.orbit.turn(t,e),this.orbit.zoom(n)}grab(t){let e=this.orbit?.view??this.eye.frontView(this.moment());return this.physics.grip=rn(this.physics,e,t),this.physics.
grip?.name}letGo(){this.physics.grip?.letGo(),this.physics.grip=null}get turnedView(){let t=this.orbit?.view;return t?{pose:[...t.place,...t.rotation],fov:t.fov}:
null}resetView(){this.orbit=null}close(){this.loaded?.close(),this.eye.close()}get physics(){if(!this.loaded)throw new Error("No task is open; call open(task) f\
irst.");return this.loaded}moment(){let{data:t}=this.physics;return{bodies:{places:t.xpos,turns:t.xquat},sites:this.start?.site_pos??{},siteColours:this.start?.
site_rgba??{}}}};var dn=480,Ai="This attempt was put away; run it again.",Re=class{constructor(t,e,n,o){this.settings=t,this.code=e,this.policy=n,this.world=o,this.audience=new xt(
o),this.pacer=new Mt,this.run=null,this.running=Promise.resolve(),this.tickets=0,this.waiting=[]}async begin(t){let e=Ve(t.interventions??""),n=We(this.settings,
{...t,interventions:e});await this.stop();let o=await Je(n,this.settings,this.policy,this.world);this.pacer.set({pace:n.pace,paused:!1,allowed:0});let r=new $t(
this.policy.manifest,this.code),i={attempt:o,payload:r,over:!1,remarks:[]};return this.run=i,this.running=this.carryOut(i),++this.tickets}async stop(){this.run&&
(this.run.attempt.stopped=!0),this.pacer.set({paused:!1,hidden:!1}),await this.running}async carryOut(t){try{await this.pacer.turn();let e=t.attempt.run(n=>this.
audience.picture(n));for(;!t.attempt.stopped&&!(await e.next()).done;)t.remarks.push(...t.attempt.complaints.splice(0)),this.news(),await this.pacer.turn()}catch(e){
e instanceof p||console.error(e),t.remarks.push(e instanceof p?e.message:Ei(e))}t.over=!0,this.news()}news(){for(let t of this.waiting.splice(0))t()}async more({
ticket:t,from:e}){let{run:n}=this;if(!n||t!==this.tickets)throw new p(Ai);let{attempt:o,payload:r}=n,i=()=>o.moments.length>r.moments.length||n.over||n.remarks.
length;for(;!i();)await new Promise(l=>this.waiting.push(()=>l(null)));let a=o.moments.slice(Math.max(e,r.moments.length));for(let l of a)l.frame=await l.frame;
let c=n.over&&o.moments.length===r.moments.length+a.length;return{push:a.length?r.push(a,o.told):void 0,over:c,count:r.moments.length,line:n.remarks.shift()}}command(t){
if(!this.run||this.run.over)throw new p("Nothing is running; say what to do first.");this.run.attempt.command(t),t.kind==="stop"&&this.pacer.set({paused:!1})}pace(t){
this.pacer.set(t)}grab(t){let e=this.run&&!this.run.over?this.world.grab(t):void 0;return e&&this.command({kind:"drag",value:e}),!!e}drag(t){t?this.world.physics.
grip?.moveTo(t):this.world.letGo()}look(t){this.world.loaded&&(t?this.world.turnView(t.aside,t.up,t.away):this.world.resetView())}},Ei=s=>/memory/i.test(String(
s))?"This browser has too little memory left for the robot. Close other tabs and load the page again.":`This attempt broke off, and that is our mistake, not you\
rs (${s}). Run it again, or change the seed.`;async function gn(s,t){let e=new OffscreenCanvas(dn,dn),[n,o,r,i]=await Promise.all([Ti(s),s.json("policy/policy.j\
son.gz"),_i(s),s.json("code.json.gz")]),a=await hs(n,o,h=>s.read(`policy/${h}.gz`)),c=new qt(r,new vt(h=>s.read(`scenes/${h}`)),e);return new Re(t,i,a,c)}async function Ti(s){
let[t,e]=await Promise.all([s.module("ort.mjs.gz"),s.read("ort.wasm.gz")]);return Object.assign(t.env.wasm,{numThreads:1,wasmBinary:e}),t.env.logLevel="error",t}
async function _i(s){let[t,e]=await Promise.all([s.module("mujoco.mjs.gz"),s.read("mujoco.wasm.gz")]);return t.default({wasmBinary:e,locateFile:n=>n})}var Vt=class{constructor({list:t,address:e,inline:n},o){this.list=t,this.address=e,this.inline=n,this.arrived=o}async read(t){let e=this.list[t];if(!e)throw new p(
`This page has no file ${t}.`);let n=this.inline?fs(this.inline[t]):await this.fetched(t);if(n.length!==e.size||!await Si(n,e.sha256))throw new p(`The file ${t}\
 is damaged: ${n.length} of ${e.size} bytes. Load the page again.`);return t.endsWith(".gz")?$i(n,t):n}async json(t){return JSON.parse(new TextDecoder().decode(
await this.read(t)))}async module(t){let e=URL.createObjectURL(new Blob([await this.read(t)],{type:"text/javascript"}));try{return await import(e)}finally{URL.revokeObjectURL(
e)}}async fetched(t){let e=await fetch(this.address+t).catch(()=>null);if(!e?.ok||!e.body)throw new p(`The file ${t} could not be read. Is the server still ther\
e?`);let n=[],o=e.body.getReader();try{for(let r=await o.read();!r.done;r=await o.read())n.push(r.value),this.arrived(r.value.length)}catch{throw new p(`The con\
nection broke while ${t} was read. Load the page again.`)}return new Uint8Array(await new Blob(n).arrayBuffer())}};async function Si(s,t){if(!globalThis.crypto?.
subtle)return!0;let e=new Uint8Array(await crypto.subtle.digest("SHA-256",s));return Array.from(e,n=>n.toString(16).padStart(2,"0")).join("")===t}async function $i(s,t){
try{let e=new Blob([s]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(e).arrayBuffer())}catch{throw new p(`The \
file ${t} is damaged and cannot be unpacked. Load the page again.`)}}var vi=[0,97,115,109,1,0,0,0,1,5,1,96,0,1,123,3,2,1,0,10,10,1,8,0,65,0,253,15,253,98,11],Wt=null,Ri={async load({files:s,settings:t}){if(!WebAssembly.validate(new Uint8Array(
vi)))throw new p("This browser's WebAssembly has no SIMD, which the robot needs; recorded rollouts still play.");let e=0,n=new Vt(s,o=>postMessage({arrived:e+=o}));
return Wt=await gn(n,t),Object.keys(Wt.policy.manifest.tasks)},begin:s=>K().begin(s),more:s=>K().more(s),command:s=>K().command(s),pace:s=>K().pace(s),grab:s=>K().
grab(s),drag:s=>K().drag(s),look:s=>K().look(s)};function K(){if(!Wt)throw new p("The robot is still being loaded.");return Wt}onmessage=async({data:{id:s,call:t,
argument:e}})=>{try{postMessage({id:s,result:await Ri[t](e)})}catch(n){postMessage({id:s,mistake:n instanceof p,line:Ni(n)})}};function Ni(s){return s instanceof
p?s.message:s instanceof RangeError||/memory/i.test(String(s))?"This browser has too little memory for the robot. Close other tabs and load the page again.":`Th\
e robot could not go on: ${s?.message??s}`}return kn(Fi);})();
