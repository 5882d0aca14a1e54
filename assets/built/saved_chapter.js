var GlassCourse=(()=>{var q=Object.defineProperty;var vt=Object.getOwnPropertyDescriptor;var St=Object.getOwnPropertyNames;var Ot=Object.prototype.hasOwnProperty;var $t=(o,t)=>{for(var e in t)q(o,e,{get:t[e],enumerable:!0})},At=(o,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of St(t))!Ot.call(o,n)&&n!==
e&&q(o,n,{get:()=>t[n],enumerable:!(s=vt(t,n))||s.enumerable});return o};var Et=o=>At(q({},"__esModule",{value:!0}),o);var Oe={};$t(Oe,{saved:()=>ve});function i(o,t={},...e){let s=document.createElement(o);for(let[n,r]of Object.entries(t))n.startsWith("on")?s.addEventListener(n.slice(2),r):r===!0?s.setAttribute(
n,""):r!==!1&&r!==void 0&&s.setAttribute(n,r);return s.append(...e.filter(n=>n!==void 0)),s}var Mt="def class return yield raise for in if elif else while with as not and or is lambda import from self None True False",Ct=new RegExp([String.raw`(?<comment>#[^\n]*)`,
String.raw`(?<string>"""[\s\S]*?"""|f?"[^"\n]*"|'[^'\n]*')`,String.raw`\b(?<keyword>${Mt.replaceAll(" ","|")})\b`,String.raw`\b(?<number>\d[\d_.e]*)\b`].join("|"),
"g");function x(o){let t=i("code"),e=0;for(let s of o.matchAll(Ct)){let n=Object.entries(s.groups??{}).find(([,r])=>r!==void 0)?.[0];t.append(o.slice(e,s.index),
i("span",{class:n},s[0])),e=s.index+s[0].length}return t.append(o.slice(e)),t}function H(o){return Uint8Array.fromBase64?Uint8Array.fromBase64(o):Uint8Array.from(atob(o),t=>t.charCodeAt(0))}var $=class{saves=!1;constructor(t,e,s){this.chapter=t,this.grids=e,this.answers=Tt(s)}async call(t,{values:e,mode:s,step:n}){let r=Object.entries(this.grids).map(
([h,{values:l}])=>l.indexOf(e[h])),a=n===void 0?r.join(","):`step ${n}`,c=(await this.answers)[a]?.[s];return c?{...c,over:!0,...this.chapter.opening}:{mistake:"\
This page does not hold that."}}};async function Tt(o){let t=new Blob([H(o)]).stream().pipeThrough(new DecompressionStream("gzip"));return new Response(t).json()}var G="glass-box.course",K="glass-box course",_={opened:[],last:"",answers:{},asked:{}},A="This file does not hold answers of this course; choose one that «Save\
 my answers» has written.",E=class{constructor(){this.stored=structuredClone(_);try{Object.assign(this.stored,J(JSON.parse(localStorage.getItem(G)??"{}")))}catch{}}has(t,e){
return this.stored[t].includes(e)}add(t,e){this.has(t,e)||this.stored[t].push(e),this.write()}last(t){this.stored.last=t,this.write()}asked(t,e){this.stored.asked[t]=
e,this.write()}answer(t,e,s){this.stored.answers[t]={...this.answersOf(t),[e]:s},this.write()}answersOf(t){return this.stored.answers[t]??{}}answered(t){return{
count:Object.keys(this.answersOf(t)).filter(s=>s!=="build").length,of:this.stored.asked[t]??0}}of(t){return{asked:e=>this.asked(t,e),answered:(e,s)=>this.answer(
t,e,s)}}write(){try{localStorage.setItem(G,JSON.stringify(this.stored))}catch{}}exported(){return JSON.stringify({kind:K,version:1,...this.stored},null,2)}imported(t){
this.stored=Nt(t),this.write()}};function Nt(o){let t;try{t=JSON.parse(o)}catch{throw new Error(A)}if(t?.kind!==K)throw new Error(A);return{...structuredClone(_),
...J(t)}}function J(o){let t=r=>Array.isArray(r)&&r.every(a=>typeof a=="string"),e=r=>r!==null&&typeof r=="object"&&!Array.isArray(r),s={opened:t,last:r=>typeof r==
"string",answers:r=>e(r)&&Object.values(r).every(e),asked:r=>e(r)&&Object.values(r).every(Number.isInteger)};if(!e(o))throw new Error(A);if(Object.keys(s).filter(
r=>r in o&&!s[r](o[r])).length)throw new Error(A);return Object.fromEntries(Object.keys(s).flatMap(r=>r in o?[[r,o[r]]]:[]))}var Lt="vision language state fusion heads chunking action ink muted expert line surface page good bad".split(" ");function V(o){let t=getComputedStyle(o),e=Object.
fromEntries(Lt.map(n=>[n,t.getPropertyValue(`--${n}`).trim()])),s=t.colorScheme.includes("dark")?"dark":"light";return{...e,font:t.fontFamily,mode:s,scale:Number(
t.getPropertyValue("--scale"))||1}}function F(o,t){return JSON.parse(JSON.stringify(o),(e,s)=>e==="size"?s*t:s)}var jt="stopped after 5 seconds: does a loop never end?",Rt="Python could not be loaded here. A page that was opened from a disk cannot load it; the live course\
, or an exported site that a file server shows, can.",M=class{constructor(t,e=n=>new Worker(n,{type:"module"}),s=5e3){this.place=t,this.makeWorker=e,this.limit=
s,this.worker=null}async run(t,e,s){try{await this.ready()}catch{return this.end(),{trouble:Rt,printed:"",verdicts:[]}}let n=await this.ask({judge:t,source:e,cases:s},
this.limit);return n.result?n.result:(this.end(),{trouble:n.trouble,printed:"",verdicts:[]})}ready(){if(this.worker)return;let t=e=>new URL(e,document.baseURI).
href;return this.worker=this.makeWorker(t(this.place.worker)),this.ask({folder:t(this.place.folder)}).then(e=>{if(!e.ready)throw new Error(e.trouble)})}ask(t,e=0){
return new Promise((s,n)=>{let r=e&&setTimeout(()=>s({trouble:jt}),e);this.worker.onmessage=({data:a})=>{clearTimeout(r),s(a)},this.worker.onerror=a=>{clearTimeout(
r),a.preventDefault?.(),n(new Error(a.message))},this.worker.postMessage(t)})}end(){this.worker?.terminate(),this.worker=null}};var Q="    ",Y={server:"Python for the browser is not installed where this page comes from, so nothing runs here: `npm ci` in the program's folder (Node.js 20 o\
r newer) brings it.",file:"This page is one file and brings no Python along: the live course, or an exported site, runs your code."},C=class{constructor(t,e,{python:s,
commit:n}){this.task=t,this.commit=n,this.runner=typeof s=="object"?new M(s):null,this.field=i("textarea",{spellcheck:"false",autocomplete:"off",rows:12,"aria-l\
abel":"your code"}),this.field.value=e?.given??t.start,this.field.addEventListener("keydown",a=>this.pressed(a)),this.runButton=i("button",{type:"button",class:"\
main",onclick:()=>this.run()},"Run"),this.results=i("div",{class:"results","aria-live":"polite"}),this.help=i("div",{class:"help"}),this.shownHints=0,this.hintButton=
i("button",{type:"button",onclick:()=>this.hint()},"Hint");let r=i("button",{type:"button",onclick:()=>this.restart()},"Start again");this.runner||this.tell(Y[s]??
Y.server),this.runButton.disabled=!this.runner,this.element=i("section",{class:"build"},i("h3",{},`Build it: ${t.title}`),i("p",{},t.story),this.field,i("div",{
class:"tools"},this.runButton,this.hintButton,r),this.results,this.help)}tell(t){this.results.replaceChildren(i("p",{},t))}async run(){if(!this.runner)return;let{
judge:t,cases:e}=this.task,s=this.field.value;this.runButton.disabled=!0,this.tell(this.runner.worker?"Running …":"Loading Python, about 13 MB, from where thi\
s page comes from …");let n=await this.runner.run(t,s,e);this.runButton.disabled=!1,this.show(n);let r=n.verdicts.length===e.length&&n.verdicts.every(a=>a.right);
this.commit({given:s,right:r})}show({trouble:t,printed:e,verdicts:s}){let{cases:n}=this.task,r=s.filter(l=>l.right).length,a=t?`✗ ${t}`:`${r} of ${n.length} c\
ases are right.`,c=s.map(({right:l,got:u},d)=>this.row(n[d],l,u)),h=e?[i("pre",{class:"printed"},e)]:[];this.results.replaceChildren(i("p",{class:"said"},a),i("\
ol",{},...c),...h)}row({call:t,expected:e,slip:s},n,r){let a={"data-verdict":n?"right":"wrong"};if(n)return i("li",a,"✓ ",i("code",{},t));let c=` should give ${X(
e)}, yours gives ${r}. ${s}`;return i("li",a,"✗ ",i("code",{},t),c)}hint(){let{hints:t,solution:e}=this.task,s=t[this.shownHints];s?this.help.append(i("p",{},
i("b",{},`Hint ${this.shownHints+1}. `),s)):this.help.append(i("pre",{tabindex:0},x(e))),this.shownHints+=1,this.hintButton.textContent=this.shownHints<t.length?
"Hint":"Solution",this.hintButton.hidden=this.shownHints>t.length}restart(){this.field.value=this.task.start,this.results.replaceChildren(),this.runner||(this.runButton.
disabled=!0)}pressed(t){t.key==="Escape"&&(this.leaving=!0),t.key==="Tab"&&!t.shiftKey&&!this.leaving?(t.preventDefault(),this.insert(Q)):t.key==="Enter"&&(t.preventDefault(),
this.insert(`
${Bt(this.field.value.slice(0,this.field.selectionStart))}`)),t.key!=="Escape"&&(this.leaving=!1)}insert(t){let{selectionStart:e,selectionEnd:s}=this.field;this.
field.setRangeText(t,e,s,"end")}close(){this.runner?.end()}};function Bt(o){let t=o.split(`
`).at(-1)??"",e=t.match(/^ */)?.[0]??"";return t.trimEnd().endsWith(":")?e+Q:e}function X(o){return Array.isArray(o)?`[${o.map(X).join(", ")}]`:{null:"None",true:"\
True",false:"False"}[String(o)]??JSON.stringify(o)}var Pt=1.15,T=class{constructor({label:t,side:e,instead:s},n,r){this.side=e,this.changed=n,this.ink=null,this.last=null;let a=s?"; keys 0 to 9 take one of ours,\
 Delete clears":"; Delete clears",c={role:"img",tabindex:0,"aria-label":`${t}${a}`,title:`${t}${a}`};this.canvas=i("canvas",{width:e,height:e,...c}),this.hint=i(
"span",{class:"hint"},"draw here");let h=i("button",{type:"button",onclick:()=>this.clear()},"clear"),l=i("button",{type:"button",onclick:()=>this.blank()},"emp\
ty sheet"),u=i("div",{class:"sheet"},this.canvas,this.hint);this.element=i("div",{class:"paper"},u,i("div",{class:"buttons"},h,l)),this.listen(r),this.paint()}listen(t){
let{canvas:e}=this;e.addEventListener("pointerdown",s=>{e.setPointerCapture(s.pointerId),this.last=this.at(s),this.stroke(s)}),e.addEventListener("pointermove",
s=>this.last&&this.stroke(s));for(let s of["pointerup","pointercancel"])e.addEventListener(s,()=>this.last=null);e.addEventListener("keydown",s=>{if(!(s.ctrlKey||
s.metaKey||s.altKey)){if(/^\d$/.test(s.key))t(Number(s.key));else if(s.key==="Delete"||s.key==="Backspace")this.clear();else return;s.preventDefault(),s.stopPropagation()}})}at(t){
let e=this.canvas.getBoundingClientRect(),s=(n,r,a)=>(n-r)/a*this.side;return[s(t.clientX,e.left,e.width),s(t.clientY,e.top,e.height)]}stroke(t){t.preventDefault();
let[e,s]=this.at(t),[n,r]=this.last??[e,s],a=Math.max(1,Math.ceil(Math.hypot(e-n,s-r)*2));for(let c=1;c<=a;c++)this.dab(n+(e-n)*c/a,r+(s-r)*c/a);this.last=[e,s],
this.paint(),this.changed(this.rows())}dab(t,e){this.ink??=new Float32Array(this.side**2);for(let s=Math.floor(e-3);s<=e+3;s++)for(let n=Math.floor(t-3);n<=t+3;n++){
if(s<0||n<0||s>=this.side||n>=this.side)continue;let r=Math.hypot(n+.5-t,s+.5-e),a=s*this.side+n;this.ink[a]=Math.max(this.ink[a],Math.min(1,Math.max(0,Pt+.5-r)))}}rows(){
let{ink:t}=this;if(!t)return null;let e=s=>Array.from(t.subarray(s*this.side,(s+1)*this.side),n=>Number(n.toFixed(2)));return Array.from({length:this.side},(s,n)=>e(
n))}clear(){this.set(null),this.changed(null)}blank(){this.ink=new Float32Array(this.side**2),this.paint(),this.changed(this.rows())}set(t){this.ink=t?Float32Array.
from(t.flat()):null,this.paint()}paint(){let t=this.canvas.getContext("2d"),e=t.createImageData(this.side,this.side);for(let s=0;s<this.side**2;s++)e.data.set([
29,35,43,255*(this.ink?.[s]??0)],4*s);t.putImageData(e,0,0),this.hint.hidden=!!this.ink}};var Z=160,U={still:"▶",moving:"❚❚"};function et(o,t){let e,s=i("button",{type:"button",class:"play","aria-label":`play ${t}`},U.still),n=()=>{clearTimeout(
e),e=void 0,s.textContent=U.still},r=h=>{o.valueAsNumber=h,o.dispatchEvent(new Event("input",{bubbles:!0}))},a=()=>{if(e===void 0||!o.isConnected||tt(o))return n();
r(Math.min(o.valueAsNumber+Number(o.step),Number(o.max))),e=setTimeout(a,Z)},c=()=>{s.textContent=U.moving,tt(o)&&r(Number(o.min)),e=setTimeout(a,Z)};return s.addEventListener(
"click",()=>e?n():c()),o.addEventListener("input",({isTrusted:h})=>h&&n()),s}var tt=o=>o.valueAsNumber>=Number(o.max);var Wt=4,It=22,Dt=14;function nt(o,t,e,s){let n=qt[o.kind](o,e,s);return n.element.dataset.control=o.name,n.set(t),n}var qt={Slider({label:o,low:t,high:e,step:s,
values:n,plays:r},a){let c=i("output"),h=n?{min:0,max:n.length-1,step:1}:{min:t,max:e,step:s},l=f=>n?n[f]:f,u=i("input",{type:"range",...h,"aria-label":o,oninput:()=>{
d(l(u.valueAsNumber)),a(l(u.valueAsNumber))}}),d=f=>{c.textContent=st(f),u.setAttribute("aria-valuetext",st(f));let[m,y]=[Number(u.min),Number(u.max)];u.style.setProperty(
"--full",`${100*(u.valueAsNumber-m)/(y-m)}%`)},p=f=>{u.value=n?n.indexOf(f):f,d(f)},g=i("label",{class:"knob"},i("span",{},o),c,u);return r&&g.append(et(u,o)),{
element:g,set:p}},Choice({label:o,options:t},e){if(t.length>Wt)return Ft(o,t,e);let s=t.map(h=>i("button",{type:"button",role:"radio",onclick:()=>r(h,!0)},h)),n=h=>{
s.forEach((l,u)=>{l.setAttribute("aria-checked",String(t[u]===h)),l.tabIndex=t[u]===h?0:-1})},r=(h,l)=>{n(h),l&&s[t.indexOf(h)].focus({preventScroll:!0}),e(h)},
a=t.join("").length>It?"segments high":"segments",c=i("div",{class:a,role:"radiogroup","aria-label":o},...s);return c.addEventListener("keydown",h=>{let l={ArrowRight:1,
ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[h.key];if(!l||h.altKey)return;h.preventDefault(),h.stopPropagation();let u=s.findIndex(d=>d.getAttribute("aria-checked")===
"true");r(t[(u+l+t.length)%t.length],!0)}),{element:i("div",{class:"knob"},i("span",{},o),c),set:n}},Toggle({label:o},t){let e=i("input",{type:"checkbox",onchange:()=>t(
e.checked)}),s=n=>e.checked=n;return{element:i("label",{class:"knob switch"},e,i("span",{},o)),set:s}},Words({label:o},t){let e=i("input",{type:"text",maxlength:200,
spellcheck:"false",autocomplete:"off"});e.addEventListener("input",()=>t(e.value));let s=n=>e.value=n;return{element:i("label",{class:"knob"},i("span",{},o),e),
set:s}},Drawing(o,t,e){let s=new T(o,t,r=>o.instead&&e(o.instead,r));return{element:i("div",{class:"knob"},i("span",{},o.label),s.element),set:r=>s.set(r)}}};function Ft(o,t,e){
let s=i("select",{"aria-label":o,onchange:()=>e(s.value)},...t.map(a=>i("option",{value:a},a))),n=a=>s.value=a,r=t.some(a=>a.length>Dt);return{element:i("label",
{class:r?"knob wide":"knob"},i("span",{},o),s),set:n}}var st=o=>String(Number(o.toPrecision(5))).replace("-","−");var Ut=1e4;function it(o,t,e){let s=URL.createObjectURL(new Blob([t],{type:e}));i("a",{href:s,download:o}).click(),setTimeout(()=>URL.revokeObjectURL(s),Ut)}var w=class{constructor(t,e,s,n=()=>{}){this.source=t,this.show=e,this.now=s,this.stopped=n,this.next=null,this.closed=!1,this.work=null,this.interrupt=null}want(t,e={}){
this.next={what:t,more:e},this.interrupt?.(),this.loop??=this.run().finally(()=>{this.loop=null})}async run(){for(;this.next&&!this.closed;){let{what:t,more:e}=this.
next;this.next=null,this.halted=!1,await this.follow(t,await this.source.call(t,{...this.now(),...e}))}}async follow(t,e){for(let s=e;s;s=await this.more(t,s.work)){
if(this.closed)return this.drop(s.work);if(this.work=s.work,this.show(s,t),s.mistake||s.over!==!1)return;if(t==="train"&&this.next?.what==="ask"&&(this.next=null),
this.next||this.halted)return this.givenUp(t,s.work)}return this.givenUp(t,this.work)}async more(t,e){let s=this.source.call("more",{...this.now(),work:e});if(t===
"train")return s;let n=new Promise(a=>{this.interrupt=()=>a(void 0)}),r=await Promise.race([s,n]);return this.interrupt=null,r}givenUp(t,e){(t!=="train"||this.next)&&
this.drop(e),this.stopped()}drop(t){return t&&this.source.call("stop",{work:t})}halt(){this.halted=!0}close(){this.closed=!0,this.loop||this.drop(this.work)}async settled(){
for(;this.loop;)await this.loop}};var rt="Save as a page",N=class{constructor(t,{source:e},s){let n="one file that opens anywhere, without a server";this.element=i("button",{type:"button",class:"\
save",title:n,onclick:()=>this.requests.want("save")},rt),this.element.hidden=!e.saves,this.failed=s,this.requests=new w(e,r=>this.showAnswer(r),()=>({chapter:t}))}showAnswer({
over:t,step:e,total:s,mistake:n,file:r,page:a}){this.element.disabled=t===!1,this.element.textContent=t===!1?`computing ${e} of ${s}`:rt,n&&this.failed(n),a&&it(
r,a,"text/html")}close(){this.requests.close()}};var ot={page:130,phone:200},b={row:270,top:60,bottom:50},z={row:20,mark:46,letter:6.6,size:11},L={row:17,letter:7.4},v=72,zt=64,S={page:500,sign:20,less:.62,more:1.8};
function at(o,t,e){let s=Ht(o.layout),n=Math.max(...s.map(u=>ht(s,u).length)),r=t<S.page?ot.phone:ot.page,a=Math.max(1,Math.min(n,Math.floor(t/(r*e))));Gt(o,s,t/
e/a-v);let c=t<S.page?Vt(o):o;if(a===n&&(n>1||!s[0].legend))return Qt(c,s,t,e);let h=[];s.forEach((u,d)=>{let p=Math.floor(d/a);h[p]=Math.max(h[p]??0,u.legend+u.
title)});let l=h.reduce((u,d)=>u+b.row+d,0)*e;return{...ut(c,s,u=>Kt(u,a,h),e,h[0]),height:l}}var ht=(o,t)=>o.filter(e=>e.top===t.top);function Ht(o){return Object.
keys(o).filter(e=>/^xaxis\d*$/.test(e)).map(e=>e.slice(5)).map(e=>{let[s,n]=[o[`xaxis${e}`],o[`yaxis${e}`]];return{number:e,left:s.domain[0],right:s.domain[1],top:n.
domain[1],legend:0,title:0}})}function Gt({data:o,layout:t},e,s){for(let n of e){let r=ct(o,n),a=Math.max(...r),c=k(r)<=s?1:Math.ceil(r.length/Math.max(1,Math.floor(
s/a)));n.legend=z.row*(c-1);let h=lt(t,n);n.title=h&&L.letter*h.text.length>s+v/2?L.row:0}}var k=o=>o.reduce((t,e)=>t+e,0),lt=(o,{left:t,top:e})=>o.annotations.
find(s=>s.xref==="paper"&&s.x===t&&s.y===e);function ct(o,{number:t}){let e=({type:n,name:r,showlegend:a})=>["scatter","bar"].includes(n)&&r&&a!==!1;return o.filter(
n=>(n.xaxis??"x").slice(1)===t&&e(n)).map(({name:n})=>z.mark+z.letter*n.length)}function Kt(o,t,e){let[s,n]=[o%t,Math.floor(o/t)],r=b.row-b.top-b.bottom,a=k(e)+
e.length*b.row-e[0]-b.top-b.bottom,c=k(e.slice(1,n+1))+n*b.row,h=t>1?.14:0,l=(1-h*(t-1))/t,u=[Math.max(0,1-(c+r)/a),1-c/a];return{x:[s*(l+h),s*(l+h)+l],y:u}}function ut({
data:o,layout:t},e,s,n,r){let a={...t,margin:{...t.margin,t:t.margin.t+r*n}},c=new Map;return e.forEach(({number:h,left:l,top:u,legend:d,title:p},g)=>{let{x:f,y:m}=s(
g);c.set(`${l} ${u}`,{x:f,y:m,legend:d,title:p}),c.set(h,{x:f,y:m}),a[`xaxis${h}`]={...t[`xaxis${h}`],domain:f},a[`yaxis${h}`]={...t[`yaxis${h}`],domain:m},a[`l\
egend${h}`]={...t[`legend${h}`],x:f[0],y:m[1]}}),a.annotations=t.annotations.map(h=>{let l=h.xref==="paper"&&c.get(`${h.x} ${h.y}`);if(!l)return h;let u=l.title?
_t(h.text):h.text,d=h.yshift+(l.legend??0)*n;return{...h,text:u,align:"left",x:l.x[0],y:l.y[1],yshift:d}}),{layout:a,data:o.map(h=>Jt(h,c))}}function _t(o){let t=[
...o.matchAll(/ /g)].map(({index:n})=>n),e=n=>Math.abs(n-o.length/2),s=t.reduce((n,r)=>e(r)<e(n)?r:n,t[0]);return s?`${o.slice(0,s)}<br>${o.slice(s+1)}`:o}function Jt(o,t){
if(!o.colorbar)return o;let{x:e,y:s}=t.get((o.xaxis??"x").slice(1));return{...o,colorbar:{...o.colorbar,x:e[1],y:(s[0]+s[1])/2,len:s[1]-s[0]}}}function Vt({data:o,
layout:t}){let e=a=>({...a,size:(a?.size??12)*.8}),s=o.map(a=>{if(!a.mode?.includes("text"))return a;if(a.meta?.crowded)return{...a,mode:"markers"};let c=a.marker?.
size>S.sign?a.marker.size*S.less:a.marker?.size;return{...a,textfont:e(a.textfont),marker:{...a.marker,size:c}}}),n=t.annotations.map(a=>a.xref==="paper"?a:{...a,
font:e(a.font)}),r={};for(let[a,c]of Object.entries(t).filter(([h,l])=>h.startsWith("yaxis")&&l.automargin)){let h=a.replace("y","x");r[a]={...c,tickfont:e(c.tickfont)},
n.some(({xref:l})=>l===h.replace("axis",""))&&(r[h]=Yt(t[h]))}return{data:s,layout:{...t,...r,annotations:n}}}var Yt=({range:[o,t],...e})=>({...e,range:[o,o+S.more*
(t-o)],...e.dtick&&{dtick:3*e.dtick}});function Qt({data:o,layout:t},e,s,n){let{l:r,r:a}=t.margin,c=zt*n/(s-r-a),h=new Map;for(let{top:p,left:g}of e){let f=ht(e,
{top:p}).sort((m,y)=>m.left-y.left);f[0].left===g&&Zt(f,c).forEach((m,y)=>h.set(f[y].number,m))}let l=e.map(({number:p,top:g})=>[t[`yaxis${p}`].domain[0],g]),u=ut(
{data:o,layout:t},e.map(p=>({...p,title:Xt(t,p,h,s/n),legend:0})),p=>({x:h.get(e[p].number),y:l[p]}),n,0),d=e.map(p=>({...p,needs:k(ct(o,p))})).filter(({needs:p})=>p);
for(let p of d)te(u.layout[`legend${p.number}`],p,d,s/n);return u}function Xt(o,t,e,s){let n=lt(o,t),[r,a]=e.get(t.number);return n&&L.letter*n.text.length>(a-r)*
(s-v)+v/2?L.row:0}function Zt(o,t){let e=o.slice(1).map(({left:c},h)=>Math.max(t,c-o[h].right)),s=o.map(({left:c,right:h})=>h-c),n=o.at(-1).right,r=(n-o[0].left-
k(e))/k(s),a=o[0].left;return s.map((c,h)=>{let l=[a,Math.min(a+c*r,n)];return a=l[1]+(e[h]??0),l})}function te(o,{left:t,top:e,needs:s},n,r){let a=n.filter(l=>l.
top===e&&l.left>t),h=(Math.min(1,...a.map(l=>l.left))-t)*(r-v);s>h&&(o.font={...o.font,size:o.font.size*Math.max(.75,h/s)})}var ee=.12,se={displayModeBar:!1,responsive:!1,doubleClickDelay:400},j=class{constructor(t,e){this.plotly=t,this.drawn=null,this.last="",this.plot=i("div",{class:"\
plot",role:"img"}),this.pick=e,this.sizes=new ResizeObserver(()=>this.fit()),this.sizes.observe(this.plot)}async draw(t,e,s){this.scale=s,this.figure=s===1?t:ne(
t,s),this.plot.setAttribute("aria-label",e),await this.fit()}async fit(){let t=this.plot.clientWidth;if(!this.figure||!t)return;let e=await this.plotly;if(!this.
plot.isConnected)return;let n={data:this.figure.data.map(l=>({...l})),layout:structuredClone(this.figure.layout)},{data:r,layout:a,height:c}=at(n,t,this.scale);
this.plot.style.minHeight=c?`${c}px`:"";let h={width:t,height:this.plot.clientHeight,autosize:!1};this.drawing=e.react(this.plot,r,{...a,...h,...ie(t)},se),this.
removeOldLegend(),this.listen()}removeOldLegend(){if(!this.plot._fullLayout.showlegend)for(let t of this.plot.querySelectorAll(".infolayer > [class^=legend]"))t.
remove()}async light(t){if(!this.figure?.data||!this.listening)return;let e=this.figure.data.map(r=>r.opacity??1),s=t&&this.figure.data.some(({name:r})=>t.includes(
r)),n=this.figure.data.map(({name:r},a)=>!s||t.includes(r)?e[a]:ee*e[a]);(await this.plotly).restyle(this.plot,{opacity:n})}listen(){this.listening||(this.listening=
!0,this.plot.on("plotly_click",({points:[t]})=>{let e=t.data.meta?.picks;e&&this.pick(e,t.x)}))}close(){this.sizes.disconnect(),this.figure=null,this.listening&&
this.drawing.then(()=>window.Plotly.purge(this.plot))}};function ne({data:o,layout:t},e){let s=F(t,e);s.margin=Object.fromEntries(Object.entries(t.margin).map(([
r,a])=>[r,a*e])),s.annotations=s.annotations.map(r=>r.yshift?{...r,yshift:r.yshift*e}:r);let n=r=>r.textfont?{...r,textfont:F(r.textfont,e)}:r;return{data:o.map(
n),layout:s}}var ie=o=>o<500?{dragmode:!1}:{};var re=20,oe=4e3,dt={adversarial:"find the cause",design:"design"};function ft(o,t,e){let s=o.map((n,r)=>{let a=i("p",{class:"verdict","aria-live":"polite",hidden:!0}),
c=(g,f)=>{Object.assign(a,{textContent:`${g?"✓":"✗"} ${f}`,hidden:!1}),a.dataset.verdict=g?"right":"wrong"},h=(g,f,m)=>{c(f,m),e(`check-${r}`,{given:g,right:f}),
p.dataset.answered=f?"right":"wrong"},l=t[`check-${r}`],u=dt[n.manner]?[i("span",{class:"manner"},dt[n.manner])]:[],d=i("p",{class:"asked"},i("b",{},`${r+1}`),...u,
` ${n.question}`),p=i("li",{},d,ae[n.kind](n,h,l),a);return l&&(p.dataset.answered=l.right?"right":"wrong"),p});return i("section",{class:"check"},i("h3",{},"Ch\
eck yourself"),i("ol",{},...s))}var ae={ChoiceCheck({options:o},t){let e=o.map(({words:n,feedback:r,right:a,sketch:c},h)=>{let l=()=>{e.forEach((d,p)=>d.setAttribute(
"aria-pressed",String(p===h))),t(h,a,r)},u=[...c.length?[ce(c)]:[],n];return i("button",{type:"button","aria-pressed":"false",onclick:l},...u)}),s=o.some(({sketch:n})=>n.
length);return i("div",{class:s?"choices pictures":"choices"},...e)},NumberCheck(o,t){let e=i("input",{type:"text",inputmode:"decimal","aria-label":"your number",
autocomplete:"off"});return i("form",{class:"number",onsubmit:n=>{n.preventDefault();let{right:r,words:a}=he(o,e.value);t(e.value.slice(0,20),r,a)}},e,i("span",
{},o.unit),i("button",{},"Check"))},Checkpoint({model:o},t,e){let s=i("textarea",{rows:4,"aria-label":"your explanation"});s.value=e?.given??"";let n=i("div",{class:"\
model","aria-live":"polite"}),r=(h,l)=>()=>t(s.value.slice(0,oe),h,l),a=(h,l)=>i("button",{type:"button",onclick:l},h);return i("div",{class:"checkpoint"},s,a("\
Compare",()=>{if(s.value.trim().length<re){n.replaceChildren(i("p",{},"Write a sentence or two first; then compare."));return}n.replaceChildren(i("p",{},i("b",{},
"One answer: "),o),a("Mine says the same",r(!0,"Then go on.")),a("Mine lacks something",r(!1,"Add what was missing to your text, and compare again.")))}),n)},OrderCheck({
items:o,feedback:t},e){let s=le(o),n=i("ol",{class:"order"}),r=(h,l)=>{if(l<0||l>=s.length)return;s.splice(l,0,...s.splice(h,1)),a(),n.children[l].querySelector(
l<h?"button":"button:last-child").focus()},a=()=>n.replaceChildren(...s.map((h,l)=>{let u=(d,p,g)=>i("button",{type:"button","aria-label":`${g}: ${h}`,onclick:()=>r(
l,l+p)},d);return i("li",{},i("span",{},h),u("↑",-1,"earlier"),u("↓",1,"later"))}));return a(),i("div",{},n,i("button",{type:"button",onclick:()=>{let h=s.filter(
(u,d)=>u===o[d]).length,l=h===o.length;e([...s],l,l?t:`${h} of ${o.length} stand in their place.`)}},"Check"))}};function he({answer:o,within:t,feedback:e,near:s},n){
let r=Number(n.trim().replace(",",".").replace("−","-"));if(!n.trim()||!Number.isFinite(r))return{right:!1,words:"Write a number, such as 0.5."};let a=h=>Math.
abs(r-h)<=t;if(a(o))return{right:!0,words:e};let c=s.find(([h])=>a(h));return{right:!1,words:c?c[1]:"Not yet. Work it out with the formula of this chapter."}}function le(o){
let t=s=>[...s].reduce((n,r)=>Math.imul(n,31)+r.codePointAt(0)|0,7),e=[...o].sort((s,n)=>t(s)-t(n));return e.every((s,n)=>s===o[n])?[...e.slice(1),e[0]]:e}var pt="\
http://www.w3.org/2000/svg";function ce(o){let t=document.createElementNS(pt,"svg");t.setAttribute("viewBox","-4 -4 128 88");for(let[e,s,n]of o){let r=document.
createElementNS(pt,"polyline");r.setAttribute("points",e.map((a,c)=>`${(120*a).toFixed(1)},${(80*(1-s[c])).toFixed(1)}`).join(" ")),r.setAttribute("style",`stro\
ke: var(--${n}); fill: none; stroke-width: 2.5`),t.append(r)}return t}function mt(o,t){let e=o.map(({where:s,text:n})=>{let r=i("p",{class:"told-line","aria-live":"polite"}),a=ue(n,t).map(({words:h,note:l})=>l?de(h,l,r):x(h)),c=i(
"pre",{tabindex:0},...a);return a.length>1&&(r.textContent="Marked lines: point at one, or reach it with the Tab key."),i("details",{open:!0},i("summary",{},s),
c,r)});return i("section",{class:"code"},i("h3",{},"The code that ran"),...e)}function ue(o,t){let e=[];for(let s of o.split(/(?<=\n)/)){let n=t.find(a=>s.includes(
a.line)),r=e.at(-1);n||!r||r.note?e.push({words:s,note:n}):r.words+=s}return e}function de(o,{says:t},e){let s=()=>e.textContent=t;return i("span",{...{class:"n\
oted",tabindex:0,role:"note","aria-label":t,title:t},onmouseenter:s,onfocus:s,onclick:s},x(o))}var R=class{constructor(t){this.answers=t.map(()=>i("p",{class:"derived"}));let e=t.map(({question:s,hint:n},r)=>i("li",{},i("p",{},s),i("details",{},i("summary",
{},"Hint"),i("p",{},n)),i("details",{},i("summary",{},"Answer"),this.answers[r])));this.element=i("section",{class:"derivation"},i("h3",{},"Derive it"),i("ol",{},
...e))}update(t){t.forEach((e,s)=>this.answers[s].textContent=e)}};var pe=/\[(.+?)\]/g,B=class{constructor({formula:t,symbols:e},s){this.light=s,this.symbols=e,this.cells=e.map(()=>i("td",{class:"value"})),this.numbers=i("p",{class:"\
numbers"});let n=t.map(r=>i("p",{class:"line"},...this.parsed(r)));this.element=i("section",{class:"letters"},i("h3",{},"The formula"),i("div",{class:"lines"},...n),
this.table(),this.numbers)}parsed(t){let e=[],s=0;for(let n of t.matchAll(pe))e.push(t.slice(s,n.index),this.letter(n[1])),s=n.index+n[0].length;return[...e,t.slice(
s)]}letter(t){let e=this.symbols.find(s=>s.sign===t);return i("span",{class:"letter",tabindex:0,title:e?.name,...this.touches(e)},t)}touches(t){if(!t?.lights.length)
return{};let[e,s]=[()=>this.light(t.lights),()=>this.light(null)];return{onmouseenter:e,onfocus:e,onmouseleave:s,onblur:s}}table(){let t=this.symbols.map((e,s)=>i(
"tr",this.touches(e),i("th",{scope:"row"},e.sign),i("td",{},e.name),this.cells[s],i("td",{class:"unit"},e.unit)));return i("table",{},i("tbody",{},...t))}update(t,e){
t.forEach((s,n)=>this.cells[n].textContent=s),this.numbers.textContent=e}};var P=class{constructor(t,e,{take:s,commit:n}){this.steps=t,this.given={...e},this.take=s,this.commit=n,this.outcomes={},this.running=null;let r=t.findIndex((a,c)=>this.
given[c]===void 0);this.place=r<0?0:r,this.element=i("section",{class:"steps","aria-label":"predict, then reveal"}),this.draw()}draw(t=""){let e=this.steps[this.
place];this.element.replaceChildren(this.head(e),i("p",{class:"asked"},e.question),i("div",{class:"choices"},...e.choices.map((s,n)=>this.choice(s,n))),i("div",
{class:"answered","aria-live":"polite"},...this.answer())),t&&this.element.querySelector(t)?.focus({preventScroll:!0})}head({title:t}){let e=this.steps.map((n,r)=>{
let a={"aria-current":r===this.place?"step":"false","data-done":String(this.given[r]!==void 0)},c=`step ${r+1}: ${n.title}`;return i("button",{type:"button",title:c,
"aria-label":c,...a,onclick:()=>this.go(r)})}),s=i("span",{class:"count"},`Step ${this.place+1} of ${this.steps.length}`);return i("header",{},s,i("h3",{},t),i(
"nav",{class:"dots"},...e))}choice(t,e){let[s,n]=[this.given[this.place],this.outcomes[this.place]],r=n&&(e===n.right?"right":e===s?"wrong":void 0),a={right:"✓ ",
wrong:"✗ "}[r]??"",c={"aria-pressed":String(e===s),disabled:s!==void 0,"data-verdict":r};return i("button",{type:"button",...c,onclick:()=>this.choose(e)},a+t)}answer(){
let[t,e]=[this.given[this.place],this.outcomes[this.place]];if(t===void 0)return[i("p",{class:"hint"},"Choose first; then the experiment shows it.")];if(this.running===
this.place)return[i("p",{class:"hint"},"The experiment is running …")];let s=i("button",{type:"button",class:"again",onclick:()=>this.run()},"Show it again");
if(!e)return[i("p",{class:"hint"},"You have predicted this step."),s];let n=t===e.right?"As you predicted.":"Not as you predicted.",r=i("button",{type:"button",
class:"next",onclick:()=>this.go(this.place+1)},"Next step →"),a=this.place===this.steps.length-1;return[i("p",{},i("b",{},n),` ${e.says}`),...a?[]:[r]]}go(t){
this.place=t,this.draw("[aria-current=step]")}choose(t){this.given[this.place]=t,this.commit(this.place,t),this.run()}run(){this.running=this.place,this.take(this.
place),this.draw()}reveal({step:t,right:e,says:s}){this.outcomes[t]={right:e,says:s};let n=this.running===t;n&&(this.running=null),this.place===t&&this.draw(n?"\
.answered .next":"")}interrupt(){this.running!==null&&(this.running=null,this.draw())}};var fe=/\*\*(.+?)\*\*|`(.+?)`/g;function me(o){let t=[],e=0;for(let s of o.matchAll(fe)){s.index>e&&t.push({words:o.slice(e,s.index)});let[n,r=n]=(s[1]??s[2]).split(
"|");t.push(s[1]?{words:n,entry:r}:{words:n,code:!0}),e=s.index+s[0].length}return e<o.length&&t.push({words:o.slice(e)}),t}function O(o,t){return me(o).map(({words:e,
entry:s,code:n})=>s?t.term(e,s):n?i("code",{},e):document.createTextNode(e))}var W=class{constructor(t,e){this.root=t,this.entries=e,this.bubble=i("div",{class:"\
bubble",role:"tooltip",id:"course-term",hidden:!0})}term(t,e){let s=()=>this.show(h,e),n=()=>this.hide(),r={class:"term",role:"button",tabindex:0,"aria-describe\
dby":this.bubble.id},h=i("span",{...r,...{onmouseenter:s,onfocus:s,onclick:s,onmouseleave:n,onblur:n},onkeydown:l=>l.key==="Escape"&&n()},t);return h}show(t,e){
this.bubble.replaceChildren(i("b",{},e),` ${this.entries[e]}`),this.bubble.hidden=!1,this.root.append(this.bubble);let[s,n]=[this.root.getBoundingClientRect(),t.
getBoundingClientRect()],r=Math.min(n.left-s.left,s.width-this.bubble.offsetWidth-8);this.bubble.style.left=`${Math.max(8,r)}px`,this.bubble.style.top=`${n.bottom-
s.top+this.root.scrollTop+4}px`}hide(){this.bubble.hidden=!0}close(){this.bubble.remove()}};function gt({minutes:o,aim:t,misconceptions:e,questions:s,homework:n}){let r=e.map(({belief:h,answer:l})=>i("li",{},i("b",{},`«${h}»`),` ${l}`)),a=s.map(({question:h,
answer:l})=>i("li",{},i("b",{},h),` ${l}`)),c=i("details",{},i("summary",{},"Solution"),i("p",{},n.solution));return i("details",{class:"teacher"},i("summary",{},
"For the lecturer"),i("p",{},i("b",{},`${o} minutes. `),t),i("h4",{},"What students get wrong"),i("ul",{},...r),i("h4",{},"Questions for the room"),i("ol",{},...a),
i("h4",{},"For home"),i("p",{},n.question),c)}var ge=4,I=class{constructor(t,{lesson:e,code:s},n,{light:r,take:a}){this.glossary=new W(n.root,e.glossary);let c=(u,d)=>n.answered?.(u,d),h=n.learner?.answersOf(
t.name)??{},l=e.steps.map((u,d)=>h[`step-${d}`]?.given);this.path=new P(e.steps,l,{take:a,commit:(u,d)=>c(`step-${u}`,{given:d})}),this.formula=new B(e,r),this.
derivation=new R(e.derivation),this.sections=[this.explanation(e,n),this.panels(e),...e.tables.map(u=>this.optionTable(u)),this.formula.element,...e.derivation.
length?[this.derivation.element]:[],mt(s,e.notes),ft(e.checks,h,c),be(t,e.jump,n),we(e.reading),...e.teacher?[gt(e.teacher)]:[]]}explanation({before:t,onwards:e=[],
explanation:s},n){let r=s.map(a=>i("p",{},...O(a,this.glossary)));return i("section",{class:"explanation","aria-label":"explanation"},...bt("Before this:",t,n),
...r,...bt("Goes on in:",e,n))}panels({panels:t}){let e=t.map(({panel:s,says:n})=>i("li",{},i("b",{},s)," ",...O(n,this.glossary)));return i("section",{class:"s\
een"},i("h3",{},"What you see"),i("ol",{},...e))}optionTable({title:t,head:e,rows:s}){let n=(h,l)=>i("td",{"data-head":e[l]},...O(h,this.glossary)),r=e.map(h=>i(
"th",{scope:"col"},...O(h,this.glossary))),a=s.map(h=>i("tr",{},...h.map(n))),c=e.length>ge?"stacked":"";return i("section",{class:"options"},i("h3",{},t),i("ta\
ble",{class:c},i("thead",{},i("tr",{},...r)),i("tbody",{},...a)))}update(t){this.derivation.update(t.derived),this.formula.update(t.symbols,t.formula),t.outcome&&
this.path.reveal(t.outcome)}close(){this.glossary.close()}};function bt(o,t,{chapterLink:e}){if(!t.length)return[];let s=t.flatMap(({name:n,title:r})=>[" ",e?e(
n):i("b",{},r)]);return[i("p",{class:"before"},o,...s)]}function be({stage:o,verb:t},{at:e,look:s},{jump:n}){let r=`Open ${t} · ${o} in the glass box →`,a=i(
"button",{type:"button",class:"jump",onclick:()=>n(o,e)},r);return i("section",{class:"robot"},i("h3",{},"In the real robot"),i("p",{},s),...n?[a]:[])}function we(o){
let t=o.map(({title:e,read:s,link:n})=>{let r=n?i("a",{href:n,rel:"noopener",target:"_blank"},e):i("span",{},e);return i("li",{},r,` ${s}`)});return i("section",
{class:"papers"},i("h3",{},"Further reading"),i("ul",{},...t))}var wt=16,kt=60,ke=200,yt="build",D=class{constructor(t,e,s={}){this.chapter=t,this.host=e,this.trainedWork=null,this.trained=!1,this.frame=null,this.opened=!1,
this.task=void 0,this.shownStep=void 0,this.controls={},this.timer=void 0,this.waiting=void 0,this.long=void 0,this.moved=-1/0,this.rest=Object.fromEntries(t.controls.
map(n=>[n.name,n.default])),this.values={...this.rest,...s},this.figure=new j(e.plotly,(n,r)=>this.pick(n,r)),this.requests=new w(e.source,(n,r)=>this.showAnswer(
n,r),()=>this.request(),()=>this.stopped()),this.ahead=new w(e.source,()=>{},()=>({chapter:t.name})),this.exportButton=new N(t.name,e,n=>this.failed(n)),this.element=
this.build(),this.ask("ask")}request(){let t=V(this.host.root).mode,e=!this.opened,s=this.trainedWork??void 0;return{chapter:this.chapter.name,values:this.values,
mode:t,open:e,work:s,step:this.shownStep}}build(){let{chapter:t,host:e}=this,s=i("h2",{},i("span",{class:"number"},String(t.number)),t.title),n=i("div",{class:"\
tools"},this.exportButton.element,...e.tools??[]),r=i("div",{class:"knobs"},...this.makeControls());this.description=i("p",{class:"told","aria-live":"polite"}),
this.side=i("div",{class:"side"},r,this.buttons(),this.description),this.trouble=i("p",{class:"trouble",role:"alert",hidden:!0});let a=[i("header",{},s,n),this.
trouble],c={style:`--stage: var(--${t.stage})`,"aria-label":t.title};return i("article",{class:"lesson",...c},...a,this.buildFrame())}buildFrame(){this.question=
i("p",{class:"question"}),this.dock=i("div",{class:"dock"}),this.reading=i("div",{class:"reading"});let t=i("div",{class:"experiment"},i("figure",{},this.figure.
plot),this.side),e=i("div",{class:"bench"},this.question,t,this.dock);return i("div",{class:"frame"},e,this.reading)}fillFrame(t){this.frame=new I(this.chapter,
t,this.host,{light:e=>this.figure.light(e),take:e=>this.takeStep(e,t.lesson.steps[e])}),this.question.textContent=t.lesson.question,this.dock.replaceChildren(this.
frame.path.element),this.reading.replaceChildren(...this.frame.sections),this.host.asked?.(t.lesson.steps.length+t.lesson.checks.length)}makeControls(){for(let t of this.
chapter.controls){let e=n=>this.changed(t,n),s=nt(t,this.values[t.name],e,(n,r)=>this.pick(n,r));this.controls[t.name]=s}return Object.values(this.controls).map(
({element:t})=>t)}buttons(){let t=(s,n,r={})=>i("button",{type:"button",onclick:n,...r},s);this.train=t("Train",()=>this.begin("train"),{class:"main",hidden:!this.
chapter.trained}),this.again=t("Run again",()=>this.begin("ask",{again:!0}),{hidden:!0}),this.stop=t("Stop",()=>this.requests.halt(),{hidden:!0}),this.bar=i("pr\
ogress",{"aria-label":"how far it is",hidden:!0}),this.far=i("output",{class:"far"});let e={"aria-label":"reset",title:"reset: all controls to where they began"};
return this.reset=t("↺",()=>this.restart(),{...e,hidden:!this.chapter.controls.length}),i("div",{class:"run"},this.train,this.again,this.stop,this.bar,this.far,
this.reset)}changed(t,e){this.leaveStep(),this.values[t.name]=e;let s=this.chapter.controls.find(r=>r.instead===t.name);s&&this.setControl(s.name,null),this.host.
stored&&!this.host.stored[t.name].switch&&this.resetOthers(t.name);let n=performance.now()-this.moved<2*kt;this.moved=performance.now(),this.askLater(this.long&&
n?kt:wt)}pick(t,e){let s=this.chapter.controls.find(r=>r.name===t);if(!s)return;let n=this.host.stored?ye(this.host.stored[t].values,e):e;this.setControl(t,n),this.
changed(s,n)}setControl(t,e){this.values[t]=e,this.controls[t].set(e)}resetOthers(t){for(let e of this.chapter.controls)!this.host.stored[e.name].switch&&e.name!==
t&&this.setControl(e.name,this.rest[e.name])}askLater(t){clearTimeout(this.timer),this.timer=setTimeout(()=>this.start("ask"),t)}restart(){this.trainedWork&&this.
requests.drop(this.trainedWork),this.trainedWork=null,this.trained=!1,this.leaveStep();for(let[t,e]of Object.entries(this.rest))this.setControl(t,e);this.askLater(
0)}begin(t,e){this.train.disabled=this.again.disabled=!0,this.leaveStep(),this.start(t,e)}takeStep(t,{values:e,train:s}){let n=Object.entries({...this.rest,...e}).
filter(([r])=>this.controls[r]);for(let[r,a]of n)this.setControl(r,a);this.shownStep=t,this.start(s&&!this.trained&&!this.host.stored?"train":"ask")}leaveStep(){
this.shownStep=void 0,this.frame?.path.interrupt()}start(t,e){clearTimeout(this.timer),this.timer=void 0,this.ask(t,e)}ask(t,e){clearTimeout(this.waiting),this.
waiting=setTimeout(()=>{this.bar.removeAttribute("value"),this.bar.hidden=!1},ke),this.requests.want(t,e)}showAnswer(t,e){if(clearTimeout(this.waiting),this.trouble.
hidden=!t.mistake,t.code&&!this.opened&&this.open(t),t.mistake)return this.failed(t.mistake);e==="train"&&(this.trainedWork=t.work,this.trained=t.over),this.long??=
t.long??!1,this.progress(t,e),this.description.textContent=t.describe,this.frame?.update(t),this.drawn=this.figure.draw(t.figure,t.describe,xe(this.host.root)).
then(()=>{this.host.root.dispatchEvent(new CustomEvent("drawn",{detail:{chapter:this.chapter.name}}))})}open(t){this.opened=!0,this.fillFrame(t),t.task&&this.addTask(
t.task),this.chapter.ahead&&!this.host.stored&&this.ahead.want("ahead")}addTask(t){let{host:e,chapter:s}=this,n=e.learner?.answersOf(s.name)[yt];this.task=new C(
t,n,{python:e.python,commit:r=>e.answered?.(yt,r)}),this.element.querySelector("section.code").after(this.task.element)}failed(t){Object.assign(this.trouble,{textContent:t,
hidden:!1}),this.trainedWork=null,this.frame?.path.interrupt(),this.progress({over:!0},"")}progress({over:t,step:e,total:s,doing:n},r){let a=t===!1;this.train.disabled=
a&&r==="train",this.again.disabled=a,this.again.hidden=!this.long||a,this.stop.hidden=this.bar.hidden=!a,a&&Object.assign(this.bar,{max:s,value:e}),s?this.far.textContent=
a?n??`${e} of ${s} steps`:`${e} steps done`:this.trainedWork||(this.far.textContent="")}stopped(){this.frame?.path.interrupt(),this.progress({over:!0},""),this.
far.textContent=`stopped at ${this.bar.value} of ${this.bar.max} steps`}pause(){this.requests.loop&&this.requests.halt(),this.ahead.halt()}redraw(){this.ask("as\
k")}close(){clearTimeout(this.timer),clearTimeout(this.waiting),this.trainedWork&&this.requests.drop(this.trainedWork),this.requests.close(),this.ahead.close(),
this.exportButton.close(),this.frame?.close(),this.task?.close(),this.figure.close()}async settled(){for(;this.timer;)await new Promise(t=>setTimeout(t,wt));await this.
requests.settled(),await this.drawn}},ye=(o,t)=>o.reduce((e,s)=>Math.abs(s-t)<Math.abs(e-t)?s:e);function xe(o){return Number(getComputedStyle(o).getPropertyValue(
"--scale"))||1}var xt=({page:o,asked:t},e)=>`${o}?${new URLSearchParams({...t,stage:e})}`;function ve(o,t,e,s){let n=t.controls.filter(({name:m})=>e[m]),r=t.controls.filter(({name:m})=>!e[m]).map(({label:m})=>m),a=n.map(m=>m.kind==="Slider"?{...m,values:e[m.
name].values}:m),c=new Promise(m=>window.addEventListener("load",()=>m(window.Plotly))),h=new $(t,e,s),l=new E,{python:u}=t,{site:d}=t,g={root:o,source:h,plotly:c,
python:u,stored:e,jump:d&&(m=>location.assign(xt(d,m))),learner:l,...l.of(t.name)},f=new D({...t,controls:a,trained:!1},g);return o.replaceChildren(f.element,i(
"p",{class:"about"},Se(t,a,r))),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>f.redraw()),f}function Se(o,t,e){let s=t.length?
"This page needs no server: its controls move through results that were computed when it was saved. Where one is moved, the others return to rest, except choice\
s and switches that were computed together.":"This page needs no server.",n=o.trained?" The network on it was trained before it was saved.":"",r=e.length?` Only\
 the live course offers: ${e.join("; ")}.`:"";return s+n+r}return Et(Oe);})();
