var GlassCourse=(()=>{var C=Object.defineProperty;var tt=Object.getOwnPropertyDescriptor;var et=Object.getOwnPropertyNames;var st=Object.prototype.hasOwnProperty;var it=(n,t)=>{for(var e in t)C(n,e,{get:t[e],enumerable:!0})},nt=(n,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let i of et(t))!st.call(n,i)&&i!==
e&&C(n,i,{get:()=>t[i],enumerable:!(s=tt(t,i))||s.enumerable});return n};var ot=n=>nt(C({},"__esModule",{value:!0}),n);var zt={};it(zt,{Course:()=>q,course:()=>Bt,openStage:()=>Wt,openTab:()=>X,player:()=>Z,typing:()=>_});var rt="vision language state fusion heads chunking action ink muted expert line surface page good bad".split(" ");function y(n){let t=getComputedStyle(n),e=Object.
fromEntries(rt.map(i=>[i,t.getPropertyValue(`--${i}`).trim()])),s=t.colorScheme.includes("dark")?"dark":"light";return{...e,font:t.fontFamily,mode:s,scale:Number(
t.getPropertyValue("--scale"))||1}}function T(n,t){return JSON.parse(JSON.stringify(n),(e,s)=>e==="size"?s*t:s)}function r(n,t={},...e){let s=document.createElement(n);for(let[i,o]of Object.entries(t))i.startsWith("on")?s.addEventListener(i.slice(2),o):o===!0?s.setAttribute(
i,""):o!==!1&&o!==void 0&&s.setAttribute(i,o);return s.append(...e.filter(i=>i!==void 0)),s}var at="def class return yield raise for in if elif else while with as not and or is lambda import from self None True False",ht=new RegExp([String.raw`(?<comment>#[^\n]*)`,
String.raw`(?<string>"""[\s\S]*?"""|f?"[^"\n]*"|'[^'\n]*')`,String.raw`\b(?<keyword>${at.replaceAll(" ","|")})\b`,String.raw`\b(?<number>\d[\d_.e]*)\b`].join("|"),
"g");function B(n){let t=r("code"),e=0;for(let s of n.matchAll(ht)){let i=Object.entries(s.groups??{}).find(([,o])=>o!==void 0)?.[0];t.append(n.slice(e,s.index),
r("span",{class:i},s[0])),e=s.index+s[0].length}return t.append(n.slice(e)),t}var W=n=>import(new URL(n,document.baseURI).href).then(()=>window.Plotly);var lt="The server does not answer. When it is back, move a control or open the chapter again.",x=class{constructor(t){this.server=t}async call(t,e){try{return await this.
server[t](e)}catch{return{mistake:lt}}}};var z="glass-box.course",v=class{constructor(){this.stored={opened:[],tried:[],last:""};try{Object.assign(this.stored,JSON.parse(localStorage.getItem(z)??"{}"))}catch{}}has(t,e){
return this.stored[t].includes(e)}add(t,e){this.has(t,e)||this.stored[t].push(e),this.write()}last(t){this.stored.last=t,this.write()}write(){try{localStorage.setItem(
z,JSON.stringify(this.stored))}catch{}}},ct={new:["○","not yet opened"],opened:["◐","opened"],tried:["●","tried"]},A=class{constructor(t,e,s){this.chapters=
t,this.progress=e,this.links=Object.fromEntries(t.map(o=>[o.name,this.link(o,s)])),this.count=r("p",{class:"count"});let i=Object.values(this.links).map(({link:o})=>r(
"li",{},o));this.element=r("nav",{class:"path","aria-label":"chapters"},this.count,r("ol",{},...i))}link({name:t,number:e,title:s,stage:i},o){let a=r("span",{class:"\
sign"}),c=p=>{p.ctrlKey||p.metaKey||p.shiftKey||(p.preventDefault(),o(t))},h={href:`?tab=course&chapter=${t}`,style:`--stage: var(--${i})`,onclick:c},l=[r("span",
{class:"number"},String(e)),r("span",{class:"title"},s),a];return{link:r("a",{...h,"data-chapter":t},...l),sign:a}}show(t){for(let{name:s}of this.chapters){let{
link:i,sign:o}=this.links[s],a=this.progress.has("tried",s)?"tried":this.progress.has("opened",s)?"opened":"new";[o.textContent,o.title]=ct[a],i.dataset.kind=a,
s===t?i.setAttribute("aria-current","page"):i.removeAttribute("aria-current")}let e=this.chapters.filter(({name:s})=>this.progress.has("tried",s)).length;this.count.
textContent=`${e} of ${this.chapters.length} tried`,this.reveal(this.links[t].link)}reveal(t){let e=t.closest("ol"),[s,i]=[t.offsetTop-e.offsetTop,t.offsetLeft-
e.offsetLeft];(s<e.scrollTop||s+t.offsetHeight>e.scrollTop+e.clientHeight)&&(e.scrollTop=s-e.clientHeight/2),e.scrollLeft=i-e.clientWidth/2+t.offsetWidth/2}};var pt=1.15,S=class{constructor({label:t,side:e,instead:s},i,o){this.side=e,this.changed=i,this.ink=null,this.last=null;let a=s?"; keys 0 to 9 take one of ours,\
 Delete clears":"; Delete clears",c={role:"img",tabindex:0,"aria-label":`${t}${a}`,title:`${t}${a}`};this.canvas=r("canvas",{width:e,height:e,...c}),this.hint=r(
"span",{class:"hint"},"draw here");let h=r("button",{type:"button",onclick:()=>this.clear()},"clear"),l=r("button",{type:"button",onclick:()=>this.blank()},"emp\
ty sheet"),p=r("div",{class:"sheet"},this.canvas,this.hint);this.element=r("div",{class:"paper"},p,r("div",{class:"buttons"},h,l)),this.listen(o),this.paint()}listen(t){
let{canvas:e}=this;e.addEventListener("pointerdown",s=>{e.setPointerCapture(s.pointerId),this.last=this.at(s),this.stroke(s)}),e.addEventListener("pointermove",
s=>this.last&&this.stroke(s));for(let s of["pointerup","pointercancel"])e.addEventListener(s,()=>this.last=null);e.addEventListener("keydown",s=>{if(!(s.ctrlKey||
s.metaKey||s.altKey)){if(/^\d$/.test(s.key))t(Number(s.key));else if(s.key==="Delete"||s.key==="Backspace")this.clear();else return;s.preventDefault(),s.stopPropagation()}})}at(t){
let e=this.canvas.getBoundingClientRect(),s=(i,o,a)=>(i-o)/a*this.side;return[s(t.clientX,e.left,e.width),s(t.clientY,e.top,e.height)]}stroke(t){t.preventDefault();
let[e,s]=this.at(t),[i,o]=this.last??[e,s],a=Math.max(1,Math.ceil(Math.hypot(e-i,s-o)*2));for(let c=1;c<=a;c++)this.dab(i+(e-i)*c/a,o+(s-o)*c/a);this.last=[e,s],
this.paint(),this.changed(this.rows())}dab(t,e){this.ink??=new Float32Array(this.side**2);for(let s=Math.floor(e-3);s<=e+3;s++)for(let i=Math.floor(t-3);i<=t+3;i++){
if(s<0||i<0||s>=this.side||i>=this.side)continue;let o=Math.hypot(i+.5-t,s+.5-e),a=s*this.side+i;this.ink[a]=Math.max(this.ink[a],Math.min(1,Math.max(0,pt+.5-o)))}}rows(){
let{ink:t}=this;if(!t)return null;let e=s=>Array.from(t.subarray(s*this.side,(s+1)*this.side),i=>Number(i.toFixed(2)));return Array.from({length:this.side},(s,i)=>e(
i))}clear(){this.set(null),this.changed(null)}blank(){this.ink=new Float32Array(this.side**2),this.paint(),this.changed(this.rows())}set(t){this.ink=t?Float32Array.
from(t.flat()):null,this.paint()}paint(){let t=this.canvas.getContext("2d"),e=t.createImageData(this.side,this.side);for(let s=0;s<this.side**2;s++)e.data.set([
29,35,43,255*(this.ink?.[s]??0)],4*s);t.putImageData(e,0,0),this.hint.hidden=!!this.ink}};var ut=4,dt=22;function U(n,t,e,s){let i=ft[n.kind](n,e,s);return i.element.dataset.control=n.name,i.set(t),i}var ft={Slider({label:n,low:t,high:e,step:s,values:i},o){
let a=r("output"),c=i?{min:0,max:i.length-1,step:1}:{min:t,max:e,step:s},h=u=>i?i[u]:u,l=r("input",{type:"range",...c,"aria-label":n,oninput:()=>{p(h(l.valueAsNumber)),
o(h(l.valueAsNumber))}}),p=u=>{a.textContent=I(u),l.setAttribute("aria-valuetext",I(u));let[m,f]=[Number(l.min),Number(l.max)];l.style.setProperty("--full",`${100*
(l.valueAsNumber-m)/(f-m)}%`)},d=u=>{l.value=i?i.indexOf(u):u,p(u)};return{element:r("label",{class:"knob"},r("span",{},n),a,l),set:d}},Choice({label:n,options:t},e){
if(t.length>ut)return mt(n,t,e);let s=t.map(h=>r("button",{type:"button",role:"radio",onclick:()=>o(h,!0)},h)),i=h=>{s.forEach((l,p)=>{l.setAttribute("aria-chec\
ked",String(t[p]===h)),l.tabIndex=t[p]===h?0:-1})},o=(h,l)=>{i(h),l&&s[t.indexOf(h)].focus({preventScroll:!0}),e(h)},a=t.join("").length>dt?"segments high":"seg\
ments",c=r("div",{class:a,role:"radiogroup","aria-label":n},...s);return c.addEventListener("keydown",h=>{let l={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[h.
key];if(!l||h.altKey)return;h.preventDefault(),h.stopPropagation();let p=s.findIndex(d=>d.getAttribute("aria-checked")==="true");o(t[(p+l+t.length)%t.length],!0)}),
{element:r("div",{class:"knob"},r("span",{},n),c),set:i}},Toggle({label:n},t){let e=r("input",{type:"checkbox",onchange:()=>t(e.checked)}),s=i=>e.checked=i;return{
element:r("label",{class:"knob switch"},e,r("span",{},n)),set:s}},Words({label:n},t){let e=r("input",{type:"text",maxlength:200,spellcheck:"false",autocomplete:"\
off"});e.addEventListener("input",()=>t(e.value));let s=i=>e.value=i;return{element:r("label",{class:"knob"},r("span",{},n),e),set:s}},Drawing(n,t,e){let s=new S(
n,t,o=>n.instead&&e(n.instead,o));return{element:r("div",{class:"knob"},r("span",{},n.label),s.element),set:o=>s.set(o)}}};function mt(n,t,e){let s=r("select",{
"aria-label":n,onchange:()=>e(s.value)},...t.map(o=>r("option",{value:o},o))),i=o=>s.value=o;return{element:r("label",{class:"knob"},r("span",{},n),s),set:i}}var I=n=>String(
Number(n.toPrecision(5))).replace("-","−");var b=class{constructor(t,e,s,i=()=>{}){this.source=t,this.show=e,this.now=s,this.stopped=i,this.next=null,this.closed=!1,this.work=null}want(t,e={}){this.next=
{what:t,more:e},this.loop??=this.run().finally(()=>{this.loop=null})}async run(){for(;this.next&&!this.closed;){let{what:t,more:e}=this.next;this.next=null,this.
halted=!1,await this.follow(t,await this.source.call(t,{...this.now(),...e}))}}async follow(t,e){for(let s=e;;s=await this.source.call("more",{...this.now(),work:s.
work})){if(this.closed)return this.drop(s.work);if(this.work=s.work,this.show(s,t),s.mistake||s.over!==!1)return;if(t==="train"&&this.next?.what==="ask"&&(this.
next=null),this.next||this.halted)return this.givenUp(t,s.work)}}givenUp(t,e){(t!=="train"||this.next)&&this.drop(e),this.stopped()}drop(t){return t&&this.source.
call("stop",{work:t})}halt(){this.halted=!0}close(){this.closed=!0,this.loop||this.drop(this.work)}async settled(){for(;this.loop;)await this.loop}};var F="Save as a page",E=class{constructor(t,{source:e,stored:s},i){let o="one file that opens anywhere, without a server";this.element=r("button",{type:"button",
class:"save",title:o,onclick:()=>this.requests.want("save")},F),this.element.hidden=!!s,this.failed=i,this.requests=new b(e,a=>this.showAnswer(a),()=>({chapter:t}))}showAnswer({
over:t,step:e,total:s,mistake:i,file:o,page:a}){this.element.disabled=t===!1,this.element.textContent=t===!1?`computing ${e} of ${s}`:F,i&&this.failed(i),a&&gt(
o,a)}close(){this.requests.close()}};function gt(n,t){let e=URL.createObjectURL(new Blob([t],{type:"text/html"}));r("a",{href:e,download:n}).click(),setTimeout(
()=>URL.revokeObjectURL(e),1e4)}var w={row:270,top:60,bottom:50},R={row:20,mark:46,letter:6.6,size:11},K={row:17,letter:7.4},N=72,wt=64,P={page:500,sign:20,less:.62};function G(n,t,e){let s=bt(
n.layout),i=Math.max(...s.map(l=>H(s,l).length)),o=Math.max(1,Math.min(i,Math.floor(t/(140*e))));if(kt(n,s,t/e/o-N),o===i&&(i>1||!s[0].legend))return Et(n,s,t,e);
let a=[];s.forEach((l,p)=>{let d=Math.floor(p/o);a[d]=Math.max(a[d]??0,l.legend+l.title)});let c=t<P.page?St(n):n,h=a.reduce((l,p)=>l+w.row+p,0)*e;return{...V(c,
s,l=>xt(l,o,a),e,a[0]),height:h}}var H=(n,t)=>n.filter(e=>e.top===t.top);function bt(n){return Object.keys(n).filter(e=>/^xaxis\d*$/.test(e)).map(e=>e.slice(5)).
map(e=>{let[s,i]=[n[`xaxis${e}`],n[`yaxis${e}`]];return{number:e,left:s.domain[0],right:s.domain[1],top:i.domain[1],legend:0,title:0}})}function kt({data:n,layout:t},e,s){
for(let i of e){let o=J(n,i),a=Math.max(...o),c=k(o)<=s?1:Math.ceil(o.length/Math.max(1,Math.floor(s/a)));i.legend=R.row*(c-1);let h=yt(t,i);i.title=h&&K.letter*
h.text.length>s+N/2?K.row:0}}var k=n=>n.reduce((t,e)=>t+e,0),yt=(n,{left:t,top:e})=>n.annotations.find(s=>s.xref==="paper"&&s.x===t&&s.y===e);function J(n,{number:t}){
let e=({type:i,name:o,showlegend:a})=>["scatter","bar"].includes(i)&&o&&a!==!1;return n.filter(i=>(i.xaxis??"x").slice(1)===t&&e(i)).map(({name:i})=>R.mark+R.letter*
i.length)}function xt(n,t,e){let[s,i]=[n%t,Math.floor(n/t)],o=w.row-w.top-w.bottom,a=k(e)+e.length*w.row-e[0]-w.top-w.bottom,c=k(e.slice(1,i+1))+i*w.row,h=t>1?.14:
0,l=(1-h*(t-1))/t,p=[Math.max(0,1-(c+o)/a),1-c/a];return{x:[s*(l+h),s*(l+h)+l],y:p}}function V({data:n,layout:t},e,s,i,o){let a={...t,margin:{...t.margin,t:t.margin.
t+o*i}},c=new Map;return e.forEach(({number:h,left:l,top:p,legend:d,title:u},m)=>{let{x:f,y:g}=s(m);c.set(`${l} ${p}`,{x:f,y:g,legend:d,title:u}),c.set(h,{x:f,y:g}),
a[`xaxis${h}`]={...t[`xaxis${h}`],domain:f},a[`yaxis${h}`]={...t[`yaxis${h}`],domain:g},a[`legend${h}`]={...t[`legend${h}`],x:f[0],y:g[1]}}),a.annotations=t.annotations.
map(h=>{let l=h.xref==="paper"&&c.get(`${h.x} ${h.y}`);if(!l)return h;let p=l.title?vt(h.text):h.text,d=h.yshift+(l.legend??0)*i;return{...h,text:p,align:"left",
x:l.x[0],y:l.y[1],yshift:d}}),{layout:a,data:n.map(h=>At(h,c))}}function vt(n){let t=[...n.matchAll(/ /g)].map(({index:i})=>i),e=i=>Math.abs(i-n.length/2),s=t.reduce(
(i,o)=>e(o)<e(i)?o:i,t[0]);return s?`${n.slice(0,s)}<br>${n.slice(s+1)}`:n}function At(n,t){if(!n.colorbar)return n;let{x:e,y:s}=t.get((n.xaxis??"x").slice(1));
return{...n,colorbar:{...n.colorbar,x:e[1],y:(s[0]+s[1])/2,len:s[1]-s[0]}}}function St({data:n,layout:t}){let e=o=>({...o,size:(o?.size??12)*.8}),s=n.map(o=>{if(!o.
mode?.includes("text"))return o;if(o.meta?.crowded)return{...o,mode:"markers"};let a=o.marker?.size>P.sign?o.marker.size*P.less:o.marker?.size;return{...o,textfont:e(
o.textfont),marker:{...o.marker,size:a}}}),i=t.annotations.map(o=>o.xref==="paper"?o:{...o,font:e(o.font)});return{data:s,layout:{...t,annotations:i}}}function Et({
data:n,layout:t},e,s,i){let{l:o,r:a}=t.margin,c=wt*i/(s-o-a),h=new Map;for(let{top:u,left:m}of e){let f=H(e,{top:u}).sort((g,L)=>g.left-L.left);f[0].left===m&&Mt(
f,c).forEach((g,L)=>h.set(f[L].number,g))}let l=e.map(({number:u,top:m})=>[t[`yaxis${u}`].domain[0],m]),p=V({data:n,layout:t},e.map(u=>({...u,title:0,legend:0})),
u=>({x:h.get(e[u].number),y:l[u]}),i,0),d=e.map(u=>({...u,needs:k(J(n,u))})).filter(({needs:u})=>u);for(let u of d)Ot(p.layout[`legend${u.number}`],u,d,s/i);return p}
function Mt(n,t){let e=n.slice(1).map(({left:c},h)=>Math.max(t,c-n[h].right)),s=n.map(({left:c,right:h})=>h-c),i=n.at(-1).right,o=(i-n[0].left-k(e))/k(s),a=n[0].
left;return s.map((c,h)=>{let l=[a,Math.min(a+c*o,i)];return a=l[1]+(e[h]??0),l})}function Ot(n,{left:t,top:e,needs:s},i,o){let a=i.filter(l=>l.top===e&&l.left>
t),h=(Math.min(1,...a.map(l=>l.left))-t)*(o-N);s>h&&(n.font={...n.font,size:n.font.size*Math.max(.75,h/s)})}var $t={displayModeBar:!1,responsive:!1,doubleClickDelay:400},M=class{constructor(t,e){this.plotly=t,this.drawn=null,this.last="",this.plot=r("div",{class:"plot",
role:"img"}),this.pick=e,this.sizes=new ResizeObserver(()=>this.fit()),this.sizes.observe(this.plot)}async draw(t,e,s){this.scale=s,this.figure=s===1?t:Lt(t,s),
this.plot.setAttribute("aria-label",e),await this.fit()}async fit(){let t=this.plot.clientWidth;if(!this.figure||!t)return;let e=await this.plotly;if(!this.plot.
isConnected)return;let s={...this.figure,layout:structuredClone(this.figure.layout)},{data:i,layout:o,height:a}=G(s,t,this.scale);this.plot.style.minHeight=a?`${a}\
px`:"";let c={width:t,height:this.plot.clientHeight,autosize:!1};e.react(this.plot,i,{...o,...c,...Ct(t)},$t),this.listen()}listen(){this.listening||(this.listening=
!0,this.plot.on("plotly_click",({points:[t]})=>{let e=t.data.meta?.picks;e&&this.pick(e,t.x)}))}close(){this.sizes.disconnect(),this.figure=null,window.Plotly&&
this.listening&&window.Plotly.purge(this.plot)}};function Lt({data:n,layout:t},e){let s=T(t,e);s.margin=Object.fromEntries(Object.entries(t.margin).map(([o,a])=>[
o,a*e])),s.annotations=s.annotations.map(o=>o.yshift?{...o,yshift:o.yshift*e}:o);let i=o=>o.textfont?{...o,textfont:T(o.textfont,e)}:o;return{data:n.map(i),layout:s}}
var Ct=n=>n<500?{dragmode:!1}:{};var Tt=60,Y=16,Rt=200,O=class{constructor(t,e,s={}){this.chapter=t,this.host=e,this.trainedWork=null,this.controls={},this.timer=void 0,this.waiting=void 0,this.
long=void 0,this.code=r("div",{class:"code"}),this.formula=r("p",{class:"formula"}),this.rest=Object.fromEntries(t.controls.map(i=>[i.name,i.default])),this.values=
{...this.rest,...s},this.figure=new M(e.plotly,(i,o)=>this.pick(i,o)),this.requests=new b(e.source,(i,o)=>this.showAnswer(i,o),()=>this.request(),()=>this.stopped()),
this.ahead=new b(e.source,()=>{},()=>({chapter:t.name})),this.exportButton=new E(t.name,e,i=>this.failed(i)),this.element=this.build(),this.ask("ask")}request(){
let t=y(this.host.root).mode,e=!this.code.firstChild;return{chapter:this.chapter.name,values:this.values,mode:t,open:e,work:this.trainedWork??void 0}}build(){let{
chapter:t,host:e}=this,s=r("h2",{},r("span",{class:"number"},String(t.number)),t.title),i=r("div",{class:"tools"},this.exportButton.element,...e.tools??[]),o=t.
sentences.map(d=>r("p",{},d)),a=r("div",{class:"knobs"},...this.makeControls());this.description=r("p",{class:"told","aria-live":"polite"});let c=r("div",{class:"\
side"},a,this.buttons(),this.description);this.trouble=r("p",{class:"trouble",role:"alert",hidden:!0});let h=r("figure",{},this.figure.plot),l=[r("header",{},s,
i),this.trouble,r("div",{class:"words"},...o)],p=r("div",{class:"below"},Nt(t,e),jt(t,e),this.code);return r("article",{class:"lesson",style:`--stage: var(--${t.
stage})`,"aria-label":t.title},r("div",{class:"screen"},...l,r("div",{class:"experiment"},c,h),this.formula),p)}makeControls(){for(let t of this.chapter.controls){
let e=i=>this.changed(t,i),s=U(t,this.values[t.name],e,(i,o)=>this.pick(i,o));this.controls[t.name]=s}return Object.values(this.controls).map(({element:t})=>t)}buttons(){
let t=(s,i,o={})=>r("button",{type:"button",onclick:i,...o},s);this.train=t("Train",()=>this.begin("train"),{class:"main",hidden:!this.chapter.trained}),this.again=
t("Run again",()=>this.begin("ask",{again:!0}),{hidden:!0}),this.stop=t("Stop",()=>this.requests.halt(),{hidden:!0}),this.bar=r("progress",{"aria-label":"how fa\
r it is",hidden:!0}),this.far=r("output",{class:"far"});let e={"aria-label":"reset",title:"reset: all controls to where they began"};return this.reset=t("↺",()=>this.
restart(),{...e,hidden:!this.chapter.controls.length}),r("div",{class:"run"},this.train,this.again,this.stop,this.bar,this.far,this.reset)}changed(t,e){this.values[t.
name]=e;let s=this.chapter.controls.find(i=>i.instead===t.name);s&&this.setControl(s.name,null),this.host.stored&&!this.host.stored[t.name].switch&&this.resetOthers(
t.name),this.host.tried?.(),this.askLater(this.long?Tt:Y)}pick(t,e){let s=this.chapter.controls.find(o=>o.name===t);if(!s)return;let i=this.host.stored?Pt(this.
host.stored[t].values,e):e;this.setControl(t,i),this.changed(s,i)}setControl(t,e){this.values[t]=e,this.controls[t].set(e)}resetOthers(t){for(let e of this.chapter.
controls)!this.host.stored[e.name].switch&&e.name!==t&&this.setControl(e.name,this.rest[e.name])}askLater(t){clearTimeout(this.timer),this.timer=setTimeout(()=>this.
start("ask"),t)}restart(){this.trainedWork&&this.requests.drop(this.trainedWork),this.trainedWork=null;for(let[t,e]of Object.entries(this.rest))this.setControl(
t,e);this.askLater(0)}begin(t,e){this.train.disabled=this.again.disabled=!0,this.host.tried?.(),this.start(t,e)}start(t,e){clearTimeout(this.timer),this.timer=void 0,
this.ask(t,e)}ask(t,e){clearTimeout(this.waiting),this.waiting=setTimeout(()=>{this.bar.removeAttribute("value"),this.bar.hidden=!1},Rt),this.requests.want(t,e)}showAnswer(t,e){
if(clearTimeout(this.waiting),this.trouble.hidden=!t.mistake,t.mistake)return this.failed(t.mistake);e==="train"&&(this.trainedWork=t.work),t.code&&this.code.replaceChildren(
...qt(t.code)),t.code&&this.chapter.ahead&&!this.host.stored&&this.ahead.want("ahead"),this.long??=t.long??!1,this.progress(t,e),this.description.textContent=t.
describe,this.formula.textContent=t.formula,this.drawn=this.figure.draw(t.figure,t.describe,j(this.host.root)).then(()=>{this.host.root.dispatchEvent(new CustomEvent(
"drawn",{detail:{chapter:this.chapter.name}}))})}failed(t){Object.assign(this.trouble,{textContent:t,hidden:!1}),this.trainedWork=null,this.progress({over:!0},"")}progress({
over:t,step:e,total:s},i){let o=t===!1;this.train.disabled=o&&i==="train",this.again.disabled=o,this.again.hidden=!this.long||o,this.stop.hidden=this.bar.hidden=
!o,o&&Object.assign(this.bar,{max:s,value:e}),s?this.far.textContent=o?`${e} of ${s} steps`:`${s} steps done`:this.trainedWork||(this.far.textContent="")}stopped(){
this.progress({over:!0},""),this.far.textContent=`stopped at ${this.bar.value} of ${this.bar.max} steps`}pause(){this.requests.loop&&this.requests.halt(),this.ahead.
halt()}redraw(){this.ask("ask")}close(){clearTimeout(this.timer),clearTimeout(this.waiting),this.trainedWork&&this.requests.drop(this.trainedWork),this.requests.
close(),this.ahead.close(),this.exportButton.close(),this.figure.close()}async settled(){for(;this.timer;)await new Promise(t=>setTimeout(t,Y));await this.requests.
settled(),await this.drawn}},Pt=(n,t)=>n.reduce((e,s)=>Math.abs(s-t)<Math.abs(e-t)?s:e);function j(n){return Number(getComputedStyle(n).getPropertyValue("--scal\
e"))||1}function Nt({checks:n},{tried:t}){let e=n.map(({question:s,answer:i},o)=>{let a=r("summary",{},r("b",{},`${o+1}`),r("span",{},s)),c=r("details",{},a,r("\
p",{},i));return c.addEventListener("toggle",()=>c.open&&t?.()),c});return r("section",{class:"checks"},r("h3",{},"Think first, then open"),...e)}function jt({robot:n,
stage:t,verb:e,sources:s},{jump:i}){let o=`Open ${e} · ${t} in the glass box →`,a=r("button",{type:"button",class:"jump",onclick:()=>i(t)},o),c=r("details",{
class:"sources"},r("summary",{},"sources"),...s.map(l=>r("p",{},l))),h=[r("h3",{},"In the real robot"),r("p",{},n)];return r("section",{class:"robot"},...h,...i?
[a]:[],...s.length?[c]:[])}function qt(n){let t=n.map(({where:e,text:s})=>r("details",{open:!0},r("summary",{},e),r("pre",{tabindex:0},B(s))));return[r("h3",{},
"The code that ran"),...t]}var Dt={"]":1,n:1,"[":-1,p:-1},q=class{constructor(t,{chapters:e,plotly:s,server:i,tab:o,jump:a}){this.root=t,this.chapters=e,this.tab=o,this.jump=a,this.lesson=
null,this.source=new x(i),this.plotly=W(s),this.progress=new v,this.path=new A(e,this.progress,c=>this.open(c)),this.line=r("p",{class:"notice",role:"alert",hidden:!0}),
this.place=r("div",{class:"place"},this.line),this.previous=this.step(-1,"‹","previous chapter ( [ or p )"),this.next=this.step(1,"›","next chapter ( ] or n\
 )"),t.tabIndex=-1,t.classList.toggle("lecture",document.documentElement.classList.contains("lecture-hall")),t.replaceChildren(r("div",{class:"desk"},this.path.
element,this.place)),this.watch(),this.first(),this.appearanceChanged()}step(t,e,s){return r("button",{type:"button","aria-label":s,title:s,onclick:()=>this.walk(
t)},e)}first(){let t=new URLSearchParams(location.search).get("chapter"),e=i=>this.chapters.some(o=>o.name===i);t!==null&&!e(t)&&this.unknown(t);let s=[t,this.progress.
stored.last].find(e)??this.chapters[0].name;this.open(s,{},t!==null)}async unknown(t){let{mistake:e}=await this.source.call("ask",{chapter:t});Object.assign(this.
line,{textContent:e,hidden:!1})}open(t,e={},s=!1){let i=this.chapters.findIndex(d=>d.name===t);if(i<0)return this.unknown(t);this.lesson?.close(),this.number=i,
s||(this.line.hidden=!0),this.previous.disabled=i===0,this.next.disabled=i===this.chapters.length-1;let o=()=>this.mark("tried"),{root:a,source:c,plotly:h,jump:l}=this,
p={root:a,source:c,plotly:h,jump:l,tried:o,tools:[this.previous,this.next]};this.lesson=new O(this.chapters[i],p,e),this.place.replaceChildren(this.line,this.lesson.
element),this.progress.last(t),this.mark("opened"),s||this.address()}mark(t){let{name:e}=this.chapters[this.number];this.progress.add(t,e),this.path.show(e)}walk(t){
let e=this.chapters[this.number+t];e&&this.open(e.name)}address(){let t=new URLSearchParams(location.search);t.set("tab",this.tab),t.set("chapter",this.chapters[this.
number].name),history.replaceState(history.state,"",`?${t}${location.hash}`)}get visible(){return this.root.getClientRects().length>0}watch(){document.addEventListener(
"keydown",s=>this.pressed(s));let t=this.visible;new ResizeObserver(()=>{t&&!this.visible&&this.lesson?.pause(),!t&&this.visible&&this.shown(),t=this.visible,this.
measure()}).observe(this.root),window.addEventListener("resize",()=>this.measure());let e=new MutationObserver(()=>this.visible&&this.appearanceChanged());for(let s of[
document.body,this.root])e.observe(s,{attributes:!0,attributeFilter:["class"]});this.measure()}appearanceChanged(){let t=`${y(this.root).mode} ${j(this.root)}`;
this.look&&t!==this.look&&this.lesson?.redraw(),this.look=t}shown(){this.address(),this.lesson?.redraw()}measure(){let t=this.root.getBoundingClientRect().top+window.
scrollY;this.root.style.setProperty("--above",`${Math.max(0,Math.round(t))}px`)}pressed(t){let e=t.getModifierState("AltGraph");if(!this.visible||t.metaKey||(t.
ctrlKey||t.altKey)&&!e||_(t))return;let s=Dt[t.key];s&&(t.preventDefault(),this.walk(s))}async settled(){await this.lesson?.settled()}};function _(n){let t=n.target.
closest?.("input, textarea, select, dialog, [contenteditable]");return!!t&&!["checkbox","range"].includes(t.type)}function X(n){let t=$(n);return!t||D(n)?!!t:(t.click(),!1)}var $=n=>document.querySelector(`[role="tab"][data-tab-id="${CSS.escape(n)}"]`),D=n=>$(n)?.getAttribute(
"aria-selected")==="true",Q=n=>n.getClientRects().length>0;function Z(){for(let n of document.querySelectorAll(".glass-box"))for(let t=n;t&&Q(n);t=t.parentElement)
if(t.player?.record)return t.player}function Bt(){let n=document.querySelector(".course");return n?.course&&Q(n)?n.course:void 0}async function Wt(n,t){let e=performance.
now()+2e4;for(let[s,i]=[!1,!1];performance.now()<e;){if(!s&&$(n)&&X(n),s||=!!$(n),i&&!D(n))return;i=D(n);let o=i&&Z();if(o){o.open(t);return}await new Promise(a=>setTimeout(
a,60))}}return ot(zt);})();
