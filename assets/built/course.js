var GlassCourse=(()=>{var C=Object.defineProperty;var tt=Object.getOwnPropertyDescriptor;var et=Object.getOwnPropertyNames;var st=Object.prototype.hasOwnProperty;var nt=(i,t)=>{for(var e in t)C(i,e,{get:t[e],enumerable:!0})},it=(i,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of et(t))!st.call(i,n)&&n!==
e&&C(i,n,{get:()=>t[n],enumerable:!(s=tt(t,n))||s.enumerable});return i};var ot=i=>it(C({},"__esModule",{value:!0}),i);var It={};nt(It,{Course:()=>q,course:()=>Bt,openStage:()=>Wt,openTab:()=>X,player:()=>Z,typing:()=>_});var rt="vision language state fusion heads chunking action ink muted expert line surface page good bad".split(" ");function y(i){let t=getComputedStyle(i),e=Object.
fromEntries(rt.map(n=>[n,t.getPropertyValue(`--${n}`).trim()])),s=t.colorScheme.includes("dark")?"dark":"light";return{...e,font:t.fontFamily,mode:s,scale:Number(
t.getPropertyValue("--scale"))||1}}function T(i,t){return JSON.parse(JSON.stringify(i),(e,s)=>e==="size"?s*t:s)}function r(i,t={},...e){let s=document.createElement(i);for(let[n,o]of Object.entries(t))n.startsWith("on")?s.addEventListener(n.slice(2),o):o===!0?s.setAttribute(
n,""):o!==!1&&o!==void 0&&s.setAttribute(n,o);return s.append(...e.filter(n=>n!==void 0)),s}var at="def class return yield raise for in if elif else while with as not and or is lambda import from self None True False",ht=new RegExp([String.raw`(?<comment>#[^\n]*)`,
String.raw`(?<string>"""[\s\S]*?"""|f?"[^"\n]*"|'[^'\n]*')`,String.raw`\b(?<keyword>${at.replaceAll(" ","|")})\b`,String.raw`\b(?<number>\d[\d_.e]*)\b`].join("|"),
"g");function B(i){let t=r("code"),e=0;for(let s of i.matchAll(ht)){let n=Object.entries(s.groups??{}).find(([,o])=>o!==void 0)?.[0];t.append(i.slice(e,s.index),
r("span",{class:n},s[0])),e=s.index+s[0].length}return t.append(i.slice(e)),t}var W=i=>import(new URL(i,document.baseURI).href).then(()=>window.Plotly);var lt="The server does not answer. When it is back, move a control or open the chapter again.",x=class{constructor(t){this.server=t}async call(t,e){try{return await this.
server[t](e)}catch{return{mistake:lt}}}};var I="glass-box.course",v=class{constructor(){this.stored={opened:[],tried:[],last:""};try{Object.assign(this.stored,JSON.parse(localStorage.getItem(I)??"{}"))}catch{}}has(t,e){
return this.stored[t].includes(e)}add(t,e){this.has(t,e)||this.stored[t].push(e),this.write()}last(t){this.stored.last=t,this.write()}write(){try{localStorage.setItem(
I,JSON.stringify(this.stored))}catch{}}},ct={new:["○","not yet opened"],opened:["◐","opened"],tried:["●","tried"]},A=class{constructor(t,e,s){this.chapters=
t,this.progress=e,this.links=Object.fromEntries(t.map(o=>[o.name,this.link(o,s)])),this.count=r("p",{class:"count"});let n=Object.values(this.links).map(({link:o})=>r(
"li",{},o));this.element=r("nav",{class:"path","aria-label":"chapters"},this.count,r("ol",{},...n))}link({name:t,number:e,title:s,stage:n},o){let a=r("span",{class:"\
sign"}),c=p=>{p.ctrlKey||p.metaKey||p.shiftKey||(p.preventDefault(),o(t))},h={href:`?tab=course&chapter=${t}`,style:`--stage: var(--${n})`,onclick:c},l=[r("span",
{class:"number"},String(e)),r("span",{class:"title"},s),a];return{link:r("a",{...h,"data-chapter":t},...l),sign:a}}show(t){for(let{name:s}of this.chapters){let{
link:n,sign:o}=this.links[s],a=this.progress.has("tried",s)?"tried":this.progress.has("opened",s)?"opened":"new";[o.textContent,o.title]=ct[a],n.dataset.kind=a,
s===t?n.setAttribute("aria-current","page"):n.removeAttribute("aria-current")}let e=this.chapters.filter(({name:s})=>this.progress.has("tried",s)).length;this.count.
textContent=`${e} of ${this.chapters.length} tried`,this.reveal(this.links[t].link)}reveal(t){let e=t.closest("ol"),[s,n]=[t.offsetTop-e.offsetTop,t.offsetLeft-
e.offsetLeft];(s<e.scrollTop||s+t.offsetHeight>e.scrollTop+e.clientHeight)&&(e.scrollTop=s-e.clientHeight/2),e.scrollLeft=n-e.clientWidth/2+t.offsetWidth/2}};var pt=1.15,S=class{constructor({label:t,side:e,instead:s},n,o){this.side=e,this.changed=n,this.ink=null,this.last=null;let a=s?"; keys 0 to 9 take one of ours,\
 Delete clears":"; Delete clears",c={role:"img",tabindex:0,"aria-label":`${t}${a}`,title:`${t}${a}`};this.canvas=r("canvas",{width:e,height:e,...c}),this.hint=r(
"span",{class:"hint"},"draw here");let h=r("button",{type:"button",onclick:()=>this.clear()},"clear"),l=r("button",{type:"button",onclick:()=>this.blank()},"emp\
ty sheet"),p=r("div",{class:"sheet"},this.canvas,this.hint);this.element=r("div",{class:"paper"},p,r("div",{class:"buttons"},h,l)),this.listen(o),this.paint()}listen(t){
let{canvas:e}=this;e.addEventListener("pointerdown",s=>{e.setPointerCapture(s.pointerId),this.last=this.at(s),this.stroke(s)}),e.addEventListener("pointermove",
s=>this.last&&this.stroke(s));for(let s of["pointerup","pointercancel"])e.addEventListener(s,()=>this.last=null);e.addEventListener("keydown",s=>{if(!(s.ctrlKey||
s.metaKey||s.altKey)){if(/^\d$/.test(s.key))t(Number(s.key));else if(s.key==="Delete"||s.key==="Backspace")this.clear();else return;s.preventDefault(),s.stopPropagation()}})}at(t){
let e=this.canvas.getBoundingClientRect(),s=(n,o,a)=>(n-o)/a*this.side;return[s(t.clientX,e.left,e.width),s(t.clientY,e.top,e.height)]}stroke(t){t.preventDefault();
let[e,s]=this.at(t),[n,o]=this.last??[e,s],a=Math.max(1,Math.ceil(Math.hypot(e-n,s-o)*2));for(let c=1;c<=a;c++)this.dab(n+(e-n)*c/a,o+(s-o)*c/a);this.last=[e,s],
this.paint(),this.changed(this.rows())}dab(t,e){this.ink??=new Float32Array(this.side**2);for(let s=Math.floor(e-3);s<=e+3;s++)for(let n=Math.floor(t-3);n<=t+3;n++){
if(s<0||n<0||s>=this.side||n>=this.side)continue;let o=Math.hypot(n+.5-t,s+.5-e),a=s*this.side+n;this.ink[a]=Math.max(this.ink[a],Math.min(1,Math.max(0,pt+.5-o)))}}rows(){
let{ink:t}=this;if(!t)return null;let e=s=>Array.from(t.subarray(s*this.side,(s+1)*this.side),n=>Number(n.toFixed(2)));return Array.from({length:this.side},(s,n)=>e(
n))}clear(){this.set(null),this.changed(null)}blank(){this.ink=new Float32Array(this.side**2),this.paint(),this.changed(this.rows())}set(t){this.ink=t?Float32Array.
from(t.flat()):null,this.paint()}paint(){let t=this.canvas.getContext("2d"),e=t.createImageData(this.side,this.side);for(let s=0;s<this.side**2;s++)e.data.set([
29,35,43,255*(this.ink?.[s]??0)],4*s);t.putImageData(e,0,0),this.hint.hidden=!!this.ink}};var ut=4,dt=22;function z(i,t,e,s){let n=ft[i.kind](i,e,s);return n.element.dataset.control=i.name,n.set(t),n}var ft={Slider({label:i,low:t,high:e,step:s,values:n},o){
let a=r("output"),c=n?{min:0,max:n.length-1,step:1}:{min:t,max:e,step:s},h=u=>n?n[u]:u,l=r("input",{type:"range",...c,"aria-label":i,oninput:()=>{p(h(l.valueAsNumber)),
o(h(l.valueAsNumber))}}),p=u=>{a.textContent=U(u),l.setAttribute("aria-valuetext",U(u));let[m,f]=[Number(l.min),Number(l.max)];l.style.setProperty("--full",`${100*
(l.valueAsNumber-m)/(f-m)}%`)},d=u=>{l.value=n?n.indexOf(u):u,p(u)};return{element:r("label",{class:"knob"},r("span",{},i),a,l),set:d}},Choice({label:i,options:t},e){
if(t.length>ut)return mt(i,t,e);let s=t.map(h=>r("button",{type:"button",role:"radio",onclick:()=>o(h,!0)},h)),n=h=>{s.forEach((l,p)=>{l.setAttribute("aria-chec\
ked",String(t[p]===h)),l.tabIndex=t[p]===h?0:-1})},o=(h,l)=>{n(h),l&&s[t.indexOf(h)].focus({preventScroll:!0}),e(h)},a=t.join("").length>dt?"segments high":"seg\
ments",c=r("div",{class:a,role:"radiogroup","aria-label":i},...s);return c.addEventListener("keydown",h=>{let l={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[h.
key];if(!l||h.altKey)return;h.preventDefault(),h.stopPropagation();let p=s.findIndex(d=>d.getAttribute("aria-checked")==="true");o(t[(p+l+t.length)%t.length],!0)}),
{element:r("div",{class:"knob"},r("span",{},i),c),set:n}},Toggle({label:i},t){let e=r("input",{type:"checkbox",onchange:()=>t(e.checked)}),s=n=>e.checked=n;return{
element:r("label",{class:"knob switch"},e,r("span",{},i)),set:s}},Words({label:i},t){let e=r("input",{type:"text",maxlength:200,spellcheck:"false",autocomplete:"\
off"});e.addEventListener("input",()=>t(e.value));let s=n=>e.value=n;return{element:r("label",{class:"knob"},r("span",{},i),e),set:s}},Drawing(i,t,e){let s=new S(
i,t,o=>i.instead&&e(i.instead,o));return{element:r("div",{class:"knob"},r("span",{},i.label),s.element),set:o=>s.set(o)}}};function mt(i,t,e){let s=r("select",{
"aria-label":i,onchange:()=>e(s.value)},...t.map(o=>r("option",{value:o},o))),n=o=>s.value=o;return{element:r("label",{class:"knob"},r("span",{},i),s),set:n}}var U=i=>String(
Number(i.toPrecision(5))).replace("-","−");var b=class{constructor(t,e,s,n=()=>{}){this.source=t,this.show=e,this.now=s,this.stopped=n,this.next=null,this.closed=!1,this.work=null}want(t,e={}){this.next=
{what:t,more:e},this.loop??=this.run().finally(()=>{this.loop=null})}async run(){for(;this.next&&!this.closed;){let{what:t,more:e}=this.next;this.next=null,this.
halted=!1,await this.follow(t,await this.source.call(t,{...this.now(),...e}))}}async follow(t,e){for(let s=e;;s=await this.source.call("more",{...this.now(),work:s.
work})){if(this.closed)return this.drop(s.work);if(this.work=s.work,this.show(s,t),s.mistake||s.over!==!1)return;if(t==="train"&&this.next?.what==="ask"&&(this.
next=null),this.next||this.halted)return this.givenUp(t,s.work)}}givenUp(t,e){(t!=="train"||this.next)&&this.drop(e),this.stopped()}drop(t){return t&&this.source.
call("stop",{work:t})}halt(){this.halted=!0}close(){this.closed=!0,this.loop||this.drop(this.work)}async settled(){for(;this.loop;)await this.loop}};var F="Save as a page",E=class{constructor(t,{source:e,stored:s},n){let o="one file that opens anywhere, without a server";this.element=r("button",{type:"button",
class:"save",title:o,onclick:()=>this.requests.want("save")},F),this.element.hidden=!!s,this.failed=n,this.requests=new b(e,a=>this.showAnswer(a),()=>({chapter:t}))}showAnswer({
over:t,step:e,total:s,mistake:n,file:o,page:a}){this.element.disabled=t===!1,this.element.textContent=t===!1?`computing ${e} of ${s}`:F,n&&this.failed(n),a&&gt(
o,a)}close(){this.requests.close()}};function gt(i,t){let e=URL.createObjectURL(new Blob([t],{type:"text/html"}));r("a",{href:e,download:i}).click(),setTimeout(
()=>URL.revokeObjectURL(e),1e4)}var w={row:270,top:60,bottom:50},P={row:20,mark:46,letter:6.6,size:11},K={row:17,letter:7.4},N=72,wt=64,R={page:500,sign:20,less:.62};function G(i,t,e){let s=bt(
i.layout),n=Math.max(...s.map(l=>H(s,l).length)),o=Math.max(1,Math.min(n,Math.floor(t/(140*e))));if(kt(i,s,t/e/o-N),o===n&&(n>1||!s[0].legend))return Et(i,s,t,e);
let a=[];s.forEach((l,p)=>{let d=Math.floor(p/o);a[d]=Math.max(a[d]??0,l.legend+l.title)});let c=t<R.page?St(i):i,h=a.reduce((l,p)=>l+w.row+p,0)*e;return{...J(c,
s,l=>xt(l,o,a),e,a[0]),height:h}}var H=(i,t)=>i.filter(e=>e.top===t.top);function bt(i){return Object.keys(i).filter(e=>/^xaxis\d*$/.test(e)).map(e=>e.slice(5)).
map(e=>{let[s,n]=[i[`xaxis${e}`],i[`yaxis${e}`]];return{number:e,left:s.domain[0],right:s.domain[1],top:n.domain[1],legend:0,title:0}})}function kt({data:i,layout:t},e,s){
for(let n of e){let o=Y(i,n),a=Math.max(...o),c=k(o)<=s?1:Math.ceil(o.length/Math.max(1,Math.floor(s/a)));n.legend=P.row*(c-1);let h=yt(t,n);n.title=h&&K.letter*
h.text.length>s+N/2?K.row:0}}var k=i=>i.reduce((t,e)=>t+e,0),yt=(i,{left:t,top:e})=>i.annotations.find(s=>s.xref==="paper"&&s.x===t&&s.y===e);function Y(i,{number:t}){
let e=({type:n,name:o,showlegend:a})=>["scatter","bar"].includes(n)&&o&&a!==!1;return i.filter(n=>(n.xaxis??"x").slice(1)===t&&e(n)).map(({name:n})=>P.mark+P.letter*
n.length)}function xt(i,t,e){let[s,n]=[i%t,Math.floor(i/t)],o=w.row-w.top-w.bottom,a=k(e)+e.length*w.row-e[0]-w.top-w.bottom,c=k(e.slice(1,n+1))+n*w.row,h=t>1?.14:
0,l=(1-h*(t-1))/t,p=[Math.max(0,1-(c+o)/a),1-c/a];return{x:[s*(l+h),s*(l+h)+l],y:p}}function J({data:i,layout:t},e,s,n,o){let a={...t,margin:{...t.margin,t:t.margin.
t+o*n}},c=new Map;return e.forEach(({number:h,left:l,top:p,legend:d,title:u},m)=>{let{x:f,y:g}=s(m);c.set(`${l} ${p}`,{x:f,y:g,legend:d,title:u}),c.set(h,{x:f,y:g}),
a[`xaxis${h}`]={...t[`xaxis${h}`],domain:f},a[`yaxis${h}`]={...t[`yaxis${h}`],domain:g},a[`legend${h}`]={...t[`legend${h}`],x:f[0],y:g[1]}}),a.annotations=t.annotations.
map(h=>{let l=h.xref==="paper"&&c.get(`${h.x} ${h.y}`);if(!l)return h;let p=l.title?vt(h.text):h.text,d=h.yshift+(l.legend??0)*n;return{...h,text:p,align:"left",
x:l.x[0],y:l.y[1],yshift:d}}),{layout:a,data:i.map(h=>At(h,c))}}function vt(i){let t=[...i.matchAll(/ /g)].map(({index:n})=>n),e=n=>Math.abs(n-i.length/2),s=t.reduce(
(n,o)=>e(o)<e(n)?o:n,t[0]);return s?`${i.slice(0,s)}<br>${i.slice(s+1)}`:i}function At(i,t){if(!i.colorbar)return i;let{x:e,y:s}=t.get((i.xaxis??"x").slice(1));
return{...i,colorbar:{...i.colorbar,x:e[1],y:(s[0]+s[1])/2,len:s[1]-s[0]}}}function St({data:i,layout:t}){let e=o=>({...o,size:(o?.size??12)*.8}),s=i.map(o=>{if(!o.
mode?.includes("text"))return o;if(o.meta?.crowded)return{...o,mode:"markers"};let a=o.marker?.size>R.sign?o.marker.size*R.less:o.marker?.size;return{...o,textfont:e(
o.textfont),marker:{...o.marker,size:a}}}),n=t.annotations.map(o=>o.xref==="paper"?o:{...o,font:e(o.font)});return{data:s,layout:{...t,annotations:n}}}function Et({
data:i,layout:t},e,s,n){let{l:o,r:a}=t.margin,c=wt*n/(s-o-a),h=new Map;for(let{top:u,left:m}of e){let f=H(e,{top:u}).sort((g,L)=>g.left-L.left);f[0].left===m&&Mt(
f,c).forEach((g,L)=>h.set(f[L].number,g))}let l=e.map(({number:u,top:m})=>[t[`yaxis${u}`].domain[0],m]),p=J({data:i,layout:t},e.map(u=>({...u,title:0,legend:0})),
u=>({x:h.get(e[u].number),y:l[u]}),n,0),d=e.map(u=>({...u,needs:k(Y(i,u))})).filter(({needs:u})=>u);for(let u of d)Ot(p.layout[`legend${u.number}`],u,d,s/n);return p}
function Mt(i,t){let e=i.slice(1).map(({left:c},h)=>Math.max(t,c-i[h].right)),s=i.map(({left:c,right:h})=>h-c),n=i.at(-1).right,o=(n-i[0].left-k(e))/k(s),a=i[0].
left;return s.map((c,h)=>{let l=[a,Math.min(a+c*o,n)];return a=l[1]+(e[h]??0),l})}function Ot(i,{left:t,top:e,needs:s},n,o){let a=n.filter(l=>l.top===e&&l.left>
t),h=(Math.min(1,...a.map(l=>l.left))-t)*(o-N);s>h&&(i.font={...i.font,size:i.font.size*Math.max(.75,h/s)})}var $t={displayModeBar:!1,responsive:!1,doubleClickDelay:400},M=class{constructor(t,e){this.plotly=t,this.drawn=null,this.last="",this.plot=r("div",{class:"plot",
role:"img"}),this.pick=e,this.sizes=new ResizeObserver(()=>this.fit()),this.sizes.observe(this.plot)}async draw(t,e,s){this.scale=s,this.figure=s===1?t:Lt(t,s),
this.plot.setAttribute("aria-label",e),await this.fit()}async fit(){let t=this.plot.clientWidth;if(!this.figure||!t)return;let e=await this.plotly;if(!this.plot.
isConnected)return;let s={...this.figure,layout:structuredClone(this.figure.layout)},{data:n,layout:o,height:a}=G(s,t,this.scale);this.plot.style.minHeight=a?`${a}\
px`:"";let c={width:t,height:this.plot.clientHeight,autosize:!1};e.react(this.plot,n,{...o,...c,...Ct(t)},$t),this.listen()}listen(){this.listening||(this.listening=
!0,this.plot.on("plotly_click",({points:[t]})=>{let e=t.data.meta?.picks;e&&this.pick(e,t.x)}))}close(){this.sizes.disconnect(),this.figure=null,window.Plotly&&
this.listening&&window.Plotly.purge(this.plot)}};function Lt({data:i,layout:t},e){let s=T(t,e);s.margin=Object.fromEntries(Object.entries(t.margin).map(([o,a])=>[
o,a*e])),s.annotations=s.annotations.map(o=>o.yshift?{...o,yshift:o.yshift*e}:o);let n=o=>o.textfont?{...o,textfont:T(o.textfont,e)}:o;return{data:i.map(n),layout:s}}
var Ct=i=>i<500?{dragmode:!1}:{};var Tt=60,V=16,Pt=200,O=class{constructor(t,e,s={}){this.chapter=t,this.host=e,this.trainedWork=null,this.controls={},this.timer=void 0,this.waiting=void 0,this.
long=void 0,this.code=r("div",{class:"code"}),this.formula=r("p",{class:"formula"}),this.rest=Object.fromEntries(t.controls.map(n=>[n.name,n.default])),this.values=
{...this.rest,...s},this.figure=new M(e.plotly,(n,o)=>this.pick(n,o)),this.requests=new b(e.source,(n,o)=>this.showAnswer(n,o),()=>this.request(),()=>this.stopped()),
this.ahead=new b(e.source,()=>{},()=>({chapter:t.name})),this.exportButton=new E(t.name,e,n=>this.failed(n)),this.element=this.build(),this.ask("ask")}request(){
let t=y(this.host.root).mode,e=!this.code.firstChild;return{chapter:this.chapter.name,values:this.values,mode:t,open:e,work:this.trainedWork??void 0}}build(){let{
chapter:t,host:e}=this,s=r("h2",{},r("span",{class:"number"},String(t.number)),t.title),n=r("div",{class:"tools"},this.exportButton.element,...e.tools??[]),o=t.
sentences.map(d=>r("p",{},d)),a=r("div",{class:"knobs"},...this.makeControls());this.description=r("p",{class:"told","aria-live":"polite"});let c=r("div",{class:"\
side"},a,this.buttons(),this.description);this.trouble=r("p",{class:"trouble",role:"alert",hidden:!0});let h=r("figure",{},this.figure.plot),l=[r("header",{},s,
n),this.trouble,r("div",{class:"words"},...o)],p=r("div",{class:"below"},Nt(t,e),jt(t,e),this.code);return r("article",{class:"lesson",style:`--stage: var(--${t.
stage})`,"aria-label":t.title},r("div",{class:"screen"},...l,r("div",{class:"experiment"},c,h),this.formula),p)}makeControls(){for(let t of this.chapter.controls){
let e=n=>this.changed(t,n),s=z(t,this.values[t.name],e,(n,o)=>this.pick(n,o));this.controls[t.name]=s}return Object.values(this.controls).map(({element:t})=>t)}buttons(){
let t=(s,n,o={})=>r("button",{type:"button",onclick:n,...o},s);this.train=t("Train",()=>this.begin("train"),{class:"main",hidden:!this.chapter.trained}),this.again=
t("Run again",()=>this.begin("ask",{again:!0}),{hidden:!0}),this.stop=t("Stop",()=>this.requests.halt(),{hidden:!0}),this.bar=r("progress",{"aria-label":"how fa\
r it is",hidden:!0}),this.far=r("output",{class:"far"});let e={"aria-label":"reset",title:"reset: all controls to where they began"};return this.reset=t("↺",()=>this.
restart(),{...e,hidden:!this.chapter.controls.length}),r("div",{class:"run"},this.train,this.again,this.stop,this.bar,this.far,this.reset)}changed(t,e){this.values[t.
name]=e;let s=this.chapter.controls.find(n=>n.instead===t.name);s&&this.setControl(s.name,null),this.host.stored&&!this.host.stored[t.name].switch&&this.resetOthers(
t.name),this.host.tried?.(),this.askLater(this.long?Tt:V)}pick(t,e){let s=this.chapter.controls.find(o=>o.name===t);if(!s)return;let n=this.host.stored?Rt(this.
host.stored[t].values,e):e;this.setControl(t,n),this.changed(s,n)}setControl(t,e){this.values[t]=e,this.controls[t].set(e)}resetOthers(t){for(let e of this.chapter.
controls)!this.host.stored[e.name].switch&&e.name!==t&&this.setControl(e.name,this.rest[e.name])}askLater(t){clearTimeout(this.timer),this.timer=setTimeout(()=>this.
start("ask"),t)}restart(){this.trainedWork&&this.requests.drop(this.trainedWork),this.trainedWork=null;for(let[t,e]of Object.entries(this.rest))this.setControl(
t,e);this.askLater(0)}begin(t,e){this.train.disabled=this.again.disabled=!0,this.host.tried?.(),this.start(t,e)}start(t,e){clearTimeout(this.timer),this.timer=void 0,
this.ask(t,e)}ask(t,e){clearTimeout(this.waiting),this.waiting=setTimeout(()=>{this.bar.removeAttribute("value"),this.bar.hidden=!1},Pt),this.requests.want(t,e)}showAnswer(t,e){
if(clearTimeout(this.waiting),this.trouble.hidden=!t.mistake,t.mistake)return this.failed(t.mistake);e==="train"&&(this.trainedWork=t.work),t.code&&this.code.replaceChildren(
...qt(t.code)),t.code&&this.chapter.ahead&&!this.host.stored&&this.ahead.want("ahead"),this.long??=t.long??!1,this.progress(t,e),this.description.textContent=t.
describe,this.formula.textContent=t.formula,this.drawn=this.figure.draw(t.figure,t.describe,j(this.host.root)).then(()=>{this.host.root.dispatchEvent(new CustomEvent(
"drawn",{detail:{chapter:this.chapter.name}}))})}failed(t){Object.assign(this.trouble,{textContent:t,hidden:!1}),this.trainedWork=null,this.progress({over:!0},"")}progress({
over:t,step:e,total:s},n){let o=t===!1;this.train.disabled=o&&n==="train",this.again.disabled=o,this.again.hidden=!this.long||o,this.stop.hidden=this.bar.hidden=
!o,o&&Object.assign(this.bar,{max:s,value:e}),s?this.far.textContent=o?`${e} of ${s} steps`:`${s} steps done`:this.trainedWork||(this.far.textContent="")}stopped(){
this.progress({over:!0},""),this.far.textContent=`stopped at ${this.bar.value} of ${this.bar.max} steps`}pause(){this.requests.loop&&this.requests.halt(),this.ahead.
halt()}redraw(){this.ask("ask")}close(){clearTimeout(this.timer),clearTimeout(this.waiting),this.trainedWork&&this.requests.drop(this.trainedWork),this.requests.
close(),this.ahead.close(),this.exportButton.close(),this.figure.close()}async settled(){for(;this.timer;)await new Promise(t=>setTimeout(t,V));await this.requests.
settled(),await this.drawn}},Rt=(i,t)=>i.reduce((e,s)=>Math.abs(s-t)<Math.abs(e-t)?s:e);function j(i){return Number(getComputedStyle(i).getPropertyValue("--scal\
e"))||1}function Nt({checks:i},{tried:t}){let e=i.map(({question:s,answer:n},o)=>{let a=r("summary",{},r("b",{},`${o+1}`),r("span",{},s)),c=r("details",{},a,r("\
p",{},n));return c.addEventListener("toggle",()=>c.open&&t?.()),c});return r("section",{class:"checks"},r("h3",{},"Think first, then open"),...e)}function jt({robot:i,
stage:t,verb:e,sources:s},{jump:n}){let o=`Open ${e} · ${t} in the glass box →`,a=r("button",{type:"button",class:"jump",onclick:()=>n(t)},o),c=r("details",{
class:"sources"},r("summary",{},"sources"),...s.map(l=>r("p",{},l))),h=[r("h3",{},"In the real robot"),r("p",{},i)];return r("section",{class:"robot"},...h,...n?
[a]:[],...s.length?[c]:[])}function qt(i){let t=i.map(({where:e,text:s})=>r("details",{open:!0},r("summary",{},e),r("pre",{tabindex:0},B(s))));return[r("h3",{},
"The code that ran"),...t]}var Dt={"]":1,n:1,"[":-1,p:-1},q=class{constructor(t,{chapters:e,plotly:s,server:n,tab:o,jump:a}){this.root=t,this.chapters=e,this.tab=o,this.jump=a,this.lesson=
null,this.source=new x(n),this.plotly=W(s),this.progress=new v,this.path=new A(e,this.progress,c=>this.open(c)),this.line=r("p",{class:"notice",role:"alert",hidden:!0}),
this.place=r("div",{class:"place"},this.line),this.previous=this.step(-1,"‹","previous chapter ( [ or p )"),this.next=this.step(1,"›","next chapter ( ] or n\
 )"),t.tabIndex=-1,t.classList.toggle("lecture",document.documentElement.classList.contains("lecture-hall")),t.replaceChildren(r("div",{class:"desk"},this.path.
element,this.place)),this.watch(),this.first(),this.appearanceChanged()}step(t,e,s){return r("button",{type:"button","aria-label":s,title:s,onclick:()=>this.walk(
t)},e)}first(){let t=new URLSearchParams(location.search).get("chapter"),e=n=>this.chapters.some(o=>o.name===n);t!==null&&!e(t)&&this.unknown(t);let s=[t,this.progress.
stored.last].find(e)??this.chapters[0].name;this.open(s,{},t!==null)}async unknown(t){let{mistake:e}=await this.source.call("ask",{chapter:t});Object.assign(this.
line,{textContent:e,hidden:!1})}open(t,e={},s=!1){let n=this.chapters.findIndex(d=>d.name===t);if(n<0)return this.unknown(t);this.lesson?.close(),this.number=n,
s||(this.line.hidden=!0),this.previous.disabled=n===0,this.next.disabled=n===this.chapters.length-1;let o=()=>this.mark("tried"),{root:a,source:c,plotly:h,jump:l}=this,
p={root:a,source:c,plotly:h,jump:l,tried:o,tools:[this.previous,this.next]};this.lesson=new O(this.chapters[n],p,e),this.place.replaceChildren(this.line,this.lesson.
element),this.progress.last(t),this.mark("opened"),s||this.address()}mark(t){let{name:e}=this.chapters[this.number];this.progress.add(t,e),this.path.show(e)}walk(t){
let e=this.chapters[this.number+t];e&&this.open(e.name)}address(){let t=new URLSearchParams(location.search);t.set("tab",this.tab),t.set("chapter",this.chapters[this.
number].name),history.replaceState(history.state,"",`?${t}${location.hash}`)}get visible(){return this.root.getClientRects().length>0}watch(){document.addEventListener(
"keydown",s=>this.pressed(s));let t=this.visible;new ResizeObserver(()=>{t&&!this.visible&&this.lesson?.pause(),!t&&this.visible&&this.shown(),t=this.visible,this.
measure()}).observe(this.root),window.addEventListener("resize",()=>this.measure());let e=new MutationObserver(()=>this.visible&&this.appearanceChanged());for(let s of[
document.body,this.root])e.observe(s,{attributes:!0,attributeFilter:["class"]});this.measure()}appearanceChanged(){let t=`${y(this.root).mode} ${j(this.root)}`;
this.look&&t!==this.look&&this.lesson?.redraw(),this.look=t}shown(){this.address(),this.lesson?.redraw()}measure(){let t=this.root.getBoundingClientRect().top+window.
scrollY;this.root.style.setProperty("--above",`${Math.max(0,Math.round(t))}px`)}pressed(t){let e=t.getModifierState("AltGraph");if(!this.visible||t.metaKey||(t.
ctrlKey||t.altKey)&&!e||_(t))return;let s=Dt[t.key];s&&(t.preventDefault(),this.walk(s))}async settled(){await this.lesson?.settled()}};function _(i){let t=i.target.
closest?.("input, textarea, select, dialog, [contenteditable]");return!!t&&!["checkbox","range"].includes(t.type)}function X(i){let t=$(i);return!t||D(i)?!!t:(t.click(),!1)}var $=i=>document.querySelector(`[role="tab"][data-tab-id="${CSS.escape(i)}"]`),D=i=>$(i)?.getAttribute(
"aria-selected")==="true",Q=i=>i.getClientRects().length>0;function Z(){for(let i of document.querySelectorAll(".glass-box"))for(let t=i;t&&Q(i);t=t.parentElement)
if(t.player?.record)return t.player}function Bt(){let i=document.querySelector(".course");return i?.course&&Q(i)?i.course:void 0}async function Wt(i,t){let e=performance.
now()+2e4;for(let[s,n]=[!1,!1];performance.now()<e;){if(!s&&$(i)&&X(i),s||=!!$(i),n&&!D(i))return;n=D(i);let o=n&&Z();if(o){o.open(t);return}await new Promise(a=>setTimeout(
a,60))}}return ot(It);})();
