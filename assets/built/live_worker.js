var GlassWorker=(()=>{var Pe=Object.defineProperty;var jn=Object.getOwnPropertyDescriptor;var In=Object.getOwnPropertyNames;var Pn=Object.prototype.hasOwnProperty;var Ln=(s,t,e,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of In(t))!Pn.call(s,o)&&o!==e&&Pe(s,o,{get:()=>t[o],enumerable:!(n=jn(t,o))||n.enumerable});
return s};var Un=s=>Ln(Pe({},"__esModule",{value:!0}),s);var fa={};var u=class extends Error{};var at=class{constructor(t,e=0,n=1){if(!(n>=1&&n<=t))throw new u(`Thinking every ${n} steps needs a chunk of as many actions; this one has ${t}.`);if(!(e>=0&&e<
1/0))throw new u(`The decay of the votes is ${e}; it must be 0 (a plain mean) or more.`);this.chunk=t,this.decay=e,this.chunks=new Map}push(t,e){if(e.shape.length!==
2||e.length<this.chunk)throw new u(`A chunk of ${this.chunk} actions is needed, but this one is ${e.shape.join(" × ")}.`);for(let n of this.chunks.keys())t>=n+
this.chunk&&this.chunks.delete(n);this.chunks.set(t,e)}at(t){let e=[...this.chunks.keys()].filter(h=>h<=t&&t<h+this.chunk);if(!e.length)throw new u(`No chunk of\
 ${this.chunk} actions reaches step ${t}; push a new one before.`);let n=e.map(h=>[...this.chunks.get(h)?.at(t-h).data??[]]),o=e[e.length-1],r=e.map(h=>Math.exp(
-this.decay*(o-h))),i=r.reduce((h,l)=>h+l,0),a=r.map(h=>h/i),c=n[0].map((h,l)=>n.reduce((p,f,d)=>p+a[d]*f[l],0));return{votes:n,weights:a,born:e,blended:c}}};function Le(s){
if(!s.length)throw new u("No head has proposed anything, so there is nothing to agree on.");let t=s.flatMap((e,n)=>s.slice(n+1).map(o=>Cn(e.data,o.data)));return t.
length?1-t.reduce((e,n)=>e+n,0)/t.length/2:1}function Cn(s,t){let e=0;for(let n=0;n<s.length;n++)e+=Math.abs(s[n]-t[n]);return e/s.length}function Ue(s,t,e=.98,n=.9){
if(t<1||!(n<e))throw new u(`No horizon from 1 to ${t} steps between agreements of ${n} and ${e}.`);let o=Math.min(1,Math.max(0,(s-n)/(e-n)));return 1+Math.floor(
o*(t-1)+.5)}var g=class s{constructor(t,e){this.shape=[...t],this.data=e}static of(t){let e=[];for(let n=t;Array.isArray(n);n=n[0])e.push(n.length);return new s(e,Float32Array.
from(t.flat(1/0)))}get length(){return this.shape[0]}get stride(){return this.data.length/this.shape[0]}at(t){return new s(this.shape.slice(1),this.data.subarray(
t*this.stride,(t+1)*this.stride))}parts(){return Array.from({length:this.length},(t,e)=>this.at(e))}get single(){return new s(this.shape.slice(1),this.data)}};function q(s){
let t=new Float32Array(s.length*s[0].data.length);return s.forEach((e,n)=>t.set(e.data,n*e.data.length)),new g([s.length,...s[0].shape],t)}function Ce(s){let t=new Float32Array(
s.reduce((n,o)=>n+o.data.length,0)),e=0;for(let n of s)t.set(n.data,e),e+=n.data.length;return new g([s.reduce((n,o)=>n+o.length,0),...s[0].shape.slice(1)],t)}function C(s){
let t=0;for(let e=1;e<s.length;e++)s[e]>s[t]&&(t=e);return t}function ct(s){let[t,e]=[1/0,-1/0];for(let n=0;n<s.length;n++)s[n]<t&&(t=s[n]),s[n]>e&&(e=s[n]);return{
low:t,high:e}}function le(s){let t=s|0;return()=>{t=t+2654435769|0;let e=t^t>>>16;return e=Math.imul(e,569420461),e^=e>>>15,e=Math.imul(e,1935289751),(e^e>>>15)>>>0}}function Be(s,t,e,n,o=1){
let r=le(Math.imul(s,2246822507)^Math.imul(t+1,3266489909)),i=()=>(r()+.5)/2**32,a=()=>Math.sqrt(-2*Math.log(i()))*Math.cos(2*Math.PI*i());return new g([e,n],Float32Array.
from({length:e*n},()=>o*a()))}var Bn=4,Dn={head:"",keep:0,replan:4,decay:.1,denoise:0,temperature:0,ablate:"",adaptive:!1},xt=class{constructor(t,e={},n=void 0){let{heads:o,chunk:r}=t.config;
this.policy=t,this.settings={...Dn,...e};let i=this.settings.ablate==="chunking";if(this.head=this.settings.head||o.acting,!o.kinds.includes(this.head))throw new u(
`This policy has no head “${this.head}”; it has ${o.kinds.join(", ")}.`);if(this.keep=i?1:this.settings.keep||r,this.keep>r)throw new u(`keep is ${this.keep}\
, but this policy decides only ${r} actions at once.`);this.replan=i?1:this.settings.replan,this.blend=new at(this.keep,this.settings.decay,this.replan),this.givenNoise=
n,this.seed=0,this.nextPlan=0,this.sentence=null}reset(t,e=0){this.blend=new at(this.keep,this.settings.decay,this.replan),this.seed=t,this.nextPlan=e}noise(t){
return this.givenNoise?this.givenNoise(t):Be(this.seed,t,this.policy.config.chunk,Bn,this.settings.temperature)}async listen(t){let e=this.settings.ablate==="la\
nguage";this.sentence=e?{...await this.policy.hear(""),reading:t.reading}:t,this.nextPlan=0}async plan(t,e){if(!this.sentence)throw new u("Say what to do, for e\
xample “open the drawer”.");let{policy:n,sentence:o,head:r,settings:i}=this,a=this.noise(t),c=await n.decide(this.ablated(e),o,a,r,i.denoise),h=Object.values(
c.heads).map(({actions:l})=>l);return this.blend.push(t,c.heads[r].actions),this.nextPlan=t+Ue(i.adaptive?Le(h):1,this.replan),c}ablated(t){let{grey:e,state:n}=this.
policy.manifest;if(this.settings.ablate==="vision"){let o=r=>r&&new Uint8Array(r.length).fill(e);return{...t,image:o(t.image),wrist:o(t.wrist)}}return this.settings.
ablate==="state"?{...t,state:Float32Array.from(n.mean)}:t}async controlStep(t,e,n={},o=null){let r=[performance.now()],i=null;if(e>=this.nextPlan){let y=await t.
observe();r.push(performance.now()),i=await this.plan(e,y)}r.push(performance.now());let[a,c]=[this.blend.at(e),t.state],h=performance.now(),l=a.blended,p=o?o():
l,f=t.step(p),d={camera:r[1]-r[0],policy:r[r.length-1]-r[1],world:performance.now()-h};return{step:e,state:c,chunking:a,action:p,success:f,decision:i,milliseconds:d,
...o?{wish:l}:{},...n}}};function De(s,{tasks:t,nearest:e,threshold:n}){let o=Object.keys(t),i=o.map((h,l)=>l).sort((h,l)=>s[l]-s[h]).slice(0,e).map(h=>[o[h],s[h]]),[a,c]=i[0];return{task:a,
confidence:c,nearest:i,understood:c>=n}}function kt(s,t){return`I don't know how to do that; nearest: ${s.slice(0,3).map(([n])=>`“${t[n].sentence}”`).join("\
, ")}`}var Ge=8,Gn=/\b(?:it|them)\b/i,zn=/ handle$|handle of the /g,qn=String.raw`(?:(?<=[,;.]\s)|and\s+)next(?!\s+to)`,Hn=String.raw`(?:and\s+)?(?:then|after\s+that|afterwards|finally|followed\s+by)|${qn}`,
Vn=String.raw`\s*[,;.]?\s*\b(?:${Hn})\b(?!\s*[.!?]*$)[\s,:]*`,Wn=String.raw`\s+(?:afterwards|after\s+that|then|next|later)\s*[.!?]*$`,Xn=/^(?:first\s+of\s+all|firstly|first|to\s+begin\s+with|start\s+by|begin\s+by)\b[\s,:]*/i,
Mt=String.raw`(?:you\s+have\s+|you've\s+|having\s+|you\s+)?`,Kn=new RegExp(Vn,"i"),Yn=[String.raw`^before\s+${Mt}(?<last>[^,]+),\s*(?<first>.+)$`,String.raw`^(?:after|once|as\s+soon\s+as)\s+${Mt}(?<first>[^,]+),\s*(?<last>.+)$`,
String.raw`^(?<first>.+?)[,\s]+before\s+${Mt}(?<last>.+)$`,String.raw`^(?<last>.+?)[,\s]+(?:after|once)\s+${Mt}(?<first>.+)$`,String.raw`^(?<first>.+)\s*(?:,|\band)\s+(?<last>.+?)${Wn}`].
map(s=>new RegExp(s,"i"));async function ze(s,t,e){let n=await Qn(Jn(s),t,e);if(n.length>Ge)throw new u(`That order has ${n.length} parts; give ${Ge} at most.`);
return n.forEach(({text:o,reading:r},i)=>{if(r.understood)return;let a=[...o].slice(0,80).join(""),c=n.length>1?`Part ${i+1} of the order, “${a}”: `:"";throw new u(
`${c}${kt(r.nearest,e.tasks)}`)}),n}function Jn(s){let t=new Map;return e=>(t.has(e)||t.set(e,s(e)),t.get(e))}async function Qn(s,t,e){let n=no(t);if(n.length===
1)return[await s(t)];let o=[];for(let[c,h]of n.entries()){let l=o.at(-1)??await s(n[c+1]);o.push(await s(Zn(h,e.tasks[l.reading.task].object)))}let r=await s(t),
i=o.filter(c=>c.reading.understood).map(c=>c.reading.task);return i.length<o.length&&r.reading.understood&&!i.includes(r.reading.task)?[r]:o}function Zn(s,t){return s.
replace(new RegExp(Gn,"gi"),t.replace(zn,""))}function to(s,t,e){if(!s)return t;if(s in e.scenes)return`${e.scenes[s].includes(t)?t:e.scenes[s][0]}@${s}`;let n=`${s.
replace(/-v3$/,"")}-v3`;if(!(n in e.tasks)&&!eo(s,e))throw new u(`Unknown scene “${s.slice(0,60)}”.`);return n in e.tasks?n:s}function eo(s,t){let[e,n]=s.split(
"@");return!!t.scenes[n]?.includes(e)}function qe(s,t,e){if(t.length===1)return[to(s,t[0],e)];let n=s.slice(s.lastIndexOf("@")+1),o=so(t,n,e);return t.map(r=>`${r}\
@${o}`)}function so(s,t,{scenes:e,tasks:n}){let o=Object.keys(e).filter(i=>s.every(a=>e[i].includes(a)));if(t&&!o.includes(t)){let i=(e[t]??[]).map(a=>n[a].sentence).
join("; ");throw new u(`Not all of that can be done in the scene '${t}'. ${i&&`There: ${i}`}`.trim())}if(o.length)return t||o[0];let r=[...new Set(s)].map(i=>`“${n[i].
sentence}”`).join(" and ");throw new u(`No scene allows ${r} one after the other. Try “first open the drawer, then close it”.`)}function no(s){let t=s.trim().
split(/\s+/).join(" "),e=ht(t).map(oo).filter(Boolean);return e.length?e:[t]}function ht(s){let t=s.replace(Xn,""),e=Kn.exec(t);if(e?.index){let n=e.index+e[0].
length;if(n<t.length)return[...ht(t.slice(0,e.index)),...ht(t.slice(n))]}for(let n of Yn){let o=n.exec(t)?.groups;if(o)return[...ht(o.first),...ht(o.last)]}return[
t]}function oo(s){return s.trim().replace(/^(?:and|then|next|finally|,|;|please,?)\s+|[\s,;.!]+$/gi,"").replace(/\s+again$/i,"").replace(/^[ ,;.!]+|[ ,;.!]+$/g,
"")}var We=new Set(["say","nudge","push","cover","stop"]),He=200,ro={async say({driver:s},t){let e=await s.policy.hear(t),{understood:n,nearest:o}=e.reading;if(!n)throw new u(
kt(o,s.policy.manifest.tasks));return await s.listen(e),`told: ${t}`},nudge({world:s},t){let e=s.physics.position("body","hand");if(!s.physics.nudge(e,t))throw new u(
"Nothing lies loose here; drag a handle instead.");return"object nudged"},push({world:s},t){return s.physics.pushHand(t),"arm pushed"},cover({world:s},t){return s.
covered=!!t,t?"lens covered":"lens uncovered"},lamp({world:s},t){return s.look={...s.look,light:t},`lamp set to ${t.map(e=>Math.round(100*e)).join(", ")} %`},colours({
world:s},t){return s.paint(t),"other colours"},drag:(s,t)=>`${t} dragged`,drive({steering:s,world:t},e){return s.turn(!!e,t.physics.data.ctrl[0]>0?1:-1),e?"a pe\
rson drives":"the policy drives"},stop:()=>"stopped"};async function Xe({kind:s,value:t=void 0},e){return ro[s](e,t)}function Ke(s){return s.filter(({command:e})=>We.
has(e.kind)).map(({step:e,command:n})=>`${e}:${n.kind}:${io(n)}`).join(";")}function io({kind:s,value:t}){return s==="say"?encodeURIComponent(t):s==="cover"?t?"\
1":"0":s==="stop"?"":t.join(",")}function Ye(s){let t=s.split(";").filter(Boolean);if(t.length>He)throw new u(`That link has ${t.length} interventions; it may h\
ave ${He}.`);return t.map(ao)}function ao(s){let[,t,e,n]=/^(\d{1,5}):(\w+):(.*)$/.exec(s)??[],o={say:decodeURIComponent,nudge:Ve,push:Ve,cover:i=>i==="0"||i==="\
1"?i==="1":void 0,stop:()=>null}[We.has(e)?e:""],r=o?.(n);if(r!==void 0)return{step:Number(t),command:{kind:e,value:r}};throw new u(`An intervention is STEP:KIN\
D:VALUE, for example 12:push:0,0,0.09; got “${s.slice(0,40)}”.`)}function Ve(s){let t=s.split(",").map(Number);return t.length===3&&t.every(e=>Math.abs(e)<=
1)?t:void 0}var co={text:ho,whole:lo,number:ts,choice:fo,switch:po};function Je(s,t){let e={interventions:t.interventions??[]};for(let[n,o]of Object.entries(s))e[n]=co[o.kind](
n,o,t[n]??o.default);if(!e.instruction)throw new u("Say what to do, for example “open the drawer”.");return e}function Qe(s,t,e){let n=new URLSearchParams;for(let[
o,{default:r}]of Object.entries(s))t[o]!==r&&n.set(o,String(t[o]));return e.length&&n.set("interventions",Ke(e)),n.toString()}function Ze(s,t){let e=Object.keys(
s).filter(n=>s[n].drives);return Object.fromEntries(e.map(n=>[n,t[n]]))}function ho(s,{high:t},e){let n=String(e).trim();if(n.length>t)throw new u(`${s} has ${n.
length} letters; it may have at most ${t}.`);return n}function lo(s,t,e){let n=ts(s,t,e);if(!Number.isInteger(n))throw new u(`${s} is a whole number; got ${Et(e)}\
.`);return n}function ts(s,{low:t,high:e},n){let o=n===""?NaN:Number(n);if(o>=t&&o<=e)return o;throw new u(`${s} is a number from ${t} to ${e}; got ${Et(n)}.`)}
function fo(s,{choices:t},e){if(e===""||t.includes(e))return e;throw new u(`${s} is one of ${t.join(", ")}, or empty; got ${Et(e)}.`)}function po(s,t,e){if(["tr\
ue","false","True","False",""].includes(String(e)))return String(e).toLowerCase()==="true";throw new u(`${s} is true or false; got ${Et(e)}.`)}var Et=s=>JSON.stringify(
s).slice(0,40);function et(s){let[t,e,n,o]=[s[0],s[1],s[2],s[3]];return[1-2*(n*n+o*o),2*(e*n-t*o),2*(e*o+t*n),2*(e*n+t*o),1-2*(e*e+o*o),2*(n*o-t*e),2*(e*o-t*n),2*(n*o+t*e),1-2*
(e*e+n*n)]}function T(s,t){return[0,3,6].map(e=>s[e]*t[0]+s[e+1]*t[1]+s[e+2]*t[2])}function G(s,t){return Array.from({length:9},(e,n)=>{let[o,r]=[n-n%3,n%3];return s[o]*
t[r]+s[o+1]*t[r+3]+s[o+2]*t[r+6]})}function L(s){return[s[0],s[3],s[6],s[1],s[4],s[7],s[2],s[5],s[8]]}function z(s,t){return[s[0]+t[0],s[1]+t[1],s[2]+t[2]]}function R(s,t){
return[s[0]-t[0],s[1]-t[1],s[2]-t[2]]}function lt(s){let t=Math.hypot(s[0],s[1],s[2]);return[s[0]/t,s[1]/t,s[2]/t]}function ft(s,t){return[s[1]*t[2]-s[2]*t[1],s[2]*
t[0]-s[0]*t[2],s[0]*t[1]-s[1]*t[0]]}function es(s,t,e){let n=1/Math.tan(s*Math.PI/360),o=e-t;return[n,0,0,0,0,n,0,0,0,0,-(e+t)/o,-1,0,0,-2*e*t/o,0]}function ss(s,t,e){
return[...[0,1,2].flatMap(o=>[s[o]*t[o],s[o+3]*t[o],s[o+6]*t[o],0]),e[0],e[1],e[2],1]}function ns(s,t){return[0,1,2].flatMap(e=>[s[e]/t[e],s[e+3]/t[e],s[e+6]/t[e]])}var uo=40,At=class{constructor(){this.on=!1,this.grip=-1,this.pointer=null,this.axes=[0,0,0],this.nearer=0}turn(t,e=this.grip){Object.assign(this,{on:t,grip:e,pointer:null,
axes:[0,0,0],nearer:0})}wish({pointer:t,axes:e,nearer:n=0,grip:o}){t!==void 0&&(this.pointer=t),e&&(this.axes=e),o!==void 0&&(this.grip=o),this.nearer=t===null?
0:this.nearer+n}action(t,e){let n=Array.from(t).slice(0,3),o=this.pointer?this.towards(n,e).map(p=>uo*p):[0,0,0],[r,i]=mo(e),[a,c,h]=this.axes;return[...o.map((p,f)=>p+
a*r[f]+c*i[f]+(f===2?h:0)).map(p=>Math.max(-1,Math.min(1,p))),this.grip]}towards(t,e){let[n,o]=this.pointer,r=-T(L(e.rotation),R(t,e.place))[2]-this.nearer,i=2*
r*Math.tan(e.fov*Math.PI/360),a=z(e.place,T(e.rotation,[(n-.5)*i,(.5-o)*i,-r]));return R(a,t)}};function mo({rotation:s}){let t=lt([s[0],s[3],0]);return[t,ft([0,
0,1],t)]}var go="a script carries the hand back",wo=.1,yo=.25,bo=.012,xo=60,ko=[25,60],Mo=-1,Eo=1500,Ao="The physics lost its hold of this scene, so the attempt ends her\
e. Run it again.";async function os(s,t,e,n){let o=e.manifest,r=await ze(f=>e.hear(f),s.instruction,o),i=qe(s.scene,r.map(({reading:f})=>f.task),o),a=r.map(()=>new xt(
e,s));for(let[f,d]of a.entries())await d.listen(r[f]);let c=await n.files.tasks(),h=i.find(f=>!c.includes(f));if(h)throw new u(`The scene of ${h} is not part of\
 this page; it has: ${c.join(", ")}.`);let{picture:l,wrist:p}=e.config.vision;return n.sides={front:l,wrist:p},new fe(s,t,n,a,r,i)}var fe=class{constructor(t,e,n,o,r,i){
this.request=t,this.settings=e,this.world=n,this.drivers=o,this.confidence=Math.min(...r.map(({reading:a})=>a.confidence)),this.parts=r.map(({text:a},c)=>({text:a,
task:i[c],step:0,success:null})),this.moments=[],this.complaints=[],this.commands=[],this.done=[],this.planned=[...t.interventions].sort((a,c)=>a.step-c.step),this.
stopped=!1,this.steering=new At,this.steps=[]}get success(){return this.parts.every(({success:t})=>t===!0)}get told(){let{request:t,settings:e,parts:n,drivers:o,
confidence:r,success:i}=this,{head:a,replan:c}=o[0],{instruction:h,seed:l,scene:p,steps:f}=t,d={...Ze(e,t),head:a,replan:c,runtime:"browser"},m=Qe(e,t,[...this.
done,...this.planned]),{task:y}=n[n.length-1];return{task:y,instruction:h,seed:l,confidence:r,success:i,parts:n,link:m,settings:{...d,scene:p,steps:f}}}command(t){
this.commands.push(t)}async*run(t){let{world:e,request:n,drivers:o,parts:r}=this;e.look={},e.covered=!1;for(let[i,a]of o.entries())if(i?(await e.goOn(r[i].task,
n.seed),yield*this.carryBack(a,t)):(e.loaded?.task.task!==r[i].task&&await e.open(r[i].task),e.begin(n.seed)),this.stopped||(a.reset(n.seed,this.moments.length),
yield*this.part(r[i],a,t),!r[i].success||this.stopped))return}async*part(t,e,n){let{world:o,request:r,moments:i,steering:a}=this;Object.assign(t,{step:i.length,
success:!1});let c=Math.min(r.steps,o.physics.task.max_steps);for(let h=0;h<(a.on?Eo:c)&&!t.success;h++){let l=i.length,p=l?await this.applied(e):"";if(this.stopped)
return;let f={event:p,...this.audience(l,n)},d=()=>a.action(o.physics.state,o.view),m=await e.controlStep(this.actingWorld(),l,f,a.on?d:null);t.success=m.success,
yield this.added(m)}}async*carryBack(t,e){let{world:n,moments:o}=this,[r,i,a]=n.physics.state,c=[[r,i,Math.max(a+wo,yo)],n.handAtStart];for(let[h,l]of c.entries())
for(let p=0;p<ko[h];p++){let{state:f}=n.physics,d=l.map((b,x)=>b-f[x]);if(Math.max(...d.map(Math.abs))<bo)break;let m=o.length,y=[go,await this.applied(t)].filter(
Boolean).join(", ");if(this.stopped)return;let A={event:y,...this.audience(m,e)},w=[...d.map(b=>Math.max(-1,Math.min(1,xo*b))),Mo],E={votes:[w],weights:[1],born:[
m],blended:w},k=n.step(w);yield this.added({step:m,state:f,chunking:E,action:w,success:k,milliseconds:{},...A})}}audience(t,e){return{frame:e(t),view:this.world.
turnedView}}added(t){if(!t.state.length||!Array.from(t.state).every(Number.isFinite))throw new u(Ao);return this.moments.push(t),t}actingWorld(){let{world:t}=this;
return{observe:()=>t.observe(),step:e=>{let n=t.physics.snapshot(),o=t.step(e);return this.steps.push({...n,action:[...e],driven:this.steering.on,success:o}),o},
state:t.physics.state}}async applied(t){let e=this.moments.length,n=this.commands.splice(0);for(;this.planned.length&&this.planned[0].step<=e;)n.unshift(this.planned.
shift().command);let o=[];for(let r of n)o.push(await this.apply(r,t,e));return o.filter(Boolean).join(", ")}async apply(t,e,n){try{let o=await Xe(t,{driver:e,world:this.
world,steering:this.steering});return this.done.push({step:n,command:t}),this.stopped||=t.kind==="stop",o}catch(o){if(!(o instanceof u))throw o;return this.complaints.
push(o.message),""}}};var st=4,So=6,N=class{constructor(t,e=1,n=255){this.array=t,this.axes=e,this.steps=n}},X=class{constructor(t,e){this.bytes=t,this.shape=e}};function is(s){let t=new pe,
e=new TextEncoder().encode(JSON.stringify(t.encode(s))),n=4+st*Math.ceil(e.length/st),o=new Uint8Array(n+t.size).fill(32,4,n);new DataView(o.buffer).setUint32(0,
n-4,!0),o.set(e,4);let r=n;for(let i of t.parts)o.set(i,r),r+=st*Math.ceil(i.length/st);return o}var pe=class{constructor(){this.parts=[],this.size=0,this.known=
new Map}append(t){let e=this.size;return this.parts.push(t),this.size+=st*Math.ceil(t.length/st),e}encode(t){if(t===null||typeof t!="object")return $o(t);if(Array.
isArray(t))return t.map(n=>this.encode(n)??null);if(t instanceof g||t instanceof N||t instanceof X)return this.written(t);let e=Object.entries(t).filter(([,n])=>n!=
null);return Object.fromEntries(e.map(([n,o])=>[n,this.encode(o)]))}written(t){return this.known.has(t)||this.known.set(t,this.reference(t)),this.known.get(t)}reference(t){
return t instanceof X?{picture:[this.append(t.bytes),t.bytes.length]}:t instanceof N?{coarse:this.coarse(t)}:{array:this.array(t)}}array({shape:t,data:e}){let n=e instanceof
Int32Array||e instanceof Uint8Array,o=n?Int32Array.from(e):e instanceof Float32Array?e:Float32Array.from(e);return[n?"i":"f",t,this.append(rs(o))]}coarse({array:{
shape:t,data:e},axes:n,steps:o}){let r=t.slice(t.length-n).reduce((c,h)=>c*h,1),[i,a]=[new Uint8Array(e.length),new Float32Array(2*e.length/r)];for(let c=0,h=0;c<
e.length;c+=r,h+=2){let{low:l,high:p}=ct(e.subarray(c,c+r));a[h]=l,a[h+1]=(p-l)/o;let[f,d]=[a[h],1/(a[h+1]||1)];for(let m=c;m<c+r;m++)i[m]=(e[m]-f)*d+.5}return[
t,r,this.append(i),this.append(rs(a))]}},rs=({buffer:s,byteOffset:t,byteLength:e})=>new Uint8Array(s,t,e);function $o(s){return typeof s!="number"||Number.isInteger(
s)?s:Number.isFinite(s)?Number(s.toPrecision(So)):null}function as({shape:[s,t],data:e}){let[n,o]=[54,4*Math.ceil(3*t/4)],r=new Uint8Array(n+o*s),i=new DataView(
r.buffer);r.set([66,77]);let a=[[2,r.length],[10,n],[14,40],[18,t],[22,s],[34,o*s]];for(let[c,h]of a)i.setUint32(c,h,!0);i.setUint16(26,1,!0),i.setUint16(28,24,
!0);for(let c=0;c<s;c++){let h=n+(s-1-c)*o;for(let l=0,p=3*t*c;l<t;l++,p+=3)r[h+3*l]=e[p+2],r[h+3*l+1]=e[p+1],r[h+3*l+2]=e[p]}return new X(r,[s,t,3])}var ue=480,_o=14,vo=.8,To=2,Oo=.4,No=36,St=class{constructor(t){this.world=t,this.detail=t.eye.isSoftware?"fast":"fine",this.warm=!1,this.next=0}picture(t){let e=performance.
now();if(t%To||t&&e<this.next)return null;let n=this.drawn(),o=performance.now()-e;return this.warm&&o>_o&&(this.detail="fast"),this.next=this.detail==="fine"?0:
e+Math.max(No,o/Oo),this.warm=!0,n}async drawn(){this.world.show(ue,this.detail),this.world.eye.finish();let e=await this.world.eye.canvas.convertToBlob({type:"\
image/jpeg",quality:vo});return new X(new Uint8Array(await e.arrayBuffer()),[ue,ue,3])}};var Ro="vla-driven";function cs({parts:s,world:t,steps:e,request:n}){let{body_pos:o,site_pos:r,seed:i}=t.start,{task:a}=s[0];return{format:Ro,version:1,task:a,seed:i,instruction:n.
instruction,body_pos:o,site_pos:r,steps:e}}var $t=class{constructor(){this.pace=40,this.paused=!1,this.hidden=!1,this.allowed=0,this.due=0,this.wake=null}set(t){Object.assign(this,t),this.wake?.()}async turn(){
for(;this.hidden||this.paused&&!this.allowed;)await new Promise(n=>this.wake=()=>n(null));this.paused&&(this.allowed-=1);let t=performance.now(),e=this.due<t-250;
this.due=e||this.paused?t:this.due+1e3/this.pace,await(this.due-t>1?Fo(this.due-t):jo())}},Fo=s=>new Promise(t=>setTimeout(t,s));function jo(){let{port1:s,port2:t}=new MessageChannel;
return new Promise(e=>{s.onmessage=()=>{s.close(),e(null)},t.postMessage(null)})}var hs=1e8,Io=["front","wrist","state"],ls={type:"uint8",shape:[1,"S","S",3]},Po={front:ls,wrist:ls,state:{type:"float32",shape:[1,4]},task:{type:"int64",shape:[
1]},ids:{type:"int64",shape:[1,"L"]},noise:{type:"float32",shape:[1,"K",4]}},fs={actions:{type:"float32",shape:[1,"K",4]},belief:{type:"float32",shape:[1,3,3]},
context:{type:"float32",shape:[1,"D"]},front_keypoints:{type:"float32",shape:[1,"P",2]},wrist_keypoints:{type:"float32",shape:[1,"P",2]},front_heat:{type:"float\
32",shape:[1,"P","h","w"]},wrist_heat:{type:"float32",shape:[1,"P","h","w"]}},Lo={S:[32,256],K:[1,100],D:[1,4096],P:[1,256],h:[1,256],w:[1,256]},Uo=["L"],Co={S:16},
ps={S:"S a multiple of 16 from 32 to 256",K:"K from 1 to 100",D:"D from 1 to 4096",P:"P from 1 to 256",h:"h and w from 1 to 256",L:"L free"};async function ms(s,t,e){
if(t.length>hs)throw new u(`${e} has ${(t.length/1e6).toFixed(0)} MB; a policy may have ${hs/1e6} MB.`);let n=await Bo(s,t,e),o=Do(n.inputMetadata,n.outputMetadata);
if(!o.length)return n;throw await n.release(),new u(`${e} is not a policy that can drive this arm. ${o.join(" ")}`)}async function Bo(s,t,e){try{return await s.
InferenceSession.create(t,{executionProviders:["wasm"]})}catch(n){let o=String(n?.message??n).split(`
`)[0].slice(0,200);throw new u(`${e} is not an ONNX graph that ONNX Runtime can run: ${o}`)}}function Do(s,t){let e=[...s.flatMap(n=>us("Input",n,Po)),...t.filter(
({name:n})=>n in fs).flatMap(n=>us("Output",n,fs))];return s.some(({name:n})=>Io.includes(n))||e.push("It senses nothing: it must take front, wrist or state."),
t.some(({name:n})=>n==="actions")||e.push("Output actions is missing; it must be float32 (1, K, 4), K from 1 to 100."),e.length?e:qo(s,t)}function us(s,{name:t,
type:e,shape:n},o){if(!(t in o))return[`${s} ${t} is unknown; it may have ${Object.keys(o).join(", ")}.`];let r=o[t],i=[];return e!==r.type&&i.push(`${s} ${t} i\
s ${e}; it must be ${r.type}.`),Go(n,r.shape)||i.push(`${s} ${t} has shape ${ds(n)}; it must be ${Ho(r.shape)}.`),i}function Go(s,t){let e={};return s.length===
t.length&&s.every((n,o)=>{let r=t[o];return typeof r=="number"?n===r:zo(n,r)&&(e[r]??=n)===n})}function zo(s,t){if(Uo.includes(t))return typeof s!="number";let[
e,n]=Lo[t];return typeof s=="number"&&s>=e&&s<=n&&s%(Co[t]??1)===0}function qo(s,t){let e=s.find(({name:o})=>o==="noise")?.shape[1],n=t.find(({name:o})=>o==="ac\
tions").shape[1];return e===void 0||e===n?[]:[`Input noise has ${e} steps and output actions ${n}; they must be equal.`]}var ds=s=>`(${s.map(t=>t??"?").join(", ")}\
)`;function Ho(s){let t=[...new Set(s)].filter(e=>e in ps);return[ds(s),...t.map(e=>ps[e])].join(", ")}async function gs(s,t,e){xs("flow",e,1e3);let n=[t];for(let o=0;o<e;o++){let[r,i]=[Math.fround(o/e),n[o].data],a=(await s(n[o],r)).data;n.push(me(t,c=>i[c]+(a[c]-
i[c])/(1-r)/e))}return ys(n)}async function ws(s,t,e,n){let o=n.length-1;xs("ddpm",e,o);let r=Vo(e,o),i=[t];for(let a=0;a<e;a++){let[c,h,l]=[n[r[a]],n[r[a+1]],i[a].
data],p=(await s(i[a],r[a]/o)).data;i.push(me(t,f=>Wo(l[f],bs(p[f]),c,h)))}return ys(i)}function Vo(s,t){let e=Math.fround(t/s),n=o=>o<(s+1)/2?Math.fround(t-Math.
fround(e*o)):Math.fround(e*(s-o));return Array.from({length:s+1},(o,r)=>Xo(n(r)))}function Wo(s,t,e,n){let o=(s-Math.sqrt(e)*t)/Math.sqrt(1-e);return Math.sqrt(
n)*t+Math.sqrt(1-n)*o}function ys(s){let t=me(s[0],e=>bs(s[s.length-1].data[e]));return{actions:t,path:q([...s.slice(0,-1),t])}}var bs=s=>Math.min(1,Math.max(-1,
s)),me=(s,t)=>new g(s.shape,Float32Array.from(s.data,(e,n)=>t(n)));function Xo(s){let t=Math.floor(s);return s-t!==.5?Math.round(s):t%2?t+1:t}function xs(s,t,e){
if(!(Number.isInteger(t)&&t>=1&&t<=e))throw new u(`The ${s} head cannot take ${t} steps; choose from 1 to ${e}.`)}var ks=["<pad>","<start>","<unknown>"],[Ko,Ms]=[1,2],Yo="▁",Jo=/\x1b\[[0-9;]*[A-Za-z]/g,Qo=2e3,Zo=40,tr=new RegExp(`[\\p{L}\\p{N}]{1,${Zo}}|[^\\p{L}\\p{N}_\\s]|_`,
"gu"),er=/^[\p{L}\p{N}]/u,sr="ı",nr=/\p{Script=Cherokee}/u;function or(s){return[...[...s].slice(0,Qo).join("").replace(Jo," ").normalize("NFKC")].map(rr).join(
"").replace(/\p{Cf}/gu,"").replace(/[\p{C}\p{Z}]/gu," ").trim().split(/\s+/).join(" ")}function rr(s){return s===sr?s:nr.test(s)?s.toUpperCase():s.toLowerCase().
toUpperCase().toLowerCase()}function ir(s){return(or(s).match(tr)??[]).map(t=>er.test(t)?Yo+t:t)}var _t=class{constructor({alphabet:t,merges:e,pieces:n}){this.pieces=
n,this.rank=new Map(e.map(([r,i],a)=>[`${r} ${i}`,a]));let o=new Set([...ks,...t,...e.map(r=>r.join(""))]);this.id=new Map([...o].map((r,i)=>[r,i]))}encode(t){let e=[
ks[Ko]];for(let r of ir(t))if(e.push(...this.split(r)),e.length>=this.pieces)break;let n=e.slice(0,this.pieces),o=n.map(r=>this.id.get(r)??Ms);return{ids:o,pieces:n,
known:o.map(r=>r!==Ms)}}split(t){let e=[...t];for(;;){let[n,o]=[1/0,-1];for(let r=0;r+1<e.length;r++){let i=this.rank.get(`${e[r]} ${e[r+1]}`)??1/0;i<n&&([n,o]=
[i,r])}if(o<0)return e;e.splice(o,2,e[o]+e[o+1])}}};var ar=1,cr=["front","wrist"],hr=16,Es={ddpm:ws,flow:gs},lr={uint8:Uint8Array,int64:BigInt64Array,float32:Float32Array};async function As(s,t,e){if(t?.format!==
ar)throw new u("This exported policy is of another version; export it again.");let n={};for(let[o,r]of Object.entries(t.graphs)){let i=await e(r.file);n[o]=await s.
InferenceSession.create(i,{executionProviders:["wasm"]})}return new pt(s,t,n)}var pt=class{constructor(t,e,n){this.ort=t,this.manifest=e,this.sessions=n,this.config=
e.config,this.tokenizer=new _t(e.vocabulary);let o=[this.config.vision.picture,this.config.vision.wrist];this.views=cr.filter((r,i)=>o[i]),this.sides=o.filter(Boolean),
this.centres=e.centres&&g.of(e.centres)}async close(){for(let t of Object.values(this.sessions))await t.release()}async hear(t){let e=this.tokenizer.encode(t),n={
shape:[1,e.ids.length],data:BigInt64Array.from(e.ids,BigInt)},{hidden:o,pooled:r,probability:i}=await this.run("sentence",{ids:n});return{text:t,pieces:e,hidden:o,
pooled:r,reading:De(i.data,this.manifest)}}async decide(t,e,n,o,r=0){let i=new de,[a,c]=this.senses(t),h=await this.trunk(a,c,e);i.stop("trunk");let l={};for(let p of this.
config.heads.kinds)l[p]=await this.propose(p,h.context,n,r);return i.stop("heads"),{vision:this.visionRecord(a,h),language:ge(e),state:{raw:c,normal:h.normal.single,
token:h.state_token.single},fusion:this.fusionRecord(e,h),belief:h.belief.single,heads:l,head:o,milliseconds:i.milliseconds}}senses({image:t,wrist:e,state:n}){let o=this.
sides.map((r,i)=>{let a=this.views[i]==="wrist"?e:t;if(!a)throw new u("This policy has an eye on the wrist too; give it wrist pictures.");if(a.length===3*r*r)return new g(
[r,r,3],a);throw new u(`This policy sees pictures of ${r} × ${r} × 3; this one has ${a.length} numbers.`)});if(n.length!==4||!n.every(Number.isFinite))throw new u(
`The state must be four finite numbers; got ${[...n].join(", ")}.`);return[o,new g([4],n)]}trunk(t,e,{hidden:n,pooled:o}){let r=Object.fromEntries(this.views.map(
(i,a)=>[i,vt(t[a])]));return this.run("trunk",{...r,state:vt(e),hidden:n,pooled:o})}async propose(t,e,n,o=0){if(t in Es)return this.iterate(t,e,n,o);let r=await this.
run(t,{context:e,noise:vt(n)}),i=Object.fromEntries(Object.entries(r).map(([c,h])=>[c,h.single])),a=i.probability?{centres:this.centres}:{};return{...i,...a,path:q(
[n,i.actions])}}iterate(t,e,n,o){let r=async(a,c)=>{let h={shape:[],data:Float32Array.of(c)};return(await this.run(t,{x_t:vt(a),t:h,context:e})).clean.single},i=o||
this.config.heads[`${t}_samples`];return Es[t](r,n,i,this.manifest.alpha_bar)}async run(t,e){let n=Object.fromEntries(Object.entries(e).map(([r,i])=>[r,this.tensor(
i)])),o=await this.sessions[t].run(n);return Object.fromEntries(Object.entries(o).map(([r,{dims:i,data:a}])=>[r,new g(i,ur(a))]))}tensor({shape:t,data:e}){let[n]=Object.
entries(lr).find(([,o])=>e instanceof o)??[];if(!n)throw new TypeError("a graph takes uint8, int64 and float32");return new this.ort.Tensor(n,e,t)}visionRecord(t,e){
let n=r=>this.views.map(i=>e[`${i}_${r}`].single),o=this.views.flatMap(r=>e[`${r}_words`]?.single??[]);return{pictures:t,maps:this.views.map(r=>pr(e,r)),heat:n(
"heat"),keypoints:q(n("keypoints")),tokens:Ce(n("tokens")),words:o}}fusionRecord(t,e){return{...this.tokenNames(t),attention:e.attention?.single??null,residual:e.
residual?.single??null,context:e.context.single}}tokenNames({pieces:{pieces:t}}){let e=["readout","state",...t],n=["fusion","state",...t.map(()=>"language")];return this.
views.forEach((o,r)=>{let i=fr(o,this.sides[r]/hr);e.push(`${o} keypoints`,...i),n.push("vision",...i.map(()=>"vision"))}),{names:e,stage:n}}},de=class{constructor(){
this.begun=performance.now(),this.milliseconds={}}stop(t){let e=performance.now();this.milliseconds[t]=e-this.begun,this.begun=e}},fr=(s,t)=>Array.from({length:t*
t},(e,n)=>`${s} ${Math.floor(n/t)},${n%t}`);function pr(s,t){let e=[];for(let n=0;s[`${t}_map_${n}`];n++)e.push(s[`${t}_map_${n}`].single);return e}function ge({
text:s,pieces:t,hidden:e,reading:n}){let{nearest:o,understood:r}=n;return{text:s,pieces:t.pieces,known:t.known,hidden:e.single,nearest:o,understood:r}}var vt=({
shape:s,data:t})=>new g([1,...s],t),ur=s=>s instanceof BigInt64Array?Int32Array.from(s,Number):s;var K="own";async function Ss(s,t,e,n){return new we(s,await ms(s,t,e),n)}var we=class extends pt{constructor(t,e,n){super(t,{...n.manifest,config:mr(e)},{[K]:e}),
this.reader=n}hear(t){return this.reader.hear(t)}async decide(t,e,n){let o=performance.now(),[r,i]=this.senses(t),a=await this.run(K,this.inputs(r,i,e,n)),c=new g(
n.shape,a.actions.data.map(h=>Math.min(1,Math.max(-1,h))));return{vision:r.length?{pictures:r,...this.seen(a)}:null,language:ge(e),state:{raw:i},fusion:a.context?
{context:a.context.single}:null,belief:a.belief?.single??null,heads:{[K]:{actions:c,path:q([n,c])}},head:K,milliseconds:{heads:performance.now()-o}}}inputs(t,e,{
pieces:n,reading:o},r){let i=Object.keys(this.manifest.tasks).indexOf(o.task),a=({shape:h,data:l})=>({shape:[1,...h],data:l}),c={...Object.fromEntries(this.views.
map((h,l)=>[h,a(t[l])])),state:a(e),task:{shape:[1],data:BigInt64Array.of(BigInt(i))},ids:{shape:[1,n.ids.length],data:BigInt64Array.from(n.ids,BigInt)},noise:a(
r)};return Object.fromEntries(this.sessions[K].inputNames.map(h=>[h,c[h]]))}seen(t){let e=r=>this.views.map(i=>t[`${i}_${r}`]?.single),[n,o]=[e("keypoints"),e("\
heat")];return{...n.every(Boolean)?{keypoints:q(n)}:{},...o.every(Boolean)?{heat:o}:{}}}};function mr({inputMetadata:s,outputMetadata:t}){let e=o=>s.find(({name:r})=>r===
o)?.shape[1]??0;return{chunk:t.find(({name:o})=>o==="actions").shape[1],heads:{kinds:[K],acting:K},vision:{picture:e("front"),wrist:e("wrist")}}}var ut=class{constructor(t,e){this.shape=t,this.read=e}pick(t=[],e=0,n=0){if(e===this.shape.length)return this.read(n);let o=this.shape[e],r=i=>this.pick(t,e+1,
n*o+i);return dr(t[e],o,r)}};function dr(s,t,e){if(typeof s=="number")return e(s<0?Math.max(0,t+s):Math.min(s,t-1));let[n,o]=s??[0,t];return Array.from({length:Math.
min(o,t)-n},(r,i)=>e(n+i))}var gr={255:"image/jpeg",66:"image/bmp"},wr=[31,139],Tt=class{constructor(t){this.bytes=t,this.known=void 0}get type(){return gr[this.bytes[0]]??"image/webp"}get blob(){
return new Blob([this.bytes],{type:this.type})}get address(){return this.known??=`data:${this.type};base64,${kr(this.bytes)}`,this.known}};async function $s(s){
let t=new Uint8Array(s),e=wr.every((r,i)=>t[i]===r)?await yr(t):t.buffer,n=4+new DataView(e).getUint32(0,!0),o=JSON.parse(new TextDecoder().decode(new Uint8Array(
e,4,n-4)));return ye(o,e,n)}function yr(s){let t=new Response(s).body;return new Response(t.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer()}function ye(s,t,e){
if(Array.isArray(s))return s.map(o=>ye(o,t,e));if(s===null||typeof s!="object")return s;if(s.picture)return new Tt(new Uint8Array(t,e+s.picture[0],s.picture[1]));
if(s.array)return br(t,e,...s.array);if(s.coarse)return xr(t,e,...s.coarse);let n=Object.entries(s).map(([o,r])=>[o,ye(r,t,e)]);return Object.fromEntries(n)}function br(s,t,e,n,o){
let r=new(e==="i"?Int32Array:Float32Array)(s,t+o,be(n));return new ut(n,i=>r[i])}function xr(s,t,e,n,o,r){let i=new Uint8Array(s,t+o,be(e)),a=new Float32Array(s,
t+r,2*be(e)/n);return new ut(e,c=>a[2*Math.floor(c/n)]+a[2*Math.floor(c/n)+1]*i[c])}var be=s=>s.reduce((t,e)=>t*e,1);function _s(s){return Uint8Array.fromBase64?
Uint8Array.fromBase64(s):Uint8Array.from(atob(s),t=>t.charCodeAt(0))}function kr(s){let t="";for(let e=0;e<s.length;e+=8192)t+=String.fromCharCode(...s.subarray(
e,e+8192));return btoa(t)}function v(s,t){if(typeof s=="string")return s;let[,e,n,o]=t.match(/^(\+?)\.(\d)([f%])$/)??[],r=o==="%"?`${(100*s).toFixed(Number(n))}%`:s.toFixed(Number(n));return e&&
!r.startsWith("-")?`+${r}`:r}var F=["x","y","z","gripper"],vs=({state:{raw:s,normal:t,token:e}})=>({raw:s,normal:t,token:e});function Ts({state:{raw:s,normal:t}}){let e=C([...t.data.subarray(
0,3)].map(Math.abs)),n=t.data[e]>0?"above":"below",o=v(Math.abs(t.data[e]),".1f");return`${`${F[e]} is ${o} deviations ${n} the middle of the workspace`}; the g\
ripper is ${v(s.data[3],".0%")} open`}var Mr=.01,Y=121,Os=new g([Y],Float32Array.from({length:Y},(s,t)=>-1.2+2.4*t/(Y-1)));function Ns({heads:s,head:t,state:{raw:e}}){let n=Object.fromEntries(Object.
entries(s).map(([i,a])=>[i,Er(a,e.data)])),{actions:o,plan:r}=n[t];return{acting:t,kinds:Object.keys(s),iterating:Object.keys(s).filter(i=>s[i].path.length>2),chunk:o,
plan:r,ahead:Array.from({length:o.length},(i,a)=>a),roads:{},...n}}function Er(s,t){return{actions:s.actions,path:s.path,steps:Array.from({length:s.path.length},
(e,n)=>n),plan:Ar(s.actions,t),...s.mean?Sr(s.mean,s.std):{},...s.probability?{...$r(s),centres:s.centres}:{}}}function Ar(s,t){let[e,n]=s.shape,o=new Float32Array(
3*(e+1));for(let r=0;r<3;r++){let i=0;o[r]=t[r];for(let a=0;a<e;a++)i+=s.data[a*n+r],o[3*(a+1)+r]=t[r]+Mr*i}return new g([e+1,3],o)}function Sr(s,t){let e=r=>new g(
s.shape,Float32Array.from(s.data,(i,a)=>i+r*t.data[a])),n=new Float32Array(s.data.length*Y);s.data.forEach((r,i)=>{let a=t.data[i];for(let c=0;c<Y;c++){let h=(Os.
data[c]-r)/a;n[i*Y+c]=Math.exp(-.5*h*h)/(a*Math.sqrt(2*Math.PI))}});let o=[...s.shape,Y];return{mean:s,std:t,low:e(-2),high:e(2),curve:Os,density:new N(new g(o,
n))}}function $r({probability:s,chosen:t}){let[e,n,o]=s.shape,r=new Float32Array(e*n);for(let i=0,a=0;i<r.length;i++){let c=0;for(let h=0;h<o;h++,a++){let l=s.data[a];
c-=l*Math.log2(Math.max(l,1e-12))}r[i]=c}return{probability:new N(s),entropy:new g([e,n],r),string:[...t.data.subarray(0,n)].join(" ")}}function _r({heads:s}){return F.
map((t,e)=>{let n=s.kinds.map(o=>s[o].actions.data[e]);return Math.max(...n)-Math.min(...n)})}function Rs({heads:{chunk:s}}){let t=s.shape[1],e=[0,1,2].map(n=>s.
data.reduce((o,r,i)=>i%t===n?o+Math.abs(r):o,0));return C(e)}function Fs(s){let[{heads:t},e]=[s,_r(s)],n=C(e),o=t.kinds.length>1?`${t.kinds.length} heads differ\
 most in ${F[n]}, by ${v(e[n],".2f")}`:"one head acts";if(!t.bins)return o;let r=[...t.bins.entropy.at(0).data],i=r.reduce((a,c)=>a+c,0)/r.length;return`${o}; t\
he bins are ${v(i,".1f")} bits unsure`}var J=["front","wrist"],vr=["hand","object","goal"],js=31;function Is({vision:s,fusion:t}){return{pictures:s.pictures.map(as),names:Rr(s.keypoints?.shape[1]??0),
keypoints:s.keypoints,...s.heat?Tr(s.heat):{},...s.maps?Or(s.maps):{},...s.tokens?Nr(s,t):{}}}var Tr=s=>({heat:s.map(t=>new N(t,2,js)),heat_cells:s.map(t=>Q(t.shape[2]))});
function Or(s){let t=e=>s.map(n=>n.map(e));return{maps:t(e=>new N(e,2,js)),map_cells:t(e=>Q(e.shape[2])),peaks:t(e=>B(e.parts().map(n=>ct(n.data).high)))}}function Nr(s,t){
let e=t.names.filter((r,i)=>t.stage[i]==="vision"),n=J.slice(0,s.pictures.length).map(r=>ke(e,r)),o=n.map(Me);return{alike:new N(xe(s.tokens)),patch_names:e,spans:n,
grids:o,patch_cells:o.map(([,r])=>Q(r))}}var B=s=>new g([s.length],Float32Array.from(s)),Q=s=>[.5/s,1/s];function xe(s){let[t,e]=s.shape,n=new Float64Array(s.data);
for(let r=0;r<e;r++){let i=0;for(let a=0;a<t;a++)i+=n[a*e+r]/t;for(let a=0;a<t;a++)n[a*e+r]-=i}for(let r=0;r<t;r++){let i=n.subarray(r*e,(r+1)*e),a=Math.max(1e-9,
Math.hypot(...i));i.forEach((c,h)=>i[h]=c/a)}let o=new Float32Array(t*t);for(let r=0;r<t;r++)for(let i=r;i<t;i++){let a=0;for(let c=0;c<e;c++)a+=n[r*e+c]*n[i*e+
c];o[r*t+i]=o[i*t+r]=a}return new g([t,t],o)}var Rr=s=>Array.from({length:s},(t,e)=>vr[e]??`point ${e}`);function ke(s,t){let e=s.flatMap((n,o)=>n.startsWith(`${t}\
 `)&&n.includes(",")?[o]:[]);return[e[0],e[e.length-1]+1]}function Me([s,t]){let e=Math.round(Math.sqrt(t-s));return[e,e]}function Ps({vision:s},t){if(t){let[,r,
i]=[...t.data].map(a=>v(1e3*a,".0f"));return`believes the object ${r} mm and the goal ${i} mm from where they are`}let e=s.heat[0].array.parts().map(r=>ct(r.data).
high),n=C(e),o=v(e[n],".0%");return`the surest of ${e.length} keypoints, ${s.names[n]}, puts ${o} on one cell`}var j=s=>()=>s,Ot=s=>Array.from({length:s},(t,e)=>e),Us=({vision:s})=>s?.maps??[[]],Fr=s=>Math.max(0,...Us(s).flat().map(({array:t})=>t.length)),jr=s=>Us(s)[0].
map(({array:t},e)=>`${e+1} · ${t.shape.join("×")}`),Ls=({fusion:s},t)=>s?.attention?Ot(s.attention.array.shape[t]).map(e=>String(e+1)):[],Ir=({heads:s})=>Math.
max(1,...s.iterating.map(t=>s[t].path.length)),Pr=[{name:"keypoint",label:"keypoint",options:s=>s.vision?.names??[],first:j(1)},{name:"view",label:"eye",options:s=>J.
slice(0,s.vision?.pictures.length??0),first:j(0)},{name:"map",label:"layer",options:jr,first:j(1)},{name:"unit",label:"unit",options:s=>Ot(Fr(s)),first:j(0)},{name:"\
patch",label:"patch",options:s=>s.vision?.patch_names??[],first:j(8)},{name:"word",label:"word",options:s=>s.language?.words??[],first:j(1)},{name:"thing",label:"\
thing",options:s=>s.words?.things??[],first:j(0)},{name:"layer",label:"layer",options:s=>Ls(s,0),first:j(-1)},{name:"head",label:"head",options:s=>[...Ls(s,1).slice(
0,-1),"mean"],first:j(-1)},{name:"token",label:"token that looks",options:s=>s.fusion?.names??[],first:j(0)},{name:"dimension",label:"dimension",options:()=>F,first:Rs},
{name:"other",label:"against",options:()=>F,first:j(1)},{name:"ahead",label:"steps ahead",options:s=>s.heads.ahead,first:j(0)},{name:"sampler",label:"head",options:s=>s.
heads.iterating,first:j(-1),named:!0},{name:"noise",label:"step of the sampler",options:s=>Ot(Ir(s)),first:j(-1)}];function Cs(s){return Object.fromEntries(Pr.map(
t=>[t.name,Lr(t,s)]))}function Lr({name:s,label:t,options:e,first:n,named:o},r){let i=e(r).map(String),a=o?i:Ot(i.length),c=Math.max(-a.length,Math.min(n(r),a.length-
1));return{name:s,label:t,labels:i,values:a,first:a.at(c)??0}}var Ur=8*.01,Cr=[["left","right"],["back","forward"],["down","up"]];function Ds(s){let t=Br(s),{action:e,expert:n,milliseconds:o}=s;return{parts:Object.keys(t),
spent:Object.values(t),total:Object.values(o).reduce((r,i)=>r+i,0),...n?{wish:Ee(s),gap:Math.hypot(...[0,1,2].map(r=>e[r]-n[r]))}:{}}}function Ee({state:s,expert:t}){
let e=[...s].slice(0,3);return g.of([e,e.map((n,o)=>n+Ur*t[o])])}function Br({milliseconds:s,decision:t}){let e=t?.milliseconds??{};if(!Object.keys(e).length)return Bs(
s);let{policy:n=0,...o}=s,r=Object.values(e).reduce((i,a)=>i+a,0);return Bs({...e,"writing it down":Math.max(0,n-r),...o})}var Bs=s=>Object.fromEntries(Object.entries(
s).map(([t,e])=>[t,Number(e.toFixed(3))]));function Gs({action:s,act:t,proposed:e}){let n=[...s.data.subarray(0,3)],o=C(n.map(Math.abs)),r=Cr[o][+(n[o]>0)],i=`m\
oves ${v(10*Math.abs(n[o]),".1f")} mm ${r}`;if(e){let a=Math.hypot(...n.map((c,h)=>c-e.data[h]));return`a person ${i}; ${v(10*a,".1f")} mm from what the policy \
would do`}return t.gap===void 0?i:`${i}; ${v(10*t.gap,".1f")} mm from the expert's wish`}function zs({step:s,chunking:{votes:t,weights:e,born:n,blended:o},decision:r}){return{votes:g.of(t),weights:B(e),ages:new g([n.length],Int32Array.from(n,i=>s-i)),
born:n.map(i=>`made at step ${i}`),here:n.map(()=>s),sizes:B(e.map(i=>6+14*i)),newest:B(t[t.length-1]),sum:F.map((i,a)=>Gr(e,t.map(c=>c[a]),o[a])),...r?Dr(s,r.heads[r.
head].actions):{}}}function Dr(s,{shape:[t,e],data:n}){let o=Float32Array.from({length:t+1},(i,a)=>a<t?s+a:NaN),r=new Float32Array((t+1)*e).fill(NaN);return r.set(
n),{steps:new g([t+1],o),chunk:new g([t+1,e],r)}}function Gr(s,t,e){return`${s.map((o,r)=>`${v(o,".2f")}·(${v(t[r],"+.2f")})`).join(" + ")} = ${v(e,"+.2f")}`}function qs({
chunking:{votes:s}}){let[t,e]=s.shape;if(t===1)return"one chunk speaks: its word is the action";let n=F.map((r,i)=>{let a=s.parts().map(c=>c.data[i]);return Math.
max(...a)-Math.min(...a)}).slice(0,e),o=C(n);return`${t} chunks speak; in ${F[o]} they differ by ${v(n[o],".2f")}`}var zr=31,Ae=s=>s.replaceAll("▁","·");function Hs({language:s,fusion:t},e){let n=Ws(s.pieces),o=s.pieces.map(Ae);return{text:s.text,pieces:o,places:o.map((r,i)=>i),
known:s.known,hidden:new N(s.hidden),alike:new N(xe(s.hidden)),tasks:s.nearest.map(([r])=>r.replace(/-v3$/,"")),sentences:s.nearest.map(([r])=>e[r].sentence),probability:s.
nearest.map(([,r])=>r),understood:s.understood,heard:t?.attention&&Hr(t),words:n.map(({name:r})=>r==="<start>"?"(start)":r),word_places:n.map((r,i)=>i)}}function Vs({
language:s,vision:t}){let e=t?.words??[];if(!e.length)return{};let n=e.map(o=>qr(Ws(s.pieces),o));return{looks:n.map(o=>new N(o,2,zr)),look_cells:n.map(({shape:o})=>Q(
o[2]))}}function Ws(s){let t=[];return s.forEach((e,n)=>{let o=t[t.length-1];n>1&&/^[\p{L}\p{N}]/u.test(e)?(o.name+=e,o.places.push(n)):t.push({name:e.replace(/^▁/,
""),places:[n]})}),t}function qr(s,t){let[,e,n]=t.shape,o=new g([s.length,e,n],new Float32Array(s.length*e*n));return s.forEach(({places:r},i)=>{let a=o.at(i).data;
for(let c of r)t.at(c).data.forEach((h,l)=>a[l]+=h)}),o}function Hr({attention:s,stage:t}){let e=t.flatMap((a,c)=>a==="language"?[c]:[]),[n,o,r]=s.shape,i=new Float32Array(
n*e.length);for(let a=0;a<n;a++)e.forEach((c,h)=>{let l=0;for(let p=0;p<o;p++)l+=s.data[(a*o+p)*r*r+c];i[a*e.length+h]=l/o});return new g([n,e.length],i)}function Xs({
language:s}){let t=s.known.filter(o=>!o).length,e=t?`${t} of them never seen before`:"all known",n=`${v(s.probability[0],".0%")} sure it means ${s.tasks[0]}`;return`${s.
pieces.length} pieces, ${e}; ${n}`}var Nt=["itself","state","words",...J],Vr={fusion:0,state:1,language:2},Wr=31;function Ks({fusion:s,vision:t}){if(!s.names)return{context:s.context};let e=J.slice(
0,t.pictures.length).map(r=>ke(s.names,r)),[n,o]=[e.map(Me),Xr(s)];return{names:s.names.map(Ae),labels:s.names.map((r,i)=>`${i} ${r}`),borders:o.flatMap((r,i)=>i&&
r!==o[i-1]?[i-.5]:[]),middles:Kr(o),spans:e,grids:n,cells:n.map(([,r])=>Q(r)),keypoints:e[0][0]-1,context:s.context,...s.attention?Yr(s.attention,o):{}}}function Xr({
names:s,stage:t}){return t.map((e,n)=>Vr[e]??Nt.indexOf(s[n].split(" ")[0]))}function Kr(s){return[...new Set(s)].sort((t,e)=>t-e).map(t=>(s.indexOf(t)+s.lastIndexOf(
t))/2)}function Yr(s,t){let[e,n,o]=s.shape,r=o*o,i=new Float32Array(e*(n+1)*r),a=[];for(let c=0;c<e;c++){let h=c*(n+1)*r,l=s.at(c).data;i.set(l,h);let p=i.subarray(
h+n*r,h+(n+1)*r);for(let f=0,d=0;f<n;f++)for(let m=0;m<r;m++,d++)p[m]+=l[d]/n;a.push(p)}return{attention:new N(new g([e,n+1,o,o],i),1,Wr),rollout:Jr(a,o),share:Qr(
a,o,t)}}function Jr(s,t){let e=new Float64Array(t);e[0]=1;for(let n of[...s].reverse()){let o=Float64Array.from(e,r=>.5*r);for(let r=0;r<t;r++)for(let i=0;i<t;i++)
o[i]+=.5*e[r]*n[r*t+i];e=o}return new g([t],Float32Array.from(e))}function Qr(s,t,e){let n=new Float32Array(Nt.length*s.length);return s.forEach((o,r)=>{for(let i=0;i<
t;i++)n[e[i]*s.length+r]+=o[i]}),new g([Nt.length,s.length],n)}function Ys({fusion:s}){if(!s.share)return"this fusion has no attention: everything is mixed into\
 one context at once";let[t,e]=s.share.shape,n=Array.from({length:t},(a,c)=>s.share.data[(c+1)*e-1]),o=n.map((a,c)=>c).sort((a,c)=>n[c]-n[a]||c-a),[r,i]=o.map(a=>`${v(
n[a],".0%")} on ${Zr(Nt[a])}`);return`in the last layer the readout looks ${r}, ${i}`}var Zr=s=>s==="itself"||s==="words"?s:`the ${s}${J.includes(s)?" eye":""}`;var Se="this policy does not tell",Rt=class{constructor({tasks:t,camera:e,rate:n}){this.tasks=t,this.camera=e,this.seenFrom=e,this.rate=n,this.decision=null,this.
event=""}moment(t){this.seenFrom=t.view??this.camera;let e={...this.outcome(t),seconds:t.step/this.rate};return t.event&&t.event!==this.event&&(e.event=t.event),
this.event=t.event??"",e.chunking=zs(t),e.act=Ds(t),t.decision&&(this.decision=e.decision=this.thought(t.decision)),this.decision?.belief&&t.truth&&(e.miss=ti(this.
decision.belief,t.truth)),{...e,notes:this.notes(e)}}notes(t){let e={chunking:qs(t),action:Gs(t)},{decision:n}=this;return n?{...e,vision:t.miss||n.vision?.heat?
Ps(n,t.miss):Se,language:Xs(n),state:n.state.normal?Ts(n):Se,fusion:n.fusion?.names?Ys(n):Se,heads:Fs(n)}:e}outcome(t){let{step:e,state:n,action:o,success:r,milliseconds:i,
expert:a,truth:c,frame:h,wish:l}=t;return{step:e,state:B(n),action:B(o),success:r,milliseconds:i,...l?{proposed:B(l)}:{},...a?{expert:B(a),wish_seen:this.projected(
Ee(t))}:{},...c?{truth:c,truth_seen:this.projected(c)}:{},frame:h,...t.view?{turned:!0}:{}}}thought(t){let e=Ns(t);return{vision:t.vision&&Is(t),language:Hs(t,this.
tasks),words:Vs(t),state:vs(t),fusion:t.fusion&&Ks(t),heads:e,belief:t.belief,belief_seen:t.belief&&this.projected(t.belief),plan_seen:this.projected(e.plan)}}projected(t){
let{pose:e,fov:n}=this.seenFrom,o=2*Math.tan(n*Math.PI/360),r=t.parts().flatMap(({data:i})=>{let a=[0,1,2].map(f=>i[f]-e[f]),[c,h,l]=[0,1,2].map(f=>a.reduce((d,m,y)=>d+
m*e[3+3*y+f],0)),p=l<0?-l*o:NaN;return[.5+c/p,.5-h/p]});return new g([t.length,2],Float32Array.from(r))}};function ti(s,t){return B(s.parts().map(({data:e},n)=>Math.
hypot(...[...e].map((o,r)=>o-t.at(n).data[r]))))}var D=s=>ei(s.array??s).join("×"),ei=s=>s.shape??[s.length];function Js(s,t){let{vision:e,language:n,state:o,fusion:r,heads:i}=t,a=i[i.acting];return{vision:e?
si(e):[],language:[["pieces",D(n.pieces)],["hidden",D(n.hidden)],["nearest tasks",D(n.tasks)]],state:[["numbers","4"],["in deviations","4"],...H("token",o.token)],
fusion:[...H("tokens",r?.names),...H("attention, with the mean of its heads",r?.attention),...H("context",r?.context)],heads:[...H("context",r?.context),["path \
from noise",D(a.path)],...H("belief of the bins",i.bins?.probability),["chunk",D(i.chunk)]],chunking:[["votes","n×4"],["weights","n"],["blended action","4"]],action:[
["action",D(s.action)],["state after it",D(s.state)]]}}var si=({pictures:s,maps:t,heat:e,patch_names:n})=>[["picture",s.map(D).join(" and ")],...(t?.[0]??[]).map(
(o,r)=>[`layer ${r+1}`,D(o)]),...H("keypoint heat",e?.[0]),...H("tokens",n)],H=(s,t)=>t?[[s,D(t)]]:[];var ni=.6,Qs=10,Ft=class{constructor(t,e={}){this.writer=new Rt(t),this.rate=t.rate,this.code=e,this.moments=[]}push(t,e){let n=!this.moments.length;this.moments.
push(...t);let o=t.map(i=>this.writer.moment(i)),r=ri(e,this.moments,this.rate);return is({moments:o,rollout:n?{...r,...oi(o,this.code)}:r})}};function oi(s,t){
let e=s.find(n=>n.decision)?.decision;return e?{controls:Cs(e),shapes:Js(s[0],e),code:t}:{controls:{},shapes:{},code:t}}function ri(s,t,e){let{parts:n,settings:o}=s;
return{task:s.task.replace(/-v3$/,""),instruction:s.instruction,seed:s.seed,confidence:s.confidence,success:s.success,steps:t.length,last:Math.max(1,t.length-1),
rate:e,budget:1e3/e,axes:F,first_bad:Zs(t),telling:ci(s.success,t),settings:Object.fromEntries(Object.entries(o).map(([r,i])=>[r,ii(i)])),parts:n.length>1?n.map(
ai):[],link:s.link,things:[]}}var ii=s=>typeof s=="boolean"?s?"True":"False":String(s),ai=({text:s,task:t,step:e,success:n})=>({text:s,task:t.split("@")[0].replace(
/-v3$/,""),step:e,success:n});function Zs(s){let t=0;for(let{step:e,action:n,expert:o}of s)if(t=(o?Math.hypot(...[0,1,2].map(i=>n[i]-o[i])):0)>ni?t+1:0,t===Qs)return e-
Qs+1;return null}function ci(s,t){let e=Zs(t);if(!s&&e!==null)return e;let[n,o]=[0,-1];for(let{step:r,decision:i}of t.filter(a=>a.decision)){let a=hi(i);a>o&&([
n,o]=[r,a])}return n}function hi({heads:s}){let t=Object.values(s).map(n=>n.actions.at(0).data),e=n=>Math.max(...t.map(o=>o[n]))-Math.min(...t.map(o=>o[n]));return F.
reduce((n,o,r)=>n+e(r),0)}var tn=1;var jt=class{constructor(t){this.read=t,this.kept=new Map}async tasks(){return Object.keys((await this.index()).tasks)}async scene(t){let e=await this.index();if(!(t in
e.tasks))throw new Error(`There is no scene for the task ${t}.`);let[n,o]=await Promise.all([this.packed(`tasks/${t}.pack`),this.packed(`models/${e.tasks[t]}.pa\
ck`)]),r=await Promise.all(en(o,e).map(i=>this.packed(i)));return{task:n,model:o,parts:Object.assign({},...r)}}async needed(t){let e=await this.index(),n=t.split(
"@")[1],o=n?Object.keys(e.tasks).filter(a=>a.endsWith(`@${n}`)):[t],r=[...new Set(o.map(a=>e.tasks[a]))].map(a=>`models/${a}.pack`),i=await Promise.all(r.map(async a=>en(
await this.packed(a),e)));return{tasks:o,paths:[...o.map(a=>`tasks/${a}.pack`),...r,...new Set(i.flat())]}}index(){return this.once("index.json",async t=>{let e=JSON.
parse(new TextDecoder().decode(t));if(e.version!==tn)throw new Error(`The scenes are of version ${e.version}, not ${tn}.`);return e})}packed(t){return this.once(
t,$s)}once(t,e){if(!this.kept.has(t)){let n=this.read(t).then(e).catch(o=>{throw this.kept.delete(t),o});this.kept.set(t,n)}return this.kept.get(t)}};function en(s,t){
let e=new Set(s.drawing.items.flatMap(n=>[n.mesh,n.texture]).filter(n=>n));return[...new Set([...e].map(n=>`parts/${t.parts[n]}.pack`))]}var sn=`#version 300 es
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
}`,nn=`#version 300 es
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
}`;function rn(s){let t=s.createProgram();if(s.attachShader(t,on(s,s.VERTEX_SHADER,sn)),s.attachShader(t,on(s,s.FRAGMENT_SHADER,nn)),["place","normal"].forEach((o,r)=>s.
bindAttribLocation(t,r,o)),s.linkProgram(t),!s.getProgramParameter(t,s.LINK_STATUS))throw new Error(`WebGL: ${s.getProgramInfoLog(t)}`);let e=new Map;return{made:t,
uniform:o=>(e.has(o)||e.set(o,s.getUniformLocation(t,o)),e.get(o)??null)}}function on(s,t,e){let n=s.createShader(t);if(s.shaderSource(n,e),s.compileShader(n),!s.
getShaderParameter(n,s.COMPILE_STATUS))throw new Error(`WebGL: ${s.getShaderInfoLog(n)}`);return n}function an(s,t){let e=s.createVertexArray();return s.bindVertexArray(
e),[t.places,t.normals].forEach((n,o)=>{s.bindBuffer(s.ARRAY_BUFFER,s.createBuffer()),s.bufferData(s.ARRAY_BUFFER,n,s.STATIC_DRAW),s.enableVertexAttribArray(o),
s.vertexAttribPointer(o,3,s.FLOAT,!1,0,0)}),s.bindBuffer(s.ELEMENT_ARRAY_BUFFER,s.createBuffer()),s.bufferData(s.ELEMENT_ARRAY_BUFFER,t.corners,s.STATIC_DRAW),s.
bindVertexArray(null),{array:e,count:t.corners.length}}function cn(s,t,e){let n=s.createTexture(),o=e?s.TEXTURE_CUBE_MAP:s.TEXTURE_2D,r=e?[0,1,2,3,4,5].map(a=>s.
TEXTURE_CUBE_MAP_POSITIVE_X+a):[s.TEXTURE_2D],i=e?s.CLAMP_TO_EDGE:s.REPEAT;s.bindTexture(o,n);for(let a of r)s.texImage2D(a,0,s.RGBA8,s.RGBA,s.UNSIGNED_BYTE,t);
return s.texParameteri(o,s.TEXTURE_WRAP_S,i),s.texParameteri(o,s.TEXTURE_WRAP_T,i),s.texParameteri(o,s.TEXTURE_MAG_FILTER,s.LINEAR),s.texParameteri(o,s.TEXTURE_MIN_FILTER,
s.LINEAR_MIPMAP_LINEAR),s.generateMipmap(o),{kind:e?1:2,texture:n}}var It=class{constructor(t,e,n){this.gl=t,this.side=e,this.buffer=t.createFramebuffer(),t.bindFramebuffer(
t.FRAMEBUFFER,this.buffer),this.stores=[[t.COLOR_ATTACHMENT0,t.RGBA8],[t.DEPTH_ATTACHMENT,t.DEPTH_COMPONENT24]].map(([o,r])=>{let i=t.createRenderbuffer();return t.
bindRenderbuffer(t.RENDERBUFFER,i),n?t.renderbufferStorageMultisample(t.RENDERBUFFER,n,r,e,e):t.renderbufferStorage(t.RENDERBUFFER,r,e,e),t.framebufferRenderbuffer(
t.FRAMEBUFFER,o,t.RENDERBUFFER,i),i})}pixels(){let{gl:t,side:e}=this,n=new Uint8Array(4*e*e);t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.readPixels(0,0,
e,e,t.RGBA,t.UNSIGNED_BYTE,n);let o=new Uint8Array(3*e*e);for(let r=0,i=0;r<e;r++)for(let a=4*e*(e-1-r),c=a+4*e;a<c;a+=4,i+=3)o[i]=n[a],o[i+1]=n[a+1],o[i+2]=n[a+
2];return o}show(){let{gl:t,side:e}=this;t.bindFramebuffer(t.READ_FRAMEBUFFER,this.buffer),t.bindFramebuffer(t.DRAW_FRAMEBUFFER,null),t.blitFramebuffer(0,0,e,e,
0,0,e,e,t.COLOR_BUFFER_BIT,t.NEAREST)}close(){this.gl.deleteFramebuffer(this.buffer);for(let t of this.stores)this.gl.deleteRenderbuffer(t)}};var fi=128,Pt=class{constructor(t){this.canvas=t;let e={antialias:!1,alpha:!0,depth:!1,preserveDrawingBuffer:!0},n=t.getContext("webgl2",e);if(!n)throw new Error(
"This browser has no WebGL 2.");this.gl=n;let{made:o,uniform:r}=rn(n);this.program=o,this.uniform=r,this.toCamera=[]}mesh(t){return an(this.gl,t)}texture(t,e){return cn(
this.gl,t,e)}target(t,e){return new It(this.gl,t,e)}begin(t,{sky:[e,n,o]}){let{gl:r}=this;r.bindFramebuffer(r.FRAMEBUFFER,t.buffer),r.viewport(0,0,t.side,t.side),
r.useProgram(this.program),r.enable(r.DEPTH_TEST),r.enable(r.CULL_FACE),r.depthFunc(r.LEQUAL),r.depthMask(!0),r.clearColor(e,n,o,1),r.clear(r.COLOR_BUFFER_BIT|r.
DEPTH_BUFFER_BIT),r.uniform1i(this.uniform("cube"),0),r.uniform1i(this.uniform("flatTexture"),1)}setView(t,{near:e,far:n},o){let{gl:r,uniform:i}=this;this.view=
t,this.toCamera=L(t.rotation),r.uniformMatrix4fv(i("projection"),!1,es(t.fov,e,n));let a=o.slice(0,8);r.uniform1i(i("lampCount"),a.length),a.forEach((c,h)=>{for(let l of[
"direction","ambient","diffuse","specular"])r.uniform3fv(i(`lamps[${h}].${l}`),c[l])})}setClear(t){let{gl:e}=this;t?e.enable(e.BLEND):e.disable(e.BLEND),e.blendFuncSeparate(
e.SRC_ALPHA,e.ONE_MINUS_SRC_ALPHA,e.ZERO,e.ONE),e.depthMask(!t)}draw(t,e,n){let{gl:o,uniform:r,toCamera:i}=this,{item:a,rgba:c}=t;o.cullFace(n?o.FRONT:o.BACK),o.
uniform4f(r("colour"),c[0],c[1],c[2],e),o.uniform1f(r("emission"),a.emission),o.uniform1f(r("specular"),a.specular),o.uniform1f(r("shininess"),a.shininess*fi),this.
setTexture(t);let h=G(i,t.rotation),l=T(i,R(t.place,this.view.place));for(let{mesh:p,scale:f,shift:d}of t.pieces){let m=T(h,d).map((y,A)=>y+l[A]);o.uniformMatrix4fv(
r("toCamera"),!1,ss(h,f,m)),o.uniformMatrix3fv(r("normalToCamera"),!1,ns(h,f)),o.bindVertexArray(p.array),o.drawElements(o.TRIANGLES,p.count,o.UNSIGNED_INT,0)}}setTexture(t){
let{gl:e,uniform:n}=this;if(e.uniform1i(n("textureKind"),t.texture?.kind??0),e.uniform3fv(n("textureScale"),t.textureScale),!t.texture)return;let o=t.texture.kind===
1;e.activeTexture(o?e.TEXTURE0:e.TEXTURE1),e.bindTexture(o?e.TEXTURE_CUBE_MAP:e.TEXTURE_2D,t.texture.texture)}finish(){this.gl.finish()}forget(t,e){for(let{array:n}of t)
this.gl.deleteVertexArray(n);for(let{texture:n}of e)this.gl.deleteTexture(n)}close(){this.gl.getExtension("WEBGL_lose_context")?.loseContext()}};function hn(){let s=new OffscreenCanvas(
1,1).getContext("webgl2");if(!s)return!1;let t=s.getExtension("WEBGL_debug_renderer_info"),e=String(s.getParameter(t?t.UNMASKED_RENDERER_WEBGL:s.RENDERER));return s.
getExtension("WEBGL_lose_context")?.loseContext(),!/swiftshader|llvmpipe|softpipe|software|basic render/i.test(e)}var V=class{constructor(){this.places=[],this.normals=[],this.corners=[],this.known=new Map}corner(t,e){let n=[...t,...e].map(r=>r.toFixed(7)).join(),o=this.known.
get(n)??this.places.length/3;return this.known.has(n)||(this.known.set(n,o),this.places.push(...t),this.normals.push(...e)),o}face(...t){let[e,n,o,r]=t.map(([i,
a])=>this.corner(i,a));t.length===3?this.corners.push(e,n,o):this.corners.push(e,n,r,n,o,r)}get mesh(){return{places:Float32Array.from(this.places),normals:Float32Array.
from(this.normals),corners:Uint32Array.from(this.corners)}}},un={sphere:ln,ellipsoid:ln,cylinder:pi,box:di,tube:ui,top:s=>fn(1,s),bottom:s=>fn(-1,s)},Lt=s=>Math.
floor(s/2),mt=(s,t)=>2*Math.PI*s/t;function ln(s){let t=new V,e=Math.floor(Lt(s)/2);for(let n of[-1,1])mn(t,n,s,e,0);return t.mesh}function fn(s,t){let e=new V;
return mn(e,s,t,Math.floor(Lt(t)/2),s),e.mesh}function mn(s,t,e,n,o){let r=(a,c)=>{let[h,l]=[mt(a,e),t*Math.PI*c/2/n],p=[Math.cos(h)*Math.cos(l),Math.sin(h)*Math.
cos(l),Math.sin(l)];return[[p[0],p[1],p[2]+o],p]},i=[[0,0,t+o],[0,0,t]];for(let a=0;a<e;a++){let c=[r(a,n-1),r(a+1,n-1),i];s.face(...t>0?c:c.reverse());for(let h=0;h<
n-1;h++){let l=[r(a,h),r(a+1,h),r(a+1,h+1),r(a,h+1)];s.face(...t>0?l:l.reverse())}}}function pi(s){let t=new V;for(let e of[-1,1])mi(t,e,s,Math.floor(Lt(s)/2));
return dn(t,s),t.mesh}function ui(s){let t=new V;return dn(t,s),t.mesh}function dn(s,t){let e=Lt(t),n=(o,r)=>{let[i,a]=[Math.cos(mt(o,t)),Math.sin(mt(o,t))];return[
[i,a,2*r/e-1],[i,a,0]]};for(let o=0;o<e;o++)for(let r=0;r<t;r++)s.face(n(r,o),n(r+1,o),n(r+1,o+1),n(r,o+1))}function mi(s,t,e,n){let o=(r,i)=>[[Math.cos(mt(r,e))*
i,Math.sin(mt(r,e))*i,t],[0,0,t]];for(let r=0;r<e;r++){let i=[o(r,1/n),o(r+1,1/n),o(0,0)];s.face(...t>0?i:i.reverse());for(let a=0;a<n-1;a++){let[c,h]=[(a+1)/n,
(a+2)/n],l=[o(r,h),o(r+1,h),o(r+1,c),o(r,c)];s.face(...t>0?l:l.reverse())}}}function di(){let s=new V;for(let t of[0,1,2])for(let e of[-1,1]){let n=[0,0,0];n[t]=
e;let o=(i,a)=>{let c=[0,0,0];return c[t]=e,[c[(t+1)%3],c[(t+2)%3]]=[i,a],[c,n]},r=[o(-1,-1),o(1,-1),o(1,1),o(-1,1)];s.face(...e>0?r:r.reverse())}return s.mesh}
function gn([s,t,e]){let n=new V,[o,r]=[pn(s,e),pn(t,e)],i=[0,0,1];for(let a=0;a<o.length-1;a++)for(let c=0;c<r.length-1;c++)n.face([[o[a],r[c],0],i],[[o[a+1],r[c],
0],i],[[o[a+1],r[c+1],0],i],[[o[a],r[c+1],0],i]);return n.mesh}function pn(s,t){let e=Math.max(t,s/198),n=Math.floor(s/e),o=n-n%2,r=s-o*e,i=Array.from({length:o+
1},(a,c)=>-s+r+c*e*2);return[-s,...i,s]}var gi=[1,0,0,0,1,0,0,0,1],wn=1.5,[wi,yi]=[.25,4];function $e(s,t,e={shift:[0,0,0],turn:0}){let n=s.turns?et(dt(t.turns,s.body,4)):gi,o=e.turn*Math.PI/360,r=G(et(
[Math.cos(o),0,0,Math.sin(o)]),s.rotation);return{place:z(dt(t.places,s.body,3),T(n,z(s.pos,e.shift))),rotation:G(n,r),fov:s.fov}}var Ut=class{constructor(t,e=.9){
let n=[t.rotation[2],t.rotation[5],t.rotation[8]];this.centre=t.place.map((o,r)=>o-e*n[r]),this.distance=e,this.azimuth=Math.atan2(n[1],n[0]),this.elevation=Math.
asin(n[2]),this.fov=t.fov}turn(t,e){this.azimuth+=t,this.elevation=Math.max(-wn,Math.min(wn,this.elevation+e))}zoom(t){this.distance=Math.max(wi,Math.min(yi,this.
distance*t))}get view(){let t=Math.cos(this.elevation),e=[t*Math.cos(this.azimuth),t*Math.sin(this.azimuth),Math.sin(this.elevation)],n=this.centre.map((o,r)=>o+
this.distance*e[r]);return bi(n,this.centre,this.fov)}};function bi(s,t,e){let n=lt(R(s,t)),o=lt(ft([0,0,1],n)),r=ft(n,o);return{place:s,rotation:[0,1,2].flatMap(
i=>[o[i],r[i],n[i]]),fov:e}}function dt(s,t,e){return Array.from({length:e},(n,o)=>s[t*e+o])}var yn="audience",Ct=class{constructor(t,e){this.painter=t,this.drawing=e.model.drawing,this.slices=e.model.slices,this.parts=e.parts,this.meshes=new Map,this.textures=
new Map,this.levels={}}async load(){let t=new Set(this.drawing.items.map(n=>n.texture).filter(n=>n!==void 0)),e={premultiplyAlpha:"none",colorSpaceConversion:"n\
one"};await Promise.all([...t].map(async n=>{let{cube:o,pixels:r}=this.parts[n],i=await createImageBitmap(r.blob,e);this.textures.set(n,this.painter.texture(i,o)),
i.close()}))}level(t){return this.levels[t]??=this.drawing.items.map(e=>this.drawn(e,t)),this.levels[t]}pose(t,e,n,o){for(let r of t){let{item:i}=r,a=et(dt(e.turns,
i.body,4)),c=i.site===void 0?void 0:n[i.site];r.place=z(dt(e.places,i.body,3),T(a,c??i.pos)),r.rotation=G(a,et(i.quat)),r.rgba=(i.site===void 0?void 0:o[i.site])??
i.rgba}}drawn(t,e){return{item:t,pieces:this.pieces(t,e),texture:t.texture&&this.textures.get(t.texture)||null,textureScale:ki(t,this.parts),rgba:t.rgba,place:[
0,0,0],rotation:[1,0,0,0,1,0,0,0,1]}}pieces(t,e){let[n,o,r]=t.size,i=[0,0,0];if(t.type==="mesh")return[{mesh:this.mesh(t.mesh,e),scale:[1,1,1],shift:i}];if(t.type===
"plane")return[{mesh:this.floor(t),scale:[1,1,1],shift:i}];if(t.type!=="capsule")return[{mesh:this.shape(t.type,e),scale:t.size,shift:i}];let a=(n+o)/2;return[{
mesh:this.shape("tube",e),scale:t.size,shift:i},{mesh:this.shape("top",e),scale:[n,o,a],shift:[0,0,r-a]},{mesh:this.shape("bottom",e),scale:[n,o,a],shift:[0,0,a-
r]}]}mesh(t,e){let n=e in this.parts[t]?e:"policy";return this.uploaded(`mesh ${t} ${n}`,()=>xi(this.parts[t][n]))}shape(t,e){return this.uploaded(`${t} ${e}`,()=>un[t](
this.slices[e===yn?yn:"policy"]))}floor(t){let e=t.grid;return this.uploaded(`plane ${e}`,()=>gn(e))}uploaded(t,e){let n=this.meshes.get(t)??this.painter.mesh(e());
return this.meshes.set(t,n),n}close(){this.painter.forget([...this.meshes.values()],[...this.textures.values()])}};function xi(s){let t=e=>s[e].shape[0]*s[e].shape[1];
return{places:Float32Array.from({length:t("places")},(e,n)=>s.places.read(n)),normals:Float32Array.from({length:t("normals")},(e,n)=>s.normals.read(n)),corners:Uint32Array.
from({length:t("corners")},(e,n)=>s.corners.read(n))}}function ki(s,t){if(s.texture===void 0)return[1,1,1];if(t[s.texture].cube)return s.uniform?s.size:[1,1,1];
let e=s.type==="mesh"||s.type==="plane",[n,o]=s.repeat.map((r,i)=>{let a=s.size[i]>0?s.size[i]:1;return .5*r*(e?1/a:1)*(s.uniform?a:1)});return[n,-o,0]}var Gt=class{constructor(t,e,n,o){this.cube=o,this.levels=[{width:e,height:n,texels:t}];for(let r=this.levels[0];r.width>1||r.height>1;this.levels.push(r))r=Mi(
r);this.colour=new Float64Array(3),this.upper=this.lower=this.levels[0],this.share=0}focus(t){let{levels:e}=this,n=t>1?Math.min(Math.log2(t),e.length-1):0,o=Math.
floor(n);this.upper=e[o],this.lower=e[Math.min(o+1,e.length-1)],this.share=n-o}sample(t,e){let{colour:n,share:o}=this;n[0]=n[1]=n[2]=0,this.add(this.upper,t,e,1-
o),o>0&&this.add(this.lower,t,e,o)}add(t,e,n,o){let{width:r,height:i,texels:a}=t,{colour:c,cube:h}=this,l=e*r-.5,p=n*i-.5,f=Math.floor(l),d=Math.floor(p),m=o*(l-
f),y=p-d,A=h?Bt(f,r):Dt(f,r),w=h?Bt(f+1,r):Dt(f+1,r),E=r*(h?Bt(d,i):Dt(d,i)),k=r*(h?Bt(d+1,i):Dt(d+1,i)),b=4*(E+A),x=4*(E+w),M=4*(k+A),$=4*(k+w),_=(o-m)*y,O=m*y,
S=o-m-_,U=m-O;c[0]+=S*a[b]+U*a[x]+_*a[M]+O*a[$],c[1]+=S*a[b+1]+U*a[x+1]+_*a[M+1]+O*a[$+1],c[2]+=S*a[b+2]+U*a[x+2]+_*a[M+2]+O*a[$+2]}};function Mi({width:s,height:t,
texels:e}){let[n,o]=[Math.max(1,s>>1),Math.max(1,t>>1)],r=new Uint8ClampedArray(4*n*o),[i,a]=[s>1?4:0,t>1?4*s:0];for(let c=0,h=0;c<o;c++)for(let l=0;l<n;l++)for(let p=0;p<
4;p++,h++){let f=2*l*i+2*c*a+p;r[h]=(e[f]+e[f+i]+e[f+a]+e[f+i+a])/4}return{width:n,height:o,texels:r}}var Bt=(s,t)=>s<0?0:s>=t?t-1:s,Dt=(s,t)=>s>=0&&s<t?s:s-Math.
floor(s/t)*t;function _e(s,t,e){let n=Math.abs(s),o=Math.abs(t),r=Math.abs(e);return n>=o&&n>=r?s>0?0:1:o>=r?t>0?2:3:e>0?4:5}function zt(s,t,e,n){let o=s<2?s?n:
-n:s===5?-t:t,r=s<2?t:s<4?e:n;return .5+.5*o/Math.abs(r)}function qt(s,t,e,n){let o=s===2?n:s===3?-n:-e,r=s<2?t:s<4?e:n;return .5+.5*o/Math.abs(r)}var[nt,ot,rt,gt,wt,yt]=[0,1,2,3,4,5],I=6,Ei=1e-9,Ht=class{constructor(){this.seen=new Float64Array(0),this.place=new Float64Array(0),this.parts=new Float64Array(
0),this.isLit=new Uint8Array(0),this.side=0,this.zoom=1,this.lamps=[],this.rgba=[1,1,1,1],this.emission=this.specular=this.shininess=0,this.texture=null,this.textureScale=
[1,1,1],this.mesh=null,this.turn=[]}grow(t){t<=this.isLit.length||(this.seen=new Float64Array(3*t),this.place=new Float64Array(3*t),this.parts=new Float64Array(
I*t),this.isLit=new Uint8Array(t))}move(t,e,n,o,r){let{places:i}=t;this.mesh=t,this.turn=[0,1,2].flatMap(w=>[0,1,2].map(E=>e[3*w+E]/n[E])),this.grow(i.length/3+
r),this.isLit.fill(0,0,i.length/3);let{seen:a}=this,[c,h,l]=[e[0]*n[0],e[1]*n[1],e[2]*n[2]],[p,f,d]=[e[3]*n[0],e[4]*n[1],e[5]*n[2]],[m,y,A]=[e[6]*n[0],e[7]*n[1],
e[8]*n[2]];for(let w=0;w<i.length;w+=3){let E=i[w],k=i[w+1],b=i[w+2];a[w]=c*E+h*k+l*b+o[0],a[w+1]=p*E+f*k+d*b+o[1],a[w+2]=-(m*E+y*k+A*b+o[2]),this.project(w)}}project(t){
let{seen:e,place:n,zoom:o}=this,r=.5*this.side,i=1/(e[t+2]||Ei);n[t]=r*(1+o*e[t]*i),n[t+1]=r*(1-o*e[t+1]*i),n[t+2]=i}between(t,e,n,o){let{seen:r,parts:i,place:a}=this;
this.light(t),this.light(e);let c=(h,l)=>h+n*(l-h);for(let h=0;h<3;h++)r[3*o+h]=c(r[3*t+h],r[3*e+h]);this.project(3*o);for(let h=0;h<I;h++){let l=i[I*t+h]/a[3*t+
2],p=i[I*e+h]/a[3*e+2];i[I*o+h]=c(l,p)*a[3*o+2]}return this.isLit[o]=1,o}light(t){if(this.isLit[t])return;this.isLit[t]=1;let{seen:e,parts:n,rgba:o,lamps:r,specular:i,
shininess:a,textureScale:c,turn:h}=this,{normals:l,places:p}=this.mesh,f=3*t,d=l[f],m=l[f+1],y=l[f+2],A=h[0]*d+h[1]*m+h[2]*y,w=h[3]*d+h[4]*m+h[5]*y,E=h[6]*d+h[7]*
m+h[8]*y,k=1/Math.sqrt(A*A+w*w+E*E);A*=k,w*=k,E*=k;let b=e[f],x=e[f+1],M=-e[f+2],$=-1/Math.sqrt(b*b+x*x+M*M),_=this.emission*o[0],O=this.emission*o[1],S=this.emission*
o[2];for(let te=0;te<r.length;te++){let{direction:tt,ambient:ee,diffuse:se,specular:ne}=r[te],oe=A*tt[0]+w*tt[1]+E*tt[2],re=oe>0?oe:0;if(_+=o[0]*(ee[0]+re*se[0]),
O+=o[1]*(ee[1]+re*se[1]),S+=o[2]*(ee[2]+re*se[2]),oe<=0||i===0)continue;let ie=tt[0]+$*b,ae=tt[1]+$*x,ce=tt[2]+$*M,Fn=Math.max(0,(A*ie+w*ae+E*ce)/Math.sqrt(ie*ie+
ae*ae+ce*ce)),he=i*(a>0?Math.pow(Fn,a):1);_+=he*ne[0],O+=he*ne[1],S+=he*ne[2]}let U=this.place[f+2],Z=I*t,Zt=255*U;if(n[Z+nt]=Zt*Math.min(1,_),n[Z+ot]=Zt*Math.min(
1,O),n[Z+rt]=Zt*Math.min(1,S),!this.texture)return;let Ie=this.texture.cube?0:.5;n[Z+gt]=U*(p[f]*c[0]-Ie),n[Z+wt]=U*(p[f+1]*c[1]-Ie),n[Z+yt]=U*p[f+2]*c[2]}};var it=I,ve=8,Vt=class{constructor(t){this.corners=t,this.target={side:0,colours:new Uint8ClampedArray(0),depths:new Float32Array(0)},this.texture=null,this.alpha=
1,this.slopes=new Float64Array(3*(I+1)),this.isSmall=!1,this.focused=!1}fill(t,e,n){let{corners:o}=this,{place:r}=o,{side:i}=this.target,a=r[3*t],c=r[3*t+1],h=r[3*
e],l=r[3*e+1],p=r[3*n],f=r[3*n+1],d=Math.max(0,Math.ceil(Math.min(c,l,f)-.5)),m=Math.min(i,Math.ceil(Math.max(c,l,f)-.5)),y=Math.ceil(Math.min(a,h,p)-.5),A=Math.
ceil(Math.max(a,h,p)-.5);if(d>=m||y>=A)return;o.light(t),o.light(e),o.light(n),this.setSlopes(t,e,n),this.isSmall=m-d<=ve&&A-y<=ve,this.focused=!1;let w=(h-a)/(l-
c),E=(p-h)/(f-l),k=(a-p)/(c-f);for(let b=d;b<m;b++){let x=b+.5,M=1/0,$=-1/0;if(c<=x!=l<=x&&(M=$=a+(x-c)*w),l<=x!=f<=x){let S=h+(x-l)*E;M=Math.min(M,S),$=Math.max(
$,S)}if(f<=x!=c<=x){let S=p+(x-f)*k;M=Math.min(M,S),$=Math.max($,S)}let _=Math.max(0,Math.ceil(M-.5)),O=Math.min(i,Math.ceil($-.5));_>=O||(this.texture?this.paintedRow(
b,_,O,_+.5-a,x-c):this.plainRow(b,_,O,_+.5-a,x-c))}}setSlopes(t,e,n){let{place:o,parts:r}=this.corners,i=o[3*e]-o[3*t],a=o[3*e+1]-o[3*t+1],c=o[3*n]-o[3*t],h=o[3*
n+1]-o[3*t+1],l=1/(i*h-c*a),p=this.texture?I:3;for(let d=0;d<p;d++){let m=r[I*t+d],y=r[I*e+d]-m;this.slope(d,m,y,r[I*n+d]-m,i,a,c,h,l)}let f=o[3*t+2];this.slope(
it,f,o[3*e+2]-f,o[3*n+2]-f,i,a,c,h,l)}slope(t,e,n,o,r,i,a,c,h){let{slopes:l}=this;l[3*t]=e,l[3*t+1]=(n*c-o*i)*h,l[3*t+2]=(o*r-n*a)*h}plainRow(t,e,n,o,r){let{slopes:i,
alpha:a}=this,{side:c,colours:h,depths:l}=this.target,p=this.at(it,o,r),f=this.at(nt,o,r),d=this.at(ot,o,r),m=this.at(rt,o,r),y=i[3*it+1],A=i[3*nt+1],w=i[3*ot+1],
E=i[3*rt+1];for(let k=t*c+e,b=t*c+n;k<b;k++){if(p>=l[k]){let x=1/p,M=4*k;a===1?(l[k]=p,h[M]=f*x,h[M+1]=d*x,h[M+2]=m*x):(h[M]+=a*(f*x-h[M]),h[M+1]+=a*(d*x-h[M+1]),
h[M+2]+=a*(m*x-h[M+2]))}p+=y,f+=A,d+=w,m+=E}}paintedRow(t,e,n,o,r){let{slopes:i,alpha:a}=this,c=this.texture,{side:h,colours:l,depths:p}=this.target,{colour:f,cube:d}=c,
m=this.at(it,o,r),y=this.at(nt,o,r),A=this.at(ot,o,r),w=this.at(rt,o,r),E=this.at(gt,o,r),k=this.at(wt,o,r),b=this.at(yt,o,r),x=e;for(let M=e;M<n;M++){let $=t*h+
M;if(m>=p[$]){let _=1/m;if(M>=x&&!this.focused&&(c.focus(this.spread(E,k,b,m)),x=M+ve,this.focused=this.isSmall),d){let U=_e(E,k,b);c.sample(zt(U,E,k,b),qt(U,E,
k,b))}else c.sample(E*_,k*_);let O=_/255,S=4*$;a===1?(p[$]=m,l[S]=y*O*f[0],l[S+1]=A*O*f[1],l[S+2]=w*O*f[2]):(l[S]+=a*(y*O*f[0]-l[S]),l[S+1]+=a*(A*O*f[1]-l[S+1]),
l[S+2]+=a*(w*O*f[2]-l[S+2]))}m+=i[3*it+1],y+=i[3*nt+1],A+=i[3*ot+1],w+=i[3*rt+1],E+=i[3*gt+1],k+=i[3*wt+1],b+=i[3*yt+1]}}at(t,e,n){let{slopes:o}=this;return o[3*
t]+e*o[3*t+1]+n*o[3*t+2]}spread(t,e,n,o){return Math.max(this.reach(t,e,n,o,1),this.reach(t,e,n,o,2))}reach(t,e,n,o,r){let{slopes:i}=this,{cube:a,levels:c}=this.
texture,h=t+i[3*gt+r],l=e+i[3*wt+r],p=n+i[3*yt+r],f=o+i[3*it+r],d=a?_e(t,e,n):0,m=a?zt(d,h,l,p)-zt(d,t,e,n):h/f-t/o,y=a?qt(d,h,l,p)-qt(d,t,e,n):l/f-e/o;return Math.
sqrt((m*c[0].width)**2+(y*c[0].height)**2)}};var Ai=4,Wt=class{constructor(){this.corners=new Ht,this.filler=new Vt(this.corners),this.near=.01}setTarget(t){this.filler.target=t,this.corners.side=t.side}setView(t,e,n){
this.near=e,Object.assign(this.corners,{zoom:t,lamps:n})}setMaterial(t,e,n,o,r,i){Object.assign(this.corners,{rgba:t,emission:e,specular:n,shininess:o,texture:r,
textureScale:i}),this.filler.texture=r}draw(t,e,n,o,r,i){let{near:a,filler:c}=this;c.alpha=r,this.corners.move(t,e,n,o,Ai);let{place:h,seen:l,side:p}=this.corners,
{corners:f}=t,d=i?-1:1;for(let m=0;m<f.length;m+=3){let y=f[m],A=f[m+1],w=f[m+2],E=+(l[3*y+2]<a)+ +(l[3*A+2]<a)+ +(l[3*w+2]<a);if(E===3)continue;if(E){this.cut(
[y,A,w],t.places.length/3,d);continue}let k=h[3*y],b=h[3*y+1],x=h[3*A],M=h[3*A+1],$=h[3*w],_=h[3*w+1];d*((x-k)*(_-b)-($-k)*(M-b))>=0||Math.max(k,x,$)<0||Math.min(
k,x,$)>p||Math.max(b,M,_)<0||Math.min(b,M,_)>p||c.fill(y,A,w)}}cut(t,e,n){let{near:o}=this,{seen:r}=this.corners,i=[],a=e;t.forEach((c,h)=>{let l=t[(h+1)%3],[p,
f]=[r[3*c+2]-o,r[3*l+2]-o];p>=0&&i.push(c),p<0!=f<0&&i.push(this.corners.between(c,l,p/(p-f),a++))});for(let c=1;c+1<i.length;c++)this.fillFacing(i[0],i[c],i[c+
1],n)}fillFacing(t,e,n,o){let{place:r}=this.corners,[i,a]=[r[3*e]-r[3*t],r[3*e+1]-r[3*t+1]],[c,h]=[r[3*n]-r[3*t],r[3*n+1]-r[3*t+1]];o*(i*h-c*a)<0&&this.filler.fill(
t,e,n)}};var Si=128,Te=class{constructor(t,e,n){this.shown=t,this.canvas=n,this.side=e?2*t:t,this.colours=new Uint8ClampedArray(4*this.side*this.side),this.depths=new Float32Array(
this.side*this.side)}clear([t,e,n],o){let[r,i,a]=[t,e,n].map(c=>Math.round(255*c));new Uint32Array(this.colours.buffer).fill(255<<24|a<<16|i<<8|r),this.depths.fill(
1/o)}pixels(){let{colours:t}=this,e=new Uint8Array(3*t.length/4);for(let n=0,o=0;n<t.length;n+=4,o+=3)e[o]=t[n],e[o+1]=t[n+1],e[o+2]=t[n+2];return e}show(){let t=this.
canvas.getContext("2d"),e=this.side===this.shown?this.colours:$i(this.colours,this.side);t.putImageData(new ImageData(e,this.shown,this.shown),0,0)}close(){}},bt=class{constructor(t){
this.canvas=t,t.getContext("2d",{willReadFrequently:!0}),this.triangles=new Wt,this.toCamera=[],this.clear=!1}mesh(t){return t}texture(t,e){let o=new OffscreenCanvas(
t.width,t.height).getContext("2d");o.drawImage(t,0,0);let{data:r}=o.getImageData(0,0,t.width,t.height);return{kind:e?1:2,texture:new Gt(r,t.width,t.height,e)}}target(t,e){
return new Te(t,e,this.canvas)}begin(t,{sky:e,far:n}){t.clear(e,n),this.triangles.setTarget(t)}setView(t,{near:e},n){this.view=t,this.toCamera=L(t.rotation),this.
triangles.setView(1/Math.tan(t.fov*Math.PI/360),e,n)}setClear(t){this.clear=t}draw(t,e,n){let{toCamera:o,triangles:r}=this,{item:i,rgba:a,texture:c,textureScale:h}=t,
l=G(o,t.rotation),p=T(o,R(t.place,this.view.place)),{emission:f,specular:d}=i,m=c?c.texture:null;r.setMaterial(a,f,d,i.shininess*Si,m,h);for(let{mesh:y,scale:A,
shift:w}of t.pieces){let E=T(l,w).map((k,b)=>k+p[b]);r.draw(y,l,A,E,this.clear?e:1,n)}}finish(){}forget(){}close(){}};function $i(s,t){let e=t/2,n=new Uint8ClampedArray(
4*e*e),o=4*t;for(let r=0,i=0;r<e;r++)for(let a=0,c=2*r*o;a<e;a++,c+=8)for(let h=0;h<4;h++,i++){let l=c+h;n[i]=s[l]+s[l+4]+s[l+o]+s[l+o+4]+2>>2}return n}var _i=.995;function bn({item:s,place:t},e){if(s.type==="plane")return!0;let[n,o,r]=T(L(e.rotation),R(t,e.place)),i=e.fov*Math.PI/360;return Math.max(Math.abs(n),
Math.abs(o))*Math.cos(i)+r*Math.sin(i)<s.radius&&-r>-s.radius}function xn(s,t){let e=r=>r.rgba[3]<_i||r.item.type==="plane"&&Oe(r,t),n=r=>r.item.type==="plane"?
1/0:Math.hypot(...R(r.place,t.place)),o=s.filter(r=>e(r)&&r.rgba[3]>0);return{opaque:s.filter(r=>!e(r)),clear:o.sort((r,i)=>n(r)-n(i))}}function Oe(s,t){let e=R(
t.place,s.place);return e[0]*s.rotation[2]+e[1]*s.rotation[5]+e[2]*s.rotation[8]<0}var vi=.3,Ti={fine:{level:"audience",samples:4},fast:{level:"policy",samples:0}},Oi={gpu:Pt,software:bt},Xt=class{constructor(t,e=hn()?"gpu":"software"){this.canvas=
t,this.painter=new Oi[e](t),this.targets=new Map,this.scene=null}get isSoftware(){return this.painter instanceof bt}async load(t){let e=new Ct(this.painter,t);await e.
load(),this.scene?.close(),this.scene=e}picture(t,e,n,o={}){let r=t==="front"?{shift:o.shift??[0,0,0],turn:o.turn??0}:void 0,i=$e(this.loaded.drawing.cameras[t],
n.bodies,r),a=this.target(e,0);return this.draw(a,i,n,"policy",o),a.pixels()}frontView(t){return $e(this.loaded.drawing.cameras.front,t.bodies)}show(t,e,n,o="fi\
ne",r={}){let{level:i,samples:a}=Ti[o];(this.canvas.width!==e||this.canvas.height!==e)&&(this.canvas.width=this.canvas.height=e);let c=this.target(e,a);this.draw(
c,t,n,i,r),c.show()}finish(){this.painter.finish()}close(){this.scene?.close();for(let t of this.targets.values())t.close();this.painter.close()}get loaded(){if(!this.
scene)throw new Error("The eye has no scene yet; load one first.");return this.scene}draw(t,e,n,o,r){let{painter:i,loaded:a}=this,c=a.level(o);a.pose(c,n.bodies,
n.sites,n.siteColours);for(let[p,f]of Object.entries(r.colours??{}))c[Number(p)].rgba=f;i.begin(t,a.drawing),i.setView(e,a.drawing,this.lamps(e,r.light??[1,1,1]));
let{opaque:h,clear:l}=xn(c.filter(p=>bn(p,e)),e);i.setClear(!1);for(let p of h)this.drawItem(p,e);i.setClear(!0);for(let p of[...l,...[...l].reverse()])this.drawItem(
p,e)}lamps(t,e){let n=L(t.rotation),o=i=>i.map((a,c)=>a*e[c]),r=i=>T(n,i.map(a=>-a));return this.loaded.drawing.lights.map(i=>({...i,direction:i.head?[0,0,1]:r(
i.direction),ambient:i.head?o(i.ambient):i.ambient,diffuse:o(i.diffuse)}))}drawItem(t,e){let n=t.item.type==="plane"&&Oe(t,e);this.painter.draw(t,n?t.rgba[3]*vi:
t.rgba[3],n)}target(t,e){let n=`${t} ${e}`,o=this.targets.get(n)??this.painter.target(t,e);return this.targets.set(n,o),o}};var kn=300,Ni=2*Math.sqrt(kn),Ri=40,Fi=.4,ji=9.81,Ii=.09,Pi=1,Ne=class{constructor(t,e,n){this.physics=t,this.body=e,this.view=n,this.name=t.mujoco.mj_id2name(t.
model,Pi,e)||"thing",this.before=this.place,this.target=this.before,this.depth=En(this.before,n)[2]}get place(){return Sn(this.physics.data.xipos,this.body)}moveTo([
t,e]){let{place:n,rotation:o}=this.view,r=this.depth*An(this.view);this.target=z(n,T(o,[(t-.5)*r,(.5-e)*r,-this.depth]))}pull(t){let e=this.place,n=Math.max(Fi,
this.physics.model.body_subtreemass[this.body]),o=e.map((c,h)=>kn*(this.target[h]-c)-Ni*(c-this.before[h])/t),r=Math.hypot(...o),i=Math.min(1,Ri/Math.max(r,1e-9)),
a=[0,0,ji*this.physics.model.body_subtreemass[this.body]];this.before=e,this.physics.data.xfrc_applied.set(o.map((c,h)=>n*i*c+a[h]),6*this.body)}letGo(){this.physics.
data.xfrc_applied.fill(0,6*this.body,6*this.body+6)}};function Mn(s,t,[e,n]){let o=Li(s.model,s.id("body","hand")),r=a=>{let[c,h]=En(Sn(s.data.xipos,a),t);return Math.
hypot(c-e,h-n)},i=o.filter(a=>r(a)<Ii).sort((a,c)=>r(a)-r(c));return i.length?new Ne(s,i[0],t):null}function Li(s,t){let e=s.body_rootid[t];return[...s.body_rootid.
keys()].filter(n=>s.body_weldid[n]>0&&s.body_rootid[n]!==e&&s.body_mocapid[n]<0)}function En(s,t){let[e,n,o]=T(L(t.rotation),R(s,t.place)),r=-o*An(t);return[.5+
e/r,.5-n/r,-o]}var An=({fov:s})=>2*Math.tan(s*Math.PI/360),Sn=(s,t)=>[...s.subarray(3*t,3*t+3)];var Ui=.999999999999,W=[0,1,2];function $n(s,t,e){if(!e.ncon)return;let n=e.contact,o=Array.from({length:n.size()},(a,c)=>n.get(c)),r=Ci(t,e),i=o.filter(({geom1:a,
geom2:c})=>r(a,c));for(let a of i)a.dist/=2;if(i.length){e.ncon=0;for(let a of o)s.mj_addContact(t,e,a);s.mj_makeConstraint(t,e),s.mj_projectConstraint(t,e)}for(let a of o)
a.delete();n.delete()}function Ci(s,t){let[e,n,o,r]=[s.geom_type,s.geom_size,t.geom_xpos,t.geom_xmat],i=c=>({place:o.subarray(3*c,3*c+3),turn:r.subarray(9*c,9*c+
9),size:n.subarray(3*c,3*c+3)}),a=new Map;return(c,h)=>{if(e[c]!==6||e[h]!==6)return!1;let l=`${c} ${h}`;return a.has(l)||a.set(l,Bi(i(c),i(h))),a.get(l)===!0}}
function Bi(s,t){let e=W.map(h=>t.place[h]-s.place[h]),n=(h,l)=>e[0]*h.turn[l]+e[1]*h.turn[l+3]+e[2]*h.turn[l+6],[o,r]=[W.map(h=>n(s,h)),W.map(h=>n(t,h))],i=W.map(
h=>W.map(l=>Gi(s.turn,h,t.turn,l))),a=W.flatMap(h=>[s.size[h]+Re(l=>Math.abs(i[h][l])*t.size[l])-Math.abs(o[h]),t.size[h]+Re(l=>Math.abs(i[l][h])*s.size[l])-Math.
abs(r[h])]),c=Math.min(...a)*Ui;return!W.some(h=>W.some(l=>Di(s,t,i,o,h,l)<c))}function Di(s,t,e,n,o,r){let[i,a]=[(o+1)%3,(o+2)%3],c=Math.hypot(e[i][r],e[a][r]);
if(c<1e-15)return 1/0;let[h,l]=[-e[a][r]/c,e[i][r]/c],p=Re(f=>f===r?0:t.size[f]*Math.abs(e[o][3-f-r])/c);return s.size[i]*Math.abs(h)+s.size[a]*Math.abs(l)+p-Math.
abs(n[i]*h+n[a]*l)}function Gi(s,t,e,n){return s[t]*e[n]+s[t+3]*e[n+3]+s[t+6]*e[n+6]}var Re=s=>s(0)+s(1)+s(2);var zi=["rightEndEffector","leftEndEffector"],qi=["leftpad_geom","rightpad_geom"],Fe={joint:"knob_Joint_1",radius:.05};function vn(s,t,e){return s.every(n=>Hi(n,
t,e))}function Hi(s,t,e){if(s.kind==="joint"){let i=t.joint(s.name);return(s.strict?i>s.low:i>=s.low)&&i<=s.high}if(s.kind==="held")return t.opening()>0&&qi.every(
i=>t.pressed(i,s.geom));let n=_n(s.target,t,e),o=_n(s.point,t,e).map((i,a)=>i-n[a]);if(s.kind==="beyond")return s.strict?o[s.axis]>0:o[s.axis]>=0;let r=Math.hypot(
...o.map((i,a)=>i*s.weights[a]));return s.strict?r<s.limit:r<=s.limit}function _n(s,t,e){let n=Vi(s,t,e).map((o,r)=>o+s.offset[r]);return s.height===null?n:[n[0],
n[1],s.height]}function Vi(s,t,e){if(s.kind==="mark")return e[s.name];if(s.kind==="fingers"){let[n,o]=zi.map(r=>t.position("site",r));return n.map((r,i)=>(r+o[i])/
2)}if(s.kind==="knob"){let[n,o,r]=t.position("body",s.name),i=t.joint(Fe.joint);return[n+Fe.radius*Math.sin(i),o-Fe.radius*Math.cos(i),r]}return t.position(s.kind,
s.name)}var Wi={body:1,joint:3,geom:5,site:6},Xi=0,Ki=0,Yi=1<<18|1<<19,Ji=[1,0,1,0],Qi=.1,Kt=class{constructor(t,e){this.mujoco=t,this.task=e.task,this.model=t.MjModel.
from_xml_string(e.model.xml),this.model.opt.disableflags|=Yi,this.data=new t.MjData(this.model),this.plain={body_pos:this.model.body_pos.slice(),site_pos:this.model.
site_pos.slice()},this.ids=new Map,this.marks={},this.grip=null,this.steps=0}begin(t){let{mujoco:e,model:n,data:o}=this;e.mj_resetData(n,o),this.grip=null;for(let r of[
"body_pos","site_pos"]){n[r].set(this.plain[r]);for(let[i,a]of Object.entries(t[r]))n[r].set(a,3*Number(i))}for(let r of["qpos","qvel","mocap_pos","mocap_quat",
"ctrl"])o[r].set(t[r]);this.forward(),o.qacc_warmstart.set(t.qacc_warmstart),this.marks={...t.marks},this.steps=0}goOn(t,e){this.task=t,this.marks={...e.marks},
this.steps=0}step(t){let e=Float32Array.from(t,n=>Math.max(-1,Math.min(1,n)));this.moveHand(e),this.data.ctrl.set([e[3],-e[3]]),this.simulate(),this.steps+=1}pushHand(t,e=10){
for(let n=0;n<e;n++)this.moveHand(t.map(o=>Math.max(-1,Math.min(1,o/e/this.task.action_scale)))),this.simulate()}nudge(t,e){let{model:n,data:o}=this,r=[...n.jnt_type.
keys()].filter(c=>n.jnt_type[c]===Xi);if(!r.length)return!1;let i=c=>On(Tn(o.xpos,n.jnt_bodyid[c]),t),a=r.reduce((c,h)=>i(h)<i(c)?h:c);return e.forEach((c,h)=>o.
qpos[n.jnt_qposadr[a]+h]+=c),this.forward(),!0}snapshot(){let{qpos:t,qvel:e,mocap_pos:n,ctrl:o}=this.data;return{qpos:[...t],qvel:[...e],mocap_pos:[...n],ctrl:[
...o]}}get state(){return new Float32Array([...this.position("body","hand"),this.opening()])}get success(){return vn(this.task.success,this,this.marks)}opening(){
return Math.min(1,On(this.position("body","rightclaw"),this.position("body","leftclaw"))/Qi)}position(t,e){let n={body:this.data.xpos,geom:this.data.geom_xpos,site:this.
data.site_xpos};return Tn(n[t],this.id(t,e))}joint(t){return this.data.qpos[this.model.jnt_qposadr[this.id("joint",t)]]}pressed(t,e){let n=[this.id("geom",t),this.
id("geom",e)].sort((a,c)=>a-c),[o,r]=[this.data.contact,this.data.efc_force],i=0;for(let a=0;a<o.size();a++){let c=o.get(a),[h,l]=[c.geom1,c.geom2].sort((p,f)=>p-
f);h===n[0]&&l===n[1]&&c.efc_address>=0&&(i+=r[c.efc_address]),c.delete()}return o.delete(),i>0}close(){this.data.delete(),this.model.delete()}moveHand(t){let{data:e,
task:n}=this,o=[...e.mocap_pos.subarray(0,3)].map((r,i)=>Zi(r+Math.fround(t[i]*Math.fround(n.action_scale)),n.hand_low[i],n.hand_high[i]));e.mocap_pos.set(o),e.
mocap_quat.set(Ji)}simulate(){let{mujoco:t,model:e,data:n}=this;for(let o=0;o<this.task.substeps;o++)this.grip?.pull(e.opt.timestep),t.mj_checkPos(e,n),t.mj_checkVel(
e,n),this.forward(),t.mj_checkAcc(e,n),t.mj_Euler(e,n);this.forward(),n.qacc_warmstart.set(n.qacc)}forward(){let{mujoco:t,model:e,data:n}=this;t.mj_fwdPosition(
e,n),$n(t,e,n),t.mj_fwdVelocity(e,n);let[o,r,i]=[n.efc_type,n.efc_vel,n.efc_pos],[a,c]=[n.efc_aref,n.efc_KBIP];for(let h=0;h<o.length&&o[h]===Ki;h++){let[l,p,f]=c.
subarray(4*h,4*h+3);a[h]=-p*r[h]-l*f*i[h]}t.mj_fwdActuation(e,n),t.mj_fwdAcceleration(e,n),t.mj_fwdConstraint(e,n)}id(t,e){let n=`${t} ${e}`,o=this.ids.get(n)??
this.mujoco.mj_name2id(this.model,Wi[t],e);if(o<0)throw new Error(`The scene has no ${t} called ${e}.`);return this.ids.set(n,o),o}},Tn=(s,t)=>[...s.subarray(3*
t,3*t+3)],On=(s,t)=>Math.hypot(...s.map((e,n)=>e-t[n])),Zi=(s,t,e)=>Math.min(e,Math.max(t,s));var[ta,ea]=[96,64],Yt=class{constructor(t,e,n,o=void 0){this.mujoco=t,this.files=e,this.eye=new Xt(n,o),this.loaded=null,this.start=null,this.look={},this.covered=
!1,this.sides={front:ta,wrist:ea},this.orbit=null}async open(t){let e=await this.files.scene(t);await this.eye.load(e),this.loaded?.close(),this.loaded=new Kt(this.
mujoco,e),this.start=null}begin(t){let{starts:e}=this.physics.task;this.start=e[t%e.length],this.physics.begin(this.start)}async goOn(t,e){let{task:n}=await this.
files.scene(t);this.start=n.starts[e%n.starts.length],this.physics.goOn(n,this.start);let{marks:o}=this.physics;t.startsWith("reach-v3@")&&(o.object=this.physics.
position("body","obj"))}get handAtStart(){return this.start?this.start.mocap_pos.slice(0,3):[]}step(t){return this.physics.step(t),this.physics.success}observe(){
let t=this.moment(),{front:e,wrist:n}=this.sides,o=(i,a)=>a?this.eye.picture(i,a,t,this.look):new Uint8Array(0);return{image:this.covered?new Uint8Array(3*e*e):
o("front",e),wrist:o("wrist",n),state:this.physics.state}}show(t=480,e="fine"){this.eye.show(this.view,t,this.moment(),e,this.look)}turnView(t,e,n=1){this.orbit??=
new Ut(this.eye.frontView(this.moment())),this.orbit.turn(t,e),this.orbit.zoom(n)}get view(){return this.orbit?.view??this.eye.frontView(this.moment())}grab(t){
return this.physics.grip=Mn(this.physics,this.view,t),this.physics.grip?.name}paint(t){let{model:e}=this.physics,n=e.body_rootid[this.physics.id("body","hand")],
o=le(t),r={};this.eye.loaded.drawing.items.forEach(({body:i,rgba:a},c)=>{let h=[o(),o(),o()].map(l=>l/4294967296);i&&e.body_rootid[i]!==n&&(r[c]=[...h,a[3]])}),
this.look={...this.look,colours:r}}letGo(){this.physics.grip?.letGo(),this.physics.grip=null}get turnedView(){let t=this.orbit?.view;return t?{pose:[...t.place,
...t.rotation],fov:t.fov}:null}resetView(){this.orbit=null}close(){this.loaded?.close(),this.eye.close()}get physics(){if(!this.loaded)throw new Error("No task \
is open; call open(task) first.");return this.loaded}moment(){let{data:t}=this.physics;return{bodies:{places:t.xpos,turns:t.xquat},sites:this.start?.site_pos??{},
siteColours:this.start?.site_rgba??{}}}};var Nn=480,sa="This attempt was put away; run it again.",je=class{constructor(t,e,n,o){this.settings=t,this.code=e,this.policy=this.ours=n,this.world=o,this.audience=
new St(o),this.pacer=new $t,this.run=null,this.running=Promise.resolve(),this.tickets=0,this.waiting=[]}async begin(t){let e=Ye(t.interventions??""),n=Je(this.settings,
{...t,interventions:e});await this.stop();let o=await os(n,this.settings,this.policy,this.world);t.drive&&o.command({kind:"drive",value:!0}),o.steering.turn(!!t.
drive),this.pacer.set({pace:n.pace,paused:!1,allowed:0});let r=new Ft(this.policy.manifest,this.policy===this.ours?this.code:{}),i={attempt:o,payload:r,over:!1,
remarks:[]};return this.run=i,this.running=this.carryOut(i),++this.tickets}async stop(){this.run&&(this.run.attempt.stopped=!0),this.pacer.set({paused:!1,hidden:!1}),
await this.running}async carryOut(t){try{await this.pacer.turn();let e=t.attempt.run(n=>this.audience.picture(n));for(;!t.attempt.stopped&&!(await e.next()).done;)
t.remarks.push(...t.attempt.complaints.splice(0)),this.news(),await this.pacer.turn()}catch(e){e instanceof u||console.error(e),t.remarks.push(e instanceof u?e.
message:na(e))}t.over=!0,this.news()}news(){for(let t of this.waiting.splice(0))t()}async more({ticket:t,from:e}){let{run:n}=this;if(!n||t!==this.tickets)throw new u(
sa);let{attempt:o,payload:r}=n,i=()=>o.moments.length>r.moments.length||n.over||n.remarks.length;for(;!i();)await new Promise(l=>this.waiting.push(()=>l(null)));
let a=o.moments.slice(Math.max(e,r.moments.length));for(let l of a)l.frame=await l.frame;let c=n.over&&o.moments.length===r.moments.length+a.length;return{push:a.
length?r.push(a,o.told):void 0,over:c,count:r.moments.length,line:n.remarks.shift()}}command(t){if(!this.run||this.run.over)throw new u("Nothing is running; say\
 what to do first.");this.run.attempt.command(t),t.kind==="stop"&&this.pacer.set({paused:!1})}pace(t){this.pacer.set(t)}steer(t){this.run?.attempt.steering.wish(
t)}async open(t){let e=t&&await Ss(this.ours.ort,t.bytes,t.name,this.ours);return await this.stop(),this.policy!==this.ours&&await this.policy.close(),this.policy=
e??this.ours,{heads:this.policy.config.heads.kinds}}async scene(t){let{tasks:e}=this.ours.manifest,n=await this.world.files.needed(this.world.loaded?.task.task??
t),o=n.tasks.map(r=>e[r.split("@")[0]].sentence);return{...n,sentences:o}}outcome(){if(!this.run?.over)throw new u("No attempt has ended yet.");let{told:t,moments:e}=this.
run.attempt;return{task:t.task,success:t.success,steps:e.length}}demonstration(){if(!this.run?.attempt.steps.length)throw new u("Nothing has happened yet that c\
ould be saved.");return cs(this.run.attempt)}grab(t){let e=this.run&&!this.run.over?this.world.grab(t):void 0;return e&&this.command({kind:"drag",value:e}),!!e}drag(t){
t?this.world.physics.grip?.moveTo(t):this.world.letGo()}async look(t){let{world:e,run:n,pacer:o}=this;return e.start?(t?e.turnView(t.aside,t.up,t.away):e.resetView(),
o.paused||!n||n.over?(await this.audience.drawn()).bytes:null):null}light(t){this.world.look={...this.world.look,light:t}}},na=s=>/memory/i.test(String(s))?"Thi\
s browser has too little memory left for the robot. Close other tabs and load the page again.":`This attempt broke off, and that is our mistake, not yours (${s}\
). Run it again, or change the seed.`;async function Rn(s,t){let e=new OffscreenCanvas(Nn,Nn),[n,o,r,i]=await Promise.all([oa(s),s.json("policy/policy.json.pack\
ed"),ra(s),s.json("code.json.packed")]),a=await As(n,o,h=>s.read(`policy/${h}.packed`)),c=new Yt(r,new jt(h=>s.read(`scenes/${h}`)),e);return new je(t,i,a,c)}async function oa(s){
let[t,e]=await Promise.all([s.module("ort.mjs.packed"),s.read("ort.wasm.packed")]);return Object.assign(t.env.wasm,{numThreads:1,wasmBinary:e}),t.env.logLevel="\
error",t}async function ra(s){let[t,e]=await Promise.all([s.module("mujoco.mjs.packed"),s.read("mujoco.wasm.packed")]);return t.default({wasmBinary:e,locateFile:n=>n})}var Jt=class{constructor({list:t,address:e,inline:n},o){this.list=t,this.address=e,this.inline=n,this.arrived=o}async read(t){let e=this.list[t];if(!e)throw new u(
`This page has no file ${t}.`);let n=this.inline?_s(this.inline[t]):await this.fetched(t);if(n.length!==e.size||!await ia(n,e.sha256))throw new u(`The file ${t}\
 is damaged: ${n.length} of ${e.size} bytes. Load the page again.`);return t.endsWith(".packed")?aa(n,t):n}async json(t){return JSON.parse(new TextDecoder().decode(
await this.read(t)))}async module(t){let e=URL.createObjectURL(new Blob([await this.read(t)],{type:"text/javascript"}));try{return await import(e)}finally{URL.revokeObjectURL(
e)}}async fetched(t){let e=await fetch(this.address+t).catch(()=>null);if(!e?.ok||!e.body)throw new u(`The file ${t} could not be read. Is the server still ther\
e?`);let n=[],o=e.body.getReader();try{for(let r=await o.read();!r.done;r=await o.read())n.push(r.value),this.arrived(r.value.length)}catch{throw new u(`The con\
nection broke while ${t} was read. Load the page again.`)}return new Uint8Array(await new Blob(n).arrayBuffer())}};async function ia(s,t){if(!t||!globalThis.crypto?.
subtle)return!0;let e=new Uint8Array(await crypto.subtle.digest("SHA-256",s));return Array.from(e,n=>n.toString(16).padStart(2,"0")).join("")===t}async function aa(s,t){
try{let e=new Blob([s]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(e).arrayBuffer())}catch{throw new u(`The \
file ${t} is damaged and cannot be unpacked. Load the page again.`)}}var ca=[0,97,115,109,1,0,0,0,1,5,1,96,0,1,123,3,2,1,0,10,10,1,8,0,65,0,253,15,253,98,11],Qt=null,ha={async load({files:s,settings:t}){if(!WebAssembly.validate(new Uint8Array(
ca)))throw new u("This browser's WebAssembly has no SIMD, which the robot needs; recorded rollouts still play.");let e=0,n=new Jt(s,o=>postMessage({arrived:e+=o}));
return Qt=await Rn(n,t),Object.keys(Qt.policy.manifest.tasks)},begin:s=>P().begin(s),more:s=>P().more(s),command:s=>P().command(s),pace:s=>P().pace(s),grab:s=>P().
grab(s),drag:s=>P().drag(s),look:s=>P().look(s),light:s=>P().light(s),steer:s=>P().steer(s),open:s=>P().open(s),scene:s=>P().scene(s),outcome:()=>P().outcome(),
demonstration:()=>P().demonstration()};function P(){if(!Qt)throw new u("The robot is still being loaded.");return Qt}onmessage=async({data:{id:s,call:t,argument:e}})=>{
try{postMessage({id:s,result:await ha[t](e)})}catch(n){postMessage({id:s,mistake:n instanceof u,line:la(n)})}};function la(s){return s instanceof u?s.message:s instanceof
RangeError||/memory/i.test(String(s))?"This browser has too little memory for the robot. Close other tabs and load the page again.":`The robot could not go on: ${s?.
message??s}`}return Un(fa);})();
