var GlassCourse=(()=>{var U=Object.defineProperty;var At=Object.getOwnPropertyDescriptor;var $t=Object.getOwnPropertyNames;var Et=Object.prototype.hasOwnProperty;var Ot=(r,t)=>{for(var e in t)U(r,e,{get:t[e],enumerable:!0})},Ct=(r,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of $t(t))!Et.call(r,n)&&n!==
e&&U(r,n,{get:()=>t[n],enumerable:!(s=At(t,n))||s.enumerable});return r};var Mt=r=>Ct(U({},"__esModule",{value:!0}),r);var Se={};Ot(Se,{Course:()=>Y,course:()=>xe,openStage:()=>ve,openTab:()=>xt,player:()=>St,typing:()=>yt});var Tt="vision language state fusion heads chunking action ink muted expert line surface page good bad".split(" ");function S(r){let t=getComputedStyle(r),e=Object.
fromEntries(Tt.map(n=>[n,t.getPropertyValue(`--${n}`).trim()])),s=t.colorScheme.includes("dark")?"dark":"light";return{...e,font:t.fontFamily,mode:s,scale:Number(
t.getPropertyValue("--scale"))||1}}function z(r,t){return JSON.parse(JSON.stringify(r),(e,s)=>e==="size"?s*t:s)}function o(r,t={},...e){let s=document.createElement(r);for(let[n,i]of Object.entries(t))n.startsWith("on")?s.addEventListener(n.slice(2),i):i===!0?s.setAttribute(
n,""):i!==!1&&i!==void 0&&s.setAttribute(n,i);return s.append(...e.filter(n=>n!==void 0)),s}var Lt="def class return yield raise for in if elif else while with as not and or is lambda import from self None True False",Nt=new RegExp([String.raw`(?<comment>#[^\n]*)`,
String.raw`(?<string>"""[\s\S]*?"""|f?"[^"\n]*"|'[^'\n]*')`,String.raw`\b(?<keyword>${Lt.replaceAll(" ","|")})\b`,String.raw`\b(?<number>\d[\d_.e]*)\b`].join("|"),
"g");function y(r){let t=o("code"),e=0;for(let s of r.matchAll(Nt)){let n=Object.entries(s.groups??{}).find(([,i])=>i!==void 0)?.[0];t.append(r.slice(e,s.index),
o("span",{class:n},s[0])),e=s.index+s[0].length}return t.append(r.slice(e)),t}var H=r=>import(new URL(r,document.baseURI).href).then(()=>window.Plotly);var jt="The server does not answer. When it is back, move a control or open the chapter again.",A=class{constructor(t){this.server=t}async call(t,e){try{return await this.
server[t](e)}catch{return{mistake:jt}}}};var Pt={new:"○",opened:"◐",tried:"●"},$=class{constructor(t,e,s,n=[]){this.chapters=t,this.learner=e,this.links=Object.fromEntries(t.map(a=>[a.name,this.link(
a,s)])),this.count=o("p",{class:"count"});let i=Object.values(this.links).map(({link:a})=>o("li",{},a));this.element=o("nav",{class:"path","aria-label":"chapter\
s"},this.count,o("ol",{},...i),...n)}link({name:t,number:e,title:s,stage:n},i){let a=o("span",{class:"sign"}),c=u=>{u.ctrlKey||u.metaKey||u.shiftKey||(u.preventDefault(),
i(t))},h={href:`?tab=course&chapter=${t}`,style:`--stage: var(--${n})`,onclick:c},l=[o("span",{class:"number"},String(e)),o("span",{class:"title"},s),a];return{
link:o("a",{...h,"data-chapter":t},...l),sign:a}}show(t){for(let s of this.chapters){let{link:n,sign:i}=this.links[s.name],{kind:a,words:c}=this.state(s);[i.textContent,
i.title]=[Pt[a],c],n.dataset.kind=a,s.name===t?n.setAttribute("aria-current","page"):n.removeAttribute("aria-current")}let e=this.chapters.filter(s=>this.state(
s).kind==="tried").length;this.count.textContent=`${e} of ${this.chapters.length} done`,this.links[t]&&this.reveal(this.links[t].link)}state({name:t,framed:e}){
let{count:s,of:n}=this.learner.answered(t);return e&&s>0?{kind:s>=n?"tried":"opened",words:`${s} of ${n} answered`}:!e&&this.learner.has("tried",t)?{kind:"tried",
words:"tried"}:this.learner.has("opened",t)?{kind:"opened",words:"opened"}:{kind:"new",words:"not yet opened"}}reveal(t){let e=t.closest("ol"),[s,n]=[t.offsetTop-
e.offsetTop,t.offsetLeft-e.offsetLeft];(s<e.scrollTop||s+t.offsetHeight>e.scrollTop+e.clientHeight)&&(e.scrollTop=s-e.clientHeight/2),e.scrollLeft=n-e.clientWidth/
2+t.offsetWidth/2}};function V(r,t){let e=(t??"").split(",").map(c=>c.trim()).filter(Boolean),s=[...new Set(e)].map(c=>[c,r.find(h=>h.name===c)]),n=s.flatMap(([,c])=>c?[c]:[]),i=s.
filter(([,c])=>!c).map(([c])=>`«${c.slice(0,40)}»`),a=i.length?`The path names ${i.join(", ")}, which no chapter is called; the rest is shown.`:"";return{path:n.
length?n:r,unknown:n.length||!i.length?a:Rt}}var Rt="No chapter is called as the path says; all chapters are shown.";var J="glass-box.course",Q="glass-box course",X={opened:[],tried:[],last:"",answers:{},asked:{}},E="This file does not hold answers of this course; choose one t\
hat «Save my answers» has written.",O=class{constructor(){this.stored=structuredClone(X);try{Object.assign(this.stored,Z(JSON.parse(localStorage.getItem(J)??"\
{}")))}catch{}}has(t,e){return this.stored[t].includes(e)}add(t,e){this.has(t,e)||this.stored[t].push(e),this.write()}last(t){this.stored.last=t,this.write()}asked(t,e){
this.stored.asked[t]=e,this.write()}answer(t,e,s){this.stored.answers[t]={...this.answersOf(t),[e]:s},this.write()}answersOf(t){return this.stored.answers[t]??{}}answered(t){
return{count:Object.keys(this.answersOf(t)).length,of:this.stored.asked[t]??0}}of(t){return{asked:e=>this.asked(t,e),answered:(e,s)=>this.answer(t,e,s)}}write(){
try{localStorage.setItem(J,JSON.stringify(this.stored))}catch{}}exported(){return JSON.stringify({kind:Q,version:1,...this.stored},null,2)}imported(t){this.stored=
qt(t),this.write()}};function qt(r){let t;try{t=JSON.parse(r)}catch{throw new Error(E)}if(t?.kind!==Q)throw new Error(E);return{...structuredClone(X),...Z(t)}}function Z(r){
let t=i=>Array.isArray(i)&&i.every(a=>typeof a=="string"),e=i=>i!==null&&typeof i=="object"&&!Array.isArray(i),s={opened:t,tried:t,last:i=>typeof i=="string",answers:i=>e(
i)&&Object.values(i).every(e),asked:i=>e(i)&&Object.values(i).every(Number.isInteger)};if(!e(r))throw new Error(E);if(Object.keys(s).filter(i=>i in r&&!s[i](r[i])).
length)throw new Error(E);return Object.fromEntries(Object.keys(s).flatMap(i=>i in r?[[i,r[i]]]:[]))}var Bt=1e4;function C(r,t,e){let s=URL.createObjectURL(new Blob([t],{type:e}));o("a",{href:s,download:r}).click(),setTimeout(()=>URL.revokeObjectURL(s),Bt)}var Dt="my-course.json";function tt(r,{showGlossary:t,loaded:e,showAll:s}){let n=o("input",{type:"file",accept:"application/json,.json",hidden:!0});n.addEventListener(
"change",async()=>{let[a]=n.files;if(n.value="",!!a)try{r.imported(await a.text()),e("")}catch(c){e(c instanceof Error?c.message:String(c))}});let i=(a,c,h)=>o(
"button",{type:"button",title:c,onclick:h},a);return o("div",{class:"learner"},i("Glossary","every term of the course",t),i("Save my answers","a file for anothe\
r browser; nothing leaves this one by itself",()=>C(Dt,r.exported(),"application/json")),i("Load","answers from such a file, in place of these",()=>n.click()),...s?
[i("All chapters","leave this path",s)]:[],n)}var Ft=1.15,M=class{constructor({label:t,side:e,instead:s},n,i){this.side=e,this.changed=n,this.ink=null,this.last=null;let a=s?"; keys 0 to 9 take one of ours,\
 Delete clears":"; Delete clears",c={role:"img",tabindex:0,"aria-label":`${t}${a}`,title:`${t}${a}`};this.canvas=o("canvas",{width:e,height:e,...c}),this.hint=o(
"span",{class:"hint"},"draw here");let h=o("button",{type:"button",onclick:()=>this.clear()},"clear"),l=o("button",{type:"button",onclick:()=>this.blank()},"emp\
ty sheet"),u=o("div",{class:"sheet"},this.canvas,this.hint);this.element=o("div",{class:"paper"},u,o("div",{class:"buttons"},h,l)),this.listen(i),this.paint()}listen(t){
let{canvas:e}=this;e.addEventListener("pointerdown",s=>{e.setPointerCapture(s.pointerId),this.last=this.at(s),this.stroke(s)}),e.addEventListener("pointermove",
s=>this.last&&this.stroke(s));for(let s of["pointerup","pointercancel"])e.addEventListener(s,()=>this.last=null);e.addEventListener("keydown",s=>{if(!(s.ctrlKey||
s.metaKey||s.altKey)){if(/^\d$/.test(s.key))t(Number(s.key));else if(s.key==="Delete"||s.key==="Backspace")this.clear();else return;s.preventDefault(),s.stopPropagation()}})}at(t){
let e=this.canvas.getBoundingClientRect(),s=(n,i,a)=>(n-i)/a*this.side;return[s(t.clientX,e.left,e.width),s(t.clientY,e.top,e.height)]}stroke(t){t.preventDefault();
let[e,s]=this.at(t),[n,i]=this.last??[e,s],a=Math.max(1,Math.ceil(Math.hypot(e-n,s-i)*2));for(let c=1;c<=a;c++)this.dab(n+(e-n)*c/a,i+(s-i)*c/a);this.last=[e,s],
this.paint(),this.changed(this.rows())}dab(t,e){this.ink??=new Float32Array(this.side**2);for(let s=Math.floor(e-3);s<=e+3;s++)for(let n=Math.floor(t-3);n<=t+3;n++){
if(s<0||n<0||s>=this.side||n>=this.side)continue;let i=Math.hypot(n+.5-t,s+.5-e),a=s*this.side+n;this.ink[a]=Math.max(this.ink[a],Math.min(1,Math.max(0,Ft+.5-i)))}}rows(){
let{ink:t}=this;if(!t)return null;let e=s=>Array.from(t.subarray(s*this.side,(s+1)*this.side),n=>Number(n.toFixed(2)));return Array.from({length:this.side},(s,n)=>e(
n))}clear(){this.set(null),this.changed(null)}blank(){this.ink=new Float32Array(this.side**2),this.paint(),this.changed(this.rows())}set(t){this.ink=t?Float32Array.
from(t.flat()):null,this.paint()}paint(){let t=this.canvas.getContext("2d"),e=t.createImageData(this.side,this.side);for(let s=0;s<this.side**2;s++)e.data.set([
29,35,43,255*(this.ink?.[s]??0)],4*s);t.putImageData(e,0,0),this.hint.hidden=!!this.ink}};var It=4,Wt=22;function st(r,t,e,s){let n=Ut[r.kind](r,e,s);return n.element.dataset.control=r.name,n.set(t),n}var Ut={Slider({label:r,low:t,high:e,step:s,values:n},i){
let a=o("output"),c=n?{min:0,max:n.length-1,step:1}:{min:t,max:e,step:s},h=p=>n?n[p]:p,l=o("input",{type:"range",...c,"aria-label":r,oninput:()=>{u(h(l.valueAsNumber)),
i(h(l.valueAsNumber))}}),u=p=>{a.textContent=et(p),l.setAttribute("aria-valuetext",et(p));let[f,m]=[Number(l.min),Number(l.max)];l.style.setProperty("--full",`${100*
(l.valueAsNumber-f)/(m-f)}%`)},d=p=>{l.value=n?n.indexOf(p):p,u(p)};return{element:o("label",{class:"knob"},o("span",{},r),a,l),set:d}},Choice({label:r,options:t},e){
if(t.length>It)return zt(r,t,e);let s=t.map(h=>o("button",{type:"button",role:"radio",onclick:()=>i(h,!0)},h)),n=h=>{s.forEach((l,u)=>{l.setAttribute("aria-chec\
ked",String(t[u]===h)),l.tabIndex=t[u]===h?0:-1})},i=(h,l)=>{n(h),l&&s[t.indexOf(h)].focus({preventScroll:!0}),e(h)},a=t.join("").length>Wt?"segments high":"seg\
ments",c=o("div",{class:a,role:"radiogroup","aria-label":r},...s);return c.addEventListener("keydown",h=>{let l={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[h.
key];if(!l||h.altKey)return;h.preventDefault(),h.stopPropagation();let u=s.findIndex(d=>d.getAttribute("aria-checked")==="true");i(t[(u+l+t.length)%t.length],!0)}),
{element:o("div",{class:"knob"},o("span",{},r),c),set:n}},Toggle({label:r},t){let e=o("input",{type:"checkbox",onchange:()=>t(e.checked)}),s=n=>e.checked=n;return{
element:o("label",{class:"knob switch"},e,o("span",{},r)),set:s}},Words({label:r},t){let e=o("input",{type:"text",maxlength:200,spellcheck:"false",autocomplete:"\
off"});e.addEventListener("input",()=>t(e.value));let s=n=>e.value=n;return{element:o("label",{class:"knob"},o("span",{},r),e),set:s}},Drawing(r,t,e){let s=new M(
r,t,i=>r.instead&&e(r.instead,i));return{element:o("div",{class:"knob"},o("span",{},r.label),s.element),set:i=>s.set(i)}}};function zt(r,t,e){let s=o("select",{
"aria-label":r,onchange:()=>e(s.value)},...t.map(i=>o("option",{value:i},i))),n=i=>s.value=i;return{element:o("label",{class:"knob"},o("span",{},r),s),set:n}}var et=r=>String(
Number(r.toPrecision(5))).replace("-","−");var w=class{constructor(t,e,s,n=()=>{}){this.source=t,this.show=e,this.now=s,this.stopped=n,this.next=null,this.closed=!1,this.work=null}want(t,e={}){this.next=
{what:t,more:e},this.loop??=this.run().finally(()=>{this.loop=null})}async run(){for(;this.next&&!this.closed;){let{what:t,more:e}=this.next;this.next=null,this.
halted=!1,await this.follow(t,await this.source.call(t,{...this.now(),...e}))}}async follow(t,e){for(let s=e;;s=await this.source.call("more",{...this.now(),work:s.
work})){if(this.closed)return this.drop(s.work);if(this.work=s.work,this.show(s,t),s.mistake||s.over!==!1)return;if(t==="train"&&this.next?.what==="ask"&&(this.
next=null),this.next||this.halted)return this.givenUp(t,s.work)}}givenUp(t,e){(t!=="train"||this.next)&&this.drop(e),this.stopped()}drop(t){return t&&this.source.
call("stop",{work:t})}halt(){this.halted=!0}close(){this.closed=!0,this.loop||this.drop(this.work)}async settled(){for(;this.loop;)await this.loop}};var nt="Save as a page",T=class{constructor(t,{source:e,stored:s},n){let i="one file that opens anywhere, without a server";this.element=o("button",{type:"butto\
n",class:"save",title:i,onclick:()=>this.requests.want("save")},nt),this.element.hidden=!!s,this.failed=n,this.requests=new w(e,a=>this.showAnswer(a),()=>({chapter:t}))}showAnswer({
over:t,step:e,total:s,mistake:n,file:i,page:a}){this.element.disabled=t===!1,this.element.textContent=t===!1?`computing ${e} of ${s}`:nt,n&&this.failed(n),a&&C(
i,a,"text/html")}close(){this.requests.close()}};var it={page:130,phone:200},b={row:270,top:60,bottom:50},K={row:20,mark:46,letter:6.6,size:11},L={row:17,letter:7.4},x=72,Kt=64,N={page:500,sign:20,less:.62};function ot(r,t,e){
let s=Gt(r.layout),n=Math.max(...s.map(u=>rt(s,u).length)),i=t<N.page?it.phone:it.page,a=Math.max(1,Math.min(n,Math.floor(t/(i*e))));if(Yt(r,s,t/e/a-x),a===n&&(n>
1||!s[0].legend))return Qt(r,s,t,e);let c=[];s.forEach((u,d)=>{let p=Math.floor(d/a);c[p]=Math.max(c[p]??0,u.legend+u.title)});let h=t<N.page?Jt(r):r,l=c.reduce(
(u,d)=>u+b.row+d,0)*e;return{...ct(h,s,u=>_t(u,a,c),e,c[0]),height:l}}var rt=(r,t)=>r.filter(e=>e.top===t.top);function Gt(r){return Object.keys(r).filter(e=>/^xaxis\d*$/.
test(e)).map(e=>e.slice(5)).map(e=>{let[s,n]=[r[`xaxis${e}`],r[`yaxis${e}`]];return{number:e,left:s.domain[0],right:s.domain[1],top:n.domain[1],legend:0,title:0}})}
function Yt({data:r,layout:t},e,s){for(let n of e){let i=ht(r,n),a=Math.max(...i),c=k(i)<=s?1:Math.ceil(i.length/Math.max(1,Math.floor(s/a)));n.legend=K.row*(c-
1);let h=at(t,n);n.title=h&&L.letter*h.text.length>s+x/2?L.row:0}}var k=r=>r.reduce((t,e)=>t+e,0),at=(r,{left:t,top:e})=>r.annotations.find(s=>s.xref==="paper"&&
s.x===t&&s.y===e);function ht(r,{number:t}){let e=({type:n,name:i,showlegend:a})=>["scatter","bar"].includes(n)&&i&&a!==!1;return r.filter(n=>(n.xaxis??"x").slice(
1)===t&&e(n)).map(({name:n})=>K.mark+K.letter*n.length)}function _t(r,t,e){let[s,n]=[r%t,Math.floor(r/t)],i=b.row-b.top-b.bottom,a=k(e)+e.length*b.row-e[0]-b.top-
b.bottom,c=k(e.slice(1,n+1))+n*b.row,h=t>1?.14:0,l=(1-h*(t-1))/t,u=[Math.max(0,1-(c+i)/a),1-c/a];return{x:[s*(l+h),s*(l+h)+l],y:u}}function ct({data:r,layout:t},e,s,n,i){
let a={...t,margin:{...t.margin,t:t.margin.t+i*n}},c=new Map;return e.forEach(({number:h,left:l,top:u,legend:d,title:p},f)=>{let{x:m,y:g}=s(f);c.set(`${l} ${u}`,
{x:m,y:g,legend:d,title:p}),c.set(h,{x:m,y:g}),a[`xaxis${h}`]={...t[`xaxis${h}`],domain:m},a[`yaxis${h}`]={...t[`yaxis${h}`],domain:g},a[`legend${h}`]={...t[`le\
gend${h}`],x:m[0],y:g[1]}}),a.annotations=t.annotations.map(h=>{let l=h.xref==="paper"&&c.get(`${h.x} ${h.y}`);if(!l)return h;let u=l.title?Ht(h.text):h.text,d=h.
yshift+(l.legend??0)*n;return{...h,text:u,align:"left",x:l.x[0],y:l.y[1],yshift:d}}),{layout:a,data:r.map(h=>Vt(h,c))}}function Ht(r){let t=[...r.matchAll(/ /g)].
map(({index:n})=>n),e=n=>Math.abs(n-r.length/2),s=t.reduce((n,i)=>e(i)<e(n)?i:n,t[0]);return s?`${r.slice(0,s)}<br>${r.slice(s+1)}`:r}function Vt(r,t){if(!r.colorbar)
return r;let{x:e,y:s}=t.get((r.xaxis??"x").slice(1));return{...r,colorbar:{...r.colorbar,x:e[1],y:(s[0]+s[1])/2,len:s[1]-s[0]}}}function Jt({data:r,layout:t}){let e=i=>({
...i,size:(i?.size??12)*.8}),s=r.map(i=>{if(!i.mode?.includes("text"))return i;if(i.meta?.crowded)return{...i,mode:"markers"};let a=i.marker?.size>N.sign?i.marker.
size*N.less:i.marker?.size;return{...i,textfont:e(i.textfont),marker:{...i.marker,size:a}}}),n=t.annotations.map(i=>i.xref==="paper"?i:{...i,font:e(i.font)});return{
data:s,layout:{...t,annotations:n}}}function Qt({data:r,layout:t},e,s,n){let{l:i,r:a}=t.margin,c=Kt*n/(s-i-a),h=new Map;for(let{top:p,left:f}of e){let m=rt(e,{top:p}).
sort((g,W)=>g.left-W.left);m[0].left===f&&Zt(m,c).forEach((g,W)=>h.set(m[W].number,g))}let l=e.map(({number:p,top:f})=>[t[`yaxis${p}`].domain[0],f]),u=ct({data:r,
layout:t},e.map(p=>({...p,title:Xt(t,p,h,s/n),legend:0})),p=>({x:h.get(e[p].number),y:l[p]}),n,0),d=e.map(p=>({...p,needs:k(ht(r,p))})).filter(({needs:p})=>p);for(let p of d)
te(u.layout[`legend${p.number}`],p,d,s/n);return u}function Xt(r,t,e,s){let n=at(r,t),[i,a]=e.get(t.number);return n&&L.letter*n.text.length>(a-i)*(s-x)+x/2?L.row:
0}function Zt(r,t){let e=r.slice(1).map(({left:c},h)=>Math.max(t,c-r[h].right)),s=r.map(({left:c,right:h})=>h-c),n=r.at(-1).right,i=(n-r[0].left-k(e))/k(s),a=r[0].
left;return s.map((c,h)=>{let l=[a,Math.min(a+c*i,n)];return a=l[1]+(e[h]??0),l})}function te(r,{left:t,top:e,needs:s},n,i){let a=n.filter(l=>l.top===e&&l.left>
t),h=(Math.min(1,...a.map(l=>l.left))-t)*(i-x);s>h&&(r.font={...r.font,size:r.font.size*Math.max(.75,h/s)})}var ee=.12,se={displayModeBar:!1,responsive:!1,doubleClickDelay:400},j=class{constructor(t,e){this.plotly=t,this.drawn=null,this.last="",this.plot=o("div",{class:"\
plot",role:"img"}),this.pick=e,this.sizes=new ResizeObserver(()=>this.fit()),this.sizes.observe(this.plot)}async draw(t,e,s){this.scale=s,this.figure=s===1?t:ne(
t,s),this.plot.setAttribute("aria-label",e),await this.fit()}async fit(){let t=this.plot.clientWidth;if(!this.figure||!t)return;let e=await this.plotly;if(!this.
plot.isConnected)return;let n={data:this.figure.data.map(l=>({...l})),layout:structuredClone(this.figure.layout)},{data:i,layout:a,height:c}=ot(n,t,this.scale);
this.plot.style.minHeight=c?`${c}px`:"";let h={width:t,height:this.plot.clientHeight,autosize:!1};this.drawing=e.react(this.plot,i,{...a,...h,...ie(t)},se),this.
listen()}async light(t){if(!this.figure?.data||!this.listening)return;let e=this.figure.data.map(i=>i.opacity??1),s=t&&this.figure.data.some(({name:i})=>t.includes(
i)),n=this.figure.data.map(({name:i},a)=>!s||t.includes(i)?e[a]:ee*e[a]);(await this.plotly).restyle(this.plot,{opacity:n})}listen(){this.listening||(this.listening=
!0,this.plot.on("plotly_click",({points:[t]})=>{let e=t.data.meta?.picks;e&&this.pick(e,t.x)}))}close(){this.sizes.disconnect(),this.figure=null,this.listening&&
this.drawing.then(()=>window.Plotly.purge(this.plot))}};function ne({data:r,layout:t},e){let s=z(t,e);s.margin=Object.fromEntries(Object.entries(t.margin).map(([
i,a])=>[i,a*e])),s.annotations=s.annotations.map(i=>i.yshift?{...i,yshift:i.yshift*e}:i);let n=i=>i.textfont?{...i,textfont:z(i.textfont,e)}:i;return{data:r.map(
n),layout:s}}var ie=r=>r<500?{dragmode:!1}:{};var lt={adversarial:"find the cause",design:"design"};function pt(r,t,e){let s=r.map((n,i)=>{let a=o("p",{class:"verdict","aria-live":"polite",hidden:!0}),c=(f,m)=>{
Object.assign(a,{textContent:`${f?"✓":"✗"} ${m}`,hidden:!1}),a.dataset.verdict=f?"right":"wrong"},h=(f,m,g)=>{c(m,g),e(`check-${i}`,{given:f,right:m}),d.dataset.
answered=m?"right":"wrong"},l=lt[n.manner]?[o("span",{class:"manner"},lt[n.manner])]:[],u=o("p",{class:"asked"},o("b",{},`${i+1}`),...l,` ${n.question}`),d=o("l\
i",{},u,oe[n.kind](n,h),a),p=t[`check-${i}`];return p&&(d.dataset.answered=p.right?"right":"wrong"),d});return o("section",{class:"check"},o("h3",{},"Check your\
self"),o("ol",{},...s))}var oe={ChoiceCheck({options:r},t){let e=r.map(({words:n,feedback:i,right:a,sketch:c},h)=>{let l=()=>{e.forEach((d,p)=>d.setAttribute("a\
ria-pressed",String(p===h))),t(h,a,i)},u=[...c.length?[he(c)]:[],n];return o("button",{type:"button","aria-pressed":"false",onclick:l},...u)}),s=r.some(({sketch:n})=>n.
length);return o("div",{class:s?"choices pictures":"choices"},...e)},NumberCheck(r,t){let e=o("input",{type:"text",inputmode:"decimal","aria-label":"your number",
autocomplete:"off"});return o("form",{class:"number",onsubmit:n=>{n.preventDefault();let{right:i,words:a}=re(r,e.value);t(e.value.slice(0,20),i,a)}},e,o("span",
{},r.unit),o("button",{},"Check"))},OrderCheck({items:r,feedback:t},e){let s=ae(r),n=o("ol",{class:"order"}),i=(h,l)=>{if(l<0||l>=s.length)return;s.splice(l,0,...s.
splice(h,1)),a(),n.children[l].querySelector(l<h?"button":"button:last-child").focus()},a=()=>n.replaceChildren(...s.map((h,l)=>{let u=(d,p,f)=>o("button",{type:"\
button","aria-label":`${f}: ${h}`,onclick:()=>i(l,l+p)},d);return o("li",{},o("span",{},h),u("↑",-1,"earlier"),u("↓",1,"later"))}));return a(),o("div",{},n,
o("button",{type:"button",onclick:()=>{let h=s.filter((u,d)=>u===r[d]).length,l=h===r.length;e([...s],l,l?t:`${h} of ${r.length} stand in their place.`)}},"Chec\
k"))}};function re({answer:r,within:t,feedback:e,near:s},n){let i=Number(n.trim().replace(",",".").replace("−","-"));if(!n.trim()||!Number.isFinite(i))return{
right:!1,words:"Write a number, such as 0.5."};let a=h=>Math.abs(i-h)<=t;if(a(r))return{right:!0,words:e};let c=s.find(([h])=>a(h));return{right:!1,words:c?c[1]:
"Not yet. Work it out with the formula of this chapter."}}function ae(r){let t=s=>[...s].reduce((n,i)=>Math.imul(n,31)+i.codePointAt(0)|0,7),e=[...r].sort((s,n)=>t(
s)-t(n));return e.every((s,n)=>s===r[n])?[...e.slice(1),e[0]]:e}var ut="http://www.w3.org/2000/svg";function he(r){let t=document.createElementNS(ut,"svg");t.setAttribute(
"viewBox","-4 -4 128 88");for(let[e,s,n]of r){let i=document.createElementNS(ut,"polyline");i.setAttribute("points",e.map((a,c)=>`${(120*a).toFixed(1)},${(80*(1-
s[c])).toFixed(1)}`).join(" ")),i.setAttribute("style",`stroke: var(--${n}); fill: none; stroke-width: 2.5`),t.append(i)}return t}function dt(r,t){let e=r.map(({where:s,text:n})=>{let i=o("p",{class:"told-line","aria-live":"polite"}),a=ce(n,t).map(({words:h,note:l})=>l?le(h,l,i):y(h)),c=o(
"pre",{tabindex:0},...a);return a.length>1&&(i.textContent="Marked lines: point at one, or reach it with the Tab key."),o("details",{open:!0},o("summary",{},s),
c,i)});return o("section",{class:"code"},o("h3",{},"The code that ran"),...e)}function ce(r,t){let e=[];for(let s of r.split(/(?<=\n)/)){let n=t.find(a=>s.includes(
a.line)),i=e.at(-1);n||!i||i.note?e.push({words:s,note:n}):i.words+=s}return e}function le(r,{says:t},e){let s=()=>e.textContent=t;return o("span",{...{class:"n\
oted",tabindex:0,role:"note","aria-label":t,title:t},onmouseenter:s,onfocus:s,onclick:s},y(r))}var P=class{constructor(t){this.answers=t.map(()=>o("p",{class:"derived"}));let e=t.map(({question:s,hint:n},i)=>o("li",{},o("p",{},s),o("details",{},o("summary",
{},"Hint"),o("p",{},n)),o("details",{},o("summary",{},"Answer"),this.answers[i])));this.element=o("section",{class:"derivation"},o("h3",{},"Derive it"),o("ol",{},
...e))}update(t){t.forEach((e,s)=>this.answers[s].textContent=e)}};var ue=/\[(.+?)\]/g,R=class{constructor({formula:t,symbols:e},s){this.light=s,this.symbols=e,this.cells=e.map(()=>o("td",{class:"value"})),this.numbers=o("p",{class:"\
numbers"});let n=t.map(i=>o("p",{class:"line"},...this.parsed(i)));this.element=o("section",{class:"letters"},o("h3",{},"The formula"),o("div",{class:"lines"},...n),
this.table(),this.numbers)}parsed(t){let e=[],s=0;for(let n of t.matchAll(ue))e.push(t.slice(s,n.index),this.letter(n[1])),s=n.index+n[0].length;return[...e,t.slice(
s)]}letter(t){let e=this.symbols.find(s=>s.sign===t);return o("span",{class:"letter",tabindex:0,title:e?.name,...this.touches(e)},t)}touches(t){if(!t?.lights.length)
return{};let[e,s]=[()=>this.light(t.lights),()=>this.light(null)];return{onmouseenter:e,onfocus:e,onmouseleave:s,onblur:s}}table(){let t=this.symbols.map((e,s)=>o(
"tr",this.touches(e),o("th",{scope:"row"},e.sign),o("td",{},e.name),this.cells[s],o("td",{class:"unit"},e.unit)));return o("table",{},o("tbody",{},...t))}update(t,e){
t.forEach((s,n)=>this.cells[n].textContent=s),this.numbers.textContent=e}};var q=class{constructor(t,e,{take:s,commit:n}){this.steps=t,this.given={...e},this.take=s,this.commit=n,this.outcomes={},this.running=null;let i=t.findIndex((a,c)=>this.
given[c]===void 0);this.place=i<0?0:i,this.element=o("section",{class:"steps","aria-label":"predict, then reveal"}),this.draw()}draw(t=""){let e=this.steps[this.
place];this.element.replaceChildren(this.head(e),o("p",{class:"asked"},e.question),o("div",{class:"choices"},...e.choices.map((s,n)=>this.choice(s,n))),o("div",
{class:"answered","aria-live":"polite"},...this.answer())),t&&this.element.querySelector(t)?.focus({preventScroll:!0})}head({title:t}){let e=this.steps.map((n,i)=>{
let a={"aria-current":i===this.place?"step":"false","data-done":String(this.given[i]!==void 0)},c=`step ${i+1}: ${n.title}`;return o("button",{type:"button",title:c,
"aria-label":c,...a,onclick:()=>this.go(i)})}),s=o("span",{class:"count"},`Step ${this.place+1} of ${this.steps.length}`);return o("header",{},s,o("h3",{},t),o(
"nav",{class:"dots"},...e))}choice(t,e){let[s,n]=[this.given[this.place],this.outcomes[this.place]],i=n&&(e===n.right?"right":e===s?"wrong":void 0),a={right:"✓ ",
wrong:"✗ "}[i]??"",c={"aria-pressed":String(e===s),disabled:s!==void 0,"data-verdict":i};return o("button",{type:"button",...c,onclick:()=>this.choose(e)},a+t)}answer(){
let[t,e]=[this.given[this.place],this.outcomes[this.place]];if(t===void 0)return[o("p",{class:"hint"},"Choose first; then the experiment shows it.")];if(this.running===
this.place)return[o("p",{class:"hint"},"The experiment is running …")];let s=o("button",{type:"button",class:"again",onclick:()=>this.run()},"Show it again");
if(!e)return[o("p",{class:"hint"},"You have predicted this step."),s];let n=t===e.right?"As you predicted.":"Not as you predicted.",i=o("button",{type:"button",
class:"next",onclick:()=>this.go(this.place+1)},"Next step →"),a=this.place===this.steps.length-1;return[o("p",{},o("b",{},n),` ${e.says}`),...a?[]:[i]]}go(t){
this.place=t,this.draw("[aria-current=step]")}choose(t){this.given[this.place]=t,this.commit(this.place,t),this.run()}run(){this.running=this.place,this.take(this.
place),this.draw()}reveal({step:t,right:e,says:s}){this.outcomes[t]={right:e,says:s};let n=this.running===t;n&&(this.running=null),this.place===t&&this.draw(n?"\
.answered .next":"")}interrupt(){this.running!==null&&(this.running=null,this.draw())}};var pe=/\*\*(.+?)\*\*|`(.+?)`/g;function de(r){let t=[],e=0;for(let s of r.matchAll(pe)){s.index>e&&t.push({words:r.slice(e,s.index)});let[n,i=n]=(s[1]??s[2]).split(
"|");t.push(s[1]?{words:n,entry:i}:{words:n,code:!0}),e=s.index+s[0].length}return e<r.length&&t.push({words:r.slice(e)}),t}function v(r,t){return de(r).map(({words:e,
entry:s,code:n})=>s?t.term(e,s):n?o("code",{},e):document.createTextNode(e))}var B=class{constructor(t,e){this.root=t,this.entries=e,this.bubble=o("div",{class:"\
bubble",role:"tooltip",id:"course-term",hidden:!0})}term(t,e){let s=()=>this.show(h,e),n=()=>this.hide(),i={class:"term",role:"button",tabindex:0,"aria-describe\
dby":this.bubble.id},h=o("span",{...i,...{onmouseenter:s,onfocus:s,onclick:s,onmouseleave:n,onblur:n},onkeydown:l=>l.key==="Escape"&&n()},t);return h}show(t,e){
this.bubble.replaceChildren(o("b",{},e),` ${this.entries[e]}`),this.bubble.hidden=!1,this.root.append(this.bubble);let[s,n]=[this.root.getBoundingClientRect(),t.
getBoundingClientRect()],i=Math.min(n.left-s.left,s.width-this.bubble.offsetWidth-8);this.bubble.style.left=`${Math.max(8,i)}px`,this.bubble.style.top=`${n.bottom-
s.top+this.root.scrollTop+4}px`}hide(){this.bubble.hidden=!0}close(){this.bubble.remove()}};function ft(r){let e=Object.entries(r).sort(([s],[n])=>s.localeCompare(
n)).flatMap(([s,n])=>[o("dt",{},s),o("dd",{},n)]);return o("article",{class:"glossary","aria-label":"glossary"},o("h2",{},"Glossary"),o("dl",{},...e))}function mt({minutes:r,aim:t,misconceptions:e,questions:s,homework:n}){let i=e.map(({belief:h,answer:l})=>o("li",{},o("b",{},`«${h}»`),` ${l}`)),a=s.map(({question:h,
answer:l})=>o("li",{},o("b",{},h),` ${l}`)),c=o("details",{},o("summary",{},"Solution"),o("p",{},n.solution));return o("details",{class:"teacher"},o("summary",{},
"For the lecturer"),o("p",{},o("b",{},`${r} minutes. `),t),o("h4",{},"What students get wrong"),o("ul",{},...i),o("h4",{},"Questions for the room"),o("ol",{},...a),
o("h4",{},"For home"),o("p",{},n.question),c)}var fe=4,D=class{constructor(t,{lesson:e,code:s},n,{light:i,take:a}){this.glossary=new B(n.root,e.glossary);let c=(u,d)=>n.answered?.(u,d),h=n.learner?.answersOf(
t.name)??{},l=e.steps.map((u,d)=>h[`step-${d}`]?.given);this.path=new q(e.steps,l,{take:a,commit:(u,d)=>c(`step-${u}`,{given:d})}),this.formula=new R(e,i),this.
derivation=new P(e.derivation),this.sections=[this.explanation(e,n),this.panels(e),...e.tables.map(u=>this.optionTable(u)),this.formula.element,...e.derivation.
length?[this.derivation.element]:[],dt(s,e.notes),pt(e.checks,h,c),me(t,e.jump,n),ge(e.reading),...e.teacher?[mt(e.teacher)]:[]]}explanation({before:t,explanation:e},{
chapterLink:s}){let n=t.flatMap(({name:c,title:h})=>[" ",s?s(c):o("b",{},h)]),i=n.length?[o("p",{class:"before"},"Before this:",...n)]:[],a=e.map(c=>o("p",{},...v(
c,this.glossary)));return o("section",{class:"explanation","aria-label":"explanation"},...i,...a)}panels({panels:t}){let e=t.map(({panel:s,says:n})=>o("li",{},o(
"b",{},s)," ",...v(n,this.glossary)));return o("section",{class:"seen"},o("h3",{},"What you see"),o("ol",{},...e))}optionTable({title:t,head:e,rows:s}){let n=(h,l)=>o(
"td",{"data-head":e[l]},...v(h,this.glossary)),i=e.map(h=>o("th",{scope:"col"},...v(h,this.glossary))),a=s.map(h=>o("tr",{},...h.map(n))),c=e.length>fe?"stacked":
"";return o("section",{class:"options"},o("h3",{},t),o("table",{class:c},o("thead",{},o("tr",{},...i)),o("tbody",{},...a)))}update(t){this.derivation.update(t.derived),
this.formula.update(t.symbols,t.formula),t.outcome&&this.path.reveal(t.outcome)}close(){this.glossary.close()}};function me({stage:r,verb:t},{at:e,look:s},{jump:n}){
let i=`Open ${t} · ${r} in the glass box →`,a=o("button",{type:"button",class:"jump",onclick:()=>n(r,e)},i);return o("section",{class:"robot"},o("h3",{},"In \
the real robot"),o("p",{},s),...n?[a]:[])}function ge(r){let t=r.map(({title:e,read:s,link:n})=>{let i=n?o("a",{href:n,rel:"noopener",target:"_blank"},e):o("spa\
n",{},e);return o("li",{},i,` ${s}`)});return o("section",{class:"papers"},o("h3",{},"Further reading"),o("ul",{},...t))}function gt({checks:r},{tried:t}){let e=r.map(({question:s,answer:n},i)=>{let a=o("summary",{},o("b",{},`${i+1}`),o("span",{},s)),c=o("details",{},a,o("p",{},n));
return c.addEventListener("toggle",()=>c.open&&t?.()),c});return o("section",{class:"checks"},o("h3",{},"Think first, then open"),...e)}function bt({robot:r,stage:t,
verb:e,sources:s},{jump:n}){let i=`Open ${e} · ${t} in the glass box →`,a=o("button",{type:"button",class:"jump",onclick:()=>n(t)},i),c=o("details",{class:"s\
ources"},o("summary",{},"sources"),...s.map(l=>o("p",{},l))),h=[o("h3",{},"In the real robot"),o("p",{},r)];return o("section",{class:"robot"},...h,...n?[a]:[],
...s.length?[c]:[])}function wt(r){let t=r.map(({where:e,text:s})=>o("details",{open:!0},o("summary",{},e),o("pre",{tabindex:0},y(s))));return[o("h3",{},"The co\
de that ran"),...t]}var be=60,kt=16,we=200,F=class{constructor(t,e,s={}){this.chapter=t,this.host=e,this.trainedWork=null,this.trained=!1,this.frame=null,this.opened=!1,this.shownStep=
void 0,this.controls={},this.timer=void 0,this.waiting=void 0,this.long=void 0,this.code=o("div",{class:"code"}),this.formula=o("p",{class:"formula"}),this.rest=
Object.fromEntries(t.controls.map(n=>[n.name,n.default])),this.values={...this.rest,...s},this.figure=new j(e.plotly,(n,i)=>this.pick(n,i)),this.requests=new w(
e.source,(n,i)=>this.showAnswer(n,i),()=>this.request(),()=>this.stopped()),this.ahead=new w(e.source,()=>{},()=>({chapter:t.name})),this.exportButton=new T(t.name,
e,n=>this.failed(n)),this.element=this.build(),this.ask("ask")}request(){let t=S(this.host.root).mode,e=!this.opened,s=this.trainedWork??void 0;return{chapter:this.
chapter.name,values:this.values,mode:t,open:e,work:s,step:this.shownStep}}build(){let{chapter:t,host:e}=this,s=o("h2",{},o("span",{class:"number"},String(t.number)),
t.title),n=o("div",{class:"tools"},this.exportButton.element,...e.tools??[]),i=o("div",{class:"knobs"},...this.makeControls());this.description=o("p",{class:"to\
ld","aria-live":"polite"}),this.side=o("div",{class:"side"},i,this.buttons(),this.description),this.trouble=o("p",{class:"trouble",role:"alert",hidden:!0});let a=[
o("header",{},s,n),this.trouble],c={style:`--stage: var(--${t.stage})`,"aria-label":t.title};return t.framed?o("article",{class:"lesson framed",...c},...a,this.
buildFrame()):o("article",{class:"lesson",...c},...this.buildPlain(a))}buildPlain(t){let{chapter:e,host:s}=this,n=e.sentences.map(h=>o("p",{},h)),i=o("figure",{},
this.figure.plot),a=[...t,o("div",{class:"words"},...n)],c=o("div",{class:"below"},gt(e,s),bt(e,s),this.code);return[o("div",{class:"screen"},...a,o("div",{class:"\
experiment"},this.side,i),this.formula),c]}buildFrame(){this.question=o("p",{class:"question"}),this.dock=o("div",{class:"dock"}),this.reading=o("div",{class:"r\
eading"});let t=o("div",{class:"experiment"},o("figure",{},this.figure.plot),this.side),e=o("div",{class:"bench"},this.question,t,this.dock);return o("div",{class:"\
frame"},e,this.reading)}fillFrame(t){this.frame=new D(this.chapter,t,this.host,{light:e=>this.figure.light(e),take:e=>this.takeStep(e,t.lesson.steps[e])}),this.
question.textContent=t.lesson.question,this.dock.replaceChildren(this.frame.path.element),this.reading.replaceChildren(...this.frame.sections),this.host.asked?.(
t.lesson.steps.length+t.lesson.checks.length)}makeControls(){for(let t of this.chapter.controls){let e=n=>this.changed(t,n),s=st(t,this.values[t.name],e,(n,i)=>this.
pick(n,i));this.controls[t.name]=s}return Object.values(this.controls).map(({element:t})=>t)}buttons(){let t=(s,n,i={})=>o("button",{type:"button",onclick:n,...i},
s);this.train=t("Train",()=>this.begin("train"),{class:"main",hidden:!this.chapter.trained}),this.again=t("Run again",()=>this.begin("ask",{again:!0}),{hidden:!0}),
this.stop=t("Stop",()=>this.requests.halt(),{hidden:!0}),this.bar=o("progress",{"aria-label":"how far it is",hidden:!0}),this.far=o("output",{class:"far"});let e={
"aria-label":"reset",title:"reset: all controls to where they began"};return this.reset=t("↺",()=>this.restart(),{...e,hidden:!this.chapter.controls.length}),
o("div",{class:"run"},this.train,this.again,this.stop,this.bar,this.far,this.reset)}changed(t,e){this.leaveStep(),this.values[t.name]=e;let s=this.chapter.controls.
find(n=>n.instead===t.name);s&&this.setControl(s.name,null),this.host.stored&&!this.host.stored[t.name].switch&&this.resetOthers(t.name),this.host.tried?.(),this.
askLater(this.long?be:kt)}pick(t,e){let s=this.chapter.controls.find(i=>i.name===t);if(!s)return;let n=this.host.stored?ke(this.host.stored[t].values,e):e;this.
setControl(t,n),this.changed(s,n)}setControl(t,e){this.values[t]=e,this.controls[t].set(e)}resetOthers(t){for(let e of this.chapter.controls)!this.host.stored[e.
name].switch&&e.name!==t&&this.setControl(e.name,this.rest[e.name])}askLater(t){clearTimeout(this.timer),this.timer=setTimeout(()=>this.start("ask"),t)}restart(){
this.trainedWork&&this.requests.drop(this.trainedWork),this.trainedWork=null,this.trained=!1,this.leaveStep();for(let[t,e]of Object.entries(this.rest))this.setControl(
t,e);this.askLater(0)}begin(t,e){this.train.disabled=this.again.disabled=!0,this.host.tried?.(),this.leaveStep(),this.start(t,e)}takeStep(t,{values:e,train:s}){
let n=Object.entries({...this.rest,...e}).filter(([i])=>this.controls[i]);for(let[i,a]of n)this.setControl(i,a);this.shownStep=t,this.start(s&&!this.trained&&!this.
host.stored?"train":"ask")}leaveStep(){this.shownStep=void 0,this.frame?.path.interrupt()}start(t,e){clearTimeout(this.timer),this.timer=void 0,this.ask(t,e)}ask(t,e){
clearTimeout(this.waiting),this.waiting=setTimeout(()=>{this.bar.removeAttribute("value"),this.bar.hidden=!1},we),this.requests.want(t,e)}showAnswer(t,e){if(clearTimeout(
this.waiting),this.trouble.hidden=!t.mistake,t.mistake)return this.failed(t.mistake);e==="train"&&(this.trainedWork=t.work,this.trained=t.over),t.code&&!this.opened&&
this.open(t),this.long??=t.long??!1,this.progress(t,e),this.description.textContent=t.describe,this.frame||(this.formula.textContent=t.formula),this.frame?.update(
t),this.drawn=this.figure.draw(t.figure,t.describe,G(this.host.root)).then(()=>{this.host.root.dispatchEvent(new CustomEvent("drawn",{detail:{chapter:this.chapter.
name}}))})}open(t){this.opened=!0,t.lesson?this.fillFrame(t):this.code.replaceChildren(...wt(t.code)),this.chapter.ahead&&!this.host.stored&&this.ahead.want("ah\
ead")}failed(t){Object.assign(this.trouble,{textContent:t,hidden:!1}),this.trainedWork=null,this.frame?.path.interrupt(),this.progress({over:!0},"")}progress({over:t,
step:e,total:s},n){let i=t===!1;this.train.disabled=i&&n==="train",this.again.disabled=i,this.again.hidden=!this.long||i,this.stop.hidden=this.bar.hidden=!i,i&&
Object.assign(this.bar,{max:s,value:e}),s?this.far.textContent=i?`${e} of ${s} steps`:`${s} steps done`:this.trainedWork||(this.far.textContent="")}stopped(){this.
frame?.path.interrupt(),this.progress({over:!0},""),this.far.textContent=`stopped at ${this.bar.value} of ${this.bar.max} steps`}pause(){this.requests.loop&&this.
requests.halt(),this.ahead.halt()}redraw(){this.ask("ask")}close(){clearTimeout(this.timer),clearTimeout(this.waiting),this.trainedWork&&this.requests.drop(this.
trainedWork),this.requests.close(),this.ahead.close(),this.exportButton.close(),this.frame?.close(),this.figure.close()}async settled(){for(;this.timer;)await new Promise(
t=>setTimeout(t,kt));await this.requests.settled(),await this.drawn}},ke=(r,t)=>r.reduce((e,s)=>Math.abs(s-t)<Math.abs(e-t)?s:e);function G(r){return Number(getComputedStyle(
r).getPropertyValue("--scale"))||1}var ye={"]":1,n:1,"[":-1,p:-1},Y=class{constructor(t,{chapters:e,glossary:s,plotly:n,server:i,tab:a,jump:c}){this.root=t;let{path:h,unknown:l}=V(e,new URLSearchParams(
location.search).get("path"));this.all=e,this.glossary=s,this.tab=a,this.jump=c,this.lesson=null,this.chapters=h,this.learner=new O,this.path=this.list(),this.source=
new A(i),this.plotly=H(n),this.line=o("p",{class:"notice",role:"alert",hidden:!0}),this.place=o("div",{class:"place"},this.line),this.previous=this.step(-1,"‹",
"previous chapter ( [ or p )"),this.next=this.step(1,"›","next chapter ( ] or n )"),t.tabIndex=-1,t.classList.toggle("lecture",document.documentElement.classList.
contains("lecture-hall")),this.desk=o("div",{class:"desk"},this.path.element,this.place),t.replaceChildren(this.desk),this.watch(),this.first(),l&&this.say(l),this.
appearanceChanged()}list(){let t=this.chapters.length<this.all.length,e=tt(this.learner,{showGlossary:()=>this.openGlossary(),loaded:s=>this.loaded(s),showAll:t?
()=>this.openAmongAll(this.chapters[this.number].name):null});return new $(this.chapters,this.learner,s=>this.open(s),[e])}openAmongAll(t,e={},s=!1){return this.
chapters=this.all,this.path=this.list(),this.desk.replaceChildren(this.path.element,this.place),this.open(t,e,s)}step(t,e,s){return o("button",{type:"button","a\
ria-label":s,title:s,onclick:()=>this.walk(t)},e)}first(){let t=new URLSearchParams(location.search).get("chapter"),e=i=>this.all.some(a=>a.name===i);t!==null&&
!e(t)&&this.unknown(t);let s=i=>this.chapters.some(a=>a.name===i),n=e(t)?t:[this.learner.stored.last].find(s)??this.chapters[0].name;this.open(n,{},t!==null)}async unknown(t){
let{mistake:e}=await this.source.call("ask",{chapter:t});this.say(e)}say(t){Object.assign(this.line,{textContent:t,hidden:!t})}open(t,e={},s=!1){let n=this.chapters.
findIndex(f=>f.name===t);if(n<0&&this.all.some(f=>f.name===t))return this.openAmongAll(t,e,s);if(n<0)return this.unknown(t);this.lesson?.close(),this.number=n,s||
(this.line.hidden=!0),this.previous.disabled=n===0,this.next.disabled=n===this.chapters.length-1;let{root:i,source:a,plotly:c,jump:h,learner:l}=this,u={tried:()=>this.
mark("tried"),...this.reports(t)},p={root:i,source:a,plotly:c,jump:h,learner:l,chapterLink:f=>this.link(f),...u,tools:[this.previous,this.next]};this.lesson=new F(
this.chapters[n],p,e),this.place.replaceChildren(this.line,this.lesson.element),this.learner.last(t),this.mark("opened"),s||this.address()}reports(t){let{asked:e,
answered:s}=this.learner.of(t),n=i=>(...a)=>{i(...a),this.path.show(this.chapters[this.number].name)};return{asked:n(e),answered:n(s)}}link(t){let{title:e}=this.
all.find(n=>n.name===t)??{title:t},s=n=>{n.preventDefault(),this.open(t)};return o("a",{href:`?tab=${this.tab}&chapter=${t}`,onclick:s},e)}openGlossary(){this.lesson?.
close(),this.lesson=null,this.say(""),this.place.replaceChildren(this.line,ft(this.glossary)),this.path.show("")}loaded(t){t||this.open(this.chapters[this.number].
name),this.say(t)}mark(t){let{name:e}=this.chapters[this.number];this.learner.add(t,e),this.path.show(e)}walk(t){let e=this.chapters[this.number+t];e&&this.open(
e.name)}address(){let t=new URLSearchParams(location.search);t.set("tab",this.tab),t.set("chapter",this.chapters[this.number].name),history.replaceState(history.
state,"",`?${t}${location.hash}`)}get visible(){return this.root.getClientRects().length>0}watch(){document.addEventListener("keydown",s=>this.pressed(s));let t=this.
visible;new ResizeObserver(()=>{t&&!this.visible&&this.lesson?.pause(),!t&&this.visible&&this.shown(),t=this.visible,this.measure()}).observe(this.root),window.
addEventListener("resize",()=>this.measure());let e=new MutationObserver(()=>this.visible&&this.appearanceChanged());for(let s of[document.body,this.root])e.observe(
s,{attributes:!0,attributeFilter:["class"]});this.measure()}appearanceChanged(){let t=`${S(this.root).mode} ${G(this.root)}`;this.look&&t!==this.look&&this.lesson?.
redraw(),this.look=t}shown(){this.address(),this.lesson?.redraw()}measure(){let t=this.root.getBoundingClientRect().top+window.scrollY;this.root.style.setProperty(
"--above",`${Math.max(0,Math.round(t))}px`)}pressed(t){let e=t.getModifierState("AltGraph");if(!this.visible||t.metaKey||(t.ctrlKey||t.altKey)&&!e||yt(t))return;
let s=ye[t.key];s&&(t.preventDefault(),this.walk(s))}async settled(){await this.lesson?.settled()}};function yt(r){let t=r.target.closest?.("input, textarea, se\
lect, dialog, [contenteditable]");return!!t&&!["checkbox","range"].includes(t.type)}function xt(r){let t=I(r);return!t||_(r)?!!t:(t.click(),!1)}var I=r=>document.querySelector(`[role="tab"][data-tab-id="${CSS.escape(r)}"]`),_=r=>I(r)?.getAttribute(
"aria-selected")==="true",vt=r=>r.getClientRects().length>0;function St(){for(let r of document.querySelectorAll(".glass-box"))for(let t=r;t&&vt(r);t=t.parentElement)
if(t.player?.record)return t.player}function xe(){let r=document.querySelector(".course");return r?.course&&vt(r)?r.course:void 0}async function ve(r,t,e=void 0){
let s=performance.now()+2e4;for(let[n,i]=[!1,!1];performance.now()<s;){if(!n&&I(r)&&xt(r),n||=!!I(r),i&&!_(r))return;i=_(r);let a=i&&St();if(a){e!==void 0&&a.seek(
Math.round(e*a.clock.last)),a.open(t);return}await new Promise(c=>setTimeout(c,60))}}return Mt(Se);})();
