var GlassCourse=(()=>{var K=Object.defineProperty;var jt=Object.getOwnPropertyDescriptor;var Pt=Object.getOwnPropertyNames;var Rt=Object.prototype.hasOwnProperty;var Bt=(o,t)=>{for(var e in t)K(o,e,{get:t[e],enumerable:!0})},It=(o,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of Pt(t))!Rt.call(o,n)&&n!==
e&&K(o,n,{get:()=>t[n],enumerable:!(s=jt(t,n))||s.enumerable});return o};var qt=o=>It(K({},"__esModule",{value:!0}),o);var qe={};Bt(qe,{Course:()=>Y,course:()=>Be,openStage:()=>Ie,openTab:()=>Tt,player:()=>Nt,typing:()=>Mt});var Wt="vision language state fusion heads chunking action ink muted expert line surface page good bad".split(" ");function $(o){let t=getComputedStyle(o),e=Object.
fromEntries(Wt.map(n=>[n,t.getPropertyValue(`--${n}`).trim()])),s=t.colorScheme.includes("dark")?"dark":"light";return{...e,font:t.fontFamily,mode:s,scale:Number(
t.getPropertyValue("--scale"))||1}}function G(o,t){return JSON.parse(JSON.stringify(o),(e,s)=>e==="size"?s*t:s)}function i(o,t={},...e){let s=document.createElement(o);for(let[n,r]of Object.entries(t))n.startsWith("on")?s.addEventListener(n.slice(2),r):r===!0?s.setAttribute(
n,""):r!==!1&&r!==void 0&&s.setAttribute(n,r);return s.append(...e.filter(n=>n!==void 0)),s}var Dt="def class return yield raise for in if elif else while with as not and or is lambda import from self None True False",Ft=new RegExp([String.raw`(?<comment>#[^\n]*)`,
String.raw`(?<string>"""[\s\S]*?"""|f?"[^"\n]*"|'[^'\n]*')`,String.raw`\b(?<keyword>${Dt.replaceAll(" ","|")})\b`,String.raw`\b(?<number>\d[\d_.e]*)\b`].join("|"),
"g");function x(o){let t=i("code"),e=0;for(let s of o.matchAll(Ft)){let n=Object.entries(s.groups??{}).find(([,r])=>r!==void 0)?.[0];t.append(o.slice(e,s.index),
i("span",{class:n},s[0])),e=s.index+s[0].length}return t.append(o.slice(e)),t}var Q=o=>import(new URL(o,document.baseURI).href).then(()=>window.Plotly);var Ut="The server does not answer. When it is back, move a control or open the chapter again.",E=class{saves=!0;constructor(t){this.server=t}async call(t,e){try{
return await this.server[t](e)}catch{return{mistake:Ut}}}};var zt={new:"○",opened:"◐",done:"●"},O=class{constructor(t,e,s,n=[]){this.chapters=t,this.learner=e,this.links=Object.fromEntries(t.map(a=>[a.name,this.link(
a,s)])),this.count=i("p",{class:"count"});let r=Object.values(this.links).map(({link:a})=>i("li",{},a));this.element=i("nav",{class:"path","aria-label":"chapter\
s"},this.count,i("ol",{},...r),...n)}link({name:t,number:e,title:s,stage:n},r){let a=i("span",{class:"sign"}),l=u=>{u.ctrlKey||u.metaKey||u.shiftKey||(u.preventDefault(),
r(t))},h={href:`?tab=course&chapter=${t}`,style:`--stage: var(--${n})`,onclick:l},c=[i("span",{class:"number"},String(e)),i("span",{class:"title"},s),a];return{
link:i("a",{...h,"data-chapter":t},...c),sign:a}}show(t){for(let s of this.chapters){let{link:n,sign:r}=this.links[s.name],{kind:a,words:l}=this.state(s);[r.textContent,
r.title]=[zt[a],l],n.dataset.kind=a,s.name===t?n.setAttribute("aria-current","page"):n.removeAttribute("aria-current")}let e=this.chapters.filter(s=>this.state(
s).kind==="done").length;this.count.textContent=`${e} of ${this.chapters.length} done`,this.links[t]&&this.reveal(this.links[t].link)}state({name:t}){let{count:e,
of:s}=this.learner.answered(t);return e>0?{kind:e>=s?"done":"opened",words:`${e} of ${s} answered`}:this.learner.has("opened",t)?{kind:"opened",words:"opened"}:
{kind:"new",words:"not yet opened"}}reveal(t){let e=t.closest("ol"),[s,n]=[t.offsetTop-e.offsetTop,t.offsetLeft-e.offsetLeft];(s<e.scrollTop||s+t.offsetHeight>e.
scrollTop+e.clientHeight)&&(e.scrollTop=s-e.clientHeight/2),e.scrollLeft=n-e.clientWidth/2+t.offsetWidth/2}};function X(o,t){let e=(t??"").split(",").map(l=>l.trim()).filter(Boolean),s=[...new Set(e)].map(l=>[l,o.find(h=>h.name===l)]),n=s.flatMap(([,l])=>l?[l]:[]),r=s.
filter(([,l])=>!l).map(([l])=>`«${l.slice(0,40)}»`),a=r.length?`The path names ${r.join(", ")}, which no chapter is called; the rest is shown.`:"";return{path:n.
length?n:o,unknown:n.length||!r.length?a:Kt}}var Kt="No chapter is called as the path says; all chapters are shown.";var Z="glass-box.course",tt="glass-box course",et={opened:[],last:"",answers:{},asked:{}},C="This file does not hold answers of this course; choose one that «Sa\
ve my answers» has written.",M=class{constructor(){this.stored=structuredClone(et);try{Object.assign(this.stored,st(JSON.parse(localStorage.getItem(Z)??"{}")))}catch{}}has(t,e){
return this.stored[t].includes(e)}add(t,e){this.has(t,e)||this.stored[t].push(e),this.write()}last(t){this.stored.last=t,this.write()}asked(t,e){this.stored.asked[t]=
e,this.write()}answer(t,e,s){this.stored.answers[t]={...this.answersOf(t),[e]:s},this.write()}answersOf(t){return this.stored.answers[t]??{}}answered(t){return{
count:Object.keys(this.answersOf(t)).filter(s=>s!=="build").length,of:this.stored.asked[t]??0}}of(t){return{asked:e=>this.asked(t,e),answered:(e,s)=>this.answer(
t,e,s)}}write(){try{localStorage.setItem(Z,JSON.stringify(this.stored))}catch{}}exported(){return JSON.stringify({kind:tt,version:1,...this.stored},null,2)}imported(t){
this.stored=Gt(t),this.write()}};function Gt(o){let t;try{t=JSON.parse(o)}catch{throw new Error(C)}if(t?.kind!==tt)throw new Error(C);return{...structuredClone(
et),...st(t)}}function st(o){let t=r=>Array.isArray(r)&&r.every(a=>typeof a=="string"),e=r=>r!==null&&typeof r=="object"&&!Array.isArray(r),s={opened:t,last:r=>typeof r==
"string",answers:r=>e(r)&&Object.values(r).every(e),asked:r=>e(r)&&Object.values(r).every(Number.isInteger)};if(!e(o))throw new Error(C);if(Object.keys(s).filter(
r=>r in o&&!s[r](o[r])).length)throw new Error(C);return Object.fromEntries(Object.keys(s).flatMap(r=>r in o?[[r,o[r]]]:[]))}var Ht=1e4;function T(o,t,e){let s=URL.createObjectURL(new Blob([t],{type:e}));i("a",{href:s,download:o}).click(),setTimeout(()=>URL.revokeObjectURL(s),Ht)}var _t="my-course.json";function nt(o,{showGlossary:t,loaded:e,showAll:s}){let n=i("input",{type:"file",accept:"application/json,.json",hidden:!0});n.addEventListener(
"change",async()=>{let[a]=n.files;if(n.value="",!!a)try{o.imported(await a.text()),e("")}catch(l){e(l instanceof Error?l.message:String(l))}});let r=(a,l,h)=>i(
"button",{type:"button",title:l,onclick:h},a);return i("div",{class:"learner"},r("Glossary","every term of the course",t),r("Save my answers","a file for anothe\
r browser; nothing leaves this one by itself",()=>T(_t,o.exported(),"application/json")),r("Load","answers from such a file, in place of these",()=>n.click()),...s?
[r("All chapters","leave this path",s)]:[],n)}var Vt="stopped after 5 seconds: does a loop never end?",Yt="Python could not be loaded here. A page that was opened from a disk cannot load it; the live course\
, or an exported site that a file server shows, can.",L=class{constructor(t,e=n=>new Worker(n,{type:"module"}),s=5e3){this.place=t,this.makeWorker=e,this.limit=
s,this.worker=null}async run(t,e,s){try{await this.ready()}catch{return this.end(),{trouble:Yt,printed:"",verdicts:[]}}let n=await this.ask({judge:t,source:e,cases:s},
this.limit);return n.result?n.result:(this.end(),{trouble:n.trouble,printed:"",verdicts:[]})}ready(){if(this.worker)return;let t=e=>new URL(e,document.baseURI).
href;return this.worker=this.makeWorker(t(this.place.worker)),this.ask({folder:t(this.place.folder)}).then(e=>{if(!e.ready)throw new Error(e.trouble)})}ask(t,e=0){
return new Promise((s,n)=>{let r=e&&setTimeout(()=>s({trouble:Vt}),e);this.worker.onmessage=({data:a})=>{clearTimeout(r),s(a)},this.worker.onerror=a=>{clearTimeout(
r),a.preventDefault?.(),n(new Error(a.message))},this.worker.postMessage(t)})}end(){this.worker?.terminate(),this.worker=null}};var rt="    ",it={server:"Python for the browser is not installed where this page comes from, so nothing runs here: `npm ci` in the program's folder (Node.js 20\
 or newer) brings it.",file:"This page is one file and brings no Python along: the live course, or an exported site, runs your code."},N=class{constructor(t,e,{
python:s,commit:n}){this.task=t,this.commit=n,this.runner=typeof s=="object"?new L(s):null,this.field=i("textarea",{spellcheck:"false",autocomplete:"off",rows:12,
"aria-label":"your code"}),this.field.value=e?.given??t.start,this.field.addEventListener("keydown",a=>this.pressed(a)),this.runButton=i("button",{type:"button",
class:"main",onclick:()=>this.run()},"Run"),this.results=i("div",{class:"results","aria-live":"polite"}),this.help=i("div",{class:"help"}),this.shownHints=0,this.
hintButton=i("button",{type:"button",onclick:()=>this.hint()},"Hint");let r=i("button",{type:"button",onclick:()=>this.restart()},"Start again");this.runner||this.
tell(it[s]??it.server),this.runButton.disabled=!this.runner,this.element=i("section",{class:"build"},i("h3",{},`Build it: ${t.title}`),i("p",{},t.story),this.field,
i("div",{class:"tools"},this.runButton,this.hintButton,r),this.results,this.help)}tell(t){this.results.replaceChildren(i("p",{},t))}async run(){if(!this.runner)
return;let{judge:t,cases:e}=this.task,s=this.field.value;this.runButton.disabled=!0,this.tell(this.runner.worker?"Running …":"Loading Python, about 13 MB, fro\
m where this page comes from …");let n=await this.runner.run(t,s,e);this.runButton.disabled=!1,this.show(n);let r=n.verdicts.length===e.length&&n.verdicts.every(
a=>a.right);this.commit({given:s,right:r})}show({trouble:t,printed:e,verdicts:s}){let{cases:n}=this.task,r=s.filter(c=>c.right).length,a=t?`✗ ${t}`:`${r} of ${n.
length} cases are right.`,l=s.map(({right:c,got:u},p)=>this.row(n[p],c,u)),h=e?[i("pre",{class:"printed"},e)]:[];this.results.replaceChildren(i("p",{class:"said"},
a),i("ol",{},...l),...h)}row({call:t,expected:e,slip:s},n,r){let a={"data-verdict":n?"right":"wrong"};if(n)return i("li",a,"✓ ",i("code",{},t));let l=` should\
 give ${ot(e)}, yours gives ${r}. ${s}`;return i("li",a,"✗ ",i("code",{},t),l)}hint(){let{hints:t,solution:e}=this.task,s=t[this.shownHints];s?this.help.append(
i("p",{},i("b",{},`Hint ${this.shownHints+1}. `),s)):this.help.append(i("pre",{tabindex:0},x(e))),this.shownHints+=1,this.hintButton.textContent=this.shownHints<
t.length?"Hint":"Solution",this.hintButton.hidden=this.shownHints>t.length}restart(){this.field.value=this.task.start,this.results.replaceChildren(),this.runner||
(this.runButton.disabled=!0)}pressed(t){t.key==="Escape"&&(this.leaving=!0),t.key==="Tab"&&!t.shiftKey&&!this.leaving?(t.preventDefault(),this.insert(rt)):t.key===
"Enter"&&(t.preventDefault(),this.insert(`
${Jt(this.field.value.slice(0,this.field.selectionStart))}`)),t.key!=="Escape"&&(this.leaving=!1)}insert(t){let{selectionStart:e,selectionEnd:s}=this.field;this.
field.setRangeText(t,e,s,"end")}close(){this.runner?.end()}};function Jt(o){let t=o.split(`
`).at(-1)??"",e=t.match(/^ */)?.[0]??"";return t.trimEnd().endsWith(":")?e+rt:e}function ot(o){return Array.isArray(o)?`[${o.map(ot).join(", ")}]`:{null:"None",
true:"True",false:"False"}[String(o)]??JSON.stringify(o)}var Qt=1.15,j=class{constructor({label:t,side:e,instead:s},n,r){this.side=e,this.changed=n,this.ink=null,this.last=null;let a=s?"; keys 0 to 9 take one of ours,\
 Delete clears":"; Delete clears",l={role:"img",tabindex:0,"aria-label":`${t}${a}`,title:`${t}${a}`};this.canvas=i("canvas",{width:e,height:e,...l}),this.hint=i(
"span",{class:"hint"},"draw here");let h=i("button",{type:"button",onclick:()=>this.clear()},"clear"),c=i("button",{type:"button",onclick:()=>this.blank()},"emp\
ty sheet"),u=i("div",{class:"sheet"},this.canvas,this.hint);this.element=i("div",{class:"paper"},u,i("div",{class:"buttons"},h,c)),this.listen(r),this.paint()}listen(t){
let{canvas:e}=this;e.addEventListener("pointerdown",s=>{e.setPointerCapture(s.pointerId),this.last=this.at(s),this.stroke(s)}),e.addEventListener("pointermove",
s=>this.last&&this.stroke(s));for(let s of["pointerup","pointercancel"])e.addEventListener(s,()=>this.last=null);e.addEventListener("keydown",s=>{if(!(s.ctrlKey||
s.metaKey||s.altKey)){if(/^\d$/.test(s.key))t(Number(s.key));else if(s.key==="Delete"||s.key==="Backspace")this.clear();else return;s.preventDefault(),s.stopPropagation()}})}at(t){
let e=this.canvas.getBoundingClientRect(),s=(n,r,a)=>(n-r)/a*this.side;return[s(t.clientX,e.left,e.width),s(t.clientY,e.top,e.height)]}stroke(t){t.preventDefault();
let[e,s]=this.at(t),[n,r]=this.last??[e,s],a=Math.max(1,Math.ceil(Math.hypot(e-n,s-r)*2));for(let l=1;l<=a;l++)this.dab(n+(e-n)*l/a,r+(s-r)*l/a);this.last=[e,s],
this.paint(),this.changed(this.rows())}dab(t,e){this.ink??=new Float32Array(this.side**2);for(let s=Math.floor(e-3);s<=e+3;s++)for(let n=Math.floor(t-3);n<=t+3;n++){
if(s<0||n<0||s>=this.side||n>=this.side)continue;let r=Math.hypot(n+.5-t,s+.5-e),a=s*this.side+n;this.ink[a]=Math.max(this.ink[a],Math.min(1,Math.max(0,Qt+.5-r)))}}rows(){
let{ink:t}=this;if(!t)return null;let e=s=>Array.from(t.subarray(s*this.side,(s+1)*this.side),n=>Number(n.toFixed(2)));return Array.from({length:this.side},(s,n)=>e(
n))}clear(){this.set(null),this.changed(null)}blank(){this.ink=new Float32Array(this.side**2),this.paint(),this.changed(this.rows())}set(t){this.ink=t?Float32Array.
from(t.flat()):null,this.paint()}paint(){let t=this.canvas.getContext("2d"),e=t.createImageData(this.side,this.side);for(let s=0;s<this.side**2;s++)e.data.set([
29,35,43,255*(this.ink?.[s]??0)],4*s);t.putImageData(e,0,0),this.hint.hidden=!!this.ink}};var at=160,H={still:"▶",moving:"❚❚"};function lt(o,t){let e,s=i("button",{type:"button",class:"play","aria-label":`play ${t}`},H.still),n=()=>{clearTimeout(
e),e=void 0,s.textContent=H.still},r=h=>{o.valueAsNumber=h,o.dispatchEvent(new Event("input",{bubbles:!0}))},a=()=>{if(e===void 0||!o.isConnected||ht(o))return n();
r(Math.min(o.valueAsNumber+Number(o.step),Number(o.max))),e=setTimeout(a,at)},l=()=>{s.textContent=H.moving,ht(o)&&r(Number(o.min)),e=setTimeout(a,at)};return s.
addEventListener("click",()=>e?n():l()),o.addEventListener("input",({isTrusted:h})=>h&&n()),s}var ht=o=>o.valueAsNumber>=Number(o.max);var Xt=4,Zt=22,te=14;function ut(o,t,e,s){let n=ee[o.kind](o,e,s);return n.element.dataset.control=o.name,n.set(t),n}var ee={Slider({label:o,low:t,high:e,step:s,
values:n,plays:r},a){let l=i("output"),h=n?{min:0,max:n.length-1,step:1}:{min:t,max:e,step:s},c=f=>n?n[f]:f,u=i("input",{type:"range",...h,"aria-label":o,oninput:()=>{
p(c(u.valueAsNumber)),a(c(u.valueAsNumber))}}),p=f=>{l.textContent=ct(f),u.setAttribute("aria-valuetext",ct(f));let[g,y]=[Number(u.min),Number(u.max)];u.style.setProperty(
"--full",`${100*(u.valueAsNumber-g)/(y-g)}%`)},d=f=>{u.value=n?n.indexOf(f):f,p(f)},m=i("label",{class:"knob"},i("span",{},o),l,u);return r&&m.append(lt(u,o)),{
element:m,set:d}},Choice({label:o,options:t},e){if(t.length>Xt)return se(o,t,e);let s=t.map(h=>i("button",{type:"button",role:"radio",onclick:()=>r(h,!0)},h)),n=h=>{
s.forEach((c,u)=>{c.setAttribute("aria-checked",String(t[u]===h)),c.tabIndex=t[u]===h?0:-1})},r=(h,c)=>{n(h),c&&s[t.indexOf(h)].focus({preventScroll:!0}),e(h)},
a=t.join("").length>Zt?"segments high":"segments",l=i("div",{class:a,role:"radiogroup","aria-label":o},...s);return l.addEventListener("keydown",h=>{let c={ArrowRight:1,
ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[h.key];if(!c||h.altKey)return;h.preventDefault(),h.stopPropagation();let u=s.findIndex(p=>p.getAttribute("aria-checked")===
"true");r(t[(u+c+t.length)%t.length],!0)}),{element:i("div",{class:"knob"},i("span",{},o),l),set:n}},Toggle({label:o},t){let e=i("input",{type:"checkbox",onchange:()=>t(
e.checked)}),s=n=>e.checked=n;return{element:i("label",{class:"knob switch"},e,i("span",{},o)),set:s}},Words({label:o},t){let e=i("input",{type:"text",maxlength:200,
spellcheck:"false",autocomplete:"off"});e.addEventListener("input",()=>t(e.value));let s=n=>e.value=n;return{element:i("label",{class:"knob"},i("span",{},o),e),
set:s}},Drawing(o,t,e){let s=new j(o,t,r=>o.instead&&e(o.instead,r));return{element:i("div",{class:"knob"},i("span",{},o.label),s.element),set:r=>s.set(r)}}};function se(o,t,e){
let s=i("select",{"aria-label":o,onchange:()=>e(s.value)},...t.map(a=>i("option",{value:a},a))),n=a=>s.value=a,r=t.some(a=>a.length>te);return{element:i("label",
{class:r?"knob wide":"knob"},i("span",{},o),s),set:n}}var ct=o=>String(Number(o.toPrecision(5))).replace("-","−");var w=class{constructor(t,e,s,n=()=>{}){this.source=t,this.show=e,this.now=s,this.stopped=n,this.next=null,this.closed=!1,this.work=null,this.interrupt=null}want(t,e={}){
this.next={what:t,more:e},this.interrupt?.(),this.loop??=this.run().finally(()=>{this.loop=null})}async run(){for(;this.next&&!this.closed;){let{what:t,more:e}=this.
next;this.next=null,this.halted=!1,await this.follow(t,await this.source.call(t,{...this.now(),...e}))}}async follow(t,e){for(let s=e;s;s=await this.more(t,s.work)){
if(this.closed)return this.drop(s.work);if(this.work=s.work,this.show(s,t),s.mistake||s.over!==!1)return;if(t==="train"&&this.next?.what==="ask"&&(this.next=null),
this.next||this.halted)return this.givenUp(t,s.work)}return this.givenUp(t,this.work)}async more(t,e){let s=this.source.call("more",{...this.now(),work:e});if(t===
"train")return s;let n=new Promise(a=>{this.interrupt=()=>a(void 0)}),r=await Promise.race([s,n]);return this.interrupt=null,r}givenUp(t,e){(t!=="train"||this.next)&&
this.drop(e),this.stopped()}drop(t){return t&&this.source.call("stop",{work:t})}halt(){this.halted=!0}close(){this.closed=!0,this.loop||this.drop(this.work)}async settled(){
for(;this.loop;)await this.loop}};var dt="Save as a page",P=class{constructor(t,{source:e},s){let n="one file that opens anywhere, without a server";this.element=i("button",{type:"button",class:"\
save",title:n,onclick:()=>this.requests.want("save")},dt),this.element.hidden=!e.saves,this.failed=s,this.requests=new w(e,r=>this.showAnswer(r),()=>({chapter:t}))}showAnswer({
over:t,step:e,total:s,mistake:n,file:r,page:a}){this.element.disabled=t===!1,this.element.textContent=t===!1?`computing ${e} of ${s}`:dt,n&&this.failed(n),a&&T(
r,a,"text/html")}close(){this.requests.close()}};var pt={page:130,phone:200},b={row:270,top:60,bottom:50},_={row:20,mark:46,letter:6.6,size:11},R={row:17,letter:7.4},v=72,ne=64,S={page:500,sign:20,less:.62,more:1.8};
function ft(o,t,e){let s=ie(o.layout),n=Math.max(...s.map(u=>mt(s,u).length)),r=t<S.page?pt.phone:pt.page,a=Math.max(1,Math.min(n,Math.floor(t/(r*e))));re(o,s,t/
e/a-v);let l=t<S.page?le(o):o;if(a===n&&(n>1||!s[0].legend))return ue(l,s,t,e);let h=[];s.forEach((u,p)=>{let d=Math.floor(p/a);h[d]=Math.max(h[d]??0,u.legend+u.
title)});let c=h.reduce((u,p)=>u+b.row+p,0)*e;return{...wt(l,s,u=>oe(u,a,h),e,h[0]),height:c}}var mt=(o,t)=>o.filter(e=>e.top===t.top);function ie(o){return Object.
keys(o).filter(e=>/^xaxis\d*$/.test(e)).map(e=>e.slice(5)).map(e=>{let[s,n]=[o[`xaxis${e}`],o[`yaxis${e}`]];return{number:e,left:s.domain[0],right:s.domain[1],top:n.
domain[1],legend:0,title:0}})}function re({data:o,layout:t},e,s){for(let n of e){let r=bt(o,n),a=Math.max(...r),l=k(r)<=s?1:Math.ceil(r.length/Math.max(1,Math.floor(
s/a)));n.legend=_.row*(l-1);let h=gt(t,n);n.title=h&&R.letter*h.text.length>s+v/2?R.row:0}}var k=o=>o.reduce((t,e)=>t+e,0),gt=(o,{left:t,top:e})=>o.annotations.
find(s=>s.xref==="paper"&&s.x===t&&s.y===e);function bt(o,{number:t}){let e=({type:n,name:r,showlegend:a})=>["scatter","bar"].includes(n)&&r&&a!==!1;return o.filter(
n=>(n.xaxis??"x").slice(1)===t&&e(n)).map(({name:n})=>_.mark+_.letter*n.length)}function oe(o,t,e){let[s,n]=[o%t,Math.floor(o/t)],r=b.row-b.top-b.bottom,a=k(e)+
e.length*b.row-e[0]-b.top-b.bottom,l=k(e.slice(1,n+1))+n*b.row,h=t>1?.14:0,c=(1-h*(t-1))/t,u=[Math.max(0,1-(l+r)/a),1-l/a];return{x:[s*(c+h),s*(c+h)+c],y:u}}function wt({
data:o,layout:t},e,s,n,r){let a={...t,margin:{...t.margin,t:t.margin.t+r*n}},l=new Map;return e.forEach(({number:h,left:c,top:u,legend:p,title:d},m)=>{let{x:f,y:g}=s(
m);l.set(`${c} ${u}`,{x:f,y:g,legend:p,title:d}),l.set(h,{x:f,y:g}),a[`xaxis${h}`]={...t[`xaxis${h}`],domain:f},a[`yaxis${h}`]={...t[`yaxis${h}`],domain:g},a[`l\
egend${h}`]={...t[`legend${h}`],x:f[0],y:g[1]}}),a.annotations=t.annotations.map(h=>{let c=h.xref==="paper"&&l.get(`${h.x} ${h.y}`);if(!c)return h;let u=c.title?
ae(h.text):h.text,p=h.yshift+(c.legend??0)*n;return{...h,text:u,align:"left",x:c.x[0],y:c.y[1],yshift:p}}),{layout:a,data:o.map(h=>he(h,l))}}function ae(o){let t=[
...o.matchAll(/ /g)].map(({index:n})=>n),e=n=>Math.abs(n-o.length/2),s=t.reduce((n,r)=>e(r)<e(n)?r:n,t[0]);return s?`${o.slice(0,s)}<br>${o.slice(s+1)}`:o}function he(o,t){
if(!o.colorbar)return o;let{x:e,y:s}=t.get((o.xaxis??"x").slice(1));return{...o,colorbar:{...o.colorbar,x:e[1],y:(s[0]+s[1])/2,len:s[1]-s[0]}}}function le({data:o,
layout:t}){let e=a=>({...a,size:(a?.size??12)*.8}),s=o.map(a=>{if(!a.mode?.includes("text"))return a;if(a.meta?.crowded)return{...a,mode:"markers"};let l=a.marker?.
size>S.sign?a.marker.size*S.less:a.marker?.size;return{...a,textfont:e(a.textfont),marker:{...a.marker,size:l}}}),n=t.annotations.map(a=>a.xref==="paper"?a:{...a,
font:e(a.font)}),r={};for(let[a,l]of Object.entries(t).filter(([h,c])=>h.startsWith("yaxis")&&c.automargin)){let h=a.replace("y","x");r[a]={...l,tickfont:e(l.tickfont)},
n.some(({xref:c})=>c===h.replace("axis",""))&&(r[h]=ce(t[h]))}return{data:s,layout:{...t,...r,annotations:n}}}var ce=({range:[o,t],...e})=>({...e,range:[o,o+S.more*
(t-o)],...e.dtick&&{dtick:3*e.dtick}});function ue({data:o,layout:t},e,s,n){let{l:r,r:a}=t.margin,l=ne*n/(s-r-a),h=new Map;for(let{top:d,left:m}of e){let f=mt(e,
{top:d}).sort((g,y)=>g.left-y.left);f[0].left===m&&pe(f,l).forEach((g,y)=>h.set(f[y].number,g))}let c=e.map(({number:d,top:m})=>[t[`yaxis${d}`].domain[0],m]),u=wt(
{data:o,layout:t},e.map(d=>({...d,title:de(t,d,h,s/n),legend:0})),d=>({x:h.get(e[d].number),y:c[d]}),n,0),p=e.map(d=>({...d,needs:k(bt(o,d))})).filter(({needs:d})=>d);
for(let d of p)fe(u.layout[`legend${d.number}`],d,p,s/n);return u}function de(o,t,e,s){let n=gt(o,t),[r,a]=e.get(t.number);return n&&R.letter*n.text.length>(a-r)*
(s-v)+v/2?R.row:0}function pe(o,t){let e=o.slice(1).map(({left:l},h)=>Math.max(t,l-o[h].right)),s=o.map(({left:l,right:h})=>h-l),n=o.at(-1).right,r=(n-o[0].left-
k(e))/k(s),a=o[0].left;return s.map((l,h)=>{let c=[a,Math.min(a+l*r,n)];return a=c[1]+(e[h]??0),c})}function fe(o,{left:t,top:e,needs:s},n,r){let a=n.filter(c=>c.
top===e&&c.left>t),h=(Math.min(1,...a.map(c=>c.left))-t)*(r-v);s>h&&(o.font={...o.font,size:o.font.size*Math.max(.75,h/s)})}var me=.12,ge={displayModeBar:!1,responsive:!1,doubleClickDelay:400},B=class{constructor(t,e){this.plotly=t,this.drawn=null,this.last="",this.plot=i("div",{class:"\
plot",role:"img"}),this.pick=e,this.sizes=new ResizeObserver(()=>this.fit()),this.sizes.observe(this.plot)}async draw(t,e,s){this.scale=s,this.figure=s===1?t:be(
t,s),this.plot.setAttribute("aria-label",e),await this.fit()}async fit(){let t=this.plot.clientWidth;if(!this.figure||!t)return;let e=await this.plotly;if(!this.
plot.isConnected)return;let n={data:this.figure.data.map(c=>({...c})),layout:structuredClone(this.figure.layout)},{data:r,layout:a,height:l}=ft(n,t,this.scale);
this.plot.style.minHeight=l?`${l}px`:"";let h={width:t,height:this.plot.clientHeight,autosize:!1};this.drawing=e.react(this.plot,r,{...a,...h,...we(t)},ge),this.
removeOldLegend(),this.listen()}removeOldLegend(){if(!this.plot._fullLayout.showlegend)for(let t of this.plot.querySelectorAll(".infolayer > [class^=legend]"))t.
remove()}async light(t){if(!this.figure?.data||!this.listening)return;let e=this.figure.data.map(r=>r.opacity??1),s=t&&this.figure.data.some(({name:r})=>t.includes(
r)),n=this.figure.data.map(({name:r},a)=>!s||t.includes(r)?e[a]:me*e[a]);(await this.plotly).restyle(this.plot,{opacity:n})}listen(){this.listening||(this.listening=
!0,this.plot.on("plotly_click",({points:[t]})=>{let e=t.data.meta?.picks;e&&this.pick(e,t.x)}))}close(){this.sizes.disconnect(),this.figure=null,this.listening&&
this.drawing.then(()=>window.Plotly.purge(this.plot))}};function be({data:o,layout:t},e){let s=G(t,e);s.margin=Object.fromEntries(Object.entries(t.margin).map(([
r,a])=>[r,a*e])),s.annotations=s.annotations.map(r=>r.yshift?{...r,yshift:r.yshift*e}:r);let n=r=>r.textfont?{...r,textfont:G(r.textfont,e)}:r;return{data:o.map(
n),layout:s}}var we=o=>o<500?{dragmode:!1}:{};var ke=20,ye=4e3,kt={adversarial:"find the cause",design:"design"};function xt(o,t,e){let s=o.map((n,r)=>{let a=i("p",{class:"verdict","aria-live":"polite",hidden:!0}),
l=(m,f)=>{Object.assign(a,{textContent:`${m?"✓":"✗"} ${f}`,hidden:!1}),a.dataset.verdict=m?"right":"wrong"},h=(m,f,g)=>{l(f,g),e(`check-${r}`,{given:m,right:f}),
d.dataset.answered=f?"right":"wrong"},c=t[`check-${r}`],u=kt[n.manner]?[i("span",{class:"manner"},kt[n.manner])]:[],p=i("p",{class:"asked"},i("b",{},`${r+1}`),...u,
` ${n.question}`),d=i("li",{},p,xe[n.kind](n,h,c),a);return c&&(d.dataset.answered=c.right?"right":"wrong"),d});return i("section",{class:"check"},i("h3",{},"Ch\
eck yourself"),i("ol",{},...s))}var xe={ChoiceCheck({options:o},t){let e=o.map(({words:n,feedback:r,right:a,sketch:l},h)=>{let c=()=>{e.forEach((p,d)=>p.setAttribute(
"aria-pressed",String(d===h))),t(h,a,r)},u=[...l.length?[Ae(l)]:[],n];return i("button",{type:"button","aria-pressed":"false",onclick:c},...u)}),s=o.some(({sketch:n})=>n.
length);return i("div",{class:s?"choices pictures":"choices"},...e)},NumberCheck(o,t){let e=i("input",{type:"text",inputmode:"decimal","aria-label":"your number",
autocomplete:"off"});return i("form",{class:"number",onsubmit:n=>{n.preventDefault();let{right:r,words:a}=ve(o,e.value);t(e.value.slice(0,20),r,a)}},e,i("span",
{},o.unit),i("button",{},"Check"))},Checkpoint({model:o},t,e){let s=i("textarea",{rows:4,"aria-label":"your explanation"});s.value=e?.given??"";let n=i("div",{class:"\
model","aria-live":"polite"}),r=(h,c)=>()=>t(s.value.slice(0,ye),h,c),a=(h,c)=>i("button",{type:"button",onclick:c},h);return i("div",{class:"checkpoint"},s,a("\
Compare",()=>{if(s.value.trim().length<ke){n.replaceChildren(i("p",{},"Write a sentence or two first; then compare."));return}n.replaceChildren(i("p",{},i("b",{},
"One answer: "),o),a("Mine says the same",r(!0,"Then go on.")),a("Mine lacks something",r(!1,"Add what was missing to your text, and compare again.")))}),n)},OrderCheck({
items:o,feedback:t},e){let s=Se(o),n=i("ol",{class:"order"}),r=(h,c)=>{if(c<0||c>=s.length)return;s.splice(c,0,...s.splice(h,1)),a(),n.children[c].querySelector(
c<h?"button":"button:last-child").focus()},a=()=>n.replaceChildren(...s.map((h,c)=>{let u=(p,d,m)=>i("button",{type:"button","aria-label":`${m}: ${h}`,onclick:()=>r(
c,c+d)},p);return i("li",{},i("span",{},h),u("↑",-1,"earlier"),u("↓",1,"later"))}));return a(),i("div",{},n,i("button",{type:"button",onclick:()=>{let h=s.filter(
(u,p)=>u===o[p]).length,c=h===o.length;e([...s],c,c?t:`${h} of ${o.length} stand in their place.`)}},"Check"))}};function ve({answer:o,within:t,feedback:e,near:s},n){
let r=Number(n.trim().replace(",",".").replace("−","-"));if(!n.trim()||!Number.isFinite(r))return{right:!1,words:"Write a number, such as 0.5."};let a=h=>Math.
abs(r-h)<=t;if(a(o))return{right:!0,words:e};let l=s.find(([h])=>a(h));return{right:!1,words:l?l[1]:"Not yet. Work it out with the formula of this chapter."}}function Se(o){
let t=s=>[...s].reduce((n,r)=>Math.imul(n,31)+r.codePointAt(0)|0,7),e=[...o].sort((s,n)=>t(s)-t(n));return e.every((s,n)=>s===o[n])?[...e.slice(1),e[0]]:e}var yt="\
http://www.w3.org/2000/svg";function Ae(o){let t=document.createElementNS(yt,"svg");t.setAttribute("viewBox","-4 -4 128 88");for(let[e,s,n]of o){let r=document.
createElementNS(yt,"polyline");r.setAttribute("points",e.map((a,l)=>`${(120*a).toFixed(1)},${(80*(1-s[l])).toFixed(1)}`).join(" ")),r.setAttribute("style",`stro\
ke: var(--${n}); fill: none; stroke-width: 2.5`),t.append(r)}return t}function vt(o,t){let e=o.map(({where:s,text:n})=>{let r=i("p",{class:"told-line","aria-live":"polite"}),a=$e(n,t).map(({words:h,note:c})=>c?Ee(h,c,r):x(h)),l=i(
"pre",{tabindex:0},...a);return a.length>1&&(r.textContent="Marked lines: point at one, or reach it with the Tab key."),i("details",{open:!0},i("summary",{},s),
l,r)});return i("section",{class:"code"},i("h3",{},"The code that ran"),...e)}function $e(o,t){let e=[];for(let s of o.split(/(?<=\n)/)){let n=t.find(a=>s.includes(
a.line)),r=e.at(-1);n||!r||r.note?e.push({words:s,note:n}):r.words+=s}return e}function Ee(o,{says:t},e){let s=()=>e.textContent=t;return i("span",{...{class:"n\
oted",tabindex:0,role:"note","aria-label":t,title:t},onmouseenter:s,onfocus:s,onclick:s},x(o))}var I=class{constructor(t){this.answers=t.map(()=>i("p",{class:"derived"}));let e=t.map(({question:s,hint:n},r)=>i("li",{},i("p",{},s),i("details",{},i("summary",
{},"Hint"),i("p",{},n)),i("details",{},i("summary",{},"Answer"),this.answers[r])));this.element=i("section",{class:"derivation"},i("h3",{},"Derive it"),i("ol",{},
...e))}update(t){t.forEach((e,s)=>this.answers[s].textContent=e)}};var Oe=/\[(.+?)\]/g,q=class{constructor({formula:t,symbols:e},s){this.light=s,this.symbols=e,this.cells=e.map(()=>i("td",{class:"value"})),this.numbers=i("p",{class:"\
numbers"});let n=t.map(r=>i("p",{class:"line"},...this.parsed(r)));this.element=i("section",{class:"letters"},i("h3",{},"The formula"),i("div",{class:"lines"},...n),
this.table(),this.numbers)}parsed(t){let e=[],s=0;for(let n of t.matchAll(Oe))e.push(t.slice(s,n.index),this.letter(n[1])),s=n.index+n[0].length;return[...e,t.slice(
s)]}letter(t){let e=this.symbols.find(s=>s.sign===t);return i("span",{class:"letter",tabindex:0,title:e?.name,...this.touches(e)},t)}touches(t){if(!t?.lights.length)
return{};let[e,s]=[()=>this.light(t.lights),()=>this.light(null)];return{onmouseenter:e,onfocus:e,onmouseleave:s,onblur:s}}table(){let t=this.symbols.map((e,s)=>i(
"tr",this.touches(e),i("th",{scope:"row"},e.sign),i("td",{},e.name),this.cells[s],i("td",{class:"unit"},e.unit)));return i("table",{},i("tbody",{},...t))}update(t,e){
t.forEach((s,n)=>this.cells[n].textContent=s),this.numbers.textContent=e}};var W=class{constructor(t,e,{take:s,commit:n}){this.steps=t,this.given={...e},this.take=s,this.commit=n,this.outcomes={},this.running=null;let r=t.findIndex((a,l)=>this.
given[l]===void 0);this.place=r<0?0:r,this.element=i("section",{class:"steps","aria-label":"predict, then reveal"}),this.draw()}draw(t=""){let e=this.steps[this.
place];this.element.replaceChildren(this.head(e),i("p",{class:"asked"},e.question),i("div",{class:"choices"},...e.choices.map((s,n)=>this.choice(s,n))),i("div",
{class:"answered","aria-live":"polite"},...this.answer())),t&&this.element.querySelector(t)?.focus({preventScroll:!0})}head({title:t}){let e=this.steps.map((n,r)=>{
let a={"aria-current":r===this.place?"step":"false","data-done":String(this.given[r]!==void 0)},l=`step ${r+1}: ${n.title}`;return i("button",{type:"button",title:l,
"aria-label":l,...a,onclick:()=>this.go(r)})}),s=i("span",{class:"count"},`Step ${this.place+1} of ${this.steps.length}`);return i("header",{},s,i("h3",{},t),i(
"nav",{class:"dots"},...e))}choice(t,e){let[s,n]=[this.given[this.place],this.outcomes[this.place]],r=n&&(e===n.right?"right":e===s?"wrong":void 0),a={right:"✓ ",
wrong:"✗ "}[r]??"",l={"aria-pressed":String(e===s),disabled:s!==void 0,"data-verdict":r};return i("button",{type:"button",...l,onclick:()=>this.choose(e)},a+t)}answer(){
let[t,e]=[this.given[this.place],this.outcomes[this.place]];if(t===void 0)return[i("p",{class:"hint"},"Choose first; then the experiment shows it.")];if(this.running===
this.place)return[i("p",{class:"hint"},"The experiment is running …")];let s=i("button",{type:"button",class:"again",onclick:()=>this.run()},"Show it again");
if(!e)return[i("p",{class:"hint"},"You have predicted this step."),s];let n=t===e.right?"As you predicted.":"Not as you predicted.",r=i("button",{type:"button",
class:"next",onclick:()=>this.go(this.place+1)},"Next step →"),a=this.place===this.steps.length-1;return[i("p",{},i("b",{},n),` ${e.says}`),...a?[]:[r]]}go(t){
this.place=t,this.draw("[aria-current=step]")}choose(t){this.given[this.place]=t,this.commit(this.place,t),this.run()}run(){this.running=this.place,this.take(this.
place),this.draw()}reveal({step:t,right:e,says:s}){this.outcomes[t]={right:e,says:s};let n=this.running===t;n&&(this.running=null),this.place===t&&this.draw(n?"\
.answered .next":"")}interrupt(){this.running!==null&&(this.running=null,this.draw())}};var Ce=/\*\*(.+?)\*\*|`(.+?)`/g;function Me(o){let t=[],e=0;for(let s of o.matchAll(Ce)){s.index>e&&t.push({words:o.slice(e,s.index)});let[n,r=n]=(s[1]??s[2]).split(
"|");t.push(s[1]?{words:n,entry:r}:{words:n,code:!0}),e=s.index+s[0].length}return e<o.length&&t.push({words:o.slice(e)}),t}function A(o,t){return Me(o).map(({words:e,
entry:s,code:n})=>s?t.term(e,s):n?i("code",{},e):document.createTextNode(e))}var D=class{constructor(t,e){this.root=t,this.entries=e,this.bubble=i("div",{class:"\
bubble",role:"tooltip",id:"course-term",hidden:!0})}term(t,e){let s=()=>this.show(h,e),n=()=>this.hide(),r={class:"term",role:"button",tabindex:0,"aria-describe\
dby":this.bubble.id},h=i("span",{...r,...{onmouseenter:s,onfocus:s,onclick:s,onmouseleave:n,onblur:n},onkeydown:c=>c.key==="Escape"&&n()},t);return h}show(t,e){
this.bubble.replaceChildren(i("b",{},e),` ${this.entries[e]}`),this.bubble.hidden=!1,this.root.append(this.bubble);let[s,n]=[this.root.getBoundingClientRect(),t.
getBoundingClientRect()],r=Math.min(n.left-s.left,s.width-this.bubble.offsetWidth-8);this.bubble.style.left=`${Math.max(8,r)}px`,this.bubble.style.top=`${n.bottom-
s.top+this.root.scrollTop+4}px`}hide(){this.bubble.hidden=!0}close(){this.bubble.remove()}};function St(o){let e=Object.entries(o).sort(([s],[n])=>s.localeCompare(
n)).flatMap(([s,n])=>[i("dt",{},s),i("dd",{},n)]);return i("article",{class:"glossary","aria-label":"glossary"},i("h2",{},"Glossary"),i("dl",{},...e))}function At({minutes:o,aim:t,misconceptions:e,questions:s,homework:n}){let r=e.map(({belief:h,answer:c})=>i("li",{},i("b",{},`«${h}»`),` ${c}`)),a=s.map(({question:h,
answer:c})=>i("li",{},i("b",{},h),` ${c}`)),l=i("details",{},i("summary",{},"Solution"),i("p",{},n.solution));return i("details",{class:"teacher"},i("summary",{},
"For the lecturer"),i("p",{},i("b",{},`${o} minutes. `),t),i("h4",{},"What students get wrong"),i("ul",{},...r),i("h4",{},"Questions for the room"),i("ol",{},...a),
i("h4",{},"For home"),i("p",{},n.question),l)}var Te=4,F=class{constructor(t,{lesson:e,code:s},n,{light:r,take:a}){this.glossary=new D(n.root,e.glossary);let l=(u,p)=>n.answered?.(u,p),h=n.learner?.answersOf(
t.name)??{},c=e.steps.map((u,p)=>h[`step-${p}`]?.given);this.path=new W(e.steps,c,{take:a,commit:(u,p)=>l(`step-${u}`,{given:p})}),this.formula=new q(e,r),this.
derivation=new I(e.derivation),this.sections=[this.explanation(e,n),this.panels(e),...e.tables.map(u=>this.optionTable(u)),this.formula.element,...e.derivation.
length?[this.derivation.element]:[],vt(s,e.notes),xt(e.checks,h,l),Le(t,e.jump,n),Ne(e.reading),...e.teacher?[At(e.teacher)]:[]]}explanation({before:t,onwards:e=[],
explanation:s},n){let r=s.map(a=>i("p",{},...A(a,this.glossary)));return i("section",{class:"explanation","aria-label":"explanation"},...$t("Before this:",t,n),
...r,...$t("Goes on in:",e,n))}panels({panels:t}){let e=t.map(({panel:s,says:n})=>i("li",{},i("b",{},s)," ",...A(n,this.glossary)));return i("section",{class:"s\
een"},i("h3",{},"What you see"),i("ol",{},...e))}optionTable({title:t,head:e,rows:s}){let n=(h,c)=>i("td",{"data-head":e[c]},...A(h,this.glossary)),r=e.map(h=>i(
"th",{scope:"col"},...A(h,this.glossary))),a=s.map(h=>i("tr",{},...h.map(n))),l=e.length>Te?"stacked":"";return i("section",{class:"options"},i("h3",{},t),i("ta\
ble",{class:l},i("thead",{},i("tr",{},...r)),i("tbody",{},...a)))}update(t){this.derivation.update(t.derived),this.formula.update(t.symbols,t.formula),t.outcome&&
this.path.reveal(t.outcome)}close(){this.glossary.close()}};function $t(o,t,{chapterLink:e}){if(!t.length)return[];let s=t.flatMap(({name:n,title:r})=>[" ",e?e(
n):i("b",{},r)]);return[i("p",{class:"before"},o,...s)]}function Le({stage:o,verb:t},{at:e,look:s},{jump:n}){let r=`Open ${t} · ${o} in the glass box →`,a=i(
"button",{type:"button",class:"jump",onclick:()=>n(o,e)},r);return i("section",{class:"robot"},i("h3",{},"In the real robot"),i("p",{},s),...n?[a]:[])}function Ne(o){
let t=o.map(({title:e,read:s,link:n})=>{let r=n?i("a",{href:n,rel:"noopener",target:"_blank"},e):i("span",{},e);return i("li",{},r,` ${s}`)});return i("section",
{class:"papers"},i("h3",{},"Further reading"),i("ul",{},...t))}var Et=16,Ot=60,je=200,Ct="build",U=class{constructor(t,e,s={}){this.chapter=t,this.host=e,this.trainedWork=null,this.trained=!1,this.frame=null,this.opened=!1,
this.task=void 0,this.shownStep=void 0,this.controls={},this.timer=void 0,this.waiting=void 0,this.long=void 0,this.moved=-1/0,this.rest=Object.fromEntries(t.controls.
map(n=>[n.name,n.default])),this.values={...this.rest,...s},this.figure=new B(e.plotly,(n,r)=>this.pick(n,r)),this.requests=new w(e.source,(n,r)=>this.showAnswer(
n,r),()=>this.request(),()=>this.stopped()),this.ahead=new w(e.source,()=>{},()=>({chapter:t.name})),this.exportButton=new P(t.name,e,n=>this.failed(n)),this.element=
this.build(),this.ask("ask")}request(){let t=$(this.host.root).mode,e=!this.opened,s=this.trainedWork??void 0;return{chapter:this.chapter.name,values:this.values,
mode:t,open:e,work:s,step:this.shownStep}}build(){let{chapter:t,host:e}=this,s=i("h2",{},i("span",{class:"number"},String(t.number)),t.title),n=i("div",{class:"\
tools"},this.exportButton.element,...e.tools??[]),r=i("div",{class:"knobs"},...this.makeControls());this.description=i("p",{class:"told","aria-live":"polite"}),
this.side=i("div",{class:"side"},r,this.buttons(),this.description),this.trouble=i("p",{class:"trouble",role:"alert",hidden:!0});let a=[i("header",{},s,n),this.
trouble],l={style:`--stage: var(--${t.stage})`,"aria-label":t.title};return i("article",{class:"lesson",...l},...a,this.buildFrame())}buildFrame(){this.question=
i("p",{class:"question"}),this.dock=i("div",{class:"dock"}),this.reading=i("div",{class:"reading"});let t=i("div",{class:"experiment"},i("figure",{},this.figure.
plot),this.side),e=i("div",{class:"bench"},this.question,t,this.dock);return i("div",{class:"frame"},e,this.reading)}fillFrame(t){this.frame=new F(this.chapter,
t,this.host,{light:e=>this.figure.light(e),take:e=>this.takeStep(e,t.lesson.steps[e])}),this.question.textContent=t.lesson.question,this.dock.replaceChildren(this.
frame.path.element),this.reading.replaceChildren(...this.frame.sections),this.host.asked?.(t.lesson.steps.length+t.lesson.checks.length)}makeControls(){for(let t of this.
chapter.controls){let e=n=>this.changed(t,n),s=ut(t,this.values[t.name],e,(n,r)=>this.pick(n,r));this.controls[t.name]=s}return Object.values(this.controls).map(
({element:t})=>t)}buttons(){let t=(s,n,r={})=>i("button",{type:"button",onclick:n,...r},s);this.train=t("Train",()=>this.begin("train"),{class:"main",hidden:!this.
chapter.trained}),this.again=t("Run again",()=>this.begin("ask",{again:!0}),{hidden:!0}),this.stop=t("Stop",()=>this.requests.halt(),{hidden:!0}),this.bar=i("pr\
ogress",{"aria-label":"how far it is",hidden:!0}),this.far=i("output",{class:"far"});let e={"aria-label":"reset",title:"reset: all controls to where they began"};
return this.reset=t("↺",()=>this.restart(),{...e,hidden:!this.chapter.controls.length}),i("div",{class:"run"},this.train,this.again,this.stop,this.bar,this.far,
this.reset)}changed(t,e){this.leaveStep(),this.values[t.name]=e;let s=this.chapter.controls.find(r=>r.instead===t.name);s&&this.setControl(s.name,null),this.host.
stored&&!this.host.stored[t.name].switch&&this.resetOthers(t.name);let n=performance.now()-this.moved<2*Ot;this.moved=performance.now(),this.askLater(this.long&&
n?Ot:Et)}pick(t,e){let s=this.chapter.controls.find(r=>r.name===t);if(!s)return;let n=this.host.stored?Pe(this.host.stored[t].values,e):e;this.setControl(t,n),this.
changed(s,n)}setControl(t,e){this.values[t]=e,this.controls[t].set(e)}resetOthers(t){for(let e of this.chapter.controls)!this.host.stored[e.name].switch&&e.name!==
t&&this.setControl(e.name,this.rest[e.name])}askLater(t){clearTimeout(this.timer),this.timer=setTimeout(()=>this.start("ask"),t)}restart(){this.trainedWork&&this.
requests.drop(this.trainedWork),this.trainedWork=null,this.trained=!1,this.leaveStep();for(let[t,e]of Object.entries(this.rest))this.setControl(t,e);this.askLater(
0)}begin(t,e){this.train.disabled=this.again.disabled=!0,this.leaveStep(),this.start(t,e)}takeStep(t,{values:e,train:s}){let n=Object.entries({...this.rest,...e}).
filter(([r])=>this.controls[r]);for(let[r,a]of n)this.setControl(r,a);this.shownStep=t,this.start(s&&!this.trained&&!this.host.stored?"train":"ask")}leaveStep(){
this.shownStep=void 0,this.frame?.path.interrupt()}start(t,e){clearTimeout(this.timer),this.timer=void 0,this.ask(t,e)}ask(t,e){clearTimeout(this.waiting),this.
waiting=setTimeout(()=>{this.bar.removeAttribute("value"),this.bar.hidden=!1},je),this.requests.want(t,e)}showAnswer(t,e){if(clearTimeout(this.waiting),this.trouble.
hidden=!t.mistake,t.code&&!this.opened&&this.open(t),t.mistake)return this.failed(t.mistake);e==="train"&&(this.trainedWork=t.work,this.trained=t.over),this.long??=
t.long??!1,this.progress(t,e),this.description.textContent=t.describe,this.frame?.update(t),this.drawn=this.figure.draw(t.figure,t.describe,V(this.host.root)).then(
()=>{this.host.root.dispatchEvent(new CustomEvent("drawn",{detail:{chapter:this.chapter.name}}))})}open(t){this.opened=!0,this.fillFrame(t),t.task&&this.addTask(
t.task),this.chapter.ahead&&!this.host.stored&&this.ahead.want("ahead")}addTask(t){let{host:e,chapter:s}=this,n=e.learner?.answersOf(s.name)[Ct];this.task=new N(
t,n,{python:e.python,commit:r=>e.answered?.(Ct,r)}),this.element.querySelector("section.code").after(this.task.element)}failed(t){Object.assign(this.trouble,{textContent:t,
hidden:!1}),this.trainedWork=null,this.frame?.path.interrupt(),this.progress({over:!0},"")}progress({over:t,step:e,total:s,doing:n},r){let a=t===!1;this.train.disabled=
a&&r==="train",this.again.disabled=a,this.again.hidden=!this.long||a,this.stop.hidden=this.bar.hidden=!a,a&&Object.assign(this.bar,{max:s,value:e}),s?this.far.textContent=
a?n??`${e} of ${s} steps`:`${e} steps done`:this.trainedWork||(this.far.textContent="")}stopped(){this.frame?.path.interrupt(),this.progress({over:!0},""),this.
far.textContent=`stopped at ${this.bar.value} of ${this.bar.max} steps`}pause(){this.requests.loop&&this.requests.halt(),this.ahead.halt()}redraw(){this.ask("as\
k")}close(){clearTimeout(this.timer),clearTimeout(this.waiting),this.trainedWork&&this.requests.drop(this.trainedWork),this.requests.close(),this.ahead.close(),
this.exportButton.close(),this.frame?.close(),this.task?.close(),this.figure.close()}async settled(){for(;this.timer;)await new Promise(t=>setTimeout(t,Et));await this.
requests.settled(),await this.drawn}},Pe=(o,t)=>o.reduce((e,s)=>Math.abs(s-t)<Math.abs(e-t)?s:e);function V(o){return Number(getComputedStyle(o).getPropertyValue(
"--scale"))||1}var Re={"]":1,n:1,"[":-1,p:-1},Y=class{constructor(t,{chapters:e,glossary:s,plotly:n,python:r,server:a,tab:l,jump:h}){this.root=t;let{path:c,unknown:u}=X(e,new URLSearchParams(
location.search).get("path"));this.all=e,this.glossary=s,this.tab=l,this.jump=h,this.python=r,this.lesson=null,this.chapters=c,this.learner=new M,this.path=this.
list(),this.source=new E(a),this.plotly=Q(n),this.line=i("p",{class:"notice",role:"alert",hidden:!0}),this.place=i("div",{class:"place"},this.line),this.previous=
this.step(-1,"‹","previous chapter ( [ or p )"),this.next=this.step(1,"›","next chapter ( ] or n )"),t.tabIndex=-1,t.classList.toggle("lecture",document.documentElement.
classList.contains("lecture-hall")),this.desk=i("div",{class:"desk"},this.path.element,this.place),t.replaceChildren(this.desk),this.watch(),this.first(),u&&this.
say(u),this.appearanceChanged()}list(){let t=this.chapters.length<this.all.length,e=nt(this.learner,{showGlossary:()=>this.openGlossary(),loaded:s=>this.loaded(
s),showAll:t?()=>this.openAmongAll(this.chapters[this.number].name):null});return new O(this.chapters,this.learner,s=>this.open(s),[e])}openAmongAll(t,e={},s=!1){
return this.chapters=this.all,this.path=this.list(),this.desk.replaceChildren(this.path.element,this.place),this.open(t,e,s)}step(t,e,s){return i("button",{type:"\
button","aria-label":s,title:s,onclick:()=>this.walk(t)},e)}first(){let t=new URLSearchParams(location.search).get("chapter"),e=r=>this.all.some(a=>a.name===r);
t!==null&&!e(t)&&this.unknown(t);let s=r=>this.chapters.some(a=>a.name===r),n=e(t)?t:[this.learner.stored.last].find(s)??this.chapters[0].name;this.open(n,{},t!==
null)}async unknown(t){let{mistake:e}=await this.source.call("ask",{chapter:t});this.say(e)}say(t){Object.assign(this.line,{textContent:t,hidden:!t})}open(t,e={},s=!1){
let n=this.chapters.findIndex(m=>m.name===t);if(n<0&&this.all.some(m=>m.name===t))return this.openAmongAll(t,e,s);if(n<0)return this.unknown(t);this.lesson?.close(),
this.number=n,s||(this.line.hidden=!0),this.previous.disabled=n===0,this.next.disabled=n===this.chapters.length-1;let{root:r,source:a,plotly:l,jump:h,learner:c,
python:u}=this,d={root:r,source:a,plotly:l,jump:h,learner:c,python:u,chapterLink:m=>this.link(m),...this.reports(t),tools:[this.previous,this.next]};this.lesson=
new U(this.chapters[n],d,e),this.place.replaceChildren(this.line,this.lesson.element),this.learner.last(t),this.mark("opened"),s||this.address()}reports(t){let{
asked:e,answered:s}=this.learner.of(t),n=r=>(...a)=>{r(...a),this.path.show(this.chapters[this.number].name)};return{asked:n(e),answered:n(s)}}link(t){let{title:e}=this.
all.find(n=>n.name===t)??{title:t},s=n=>{n.preventDefault(),this.open(t)};return i("a",{href:`?tab=${this.tab}&chapter=${t}`,onclick:s},e)}openGlossary(){this.lesson?.
close(),this.lesson=null,this.say(""),this.place.replaceChildren(this.line,St(this.glossary)),this.path.show("")}loaded(t){t||this.open(this.chapters[this.number].
name),this.say(t)}mark(t){let{name:e}=this.chapters[this.number];this.learner.add(t,e),this.path.show(e)}walk(t){let e=this.chapters[this.number+t];e&&this.open(
e.name)}address(){let t=new URLSearchParams(location.search);t.set("tab",this.tab),t.set("chapter",this.chapters[this.number].name),history.replaceState(history.
state,"",`?${t}${location.hash}`)}get visible(){return this.root.getClientRects().length>0}watch(){document.addEventListener("keydown",s=>this.pressed(s));let t=this.
visible;new ResizeObserver(()=>{t&&!this.visible&&this.lesson?.pause(),!t&&this.visible&&this.shown(),t=this.visible,this.measure()}).observe(this.root),window.
addEventListener("resize",()=>this.measure());let e=new MutationObserver(()=>this.visible&&this.appearanceChanged());for(let s of[document.body,this.root])e.observe(
s,{attributes:!0,attributeFilter:["class"]});this.measure()}appearanceChanged(){let t=`${$(this.root).mode} ${V(this.root)}`;this.look&&t!==this.look&&this.lesson?.
redraw(),this.look=t}shown(){this.address(),this.lesson?.redraw()}measure(){let t=this.root.getBoundingClientRect().top+window.scrollY;this.root.style.setProperty(
"--above",`${Math.max(0,Math.round(t))}px`)}pressed(t){let e=t.getModifierState("AltGraph");if(!this.visible||t.metaKey||(t.ctrlKey||t.altKey)&&!e||Mt(t))return;
let s=Re[t.key];s&&(t.preventDefault(),this.walk(s))}async settled(){await this.lesson?.settled()}};function Mt(o){let t=o.target.closest?.("input, textarea, se\
lect, dialog, [contenteditable]");return!!t&&!["checkbox","range"].includes(t.type)}function Tt(o){let t=z(o);return!t||J(o)?!!t:(t.click(),!1)}var z=o=>document.querySelector(`[role="tab"][data-tab-id="${CSS.escape(o)}"]`),J=o=>z(o)?.getAttribute(
"aria-selected")==="true",Lt=o=>o.getClientRects().length>0;function Nt(){for(let o of document.querySelectorAll(".glass-box"))for(let t=o;t&&Lt(o);t=t.parentElement)
if(t.player?.record)return t.player}function Be(){let o=document.querySelector(".course");return o?.course&&Lt(o)?o.course:void 0}async function Ie(o,t,e=void 0){
let s=performance.now()+2e4;for(let[n,r]=[!1,!1];performance.now()<s;){if(!n&&z(o)&&Tt(o),n||=!!z(o),r&&!J(o))return;r=J(o);let a=r&&Nt();if(a){e!==void 0&&a.seek(
Math.round(e*a.clock.last)),a.open(t);return}await new Promise(l=>setTimeout(l,60))}}return qt(qe);})();
