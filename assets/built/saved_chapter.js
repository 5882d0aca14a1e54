var GlassCourse=(()=>{var E=Object.defineProperty;var I=Object.getOwnPropertyDescriptor;var G=Object.getOwnPropertyNames;var K=Object.prototype.hasOwnProperty;var H=(i,t)=>{for(var e in t)E(i,e,{get:t[e],enumerable:!0})},V=(i,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of G(t))!K.call(i,n)&&n!==e&&
E(i,n,{get:()=>t[n],enumerable:!(s=I(t,n))||s.enumerable});return i};var Y=i=>V(E({},"__esModule",{value:!0}),i);var $t={};H($t,{saved:()=>Et});function r(i,t={},...e){let s=document.createElement(i);for(let[n,o]of Object.entries(t))n.startsWith("on")?s.addEventListener(n.slice(2),o):o===!0?s.setAttribute(
n,""):o!==!1&&o!==void 0&&s.setAttribute(n,o);return s.append(...e.filter(n=>n!==void 0)),s}var _="def class return yield raise for in if elif else while with as not and or is lambda import from self None True False",J=new RegExp([String.raw`(?<comment>#[^\n]*)`,
String.raw`(?<string>"""[\s\S]*?"""|f?"[^"\n]*"|'[^'\n]*')`,String.raw`\b(?<keyword>${_.replaceAll(" ","|")})\b`,String.raw`\b(?<number>\d[\d_.e]*)\b`].join("|"),
"g");function C(i){let t=r("code"),e=0;for(let s of i.matchAll(J)){let n=Object.entries(s.groups??{}).find(([,o])=>o!==void 0)?.[0];t.append(i.slice(e,s.index),
r("span",{class:n},s[0])),e=s.index+s[0].length}return t.append(i.slice(e)),t}function R(i){return Uint8Array.fromBase64?Uint8Array.fromBase64(i):Uint8Array.from(atob(i),t=>t.charCodeAt(0))}var x=class{constructor(t,e,s){this.chapter=t,this.grids=e,this.answers=X(s)}async call(t,{values:e,mode:s}){let n=Object.entries(this.grids).map(([a,{values:c}])=>c.
indexOf(e[a])),o=(await this.answers)[n.join(",")]?.[s];return o?{...o,over:!0,code:this.chapter.code}:{mistake:"This page does not hold that."}}};async function X(i){
let t=new Blob([R(i)]).stream().pipeThrough(new DecompressionStream("gzip"));return new Response(t).json()}var Q="vision language state fusion heads chunking action ink muted expert line surface page good bad".split(" ");function P(i){let t=getComputedStyle(i),e=Object.
fromEntries(Q.map(n=>[n,t.getPropertyValue(`--${n}`).trim()])),s=t.colorScheme.includes("dark")?"dark":"light";return{...e,font:t.fontFamily,mode:s,scale:Number(
t.getPropertyValue("--scale"))||1}}function S(i,t){return JSON.parse(JSON.stringify(i),(e,s)=>e==="size"?s*t:s)}var Z=1.15,y=class{constructor({label:t,side:e,instead:s},n,o){this.side=e,this.changed=n,this.ink=null,this.last=null;let a=s?"; keys 0 to 9 take one of ours, \
Delete clears":"; Delete clears",c={role:"img",tabindex:0,"aria-label":`${t}${a}`,title:`${t}${a}`};this.canvas=r("canvas",{width:e,height:e,...c}),this.hint=r(
"span",{class:"hint"},"draw here");let h=r("button",{type:"button",onclick:()=>this.clear()},"clear"),l=r("button",{type:"button",onclick:()=>this.blank()},"emp\
ty sheet"),d=r("div",{class:"sheet"},this.canvas,this.hint);this.element=r("div",{class:"paper"},d,r("div",{class:"buttons"},h,l)),this.listen(o),this.paint()}listen(t){
let{canvas:e}=this;e.addEventListener("pointerdown",s=>{e.setPointerCapture(s.pointerId),this.last=this.at(s),this.stroke(s)}),e.addEventListener("pointermove",
s=>this.last&&this.stroke(s));for(let s of["pointerup","pointercancel"])e.addEventListener(s,()=>this.last=null);e.addEventListener("keydown",s=>{if(!(s.ctrlKey||
s.metaKey||s.altKey)){if(/^\d$/.test(s.key))t(Number(s.key));else if(s.key==="Delete"||s.key==="Backspace")this.clear();else return;s.preventDefault(),s.stopPropagation()}})}at(t){
let e=this.canvas.getBoundingClientRect(),s=(n,o,a)=>(n-o)/a*this.side;return[s(t.clientX,e.left,e.width),s(t.clientY,e.top,e.height)]}stroke(t){t.preventDefault();
let[e,s]=this.at(t),[n,o]=this.last??[e,s],a=Math.max(1,Math.ceil(Math.hypot(e-n,s-o)*2));for(let c=1;c<=a;c++)this.dab(n+(e-n)*c/a,o+(s-o)*c/a);this.last=[e,s],
this.paint(),this.changed(this.rows())}dab(t,e){this.ink??=new Float32Array(this.side**2);for(let s=Math.floor(e-3);s<=e+3;s++)for(let n=Math.floor(t-3);n<=t+3;n++){
if(s<0||n<0||s>=this.side||n>=this.side)continue;let o=Math.hypot(n+.5-t,s+.5-e),a=s*this.side+n;this.ink[a]=Math.max(this.ink[a],Math.min(1,Math.max(0,Z+.5-o)))}}rows(){
let{ink:t}=this;if(!t)return null;let e=s=>Array.from(t.subarray(s*this.side,(s+1)*this.side),n=>Number(n.toFixed(2)));return Array.from({length:this.side},(s,n)=>e(
n))}clear(){this.set(null),this.changed(null)}blank(){this.ink=new Float32Array(this.side**2),this.paint(),this.changed(this.rows())}set(t){this.ink=t?Float32Array.
from(t.flat()):null,this.paint()}paint(){let t=this.canvas.getContext("2d"),e=t.createImageData(this.side,this.side);for(let s=0;s<this.side**2;s++)e.data.set([
29,35,43,255*(this.ink?.[s]??0)],4*s);t.putImageData(e,0,0),this.hint.hidden=!!this.ink}};var tt=4,et=22;function j(i,t,e,s){let n=st[i.kind](i,e,s);return n.element.dataset.control=i.name,n.set(t),n}var st={Slider({label:i,low:t,high:e,step:s,values:n},o){
let a=r("output"),c=n?{min:0,max:n.length-1,step:1}:{min:t,max:e,step:s},h=u=>n?n[u]:u,l=r("input",{type:"range",...c,"aria-label":i,oninput:()=>{d(h(l.valueAsNumber)),
o(h(l.valueAsNumber))}}),d=u=>{a.textContent=N(u),l.setAttribute("aria-valuetext",N(u));let[m,f]=[Number(l.min),Number(l.max)];l.style.setProperty("--full",`${100*
(l.valueAsNumber-m)/(f-m)}%`)},p=u=>{l.value=n?n.indexOf(u):u,d(u)};return{element:r("label",{class:"knob"},r("span",{},i),a,l),set:p}},Choice({label:i,options:t},e){
if(t.length>tt)return nt(i,t,e);let s=t.map(h=>r("button",{type:"button",role:"radio",onclick:()=>o(h,!0)},h)),n=h=>{s.forEach((l,d)=>{l.setAttribute("aria-chec\
ked",String(t[d]===h)),l.tabIndex=t[d]===h?0:-1})},o=(h,l)=>{n(h),l&&s[t.indexOf(h)].focus({preventScroll:!0}),e(h)},a=t.join("").length>et?"segments high":"seg\
ments",c=r("div",{class:a,role:"radiogroup","aria-label":i},...s);return c.addEventListener("keydown",h=>{let l={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[h.
key];if(!l||h.altKey)return;h.preventDefault(),h.stopPropagation();let d=s.findIndex(p=>p.getAttribute("aria-checked")==="true");o(t[(d+l+t.length)%t.length],!0)}),
{element:r("div",{class:"knob"},r("span",{},i),c),set:n}},Toggle({label:i},t){let e=r("input",{type:"checkbox",onchange:()=>t(e.checked)}),s=n=>e.checked=n;return{
element:r("label",{class:"knob switch"},e,r("span",{},i)),set:s}},Words({label:i},t){let e=r("input",{type:"text",maxlength:200,spellcheck:"false",autocomplete:"\
off"});e.addEventListener("input",()=>t(e.value));let s=n=>e.value=n;return{element:r("label",{class:"knob"},r("span",{},i),e),set:s}},Drawing(i,t,e){let s=new y(
i,t,o=>i.instead&&e(i.instead,o));return{element:r("div",{class:"knob"},r("span",{},i.label),s.element),set:o=>s.set(o)}}};function nt(i,t,e){let s=r("select",{
"aria-label":i,onchange:()=>e(s.value)},...t.map(o=>r("option",{value:o},o))),n=o=>s.value=o;return{element:r("label",{class:"knob"},r("span",{},i),s),set:n}}var N=i=>String(
Number(i.toPrecision(5))).replace("-","−");var b=class{constructor(t,e,s,n=()=>{}){this.source=t,this.show=e,this.now=s,this.stopped=n,this.next=null,this.closed=!1,this.work=null}want(t,e={}){this.next=
{what:t,more:e},this.loop??=this.run().finally(()=>{this.loop=null})}async run(){for(;this.next&&!this.closed;){let{what:t,more:e}=this.next;this.next=null,this.
halted=!1,await this.follow(t,await this.source.call(t,{...this.now(),...e}))}}async follow(t,e){for(let s=e;;s=await this.source.call("more",{...this.now(),work:s.
work})){if(this.closed)return this.drop(s.work);if(this.work=s.work,this.show(s,t),s.mistake||s.over!==!1)return;if(t==="train"&&this.next?.what==="ask"&&(this.
next=null),this.next||this.halted)return this.givenUp(t,s.work)}}givenUp(t,e){(t!=="train"||this.next)&&this.drop(e),this.stopped()}drop(t){return t&&this.source.
call("stop",{work:t})}halt(){this.halted=!0}close(){this.closed=!0,this.loop||this.drop(this.work)}async settled(){for(;this.loop;)await this.loop}};var D="Save as a page",v=class{constructor(t,{source:e,stored:s},n){let o="one file that opens anywhere, without a server";this.element=r("button",{type:"button",
class:"save",title:o,onclick:()=>this.requests.want("save")},D),this.element.hidden=!!s,this.failed=n,this.requests=new b(e,a=>this.showAnswer(a),()=>({chapter:t}))}showAnswer({
over:t,step:e,total:s,mistake:n,file:o,page:a}){this.element.disabled=t===!1,this.element.textContent=t===!1?`computing ${e} of ${s}`:D,n&&this.failed(n),a&&it(
o,a)}close(){this.requests.close()}};function it(i,t){let e=URL.createObjectURL(new Blob([t],{type:"text/html"}));r("a",{href:e,download:i}).click(),setTimeout(
()=>URL.revokeObjectURL(e),1e4)}var w={row:270,top:60,bottom:50},$={row:20,mark:46,letter:6.6,size:11},W={row:17,letter:7.4},L=72,ot=64,T={page:500,sign:20,less:.62};function q(i,t,e){let s=rt(
i.layout),n=Math.max(...s.map(l=>z(s,l).length)),o=Math.max(1,Math.min(n,Math.floor(t/(140*e))));if(at(i,s,t/e/o-L),o===n&&(n>1||!s[0].legend))return pt(i,s,t,e);
let a=[];s.forEach((l,d)=>{let p=Math.floor(d/o);a[p]=Math.max(a[p]??0,l.legend+l.title)});let c=t<T.page?ut(i):i,h=a.reduce((l,d)=>l+w.row+d,0)*e;return{...U(c,
s,l=>lt(l,o,a),e,a[0]),height:h}}var z=(i,t)=>i.filter(e=>e.top===t.top);function rt(i){return Object.keys(i).filter(e=>/^xaxis\d*$/.test(e)).map(e=>e.slice(5)).
map(e=>{let[s,n]=[i[`xaxis${e}`],i[`yaxis${e}`]];return{number:e,left:s.domain[0],right:s.domain[1],top:n.domain[1],legend:0,title:0}})}function at({data:i,layout:t},e,s){
for(let n of e){let o=B(i,n),a=Math.max(...o),c=k(o)<=s?1:Math.ceil(o.length/Math.max(1,Math.floor(s/a)));n.legend=$.row*(c-1);let h=ht(t,n);n.title=h&&W.letter*
h.text.length>s+L/2?W.row:0}}var k=i=>i.reduce((t,e)=>t+e,0),ht=(i,{left:t,top:e})=>i.annotations.find(s=>s.xref==="paper"&&s.x===t&&s.y===e);function B(i,{number:t}){
let e=({type:n,name:o,showlegend:a})=>["scatter","bar"].includes(n)&&o&&a!==!1;return i.filter(n=>(n.xaxis??"x").slice(1)===t&&e(n)).map(({name:n})=>$.mark+$.letter*
n.length)}function lt(i,t,e){let[s,n]=[i%t,Math.floor(i/t)],o=w.row-w.top-w.bottom,a=k(e)+e.length*w.row-e[0]-w.top-w.bottom,c=k(e.slice(1,n+1))+n*w.row,h=t>1?.14:
0,l=(1-h*(t-1))/t,d=[Math.max(0,1-(c+o)/a),1-c/a];return{x:[s*(l+h),s*(l+h)+l],y:d}}function U({data:i,layout:t},e,s,n,o){let a={...t,margin:{...t.margin,t:t.margin.
t+o*n}},c=new Map;return e.forEach(({number:h,left:l,top:d,legend:p,title:u},m)=>{let{x:f,y:g}=s(m);c.set(`${l} ${d}`,{x:f,y:g,legend:p,title:u}),c.set(h,{x:f,y:g}),
a[`xaxis${h}`]={...t[`xaxis${h}`],domain:f},a[`yaxis${h}`]={...t[`yaxis${h}`],domain:g},a[`legend${h}`]={...t[`legend${h}`],x:f[0],y:g[1]}}),a.annotations=t.annotations.
map(h=>{let l=h.xref==="paper"&&c.get(`${h.x} ${h.y}`);if(!l)return h;let d=l.title?ct(h.text):h.text,p=h.yshift+(l.legend??0)*n;return{...h,text:d,align:"left",
x:l.x[0],y:l.y[1],yshift:p}}),{layout:a,data:i.map(h=>dt(h,c))}}function ct(i){let t=[...i.matchAll(/ /g)].map(({index:n})=>n),e=n=>Math.abs(n-i.length/2),s=t.reduce(
(n,o)=>e(o)<e(n)?o:n,t[0]);return s?`${i.slice(0,s)}<br>${i.slice(s+1)}`:i}function dt(i,t){if(!i.colorbar)return i;let{x:e,y:s}=t.get((i.xaxis??"x").slice(1));
return{...i,colorbar:{...i.colorbar,x:e[1],y:(s[0]+s[1])/2,len:s[1]-s[0]}}}function ut({data:i,layout:t}){let e=o=>({...o,size:(o?.size??12)*.8}),s=i.map(o=>{if(!o.
mode?.includes("text"))return o;if(o.meta?.crowded)return{...o,mode:"markers"};let a=o.marker?.size>T.sign?o.marker.size*T.less:o.marker?.size;return{...o,textfont:e(
o.textfont),marker:{...o.marker,size:a}}}),n=t.annotations.map(o=>o.xref==="paper"?o:{...o,font:e(o.font)});return{data:s,layout:{...t,annotations:n}}}function pt({
data:i,layout:t},e,s,n){let{l:o,r:a}=t.margin,c=ot*n/(s-o-a),h=new Map;for(let{top:u,left:m}of e){let f=z(e,{top:u}).sort((g,O)=>g.left-O.left);f[0].left===m&&ft(
f,c).forEach((g,O)=>h.set(f[O].number,g))}let l=e.map(({number:u,top:m})=>[t[`yaxis${u}`].domain[0],m]),d=U({data:i,layout:t},e.map(u=>({...u,title:0,legend:0})),
u=>({x:h.get(e[u].number),y:l[u]}),n,0),p=e.map(u=>({...u,needs:k(B(i,u))})).filter(({needs:u})=>u);for(let u of p)mt(d.layout[`legend${u.number}`],u,p,s/n);return d}
function ft(i,t){let e=i.slice(1).map(({left:c},h)=>Math.max(t,c-i[h].right)),s=i.map(({left:c,right:h})=>h-c),n=i.at(-1).right,o=(n-i[0].left-k(e))/k(s),a=i[0].
left;return s.map((c,h)=>{let l=[a,Math.min(a+c*o,n)];return a=l[1]+(e[h]??0),l})}function mt(i,{left:t,top:e,needs:s},n,o){let a=n.filter(l=>l.top===e&&l.left>
t),h=(Math.min(1,...a.map(l=>l.left))-t)*(o-L);s>h&&(i.font={...i.font,size:i.font.size*Math.max(.75,h/s)})}var gt={displayModeBar:!1,responsive:!1,doubleClickDelay:400},A=class{constructor(t,e){this.plotly=t,this.drawn=null,this.last="",this.plot=r("div",{class:"plot",
role:"img"}),this.pick=e,this.sizes=new ResizeObserver(()=>this.fit()),this.sizes.observe(this.plot)}async draw(t,e,s){this.scale=s,this.figure=s===1?t:wt(t,s),
this.plot.setAttribute("aria-label",e),await this.fit()}async fit(){let t=this.plot.clientWidth;if(!this.figure||!t)return;let e=await this.plotly;if(!this.plot.
isConnected)return;let s={...this.figure,layout:structuredClone(this.figure.layout)},{data:n,layout:o,height:a}=q(s,t,this.scale);this.plot.style.minHeight=a?`${a}\
px`:"";let c={width:t,height:this.plot.clientHeight,autosize:!1};e.react(this.plot,n,{...o,...c,...bt(t)},gt),this.listen()}listen(){this.listening||(this.listening=
!0,this.plot.on("plotly_click",({points:[t]})=>{let e=t.data.meta?.picks;e&&this.pick(e,t.x)}))}close(){this.sizes.disconnect(),this.figure=null,window.Plotly&&
this.listening&&window.Plotly.purge(this.plot)}};function wt({data:i,layout:t},e){let s=S(t,e);s.margin=Object.fromEntries(Object.entries(t.margin).map(([o,a])=>[
o,a*e])),s.annotations=s.annotations.map(o=>o.yshift?{...o,yshift:o.yshift*e}:o);let n=o=>o.textfont?{...o,textfont:S(o.textfont,e)}:o;return{data:i.map(n),layout:s}}
var bt=i=>i<500?{dragmode:!1}:{};var kt=60,F=16,xt=200,M=class{constructor(t,e,s={}){this.chapter=t,this.host=e,this.trainedWork=null,this.controls={},this.timer=void 0,this.waiting=void 0,this.
long=void 0,this.code=r("div",{class:"code"}),this.formula=r("p",{class:"formula"}),this.rest=Object.fromEntries(t.controls.map(n=>[n.name,n.default])),this.values=
{...this.rest,...s},this.figure=new A(e.plotly,(n,o)=>this.pick(n,o)),this.requests=new b(e.source,(n,o)=>this.showAnswer(n,o),()=>this.request(),()=>this.stopped()),
this.ahead=new b(e.source,()=>{},()=>({chapter:t.name})),this.exportButton=new v(t.name,e,n=>this.failed(n)),this.element=this.build(),this.ask("ask")}request(){
let t=P(this.host.root).mode,e=!this.code.firstChild;return{chapter:this.chapter.name,values:this.values,mode:t,open:e,work:this.trainedWork??void 0}}build(){let{
chapter:t,host:e}=this,s=r("h2",{},r("span",{class:"number"},String(t.number)),t.title),n=r("div",{class:"tools"},this.exportButton.element,...e.tools??[]),o=t.
sentences.map(p=>r("p",{},p)),a=r("div",{class:"knobs"},...this.makeControls());this.description=r("p",{class:"told","aria-live":"polite"});let c=r("div",{class:"\
side"},a,this.buttons(),this.description);this.trouble=r("p",{class:"trouble",role:"alert",hidden:!0});let h=r("figure",{},this.figure.plot),l=[r("header",{},s,
n),this.trouble,r("div",{class:"words"},...o)],d=r("div",{class:"below"},At(t,e),Mt(t,e),this.code);return r("article",{class:"lesson",style:`--stage: var(--${t.
stage})`,"aria-label":t.title},r("div",{class:"screen"},...l,r("div",{class:"experiment"},c,h),this.formula),d)}makeControls(){for(let t of this.chapter.controls){
let e=n=>this.changed(t,n),s=j(t,this.values[t.name],e,(n,o)=>this.pick(n,o));this.controls[t.name]=s}return Object.values(this.controls).map(({element:t})=>t)}buttons(){
let t=(s,n,o={})=>r("button",{type:"button",onclick:n,...o},s);this.train=t("Train",()=>this.begin("train"),{class:"main",hidden:!this.chapter.trained}),this.again=
t("Run again",()=>this.begin("ask",{again:!0}),{hidden:!0}),this.stop=t("Stop",()=>this.requests.halt(),{hidden:!0}),this.bar=r("progress",{"aria-label":"how fa\
r it is",hidden:!0}),this.far=r("output",{class:"far"});let e={"aria-label":"reset",title:"reset: all controls to where they began"};return this.reset=t("↺",()=>this.
restart(),{...e,hidden:!this.chapter.controls.length}),r("div",{class:"run"},this.train,this.again,this.stop,this.bar,this.far,this.reset)}changed(t,e){this.values[t.
name]=e;let s=this.chapter.controls.find(n=>n.instead===t.name);s&&this.setControl(s.name,null),this.host.stored&&!this.host.stored[t.name].switch&&this.resetOthers(
t.name),this.host.tried?.(),this.askLater(this.long?kt:F)}pick(t,e){let s=this.chapter.controls.find(o=>o.name===t);if(!s)return;let n=this.host.stored?yt(this.
host.stored[t].values,e):e;this.setControl(t,n),this.changed(s,n)}setControl(t,e){this.values[t]=e,this.controls[t].set(e)}resetOthers(t){for(let e of this.chapter.
controls)!this.host.stored[e.name].switch&&e.name!==t&&this.setControl(e.name,this.rest[e.name])}askLater(t){clearTimeout(this.timer),this.timer=setTimeout(()=>this.
start("ask"),t)}restart(){this.trainedWork&&this.requests.drop(this.trainedWork),this.trainedWork=null;for(let[t,e]of Object.entries(this.rest))this.setControl(
t,e);this.askLater(0)}begin(t,e){this.train.disabled=this.again.disabled=!0,this.host.tried?.(),this.start(t,e)}start(t,e){clearTimeout(this.timer),this.timer=void 0,
this.ask(t,e)}ask(t,e){clearTimeout(this.waiting),this.waiting=setTimeout(()=>{this.bar.removeAttribute("value"),this.bar.hidden=!1},xt),this.requests.want(t,e)}showAnswer(t,e){
if(clearTimeout(this.waiting),this.trouble.hidden=!t.mistake,t.mistake)return this.failed(t.mistake);e==="train"&&(this.trainedWork=t.work),t.code&&this.code.replaceChildren(
...Ot(t.code)),t.code&&this.chapter.ahead&&!this.host.stored&&this.ahead.want("ahead"),this.long??=t.long??!1,this.progress(t,e),this.description.textContent=t.
describe,this.formula.textContent=t.formula,this.drawn=this.figure.draw(t.figure,t.describe,vt(this.host.root)).then(()=>{this.host.root.dispatchEvent(new CustomEvent(
"drawn",{detail:{chapter:this.chapter.name}}))})}failed(t){Object.assign(this.trouble,{textContent:t,hidden:!1}),this.trainedWork=null,this.progress({over:!0},"")}progress({
over:t,step:e,total:s},n){let o=t===!1;this.train.disabled=o&&n==="train",this.again.disabled=o,this.again.hidden=!this.long||o,this.stop.hidden=this.bar.hidden=
!o,o&&Object.assign(this.bar,{max:s,value:e}),s?this.far.textContent=o?`${e} of ${s} steps`:`${s} steps done`:this.trainedWork||(this.far.textContent="")}stopped(){
this.progress({over:!0},""),this.far.textContent=`stopped at ${this.bar.value} of ${this.bar.max} steps`}pause(){this.requests.loop&&this.requests.halt(),this.ahead.
halt()}redraw(){this.ask("ask")}close(){clearTimeout(this.timer),clearTimeout(this.waiting),this.trainedWork&&this.requests.drop(this.trainedWork),this.requests.
close(),this.ahead.close(),this.exportButton.close(),this.figure.close()}async settled(){for(;this.timer;)await new Promise(t=>setTimeout(t,F));await this.requests.
settled(),await this.drawn}},yt=(i,t)=>i.reduce((e,s)=>Math.abs(s-t)<Math.abs(e-t)?s:e);function vt(i){return Number(getComputedStyle(i).getPropertyValue("--sca\
le"))||1}function At({checks:i},{tried:t}){let e=i.map(({question:s,answer:n},o)=>{let a=r("summary",{},r("b",{},`${o+1}`),r("span",{},s)),c=r("details",{},a,r(
"p",{},n));return c.addEventListener("toggle",()=>c.open&&t?.()),c});return r("section",{class:"checks"},r("h3",{},"Think first, then open"),...e)}function Mt({
robot:i,stage:t,verb:e,sources:s},{jump:n}){let o=`Open ${e} · ${t} in the glass box →`,a=r("button",{type:"button",class:"jump",onclick:()=>n(t)},o),c=r("de\
tails",{class:"sources"},r("summary",{},"sources"),...s.map(l=>r("p",{},l))),h=[r("h3",{},"In the real robot"),r("p",{},i)];return r("section",{class:"robot"},...h,
...n?[a]:[],...s.length?[c]:[])}function Ot(i){let t=i.map(({where:e,text:s})=>r("details",{open:!0},r("summary",{},e),r("pre",{tabindex:0},C(s))));return[r("h3",
{},"The code that ran"),...t]}function Et(i,t,e,s){let n=t.controls.filter(({name:d})=>e[d]),o=t.controls.filter(({name:d})=>!e[d]).map(({label:d})=>d),a=n.map(d=>d.kind==="Slider"?{...d,values:e[d.
name].values}:d),c=new Promise(d=>window.addEventListener("load",()=>d(window.Plotly))),h=new x(t,e,s),l=new M({...t,controls:a,trained:!1},{root:i,source:h,plotly:c,
stored:e});return i.replaceChildren(l.element,r("p",{class:"about"},St(t,a,o))),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>l.
redraw()),l}function St(i,t,e){let s=t.length?"This page needs no server: its controls move through results that were computed when it was saved. Where one is m\
oved, the others return to rest, except choices and switches that were computed together.":"This page needs no server.",n=i.trained?" The network on it was trai\
ned before it was saved.":"",o=e.length?` Only the live course offers: ${e.join("; ")}.`:"";return s+n+o}return Y($t);})();
