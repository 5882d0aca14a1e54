var GlassCourse=(()=>{var D=Object.defineProperty;var vt=Object.getOwnPropertyDescriptor;var St=Object.getOwnPropertyNames;var $t=Object.prototype.hasOwnProperty;var At=(r,t)=>{for(var e in t)D(r,e,{get:t[e],enumerable:!0})},Et=(r,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of St(t))!$t.call(r,n)&&n!==
e&&D(r,n,{get:()=>t[n],enumerable:!(s=vt(t,n))||s.enumerable});return r};var Ot=r=>Et(D({},"__esModule",{value:!0}),r);var Se={};At(Se,{saved:()=>xe});function i(r,t={},...e){let s=document.createElement(r);for(let[n,o]of Object.entries(t))n.startsWith("on")?s.addEventListener(n.slice(2),o):o===!0?s.setAttribute(
n,""):o!==!1&&o!==void 0&&s.setAttribute(n,o);return s.append(...e.filter(n=>n!==void 0)),s}var Mt="def class return yield raise for in if elif else while with as not and or is lambda import from self None True False",Ct=new RegExp([String.raw`(?<comment>#[^\n]*)`,
String.raw`(?<string>"""[\s\S]*?"""|f?"[^"\n]*"|'[^'\n]*')`,String.raw`\b(?<keyword>${Mt.replaceAll(" ","|")})\b`,String.raw`\b(?<number>\d[\d_.e]*)\b`].join("|"),
"g");function w(r){let t=i("code"),e=0;for(let s of r.matchAll(Ct)){let n=Object.entries(s.groups??{}).find(([,o])=>o!==void 0)?.[0];t.append(r.slice(e,s.index),
i("span",{class:n},s[0])),e=s.index+s[0].length}return t.append(r.slice(e)),t}function H(r){return Uint8Array.fromBase64?Uint8Array.fromBase64(r):Uint8Array.from(atob(r),t=>t.charCodeAt(0))}var $=class{constructor(t,e,s){this.chapter=t,this.grids=e,this.answers=Tt(s)}async call(t,{values:e,mode:s,step:n}){let o=Object.entries(this.grids).map(([h,{values:l}])=>l.
indexOf(e[h])),a=n===void 0?o.join(","):`step ${n}`,c=(await this.answers)[a]?.[s];return c?{...c,over:!0,...this.chapter.opening}:{mistake:"This page does not \
hold that."}}};async function Tt(r){let t=new Blob([H(r)]).stream().pipeThrough(new DecompressionStream("gzip"));return new Response(t).json()}var K="glass-box.course",G="glass-box course",_={opened:[],tried:[],last:"",answers:{},asked:{}},A="This file does not hold answers of this course; choose one t\
hat «Save my answers» has written.",E=class{constructor(){this.stored=structuredClone(_);try{Object.assign(this.stored,J(JSON.parse(localStorage.getItem(K)??"\
{}")))}catch{}}has(t,e){return this.stored[t].includes(e)}add(t,e){this.has(t,e)||this.stored[t].push(e),this.write()}last(t){this.stored.last=t,this.write()}asked(t,e){
this.stored.asked[t]=e,this.write()}answer(t,e,s){this.stored.answers[t]={...this.answersOf(t),[e]:s},this.write()}answersOf(t){return this.stored.answers[t]??{}}answered(t){
return{count:Object.keys(this.answersOf(t)).filter(s=>s!=="build").length,of:this.stored.asked[t]??0}}of(t){return{asked:e=>this.asked(t,e),answered:(e,s)=>this.
answer(t,e,s)}}write(){try{localStorage.setItem(K,JSON.stringify(this.stored))}catch{}}exported(){return JSON.stringify({kind:G,version:1,...this.stored},null,2)}imported(t){
this.stored=Nt(t),this.write()}};function Nt(r){let t;try{t=JSON.parse(r)}catch{throw new Error(A)}if(t?.kind!==G)throw new Error(A);return{...structuredClone(_),
...J(t)}}function J(r){let t=o=>Array.isArray(o)&&o.every(a=>typeof a=="string"),e=o=>o!==null&&typeof o=="object"&&!Array.isArray(o),s={opened:t,tried:t,last:o=>typeof o==
"string",answers:o=>e(o)&&Object.values(o).every(e),asked:o=>e(o)&&Object.values(o).every(Number.isInteger)};if(!e(r))throw new Error(A);if(Object.keys(s).filter(
o=>o in r&&!s[o](r[o])).length)throw new Error(A);return Object.fromEntries(Object.keys(s).flatMap(o=>o in r?[[o,r[o]]]:[]))}var Lt="vision language state fusion heads chunking action ink muted expert line surface page good bad".split(" ");function V(r){let t=getComputedStyle(r),e=Object.
fromEntries(Lt.map(n=>[n,t.getPropertyValue(`--${n}`).trim()])),s=t.colorScheme.includes("dark")?"dark":"light";return{...e,font:t.fontFamily,mode:s,scale:Number(
t.getPropertyValue("--scale"))||1}}function F(r,t){return JSON.parse(JSON.stringify(r),(e,s)=>e==="size"?s*t:s)}var jt="stopped after 5 seconds: does a loop never end?",Rt="Python could not be loaded here. A page that was opened from a disk cannot load it; the live course\
, or an exported site that a file server shows, can.",O=class{constructor(t,e=n=>new Worker(n,{type:"module"}),s=5e3){this.place=t,this.makeWorker=e,this.limit=
s,this.worker=null}async run(t,e,s){try{await this.ready()}catch{return this.end(),{trouble:Rt,printed:"",verdicts:[]}}let n=await this.ask({judge:t,source:e,cases:s},
this.limit);return n.result?n.result:(this.end(),{trouble:n.trouble,printed:"",verdicts:[]})}ready(){if(this.worker)return;let t=e=>new URL(e,document.baseURI).
href;return this.worker=this.makeWorker(t(this.place.worker)),this.ask({folder:t(this.place.folder)}).then(e=>{if(!e.ready)throw new Error(e.trouble)})}ask(t,e=0){
return new Promise((s,n)=>{let o=e&&setTimeout(()=>s({trouble:jt}),e);this.worker.onmessage=({data:a})=>{clearTimeout(o),s(a)},this.worker.onerror=a=>{clearTimeout(
o),a.preventDefault?.(),n(new Error(a.message))},this.worker.postMessage(t)})}end(){this.worker?.terminate(),this.worker=null}};var Q="    ",Y={server:"Python for the browser is not installed where this page comes from, so nothing runs here: `npm ci` in the program's folder (Node.js 20 o\
r newer) brings it.",file:"This page is one file and brings no Python along: the live course, or an exported site, runs your code."},M=class{constructor(t,e,{python:s,
commit:n}){this.task=t,this.commit=n,this.runner=typeof s=="object"?new O(s):null,this.field=i("textarea",{spellcheck:"false",autocomplete:"off",rows:12,"aria-l\
abel":"your code"}),this.field.value=e?.given??t.start,this.field.addEventListener("keydown",a=>this.pressed(a)),this.runButton=i("button",{type:"button",class:"\
main",onclick:()=>this.run()},"Run"),this.results=i("div",{class:"results","aria-live":"polite"}),this.help=i("div",{class:"help"}),this.shownHints=0,this.hintButton=
i("button",{type:"button",onclick:()=>this.hint()},"Hint");let o=i("button",{type:"button",onclick:()=>this.restart()},"Start again");this.runner||this.tell(Y[s]??
Y.server),this.runButton.disabled=!this.runner,this.element=i("section",{class:"build"},i("h3",{},`Build it: ${t.title}`),i("p",{},t.story),this.field,i("div",{
class:"tools"},this.runButton,this.hintButton,o),this.results,this.help)}tell(t){this.results.replaceChildren(i("p",{},t))}async run(){if(!this.runner)return;let{
judge:t,cases:e}=this.task,s=this.field.value;this.runButton.disabled=!0,this.tell(this.runner.worker?"Running …":"Loading Python, about 13 MB, from where thi\
s page comes from …");let n=await this.runner.run(t,s,e);this.runButton.disabled=!1,this.show(n);let o=n.verdicts.length===e.length&&n.verdicts.every(a=>a.right);
this.commit({given:s,right:o})}show({trouble:t,printed:e,verdicts:s}){let{cases:n}=this.task,o=s.filter(l=>l.right).length,a=t?`✗ ${t}`:`${o} of ${n.length} c\
ases are right.`,c=s.map(({right:l,got:u},p)=>this.row(n[p],l,u)),h=e?[i("pre",{class:"printed"},e)]:[];this.results.replaceChildren(i("p",{class:"said"},a),i("\
ol",{},...c),...h)}row({call:t,expected:e,slip:s},n,o){let a={"data-verdict":n?"right":"wrong"};if(n)return i("li",a,"✓ ",i("code",{},t));let c=` should give ${X(
e)}, yours gives ${o}. ${s}`;return i("li",a,"✗ ",i("code",{},t),c)}hint(){let{hints:t,solution:e}=this.task,s=t[this.shownHints];s?this.help.append(i("p",{},
i("b",{},`Hint ${this.shownHints+1}. `),s)):this.help.append(i("pre",{tabindex:0},w(e))),this.shownHints+=1,this.hintButton.textContent=this.shownHints<t.length?
"Hint":"Solution",this.hintButton.hidden=this.shownHints>t.length}restart(){this.field.value=this.task.start,this.results.replaceChildren(),this.runner||(this.runButton.
disabled=!0)}pressed(t){t.key==="Escape"&&(this.leaving=!0),t.key==="Tab"&&!t.shiftKey&&!this.leaving?(t.preventDefault(),this.insert(Q)):t.key==="Enter"&&(t.preventDefault(),
this.insert(`
${Bt(this.field.value.slice(0,this.field.selectionStart))}`)),t.key!=="Escape"&&(this.leaving=!1)}insert(t){let{selectionStart:e,selectionEnd:s}=this.field;this.
field.setRangeText(t,e,s,"end")}close(){this.runner?.end()}};function Bt(r){let t=r.split(`
`).at(-1)??"",e=t.match(/^ */)?.[0]??"";return t.trimEnd().endsWith(":")?e+Q:e}function X(r){return Array.isArray(r)?`[${r.map(X).join(", ")}]`:{null:"None",true:"\
True",false:"False"}[String(r)]??JSON.stringify(r)}var Pt=1.15,C=class{constructor({label:t,side:e,instead:s},n,o){this.side=e,this.changed=n,this.ink=null,this.last=null;let a=s?"; keys 0 to 9 take one of ours,\
 Delete clears":"; Delete clears",c={role:"img",tabindex:0,"aria-label":`${t}${a}`,title:`${t}${a}`};this.canvas=i("canvas",{width:e,height:e,...c}),this.hint=i(
"span",{class:"hint"},"draw here");let h=i("button",{type:"button",onclick:()=>this.clear()},"clear"),l=i("button",{type:"button",onclick:()=>this.blank()},"emp\
ty sheet"),u=i("div",{class:"sheet"},this.canvas,this.hint);this.element=i("div",{class:"paper"},u,i("div",{class:"buttons"},h,l)),this.listen(o),this.paint()}listen(t){
let{canvas:e}=this;e.addEventListener("pointerdown",s=>{e.setPointerCapture(s.pointerId),this.last=this.at(s),this.stroke(s)}),e.addEventListener("pointermove",
s=>this.last&&this.stroke(s));for(let s of["pointerup","pointercancel"])e.addEventListener(s,()=>this.last=null);e.addEventListener("keydown",s=>{if(!(s.ctrlKey||
s.metaKey||s.altKey)){if(/^\d$/.test(s.key))t(Number(s.key));else if(s.key==="Delete"||s.key==="Backspace")this.clear();else return;s.preventDefault(),s.stopPropagation()}})}at(t){
let e=this.canvas.getBoundingClientRect(),s=(n,o,a)=>(n-o)/a*this.side;return[s(t.clientX,e.left,e.width),s(t.clientY,e.top,e.height)]}stroke(t){t.preventDefault();
let[e,s]=this.at(t),[n,o]=this.last??[e,s],a=Math.max(1,Math.ceil(Math.hypot(e-n,s-o)*2));for(let c=1;c<=a;c++)this.dab(n+(e-n)*c/a,o+(s-o)*c/a);this.last=[e,s],
this.paint(),this.changed(this.rows())}dab(t,e){this.ink??=new Float32Array(this.side**2);for(let s=Math.floor(e-3);s<=e+3;s++)for(let n=Math.floor(t-3);n<=t+3;n++){
if(s<0||n<0||s>=this.side||n>=this.side)continue;let o=Math.hypot(n+.5-t,s+.5-e),a=s*this.side+n;this.ink[a]=Math.max(this.ink[a],Math.min(1,Math.max(0,Pt+.5-o)))}}rows(){
let{ink:t}=this;if(!t)return null;let e=s=>Array.from(t.subarray(s*this.side,(s+1)*this.side),n=>Number(n.toFixed(2)));return Array.from({length:this.side},(s,n)=>e(
n))}clear(){this.set(null),this.changed(null)}blank(){this.ink=new Float32Array(this.side**2),this.paint(),this.changed(this.rows())}set(t){this.ink=t?Float32Array.
from(t.flat()):null,this.paint()}paint(){let t=this.canvas.getContext("2d"),e=t.createImageData(this.side,this.side);for(let s=0;s<this.side**2;s++)e.data.set([
29,35,43,255*(this.ink?.[s]??0)],4*s);t.putImageData(e,0,0),this.hint.hidden=!!this.ink}};var Z=160,U={still:"▶",moving:"❚❚"};function et(r,t){let e,s=i("button",{type:"button",class:"play","aria-label":`play ${t}`},U.still),n=()=>{clearTimeout(
e),e=void 0,s.textContent=U.still},o=h=>{r.valueAsNumber=h,r.dispatchEvent(new Event("input",{bubbles:!0}))},a=()=>{if(e===void 0||!r.isConnected||tt(r))return n();
o(Math.min(r.valueAsNumber+Number(r.step),Number(r.max))),e=setTimeout(a,Z)},c=()=>{s.textContent=U.moving,tt(r)&&o(Number(r.min)),e=setTimeout(a,Z)};return s.addEventListener(
"click",()=>e?n():c()),r.addEventListener("input",({isTrusted:h})=>h&&n()),s}var tt=r=>r.valueAsNumber>=Number(r.max);var Wt=4,qt=22;function nt(r,t,e,s){let n=It[r.kind](r,e,s);return n.element.dataset.control=r.name,n.set(t),n}var It={Slider({label:r,low:t,high:e,step:s,values:n,
plays:o},a){let c=i("output"),h=n?{min:0,max:n.length-1,step:1}:{min:t,max:e,step:s},l=m=>n?n[m]:m,u=i("input",{type:"range",...h,"aria-label":r,oninput:()=>{p(
l(u.valueAsNumber)),a(l(u.valueAsNumber))}}),p=m=>{c.textContent=st(m),u.setAttribute("aria-valuetext",st(m));let[g,x]=[Number(u.min),Number(u.max)];u.style.setProperty(
"--full",`${100*(u.valueAsNumber-g)/(x-g)}%`)},d=m=>{u.value=n?n.indexOf(m):m,p(m)},f=i("label",{class:"knob"},i("span",{},r),c,u);return o&&f.append(et(u,r)),{
element:f,set:d}},Choice({label:r,options:t},e){if(t.length>Wt)return Dt(r,t,e);let s=t.map(h=>i("button",{type:"button",role:"radio",onclick:()=>o(h,!0)},h)),n=h=>{
s.forEach((l,u)=>{l.setAttribute("aria-checked",String(t[u]===h)),l.tabIndex=t[u]===h?0:-1})},o=(h,l)=>{n(h),l&&s[t.indexOf(h)].focus({preventScroll:!0}),e(h)},
a=t.join("").length>qt?"segments high":"segments",c=i("div",{class:a,role:"radiogroup","aria-label":r},...s);return c.addEventListener("keydown",h=>{let l={ArrowRight:1,
ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[h.key];if(!l||h.altKey)return;h.preventDefault(),h.stopPropagation();let u=s.findIndex(p=>p.getAttribute("aria-checked")===
"true");o(t[(u+l+t.length)%t.length],!0)}),{element:i("div",{class:"knob"},i("span",{},r),c),set:n}},Toggle({label:r},t){let e=i("input",{type:"checkbox",onchange:()=>t(
e.checked)}),s=n=>e.checked=n;return{element:i("label",{class:"knob switch"},e,i("span",{},r)),set:s}},Words({label:r},t){let e=i("input",{type:"text",maxlength:200,
spellcheck:"false",autocomplete:"off"});e.addEventListener("input",()=>t(e.value));let s=n=>e.value=n;return{element:i("label",{class:"knob"},i("span",{},r),e),
set:s}},Drawing(r,t,e){let s=new C(r,t,o=>r.instead&&e(r.instead,o));return{element:i("div",{class:"knob"},i("span",{},r.label),s.element),set:o=>s.set(o)}}};function Dt(r,t,e){
let s=i("select",{"aria-label":r,onchange:()=>e(s.value)},...t.map(o=>i("option",{value:o},o))),n=o=>s.value=o;return{element:i("label",{class:"knob"},i("span",
{},r),s),set:n}}var st=r=>String(Number(r.toPrecision(5))).replace("-","−");var Ft=1e4;function it(r,t,e){let s=URL.createObjectURL(new Blob([t],{type:e}));i("a",{href:s,download:r}).click(),setTimeout(()=>URL.revokeObjectURL(s),Ft)}var k=class{constructor(t,e,s,n=()=>{}){this.source=t,this.show=e,this.now=s,this.stopped=n,this.next=null,this.closed=!1,this.work=null}want(t,e={}){this.next=
{what:t,more:e},this.loop??=this.run().finally(()=>{this.loop=null})}async run(){for(;this.next&&!this.closed;){let{what:t,more:e}=this.next;this.next=null,this.
halted=!1,await this.follow(t,await this.source.call(t,{...this.now(),...e}))}}async follow(t,e){for(let s=e;;s=await this.source.call("more",{...this.now(),work:s.
work})){if(this.closed)return this.drop(s.work);if(this.work=s.work,this.show(s,t),s.mistake||s.over!==!1)return;if(t==="train"&&this.next?.what==="ask"&&(this.
next=null),this.next||this.halted)return this.givenUp(t,s.work)}}givenUp(t,e){(t!=="train"||this.next)&&this.drop(e),this.stopped()}drop(t){return t&&this.source.
call("stop",{work:t})}halt(){this.halted=!0}close(){this.closed=!0,this.loop||this.drop(this.work)}async settled(){for(;this.loop;)await this.loop}};var ot="Save as a page",T=class{constructor(t,{source:e,stored:s},n){let o="one file that opens anywhere, without a server";this.element=i("button",{type:"butto\
n",class:"save",title:o,onclick:()=>this.requests.want("save")},ot),this.element.hidden=!!s,this.failed=n,this.requests=new k(e,a=>this.showAnswer(a),()=>({chapter:t}))}showAnswer({
over:t,step:e,total:s,mistake:n,file:o,page:a}){this.element.disabled=t===!1,this.element.textContent=t===!1?`computing ${e} of ${s}`:ot,n&&this.failed(n),a&&it(
o,a,"text/html")}close(){this.requests.close()}};var rt={page:130,phone:200},b={row:270,top:60,bottom:50},z={row:20,mark:46,letter:6.6,size:11},N={row:17,letter:7.4},v=72,Ut=64,L={page:500,sign:20,less:.62};function at(r,t,e){
let s=zt(r.layout),n=Math.max(...s.map(u=>ht(s,u).length)),o=t<L.page?rt.phone:rt.page,a=Math.max(1,Math.min(n,Math.floor(t/(o*e))));if(Ht(r,s,t/e/a-v),a===n&&(n>
1||!s[0].legend))return Vt(r,s,t,e);let c=[];s.forEach((u,p)=>{let d=Math.floor(p/a);c[d]=Math.max(c[d]??0,u.legend+u.title)});let h=t<L.page?Jt(r):r,l=c.reduce(
(u,p)=>u+b.row+p,0)*e;return{...ut(h,s,u=>Kt(u,a,c),e,c[0]),height:l}}var ht=(r,t)=>r.filter(e=>e.top===t.top);function zt(r){return Object.keys(r).filter(e=>/^xaxis\d*$/.
test(e)).map(e=>e.slice(5)).map(e=>{let[s,n]=[r[`xaxis${e}`],r[`yaxis${e}`]];return{number:e,left:s.domain[0],right:s.domain[1],top:n.domain[1],legend:0,title:0}})}
function Ht({data:r,layout:t},e,s){for(let n of e){let o=lt(r,n),a=Math.max(...o),c=y(o)<=s?1:Math.ceil(o.length/Math.max(1,Math.floor(s/a)));n.legend=z.row*(c-
1);let h=ct(t,n);n.title=h&&N.letter*h.text.length>s+v/2?N.row:0}}var y=r=>r.reduce((t,e)=>t+e,0),ct=(r,{left:t,top:e})=>r.annotations.find(s=>s.xref==="paper"&&
s.x===t&&s.y===e);function lt(r,{number:t}){let e=({type:n,name:o,showlegend:a})=>["scatter","bar"].includes(n)&&o&&a!==!1;return r.filter(n=>(n.xaxis??"x").slice(
1)===t&&e(n)).map(({name:n})=>z.mark+z.letter*n.length)}function Kt(r,t,e){let[s,n]=[r%t,Math.floor(r/t)],o=b.row-b.top-b.bottom,a=y(e)+e.length*b.row-e[0]-b.top-
b.bottom,c=y(e.slice(1,n+1))+n*b.row,h=t>1?.14:0,l=(1-h*(t-1))/t,u=[Math.max(0,1-(c+o)/a),1-c/a];return{x:[s*(l+h),s*(l+h)+l],y:u}}function ut({data:r,layout:t},e,s,n,o){
let a={...t,margin:{...t.margin,t:t.margin.t+o*n}},c=new Map;return e.forEach(({number:h,left:l,top:u,legend:p,title:d},f)=>{let{x:m,y:g}=s(f);c.set(`${l} ${u}`,
{x:m,y:g,legend:p,title:d}),c.set(h,{x:m,y:g}),a[`xaxis${h}`]={...t[`xaxis${h}`],domain:m},a[`yaxis${h}`]={...t[`yaxis${h}`],domain:g},a[`legend${h}`]={...t[`le\
gend${h}`],x:m[0],y:g[1]}}),a.annotations=t.annotations.map(h=>{let l=h.xref==="paper"&&c.get(`${h.x} ${h.y}`);if(!l)return h;let u=l.title?Gt(h.text):h.text,p=h.
yshift+(l.legend??0)*n;return{...h,text:u,align:"left",x:l.x[0],y:l.y[1],yshift:p}}),{layout:a,data:r.map(h=>_t(h,c))}}function Gt(r){let t=[...r.matchAll(/ /g)].
map(({index:n})=>n),e=n=>Math.abs(n-r.length/2),s=t.reduce((n,o)=>e(o)<e(n)?o:n,t[0]);return s?`${r.slice(0,s)}<br>${r.slice(s+1)}`:r}function _t(r,t){if(!r.colorbar)
return r;let{x:e,y:s}=t.get((r.xaxis??"x").slice(1));return{...r,colorbar:{...r.colorbar,x:e[1],y:(s[0]+s[1])/2,len:s[1]-s[0]}}}function Jt({data:r,layout:t}){let e=o=>({
...o,size:(o?.size??12)*.8}),s=r.map(o=>{if(!o.mode?.includes("text"))return o;if(o.meta?.crowded)return{...o,mode:"markers"};let a=o.marker?.size>L.sign?o.marker.
size*L.less:o.marker?.size;return{...o,textfont:e(o.textfont),marker:{...o.marker,size:a}}}),n=t.annotations.map(o=>o.xref==="paper"?o:{...o,font:e(o.font)});return{
data:s,layout:{...t,annotations:n}}}function Vt({data:r,layout:t},e,s,n){let{l:o,r:a}=t.margin,c=Ut*n/(s-o-a),h=new Map;for(let{top:d,left:f}of e){let m=ht(e,{top:d}).
sort((g,x)=>g.left-x.left);m[0].left===f&&Qt(m,c).forEach((g,x)=>h.set(m[x].number,g))}let l=e.map(({number:d,top:f})=>[t[`yaxis${d}`].domain[0],f]),u=ut({data:r,
layout:t},e.map(d=>({...d,title:Yt(t,d,h,s/n),legend:0})),d=>({x:h.get(e[d].number),y:l[d]}),n,0),p=e.map(d=>({...d,needs:y(lt(r,d))})).filter(({needs:d})=>d);for(let d of p)
Xt(u.layout[`legend${d.number}`],d,p,s/n);return u}function Yt(r,t,e,s){let n=ct(r,t),[o,a]=e.get(t.number);return n&&N.letter*n.text.length>(a-o)*(s-v)+v/2?N.row:
0}function Qt(r,t){let e=r.slice(1).map(({left:c},h)=>Math.max(t,c-r[h].right)),s=r.map(({left:c,right:h})=>h-c),n=r.at(-1).right,o=(n-r[0].left-y(e))/y(s),a=r[0].
left;return s.map((c,h)=>{let l=[a,Math.min(a+c*o,n)];return a=l[1]+(e[h]??0),l})}function Xt(r,{left:t,top:e,needs:s},n,o){let a=n.filter(l=>l.top===e&&l.left>
t),h=(Math.min(1,...a.map(l=>l.left))-t)*(o-v);s>h&&(r.font={...r.font,size:r.font.size*Math.max(.75,h/s)})}var Zt=.12,te={displayModeBar:!1,responsive:!1,doubleClickDelay:400},j=class{constructor(t,e){this.plotly=t,this.drawn=null,this.last="",this.plot=i("div",{class:"\
plot",role:"img"}),this.pick=e,this.sizes=new ResizeObserver(()=>this.fit()),this.sizes.observe(this.plot)}async draw(t,e,s){this.scale=s,this.figure=s===1?t:ee(
t,s),this.plot.setAttribute("aria-label",e),await this.fit()}async fit(){let t=this.plot.clientWidth;if(!this.figure||!t)return;let e=await this.plotly;if(!this.
plot.isConnected)return;let n={data:this.figure.data.map(l=>({...l})),layout:structuredClone(this.figure.layout)},{data:o,layout:a,height:c}=at(n,t,this.scale);
this.plot.style.minHeight=c?`${c}px`:"";let h={width:t,height:this.plot.clientHeight,autosize:!1};this.drawing=e.react(this.plot,o,{...a,...h,...se(t)},te),this.
listen()}async light(t){if(!this.figure?.data||!this.listening)return;let e=this.figure.data.map(o=>o.opacity??1),s=t&&this.figure.data.some(({name:o})=>t.includes(
o)),n=this.figure.data.map(({name:o},a)=>!s||t.includes(o)?e[a]:Zt*e[a]);(await this.plotly).restyle(this.plot,{opacity:n})}listen(){this.listening||(this.listening=
!0,this.plot.on("plotly_click",({points:[t]})=>{let e=t.data.meta?.picks;e&&this.pick(e,t.x)}))}close(){this.sizes.disconnect(),this.figure=null,this.listening&&
this.drawing.then(()=>window.Plotly.purge(this.plot))}};function ee({data:r,layout:t},e){let s=F(t,e);s.margin=Object.fromEntries(Object.entries(t.margin).map(([
o,a])=>[o,a*e])),s.annotations=s.annotations.map(o=>o.yshift?{...o,yshift:o.yshift*e}:o);let n=o=>o.textfont?{...o,textfont:F(o.textfont,e)}:o;return{data:r.map(
n),layout:s}}var se=r=>r<500?{dragmode:!1}:{};var ne=20,ie=4e3,dt={adversarial:"find the cause",design:"design"};function ft(r,t,e){let s=r.map((n,o)=>{let a=i("p",{class:"verdict","aria-live":"polite",hidden:!0}),
c=(f,m)=>{Object.assign(a,{textContent:`${f?"✓":"✗"} ${m}`,hidden:!1}),a.dataset.verdict=f?"right":"wrong"},h=(f,m,g)=>{c(m,g),e(`check-${o}`,{given:f,right:m}),
d.dataset.answered=m?"right":"wrong"},l=t[`check-${o}`],u=dt[n.manner]?[i("span",{class:"manner"},dt[n.manner])]:[],p=i("p",{class:"asked"},i("b",{},`${o+1}`),...u,
` ${n.question}`),d=i("li",{},p,oe[n.kind](n,h,l),a);return l&&(d.dataset.answered=l.right?"right":"wrong"),d});return i("section",{class:"check"},i("h3",{},"Ch\
eck yourself"),i("ol",{},...s))}var oe={ChoiceCheck({options:r},t){let e=r.map(({words:n,feedback:o,right:a,sketch:c},h)=>{let l=()=>{e.forEach((p,d)=>p.setAttribute(
"aria-pressed",String(d===h))),t(h,a,o)},u=[...c.length?[he(c)]:[],n];return i("button",{type:"button","aria-pressed":"false",onclick:l},...u)}),s=r.some(({sketch:n})=>n.
length);return i("div",{class:s?"choices pictures":"choices"},...e)},NumberCheck(r,t){let e=i("input",{type:"text",inputmode:"decimal","aria-label":"your number",
autocomplete:"off"});return i("form",{class:"number",onsubmit:n=>{n.preventDefault();let{right:o,words:a}=re(r,e.value);t(e.value.slice(0,20),o,a)}},e,i("span",
{},r.unit),i("button",{},"Check"))},Checkpoint({model:r},t,e){let s=i("textarea",{rows:4,"aria-label":"your explanation"});s.value=e?.given??"";let n=i("div",{class:"\
model","aria-live":"polite"}),o=(h,l)=>()=>t(s.value.slice(0,ie),h,l),a=(h,l)=>i("button",{type:"button",onclick:l},h);return i("div",{class:"checkpoint"},s,a("\
Compare",()=>{if(s.value.trim().length<ne){n.replaceChildren(i("p",{},"Write a sentence or two first; then compare."));return}n.replaceChildren(i("p",{},i("b",{},
"One answer: "),r),a("Mine says the same",o(!0,"Then go on.")),a("Mine lacks something",o(!1,"Add what was missing to your text, and compare again.")))}),n)},OrderCheck({
items:r,feedback:t},e){let s=ae(r),n=i("ol",{class:"order"}),o=(h,l)=>{if(l<0||l>=s.length)return;s.splice(l,0,...s.splice(h,1)),a(),n.children[l].querySelector(
l<h?"button":"button:last-child").focus()},a=()=>n.replaceChildren(...s.map((h,l)=>{let u=(p,d,f)=>i("button",{type:"button","aria-label":`${f}: ${h}`,onclick:()=>o(
l,l+d)},p);return i("li",{},i("span",{},h),u("↑",-1,"earlier"),u("↓",1,"later"))}));return a(),i("div",{},n,i("button",{type:"button",onclick:()=>{let h=s.filter(
(u,p)=>u===r[p]).length,l=h===r.length;e([...s],l,l?t:`${h} of ${r.length} stand in their place.`)}},"Check"))}};function re({answer:r,within:t,feedback:e,near:s},n){
let o=Number(n.trim().replace(",",".").replace("−","-"));if(!n.trim()||!Number.isFinite(o))return{right:!1,words:"Write a number, such as 0.5."};let a=h=>Math.
abs(o-h)<=t;if(a(r))return{right:!0,words:e};let c=s.find(([h])=>a(h));return{right:!1,words:c?c[1]:"Not yet. Work it out with the formula of this chapter."}}function ae(r){
let t=s=>[...s].reduce((n,o)=>Math.imul(n,31)+o.codePointAt(0)|0,7),e=[...r].sort((s,n)=>t(s)-t(n));return e.every((s,n)=>s===r[n])?[...e.slice(1),e[0]]:e}var pt="\
http://www.w3.org/2000/svg";function he(r){let t=document.createElementNS(pt,"svg");t.setAttribute("viewBox","-4 -4 128 88");for(let[e,s,n]of r){let o=document.
createElementNS(pt,"polyline");o.setAttribute("points",e.map((a,c)=>`${(120*a).toFixed(1)},${(80*(1-s[c])).toFixed(1)}`).join(" ")),o.setAttribute("style",`stro\
ke: var(--${n}); fill: none; stroke-width: 2.5`),t.append(o)}return t}function mt(r,t){let e=r.map(({where:s,text:n})=>{let o=i("p",{class:"told-line","aria-live":"polite"}),a=ce(n,t).map(({words:h,note:l})=>l?le(h,l,o):w(h)),c=i(
"pre",{tabindex:0},...a);return a.length>1&&(o.textContent="Marked lines: point at one, or reach it with the Tab key."),i("details",{open:!0},i("summary",{},s),
c,o)});return i("section",{class:"code"},i("h3",{},"The code that ran"),...e)}function ce(r,t){let e=[];for(let s of r.split(/(?<=\n)/)){let n=t.find(a=>s.includes(
a.line)),o=e.at(-1);n||!o||o.note?e.push({words:s,note:n}):o.words+=s}return e}function le(r,{says:t},e){let s=()=>e.textContent=t;return i("span",{...{class:"n\
oted",tabindex:0,role:"note","aria-label":t,title:t},onmouseenter:s,onfocus:s,onclick:s},w(r))}var R=class{constructor(t){this.answers=t.map(()=>i("p",{class:"derived"}));let e=t.map(({question:s,hint:n},o)=>i("li",{},i("p",{},s),i("details",{},i("summary",
{},"Hint"),i("p",{},n)),i("details",{},i("summary",{},"Answer"),this.answers[o])));this.element=i("section",{class:"derivation"},i("h3",{},"Derive it"),i("ol",{},
...e))}update(t){t.forEach((e,s)=>this.answers[s].textContent=e)}};var ue=/\[(.+?)\]/g,B=class{constructor({formula:t,symbols:e},s){this.light=s,this.symbols=e,this.cells=e.map(()=>i("td",{class:"value"})),this.numbers=i("p",{class:"\
numbers"});let n=t.map(o=>i("p",{class:"line"},...this.parsed(o)));this.element=i("section",{class:"letters"},i("h3",{},"The formula"),i("div",{class:"lines"},...n),
this.table(),this.numbers)}parsed(t){let e=[],s=0;for(let n of t.matchAll(ue))e.push(t.slice(s,n.index),this.letter(n[1])),s=n.index+n[0].length;return[...e,t.slice(
s)]}letter(t){let e=this.symbols.find(s=>s.sign===t);return i("span",{class:"letter",tabindex:0,title:e?.name,...this.touches(e)},t)}touches(t){if(!t?.lights.length)
return{};let[e,s]=[()=>this.light(t.lights),()=>this.light(null)];return{onmouseenter:e,onfocus:e,onmouseleave:s,onblur:s}}table(){let t=this.symbols.map((e,s)=>i(
"tr",this.touches(e),i("th",{scope:"row"},e.sign),i("td",{},e.name),this.cells[s],i("td",{class:"unit"},e.unit)));return i("table",{},i("tbody",{},...t))}update(t,e){
t.forEach((s,n)=>this.cells[n].textContent=s),this.numbers.textContent=e}};var P=class{constructor(t,e,{take:s,commit:n}){this.steps=t,this.given={...e},this.take=s,this.commit=n,this.outcomes={},this.running=null;let o=t.findIndex((a,c)=>this.
given[c]===void 0);this.place=o<0?0:o,this.element=i("section",{class:"steps","aria-label":"predict, then reveal"}),this.draw()}draw(t=""){let e=this.steps[this.
place];this.element.replaceChildren(this.head(e),i("p",{class:"asked"},e.question),i("div",{class:"choices"},...e.choices.map((s,n)=>this.choice(s,n))),i("div",
{class:"answered","aria-live":"polite"},...this.answer())),t&&this.element.querySelector(t)?.focus({preventScroll:!0})}head({title:t}){let e=this.steps.map((n,o)=>{
let a={"aria-current":o===this.place?"step":"false","data-done":String(this.given[o]!==void 0)},c=`step ${o+1}: ${n.title}`;return i("button",{type:"button",title:c,
"aria-label":c,...a,onclick:()=>this.go(o)})}),s=i("span",{class:"count"},`Step ${this.place+1} of ${this.steps.length}`);return i("header",{},s,i("h3",{},t),i(
"nav",{class:"dots"},...e))}choice(t,e){let[s,n]=[this.given[this.place],this.outcomes[this.place]],o=n&&(e===n.right?"right":e===s?"wrong":void 0),a={right:"✓ ",
wrong:"✗ "}[o]??"",c={"aria-pressed":String(e===s),disabled:s!==void 0,"data-verdict":o};return i("button",{type:"button",...c,onclick:()=>this.choose(e)},a+t)}answer(){
let[t,e]=[this.given[this.place],this.outcomes[this.place]];if(t===void 0)return[i("p",{class:"hint"},"Choose first; then the experiment shows it.")];if(this.running===
this.place)return[i("p",{class:"hint"},"The experiment is running …")];let s=i("button",{type:"button",class:"again",onclick:()=>this.run()},"Show it again");
if(!e)return[i("p",{class:"hint"},"You have predicted this step."),s];let n=t===e.right?"As you predicted.":"Not as you predicted.",o=i("button",{type:"button",
class:"next",onclick:()=>this.go(this.place+1)},"Next step →"),a=this.place===this.steps.length-1;return[i("p",{},i("b",{},n),` ${e.says}`),...a?[]:[o]]}go(t){
this.place=t,this.draw("[aria-current=step]")}choose(t){this.given[this.place]=t,this.commit(this.place,t),this.run()}run(){this.running=this.place,this.take(this.
place),this.draw()}reveal({step:t,right:e,says:s}){this.outcomes[t]={right:e,says:s};let n=this.running===t;n&&(this.running=null),this.place===t&&this.draw(n?"\
.answered .next":"")}interrupt(){this.running!==null&&(this.running=null,this.draw())}};var de=/\*\*(.+?)\*\*|`(.+?)`/g;function pe(r){let t=[],e=0;for(let s of r.matchAll(de)){s.index>e&&t.push({words:r.slice(e,s.index)});let[n,o=n]=(s[1]??s[2]).split(
"|");t.push(s[1]?{words:n,entry:o}:{words:n,code:!0}),e=s.index+s[0].length}return e<r.length&&t.push({words:r.slice(e)}),t}function S(r,t){return pe(r).map(({words:e,
entry:s,code:n})=>s?t.term(e,s):n?i("code",{},e):document.createTextNode(e))}var W=class{constructor(t,e){this.root=t,this.entries=e,this.bubble=i("div",{class:"\
bubble",role:"tooltip",id:"course-term",hidden:!0})}term(t,e){let s=()=>this.show(h,e),n=()=>this.hide(),o={class:"term",role:"button",tabindex:0,"aria-describe\
dby":this.bubble.id},h=i("span",{...o,...{onmouseenter:s,onfocus:s,onclick:s,onmouseleave:n,onblur:n},onkeydown:l=>l.key==="Escape"&&n()},t);return h}show(t,e){
this.bubble.replaceChildren(i("b",{},e),` ${this.entries[e]}`),this.bubble.hidden=!1,this.root.append(this.bubble);let[s,n]=[this.root.getBoundingClientRect(),t.
getBoundingClientRect()],o=Math.min(n.left-s.left,s.width-this.bubble.offsetWidth-8);this.bubble.style.left=`${Math.max(8,o)}px`,this.bubble.style.top=`${n.bottom-
s.top+this.root.scrollTop+4}px`}hide(){this.bubble.hidden=!0}close(){this.bubble.remove()}};function gt({minutes:r,aim:t,misconceptions:e,questions:s,homework:n}){let o=e.map(({belief:h,answer:l})=>i("li",{},i("b",{},`«${h}»`),` ${l}`)),a=s.map(({question:h,
answer:l})=>i("li",{},i("b",{},h),` ${l}`)),c=i("details",{},i("summary",{},"Solution"),i("p",{},n.solution));return i("details",{class:"teacher"},i("summary",{},
"For the lecturer"),i("p",{},i("b",{},`${r} minutes. `),t),i("h4",{},"What students get wrong"),i("ul",{},...o),i("h4",{},"Questions for the room"),i("ol",{},...a),
i("h4",{},"For home"),i("p",{},n.question),c)}var fe=4,q=class{constructor(t,{lesson:e,code:s},n,{light:o,take:a}){this.glossary=new W(n.root,e.glossary);let c=(u,p)=>n.answered?.(u,p),h=n.learner?.answersOf(
t.name)??{},l=e.steps.map((u,p)=>h[`step-${p}`]?.given);this.path=new P(e.steps,l,{take:a,commit:(u,p)=>c(`step-${u}`,{given:p})}),this.formula=new B(e,o),this.
derivation=new R(e.derivation),this.sections=[this.explanation(e,n),this.panels(e),...e.tables.map(u=>this.optionTable(u)),this.formula.element,...e.derivation.
length?[this.derivation.element]:[],mt(s,e.notes),ft(e.checks,h,c),me(t,e.jump,n),ge(e.reading),...e.teacher?[gt(e.teacher)]:[]]}explanation({before:t,explanation:e},{
chapterLink:s}){let n=t.flatMap(({name:c,title:h})=>[" ",s?s(c):i("b",{},h)]),o=n.length?[i("p",{class:"before"},"Before this:",...n)]:[],a=e.map(c=>i("p",{},...S(
c,this.glossary)));return i("section",{class:"explanation","aria-label":"explanation"},...o,...a)}panels({panels:t}){let e=t.map(({panel:s,says:n})=>i("li",{},i(
"b",{},s)," ",...S(n,this.glossary)));return i("section",{class:"seen"},i("h3",{},"What you see"),i("ol",{},...e))}optionTable({title:t,head:e,rows:s}){let n=(h,l)=>i(
"td",{"data-head":e[l]},...S(h,this.glossary)),o=e.map(h=>i("th",{scope:"col"},...S(h,this.glossary))),a=s.map(h=>i("tr",{},...h.map(n))),c=e.length>fe?"stacked":
"";return i("section",{class:"options"},i("h3",{},t),i("table",{class:c},i("thead",{},i("tr",{},...o)),i("tbody",{},...a)))}update(t){this.derivation.update(t.derived),
this.formula.update(t.symbols,t.formula),t.outcome&&this.path.reveal(t.outcome)}close(){this.glossary.close()}};function me({stage:r,verb:t},{at:e,look:s},{jump:n}){
let o=`Open ${t} · ${r} in the glass box →`,a=i("button",{type:"button",class:"jump",onclick:()=>n(r,e)},o);return i("section",{class:"robot"},i("h3",{},"In \
the real robot"),i("p",{},s),...n?[a]:[])}function ge(r){let t=r.map(({title:e,read:s,link:n})=>{let o=n?i("a",{href:n,rel:"noopener",target:"_blank"},e):i("spa\
n",{},e);return i("li",{},o,` ${s}`)});return i("section",{class:"papers"},i("h3",{},"Further reading"),i("ul",{},...t))}function bt({checks:r},{tried:t}){let e=r.map(({question:s,answer:n},o)=>{let a=i("summary",{},i("b",{},`${o+1}`),i("span",{},s)),c=i("details",{},a,i("p",{},n));
return c.addEventListener("toggle",()=>c.open&&t?.()),c});return i("section",{class:"checks"},i("h3",{},"Think first, then open"),...e)}function wt({robot:r,stage:t,
verb:e,sources:s},{jump:n}){let o=`Open ${e} · ${t} in the glass box →`,a=i("button",{type:"button",class:"jump",onclick:()=>n(t)},o),c=i("details",{class:"s\
ources"},i("summary",{},"sources"),...s.map(l=>i("p",{},l))),h=[i("h3",{},"In the real robot"),i("p",{},r)];return i("section",{class:"robot"},...h,...n?[a]:[],
...s.length?[c]:[])}function kt(r){let t=r.map(({where:e,text:s})=>i("details",{open:!0},i("summary",{},e),i("pre",{tabindex:0},w(s))));return[i("h3",{},"The co\
de that ran"),...t]}var be=60,yt=16,we=200,xt="build",I=class{constructor(t,e,s={}){this.chapter=t,this.host=e,this.trainedWork=null,this.trained=!1,this.frame=null,this.opened=!1,
this.task=void 0,this.shownStep=void 0,this.controls={},this.timer=void 0,this.waiting=void 0,this.long=void 0,this.code=i("div",{class:"code"}),this.formula=i(
"p",{class:"formula"}),this.rest=Object.fromEntries(t.controls.map(n=>[n.name,n.default])),this.values={...this.rest,...s},this.figure=new j(e.plotly,(n,o)=>this.
pick(n,o)),this.requests=new k(e.source,(n,o)=>this.showAnswer(n,o),()=>this.request(),()=>this.stopped()),this.ahead=new k(e.source,()=>{},()=>({chapter:t.name})),
this.exportButton=new T(t.name,e,n=>this.failed(n)),this.element=this.build(),this.ask("ask")}request(){let t=V(this.host.root).mode,e=!this.opened,s=this.trainedWork??
void 0;return{chapter:this.chapter.name,values:this.values,mode:t,open:e,work:s,step:this.shownStep}}build(){let{chapter:t,host:e}=this,s=i("h2",{},i("span",{class:"\
number"},String(t.number)),t.title),n=i("div",{class:"tools"},this.exportButton.element,...e.tools??[]),o=i("div",{class:"knobs"},...this.makeControls());this.description=
i("p",{class:"told","aria-live":"polite"}),this.side=i("div",{class:"side"},o,this.buttons(),this.description),this.trouble=i("p",{class:"trouble",role:"alert",
hidden:!0});let a=[i("header",{},s,n),this.trouble],c={style:`--stage: var(--${t.stage})`,"aria-label":t.title};return t.framed?i("article",{class:"lesson frame\
d",...c},...a,this.buildFrame()):i("article",{class:"lesson",...c},...this.buildPlain(a))}buildPlain(t){let{chapter:e,host:s}=this,n=e.sentences.map(h=>i("p",{},
h)),o=i("figure",{},this.figure.plot),a=[...t,i("div",{class:"words"},...n)],c=i("div",{class:"below"},bt(e,s),wt(e,s),this.code);return[i("div",{class:"screen"},
...a,i("div",{class:"experiment"},this.side,o),this.formula),c]}buildFrame(){this.question=i("p",{class:"question"}),this.dock=i("div",{class:"dock"}),this.reading=
i("div",{class:"reading"});let t=i("div",{class:"experiment"},i("figure",{},this.figure.plot),this.side),e=i("div",{class:"bench"},this.question,t,this.dock);return i(
"div",{class:"frame"},e,this.reading)}fillFrame(t){this.frame=new q(this.chapter,t,this.host,{light:e=>this.figure.light(e),take:e=>this.takeStep(e,t.lesson.steps[e])}),
this.question.textContent=t.lesson.question,this.dock.replaceChildren(this.frame.path.element),this.reading.replaceChildren(...this.frame.sections),this.host.asked?.(
t.lesson.steps.length+t.lesson.checks.length)}makeControls(){for(let t of this.chapter.controls){let e=n=>this.changed(t,n),s=nt(t,this.values[t.name],e,(n,o)=>this.
pick(n,o));this.controls[t.name]=s}return Object.values(this.controls).map(({element:t})=>t)}buttons(){let t=(s,n,o={})=>i("button",{type:"button",onclick:n,...o},
s);this.train=t("Train",()=>this.begin("train"),{class:"main",hidden:!this.chapter.trained}),this.again=t("Run again",()=>this.begin("ask",{again:!0}),{hidden:!0}),
this.stop=t("Stop",()=>this.requests.halt(),{hidden:!0}),this.bar=i("progress",{"aria-label":"how far it is",hidden:!0}),this.far=i("output",{class:"far"});let e={
"aria-label":"reset",title:"reset: all controls to where they began"};return this.reset=t("↺",()=>this.restart(),{...e,hidden:!this.chapter.controls.length}),
i("div",{class:"run"},this.train,this.again,this.stop,this.bar,this.far,this.reset)}changed(t,e){this.leaveStep(),this.values[t.name]=e;let s=this.chapter.controls.
find(n=>n.instead===t.name);s&&this.setControl(s.name,null),this.host.stored&&!this.host.stored[t.name].switch&&this.resetOthers(t.name),this.host.tried?.(),this.
askLater(this.long?be:yt)}pick(t,e){let s=this.chapter.controls.find(o=>o.name===t);if(!s)return;let n=this.host.stored?ke(this.host.stored[t].values,e):e;this.
setControl(t,n),this.changed(s,n)}setControl(t,e){this.values[t]=e,this.controls[t].set(e)}resetOthers(t){for(let e of this.chapter.controls)!this.host.stored[e.
name].switch&&e.name!==t&&this.setControl(e.name,this.rest[e.name])}askLater(t){clearTimeout(this.timer),this.timer=setTimeout(()=>this.start("ask"),t)}restart(){
this.trainedWork&&this.requests.drop(this.trainedWork),this.trainedWork=null,this.trained=!1,this.leaveStep();for(let[t,e]of Object.entries(this.rest))this.setControl(
t,e);this.askLater(0)}begin(t,e){this.train.disabled=this.again.disabled=!0,this.host.tried?.(),this.leaveStep(),this.start(t,e)}takeStep(t,{values:e,train:s}){
let n=Object.entries({...this.rest,...e}).filter(([o])=>this.controls[o]);for(let[o,a]of n)this.setControl(o,a);this.shownStep=t,this.start(s&&!this.trained&&!this.
host.stored?"train":"ask")}leaveStep(){this.shownStep=void 0,this.frame?.path.interrupt()}start(t,e){clearTimeout(this.timer),this.timer=void 0,this.ask(t,e)}ask(t,e){
clearTimeout(this.waiting),this.waiting=setTimeout(()=>{this.bar.removeAttribute("value"),this.bar.hidden=!1},we),this.requests.want(t,e)}showAnswer(t,e){if(clearTimeout(
this.waiting),this.trouble.hidden=!t.mistake,t.mistake)return this.failed(t.mistake);e==="train"&&(this.trainedWork=t.work,this.trained=t.over),t.code&&!this.opened&&
this.open(t),this.long??=t.long??!1,this.progress(t,e),this.description.textContent=t.describe,this.frame||(this.formula.textContent=t.formula),this.frame?.update(
t),this.drawn=this.figure.draw(t.figure,t.describe,ye(this.host.root)).then(()=>{this.host.root.dispatchEvent(new CustomEvent("drawn",{detail:{chapter:this.chapter.
name}}))})}open(t){this.opened=!0,t.lesson?this.fillFrame(t):this.code.replaceChildren(...kt(t.code)),t.task&&this.addTask(t.task),this.chapter.ahead&&!this.host.
stored&&this.ahead.want("ahead")}addTask(t){let{host:e,chapter:s}=this,n=e.learner?.answersOf(s.name)[xt];this.task=new M(t,n,{python:e.python,commit:a=>e.answered?.(
xt,a)}),(this.element.querySelector("section.code")??this.code).after(this.task.element)}failed(t){Object.assign(this.trouble,{textContent:t,hidden:!1}),this.trainedWork=
null,this.frame?.path.interrupt(),this.progress({over:!0},"")}progress({over:t,step:e,total:s},n){let o=t===!1;this.train.disabled=o&&n==="train",this.again.disabled=
o,this.again.hidden=!this.long||o,this.stop.hidden=this.bar.hidden=!o,o&&Object.assign(this.bar,{max:s,value:e}),s?this.far.textContent=o?`${e} of ${s} steps`:`${s}\
 steps done`:this.trainedWork||(this.far.textContent="")}stopped(){this.frame?.path.interrupt(),this.progress({over:!0},""),this.far.textContent=`stopped at ${this.
bar.value} of ${this.bar.max} steps`}pause(){this.requests.loop&&this.requests.halt(),this.ahead.halt()}redraw(){this.ask("ask")}close(){clearTimeout(this.timer),
clearTimeout(this.waiting),this.trainedWork&&this.requests.drop(this.trainedWork),this.requests.close(),this.ahead.close(),this.exportButton.close(),this.frame?.
close(),this.task?.close(),this.figure.close()}async settled(){for(;this.timer;)await new Promise(t=>setTimeout(t,yt));await this.requests.settled(),await this.
drawn}},ke=(r,t)=>r.reduce((e,s)=>Math.abs(s-t)<Math.abs(e-t)?s:e);function ye(r){return Number(getComputedStyle(r).getPropertyValue("--scale"))||1}function xe(r,t,e,s){let n=t.controls.filter(({name:f})=>e[f]),o=t.controls.filter(({name:f})=>!e[f]).map(({label:f})=>f),a=n.map(f=>f.kind==="Slider"?{...f,values:e[f.
name].values}:f),c=new Promise(f=>window.addEventListener("load",()=>f(window.Plotly))),h=new $(t,e,s),l=new E,{python:u}=t,p={root:r,source:h,plotly:c,python:u,
stored:e,learner:l,...l.of(t.name)},d=new I({...t,controls:a,trained:!1},p);return r.replaceChildren(d.element,i("p",{class:"about"},ve(t,a,o))),window.matchMedia(
"(prefers-color-scheme: dark)").addEventListener("change",()=>d.redraw()),d}function ve(r,t,e){let s=t.length?"This page needs no server: its controls move thro\
ugh results that were computed when it was saved. Where one is moved, the others return to rest, except choices and switches that were computed together.":"This\
 page needs no server.",n=r.trained?" The network on it was trained before it was saved.":"",o=e.length?` Only the live course offers: ${e.join("; ")}.`:"";return s+
n+o}return Ot(Se);})();
