var GlassCourse=(()=>{var K=Object.defineProperty;var Pt=Object.getOwnPropertyDescriptor;var Rt=Object.getOwnPropertyNames;var Bt=Object.prototype.hasOwnProperty;var qt=(r,t)=>{for(var e in t)K(r,e,{get:t[e],enumerable:!0})},It=(r,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of Rt(t))!Bt.call(r,n)&&n!==
e&&K(r,n,{get:()=>t[n],enumerable:!(s=Pt(t,n))||s.enumerable});return r};var Wt=r=>It(K({},"__esModule",{value:!0}),r);var Ie={};qt(Ie,{Course:()=>J,course:()=>Be,openStage:()=>qe,openTab:()=>Nt,player:()=>jt,typing:()=>Tt});var Dt="vision language state fusion heads chunking action ink muted expert line surface page good bad".split(" ");function $(r){let t=getComputedStyle(r),e=Object.
fromEntries(Dt.map(n=>[n,t.getPropertyValue(`--${n}`).trim()])),s=t.colorScheme.includes("dark")?"dark":"light";return{...e,font:t.fontFamily,mode:s,scale:Number(
t.getPropertyValue("--scale"))||1}}function G(r,t){return JSON.parse(JSON.stringify(r),(e,s)=>e==="size"?s*t:s)}function i(r,t={},...e){let s=document.createElement(r);for(let[n,o]of Object.entries(t))n.startsWith("on")?s.addEventListener(n.slice(2),o):o===!0?s.setAttribute(
n,""):o!==!1&&o!==void 0&&s.setAttribute(n,o);return s.append(...e.filter(n=>n!==void 0)),s}var Ft="def class return yield raise for in if elif else while with as not and or is lambda import from self None True False",Ut=new RegExp([String.raw`(?<comment>#[^\n]*)`,
String.raw`(?<string>"""[\s\S]*?"""|f?"[^"\n]*"|'[^'\n]*')`,String.raw`\b(?<keyword>${Ft.replaceAll(" ","|")})\b`,String.raw`\b(?<number>\d[\d_.e]*)\b`].join("|"),
"g");function w(r){let t=i("code"),e=0;for(let s of r.matchAll(Ut)){let n=Object.entries(s.groups??{}).find(([,o])=>o!==void 0)?.[0];t.append(r.slice(e,s.index),
i("span",{class:n},s[0])),e=s.index+s[0].length}return t.append(r.slice(e)),t}var Q=r=>import(new URL(r,document.baseURI).href).then(()=>window.Plotly);var zt="The server does not answer. When it is back, move a control or open the chapter again.",A=class{constructor(t){this.server=t}async call(t,e){try{return await this.
server[t](e)}catch{return{mistake:zt}}}};var Kt={new:"○",opened:"◐",tried:"●"},E=class{constructor(t,e,s,n=[]){this.chapters=t,this.learner=e,this.links=Object.fromEntries(t.map(a=>[a.name,this.link(
a,s)])),this.count=i("p",{class:"count"});let o=Object.values(this.links).map(({link:a})=>i("li",{},a));this.element=i("nav",{class:"path","aria-label":"chapter\
s"},this.count,i("ol",{},...o),...n)}link({name:t,number:e,title:s,stage:n},o){let a=i("span",{class:"sign"}),l=u=>{u.ctrlKey||u.metaKey||u.shiftKey||(u.preventDefault(),
o(t))},h={href:`?tab=course&chapter=${t}`,style:`--stage: var(--${n})`,onclick:l},c=[i("span",{class:"number"},String(e)),i("span",{class:"title"},s),a];return{
link:i("a",{...h,"data-chapter":t},...c),sign:a}}show(t){for(let s of this.chapters){let{link:n,sign:o}=this.links[s.name],{kind:a,words:l}=this.state(s);[o.textContent,
o.title]=[Kt[a],l],n.dataset.kind=a,s.name===t?n.setAttribute("aria-current","page"):n.removeAttribute("aria-current")}let e=this.chapters.filter(s=>this.state(
s).kind==="tried").length;this.count.textContent=`${e} of ${this.chapters.length} done`,this.links[t]&&this.reveal(this.links[t].link)}state({name:t,framed:e}){
let{count:s,of:n}=this.learner.answered(t);return e&&s>0?{kind:s>=n?"tried":"opened",words:`${s} of ${n} answered`}:!e&&this.learner.has("tried",t)?{kind:"tried",
words:"tried"}:this.learner.has("opened",t)?{kind:"opened",words:"opened"}:{kind:"new",words:"not yet opened"}}reveal(t){let e=t.closest("ol"),[s,n]=[t.offsetTop-
e.offsetTop,t.offsetLeft-e.offsetLeft];(s<e.scrollTop||s+t.offsetHeight>e.scrollTop+e.clientHeight)&&(e.scrollTop=s-e.clientHeight/2),e.scrollLeft=n-e.clientWidth/
2+t.offsetWidth/2}};function X(r,t){let e=(t??"").split(",").map(l=>l.trim()).filter(Boolean),s=[...new Set(e)].map(l=>[l,r.find(h=>h.name===l)]),n=s.flatMap(([,l])=>l?[l]:[]),o=s.
filter(([,l])=>!l).map(([l])=>`«${l.slice(0,40)}»`),a=o.length?`The path names ${o.join(", ")}, which no chapter is called; the rest is shown.`:"";return{path:n.
length?n:r,unknown:n.length||!o.length?a:Gt}}var Gt="No chapter is called as the path says; all chapters are shown.";var Z="glass-box.course",tt="glass-box course",et={opened:[],tried:[],last:"",answers:{},asked:{}},C="This file does not hold answers of this course; choose one\
 that «Save my answers» has written.",O=class{constructor(){this.stored=structuredClone(et);try{Object.assign(this.stored,st(JSON.parse(localStorage.getItem(Z)??
"{}")))}catch{}}has(t,e){return this.stored[t].includes(e)}add(t,e){this.has(t,e)||this.stored[t].push(e),this.write()}last(t){this.stored.last=t,this.write()}asked(t,e){
this.stored.asked[t]=e,this.write()}answer(t,e,s){this.stored.answers[t]={...this.answersOf(t),[e]:s},this.write()}answersOf(t){return this.stored.answers[t]??{}}answered(t){
return{count:Object.keys(this.answersOf(t)).filter(s=>s!=="build").length,of:this.stored.asked[t]??0}}of(t){return{asked:e=>this.asked(t,e),answered:(e,s)=>this.
answer(t,e,s)}}write(){try{localStorage.setItem(Z,JSON.stringify(this.stored))}catch{}}exported(){return JSON.stringify({kind:tt,version:1,...this.stored},null,
2)}imported(t){this.stored=Ht(t),this.write()}};function Ht(r){let t;try{t=JSON.parse(r)}catch{throw new Error(C)}if(t?.kind!==tt)throw new Error(C);return{...structuredClone(
et),...st(t)}}function st(r){let t=o=>Array.isArray(o)&&o.every(a=>typeof a=="string"),e=o=>o!==null&&typeof o=="object"&&!Array.isArray(o),s={opened:t,tried:t,
last:o=>typeof o=="string",answers:o=>e(o)&&Object.values(o).every(e),asked:o=>e(o)&&Object.values(o).every(Number.isInteger)};if(!e(r))throw new Error(C);if(Object.
keys(s).filter(o=>o in r&&!s[o](r[o])).length)throw new Error(C);return Object.fromEntries(Object.keys(s).flatMap(o=>o in r?[[o,r[o]]]:[]))}var _t=1e4;function M(r,t,e){let s=URL.createObjectURL(new Blob([t],{type:e}));i("a",{href:s,download:r}).click(),setTimeout(()=>URL.revokeObjectURL(s),_t)}var Yt="my-course.json";function nt(r,{showGlossary:t,loaded:e,showAll:s}){let n=i("input",{type:"file",accept:"application/json,.json",hidden:!0});n.addEventListener(
"change",async()=>{let[a]=n.files;if(n.value="",!!a)try{r.imported(await a.text()),e("")}catch(l){e(l instanceof Error?l.message:String(l))}});let o=(a,l,h)=>i(
"button",{type:"button",title:l,onclick:h},a);return i("div",{class:"learner"},o("Glossary","every term of the course",t),o("Save my answers","a file for anothe\
r browser; nothing leaves this one by itself",()=>M(Yt,r.exported(),"application/json")),o("Load","answers from such a file, in place of these",()=>n.click()),...s?
[o("All chapters","leave this path",s)]:[],n)}var Jt="stopped after 5 seconds: does a loop never end?",Vt="Python could not be loaded here. A page that was opened from a disk cannot load it; the live course\
, or an exported site that a file server shows, can.",T=class{constructor(t,e=n=>new Worker(n,{type:"module"}),s=5e3){this.place=t,this.makeWorker=e,this.limit=
s,this.worker=null}async run(t,e,s){try{await this.ready()}catch{return this.end(),{trouble:Vt,printed:"",verdicts:[]}}let n=await this.ask({judge:t,source:e,cases:s},
this.limit);return n.result?n.result:(this.end(),{trouble:n.trouble,printed:"",verdicts:[]})}ready(){if(this.worker)return;let t=e=>new URL(e,document.baseURI).
href;return this.worker=this.makeWorker(t(this.place.worker)),this.ask({folder:t(this.place.folder)}).then(e=>{if(!e.ready)throw new Error(e.trouble)})}ask(t,e=0){
return new Promise((s,n)=>{let o=e&&setTimeout(()=>s({trouble:Jt}),e);this.worker.onmessage=({data:a})=>{clearTimeout(o),s(a)},this.worker.onerror=a=>{clearTimeout(
o),a.preventDefault?.(),n(new Error(a.message))},this.worker.postMessage(t)})}end(){this.worker?.terminate(),this.worker=null}};var ot="    ",it={server:"Python for the browser is not installed where this page comes from, so nothing runs here: `npm ci` in the program's folder (Node.js 20\
 or newer) brings it.",file:"This page is one file and brings no Python along: the live course, or an exported site, runs your code."},N=class{constructor(t,e,{
python:s,commit:n}){this.task=t,this.commit=n,this.runner=typeof s=="object"?new T(s):null,this.field=i("textarea",{spellcheck:"false",autocomplete:"off",rows:12,
"aria-label":"your code"}),this.field.value=e?.given??t.start,this.field.addEventListener("keydown",a=>this.pressed(a)),this.runButton=i("button",{type:"button",
class:"main",onclick:()=>this.run()},"Run"),this.results=i("div",{class:"results","aria-live":"polite"}),this.help=i("div",{class:"help"}),this.shownHints=0,this.
hintButton=i("button",{type:"button",onclick:()=>this.hint()},"Hint");let o=i("button",{type:"button",onclick:()=>this.restart()},"Start again");this.runner||this.
tell(it[s]??it.server),this.runButton.disabled=!this.runner,this.element=i("section",{class:"build"},i("h3",{},`Build it: ${t.title}`),i("p",{},t.story),this.field,
i("div",{class:"tools"},this.runButton,this.hintButton,o),this.results,this.help)}tell(t){this.results.replaceChildren(i("p",{},t))}async run(){if(!this.runner)
return;let{judge:t,cases:e}=this.task,s=this.field.value;this.runButton.disabled=!0,this.tell(this.runner.worker?"Running …":"Loading Python, about 13 MB, fro\
m where this page comes from …");let n=await this.runner.run(t,s,e);this.runButton.disabled=!1,this.show(n);let o=n.verdicts.length===e.length&&n.verdicts.every(
a=>a.right);this.commit({given:s,right:o})}show({trouble:t,printed:e,verdicts:s}){let{cases:n}=this.task,o=s.filter(c=>c.right).length,a=t?`✗ ${t}`:`${o} of ${n.
length} cases are right.`,l=s.map(({right:c,got:u},d)=>this.row(n[d],c,u)),h=e?[i("pre",{class:"printed"},e)]:[];this.results.replaceChildren(i("p",{class:"said"},
a),i("ol",{},...l),...h)}row({call:t,expected:e,slip:s},n,o){let a={"data-verdict":n?"right":"wrong"};if(n)return i("li",a,"✓ ",i("code",{},t));let l=` should\
 give ${rt(e)}, yours gives ${o}. ${s}`;return i("li",a,"✗ ",i("code",{},t),l)}hint(){let{hints:t,solution:e}=this.task,s=t[this.shownHints];s?this.help.append(
i("p",{},i("b",{},`Hint ${this.shownHints+1}. `),s)):this.help.append(i("pre",{tabindex:0},w(e))),this.shownHints+=1,this.hintButton.textContent=this.shownHints<
t.length?"Hint":"Solution",this.hintButton.hidden=this.shownHints>t.length}restart(){this.field.value=this.task.start,this.results.replaceChildren(),this.runner||
(this.runButton.disabled=!0)}pressed(t){t.key==="Escape"&&(this.leaving=!0),t.key==="Tab"&&!t.shiftKey&&!this.leaving?(t.preventDefault(),this.insert(ot)):t.key===
"Enter"&&(t.preventDefault(),this.insert(`
${Qt(this.field.value.slice(0,this.field.selectionStart))}`)),t.key!=="Escape"&&(this.leaving=!1)}insert(t){let{selectionStart:e,selectionEnd:s}=this.field;this.
field.setRangeText(t,e,s,"end")}close(){this.runner?.end()}};function Qt(r){let t=r.split(`
`).at(-1)??"",e=t.match(/^ */)?.[0]??"";return t.trimEnd().endsWith(":")?e+ot:e}function rt(r){return Array.isArray(r)?`[${r.map(rt).join(", ")}]`:{null:"None",
true:"True",false:"False"}[String(r)]??JSON.stringify(r)}var Xt=1.15,L=class{constructor({label:t,side:e,instead:s},n,o){this.side=e,this.changed=n,this.ink=null,this.last=null;let a=s?"; keys 0 to 9 take one of ours,\
 Delete clears":"; Delete clears",l={role:"img",tabindex:0,"aria-label":`${t}${a}`,title:`${t}${a}`};this.canvas=i("canvas",{width:e,height:e,...l}),this.hint=i(
"span",{class:"hint"},"draw here");let h=i("button",{type:"button",onclick:()=>this.clear()},"clear"),c=i("button",{type:"button",onclick:()=>this.blank()},"emp\
ty sheet"),u=i("div",{class:"sheet"},this.canvas,this.hint);this.element=i("div",{class:"paper"},u,i("div",{class:"buttons"},h,c)),this.listen(o),this.paint()}listen(t){
let{canvas:e}=this;e.addEventListener("pointerdown",s=>{e.setPointerCapture(s.pointerId),this.last=this.at(s),this.stroke(s)}),e.addEventListener("pointermove",
s=>this.last&&this.stroke(s));for(let s of["pointerup","pointercancel"])e.addEventListener(s,()=>this.last=null);e.addEventListener("keydown",s=>{if(!(s.ctrlKey||
s.metaKey||s.altKey)){if(/^\d$/.test(s.key))t(Number(s.key));else if(s.key==="Delete"||s.key==="Backspace")this.clear();else return;s.preventDefault(),s.stopPropagation()}})}at(t){
let e=this.canvas.getBoundingClientRect(),s=(n,o,a)=>(n-o)/a*this.side;return[s(t.clientX,e.left,e.width),s(t.clientY,e.top,e.height)]}stroke(t){t.preventDefault();
let[e,s]=this.at(t),[n,o]=this.last??[e,s],a=Math.max(1,Math.ceil(Math.hypot(e-n,s-o)*2));for(let l=1;l<=a;l++)this.dab(n+(e-n)*l/a,o+(s-o)*l/a);this.last=[e,s],
this.paint(),this.changed(this.rows())}dab(t,e){this.ink??=new Float32Array(this.side**2);for(let s=Math.floor(e-3);s<=e+3;s++)for(let n=Math.floor(t-3);n<=t+3;n++){
if(s<0||n<0||s>=this.side||n>=this.side)continue;let o=Math.hypot(n+.5-t,s+.5-e),a=s*this.side+n;this.ink[a]=Math.max(this.ink[a],Math.min(1,Math.max(0,Xt+.5-o)))}}rows(){
let{ink:t}=this;if(!t)return null;let e=s=>Array.from(t.subarray(s*this.side,(s+1)*this.side),n=>Number(n.toFixed(2)));return Array.from({length:this.side},(s,n)=>e(
n))}clear(){this.set(null),this.changed(null)}blank(){this.ink=new Float32Array(this.side**2),this.paint(),this.changed(this.rows())}set(t){this.ink=t?Float32Array.
from(t.flat()):null,this.paint()}paint(){let t=this.canvas.getContext("2d"),e=t.createImageData(this.side,this.side);for(let s=0;s<this.side**2;s++)e.data.set([
29,35,43,255*(this.ink?.[s]??0)],4*s);t.putImageData(e,0,0),this.hint.hidden=!!this.ink}};var at=160,H={still:"▶",moving:"❚❚"};function lt(r,t){let e,s=i("button",{type:"button",class:"play","aria-label":`play ${t}`},H.still),n=()=>{clearTimeout(
e),e=void 0,s.textContent=H.still},o=h=>{r.valueAsNumber=h,r.dispatchEvent(new Event("input",{bubbles:!0}))},a=()=>{if(e===void 0||!r.isConnected||ht(r))return n();
o(Math.min(r.valueAsNumber+Number(r.step),Number(r.max))),e=setTimeout(a,at)},l=()=>{s.textContent=H.moving,ht(r)&&o(Number(r.min)),e=setTimeout(a,at)};return s.
addEventListener("click",()=>e?n():l()),r.addEventListener("input",({isTrusted:h})=>h&&n()),s}var ht=r=>r.valueAsNumber>=Number(r.max);var Zt=4,te=22;function ut(r,t,e,s){let n=ee[r.kind](r,e,s);return n.element.dataset.control=r.name,n.set(t),n}var ee={Slider({label:r,low:t,high:e,step:s,values:n,
plays:o},a){let l=i("output"),h=n?{min:0,max:n.length-1,step:1}:{min:t,max:e,step:s},c=f=>n?n[f]:f,u=i("input",{type:"range",...h,"aria-label":r,oninput:()=>{d(
c(u.valueAsNumber)),a(c(u.valueAsNumber))}}),d=f=>{l.textContent=ct(f),u.setAttribute("aria-valuetext",ct(f));let[g,x]=[Number(u.min),Number(u.max)];u.style.setProperty(
"--full",`${100*(u.valueAsNumber-g)/(x-g)}%`)},p=f=>{u.value=n?n.indexOf(f):f,d(f)},m=i("label",{class:"knob"},i("span",{},r),l,u);return o&&m.append(lt(u,r)),{
element:m,set:p}},Choice({label:r,options:t},e){if(t.length>Zt)return se(r,t,e);let s=t.map(h=>i("button",{type:"button",role:"radio",onclick:()=>o(h,!0)},h)),n=h=>{
s.forEach((c,u)=>{c.setAttribute("aria-checked",String(t[u]===h)),c.tabIndex=t[u]===h?0:-1})},o=(h,c)=>{n(h),c&&s[t.indexOf(h)].focus({preventScroll:!0}),e(h)},
a=t.join("").length>te?"segments high":"segments",l=i("div",{class:a,role:"radiogroup","aria-label":r},...s);return l.addEventListener("keydown",h=>{let c={ArrowRight:1,
ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[h.key];if(!c||h.altKey)return;h.preventDefault(),h.stopPropagation();let u=s.findIndex(d=>d.getAttribute("aria-checked")===
"true");o(t[(u+c+t.length)%t.length],!0)}),{element:i("div",{class:"knob"},i("span",{},r),l),set:n}},Toggle({label:r},t){let e=i("input",{type:"checkbox",onchange:()=>t(
e.checked)}),s=n=>e.checked=n;return{element:i("label",{class:"knob switch"},e,i("span",{},r)),set:s}},Words({label:r},t){let e=i("input",{type:"text",maxlength:200,
spellcheck:"false",autocomplete:"off"});e.addEventListener("input",()=>t(e.value));let s=n=>e.value=n;return{element:i("label",{class:"knob"},i("span",{},r),e),
set:s}},Drawing(r,t,e){let s=new L(r,t,o=>r.instead&&e(r.instead,o));return{element:i("div",{class:"knob"},i("span",{},r.label),s.element),set:o=>s.set(o)}}};function se(r,t,e){
let s=i("select",{"aria-label":r,onchange:()=>e(s.value)},...t.map(o=>i("option",{value:o},o))),n=o=>s.value=o;return{element:i("label",{class:"knob"},i("span",
{},r),s),set:n}}var ct=r=>String(Number(r.toPrecision(5))).replace("-","−");var k=class{constructor(t,e,s,n=()=>{}){this.source=t,this.show=e,this.now=s,this.stopped=n,this.next=null,this.closed=!1,this.work=null}want(t,e={}){this.next=
{what:t,more:e},this.loop??=this.run().finally(()=>{this.loop=null})}async run(){for(;this.next&&!this.closed;){let{what:t,more:e}=this.next;this.next=null,this.
halted=!1,await this.follow(t,await this.source.call(t,{...this.now(),...e}))}}async follow(t,e){for(let s=e;;s=await this.source.call("more",{...this.now(),work:s.
work})){if(this.closed)return this.drop(s.work);if(this.work=s.work,this.show(s,t),s.mistake||s.over!==!1)return;if(t==="train"&&this.next?.what==="ask"&&(this.
next=null),this.next||this.halted)return this.givenUp(t,s.work)}}givenUp(t,e){(t!=="train"||this.next)&&this.drop(e),this.stopped()}drop(t){return t&&this.source.
call("stop",{work:t})}halt(){this.halted=!0}close(){this.closed=!0,this.loop||this.drop(this.work)}async settled(){for(;this.loop;)await this.loop}};var dt="Save as a page",j=class{constructor(t,{source:e,stored:s},n){let o="one file that opens anywhere, without a server";this.element=i("button",{type:"butto\
n",class:"save",title:o,onclick:()=>this.requests.want("save")},dt),this.element.hidden=!!s,this.failed=n,this.requests=new k(e,a=>this.showAnswer(a),()=>({chapter:t}))}showAnswer({
over:t,step:e,total:s,mistake:n,file:o,page:a}){this.element.disabled=t===!1,this.element.textContent=t===!1?`computing ${e} of ${s}`:dt,n&&this.failed(n),a&&M(
o,a,"text/html")}close(){this.requests.close()}};var pt={page:130,phone:200},b={row:270,top:60,bottom:50},_={row:20,mark:46,letter:6.6,size:11},P={row:17,letter:7.4},v=72,ne=64,R={page:500,sign:20,less:.62};function ft(r,t,e){
let s=ie(r.layout),n=Math.max(...s.map(u=>mt(s,u).length)),o=t<R.page?pt.phone:pt.page,a=Math.max(1,Math.min(n,Math.floor(t/(o*e))));if(oe(r,s,t/e/a-v),a===n&&(n>
1||!s[0].legend))return ce(r,s,t,e);let l=[];s.forEach((u,d)=>{let p=Math.floor(d/a);l[p]=Math.max(l[p]??0,u.legend+u.title)});let h=t<R.page?le(r):r,c=l.reduce(
(u,d)=>u+b.row+d,0)*e;return{...wt(h,s,u=>re(u,a,l),e,l[0]),height:c}}var mt=(r,t)=>r.filter(e=>e.top===t.top);function ie(r){return Object.keys(r).filter(e=>/^xaxis\d*$/.
test(e)).map(e=>e.slice(5)).map(e=>{let[s,n]=[r[`xaxis${e}`],r[`yaxis${e}`]];return{number:e,left:s.domain[0],right:s.domain[1],top:n.domain[1],legend:0,title:0}})}
function oe({data:r,layout:t},e,s){for(let n of e){let o=bt(r,n),a=Math.max(...o),l=y(o)<=s?1:Math.ceil(o.length/Math.max(1,Math.floor(s/a)));n.legend=_.row*(l-
1);let h=gt(t,n);n.title=h&&P.letter*h.text.length>s+v/2?P.row:0}}var y=r=>r.reduce((t,e)=>t+e,0),gt=(r,{left:t,top:e})=>r.annotations.find(s=>s.xref==="paper"&&
s.x===t&&s.y===e);function bt(r,{number:t}){let e=({type:n,name:o,showlegend:a})=>["scatter","bar"].includes(n)&&o&&a!==!1;return r.filter(n=>(n.xaxis??"x").slice(
1)===t&&e(n)).map(({name:n})=>_.mark+_.letter*n.length)}function re(r,t,e){let[s,n]=[r%t,Math.floor(r/t)],o=b.row-b.top-b.bottom,a=y(e)+e.length*b.row-e[0]-b.top-
b.bottom,l=y(e.slice(1,n+1))+n*b.row,h=t>1?.14:0,c=(1-h*(t-1))/t,u=[Math.max(0,1-(l+o)/a),1-l/a];return{x:[s*(c+h),s*(c+h)+c],y:u}}function wt({data:r,layout:t},e,s,n,o){
let a={...t,margin:{...t.margin,t:t.margin.t+o*n}},l=new Map;return e.forEach(({number:h,left:c,top:u,legend:d,title:p},m)=>{let{x:f,y:g}=s(m);l.set(`${c} ${u}`,
{x:f,y:g,legend:d,title:p}),l.set(h,{x:f,y:g}),a[`xaxis${h}`]={...t[`xaxis${h}`],domain:f},a[`yaxis${h}`]={...t[`yaxis${h}`],domain:g},a[`legend${h}`]={...t[`le\
gend${h}`],x:f[0],y:g[1]}}),a.annotations=t.annotations.map(h=>{let c=h.xref==="paper"&&l.get(`${h.x} ${h.y}`);if(!c)return h;let u=c.title?ae(h.text):h.text,d=h.
yshift+(c.legend??0)*n;return{...h,text:u,align:"left",x:c.x[0],y:c.y[1],yshift:d}}),{layout:a,data:r.map(h=>he(h,l))}}function ae(r){let t=[...r.matchAll(/ /g)].
map(({index:n})=>n),e=n=>Math.abs(n-r.length/2),s=t.reduce((n,o)=>e(o)<e(n)?o:n,t[0]);return s?`${r.slice(0,s)}<br>${r.slice(s+1)}`:r}function he(r,t){if(!r.colorbar)
return r;let{x:e,y:s}=t.get((r.xaxis??"x").slice(1));return{...r,colorbar:{...r.colorbar,x:e[1],y:(s[0]+s[1])/2,len:s[1]-s[0]}}}function le({data:r,layout:t}){let e=o=>({
...o,size:(o?.size??12)*.8}),s=r.map(o=>{if(!o.mode?.includes("text"))return o;if(o.meta?.crowded)return{...o,mode:"markers"};let a=o.marker?.size>R.sign?o.marker.
size*R.less:o.marker?.size;return{...o,textfont:e(o.textfont),marker:{...o.marker,size:a}}}),n=t.annotations.map(o=>o.xref==="paper"?o:{...o,font:e(o.font)});return{
data:s,layout:{...t,annotations:n}}}function ce({data:r,layout:t},e,s,n){let{l:o,r:a}=t.margin,l=ne*n/(s-o-a),h=new Map;for(let{top:p,left:m}of e){let f=mt(e,{top:p}).
sort((g,x)=>g.left-x.left);f[0].left===m&&de(f,l).forEach((g,x)=>h.set(f[x].number,g))}let c=e.map(({number:p,top:m})=>[t[`yaxis${p}`].domain[0],m]),u=wt({data:r,
layout:t},e.map(p=>({...p,title:ue(t,p,h,s/n),legend:0})),p=>({x:h.get(e[p].number),y:c[p]}),n,0),d=e.map(p=>({...p,needs:y(bt(r,p))})).filter(({needs:p})=>p);for(let p of d)
pe(u.layout[`legend${p.number}`],p,d,s/n);return u}function ue(r,t,e,s){let n=gt(r,t),[o,a]=e.get(t.number);return n&&P.letter*n.text.length>(a-o)*(s-v)+v/2?P.row:
0}function de(r,t){let e=r.slice(1).map(({left:l},h)=>Math.max(t,l-r[h].right)),s=r.map(({left:l,right:h})=>h-l),n=r.at(-1).right,o=(n-r[0].left-y(e))/y(s),a=r[0].
left;return s.map((l,h)=>{let c=[a,Math.min(a+l*o,n)];return a=c[1]+(e[h]??0),c})}function pe(r,{left:t,top:e,needs:s},n,o){let a=n.filter(c=>c.top===e&&c.left>
t),h=(Math.min(1,...a.map(c=>c.left))-t)*(o-v);s>h&&(r.font={...r.font,size:r.font.size*Math.max(.75,h/s)})}var fe=.12,me={displayModeBar:!1,responsive:!1,doubleClickDelay:400},B=class{constructor(t,e){this.plotly=t,this.drawn=null,this.last="",this.plot=i("div",{class:"\
plot",role:"img"}),this.pick=e,this.sizes=new ResizeObserver(()=>this.fit()),this.sizes.observe(this.plot)}async draw(t,e,s){this.scale=s,this.figure=s===1?t:ge(
t,s),this.plot.setAttribute("aria-label",e),await this.fit()}async fit(){let t=this.plot.clientWidth;if(!this.figure||!t)return;let e=await this.plotly;if(!this.
plot.isConnected)return;let n={data:this.figure.data.map(c=>({...c})),layout:structuredClone(this.figure.layout)},{data:o,layout:a,height:l}=ft(n,t,this.scale);
this.plot.style.minHeight=l?`${l}px`:"";let h={width:t,height:this.plot.clientHeight,autosize:!1};this.drawing=e.react(this.plot,o,{...a,...h,...be(t)},me),this.
listen()}async light(t){if(!this.figure?.data||!this.listening)return;let e=this.figure.data.map(o=>o.opacity??1),s=t&&this.figure.data.some(({name:o})=>t.includes(
o)),n=this.figure.data.map(({name:o},a)=>!s||t.includes(o)?e[a]:fe*e[a]);(await this.plotly).restyle(this.plot,{opacity:n})}listen(){this.listening||(this.listening=
!0,this.plot.on("plotly_click",({points:[t]})=>{let e=t.data.meta?.picks;e&&this.pick(e,t.x)}))}close(){this.sizes.disconnect(),this.figure=null,this.listening&&
this.drawing.then(()=>window.Plotly.purge(this.plot))}};function ge({data:r,layout:t},e){let s=G(t,e);s.margin=Object.fromEntries(Object.entries(t.margin).map(([
o,a])=>[o,a*e])),s.annotations=s.annotations.map(o=>o.yshift?{...o,yshift:o.yshift*e}:o);let n=o=>o.textfont?{...o,textfont:G(o.textfont,e)}:o;return{data:r.map(
n),layout:s}}var be=r=>r<500?{dragmode:!1}:{};var we=20,ke=4e3,kt={adversarial:"find the cause",design:"design"};function xt(r,t,e){let s=r.map((n,o)=>{let a=i("p",{class:"verdict","aria-live":"polite",hidden:!0}),
l=(m,f)=>{Object.assign(a,{textContent:`${m?"✓":"✗"} ${f}`,hidden:!1}),a.dataset.verdict=m?"right":"wrong"},h=(m,f,g)=>{l(f,g),e(`check-${o}`,{given:m,right:f}),
p.dataset.answered=f?"right":"wrong"},c=t[`check-${o}`],u=kt[n.manner]?[i("span",{class:"manner"},kt[n.manner])]:[],d=i("p",{class:"asked"},i("b",{},`${o+1}`),...u,
` ${n.question}`),p=i("li",{},d,ye[n.kind](n,h,c),a);return c&&(p.dataset.answered=c.right?"right":"wrong"),p});return i("section",{class:"check"},i("h3",{},"Ch\
eck yourself"),i("ol",{},...s))}var ye={ChoiceCheck({options:r},t){let e=r.map(({words:n,feedback:o,right:a,sketch:l},h)=>{let c=()=>{e.forEach((d,p)=>d.setAttribute(
"aria-pressed",String(p===h))),t(h,a,o)},u=[...l.length?[Se(l)]:[],n];return i("button",{type:"button","aria-pressed":"false",onclick:c},...u)}),s=r.some(({sketch:n})=>n.
length);return i("div",{class:s?"choices pictures":"choices"},...e)},NumberCheck(r,t){let e=i("input",{type:"text",inputmode:"decimal","aria-label":"your number",
autocomplete:"off"});return i("form",{class:"number",onsubmit:n=>{n.preventDefault();let{right:o,words:a}=xe(r,e.value);t(e.value.slice(0,20),o,a)}},e,i("span",
{},r.unit),i("button",{},"Check"))},Checkpoint({model:r},t,e){let s=i("textarea",{rows:4,"aria-label":"your explanation"});s.value=e?.given??"";let n=i("div",{class:"\
model","aria-live":"polite"}),o=(h,c)=>()=>t(s.value.slice(0,ke),h,c),a=(h,c)=>i("button",{type:"button",onclick:c},h);return i("div",{class:"checkpoint"},s,a("\
Compare",()=>{if(s.value.trim().length<we){n.replaceChildren(i("p",{},"Write a sentence or two first; then compare."));return}n.replaceChildren(i("p",{},i("b",{},
"One answer: "),r),a("Mine says the same",o(!0,"Then go on.")),a("Mine lacks something",o(!1,"Add what was missing to your text, and compare again.")))}),n)},OrderCheck({
items:r,feedback:t},e){let s=ve(r),n=i("ol",{class:"order"}),o=(h,c)=>{if(c<0||c>=s.length)return;s.splice(c,0,...s.splice(h,1)),a(),n.children[c].querySelector(
c<h?"button":"button:last-child").focus()},a=()=>n.replaceChildren(...s.map((h,c)=>{let u=(d,p,m)=>i("button",{type:"button","aria-label":`${m}: ${h}`,onclick:()=>o(
c,c+p)},d);return i("li",{},i("span",{},h),u("↑",-1,"earlier"),u("↓",1,"later"))}));return a(),i("div",{},n,i("button",{type:"button",onclick:()=>{let h=s.filter(
(u,d)=>u===r[d]).length,c=h===r.length;e([...s],c,c?t:`${h} of ${r.length} stand in their place.`)}},"Check"))}};function xe({answer:r,within:t,feedback:e,near:s},n){
let o=Number(n.trim().replace(",",".").replace("−","-"));if(!n.trim()||!Number.isFinite(o))return{right:!1,words:"Write a number, such as 0.5."};let a=h=>Math.
abs(o-h)<=t;if(a(r))return{right:!0,words:e};let l=s.find(([h])=>a(h));return{right:!1,words:l?l[1]:"Not yet. Work it out with the formula of this chapter."}}function ve(r){
let t=s=>[...s].reduce((n,o)=>Math.imul(n,31)+o.codePointAt(0)|0,7),e=[...r].sort((s,n)=>t(s)-t(n));return e.every((s,n)=>s===r[n])?[...e.slice(1),e[0]]:e}var yt="\
http://www.w3.org/2000/svg";function Se(r){let t=document.createElementNS(yt,"svg");t.setAttribute("viewBox","-4 -4 128 88");for(let[e,s,n]of r){let o=document.
createElementNS(yt,"polyline");o.setAttribute("points",e.map((a,l)=>`${(120*a).toFixed(1)},${(80*(1-s[l])).toFixed(1)}`).join(" ")),o.setAttribute("style",`stro\
ke: var(--${n}); fill: none; stroke-width: 2.5`),t.append(o)}return t}function vt(r,t){let e=r.map(({where:s,text:n})=>{let o=i("p",{class:"told-line","aria-live":"polite"}),a=$e(n,t).map(({words:h,note:c})=>c?Ae(h,c,o):w(h)),l=i(
"pre",{tabindex:0},...a);return a.length>1&&(o.textContent="Marked lines: point at one, or reach it with the Tab key."),i("details",{open:!0},i("summary",{},s),
l,o)});return i("section",{class:"code"},i("h3",{},"The code that ran"),...e)}function $e(r,t){let e=[];for(let s of r.split(/(?<=\n)/)){let n=t.find(a=>s.includes(
a.line)),o=e.at(-1);n||!o||o.note?e.push({words:s,note:n}):o.words+=s}return e}function Ae(r,{says:t},e){let s=()=>e.textContent=t;return i("span",{...{class:"n\
oted",tabindex:0,role:"note","aria-label":t,title:t},onmouseenter:s,onfocus:s,onclick:s},w(r))}var q=class{constructor(t){this.answers=t.map(()=>i("p",{class:"derived"}));let e=t.map(({question:s,hint:n},o)=>i("li",{},i("p",{},s),i("details",{},i("summary",
{},"Hint"),i("p",{},n)),i("details",{},i("summary",{},"Answer"),this.answers[o])));this.element=i("section",{class:"derivation"},i("h3",{},"Derive it"),i("ol",{},
...e))}update(t){t.forEach((e,s)=>this.answers[s].textContent=e)}};var Ee=/\[(.+?)\]/g,I=class{constructor({formula:t,symbols:e},s){this.light=s,this.symbols=e,this.cells=e.map(()=>i("td",{class:"value"})),this.numbers=i("p",{class:"\
numbers"});let n=t.map(o=>i("p",{class:"line"},...this.parsed(o)));this.element=i("section",{class:"letters"},i("h3",{},"The formula"),i("div",{class:"lines"},...n),
this.table(),this.numbers)}parsed(t){let e=[],s=0;for(let n of t.matchAll(Ee))e.push(t.slice(s,n.index),this.letter(n[1])),s=n.index+n[0].length;return[...e,t.slice(
s)]}letter(t){let e=this.symbols.find(s=>s.sign===t);return i("span",{class:"letter",tabindex:0,title:e?.name,...this.touches(e)},t)}touches(t){if(!t?.lights.length)
return{};let[e,s]=[()=>this.light(t.lights),()=>this.light(null)];return{onmouseenter:e,onfocus:e,onmouseleave:s,onblur:s}}table(){let t=this.symbols.map((e,s)=>i(
"tr",this.touches(e),i("th",{scope:"row"},e.sign),i("td",{},e.name),this.cells[s],i("td",{class:"unit"},e.unit)));return i("table",{},i("tbody",{},...t))}update(t,e){
t.forEach((s,n)=>this.cells[n].textContent=s),this.numbers.textContent=e}};var W=class{constructor(t,e,{take:s,commit:n}){this.steps=t,this.given={...e},this.take=s,this.commit=n,this.outcomes={},this.running=null;let o=t.findIndex((a,l)=>this.
given[l]===void 0);this.place=o<0?0:o,this.element=i("section",{class:"steps","aria-label":"predict, then reveal"}),this.draw()}draw(t=""){let e=this.steps[this.
place];this.element.replaceChildren(this.head(e),i("p",{class:"asked"},e.question),i("div",{class:"choices"},...e.choices.map((s,n)=>this.choice(s,n))),i("div",
{class:"answered","aria-live":"polite"},...this.answer())),t&&this.element.querySelector(t)?.focus({preventScroll:!0})}head({title:t}){let e=this.steps.map((n,o)=>{
let a={"aria-current":o===this.place?"step":"false","data-done":String(this.given[o]!==void 0)},l=`step ${o+1}: ${n.title}`;return i("button",{type:"button",title:l,
"aria-label":l,...a,onclick:()=>this.go(o)})}),s=i("span",{class:"count"},`Step ${this.place+1} of ${this.steps.length}`);return i("header",{},s,i("h3",{},t),i(
"nav",{class:"dots"},...e))}choice(t,e){let[s,n]=[this.given[this.place],this.outcomes[this.place]],o=n&&(e===n.right?"right":e===s?"wrong":void 0),a={right:"✓ ",
wrong:"✗ "}[o]??"",l={"aria-pressed":String(e===s),disabled:s!==void 0,"data-verdict":o};return i("button",{type:"button",...l,onclick:()=>this.choose(e)},a+t)}answer(){
let[t,e]=[this.given[this.place],this.outcomes[this.place]];if(t===void 0)return[i("p",{class:"hint"},"Choose first; then the experiment shows it.")];if(this.running===
this.place)return[i("p",{class:"hint"},"The experiment is running …")];let s=i("button",{type:"button",class:"again",onclick:()=>this.run()},"Show it again");
if(!e)return[i("p",{class:"hint"},"You have predicted this step."),s];let n=t===e.right?"As you predicted.":"Not as you predicted.",o=i("button",{type:"button",
class:"next",onclick:()=>this.go(this.place+1)},"Next step →"),a=this.place===this.steps.length-1;return[i("p",{},i("b",{},n),` ${e.says}`),...a?[]:[o]]}go(t){
this.place=t,this.draw("[aria-current=step]")}choose(t){this.given[this.place]=t,this.commit(this.place,t),this.run()}run(){this.running=this.place,this.take(this.
place),this.draw()}reveal({step:t,right:e,says:s}){this.outcomes[t]={right:e,says:s};let n=this.running===t;n&&(this.running=null),this.place===t&&this.draw(n?"\
.answered .next":"")}interrupt(){this.running!==null&&(this.running=null,this.draw())}};var Ce=/\*\*(.+?)\*\*|`(.+?)`/g;function Oe(r){let t=[],e=0;for(let s of r.matchAll(Ce)){s.index>e&&t.push({words:r.slice(e,s.index)});let[n,o=n]=(s[1]??s[2]).split(
"|");t.push(s[1]?{words:n,entry:o}:{words:n,code:!0}),e=s.index+s[0].length}return e<r.length&&t.push({words:r.slice(e)}),t}function S(r,t){return Oe(r).map(({words:e,
entry:s,code:n})=>s?t.term(e,s):n?i("code",{},e):document.createTextNode(e))}var D=class{constructor(t,e){this.root=t,this.entries=e,this.bubble=i("div",{class:"\
bubble",role:"tooltip",id:"course-term",hidden:!0})}term(t,e){let s=()=>this.show(h,e),n=()=>this.hide(),o={class:"term",role:"button",tabindex:0,"aria-describe\
dby":this.bubble.id},h=i("span",{...o,...{onmouseenter:s,onfocus:s,onclick:s,onmouseleave:n,onblur:n},onkeydown:c=>c.key==="Escape"&&n()},t);return h}show(t,e){
this.bubble.replaceChildren(i("b",{},e),` ${this.entries[e]}`),this.bubble.hidden=!1,this.root.append(this.bubble);let[s,n]=[this.root.getBoundingClientRect(),t.
getBoundingClientRect()],o=Math.min(n.left-s.left,s.width-this.bubble.offsetWidth-8);this.bubble.style.left=`${Math.max(8,o)}px`,this.bubble.style.top=`${n.bottom-
s.top+this.root.scrollTop+4}px`}hide(){this.bubble.hidden=!0}close(){this.bubble.remove()}};function St(r){let e=Object.entries(r).sort(([s],[n])=>s.localeCompare(
n)).flatMap(([s,n])=>[i("dt",{},s),i("dd",{},n)]);return i("article",{class:"glossary","aria-label":"glossary"},i("h2",{},"Glossary"),i("dl",{},...e))}function $t({minutes:r,aim:t,misconceptions:e,questions:s,homework:n}){let o=e.map(({belief:h,answer:c})=>i("li",{},i("b",{},`«${h}»`),` ${c}`)),a=s.map(({question:h,
answer:c})=>i("li",{},i("b",{},h),` ${c}`)),l=i("details",{},i("summary",{},"Solution"),i("p",{},n.solution));return i("details",{class:"teacher"},i("summary",{},
"For the lecturer"),i("p",{},i("b",{},`${r} minutes. `),t),i("h4",{},"What students get wrong"),i("ul",{},...o),i("h4",{},"Questions for the room"),i("ol",{},...a),
i("h4",{},"For home"),i("p",{},n.question),l)}var Me=4,F=class{constructor(t,{lesson:e,code:s},n,{light:o,take:a}){this.glossary=new D(n.root,e.glossary);let l=(u,d)=>n.answered?.(u,d),h=n.learner?.answersOf(
t.name)??{},c=e.steps.map((u,d)=>h[`step-${d}`]?.given);this.path=new W(e.steps,c,{take:a,commit:(u,d)=>l(`step-${u}`,{given:d})}),this.formula=new I(e,o),this.
derivation=new q(e.derivation),this.sections=[this.explanation(e,n),this.panels(e),...e.tables.map(u=>this.optionTable(u)),this.formula.element,...e.derivation.
length?[this.derivation.element]:[],vt(s,e.notes),xt(e.checks,h,l),Te(t,e.jump,n),Ne(e.reading),...e.teacher?[$t(e.teacher)]:[]]}explanation({before:t,explanation:e},{
chapterLink:s}){let n=t.flatMap(({name:l,title:h})=>[" ",s?s(l):i("b",{},h)]),o=n.length?[i("p",{class:"before"},"Before this:",...n)]:[],a=e.map(l=>i("p",{},...S(
l,this.glossary)));return i("section",{class:"explanation","aria-label":"explanation"},...o,...a)}panels({panels:t}){let e=t.map(({panel:s,says:n})=>i("li",{},i(
"b",{},s)," ",...S(n,this.glossary)));return i("section",{class:"seen"},i("h3",{},"What you see"),i("ol",{},...e))}optionTable({title:t,head:e,rows:s}){let n=(h,c)=>i(
"td",{"data-head":e[c]},...S(h,this.glossary)),o=e.map(h=>i("th",{scope:"col"},...S(h,this.glossary))),a=s.map(h=>i("tr",{},...h.map(n))),l=e.length>Me?"stacked":
"";return i("section",{class:"options"},i("h3",{},t),i("table",{class:l},i("thead",{},i("tr",{},...o)),i("tbody",{},...a)))}update(t){this.derivation.update(t.derived),
this.formula.update(t.symbols,t.formula),t.outcome&&this.path.reveal(t.outcome)}close(){this.glossary.close()}};function Te({stage:r,verb:t},{at:e,look:s},{jump:n}){
let o=`Open ${t} · ${r} in the glass box →`,a=i("button",{type:"button",class:"jump",onclick:()=>n(r,e)},o);return i("section",{class:"robot"},i("h3",{},"In \
the real robot"),i("p",{},s),...n?[a]:[])}function Ne(r){let t=r.map(({title:e,read:s,link:n})=>{let o=n?i("a",{href:n,rel:"noopener",target:"_blank"},e):i("spa\
n",{},e);return i("li",{},o,` ${s}`)});return i("section",{class:"papers"},i("h3",{},"Further reading"),i("ul",{},...t))}function At({checks:r},{tried:t}){let e=r.map(({question:s,answer:n},o)=>{let a=i("summary",{},i("b",{},`${o+1}`),i("span",{},s)),l=i("details",{},a,i("p",{},n));
return l.addEventListener("toggle",()=>l.open&&t?.()),l});return i("section",{class:"checks"},i("h3",{},"Think first, then open"),...e)}function Et({robot:r,stage:t,
verb:e,sources:s},{jump:n}){let o=`Open ${e} · ${t} in the glass box →`,a=i("button",{type:"button",class:"jump",onclick:()=>n(t)},o),l=i("details",{class:"s\
ources"},i("summary",{},"sources"),...s.map(c=>i("p",{},c))),h=[i("h3",{},"In the real robot"),i("p",{},r)];return i("section",{class:"robot"},...h,...n?[a]:[],
...s.length?[l]:[])}function Ct(r){let t=r.map(({where:e,text:s})=>i("details",{open:!0},i("summary",{},e),i("pre",{tabindex:0},w(s))));return[i("h3",{},"The co\
de that ran"),...t]}var Le=60,Ot=16,je=200,Mt="build",U=class{constructor(t,e,s={}){this.chapter=t,this.host=e,this.trainedWork=null,this.trained=!1,this.frame=null,this.opened=!1,
this.task=void 0,this.shownStep=void 0,this.controls={},this.timer=void 0,this.waiting=void 0,this.long=void 0,this.code=i("div",{class:"code"}),this.formula=i(
"p",{class:"formula"}),this.rest=Object.fromEntries(t.controls.map(n=>[n.name,n.default])),this.values={...this.rest,...s},this.figure=new B(e.plotly,(n,o)=>this.
pick(n,o)),this.requests=new k(e.source,(n,o)=>this.showAnswer(n,o),()=>this.request(),()=>this.stopped()),this.ahead=new k(e.source,()=>{},()=>({chapter:t.name})),
this.exportButton=new j(t.name,e,n=>this.failed(n)),this.element=this.build(),this.ask("ask")}request(){let t=$(this.host.root).mode,e=!this.opened,s=this.trainedWork??
void 0;return{chapter:this.chapter.name,values:this.values,mode:t,open:e,work:s,step:this.shownStep}}build(){let{chapter:t,host:e}=this,s=i("h2",{},i("span",{class:"\
number"},String(t.number)),t.title),n=i("div",{class:"tools"},this.exportButton.element,...e.tools??[]),o=i("div",{class:"knobs"},...this.makeControls());this.description=
i("p",{class:"told","aria-live":"polite"}),this.side=i("div",{class:"side"},o,this.buttons(),this.description),this.trouble=i("p",{class:"trouble",role:"alert",
hidden:!0});let a=[i("header",{},s,n),this.trouble],l={style:`--stage: var(--${t.stage})`,"aria-label":t.title};return t.framed?i("article",{class:"lesson frame\
d",...l},...a,this.buildFrame()):i("article",{class:"lesson",...l},...this.buildPlain(a))}buildPlain(t){let{chapter:e,host:s}=this,n=e.sentences.map(h=>i("p",{},
h)),o=i("figure",{},this.figure.plot),a=[...t,i("div",{class:"words"},...n)],l=i("div",{class:"below"},At(e,s),Et(e,s),this.code);return[i("div",{class:"screen"},
...a,i("div",{class:"experiment"},this.side,o),this.formula),l]}buildFrame(){this.question=i("p",{class:"question"}),this.dock=i("div",{class:"dock"}),this.reading=
i("div",{class:"reading"});let t=i("div",{class:"experiment"},i("figure",{},this.figure.plot),this.side),e=i("div",{class:"bench"},this.question,t,this.dock);return i(
"div",{class:"frame"},e,this.reading)}fillFrame(t){this.frame=new F(this.chapter,t,this.host,{light:e=>this.figure.light(e),take:e=>this.takeStep(e,t.lesson.steps[e])}),
this.question.textContent=t.lesson.question,this.dock.replaceChildren(this.frame.path.element),this.reading.replaceChildren(...this.frame.sections),this.host.asked?.(
t.lesson.steps.length+t.lesson.checks.length)}makeControls(){for(let t of this.chapter.controls){let e=n=>this.changed(t,n),s=ut(t,this.values[t.name],e,(n,o)=>this.
pick(n,o));this.controls[t.name]=s}return Object.values(this.controls).map(({element:t})=>t)}buttons(){let t=(s,n,o={})=>i("button",{type:"button",onclick:n,...o},
s);this.train=t("Train",()=>this.begin("train"),{class:"main",hidden:!this.chapter.trained}),this.again=t("Run again",()=>this.begin("ask",{again:!0}),{hidden:!0}),
this.stop=t("Stop",()=>this.requests.halt(),{hidden:!0}),this.bar=i("progress",{"aria-label":"how far it is",hidden:!0}),this.far=i("output",{class:"far"});let e={
"aria-label":"reset",title:"reset: all controls to where they began"};return this.reset=t("↺",()=>this.restart(),{...e,hidden:!this.chapter.controls.length}),
i("div",{class:"run"},this.train,this.again,this.stop,this.bar,this.far,this.reset)}changed(t,e){this.leaveStep(),this.values[t.name]=e;let s=this.chapter.controls.
find(n=>n.instead===t.name);s&&this.setControl(s.name,null),this.host.stored&&!this.host.stored[t.name].switch&&this.resetOthers(t.name),this.host.tried?.(),this.
askLater(this.long?Le:Ot)}pick(t,e){let s=this.chapter.controls.find(o=>o.name===t);if(!s)return;let n=this.host.stored?Pe(this.host.stored[t].values,e):e;this.
setControl(t,n),this.changed(s,n)}setControl(t,e){this.values[t]=e,this.controls[t].set(e)}resetOthers(t){for(let e of this.chapter.controls)!this.host.stored[e.
name].switch&&e.name!==t&&this.setControl(e.name,this.rest[e.name])}askLater(t){clearTimeout(this.timer),this.timer=setTimeout(()=>this.start("ask"),t)}restart(){
this.trainedWork&&this.requests.drop(this.trainedWork),this.trainedWork=null,this.trained=!1,this.leaveStep();for(let[t,e]of Object.entries(this.rest))this.setControl(
t,e);this.askLater(0)}begin(t,e){this.train.disabled=this.again.disabled=!0,this.host.tried?.(),this.leaveStep(),this.start(t,e)}takeStep(t,{values:e,train:s}){
let n=Object.entries({...this.rest,...e}).filter(([o])=>this.controls[o]);for(let[o,a]of n)this.setControl(o,a);this.shownStep=t,this.start(s&&!this.trained&&!this.
host.stored?"train":"ask")}leaveStep(){this.shownStep=void 0,this.frame?.path.interrupt()}start(t,e){clearTimeout(this.timer),this.timer=void 0,this.ask(t,e)}ask(t,e){
clearTimeout(this.waiting),this.waiting=setTimeout(()=>{this.bar.removeAttribute("value"),this.bar.hidden=!1},je),this.requests.want(t,e)}showAnswer(t,e){if(clearTimeout(
this.waiting),this.trouble.hidden=!t.mistake,t.mistake)return this.failed(t.mistake);e==="train"&&(this.trainedWork=t.work,this.trained=t.over),t.code&&!this.opened&&
this.open(t),this.long??=t.long??!1,this.progress(t,e),this.description.textContent=t.describe,this.frame||(this.formula.textContent=t.formula),this.frame?.update(
t),this.drawn=this.figure.draw(t.figure,t.describe,Y(this.host.root)).then(()=>{this.host.root.dispatchEvent(new CustomEvent("drawn",{detail:{chapter:this.chapter.
name}}))})}open(t){this.opened=!0,t.lesson?this.fillFrame(t):this.code.replaceChildren(...Ct(t.code)),t.task&&this.addTask(t.task),this.chapter.ahead&&!this.host.
stored&&this.ahead.want("ahead")}addTask(t){let{host:e,chapter:s}=this,n=e.learner?.answersOf(s.name)[Mt];this.task=new N(t,n,{python:e.python,commit:a=>e.answered?.(
Mt,a)}),(this.element.querySelector("section.code")??this.code).after(this.task.element)}failed(t){Object.assign(this.trouble,{textContent:t,hidden:!1}),this.trainedWork=
null,this.frame?.path.interrupt(),this.progress({over:!0},"")}progress({over:t,step:e,total:s},n){let o=t===!1;this.train.disabled=o&&n==="train",this.again.disabled=
o,this.again.hidden=!this.long||o,this.stop.hidden=this.bar.hidden=!o,o&&Object.assign(this.bar,{max:s,value:e}),s?this.far.textContent=o?`${e} of ${s} steps`:`${s}\
 steps done`:this.trainedWork||(this.far.textContent="")}stopped(){this.frame?.path.interrupt(),this.progress({over:!0},""),this.far.textContent=`stopped at ${this.
bar.value} of ${this.bar.max} steps`}pause(){this.requests.loop&&this.requests.halt(),this.ahead.halt()}redraw(){this.ask("ask")}close(){clearTimeout(this.timer),
clearTimeout(this.waiting),this.trainedWork&&this.requests.drop(this.trainedWork),this.requests.close(),this.ahead.close(),this.exportButton.close(),this.frame?.
close(),this.task?.close(),this.figure.close()}async settled(){for(;this.timer;)await new Promise(t=>setTimeout(t,Ot));await this.requests.settled(),await this.
drawn}},Pe=(r,t)=>r.reduce((e,s)=>Math.abs(s-t)<Math.abs(e-t)?s:e);function Y(r){return Number(getComputedStyle(r).getPropertyValue("--scale"))||1}var Re={"]":1,n:1,"[":-1,p:-1},J=class{constructor(t,{chapters:e,glossary:s,plotly:n,python:o,server:a,tab:l,jump:h}){this.root=t;let{path:c,unknown:u}=X(e,new URLSearchParams(
location.search).get("path"));this.all=e,this.glossary=s,this.tab=l,this.jump=h,this.python=o,this.lesson=null,this.chapters=c,this.learner=new O,this.path=this.
list(),this.source=new A(a),this.plotly=Q(n),this.line=i("p",{class:"notice",role:"alert",hidden:!0}),this.place=i("div",{class:"place"},this.line),this.previous=
this.step(-1,"‹","previous chapter ( [ or p )"),this.next=this.step(1,"›","next chapter ( ] or n )"),t.tabIndex=-1,t.classList.toggle("lecture",document.documentElement.
classList.contains("lecture-hall")),this.desk=i("div",{class:"desk"},this.path.element,this.place),t.replaceChildren(this.desk),this.watch(),this.first(),u&&this.
say(u),this.appearanceChanged()}list(){let t=this.chapters.length<this.all.length,e=nt(this.learner,{showGlossary:()=>this.openGlossary(),loaded:s=>this.loaded(
s),showAll:t?()=>this.openAmongAll(this.chapters[this.number].name):null});return new E(this.chapters,this.learner,s=>this.open(s),[e])}openAmongAll(t,e={},s=!1){
return this.chapters=this.all,this.path=this.list(),this.desk.replaceChildren(this.path.element,this.place),this.open(t,e,s)}step(t,e,s){return i("button",{type:"\
button","aria-label":s,title:s,onclick:()=>this.walk(t)},e)}first(){let t=new URLSearchParams(location.search).get("chapter"),e=o=>this.all.some(a=>a.name===o);
t!==null&&!e(t)&&this.unknown(t);let s=o=>this.chapters.some(a=>a.name===o),n=e(t)?t:[this.learner.stored.last].find(s)??this.chapters[0].name;this.open(n,{},t!==
null)}async unknown(t){let{mistake:e}=await this.source.call("ask",{chapter:t});this.say(e)}say(t){Object.assign(this.line,{textContent:t,hidden:!t})}open(t,e={},s=!1){
let n=this.chapters.findIndex(f=>f.name===t);if(n<0&&this.all.some(f=>f.name===t))return this.openAmongAll(t,e,s);if(n<0)return this.unknown(t);this.lesson?.close(),
this.number=n,s||(this.line.hidden=!0),this.previous.disabled=n===0,this.next.disabled=n===this.chapters.length-1;let{root:o,source:a,plotly:l,jump:h,learner:c,
python:u}=this,d={tried:()=>this.mark("tried"),...this.reports(t)},m={root:o,source:a,plotly:l,jump:h,learner:c,python:u,chapterLink:f=>this.link(f),...d,tools:[
this.previous,this.next]};this.lesson=new U(this.chapters[n],m,e),this.place.replaceChildren(this.line,this.lesson.element),this.learner.last(t),this.mark("open\
ed"),s||this.address()}reports(t){let{asked:e,answered:s}=this.learner.of(t),n=o=>(...a)=>{o(...a),this.path.show(this.chapters[this.number].name)};return{asked:n(
e),answered:n(s)}}link(t){let{title:e}=this.all.find(n=>n.name===t)??{title:t},s=n=>{n.preventDefault(),this.open(t)};return i("a",{href:`?tab=${this.tab}&chapt\
er=${t}`,onclick:s},e)}openGlossary(){this.lesson?.close(),this.lesson=null,this.say(""),this.place.replaceChildren(this.line,St(this.glossary)),this.path.show(
"")}loaded(t){t||this.open(this.chapters[this.number].name),this.say(t)}mark(t){let{name:e}=this.chapters[this.number];this.learner.add(t,e),this.path.show(e)}walk(t){
let e=this.chapters[this.number+t];e&&this.open(e.name)}address(){let t=new URLSearchParams(location.search);t.set("tab",this.tab),t.set("chapter",this.chapters[this.
number].name),history.replaceState(history.state,"",`?${t}${location.hash}`)}get visible(){return this.root.getClientRects().length>0}watch(){document.addEventListener(
"keydown",s=>this.pressed(s));let t=this.visible;new ResizeObserver(()=>{t&&!this.visible&&this.lesson?.pause(),!t&&this.visible&&this.shown(),t=this.visible,this.
measure()}).observe(this.root),window.addEventListener("resize",()=>this.measure());let e=new MutationObserver(()=>this.visible&&this.appearanceChanged());for(let s of[
document.body,this.root])e.observe(s,{attributes:!0,attributeFilter:["class"]});this.measure()}appearanceChanged(){let t=`${$(this.root).mode} ${Y(this.root)}`;
this.look&&t!==this.look&&this.lesson?.redraw(),this.look=t}shown(){this.address(),this.lesson?.redraw()}measure(){let t=this.root.getBoundingClientRect().top+window.
scrollY;this.root.style.setProperty("--above",`${Math.max(0,Math.round(t))}px`)}pressed(t){let e=t.getModifierState("AltGraph");if(!this.visible||t.metaKey||(t.
ctrlKey||t.altKey)&&!e||Tt(t))return;let s=Re[t.key];s&&(t.preventDefault(),this.walk(s))}async settled(){await this.lesson?.settled()}};function Tt(r){let t=r.
target.closest?.("input, textarea, select, dialog, [contenteditable]");return!!t&&!["checkbox","range"].includes(t.type)}function Nt(r){let t=z(r);return!t||V(r)?!!t:(t.click(),!1)}var z=r=>document.querySelector(`[role="tab"][data-tab-id="${CSS.escape(r)}"]`),V=r=>z(r)?.getAttribute(
"aria-selected")==="true",Lt=r=>r.getClientRects().length>0;function jt(){for(let r of document.querySelectorAll(".glass-box"))for(let t=r;t&&Lt(r);t=t.parentElement)
if(t.player?.record)return t.player}function Be(){let r=document.querySelector(".course");return r?.course&&Lt(r)?r.course:void 0}async function qe(r,t,e=void 0){
let s=performance.now()+2e4;for(let[n,o]=[!1,!1];performance.now()<s;){if(!n&&z(r)&&Nt(r),n||=!!z(r),o&&!V(r))return;o=V(r);let a=o&&jt();if(a){e!==void 0&&a.seek(
Math.round(e*a.clock.last)),a.open(t);return}await new Promise(l=>setTimeout(l,60))}}return Wt(Ie);})();
