var GlassCourse=(()=>{var at=Object.defineProperty;var ae=Object.getOwnPropertyDescriptor;var he=Object.getOwnPropertyNames;var ce=Object.prototype.hasOwnProperty;var T=(n,t)=>{for(var e in t)at(n,e,{get:t[e],enumerable:!0})},le=(n,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let i of he(t))!ce.call(n,i)&&i!==
e&&at(n,i,{get:()=>t[i],enumerable:!(s=ae(t,i))||s.enumerable});return n};var de=n=>le(at({},"__esModule",{value:!0}),n);var qs={};T(qs,{live:()=>Ws});function r(n,t={},...e){let s=document.createElement(n);for(let[i,o]of Object.entries(t))i.startsWith("on")?s.addEventListener(i.slice(2),o):o===!0?s.setAttribute(
i,""):o!==!1&&o!==void 0&&s.setAttribute(i,o);return s.append(...e.filter(i=>i!==void 0)),s}var ue="def class return yield raise for in if elif else while with as not and or is lambda import from self None True False",pe=new RegExp([String.raw`(?<comment>#[^\n]*)`,
String.raw`(?<string>"""[\s\S]*?"""|f?"[^"\n]*"|'[^'\n]*')`,String.raw`\b(?<keyword>${ue.replaceAll(" ","|")})\b`,String.raw`\b(?<number>\d[\d_.e]*)\b`].join("|"),
"g");function C(n){let t=r("code"),e=0;for(let s of n.matchAll(pe)){let i=Object.entries(s.groups??{}).find(([,o])=>o!==void 0)?.[0];t.append(n.slice(e,s.index),
r("span",{class:i},s[0])),e=s.index+s[0].length}return t.append(n.slice(e)),t}function kt(n){return Uint8Array.fromBase64?Uint8Array.fromBase64(n):Uint8Array.from(atob(n),t=>t.charCodeAt(0))}async function xt(n){let t=new Blob([kt(n)]).stream().pipeThrough(new DecompressionStream("gzip"));return new Response(t).json()}var vt="glass-box.course",At="glass-box course",St={opened:[],last:"",answers:{},asked:{}},D="This file does not hold answers of this course; choose one that «S\
ave my answers» has written.",q=class{constructor(){this.stored=structuredClone(St);try{Object.assign(this.stored,Et(JSON.parse(localStorage.getItem(vt)??"{}")))}catch{}}has(t,e){
return this.stored[t].includes(e)}add(t,e){this.has(t,e)||this.stored[t].push(e),this.write()}last(t){this.stored.last=t,this.write()}asked(t,e){this.stored.asked[t]=
e,this.write()}answer(t,e,s){this.stored.answers[t]={...this.answersOf(t),[e]:s},this.write()}answersOf(t){return this.stored.answers[t]??{}}answered(t){return{
count:Object.keys(this.answersOf(t)).filter(s=>s!=="build").length,of:this.stored.asked[t]??0}}of(t){return{asked:e=>this.asked(t,e),answered:(e,s)=>this.answer(
t,e,s)}}write(){try{localStorage.setItem(vt,JSON.stringify(this.stored))}catch{}}exported(){return JSON.stringify({kind:At,version:1,...this.stored},null,2)}imported(t){
this.stored=me(t),this.write()}};function me(n){let t;try{t=JSON.parse(n)}catch{throw new Error(D)}if(t?.kind!==At)throw new Error(D);return{...structuredClone(
St),...Et(t)}}function Et(n){let t=o=>Array.isArray(o)&&o.every(a=>typeof a=="string"),e=o=>o!==null&&typeof o=="object"&&!Array.isArray(o),s={opened:t,last:o=>typeof o==
"string",answers:o=>e(o)&&Object.values(o).every(e),asked:o=>e(o)&&Object.values(o).every(Number.isInteger)};if(!e(n))throw new Error(D);if(Object.keys(s).filter(
o=>o in n&&!s[o](n[o])).length)throw new Error(D);return Object.fromEntries(Object.keys(s).flatMap(o=>o in n?[[o,n[o]]]:[]))}var fe="vision language state fusion heads chunking action ink muted expert line surface page good bad".split(" ");function $t(n){let t=getComputedStyle(n),e=Object.
fromEntries(fe.map(i=>[i,t.getPropertyValue(`--${i}`).trim()])),s=t.colorScheme.includes("dark")?"dark":"light";return{...e,font:t.fontFamily,mode:s,scale:Number(
t.getPropertyValue("--scale"))||1}}function ht(n,t){return JSON.parse(JSON.stringify(n),(e,s)=>e==="size"?s*t:s)}var ge="stopped after 5 seconds: does a loop never end?",we="Python could not be loaded here. A page that was opened from a disk cannot load it; the live course\
, or an exported site that a file server shows, can.",U=class{constructor(t,e=i=>new Worker(i,{type:"module"}),s=5e3){this.place=t,this.makeWorker=e,this.limit=
s,this.worker=null}async run(t,e,s){try{await this.ready()}catch{return this.end(),{trouble:we,printed:"",verdicts:[]}}let i=await this.ask({judge:t,source:e,cases:s},
this.limit);return i.result?i.result:(this.end(),{trouble:i.trouble,printed:"",verdicts:[]})}ready(){if(this.worker)return;let t=e=>new URL(e,document.baseURI).
href;return this.worker=this.makeWorker(t(this.place.worker)),this.ask({folder:t(this.place.folder)}).then(e=>{if(!e.ready)throw new Error(e.trouble)})}ask(t,e=0){
return new Promise((s,i)=>{let o=e&&setTimeout(()=>s({trouble:ge}),e);this.worker.onmessage=({data:a})=>{clearTimeout(o),s(a)},this.worker.onerror=a=>{clearTimeout(
o),a.preventDefault?.(),i(new Error(a.message))},this.worker.postMessage(t)})}end(){this.worker?.terminate(),this.worker=null}};var Ot="    ",Mt={server:"Python for the browser is not installed where this page comes from, so nothing runs here: `npm ci` in the program's folder (Node.js 20\
 or newer) brings it.",file:"This page is one file and brings no Python along: the live course, or an exported site, runs your code."},z=class{constructor(t,e,{
python:s,commit:i}){this.task=t,this.commit=i,this.runner=typeof s=="object"?new U(s):null,this.field=r("textarea",{spellcheck:"false",autocomplete:"off",rows:12,
"aria-label":"your code"}),this.field.value=e?.given??t.start,this.field.addEventListener("keydown",a=>this.pressed(a)),this.runButton=r("button",{type:"button",
class:"main",onclick:()=>this.run()},"Run"),this.results=r("div",{class:"results","aria-live":"polite"}),this.help=r("div",{class:"help"}),this.shownHints=0,this.
hintButton=r("button",{type:"button",onclick:()=>this.hint()},"Hint");let o=r("button",{type:"button",onclick:()=>this.restart()},"Start again");this.runner||this.
tell(Mt[s]??Mt.server),this.runButton.disabled=!this.runner,this.element=r("section",{class:"build"},r("h3",{},`Build it: ${t.title}`),r("p",{},t.story),this.field,
r("div",{class:"tools"},this.runButton,this.hintButton,o),this.results,this.help)}tell(t){this.results.replaceChildren(r("p",{},t))}async run(){if(!this.runner)
return;let{judge:t,cases:e}=this.task,s=this.field.value;this.runButton.disabled=!0,this.tell(this.runner.worker?"Running …":"Loading Python, about 13 MB, fro\
m where this page comes from …");let i=await this.runner.run(t,s,e);this.runButton.disabled=!1,this.show(i);let o=i.verdicts.length===e.length&&i.verdicts.every(
a=>a.right);this.commit({given:s,right:o})}show({trouble:t,printed:e,verdicts:s}){let{cases:i}=this.task,o=s.filter(l=>l.right).length,a=t?`✗ ${t}`:`${o} of ${i.
length} cases are right.`,c=s.map(({right:l,got:d},u)=>this.row(i[u],l,d)),h=e?[r("pre",{class:"printed"},e)]:[];this.results.replaceChildren(r("p",{class:"said"},
a),r("ol",{},...c),...h)}row({call:t,expected:e,slip:s},i,o){let a={"data-verdict":i?"right":"wrong"};if(i)return r("li",a,"✓ ",r("code",{},t));let c=` should\
 give ${Nt(e)}, yours gives ${o}. ${s}`;return r("li",a,"✗ ",r("code",{},t),c)}hint(){let{hints:t,solution:e}=this.task,s=t[this.shownHints];s?this.help.append(
r("p",{},r("b",{},`Hint ${this.shownHints+1}. `),s)):this.help.append(r("pre",{tabindex:0},C(e))),this.shownHints+=1,this.hintButton.textContent=this.shownHints<
t.length?"Hint":"Solution",this.hintButton.hidden=this.shownHints>t.length}restart(){this.field.value=this.task.start,this.results.replaceChildren(),this.runner||
(this.runButton.disabled=!0)}pressed(t){t.key==="Escape"&&(this.leaving=!0),t.key==="Tab"&&!t.shiftKey&&!this.leaving?(t.preventDefault(),this.insert(Ot)):t.key===
"Enter"&&(t.preventDefault(),this.insert(`
${be(this.field.value.slice(0,this.field.selectionStart))}`)),t.key!=="Escape"&&(this.leaving=!1)}insert(t){let{selectionStart:e,selectionEnd:s}=this.field;this.
field.setRangeText(t,e,s,"end")}close(){this.runner?.end()}};function be(n){let t=n.split(`
`).at(-1)??"",e=t.match(/^ */)?.[0]??"";return t.trimEnd().endsWith(":")?e+Ot:e}function Nt(n){return Array.isArray(n)?`[${n.map(Nt).join(", ")}]`:{null:"None",
true:"True",false:"False"}[String(n)]??JSON.stringify(n)}var ye=1.15,G=class{constructor({label:t,side:e,instead:s},i,o){this.side=e,this.changed=i,this.ink=null,this.last=null;let a=s?"; keys 0 to 9 take one of ours,\
 Delete clears":"; Delete clears",c={role:"img",tabindex:0,"aria-label":`${t}${a}`,title:`${t}${a}`};this.canvas=r("canvas",{width:e,height:e,...c}),this.hint=r(
"span",{class:"hint"},"draw here");let h=r("button",{type:"button",onclick:()=>this.clear()},"clear"),l=r("button",{type:"button",onclick:()=>this.blank()},"emp\
ty sheet"),d=r("div",{class:"sheet"},this.canvas,this.hint);this.element=r("div",{class:"paper"},d,r("div",{class:"buttons"},h,l)),this.listen(o),this.paint()}listen(t){
let{canvas:e}=this;e.addEventListener("pointerdown",s=>{e.setPointerCapture(s.pointerId),this.last=this.at(s),this.stroke(s)}),e.addEventListener("pointermove",
s=>this.last&&this.stroke(s));for(let s of["pointerup","pointercancel"])e.addEventListener(s,()=>this.last=null);e.addEventListener("keydown",s=>{if(!(s.ctrlKey||
s.metaKey||s.altKey)){if(/^\d$/.test(s.key))t(Number(s.key));else if(s.key==="Delete"||s.key==="Backspace")this.clear();else return;s.preventDefault(),s.stopPropagation()}})}at(t){
let e=this.canvas.getBoundingClientRect(),s=(i,o,a)=>(i-o)/a*this.side;return[s(t.clientX,e.left,e.width),s(t.clientY,e.top,e.height)]}stroke(t){t.preventDefault();
let[e,s]=this.at(t),[i,o]=this.last??[e,s],a=Math.max(1,Math.ceil(Math.hypot(e-i,s-o)*2));for(let c=1;c<=a;c++)this.dab(i+(e-i)*c/a,o+(s-o)*c/a);this.last=[e,s],
this.paint(),this.changed(this.rows())}dab(t,e){this.ink??=new Float32Array(this.side**2);for(let s=Math.floor(e-3);s<=e+3;s++)for(let i=Math.floor(t-3);i<=t+3;i++){
if(s<0||i<0||s>=this.side||i>=this.side)continue;let o=Math.hypot(i+.5-t,s+.5-e),a=s*this.side+i;this.ink[a]=Math.max(this.ink[a],Math.min(1,Math.max(0,ye+.5-o)))}}rows(){
let{ink:t}=this;if(!t)return null;let e=s=>Array.from(t.subarray(s*this.side,(s+1)*this.side),i=>Number(i.toFixed(2)));return Array.from({length:this.side},(s,i)=>e(
i))}clear(){this.set(null),this.changed(null)}blank(){this.ink=new Float32Array(this.side**2),this.paint(),this.changed(this.rows())}set(t){this.ink=t?Float32Array.
from(t.flat()):null,this.paint()}paint(){let t=this.canvas.getContext("2d"),e=t.createImageData(this.side,this.side);for(let s=0;s<this.side**2;s++)e.data.set([
29,35,43,255*(this.ink?.[s]??0)],4*s);t.putImageData(e,0,0),this.hint.hidden=!!this.ink}};var Tt=160,ct={still:"▶",moving:"❚❚"};function Lt(n,t){let e,s=r("button",{type:"button",class:"play","aria-label":`play ${t}`},ct.still),i=()=>{clearTimeout(
e),e=void 0,s.textContent=ct.still},o=h=>{n.valueAsNumber=h,n.dispatchEvent(new Event("input",{bubbles:!0}))},a=()=>{if(e===void 0||!n.isConnected||Ct(n))return i();
o(Math.min(n.valueAsNumber+Number(n.step),Number(n.max))),e=setTimeout(a,Tt)},c=()=>{s.textContent=ct.moving,Ct(n)&&o(Number(n.min)),e=setTimeout(a,Tt)};return s.
addEventListener("click",()=>e?i():c()),n.addEventListener("input",({isTrusted:h})=>h&&i()),s}var Ct=n=>n.valueAsNumber>=Number(n.max);var ke=4,xe=22,ve=14;function Pt(n,t,e,s){let i=Ae[n.kind](n,e,s);return i.element.dataset.control=n.name,i.set(t),i}var Ae={Slider({label:n,low:t,high:e,step:s,
values:i,plays:o},a){let c=r("output"),h=i?{min:0,max:i.length-1,step:1}:{min:t,max:e,step:s},l=m=>i?i[m]:m,d=r("input",{type:"range",...h,"aria-label":n,oninput:()=>{
u(l(d.valueAsNumber)),a(l(d.valueAsNumber))}}),u=m=>{c.textContent=jt(m),d.setAttribute("aria-valuetext",jt(m));let[w,b]=[Number(d.min),Number(d.max)];d.style.setProperty(
"--full",`${100*(d.valueAsNumber-w)/(b-w)}%`)},p=m=>{d.value=i?i.indexOf(m):m,u(m)},g=r("label",{class:"knob"},r("span",{},n),c,d);return o&&g.append(Lt(d,n)),{
element:g,set:p}},Choice({label:n,options:t},e){if(t.length>ke)return Se(n,t,e);let s=t.map(h=>r("button",{type:"button",role:"radio",onclick:()=>o(h,!0)},h)),i=h=>{
s.forEach((l,d)=>{l.setAttribute("aria-checked",String(t[d]===h)),l.tabIndex=t[d]===h?0:-1})},o=(h,l)=>{i(h),l&&s[t.indexOf(h)].focus({preventScroll:!0}),e(h)},
a=t.join("").length>xe?"segments high":"segments",c=r("div",{class:a,role:"radiogroup","aria-label":n},...s);return c.addEventListener("keydown",h=>{let l={ArrowRight:1,
ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[h.key];if(!l||h.altKey)return;h.preventDefault(),h.stopPropagation();let d=s.findIndex(u=>u.getAttribute("aria-checked")===
"true");o(t[(d+l+t.length)%t.length],!0)}),{element:r("div",{class:"knob"},r("span",{},n),c),set:i}},Toggle({label:n},t){let e=r("input",{type:"checkbox",onchange:()=>t(
e.checked)}),s=i=>e.checked=i;return{element:r("label",{class:"knob switch"},e,r("span",{},n)),set:s}},Words({label:n},t){let e=r("input",{type:"text",maxlength:200,
spellcheck:"false",autocomplete:"off"});e.addEventListener("input",()=>t(e.value));let s=i=>e.value=i;return{element:r("label",{class:"knob"},r("span",{},n),e),
set:s}},Drawing(n,t,e){let s=new G(n,t,o=>n.instead&&e(n.instead,o));return{element:r("div",{class:"knob"},r("span",{},n.label),s.element),set:o=>s.set(o)}}};function Se(n,t,e){
let s=r("select",{"aria-label":n,onchange:()=>e(s.value)},...t.map(a=>r("option",{value:a},a))),i=a=>s.value=a,o=t.some(a=>a.length>ve);return{element:r("label",
{class:o?"knob wide":"knob"},r("span",{},n),s),set:i}}var jt=n=>String(Number(n.toPrecision(5))).replace("-","−");var Ee=1e4;function Rt(n,t,e){let s=URL.createObjectURL(new Blob([t],{type:e}));r("a",{href:s,download:n}).click(),setTimeout(()=>URL.revokeObjectURL(s),Ee)}var E=class{constructor(t,e,s,i=()=>{}){this.source=t,this.show=e,this.now=s,this.stopped=i,this.next=null,this.closed=!1,this.work=null,this.interrupt=null}want(t,e={}){
this.next={what:t,more:e},this.interrupt?.(),this.loop??=this.run().finally(()=>{this.loop=null})}async run(){for(;this.next&&!this.closed;){let{what:t,more:e}=this.
next;this.next=null,this.halted=!1,await this.follow(t,await this.source.call(t,{...this.now(),...e}))}}async follow(t,e){for(let s=e;s;s=await this.more(t,s.work)){
if(this.closed)return this.drop(s.work);if(this.work=s.work,this.show(s,t),s.mistake||s.over!==!1)return;if(t==="train"&&this.next?.what==="ask"&&(this.next=null),
this.next||this.halted)return this.givenUp(t,s.work)}return this.givenUp(t,this.work)}async more(t,e){let s=this.source.call("more",{...this.now(),work:e});if(t===
"train")return s;let i=new Promise(a=>{this.interrupt=()=>a(void 0)}),o=await Promise.race([s,i]);return this.interrupt=null,o}givenUp(t,e){(t!=="train"||this.next)&&
this.drop(e),this.stopped()}drop(t){return t&&this.source.call("stop",{work:t})}halt(){this.halted=!0}close(){this.closed=!0,this.loop||this.drop(this.work)}async settled(){
for(;this.loop;)await this.loop}};var It="Save as a page",K=class{constructor(t,{source:e},s){let i="one file that opens anywhere, without a server";this.element=r("button",{type:"button",class:"\
save",title:i,onclick:()=>this.requests.want("save")},It),this.element.hidden=!e.saves,this.failed=s,this.requests=new E(e,o=>this.showAnswer(o),()=>({chapter:t}))}showAnswer({
over:t,step:e,total:s,mistake:i,file:o,page:a}){this.element.disabled=t===!1,this.element.textContent=t===!1?`computing ${e} of ${s}`:It,i&&this.failed(i),a&&Rt(
o,a,"text/html")}close(){this.requests.close()}};var Ft={page:130,phone:200},v={row:270,top:60,bottom:50},lt={row:20,mark:46,letter:6.6,size:11},_={row:17,letter:7.4},L=72,$e=64,j={page:500,sign:20,less:.62,more:1.8};
function Bt(n,t,e){let s=Me(n.layout),i=Math.max(...s.map(d=>Wt(s,d).length)),o=t<j.page?Ft.phone:Ft.page,a=Math.max(1,Math.min(i,Math.floor(t/(o*e))));Oe(n,s,t/
e/a-L);let c=t<j.page?Le(n):n;if(a===i&&(i>1||!s[0].legend))return Pe(c,s,t,e);let h=[];s.forEach((d,u)=>{let p=Math.floor(u/a);h[p]=Math.max(h[p]??0,d.legend+d.
title)});let l=h.reduce((d,u)=>d+v.row+u,0)*e;return{...Ut(c,s,d=>Ne(d,a,h),e,h[0]),height:l}}var Wt=(n,t)=>n.filter(e=>e.top===t.top);function Me(n){return Object.
keys(n).filter(e=>/^xaxis\d*$/.test(e)).map(e=>e.slice(5)).map(e=>{let[s,i]=[n[`xaxis${e}`],n[`yaxis${e}`]];return{number:e,left:s.domain[0],right:s.domain[1],top:i.
domain[1],legend:0,title:0}})}function Oe({data:n,layout:t},e,s){for(let i of e){let o=qt(n,i),a=Math.max(...o),c=O(o)<=s?1:Math.ceil(o.length/Math.max(1,Math.floor(
s/a)));i.legend=lt.row*(c-1);let h=Dt(t,i);i.title=h&&_.letter*h.text.length>s+L/2?_.row:0}}var O=n=>n.reduce((t,e)=>t+e,0),Dt=(n,{left:t,top:e})=>n.annotations.
find(s=>s.xref==="paper"&&s.x===t&&s.y===e);function qt(n,{number:t}){let e=({type:i,name:o,showlegend:a})=>["scatter","bar"].includes(i)&&o&&a!==!1;return n.filter(
i=>(i.xaxis??"x").slice(1)===t&&e(i)).map(({name:i})=>lt.mark+lt.letter*i.length)}function Ne(n,t,e){let[s,i]=[n%t,Math.floor(n/t)],o=v.row-v.top-v.bottom,a=O(e)+
e.length*v.row-e[0]-v.top-v.bottom,c=O(e.slice(1,i+1))+i*v.row,h=t>1?.14:0,l=(1-h*(t-1))/t,d=[Math.max(0,1-(c+o)/a),1-c/a];return{x:[s*(l+h),s*(l+h)+l],y:d}}function Ut({
data:n,layout:t},e,s,i,o){let a={...t,margin:{...t.margin,t:t.margin.t+o*i}},c=new Map;return e.forEach(({number:h,left:l,top:d,legend:u,title:p},g)=>{let{x:m,y:w}=s(
g);c.set(`${l} ${d}`,{x:m,y:w,legend:u,title:p}),c.set(h,{x:m,y:w}),a[`xaxis${h}`]={...t[`xaxis${h}`],domain:m},a[`yaxis${h}`]={...t[`yaxis${h}`],domain:w},a[`l\
egend${h}`]={...t[`legend${h}`],x:m[0],y:w[1]}}),a.annotations=t.annotations.map(h=>{let l=h.xref==="paper"&&c.get(`${h.x} ${h.y}`);if(!l)return h;let d=l.title?
Te(h.text):h.text,u=h.yshift+(l.legend??0)*i;return{...h,text:d,align:"left",x:l.x[0],y:l.y[1],yshift:u}}),{layout:a,data:n.map(h=>Ce(h,c))}}function Te(n){let t=[
...n.matchAll(/ /g)].map(({index:i})=>i),e=i=>Math.abs(i-n.length/2),s=t.reduce((i,o)=>e(o)<e(i)?o:i,t[0]);return s?`${n.slice(0,s)}<br>${n.slice(s+1)}`:n}function Ce(n,t){
if(!n.colorbar)return n;let{x:e,y:s}=t.get((n.xaxis??"x").slice(1));return{...n,colorbar:{...n.colorbar,x:e[1],y:(s[0]+s[1])/2,len:s[1]-s[0]}}}function Le({data:n,
layout:t}){let e=a=>({...a,size:(a?.size??12)*.8}),s=n.map(a=>{if(!a.mode?.includes("text"))return a;if(a.meta?.crowded)return{...a,mode:"markers"};let c=a.marker?.
size>j.sign?a.marker.size*j.less:a.marker?.size;return{...a,textfont:e(a.textfont),marker:{...a.marker,size:c}}}),i=t.annotations.map(a=>a.xref==="paper"?a:{...a,
font:e(a.font)}),o={};for(let[a,c]of Object.entries(t).filter(([h,l])=>h.startsWith("yaxis")&&l.automargin)){let h=a.replace("y","x");o[a]={...c,tickfont:e(c.tickfont)},
i.some(({xref:l})=>l===h.replace("axis",""))&&(o[h]=je(t[h]))}return{data:s,layout:{...t,...o,annotations:i}}}var je=({range:[n,t],...e})=>({...e,range:[n,n+j.more*
(t-n)],...e.dtick&&{dtick:3*e.dtick}});function Pe({data:n,layout:t},e,s,i){let{l:o,r:a}=t.margin,c=$e*i/(s-o-a),h=new Map;for(let{top:p,left:g}of e){let m=Wt(e,
{top:p}).sort((w,b)=>w.left-b.left);m[0].left===g&&Ie(m,c).forEach((w,b)=>h.set(m[b].number,w))}let l=e.map(({number:p,top:g})=>[t[`yaxis${p}`].domain[0],g]),d=Ut(
{data:n,layout:t},e.map(p=>({...p,title:Re(t,p,h,s/i),legend:0})),p=>({x:h.get(e[p].number),y:l[p]}),i,0),u=e.map(p=>({...p,needs:O(qt(n,p))})).filter(({needs:p})=>p);
for(let p of u)Fe(d.layout[`legend${p.number}`],p,u,s/i);return d}function Re(n,t,e,s){let i=Dt(n,t),[o,a]=e.get(t.number);return i&&_.letter*i.text.length>(a-o)*
(s-L)+L/2?_.row:0}function Ie(n,t){let e=n.slice(1).map(({left:c},h)=>Math.max(t,c-n[h].right)),s=n.map(({left:c,right:h})=>h-c),i=n.at(-1).right,o=(i-n[0].left-
O(e))/O(s),a=n[0].left;return s.map((c,h)=>{let l=[a,Math.min(a+c*o,i)];return a=l[1]+(e[h]??0),l})}function Fe(n,{left:t,top:e,needs:s},i,o){let a=i.filter(l=>l.
top===e&&l.left>t),h=(Math.min(1,...a.map(l=>l.left))-t)*(o-L);s>h&&(n.font={...n.font,size:n.font.size*Math.max(.75,h/s)})}var Be=.12,We={displayModeBar:!1,responsive:!1,doubleClickDelay:400},H=class{constructor(t,e){this.plotly=t,this.drawn=null,this.last="",this.plot=r("div",{class:"\
plot",role:"img"}),this.pick=e,this.sizes=new ResizeObserver(()=>this.fit()),this.sizes.observe(this.plot)}async draw(t,e,s){this.scale=s,this.figure=s===1?t:De(
t,s),this.plot.setAttribute("aria-label",e),await this.fit()}async fit(){let t=this.plot.clientWidth;if(!this.figure||!t)return;let e=await this.plotly;if(!this.
plot.isConnected)return;let i={data:this.figure.data.map(l=>({...l})),layout:structuredClone(this.figure.layout)},{data:o,layout:a,height:c}=Bt(i,t,this.scale);
this.plot.style.minHeight=c?`${c}px`:"";let h={width:t,height:this.plot.clientHeight,autosize:!1};this.drawing=e.react(this.plot,o,{...a,...h,...qe(t)},We),this.
removeOldLegend(),this.listen()}removeOldLegend(){if(!this.plot._fullLayout.showlegend)for(let t of this.plot.querySelectorAll(".infolayer > [class^=legend]"))t.
remove()}async light(t){if(!this.figure?.data||!this.listening)return;let e=this.figure.data.map(o=>o.opacity??1),s=t&&this.figure.data.some(({name:o})=>t.includes(
o)),i=this.figure.data.map(({name:o},a)=>!s||t.includes(o)?e[a]:Be*e[a]);(await this.plotly).restyle(this.plot,{opacity:i})}listen(){this.listening||(this.listening=
!0,this.plot.on("plotly_click",({points:[t]})=>{let e=t.data.meta?.picks;e&&this.pick(e,t.x)}))}close(){this.sizes.disconnect(),this.figure=null,this.listening&&
this.drawing.then(()=>window.Plotly.purge(this.plot))}};function De({data:n,layout:t},e){let s=ht(t,e);s.margin=Object.fromEntries(Object.entries(t.margin).map(
([o,a])=>[o,a*e])),s.annotations=s.annotations.map(o=>o.yshift?{...o,yshift:o.yshift*e}:o);let i=o=>o.textfont?{...o,textfont:ht(o.textfont,e)}:o;return{data:n.
map(i),layout:s}}var qe=n=>n<500?{dragmode:!1}:{};var Ue=20,ze=4e3,zt={adversarial:"find the cause",design:"design"};function Kt(n,t,e){let s=n.map((i,o)=>{let a=r("p",{class:"verdict","aria-live":"polite",hidden:!0}),
c=(g,m)=>{Object.assign(a,{textContent:`${g?"✓":"✗"} ${m}`,hidden:!1}),a.dataset.verdict=g?"right":"wrong"},h=(g,m,w)=>{c(m,w),e(`check-${o}`,{given:g,right:m}),
p.dataset.answered=m?"right":"wrong"},l=t[`check-${o}`],d=zt[i.manner]?[r("span",{class:"manner"},zt[i.manner])]:[],u=r("p",{class:"asked"},r("b",{},`${o+1}`),...d,
` ${i.question}`),p=r("li",{},u,Ge[i.kind](i,h,l),a);return l&&(p.dataset.answered=l.right?"right":"wrong"),p});return r("section",{class:"check"},r("h3",{},"Ch\
eck yourself"),r("ol",{},...s))}var Ge={ChoiceCheck({options:n},t){let e=n.map(({words:i,feedback:o,right:a,sketch:c},h)=>{let l=()=>{e.forEach((u,p)=>u.setAttribute(
"aria-pressed",String(p===h))),t(h,a,o)},d=[...c.length?[He(c)]:[],i];return r("button",{type:"button","aria-pressed":"false",onclick:l},...d)}),s=n.some(({sketch:i})=>i.
length);return r("div",{class:s?"choices pictures":"choices"},...e)},NumberCheck(n,t){let e=r("input",{type:"text",inputmode:"decimal","aria-label":"your number",
autocomplete:"off"});return r("form",{class:"number",onsubmit:i=>{i.preventDefault();let{right:o,words:a}=Ke(n,e.value);t(e.value.slice(0,20),o,a)}},e,r("span",
{},n.unit),r("button",{},"Check"))},Checkpoint({model:n},t,e){let s=r("textarea",{rows:4,"aria-label":"your explanation"});s.value=e?.given??"";let i=r("div",{class:"\
model","aria-live":"polite"}),o=(h,l)=>()=>t(s.value.slice(0,ze),h,l),a=(h,l)=>r("button",{type:"button",onclick:l},h);return r("div",{class:"checkpoint"},s,a("\
Compare",()=>{if(s.value.trim().length<Ue){i.replaceChildren(r("p",{},"Write a sentence or two first; then compare."));return}i.replaceChildren(r("p",{},r("b",{},
"One answer: "),n),a("Mine says the same",o(!0,"Then go on.")),a("Mine lacks something",o(!1,"Add what was missing to your text, and compare again.")))}),i)},OrderCheck({
items:n,feedback:t},e){let s=_e(n),i=r("ol",{class:"order"}),o=(h,l)=>{if(l<0||l>=s.length)return;s.splice(l,0,...s.splice(h,1)),a(),i.children[l].querySelector(
l<h?"button":"button:last-child").focus()},a=()=>i.replaceChildren(...s.map((h,l)=>{let d=(u,p,g)=>r("button",{type:"button","aria-label":`${g}: ${h}`,onclick:()=>o(
l,l+p)},u);return r("li",{},r("span",{},h),d("↑",-1,"earlier"),d("↓",1,"later"))}));return a(),r("div",{},i,r("button",{type:"button",onclick:()=>{let h=s.filter(
(d,u)=>d===n[u]).length,l=h===n.length;e([...s],l,l?t:`${h} of ${n.length} stand in their place.`)}},"Check"))}};function Ke({answer:n,within:t,feedback:e,near:s},i){
let o=Number(i.trim().replace(",",".").replace("−","-"));if(!i.trim()||!Number.isFinite(o))return{right:!1,words:"Write a number, such as 0.5."};let a=h=>Math.
abs(o-h)<=t;if(a(n))return{right:!0,words:e};let c=s.find(([h])=>a(h));return{right:!1,words:c?c[1]:"Not yet. Work it out with the formula of this chapter."}}function _e(n){
let t=s=>[...s].reduce((i,o)=>Math.imul(i,31)+o.codePointAt(0)|0,7),e=[...n].sort((s,i)=>t(s)-t(i));return e.every((s,i)=>s===n[i])?[...e.slice(1),e[0]]:e}var Gt="\
http://www.w3.org/2000/svg";function He(n){let t=document.createElementNS(Gt,"svg");t.setAttribute("viewBox","-4 -4 128 88");for(let[e,s,i]of n){let o=document.
createElementNS(Gt,"polyline");o.setAttribute("points",e.map((a,c)=>`${(120*a).toFixed(1)},${(80*(1-s[c])).toFixed(1)}`).join(" ")),o.setAttribute("style",`stro\
ke: var(--${i}); fill: none; stroke-width: 2.5`),t.append(o)}return t}function _t(n,t){let e=n.map(({where:s,text:i})=>{let o=r("p",{class:"told-line","aria-live":"polite"}),a=Je(i,t).map(({words:h,note:l})=>l?Ve(h,l,o):C(h)),c=r(
"pre",{tabindex:0},...a);return a.length>1&&(o.textContent="Marked lines: point at one, or reach it with the Tab key."),r("details",{open:!0},r("summary",{},s),
c,o)});return r("section",{class:"code"},r("h3",{},"The code that ran"),...e)}function Je(n,t){let e=[];for(let s of n.split(/(?<=\n)/)){let i=t.find(a=>s.includes(
a.line)),o=e.at(-1);i||!o||o.note?e.push({words:s,note:i}):o.words+=s}return e}function Ve(n,{says:t},e){let s=()=>e.textContent=t;return r("span",{...{class:"n\
oted",tabindex:0,role:"note","aria-label":t,title:t},onmouseenter:s,onfocus:s,onclick:s},C(n))}var J=class{constructor(t){this.answers=t.map(()=>r("p",{class:"derived"}));let e=t.map(({question:s,hint:i},o)=>r("li",{},r("p",{},s),r("details",{},r("summary",
{},"Hint"),r("p",{},i)),r("details",{},r("summary",{},"Answer"),this.answers[o])));this.element=r("section",{class:"derivation"},r("h3",{},"Derive it"),r("ol",{},
...e))}update(t){t.forEach((e,s)=>this.answers[s].textContent=e)}};var Ye=/\[(.+?)\]/g,V=class{constructor({formula:t,symbols:e},s){this.light=s,this.symbols=e,this.cells=e.map(()=>r("td",{class:"value"})),this.numbers=r("p",{class:"\
numbers"});let i=t.map(o=>r("p",{class:"line"},...this.parsed(o)));this.element=r("section",{class:"letters"},r("h3",{},"The formula"),r("div",{class:"lines"},...i),
this.table(),this.numbers)}parsed(t){let e=[],s=0;for(let i of t.matchAll(Ye))e.push(t.slice(s,i.index),this.letter(i[1])),s=i.index+i[0].length;return[...e,t.slice(
s)]}letter(t){let e=this.symbols.find(s=>s.sign===t);return r("span",{class:"letter",tabindex:0,title:e?.name,...this.touches(e)},t)}touches(t){if(!t?.lights.length)
return{};let[e,s]=[()=>this.light(t.lights),()=>this.light(null)];return{onmouseenter:e,onfocus:e,onmouseleave:s,onblur:s}}table(){let t=this.symbols.map((e,s)=>r(
"tr",this.touches(e),r("th",{scope:"row"},e.sign),r("td",{},e.name),this.cells[s],r("td",{class:"unit"},e.unit)));return r("table",{},r("tbody",{},...t))}update(t,e){
t.forEach((s,i)=>this.cells[i].textContent=s),this.numbers.textContent=e}};var Y=class{constructor(t,e,{take:s,commit:i}){this.steps=t,this.given={...e},this.take=s,this.commit=i,this.outcomes={},this.running=null;let o=t.findIndex((a,c)=>this.
given[c]===void 0);this.place=o<0?0:o,this.element=r("section",{class:"steps","aria-label":"predict, then reveal"}),this.draw()}draw(t=""){let e=this.steps[this.
place];this.element.replaceChildren(this.head(e),r("p",{class:"asked"},e.question),r("div",{class:"choices"},...e.choices.map((s,i)=>this.choice(s,i))),r("div",
{class:"answered","aria-live":"polite"},...this.answer())),t&&this.element.querySelector(t)?.focus({preventScroll:!0})}head({title:t}){let e=this.steps.map((i,o)=>{
let a={"aria-current":o===this.place?"step":"false","data-done":String(this.given[o]!==void 0)},c=`step ${o+1}: ${i.title}`;return r("button",{type:"button",title:c,
"aria-label":c,...a,onclick:()=>this.go(o)})}),s=r("span",{class:"count"},`Step ${this.place+1} of ${this.steps.length}`);return r("header",{},s,r("h3",{},t),r(
"nav",{class:"dots"},...e))}choice(t,e){let[s,i]=[this.given[this.place],this.outcomes[this.place]],o=i&&(e===i.right?"right":e===s?"wrong":void 0),a={right:"✓ ",
wrong:"✗ "}[o]??"",c={"aria-pressed":String(e===s),disabled:s!==void 0,"data-verdict":o};return r("button",{type:"button",...c,onclick:()=>this.choose(e)},a+t)}answer(){
let[t,e]=[this.given[this.place],this.outcomes[this.place]];if(t===void 0)return[r("p",{class:"hint"},"Choose first; then the experiment shows it.")];if(this.running===
this.place)return[r("p",{class:"hint"},"The experiment is running …")];let s=r("button",{type:"button",class:"again",onclick:()=>this.run()},"Show it again");
if(!e)return[r("p",{class:"hint"},"You have predicted this step."),s];let i=t===e.right?"As you predicted.":"Not as you predicted.",o=r("button",{type:"button",
class:"next",onclick:()=>this.go(this.place+1)},"Next step →"),a=this.place===this.steps.length-1;return[r("p",{},r("b",{},i),` ${e.says}`),...a?[]:[o]]}go(t){
this.place=t,this.draw("[aria-current=step]")}choose(t){this.given[this.place]=t,this.commit(this.place,t),this.run()}run(){this.running=this.place,this.take(this.
place),this.draw()}reveal({step:t,right:e,says:s}){this.outcomes[t]={right:e,says:s};let i=this.running===t;i&&(this.running=null),this.place===t&&this.draw(i?"\
.answered .next":"")}interrupt(){this.running!==null&&(this.running=null,this.draw())}};var Qe=/\*\*(.+?)\*\*|`(.+?)`/g;function Xe(n){let t=[],e=0;for(let s of n.matchAll(Qe)){s.index>e&&t.push({words:n.slice(e,s.index)});let[i,o=i]=(s[1]??s[2]).split(
"|");t.push(s[1]?{words:i,entry:o}:{words:i,code:!0}),e=s.index+s[0].length}return e<n.length&&t.push({words:n.slice(e)}),t}function P(n,t){return Xe(n).map(({words:e,
entry:s,code:i})=>s?t.term(e,s):i?r("code",{},e):document.createTextNode(e))}var Q=class{constructor(t,e){this.root=t,this.entries=e,this.bubble=r("div",{class:"\
bubble",role:"tooltip",id:"course-term",hidden:!0})}term(t,e){let s=()=>this.show(h,e),i=()=>this.hide(),o={class:"term",role:"button",tabindex:0,"aria-describe\
dby":this.bubble.id},h=r("span",{...o,...{onmouseenter:s,onfocus:s,onclick:s,onmouseleave:i,onblur:i},onkeydown:l=>l.key==="Escape"&&i()},t);return h}show(t,e){
this.bubble.replaceChildren(r("b",{},e),` ${this.entries[e]}`),this.bubble.hidden=!1,this.root.append(this.bubble);let[s,i]=[this.root.getBoundingClientRect(),t.
getBoundingClientRect()],o=Math.min(i.left-s.left,s.width-this.bubble.offsetWidth-8);this.bubble.style.left=`${Math.max(8,o)}px`,this.bubble.style.top=`${i.bottom-
s.top+this.root.scrollTop+4}px`}hide(){this.bubble.hidden=!0}close(){this.bubble.remove()}};function Ht({minutes:n,aim:t,misconceptions:e,questions:s,homework:i}){let o=e.map(({belief:h,answer:l})=>r("li",{},r("b",{},`«${h}»`),` ${l}`)),a=s.map(({question:h,
answer:l})=>r("li",{},r("b",{},h),` ${l}`)),c=r("details",{},r("summary",{},"Solution"),r("p",{},i.solution));return r("details",{class:"teacher"},r("summary",{},
"For the lecturer"),r("p",{},r("b",{},`${n} minutes. `),t),r("h4",{},"What students get wrong"),r("ul",{},...o),r("h4",{},"Questions for the room"),r("ol",{},...a),
r("h4",{},"For home"),r("p",{},i.question),c)}var Ze=4,X=class{constructor(t,{lesson:e,code:s},i,{light:o,take:a}){this.glossary=new Q(i.root,e.glossary);let c=(d,u)=>i.answered?.(d,u),h=i.learner?.answersOf(
t.name)??{},l=e.steps.map((d,u)=>h[`step-${u}`]?.given);this.path=new Y(e.steps,l,{take:a,commit:(d,u)=>c(`step-${d}`,{given:u})}),this.formula=new V(e,o),this.
derivation=new J(e.derivation),this.sections=[this.explanation(e,i),this.panels(e),...e.tables.map(d=>this.optionTable(d)),this.formula.element,...e.derivation.
length?[this.derivation.element]:[],_t(s,e.notes),Kt(e.checks,h,c),ts(t,e.jump,i),es(e.reading),...e.teacher?[Ht(e.teacher)]:[]]}explanation({before:t,onwards:e=[],
explanation:s},i){let o=s.map(a=>r("p",{},...P(a,this.glossary)));return r("section",{class:"explanation","aria-label":"explanation"},...Jt("Before this:",t,i),
...o,...Jt("Goes on in:",e,i))}panels({panels:t}){let e=t.map(({panel:s,says:i})=>r("li",{},r("b",{},s)," ",...P(i,this.glossary)));return r("section",{class:"s\
een"},r("h3",{},"What you see"),r("ol",{},...e))}optionTable({title:t,head:e,rows:s}){let i=(h,l)=>r("td",{"data-head":e[l]},...P(h,this.glossary)),o=e.map(h=>r(
"th",{scope:"col"},...P(h,this.glossary))),a=s.map(h=>r("tr",{},...h.map(i))),c=e.length>Ze?"stacked":"";return r("section",{class:"options"},r("h3",{},t),r("ta\
ble",{class:c},r("thead",{},r("tr",{},...o)),r("tbody",{},...a)))}update(t){this.derivation.update(t.derived),this.formula.update(t.symbols,t.formula),t.outcome&&
this.path.reveal(t.outcome)}close(){this.glossary.close()}};function Jt(n,t,{chapterLink:e}){if(!t.length)return[];let s=t.flatMap(({name:i,title:o})=>[" ",e?e(
i):r("b",{},o)]);return[r("p",{class:"before"},n,...s)]}function ts({stage:n,verb:t},{at:e,look:s},{jump:i}){let o=`Open ${t} · ${n} in the glass box →`,a=r(
"button",{type:"button",class:"jump",onclick:()=>i(n,e)},o);return r("section",{class:"robot"},r("h3",{},"In the real robot"),r("p",{},s),...i?[a]:[])}function es(n){
let t=n.map(({title:e,read:s,link:i})=>{let o=i?r("a",{href:i,rel:"noopener",target:"_blank"},e):r("span",{},e);return r("li",{},o,` ${s}`)});return r("section",
{class:"papers"},r("h3",{},"Further reading"),r("ul",{},...t))}var Vt=16,Yt=60,ss=200,Qt="build",Z=class{constructor(t,e,s={}){this.chapter=t,this.host=e,this.trainedWork=null,this.trained=!1,this.frame=null,this.opened=!1,
this.task=void 0,this.shownStep=void 0,this.controls={},this.timer=void 0,this.waiting=void 0,this.long=void 0,this.moved=-1/0,this.rest=Object.fromEntries(t.controls.
map(i=>[i.name,i.default])),this.values={...this.rest,...s},this.figure=new H(e.plotly,(i,o)=>this.pick(i,o)),this.requests=new E(e.source,(i,o)=>this.showAnswer(
i,o),()=>this.request(),()=>this.stopped()),this.ahead=new E(e.source,()=>{},()=>({chapter:t.name})),this.exportButton=new K(t.name,e,i=>this.failed(i)),this.element=
this.build(),this.ask("ask")}request(){let t=$t(this.host.root).mode,e=!this.opened,s=this.trainedWork??void 0;return{chapter:this.chapter.name,values:this.values,
mode:t,open:e,work:s,step:this.shownStep}}build(){let{chapter:t,host:e}=this,s=r("h2",{},r("span",{class:"number"},String(t.number)),t.title),i=r("div",{class:"\
tools"},this.exportButton.element,...e.tools??[]),o=r("div",{class:"knobs"},...this.makeControls());this.description=r("p",{class:"told","aria-live":"polite"}),
this.side=r("div",{class:"side"},o,this.buttons(),this.description),this.trouble=r("p",{class:"trouble",role:"alert",hidden:!0});let a=[r("header",{},s,i),this.
trouble],c={style:`--stage: var(--${t.stage})`,"aria-label":t.title};return r("article",{class:"lesson",...c},...a,this.buildFrame())}buildFrame(){this.question=
r("p",{class:"question"}),this.dock=r("div",{class:"dock"}),this.reading=r("div",{class:"reading"});let t=r("div",{class:"experiment"},r("figure",{},this.figure.
plot),this.side),e=r("div",{class:"bench"},this.question,t,this.dock);return r("div",{class:"frame"},e,this.reading)}fillFrame(t){this.frame=new X(this.chapter,
t,this.host,{light:e=>this.figure.light(e),take:e=>this.takeStep(e,t.lesson.steps[e])}),this.question.textContent=t.lesson.question,this.dock.replaceChildren(this.
frame.path.element),this.reading.replaceChildren(...this.frame.sections),this.host.asked?.(t.lesson.steps.length+t.lesson.checks.length)}makeControls(){for(let t of this.
chapter.controls){let e=i=>this.changed(t,i),s=Pt(t,this.values[t.name],e,(i,o)=>this.pick(i,o));this.controls[t.name]=s}return Object.values(this.controls).map(
({element:t})=>t)}buttons(){let t=(s,i,o={})=>r("button",{type:"button",onclick:i,...o},s);this.train=t("Train",()=>this.begin("train"),{class:"main",hidden:!this.
chapter.trained}),this.again=t("Run again",()=>this.begin("ask",{again:!0}),{hidden:!0}),this.stop=t("Stop",()=>this.requests.halt(),{hidden:!0}),this.bar=r("pr\
ogress",{"aria-label":"how far it is",hidden:!0}),this.far=r("output",{class:"far"});let e={"aria-label":"reset",title:"reset: all controls to where they began"};
return this.reset=t("↺",()=>this.restart(),{...e,hidden:!this.chapter.controls.length}),r("div",{class:"run"},this.train,this.again,this.stop,this.bar,this.far,
this.reset)}changed(t,e){this.leaveStep(),this.values[t.name]=e;let s=this.chapter.controls.find(o=>o.instead===t.name);s&&this.setControl(s.name,null),this.host.
stored&&!this.host.stored[t.name].switch&&this.resetOthers(t.name);let i=performance.now()-this.moved<2*Yt;this.moved=performance.now(),this.askLater(this.long&&
i?Yt:Vt)}pick(t,e){let s=this.chapter.controls.find(o=>o.name===t);if(!s)return;let i=this.host.stored?ns(this.host.stored[t].values,e):e;this.setControl(t,i),this.
changed(s,i)}setControl(t,e){this.values[t]=e,this.controls[t].set(e)}resetOthers(t){for(let e of this.chapter.controls)!this.host.stored[e.name].switch&&e.name!==
t&&this.setControl(e.name,this.rest[e.name])}askLater(t){clearTimeout(this.timer),this.timer=setTimeout(()=>this.start("ask"),t)}restart(){this.trainedWork&&this.
requests.drop(this.trainedWork),this.trainedWork=null,this.trained=!1,this.leaveStep();for(let[t,e]of Object.entries(this.rest))this.setControl(t,e);this.askLater(
0)}begin(t,e){this.train.disabled=this.again.disabled=!0,this.leaveStep(),this.start(t,e)}takeStep(t,{values:e,train:s}){let i=Object.entries({...this.rest,...e}).
filter(([o])=>this.controls[o]);for(let[o,a]of i)this.setControl(o,a);this.shownStep=t,this.start(s&&!this.trained&&!this.host.stored?"train":"ask")}leaveStep(){
this.shownStep=void 0,this.frame?.path.interrupt()}start(t,e){clearTimeout(this.timer),this.timer=void 0,this.ask(t,e)}ask(t,e){clearTimeout(this.waiting),this.
waiting=setTimeout(()=>{this.bar.removeAttribute("value"),this.bar.hidden=!1},ss),this.requests.want(t,e)}showAnswer(t,e){if(clearTimeout(this.waiting),this.trouble.
hidden=!t.mistake,t.code&&!this.opened&&this.open(t),t.mistake)return this.failed(t.mistake);e==="train"&&(this.trainedWork=t.work,this.trained=t.over),this.long??=
t.long??!1,this.progress(t,e),this.description.textContent=t.describe,this.frame?.update(t),this.drawn=this.figure.draw(t.figure,t.describe,is(this.host.root)).
then(()=>{this.host.root.dispatchEvent(new CustomEvent("drawn",{detail:{chapter:this.chapter.name}}))})}open(t){this.opened=!0,this.fillFrame(t),t.task&&this.addTask(
t.task),this.chapter.ahead&&!this.host.stored&&this.ahead.want("ahead")}addTask(t){let{host:e,chapter:s}=this,i=e.learner?.answersOf(s.name)[Qt];this.task=new z(
t,i,{python:e.python,commit:o=>e.answered?.(Qt,o)}),this.element.querySelector("section.code").after(this.task.element)}failed(t){Object.assign(this.trouble,{textContent:t,
hidden:!1}),this.trainedWork=null,this.frame?.path.interrupt(),this.progress({over:!0},"")}progress({over:t,step:e,total:s,doing:i},o){let a=t===!1;this.train.disabled=
a&&o==="train",this.again.disabled=a,this.again.hidden=!this.long||a,this.stop.hidden=this.bar.hidden=!a,a&&Object.assign(this.bar,{max:s,value:e}),s?this.far.textContent=
a?i??`${e} of ${s} steps`:`${e} steps done`:this.trainedWork||(this.far.textContent="")}stopped(){this.frame?.path.interrupt(),this.progress({over:!0},""),this.
far.textContent=`stopped at ${this.bar.value} of ${this.bar.max} steps`}pause(){this.requests.loop&&this.requests.halt(),this.ahead.halt()}redraw(){this.ask("as\
k")}close(){clearTimeout(this.timer),clearTimeout(this.waiting),this.trainedWork&&this.requests.drop(this.trainedWork),this.requests.close(),this.ahead.close(),
this.exportButton.close(),this.frame?.close(),this.task?.close(),this.figure.close()}async settled(){for(;this.timer;)await new Promise(t=>setTimeout(t,Vt));await this.
requests.settled(),await this.drawn}},ns=(n,t)=>n.reduce((e,s)=>Math.abs(s-t)<Math.abs(e-t)?s:e);function is(n){return Number(getComputedStyle(n).getPropertyValue(
"--scale"))||1}var Xt=({page:n,asked:t},e)=>`${n}?${new URLSearchParams({...t,stage:e})}`;var ut={};T(ut,{describe:()=>ls,fill:()=>cs,formula:()=>ds,outcome:()=>ps,symbols:()=>us});var k=(n,t)=>n.data.filter(e=>e.name===t);function y(n,t){n.x=t.map(([e])=>e),n.y=t.map(([,e])=>e)}function $(n,{camera:t,fov:e},s){let[i,o]=[t.slice(0,3),t.slice(
3)];return n.map(a=>{let c=a.map((u,p)=>u/1e3-i[p]),h=u=>c.reduce((p,g,m)=>p+g*o[3*m+u],0),l=-h(2);if(!(l>0))return[null,null];let d=2*Math.tan(e*Math.PI/360)*l;
return[s*(.5+h(0)/d)-.5,s*(.5-h(1)/d)-.5]})}var N=(n,t)=>Math.hypot(...n.map((e,s)=>e-t[s])),x=(n,t=0)=>n.reduce((e,s)=>Math.max(e,s),t);function A(n,t){t&&(n.data.
find(({type:e})=>e==="image").source=t)}var tt=(n,t)=>n.length<=t?n:`${n.slice(0,t-1)}…`;function Zt(n,t){if(typeof n=="string")return n;let[,e,s,i]=t.match(/^(\+?)\.(\d)([f%])$/)??[],o=i==="%"?`${(100*n).toFixed(Number(s))}%`:n.toFixed(Number(s));return e&&
!o.startsWith("-")?`+${o}`:o}var os=/{(\w+)(?::([^}]+))?}/g;function f(n,t){return n.replace(os,(e,s,i)=>rs(t[s],i))}function rs(n,t){if(n===void 0)throw new Error("A sentence has a place f\
or which there is no value.");return t===void 0?String(n):t==="g"?String(Number(n.toPrecision(6))):Zt(n,t)}function R(n){return n.replace(/(?<![\w)\]])-(?=\d)/g,
"−").replaceAll(" %","%")}var S=n=>n.replace(/\.+$/,""),M=n=>n.replace(/-v3$/,"");var as=["what comes first","how far","which takes longer"],hs=1.04,et=2;function cs(n,t,{facts:e}){let{parts:s}=t,{data:i,layout:o}=n,[a,...c]=i,h=c.slice(0,et*
s.length),l=c.slice(et*e.parts,et*e.parts+s.length);n.data=[a,...h,...l],A(n,t.picture);let[d,...u]=o.annotations,p=u.pop();o.annotations=[d];let g=0;s.forEach(
(w,b)=>{let[B,yt]=h.slice(et*b);y(B,$(w.carried,e,e.side)),y(yt,$(w.hand,e,e.side)),yt.name=te(w,b,e),y(l[b],w.missing.map((rt,re)=>[g+re,rt]));let W=w.missing.
length,[ie,oe]=u.slice(2*b);if(W){let rt=hs*x(w.missing,-1/0);o.annotations.push({...ie,text:te(w,b,e),x:g,y:rt})}W&&["done","failed"].includes(w.state)&&o.annotations.
push({...oe,text:w.state,x:g+W-1}),g+=W}),o.annotations.push(p);let m=x(s.flatMap(({missing:w})=>w),e.far);return o.yaxis2.range=[-.25*m,1.15*m],o.xaxis2.range=
[0,Math.max(e.steps,1.05*g)],n}var te=({text:n},t,{letters:e})=>`${t+1}. ${tt(n,e)}`;function ls(n,{words:t}){let e=({state:i,missing:o})=>i==="waits"||!o.length?
t.waits:f(t[i],{missing:Math.max(o.at(-1),0),steps:o.length}),s=n.parts.map(i=>f(t.each,{text:i.text,status:e(i)}));return f(t.describe,{count:n.parts.length,scene:n.
scene,parts:s.join("; ")})}function ds({parts:n},{words:t,facts:e}){let s=n.map((o,a)=>f(t.row,{...o,number:a+1})),i=Object.keys(e.scenes).filter(o=>n.every(({task:a})=>e.
scenes[o].includes(a)));return[...s,f(t.fitting,{scenes:i.join(", ")})].join(`
`)}var dt=({parts:n})=>n.filter(({state:t})=>t==="done").length;function us(n,{words:t}){let e=n.parts.map(({confidence:i})=>i);return[e.reduce((i,o)=>i*o,1).toFixed(
3),e[0].toFixed(3),e.length>1?e[1].toFixed(3):t["no second"],f(t["parts done"],{done:dt(n),count:e.length})]}function ps(n,t,{words:e}){let[s,i]=n.parts,o=[+!s.
task.includes("unlock"),dt(n),i?.missing.length?+(i.missing.length>s.missing.length):2][t],c=n.parts.filter(({missing:l})=>l.length).map(({text:l,state:d,missing:u})=>f(
e[d==="done"?"was done":"was not done"],{text:l,steps:u.length})).join("; ")||e.nothing,h=f(e[as[t]],{first:s.text,task:M(s.task).replaceAll("-"," "),done:dt(n),
count:n.parts.length,told:c,Told:c[0].toUpperCase()+c.slice(1).toLowerCase()});return{right:o,says:h}}var I=class extends Error{};var st=class{constructor(t,e){this.worker=t,this.calls=0,this.open=new Map,t.onmessage=({data:s})=>s.arrived?e(s.arrived):this.answered(s),t.onerror=s=>this.broke(
s.message)}call(t,e){let s=++this.calls;return new Promise((i,o)=>{this.open.set(s,{done:i,fail:o}),this.worker.postMessage({id:s,call:t,argument:e})})}answered({
id:t,result:e,line:s}){let{done:i,fail:o}=this.open.get(t)??{};this.open.delete(t),s===void 0?i?.(e):o?.(new I(s))}broke(t){for(let{fail:e}of this.open.values())
e(new I(`The robot could not go on: ${t}`));this.open.clear()}more=async t=>{try{return await this.call("more",t)}catch(e){return{line:e.message,over:!0}}}};var ms="A page that was opened from a disk cannot load the robot; show the folder with a file server.",pt="The robot's files could not be read, so no figure is \
computed here. Is the live site still beside this course?",fs="The list of the robot's files is damaged. Load the page again.",nt=class{constructor(t,e=s=>new Worker(
s)){this.address=new URL(t,document.baseURI).href,this.makeWorker=e,this.client=null,this.loading=null,this.ready=!1,this.share=0,this.waiting=[]}load(){return this.
loading??=this.read().catch(t=>{throw this.leave(),t}),this.loading}async read(){if(this.address.startsWith("file:"))throw new Error(ms);let{list:t,core:e,settings:s}=await this.
facts(),i=new st(this.worker(),o=>this.arrived(o/e));this.client=i,await i.call("load",{files:{list:t,address:this.address},settings:s}),this.ready=!0,this.arrived(
1)}async facts(){let t=await fetch(`${this.address}robot.json`).catch(()=>null);if(!t?.ok)throw new Error(pt);return t.json().catch(()=>{throw new Error(fs)})}worker(){
try{return this.makeWorker(`${this.address}worker.js`)}catch{throw new Error(pt)}}arrived(t){this.share=Math.min(1,t);for(let e of this.waiting.splice(0))e()}async progress(){
await Promise.race([this.load(),new Promise(t=>this.waiting.push(()=>t(null)))])}call(t,e){if(!this.client)throw new Error(pt);return this.client.call(t,e)}leave(){
this.client?.worker.terminate(),this.client?.broke("the page was left"),this.client=this.loading=null,this.ready=!1,this.share=0}};var mt={};T(mt,{describe:()=>ys,fill:()=>bs,formula:()=>ks,outcome:()=>vs,symbols:()=>xs});var gs=[1,2],ws=["plain scene","draw 1"],ee=({hands:[n,t]})=>N(n.at(-1),t.at(-1));function bs(n,t,{facts:e}){A(n,t.picture);let{layout:s}=n,i=(o,a)=>a>t.count&&
a<=e.draws;s.annotations=s.annotations.filter((o,a)=>!i(o,a));for(let o of s.shapes??[])o.x0=o.x1=t.strength;return ws.forEach((o,a)=>{let[c]=k(n,o);if(!c)return;
let h=d=>gs.map(u=>d[u]);y(c,t.hands[a].map(h));let l=t.things[a];y(k(n,"the thing")[a],[l[0],l.at(-1)].map(h))}),n}function ys(n,{words:t}){let{strength:e,apart:s}=n;
return f(t.describe,{strength:e,apart:s,astray:n.step?f(t.astray,{astray:ee(n)}):t.nothing})}function ks({mechanics:n},{words:t,facts:e}){let{delay:s}=n,i={steps:t[s===
1?"one step":"steps"],milliseconds:e.milliseconds*s};return f(t.formula,{...n,...i})+t.measured}var xs=({kind:n,strength:t,mechanics:e},{words:s})=>[f("{strengt\
h:g}",{strength:t}),n==="looks"?s["not drawn"]:e.friction.toFixed(2)];function vs(n,t,{words:e,facts:s}){if(s.outcomes[t])return s.outcomes[t];let{gain:i,delay:o}=n.
mechanics,a=ee(n),c=f(e["other physics"],{astray:a,gain:i,milliseconds:s.milliseconds*o});return{right:s.limits.filter(h=>a>=h).length,says:c}}var As="The robot is being loaded: {share:.0%}",Ss=40,ot=class{saves=!1;constructor(t,e,s,i,o,a=async()=>{}){this.chapter=t,this.module=e,this.drawing=s,this.stored=
i,this.robot=o,this.seen=a,this.results=new Map,this.works=0,this.ticket=0}async call(t,e){try{return await this[t](e)}catch(s){return{mistake:s.message}}}async ask({
values:t,mode:e,step:s,again:i}){let o={...this.chapter.opening,long:this.chapter.long},a=this.storedFor(t,e);if(a)return{...a,over:!0,...o};if(!se(this.drawing.
only,t))return{mistake:this.drawing.words.elsewhere,...o};let c=i?void 0:this.results.get(it(t));if(c)return{...await this.answer(c,e,s),over:!0,...o};this.ticket=
0;let h=++this.works;return this.robot.ready?{...await this.more({work:h,values:t,mode:e,step:s}),...o}:{...this.empty(t,e),work:h,over:!1,...o}}async more({work:t,
values:e,mode:s,step:i}){if(await this.seen(),!this.robot.ready)return await this.robot.progress(),{...this.empty(e,s),work:t,over:!1};let{result:o,over:a}=await this.
next(e);a&&this.keep(e,o);let c=await this.answer(o,s,a?i:void 0),h=this.chapter.long?{step:o.step,total:o.total}:{};return{...c,work:t,over:a,...h}}async stop(){
let{ticket:t}=this;return this.ticket=0,t&&this.robot.ready&&await this.robot.call("endLesson",t),{}}async next(t){let{name:e}=this.chapter;return this.ticket||=
await this.robot.call("beginLesson",{chapter:e,values:t,facts:this.drawing.facts}),this.robot.call("nextResult",this.ticket)}storedFor(t,e){return this.stored.find(
({when:s})=>se(s,t))?.answers[e]}keep(t,e){this.results.size>=Ss&&this.results.delete(this.results.keys().next().value??""),this.results.set(it(t),e)}figureFor(t,e){
let{figures:s,kind:i}=this.drawing;return structuredClone(s[i?t[i]:""][e])}empty(t,e){let{words:s,symbols:i}=this.drawing,o=this.robot.share;return{figure:this.
figureFor(t,e),describe:s.waiting,formula:"",symbols:Array(i).fill("–"),derived:[],step:Math.round(100*o),total:100,doing:f(As,{share:o})}}async answer(t,e,s){
let{words:i,facts:o,palettes:a}=this.drawing,c={words:i,facts:o,palette:a[e]},h={figure:this.module.fill(this.figureFor(t,e),t,c),describe:R(this.module.describe(
t,c)),formula:R(this.module.formula(t,c)),symbols:this.module.symbols(t,c).map(R),derived:[]};if(s===void 0)return h;let{right:l,says:d}=await this.module.outcome(
t,s,{...c,atRest:()=>this.resultAtRest()});return{...h,outcome:{step:s,right:l,says:R(d)}}}async resultAtRest(){let{rest:t}=this.chapter;for(this.ticket=0;!this.
results.has(it(t));){let{result:e,over:s}=await this.next(t);s&&this.keep(t,e)}return this.results.get(it(t))}},se=(n,t)=>Object.entries(n).every(([e,s])=>t[e]===
s),it=n=>JSON.stringify(n,Object.keys(n).sort());var wt={};T(wt,{describe:()=>Ms,fill:()=>$s,formula:()=>Os,outcome:()=>Ts,symbols:()=>Ns});var ft=/^[.,]+|[.,]+$/g,Es={said:"plan",without:"without",other:"other"},gt=n=>[...n.keys()].sort((t,e)=>n[e]-n[t]);function $s(n,t,{facts:e,words:s,palette:i}){
A(n,t.picture);let[o]=k(n,"attention"),a=t.attention[t.word],c=e.side/a.length;Object.assign(o,{z:a,x0:c/2-.5,dx:c,y0:c/2-.5,dy:c});for(let[l,d]of Object.entries(
Es))y(k(n,l)[0],$(t[d],e,e.side));let[h]=k(n,"without this word");return h.x=t.moved,h.y=t.words.map((l,d)=>f(s.bar,{number:d+1,word:S(l).slice(0,e.letters)})),
h.marker.color=t.words.map((l,d)=>d===t.word?i.language:i.muted),n.layout.xaxis2.range=[0,Math.max(e.least,1.05*x(t.moved))],n}function Ms(n,{words:t}){let[e]=gt(
n.moved);return f(t.describe,{text:S(n.text),read:n.understood?M(n.task):t.strange,best:S(n.words[e]),moved:n.moved[e],instead:S(n.instead),apart:N(n.other.at(-1),
n.plan.at(-1))})}function Os(n,{words:t}){let{task:e,confidence:s,word:i}=n,o=1-n.elsewhere[i];return f(t.formula,{task:e,confidence:s,steps:n.plan.length-1,here:o,
word:n.words[i]})}var Ns=(n,{words:t,facts:e})=>[n.moved[n.word].toFixed(1),t["loss elsewhere"],e.temperature];async function Ts(n,t,{words:e,facts:s,atRest:i}){
let o=gt(n.moved),[a]=o,c=n.words[a].replace(ft,"");if(t===0){let m=s.asked.indexOf(c),w=o.slice(1,4).map(B=>f(e.other,{word:n.words[B].replace(ft,""),moved:n.moved[B]})),
b=f(e["leave one out"],{best:c,moved:n.moved[a],others:w.join(", ")});return{right:m<0?s.asked.length:m,says:b}}let h=await i(),[l]=gt(h.moved),[d,u]=[n.moved[a],
h.moved[l]],p=d/Math.max(u,s.slight),g=f(e["nothing to spare"],{best:c,moved:d,long:u,word:h.words[l].replace(ft,"")});return{right:p>s.more?0:p>=s.same?1:2,says:g}}var bt={};T(bt,{describe:()=>Ps,fill:()=>js,formula:()=>Rs,outcome:()=>Fs,symbols:()=>Is});var Cs=["first","second"],Ls=["which is done","when they part","paraphrase"];function F({runs:[n,t]}){let e=Math.min(n.hand.length,t.hand.length);return Array.from(
{length:e},(s,i)=>N(n.hand[i],t.hand[i]))}var ne=(n,{part:t})=>F(n).findIndex(e=>e>t);function js(n,t,{facts:e}){A(n,t.picture),t.runs.forEach(({text:i,hand:o},a)=>{
let c=a*(e.bottom-e.top)-e.top,h=$(o,e,e.side).map(([l,d])=>[l,d===null?null:d+c]);y(k(n,Cs[a])[0],h),n.layout.annotations[a].text=tt(i,e.letters)});let s=F(t);
return y(k(n,"apart")[0],s.map((i,o)=>[o,i])),n.layout.xaxis2.range=[0,Math.max(e.steps,t.step)],n.layout.yaxis2.range=[0,Math.max(e.far,1.1*x(s))],n}function Ps(n,{
words:t}){let e=({hand:i,done:o})=>{let a=n.step===n.total;return f(t[o?"done":a?"not done":"at work"],{steps:i.length})},s=n.runs.map(i=>f(t.each,{text:S(i.text),
status:e(i)}));return f(t.describe,{told:s.join(" and "),most:x(F(n))})}function Rs(n,{words:t,facts:e}){let s=ne(n,e),[i,o]=n.runs.map(({task:c})=>M(c)),a=s>=0?
f(t.parted,{step:s}):t.never;return f(t.formula,{apart:a,first:i,second:o})+t.measured}function Is(n,{words:t}){let e=({hand:s})=>s.length?s.at(-1).map(i=>i.toFixed(
0)).join(", "):t["not begun"];return[x(F(n)).toFixed(0),...n.runs.map(e)]}function Fs(n,t,{words:e,facts:s}){let i=x(F(n)),o=ne(n,s),a=[Number(n.runs[0].done)+2*
Number(n.runs[1].done),o<0?2:+(o>s.soon),+(i>s.part)+ +(i>5*s.part)][t],c=n.runs.map(({text:l,hand:d,done:u})=>f(e[u?"was done":"was not done"],{text:S(l),steps:d.
length})),h=f(e[Ls[t]],{outcome:c.join(" and "),when:f(e[o<0?"stay":"part"],{step:o,most:i}),most:i,tasks:[...new Set(n.runs.map(({task:l})=>M(l)))].join(" and ")});
return{right:a,says:h}}var Bs={sentences:wt,steering:bt,orders:ut,randomised:mt};async function Ws(n,t,e,s){let i=new Promise(m=>window.addEventListener("load",()=>m(window.Plotly))),
o=Object.fromEntries(t.controls.map(m=>[m.name,m.default])),a=new nt(e.robot),{drawing:c,stored:h}=await xt(s),l=new ot({...t,rest:o},Bs[t.name],c,h,a,Ds),d=new q,
u=m=>location.assign(Xt(e,m)),p={root:n,source:l,plotly:i,python:t.python,jump:u,learner:d,...d.of(t.name)},g=new Z(t,p);return n.replaceChildren(g.element,r("p",
{class:"about"},c.words.about)),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>g.redraw()),window.addEventListener("pagehide",()=>a.
leave()),window.addEventListener("pageshow",({persisted:m})=>m&&g.redraw()),g}function Ds(){return document.hidden?new Promise(n=>{let t=()=>{document.hidden||(document.
removeEventListener("visibilitychange",t),n())};document.addEventListener("visibilitychange",t)}):Promise.resolve()}return de(qs);})();
