var GlassCourse=(()=>{var W=Object.defineProperty;var Ct=Object.getOwnPropertyDescriptor;var Ot=Object.getOwnPropertyNames;var Mt=Object.prototype.hasOwnProperty;var Tt=(o,t)=>{for(var e in t)W(o,e,{get:t[e],enumerable:!0})},Lt=(o,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of Ot(t))!Mt.call(o,n)&&n!==
e&&W(o,n,{get:()=>t[n],enumerable:!(s=Ct(t,n))||s.enumerable});return o};var Nt=o=>Lt(W({},"__esModule",{value:!0}),o);var Ee={};Tt(Ee,{Course:()=>_,course:()=>Ae,openStage:()=>$e,openTab:()=>At,player:()=>Et,typing:()=>St});var jt="vision language state fusion heads chunking action ink muted expert line surface page good bad".split(" ");function A(o){let t=getComputedStyle(o),e=Object.
fromEntries(jt.map(n=>[n,t.getPropertyValue(`--${n}`).trim()])),s=t.colorScheme.includes("dark")?"dark":"light";return{...e,font:t.fontFamily,mode:s,scale:Number(
t.getPropertyValue("--scale"))||1}}function z(o,t){return JSON.parse(JSON.stringify(o),(e,s)=>e==="size"?s*t:s)}function r(o,t={},...e){let s=document.createElement(o);for(let[n,i]of Object.entries(t))n.startsWith("on")?s.addEventListener(n.slice(2),i):i===!0?s.setAttribute(
n,""):i!==!1&&i!==void 0&&s.setAttribute(n,i);return s.append(...e.filter(n=>n!==void 0)),s}var Pt="def class return yield raise for in if elif else while with as not and or is lambda import from self None True False",Rt=new RegExp([String.raw`(?<comment>#[^\n]*)`,
String.raw`(?<string>"""[\s\S]*?"""|f?"[^"\n]*"|'[^'\n]*')`,String.raw`\b(?<keyword>${Pt.replaceAll(" ","|")})\b`,String.raw`\b(?<number>\d[\d_.e]*)\b`].join("|"),
"g");function x(o){let t=r("code"),e=0;for(let s of o.matchAll(Rt)){let n=Object.entries(s.groups??{}).find(([,i])=>i!==void 0)?.[0];t.append(o.slice(e,s.index),
r("span",{class:n},s[0])),e=s.index+s[0].length}return t.append(o.slice(e)),t}var V=o=>import(new URL(o,document.baseURI).href).then(()=>window.Plotly);var qt="The server does not answer. When it is back, move a control or open the chapter again.",$=class{constructor(t){this.server=t}async call(t,e){try{return await this.
server[t](e)}catch{return{mistake:qt}}}};var Bt={new:"○",opened:"◐",tried:"●"},E=class{constructor(t,e,s,n=[]){this.chapters=t,this.learner=e,this.links=Object.fromEntries(t.map(a=>[a.name,this.link(
a,s)])),this.count=r("p",{class:"count"});let i=Object.values(this.links).map(({link:a})=>r("li",{},a));this.element=r("nav",{class:"path","aria-label":"chapter\
s"},this.count,r("ol",{},...i),...n)}link({name:t,number:e,title:s,stage:n},i){let a=r("span",{class:"sign"}),c=u=>{u.ctrlKey||u.metaKey||u.shiftKey||(u.preventDefault(),
i(t))},h={href:`?tab=course&chapter=${t}`,style:`--stage: var(--${n})`,onclick:c},l=[r("span",{class:"number"},String(e)),r("span",{class:"title"},s),a];return{
link:r("a",{...h,"data-chapter":t},...l),sign:a}}show(t){for(let s of this.chapters){let{link:n,sign:i}=this.links[s.name],{kind:a,words:c}=this.state(s);[i.textContent,
i.title]=[Bt[a],c],n.dataset.kind=a,s.name===t?n.setAttribute("aria-current","page"):n.removeAttribute("aria-current")}let e=this.chapters.filter(s=>this.state(
s).kind==="tried").length;this.count.textContent=`${e} of ${this.chapters.length} done`,this.links[t]&&this.reveal(this.links[t].link)}state({name:t,framed:e}){
let{count:s,of:n}=this.learner.answered(t);return e&&s>0?{kind:s>=n?"tried":"opened",words:`${s} of ${n} answered`}:!e&&this.learner.has("tried",t)?{kind:"tried",
words:"tried"}:this.learner.has("opened",t)?{kind:"opened",words:"opened"}:{kind:"new",words:"not yet opened"}}reveal(t){let e=t.closest("ol"),[s,n]=[t.offsetTop-
e.offsetTop,t.offsetLeft-e.offsetLeft];(s<e.scrollTop||s+t.offsetHeight>e.scrollTop+e.clientHeight)&&(e.scrollTop=s-e.clientHeight/2),e.scrollLeft=n-e.clientWidth/
2+t.offsetWidth/2}};function J(o,t){let e=(t??"").split(",").map(c=>c.trim()).filter(Boolean),s=[...new Set(e)].map(c=>[c,o.find(h=>h.name===c)]),n=s.flatMap(([,c])=>c?[c]:[]),i=s.
filter(([,c])=>!c).map(([c])=>`«${c.slice(0,40)}»`),a=i.length?`The path names ${i.join(", ")}, which no chapter is called; the rest is shown.`:"";return{path:n.
length?n:o,unknown:n.length||!i.length?a:Dt}}var Dt="No chapter is called as the path says; all chapters are shown.";var X="glass-box.course",Q="glass-box course",Z={opened:[],tried:[],last:"",answers:{},asked:{}},C="This file does not hold answers of this course; choose one t\
hat «Save my answers» has written.",O=class{constructor(){this.stored=structuredClone(Z);try{Object.assign(this.stored,tt(JSON.parse(localStorage.getItem(X)??
"{}")))}catch{}}has(t,e){return this.stored[t].includes(e)}add(t,e){this.has(t,e)||this.stored[t].push(e),this.write()}last(t){this.stored.last=t,this.write()}asked(t,e){
this.stored.asked[t]=e,this.write()}answer(t,e,s){this.stored.answers[t]={...this.answersOf(t),[e]:s},this.write()}answersOf(t){return this.stored.answers[t]??{}}answered(t){
return{count:Object.keys(this.answersOf(t)).length,of:this.stored.asked[t]??0}}of(t){return{asked:e=>this.asked(t,e),answered:(e,s)=>this.answer(t,e,s)}}write(){
try{localStorage.setItem(X,JSON.stringify(this.stored))}catch{}}exported(){return JSON.stringify({kind:Q,version:1,...this.stored},null,2)}imported(t){this.stored=
It(t),this.write()}};function It(o){let t;try{t=JSON.parse(o)}catch{throw new Error(C)}if(t?.kind!==Q)throw new Error(C);return{...structuredClone(Z),...tt(t)}}
function tt(o){let t=i=>Array.isArray(i)&&i.every(a=>typeof a=="string"),e=i=>i!==null&&typeof i=="object"&&!Array.isArray(i),s={opened:t,tried:t,last:i=>typeof i==
"string",answers:i=>e(i)&&Object.values(i).every(e),asked:i=>e(i)&&Object.values(i).every(Number.isInteger)};if(!e(o))throw new Error(C);if(Object.keys(s).filter(
i=>i in o&&!s[i](o[i])).length)throw new Error(C);return Object.fromEntries(Object.keys(s).flatMap(i=>i in o?[[i,o[i]]]:[]))}var Ft=1e4;function M(o,t,e){let s=URL.createObjectURL(new Blob([t],{type:e}));r("a",{href:s,download:o}).click(),setTimeout(()=>URL.revokeObjectURL(s),Ft)}var Ut="my-course.json";function et(o,{showGlossary:t,loaded:e,showAll:s}){let n=r("input",{type:"file",accept:"application/json,.json",hidden:!0});n.addEventListener(
"change",async()=>{let[a]=n.files;if(n.value="",!!a)try{o.imported(await a.text()),e("")}catch(c){e(c instanceof Error?c.message:String(c))}});let i=(a,c,h)=>r(
"button",{type:"button",title:c,onclick:h},a);return r("div",{class:"learner"},i("Glossary","every term of the course",t),i("Save my answers","a file for anothe\
r browser; nothing leaves this one by itself",()=>M(Ut,o.exported(),"application/json")),i("Load","answers from such a file, in place of these",()=>n.click()),...s?
[i("All chapters","leave this path",s)]:[],n)}var Wt=1.15,T=class{constructor({label:t,side:e,instead:s},n,i){this.side=e,this.changed=n,this.ink=null,this.last=null;let a=s?"; keys 0 to 9 take one of ours,\
 Delete clears":"; Delete clears",c={role:"img",tabindex:0,"aria-label":`${t}${a}`,title:`${t}${a}`};this.canvas=r("canvas",{width:e,height:e,...c}),this.hint=r(
"span",{class:"hint"},"draw here");let h=r("button",{type:"button",onclick:()=>this.clear()},"clear"),l=r("button",{type:"button",onclick:()=>this.blank()},"emp\
ty sheet"),u=r("div",{class:"sheet"},this.canvas,this.hint);this.element=r("div",{class:"paper"},u,r("div",{class:"buttons"},h,l)),this.listen(i),this.paint()}listen(t){
let{canvas:e}=this;e.addEventListener("pointerdown",s=>{e.setPointerCapture(s.pointerId),this.last=this.at(s),this.stroke(s)}),e.addEventListener("pointermove",
s=>this.last&&this.stroke(s));for(let s of["pointerup","pointercancel"])e.addEventListener(s,()=>this.last=null);e.addEventListener("keydown",s=>{if(!(s.ctrlKey||
s.metaKey||s.altKey)){if(/^\d$/.test(s.key))t(Number(s.key));else if(s.key==="Delete"||s.key==="Backspace")this.clear();else return;s.preventDefault(),s.stopPropagation()}})}at(t){
let e=this.canvas.getBoundingClientRect(),s=(n,i,a)=>(n-i)/a*this.side;return[s(t.clientX,e.left,e.width),s(t.clientY,e.top,e.height)]}stroke(t){t.preventDefault();
let[e,s]=this.at(t),[n,i]=this.last??[e,s],a=Math.max(1,Math.ceil(Math.hypot(e-n,s-i)*2));for(let c=1;c<=a;c++)this.dab(n+(e-n)*c/a,i+(s-i)*c/a);this.last=[e,s],
this.paint(),this.changed(this.rows())}dab(t,e){this.ink??=new Float32Array(this.side**2);for(let s=Math.floor(e-3);s<=e+3;s++)for(let n=Math.floor(t-3);n<=t+3;n++){
if(s<0||n<0||s>=this.side||n>=this.side)continue;let i=Math.hypot(n+.5-t,s+.5-e),a=s*this.side+n;this.ink[a]=Math.max(this.ink[a],Math.min(1,Math.max(0,Wt+.5-i)))}}rows(){
let{ink:t}=this;if(!t)return null;let e=s=>Array.from(t.subarray(s*this.side,(s+1)*this.side),n=>Number(n.toFixed(2)));return Array.from({length:this.side},(s,n)=>e(
n))}clear(){this.set(null),this.changed(null)}blank(){this.ink=new Float32Array(this.side**2),this.paint(),this.changed(this.rows())}set(t){this.ink=t?Float32Array.
from(t.flat()):null,this.paint()}paint(){let t=this.canvas.getContext("2d"),e=t.createImageData(this.side,this.side);for(let s=0;s<this.side**2;s++)e.data.set([
29,35,43,255*(this.ink?.[s]??0)],4*s);t.putImageData(e,0,0),this.hint.hidden=!!this.ink}};var st=160,K={still:"▶",moving:"❚❚"};function it(o,t){let e,s=r("button",{type:"button",class:"play","aria-label":`play ${t}`},K.still),n=()=>{clearTimeout(
e),e=void 0,s.textContent=K.still},i=h=>{o.valueAsNumber=h,o.dispatchEvent(new Event("input",{bubbles:!0}))},a=()=>{if(e===void 0||!o.isConnected||nt(o))return n();
i(Math.min(o.valueAsNumber+Number(o.step),Number(o.max))),e=setTimeout(a,st)},c=()=>{s.textContent=K.moving,nt(o)&&i(Number(o.min)),e=setTimeout(a,st)};return s.
addEventListener("click",()=>e?n():c()),o.addEventListener("input",({isTrusted:h})=>h&&n()),s}var nt=o=>o.valueAsNumber>=Number(o.max);var zt=4,Kt=22;function rt(o,t,e,s){let n=Gt[o.kind](o,e,s);return n.element.dataset.control=o.name,n.set(t),n}var Gt={Slider({label:o,low:t,high:e,step:s,values:n,
plays:i},a){let c=r("output"),h=n?{min:0,max:n.length-1,step:1}:{min:t,max:e,step:s},l=f=>n?n[f]:f,u=r("input",{type:"range",...h,"aria-label":o,oninput:()=>{p(
l(u.valueAsNumber)),a(l(u.valueAsNumber))}}),p=f=>{c.textContent=ot(f),u.setAttribute("aria-valuetext",ot(f));let[g,y]=[Number(u.min),Number(u.max)];u.style.setProperty(
"--full",`${100*(u.valueAsNumber-g)/(y-g)}%`)},d=f=>{u.value=n?n.indexOf(f):f,p(f)},m=r("label",{class:"knob"},r("span",{},o),c,u);return i&&m.append(it(u,o)),{
element:m,set:d}},Choice({label:o,options:t},e){if(t.length>zt)return Yt(o,t,e);let s=t.map(h=>r("button",{type:"button",role:"radio",onclick:()=>i(h,!0)},h)),n=h=>{
s.forEach((l,u)=>{l.setAttribute("aria-checked",String(t[u]===h)),l.tabIndex=t[u]===h?0:-1})},i=(h,l)=>{n(h),l&&s[t.indexOf(h)].focus({preventScroll:!0}),e(h)},
a=t.join("").length>Kt?"segments high":"segments",c=r("div",{class:a,role:"radiogroup","aria-label":o},...s);return c.addEventListener("keydown",h=>{let l={ArrowRight:1,
ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[h.key];if(!l||h.altKey)return;h.preventDefault(),h.stopPropagation();let u=s.findIndex(p=>p.getAttribute("aria-checked")===
"true");i(t[(u+l+t.length)%t.length],!0)}),{element:r("div",{class:"knob"},r("span",{},o),c),set:n}},Toggle({label:o},t){let e=r("input",{type:"checkbox",onchange:()=>t(
e.checked)}),s=n=>e.checked=n;return{element:r("label",{class:"knob switch"},e,r("span",{},o)),set:s}},Words({label:o},t){let e=r("input",{type:"text",maxlength:200,
spellcheck:"false",autocomplete:"off"});e.addEventListener("input",()=>t(e.value));let s=n=>e.value=n;return{element:r("label",{class:"knob"},r("span",{},o),e),
set:s}},Drawing(o,t,e){let s=new T(o,t,i=>o.instead&&e(o.instead,i));return{element:r("div",{class:"knob"},r("span",{},o.label),s.element),set:i=>s.set(i)}}};function Yt(o,t,e){
let s=r("select",{"aria-label":o,onchange:()=>e(s.value)},...t.map(i=>r("option",{value:i},i))),n=i=>s.value=i;return{element:r("label",{class:"knob"},r("span",
{},o),s),set:n}}var ot=o=>String(Number(o.toPrecision(5))).replace("-","−");var w=class{constructor(t,e,s,n=()=>{}){this.source=t,this.show=e,this.now=s,this.stopped=n,this.next=null,this.closed=!1,this.work=null}want(t,e={}){this.next=
{what:t,more:e},this.loop??=this.run().finally(()=>{this.loop=null})}async run(){for(;this.next&&!this.closed;){let{what:t,more:e}=this.next;this.next=null,this.
halted=!1,await this.follow(t,await this.source.call(t,{...this.now(),...e}))}}async follow(t,e){for(let s=e;;s=await this.source.call("more",{...this.now(),work:s.
work})){if(this.closed)return this.drop(s.work);if(this.work=s.work,this.show(s,t),s.mistake||s.over!==!1)return;if(t==="train"&&this.next?.what==="ask"&&(this.
next=null),this.next||this.halted)return this.givenUp(t,s.work)}}givenUp(t,e){(t!=="train"||this.next)&&this.drop(e),this.stopped()}drop(t){return t&&this.source.
call("stop",{work:t})}halt(){this.halted=!0}close(){this.closed=!0,this.loop||this.drop(this.work)}async settled(){for(;this.loop;)await this.loop}};var at="Save as a page",L=class{constructor(t,{source:e,stored:s},n){let i="one file that opens anywhere, without a server";this.element=r("button",{type:"butto\
n",class:"save",title:i,onclick:()=>this.requests.want("save")},at),this.element.hidden=!!s,this.failed=n,this.requests=new w(e,a=>this.showAnswer(a),()=>({chapter:t}))}showAnswer({
over:t,step:e,total:s,mistake:n,file:i,page:a}){this.element.disabled=t===!1,this.element.textContent=t===!1?`computing ${e} of ${s}`:at,n&&this.failed(n),a&&M(
i,a,"text/html")}close(){this.requests.close()}};var ht={page:130,phone:200},b={row:270,top:60,bottom:50},G={row:20,mark:46,letter:6.6,size:11},N={row:17,letter:7.4},v=72,_t=64,j={page:500,sign:20,less:.62};function ct(o,t,e){
let s=Ht(o.layout),n=Math.max(...s.map(u=>lt(s,u).length)),i=t<j.page?ht.phone:ht.page,a=Math.max(1,Math.min(n,Math.floor(t/(i*e))));if(Vt(o,s,t/e/a-v),a===n&&(n>
1||!s[0].legend))return te(o,s,t,e);let c=[];s.forEach((u,p)=>{let d=Math.floor(p/a);c[d]=Math.max(c[d]??0,u.legend+u.title)});let h=t<j.page?Zt(o):o,l=c.reduce(
(u,p)=>u+b.row+p,0)*e;return{...pt(h,s,u=>Jt(u,a,c),e,c[0]),height:l}}var lt=(o,t)=>o.filter(e=>e.top===t.top);function Ht(o){return Object.keys(o).filter(e=>/^xaxis\d*$/.
test(e)).map(e=>e.slice(5)).map(e=>{let[s,n]=[o[`xaxis${e}`],o[`yaxis${e}`]];return{number:e,left:s.domain[0],right:s.domain[1],top:n.domain[1],legend:0,title:0}})}
function Vt({data:o,layout:t},e,s){for(let n of e){let i=dt(o,n),a=Math.max(...i),c=k(i)<=s?1:Math.ceil(i.length/Math.max(1,Math.floor(s/a)));n.legend=G.row*(c-
1);let h=ut(t,n);n.title=h&&N.letter*h.text.length>s+v/2?N.row:0}}var k=o=>o.reduce((t,e)=>t+e,0),ut=(o,{left:t,top:e})=>o.annotations.find(s=>s.xref==="paper"&&
s.x===t&&s.y===e);function dt(o,{number:t}){let e=({type:n,name:i,showlegend:a})=>["scatter","bar"].includes(n)&&i&&a!==!1;return o.filter(n=>(n.xaxis??"x").slice(
1)===t&&e(n)).map(({name:n})=>G.mark+G.letter*n.length)}function Jt(o,t,e){let[s,n]=[o%t,Math.floor(o/t)],i=b.row-b.top-b.bottom,a=k(e)+e.length*b.row-e[0]-b.top-
b.bottom,c=k(e.slice(1,n+1))+n*b.row,h=t>1?.14:0,l=(1-h*(t-1))/t,u=[Math.max(0,1-(c+i)/a),1-c/a];return{x:[s*(l+h),s*(l+h)+l],y:u}}function pt({data:o,layout:t},e,s,n,i){
let a={...t,margin:{...t.margin,t:t.margin.t+i*n}},c=new Map;return e.forEach(({number:h,left:l,top:u,legend:p,title:d},m)=>{let{x:f,y:g}=s(m);c.set(`${l} ${u}`,
{x:f,y:g,legend:p,title:d}),c.set(h,{x:f,y:g}),a[`xaxis${h}`]={...t[`xaxis${h}`],domain:f},a[`yaxis${h}`]={...t[`yaxis${h}`],domain:g},a[`legend${h}`]={...t[`le\
gend${h}`],x:f[0],y:g[1]}}),a.annotations=t.annotations.map(h=>{let l=h.xref==="paper"&&c.get(`${h.x} ${h.y}`);if(!l)return h;let u=l.title?Xt(h.text):h.text,p=h.
yshift+(l.legend??0)*n;return{...h,text:u,align:"left",x:l.x[0],y:l.y[1],yshift:p}}),{layout:a,data:o.map(h=>Qt(h,c))}}function Xt(o){let t=[...o.matchAll(/ /g)].
map(({index:n})=>n),e=n=>Math.abs(n-o.length/2),s=t.reduce((n,i)=>e(i)<e(n)?i:n,t[0]);return s?`${o.slice(0,s)}<br>${o.slice(s+1)}`:o}function Qt(o,t){if(!o.colorbar)
return o;let{x:e,y:s}=t.get((o.xaxis??"x").slice(1));return{...o,colorbar:{...o.colorbar,x:e[1],y:(s[0]+s[1])/2,len:s[1]-s[0]}}}function Zt({data:o,layout:t}){let e=i=>({
...i,size:(i?.size??12)*.8}),s=o.map(i=>{if(!i.mode?.includes("text"))return i;if(i.meta?.crowded)return{...i,mode:"markers"};let a=i.marker?.size>j.sign?i.marker.
size*j.less:i.marker?.size;return{...i,textfont:e(i.textfont),marker:{...i.marker,size:a}}}),n=t.annotations.map(i=>i.xref==="paper"?i:{...i,font:e(i.font)});return{
data:s,layout:{...t,annotations:n}}}function te({data:o,layout:t},e,s,n){let{l:i,r:a}=t.margin,c=_t*n/(s-i-a),h=new Map;for(let{top:d,left:m}of e){let f=lt(e,{top:d}).
sort((g,y)=>g.left-y.left);f[0].left===m&&se(f,c).forEach((g,y)=>h.set(f[y].number,g))}let l=e.map(({number:d,top:m})=>[t[`yaxis${d}`].domain[0],m]),u=pt({data:o,
layout:t},e.map(d=>({...d,title:ee(t,d,h,s/n),legend:0})),d=>({x:h.get(e[d].number),y:l[d]}),n,0),p=e.map(d=>({...d,needs:k(dt(o,d))})).filter(({needs:d})=>d);for(let d of p)
ne(u.layout[`legend${d.number}`],d,p,s/n);return u}function ee(o,t,e,s){let n=ut(o,t),[i,a]=e.get(t.number);return n&&N.letter*n.text.length>(a-i)*(s-v)+v/2?N.row:
0}function se(o,t){let e=o.slice(1).map(({left:c},h)=>Math.max(t,c-o[h].right)),s=o.map(({left:c,right:h})=>h-c),n=o.at(-1).right,i=(n-o[0].left-k(e))/k(s),a=o[0].
left;return s.map((c,h)=>{let l=[a,Math.min(a+c*i,n)];return a=l[1]+(e[h]??0),l})}function ne(o,{left:t,top:e,needs:s},n,i){let a=n.filter(l=>l.top===e&&l.left>
t),h=(Math.min(1,...a.map(l=>l.left))-t)*(i-v);s>h&&(o.font={...o.font,size:o.font.size*Math.max(.75,h/s)})}var ie=.12,oe={displayModeBar:!1,responsive:!1,doubleClickDelay:400},P=class{constructor(t,e){this.plotly=t,this.drawn=null,this.last="",this.plot=r("div",{class:"\
plot",role:"img"}),this.pick=e,this.sizes=new ResizeObserver(()=>this.fit()),this.sizes.observe(this.plot)}async draw(t,e,s){this.scale=s,this.figure=s===1?t:re(
t,s),this.plot.setAttribute("aria-label",e),await this.fit()}async fit(){let t=this.plot.clientWidth;if(!this.figure||!t)return;let e=await this.plotly;if(!this.
plot.isConnected)return;let n={data:this.figure.data.map(l=>({...l})),layout:structuredClone(this.figure.layout)},{data:i,layout:a,height:c}=ct(n,t,this.scale);
this.plot.style.minHeight=c?`${c}px`:"";let h={width:t,height:this.plot.clientHeight,autosize:!1};this.drawing=e.react(this.plot,i,{...a,...h,...ae(t)},oe),this.
listen()}async light(t){if(!this.figure?.data||!this.listening)return;let e=this.figure.data.map(i=>i.opacity??1),s=t&&this.figure.data.some(({name:i})=>t.includes(
i)),n=this.figure.data.map(({name:i},a)=>!s||t.includes(i)?e[a]:ie*e[a]);(await this.plotly).restyle(this.plot,{opacity:n})}listen(){this.listening||(this.listening=
!0,this.plot.on("plotly_click",({points:[t]})=>{let e=t.data.meta?.picks;e&&this.pick(e,t.x)}))}close(){this.sizes.disconnect(),this.figure=null,this.listening&&
this.drawing.then(()=>window.Plotly.purge(this.plot))}};function re({data:o,layout:t},e){let s=z(t,e);s.margin=Object.fromEntries(Object.entries(t.margin).map(([
i,a])=>[i,a*e])),s.annotations=s.annotations.map(i=>i.yshift?{...i,yshift:i.yshift*e}:i);let n=i=>i.textfont?{...i,textfont:z(i.textfont,e)}:i;return{data:o.map(
n),layout:s}}var ae=o=>o<500?{dragmode:!1}:{};var ft={adversarial:"find the cause",design:"design"};function gt(o,t,e){let s=o.map((n,i)=>{let a=r("p",{class:"verdict","aria-live":"polite",hidden:!0}),c=(m,f)=>{
Object.assign(a,{textContent:`${m?"✓":"✗"} ${f}`,hidden:!1}),a.dataset.verdict=m?"right":"wrong"},h=(m,f,g)=>{c(f,g),e(`check-${i}`,{given:m,right:f}),p.dataset.
answered=f?"right":"wrong"},l=ft[n.manner]?[r("span",{class:"manner"},ft[n.manner])]:[],u=r("p",{class:"asked"},r("b",{},`${i+1}`),...l,` ${n.question}`),p=r("l\
i",{},u,he[n.kind](n,h),a),d=t[`check-${i}`];return d&&(p.dataset.answered=d.right?"right":"wrong"),p});return r("section",{class:"check"},r("h3",{},"Check your\
self"),r("ol",{},...s))}var he={ChoiceCheck({options:o},t){let e=o.map(({words:n,feedback:i,right:a,sketch:c},h)=>{let l=()=>{e.forEach((p,d)=>p.setAttribute("a\
ria-pressed",String(d===h))),t(h,a,i)},u=[...c.length?[ue(c)]:[],n];return r("button",{type:"button","aria-pressed":"false",onclick:l},...u)}),s=o.some(({sketch:n})=>n.
length);return r("div",{class:s?"choices pictures":"choices"},...e)},NumberCheck(o,t){let e=r("input",{type:"text",inputmode:"decimal","aria-label":"your number",
autocomplete:"off"});return r("form",{class:"number",onsubmit:n=>{n.preventDefault();let{right:i,words:a}=ce(o,e.value);t(e.value.slice(0,20),i,a)}},e,r("span",
{},o.unit),r("button",{},"Check"))},OrderCheck({items:o,feedback:t},e){let s=le(o),n=r("ol",{class:"order"}),i=(h,l)=>{if(l<0||l>=s.length)return;s.splice(l,0,...s.
splice(h,1)),a(),n.children[l].querySelector(l<h?"button":"button:last-child").focus()},a=()=>n.replaceChildren(...s.map((h,l)=>{let u=(p,d,m)=>r("button",{type:"\
button","aria-label":`${m}: ${h}`,onclick:()=>i(l,l+d)},p);return r("li",{},r("span",{},h),u("↑",-1,"earlier"),u("↓",1,"later"))}));return a(),r("div",{},n,
r("button",{type:"button",onclick:()=>{let h=s.filter((u,p)=>u===o[p]).length,l=h===o.length;e([...s],l,l?t:`${h} of ${o.length} stand in their place.`)}},"Chec\
k"))}};function ce({answer:o,within:t,feedback:e,near:s},n){let i=Number(n.trim().replace(",",".").replace("−","-"));if(!n.trim()||!Number.isFinite(i))return{
right:!1,words:"Write a number, such as 0.5."};let a=h=>Math.abs(i-h)<=t;if(a(o))return{right:!0,words:e};let c=s.find(([h])=>a(h));return{right:!1,words:c?c[1]:
"Not yet. Work it out with the formula of this chapter."}}function le(o){let t=s=>[...s].reduce((n,i)=>Math.imul(n,31)+i.codePointAt(0)|0,7),e=[...o].sort((s,n)=>t(
s)-t(n));return e.every((s,n)=>s===o[n])?[...e.slice(1),e[0]]:e}var mt="http://www.w3.org/2000/svg";function ue(o){let t=document.createElementNS(mt,"svg");t.setAttribute(
"viewBox","-4 -4 128 88");for(let[e,s,n]of o){let i=document.createElementNS(mt,"polyline");i.setAttribute("points",e.map((a,c)=>`${(120*a).toFixed(1)},${(80*(1-
s[c])).toFixed(1)}`).join(" ")),i.setAttribute("style",`stroke: var(--${n}); fill: none; stroke-width: 2.5`),t.append(i)}return t}function bt(o,t){let e=o.map(({where:s,text:n})=>{let i=r("p",{class:"told-line","aria-live":"polite"}),a=de(n,t).map(({words:h,note:l})=>l?pe(h,l,i):x(h)),c=r(
"pre",{tabindex:0},...a);return a.length>1&&(i.textContent="Marked lines: point at one, or reach it with the Tab key."),r("details",{open:!0},r("summary",{},s),
c,i)});return r("section",{class:"code"},r("h3",{},"The code that ran"),...e)}function de(o,t){let e=[];for(let s of o.split(/(?<=\n)/)){let n=t.find(a=>s.includes(
a.line)),i=e.at(-1);n||!i||i.note?e.push({words:s,note:n}):i.words+=s}return e}function pe(o,{says:t},e){let s=()=>e.textContent=t;return r("span",{...{class:"n\
oted",tabindex:0,role:"note","aria-label":t,title:t},onmouseenter:s,onfocus:s,onclick:s},x(o))}var R=class{constructor(t){this.answers=t.map(()=>r("p",{class:"derived"}));let e=t.map(({question:s,hint:n},i)=>r("li",{},r("p",{},s),r("details",{},r("summary",
{},"Hint"),r("p",{},n)),r("details",{},r("summary",{},"Answer"),this.answers[i])));this.element=r("section",{class:"derivation"},r("h3",{},"Derive it"),r("ol",{},
...e))}update(t){t.forEach((e,s)=>this.answers[s].textContent=e)}};var fe=/\[(.+?)\]/g,q=class{constructor({formula:t,symbols:e},s){this.light=s,this.symbols=e,this.cells=e.map(()=>r("td",{class:"value"})),this.numbers=r("p",{class:"\
numbers"});let n=t.map(i=>r("p",{class:"line"},...this.parsed(i)));this.element=r("section",{class:"letters"},r("h3",{},"The formula"),r("div",{class:"lines"},...n),
this.table(),this.numbers)}parsed(t){let e=[],s=0;for(let n of t.matchAll(fe))e.push(t.slice(s,n.index),this.letter(n[1])),s=n.index+n[0].length;return[...e,t.slice(
s)]}letter(t){let e=this.symbols.find(s=>s.sign===t);return r("span",{class:"letter",tabindex:0,title:e?.name,...this.touches(e)},t)}touches(t){if(!t?.lights.length)
return{};let[e,s]=[()=>this.light(t.lights),()=>this.light(null)];return{onmouseenter:e,onfocus:e,onmouseleave:s,onblur:s}}table(){let t=this.symbols.map((e,s)=>r(
"tr",this.touches(e),r("th",{scope:"row"},e.sign),r("td",{},e.name),this.cells[s],r("td",{class:"unit"},e.unit)));return r("table",{},r("tbody",{},...t))}update(t,e){
t.forEach((s,n)=>this.cells[n].textContent=s),this.numbers.textContent=e}};var B=class{constructor(t,e,{take:s,commit:n}){this.steps=t,this.given={...e},this.take=s,this.commit=n,this.outcomes={},this.running=null;let i=t.findIndex((a,c)=>this.
given[c]===void 0);this.place=i<0?0:i,this.element=r("section",{class:"steps","aria-label":"predict, then reveal"}),this.draw()}draw(t=""){let e=this.steps[this.
place];this.element.replaceChildren(this.head(e),r("p",{class:"asked"},e.question),r("div",{class:"choices"},...e.choices.map((s,n)=>this.choice(s,n))),r("div",
{class:"answered","aria-live":"polite"},...this.answer())),t&&this.element.querySelector(t)?.focus({preventScroll:!0})}head({title:t}){let e=this.steps.map((n,i)=>{
let a={"aria-current":i===this.place?"step":"false","data-done":String(this.given[i]!==void 0)},c=`step ${i+1}: ${n.title}`;return r("button",{type:"button",title:c,
"aria-label":c,...a,onclick:()=>this.go(i)})}),s=r("span",{class:"count"},`Step ${this.place+1} of ${this.steps.length}`);return r("header",{},s,r("h3",{},t),r(
"nav",{class:"dots"},...e))}choice(t,e){let[s,n]=[this.given[this.place],this.outcomes[this.place]],i=n&&(e===n.right?"right":e===s?"wrong":void 0),a={right:"✓ ",
wrong:"✗ "}[i]??"",c={"aria-pressed":String(e===s),disabled:s!==void 0,"data-verdict":i};return r("button",{type:"button",...c,onclick:()=>this.choose(e)},a+t)}answer(){
let[t,e]=[this.given[this.place],this.outcomes[this.place]];if(t===void 0)return[r("p",{class:"hint"},"Choose first; then the experiment shows it.")];if(this.running===
this.place)return[r("p",{class:"hint"},"The experiment is running …")];let s=r("button",{type:"button",class:"again",onclick:()=>this.run()},"Show it again");
if(!e)return[r("p",{class:"hint"},"You have predicted this step."),s];let n=t===e.right?"As you predicted.":"Not as you predicted.",i=r("button",{type:"button",
class:"next",onclick:()=>this.go(this.place+1)},"Next step →"),a=this.place===this.steps.length-1;return[r("p",{},r("b",{},n),` ${e.says}`),...a?[]:[i]]}go(t){
this.place=t,this.draw("[aria-current=step]")}choose(t){this.given[this.place]=t,this.commit(this.place,t),this.run()}run(){this.running=this.place,this.take(this.
place),this.draw()}reveal({step:t,right:e,says:s}){this.outcomes[t]={right:e,says:s};let n=this.running===t;n&&(this.running=null),this.place===t&&this.draw(n?"\
.answered .next":"")}interrupt(){this.running!==null&&(this.running=null,this.draw())}};var me=/\*\*(.+?)\*\*|`(.+?)`/g;function ge(o){let t=[],e=0;for(let s of o.matchAll(me)){s.index>e&&t.push({words:o.slice(e,s.index)});let[n,i=n]=(s[1]??s[2]).split(
"|");t.push(s[1]?{words:n,entry:i}:{words:n,code:!0}),e=s.index+s[0].length}return e<o.length&&t.push({words:o.slice(e)}),t}function S(o,t){return ge(o).map(({words:e,
entry:s,code:n})=>s?t.term(e,s):n?r("code",{},e):document.createTextNode(e))}var D=class{constructor(t,e){this.root=t,this.entries=e,this.bubble=r("div",{class:"\
bubble",role:"tooltip",id:"course-term",hidden:!0})}term(t,e){let s=()=>this.show(h,e),n=()=>this.hide(),i={class:"term",role:"button",tabindex:0,"aria-describe\
dby":this.bubble.id},h=r("span",{...i,...{onmouseenter:s,onfocus:s,onclick:s,onmouseleave:n,onblur:n},onkeydown:l=>l.key==="Escape"&&n()},t);return h}show(t,e){
this.bubble.replaceChildren(r("b",{},e),` ${this.entries[e]}`),this.bubble.hidden=!1,this.root.append(this.bubble);let[s,n]=[this.root.getBoundingClientRect(),t.
getBoundingClientRect()],i=Math.min(n.left-s.left,s.width-this.bubble.offsetWidth-8);this.bubble.style.left=`${Math.max(8,i)}px`,this.bubble.style.top=`${n.bottom-
s.top+this.root.scrollTop+4}px`}hide(){this.bubble.hidden=!0}close(){this.bubble.remove()}};function wt(o){let e=Object.entries(o).sort(([s],[n])=>s.localeCompare(
n)).flatMap(([s,n])=>[r("dt",{},s),r("dd",{},n)]);return r("article",{class:"glossary","aria-label":"glossary"},r("h2",{},"Glossary"),r("dl",{},...e))}var be=4,I=class{constructor(t,{lesson:e,code:s},n,{light:i,take:a}){this.glossary=new D(n.root,e.glossary);let c=(u,p)=>n.answered?.(u,p),h=n.learner?.answersOf(
t.name)??{},l=e.steps.map((u,p)=>h[`step-${p}`]?.given);this.path=new B(e.steps,l,{take:a,commit:(u,p)=>c(`step-${u}`,{given:p})}),this.formula=new q(e,i),this.
derivation=new R(e.derivation),this.sections=[this.explanation(e,n),this.panels(e),...e.tables.map(u=>this.optionTable(u)),this.formula.element,...e.derivation.
length?[this.derivation.element]:[],bt(s,e.notes),gt(e.checks,h,c),we(t,e.jump,n),ke(e.reading)]}explanation({before:t,explanation:e},{chapterLink:s}){let n=t.flatMap(
({name:c,title:h})=>[" ",s?s(c):r("b",{},h)]),i=n.length?[r("p",{class:"before"},"Before this:",...n)]:[],a=e.map(c=>r("p",{},...S(c,this.glossary)));return r("\
section",{class:"explanation","aria-label":"explanation"},...i,...a)}panels({panels:t}){let e=t.map(({panel:s,says:n})=>r("li",{},r("b",{},s)," ",...S(n,this.glossary)));
return r("section",{class:"seen"},r("h3",{},"What you see"),r("ol",{},...e))}optionTable({title:t,head:e,rows:s}){let n=(h,l)=>r("td",{"data-head":e[l]},...S(h,
this.glossary)),i=e.map(h=>r("th",{scope:"col"},...S(h,this.glossary))),a=s.map(h=>r("tr",{},...h.map(n))),c=e.length>be?"stacked":"";return r("section",{class:"\
options"},r("h3",{},t),r("table",{class:c},r("thead",{},r("tr",{},...i)),r("tbody",{},...a)))}update(t){this.derivation.update(t.derived),this.formula.update(t.
symbols,t.formula),t.outcome&&this.path.reveal(t.outcome)}close(){this.glossary.close()}};function we({stage:o,verb:t},{at:e,look:s},{jump:n}){let i=`Open ${t} \
· ${o} in the glass box →`,a=r("button",{type:"button",class:"jump",onclick:()=>n(o,e)},i);return r("section",{class:"robot"},r("h3",{},"In the real robot"),
r("p",{},s),...n?[a]:[])}function ke(o){let t=o.map(({title:e,read:s,link:n})=>{let i=n?r("a",{href:n,rel:"noopener",target:"_blank"},e):r("span",{},e);return r(
"li",{},i,` ${s}`)});return r("section",{class:"papers"},r("h3",{},"Further reading"),r("ul",{},...t))}function kt({checks:o},{tried:t}){let e=o.map(({question:s,answer:n},i)=>{let a=r("summary",{},r("b",{},`${i+1}`),r("span",{},s)),c=r("details",{},a,r("p",{},n));
return c.addEventListener("toggle",()=>c.open&&t?.()),c});return r("section",{class:"checks"},r("h3",{},"Think first, then open"),...e)}function yt({robot:o,stage:t,
verb:e,sources:s},{jump:n}){let i=`Open ${e} · ${t} in the glass box →`,a=r("button",{type:"button",class:"jump",onclick:()=>n(t)},i),c=r("details",{class:"s\
ources"},r("summary",{},"sources"),...s.map(l=>r("p",{},l))),h=[r("h3",{},"In the real robot"),r("p",{},o)];return r("section",{class:"robot"},...h,...n?[a]:[],
...s.length?[c]:[])}function xt(o){let t=o.map(({where:e,text:s})=>r("details",{open:!0},r("summary",{},e),r("pre",{tabindex:0},x(s))));return[r("h3",{},"The co\
de that ran"),...t]}var ye=60,vt=16,xe=200,F=class{constructor(t,e,s={}){this.chapter=t,this.host=e,this.trainedWork=null,this.trained=!1,this.frame=null,this.opened=!1,this.shownStep=
void 0,this.controls={},this.timer=void 0,this.waiting=void 0,this.long=void 0,this.code=r("div",{class:"code"}),this.formula=r("p",{class:"formula"}),this.rest=
Object.fromEntries(t.controls.map(n=>[n.name,n.default])),this.values={...this.rest,...s},this.figure=new P(e.plotly,(n,i)=>this.pick(n,i)),this.requests=new w(
e.source,(n,i)=>this.showAnswer(n,i),()=>this.request(),()=>this.stopped()),this.ahead=new w(e.source,()=>{},()=>({chapter:t.name})),this.exportButton=new L(t.name,
e,n=>this.failed(n)),this.element=this.build(),this.ask("ask")}request(){let t=A(this.host.root).mode,e=!this.opened,s=this.trainedWork??void 0;return{chapter:this.
chapter.name,values:this.values,mode:t,open:e,work:s,step:this.shownStep}}build(){let{chapter:t,host:e}=this,s=r("h2",{},r("span",{class:"number"},String(t.number)),
t.title),n=r("div",{class:"tools"},this.exportButton.element,...e.tools??[]),i=r("div",{class:"knobs"},...this.makeControls());this.description=r("p",{class:"to\
ld","aria-live":"polite"}),this.side=r("div",{class:"side"},i,this.buttons(),this.description),this.trouble=r("p",{class:"trouble",role:"alert",hidden:!0});let a=[
r("header",{},s,n),this.trouble],c={style:`--stage: var(--${t.stage})`,"aria-label":t.title};return t.framed?r("article",{class:"lesson framed",...c},...a,this.
buildFrame()):r("article",{class:"lesson",...c},...this.buildPlain(a))}buildPlain(t){let{chapter:e,host:s}=this,n=e.sentences.map(h=>r("p",{},h)),i=r("figure",{},
this.figure.plot),a=[...t,r("div",{class:"words"},...n)],c=r("div",{class:"below"},kt(e,s),yt(e,s),this.code);return[r("div",{class:"screen"},...a,r("div",{class:"\
experiment"},this.side,i),this.formula),c]}buildFrame(){this.question=r("p",{class:"question"}),this.dock=r("div",{class:"dock"}),this.reading=r("div",{class:"r\
eading"});let t=r("div",{class:"experiment"},r("figure",{},this.figure.plot),this.side),e=r("div",{class:"bench"},this.question,t,this.dock);return r("div",{class:"\
frame"},e,this.reading)}fillFrame(t){this.frame=new I(this.chapter,t,this.host,{light:e=>this.figure.light(e),take:e=>this.takeStep(e,t.lesson.steps[e])}),this.
question.textContent=t.lesson.question,this.dock.replaceChildren(this.frame.path.element),this.reading.replaceChildren(...this.frame.sections),this.host.asked?.(
t.lesson.steps.length+t.lesson.checks.length)}makeControls(){for(let t of this.chapter.controls){let e=n=>this.changed(t,n),s=rt(t,this.values[t.name],e,(n,i)=>this.
pick(n,i));this.controls[t.name]=s}return Object.values(this.controls).map(({element:t})=>t)}buttons(){let t=(s,n,i={})=>r("button",{type:"button",onclick:n,...i},
s);this.train=t("Train",()=>this.begin("train"),{class:"main",hidden:!this.chapter.trained}),this.again=t("Run again",()=>this.begin("ask",{again:!0}),{hidden:!0}),
this.stop=t("Stop",()=>this.requests.halt(),{hidden:!0}),this.bar=r("progress",{"aria-label":"how far it is",hidden:!0}),this.far=r("output",{class:"far"});let e={
"aria-label":"reset",title:"reset: all controls to where they began"};return this.reset=t("↺",()=>this.restart(),{...e,hidden:!this.chapter.controls.length}),
r("div",{class:"run"},this.train,this.again,this.stop,this.bar,this.far,this.reset)}changed(t,e){this.leaveStep(),this.values[t.name]=e;let s=this.chapter.controls.
find(n=>n.instead===t.name);s&&this.setControl(s.name,null),this.host.stored&&!this.host.stored[t.name].switch&&this.resetOthers(t.name),this.host.tried?.(),this.
askLater(this.long?ye:vt)}pick(t,e){let s=this.chapter.controls.find(i=>i.name===t);if(!s)return;let n=this.host.stored?ve(this.host.stored[t].values,e):e;this.
setControl(t,n),this.changed(s,n)}setControl(t,e){this.values[t]=e,this.controls[t].set(e)}resetOthers(t){for(let e of this.chapter.controls)!this.host.stored[e.
name].switch&&e.name!==t&&this.setControl(e.name,this.rest[e.name])}askLater(t){clearTimeout(this.timer),this.timer=setTimeout(()=>this.start("ask"),t)}restart(){
this.trainedWork&&this.requests.drop(this.trainedWork),this.trainedWork=null,this.trained=!1,this.leaveStep();for(let[t,e]of Object.entries(this.rest))this.setControl(
t,e);this.askLater(0)}begin(t,e){this.train.disabled=this.again.disabled=!0,this.host.tried?.(),this.leaveStep(),this.start(t,e)}takeStep(t,{values:e,train:s}){
let n=Object.entries({...this.rest,...e}).filter(([i])=>this.controls[i]);for(let[i,a]of n)this.setControl(i,a);this.shownStep=t,this.start(s&&!this.trained&&!this.
host.stored?"train":"ask")}leaveStep(){this.shownStep=void 0,this.frame?.path.interrupt()}start(t,e){clearTimeout(this.timer),this.timer=void 0,this.ask(t,e)}ask(t,e){
clearTimeout(this.waiting),this.waiting=setTimeout(()=>{this.bar.removeAttribute("value"),this.bar.hidden=!1},xe),this.requests.want(t,e)}showAnswer(t,e){if(clearTimeout(
this.waiting),this.trouble.hidden=!t.mistake,t.mistake)return this.failed(t.mistake);e==="train"&&(this.trainedWork=t.work,this.trained=t.over),t.code&&!this.opened&&
this.open(t),this.long??=t.long??!1,this.progress(t,e),this.description.textContent=t.describe,this.frame||(this.formula.textContent=t.formula),this.frame?.update(
t),this.drawn=this.figure.draw(t.figure,t.describe,Y(this.host.root)).then(()=>{this.host.root.dispatchEvent(new CustomEvent("drawn",{detail:{chapter:this.chapter.
name}}))})}open(t){this.opened=!0,t.lesson?this.fillFrame(t):this.code.replaceChildren(...xt(t.code)),this.chapter.ahead&&!this.host.stored&&this.ahead.want("ah\
ead")}failed(t){Object.assign(this.trouble,{textContent:t,hidden:!1}),this.trainedWork=null,this.frame?.path.interrupt(),this.progress({over:!0},"")}progress({over:t,
step:e,total:s},n){let i=t===!1;this.train.disabled=i&&n==="train",this.again.disabled=i,this.again.hidden=!this.long||i,this.stop.hidden=this.bar.hidden=!i,i&&
Object.assign(this.bar,{max:s,value:e}),s?this.far.textContent=i?`${e} of ${s} steps`:`${s} steps done`:this.trainedWork||(this.far.textContent="")}stopped(){this.
frame?.path.interrupt(),this.progress({over:!0},""),this.far.textContent=`stopped at ${this.bar.value} of ${this.bar.max} steps`}pause(){this.requests.loop&&this.
requests.halt(),this.ahead.halt()}redraw(){this.ask("ask")}close(){clearTimeout(this.timer),clearTimeout(this.waiting),this.trainedWork&&this.requests.drop(this.
trainedWork),this.requests.close(),this.ahead.close(),this.exportButton.close(),this.frame?.close(),this.figure.close()}async settled(){for(;this.timer;)await new Promise(
t=>setTimeout(t,vt));await this.requests.settled(),await this.drawn}},ve=(o,t)=>o.reduce((e,s)=>Math.abs(s-t)<Math.abs(e-t)?s:e);function Y(o){return Number(getComputedStyle(
o).getPropertyValue("--scale"))||1}var Se={"]":1,n:1,"[":-1,p:-1},_=class{constructor(t,{chapters:e,glossary:s,plotly:n,server:i,tab:a,jump:c}){this.root=t;let{path:h,unknown:l}=J(e,new URLSearchParams(
location.search).get("path"));this.all=e,this.glossary=s,this.tab=a,this.jump=c,this.lesson=null,this.chapters=h,this.learner=new O,this.path=this.list(),this.source=
new $(i),this.plotly=V(n),this.line=r("p",{class:"notice",role:"alert",hidden:!0}),this.place=r("div",{class:"place"},this.line),this.previous=this.step(-1,"‹",
"previous chapter ( [ or p )"),this.next=this.step(1,"›","next chapter ( ] or n )"),t.tabIndex=-1,t.classList.toggle("lecture",document.documentElement.classList.
contains("lecture-hall")),this.desk=r("div",{class:"desk"},this.path.element,this.place),t.replaceChildren(this.desk),this.watch(),this.first(),l&&this.say(l),this.
appearanceChanged()}list(){let t=this.chapters.length<this.all.length,e=et(this.learner,{showGlossary:()=>this.openGlossary(),loaded:s=>this.loaded(s),showAll:t?
()=>this.openAmongAll(this.chapters[this.number].name):null});return new E(this.chapters,this.learner,s=>this.open(s),[e])}openAmongAll(t,e={},s=!1){return this.
chapters=this.all,this.path=this.list(),this.desk.replaceChildren(this.path.element,this.place),this.open(t,e,s)}step(t,e,s){return r("button",{type:"button","a\
ria-label":s,title:s,onclick:()=>this.walk(t)},e)}first(){let t=new URLSearchParams(location.search).get("chapter"),e=i=>this.all.some(a=>a.name===i);t!==null&&
!e(t)&&this.unknown(t);let s=i=>this.chapters.some(a=>a.name===i),n=e(t)?t:[this.learner.stored.last].find(s)??this.chapters[0].name;this.open(n,{},t!==null)}async unknown(t){
let{mistake:e}=await this.source.call("ask",{chapter:t});this.say(e)}say(t){Object.assign(this.line,{textContent:t,hidden:!t})}open(t,e={},s=!1){let n=this.chapters.
findIndex(m=>m.name===t);if(n<0&&this.all.some(m=>m.name===t))return this.openAmongAll(t,e,s);if(n<0)return this.unknown(t);this.lesson?.close(),this.number=n,s||
(this.line.hidden=!0),this.previous.disabled=n===0,this.next.disabled=n===this.chapters.length-1;let{root:i,source:a,plotly:c,jump:h,learner:l}=this,u={tried:()=>this.
mark("tried"),...this.reports(t)},d={root:i,source:a,plotly:c,jump:h,learner:l,chapterLink:m=>this.link(m),...u,tools:[this.previous,this.next]};this.lesson=new F(
this.chapters[n],d,e),this.place.replaceChildren(this.line,this.lesson.element),this.learner.last(t),this.mark("opened"),s||this.address()}reports(t){let{asked:e,
answered:s}=this.learner.of(t),n=i=>(...a)=>{i(...a),this.path.show(this.chapters[this.number].name)};return{asked:n(e),answered:n(s)}}link(t){let{title:e}=this.
all.find(n=>n.name===t)??{title:t},s=n=>{n.preventDefault(),this.open(t)};return r("a",{href:`?tab=${this.tab}&chapter=${t}`,onclick:s},e)}openGlossary(){this.lesson?.
close(),this.lesson=null,this.say(""),this.place.replaceChildren(this.line,wt(this.glossary)),this.path.show("")}loaded(t){t||this.open(this.chapters[this.number].
name),this.say(t)}mark(t){let{name:e}=this.chapters[this.number];this.learner.add(t,e),this.path.show(e)}walk(t){let e=this.chapters[this.number+t];e&&this.open(
e.name)}address(){let t=new URLSearchParams(location.search);t.set("tab",this.tab),t.set("chapter",this.chapters[this.number].name),history.replaceState(history.
state,"",`?${t}${location.hash}`)}get visible(){return this.root.getClientRects().length>0}watch(){document.addEventListener("keydown",s=>this.pressed(s));let t=this.
visible;new ResizeObserver(()=>{t&&!this.visible&&this.lesson?.pause(),!t&&this.visible&&this.shown(),t=this.visible,this.measure()}).observe(this.root),window.
addEventListener("resize",()=>this.measure());let e=new MutationObserver(()=>this.visible&&this.appearanceChanged());for(let s of[document.body,this.root])e.observe(
s,{attributes:!0,attributeFilter:["class"]});this.measure()}appearanceChanged(){let t=`${A(this.root).mode} ${Y(this.root)}`;this.look&&t!==this.look&&this.lesson?.
redraw(),this.look=t}shown(){this.address(),this.lesson?.redraw()}measure(){let t=this.root.getBoundingClientRect().top+window.scrollY;this.root.style.setProperty(
"--above",`${Math.max(0,Math.round(t))}px`)}pressed(t){let e=t.getModifierState("AltGraph");if(!this.visible||t.metaKey||(t.ctrlKey||t.altKey)&&!e||St(t))return;
let s=Se[t.key];s&&(t.preventDefault(),this.walk(s))}async settled(){await this.lesson?.settled()}};function St(o){let t=o.target.closest?.("input, textarea, se\
lect, dialog, [contenteditable]");return!!t&&!["checkbox","range"].includes(t.type)}function At(o){let t=U(o);return!t||H(o)?!!t:(t.click(),!1)}var U=o=>document.querySelector(`[role="tab"][data-tab-id="${CSS.escape(o)}"]`),H=o=>U(o)?.getAttribute(
"aria-selected")==="true",$t=o=>o.getClientRects().length>0;function Et(){for(let o of document.querySelectorAll(".glass-box"))for(let t=o;t&&$t(o);t=t.parentElement)
if(t.player?.record)return t.player}function Ae(){let o=document.querySelector(".course");return o?.course&&$t(o)?o.course:void 0}async function $e(o,t,e=void 0){
let s=performance.now()+2e4;for(let[n,i]=[!1,!1];performance.now()<s;){if(!n&&U(o)&&At(o),n||=!!U(o),i&&!H(o))return;i=H(o);let a=i&&Et();if(a){e!==void 0&&a.seek(
Math.round(e*a.clock.last)),a.open(t);return}await new Promise(c=>setTimeout(c,60))}}return Nt(Ee);})();
