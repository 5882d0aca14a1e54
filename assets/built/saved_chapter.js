var GlassCourse=(()=>{var W=Object.defineProperty;var dt=Object.getOwnPropertyDescriptor;var pt=Object.getOwnPropertyNames;var ft=Object.prototype.hasOwnProperty;var mt=(r,t)=>{for(var e in t)W(r,e,{get:t[e],enumerable:!0})},gt=(r,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of pt(t))!ft.call(r,n)&&n!==
e&&W(r,n,{get:()=>t[n],enumerable:!(s=dt(t,n))||s.enumerable});return r};var bt=r=>gt(W({},"__esModule",{value:!0}),r);var ce={};mt(ce,{saved:()=>re});function o(r,t={},...e){let s=document.createElement(r);for(let[n,i]of Object.entries(t))n.startsWith("on")?s.addEventListener(n.slice(2),i):i===!0?s.setAttribute(
n,""):i!==!1&&i!==void 0&&s.setAttribute(n,i);return s.append(...e.filter(n=>n!==void 0)),s}var wt="def class return yield raise for in if elif else while with as not and or is lambda import from self None True False",kt=new RegExp([String.raw`(?<comment>#[^\n]*)`,
String.raw`(?<string>"""[\s\S]*?"""|f?"[^"\n]*"|'[^'\n]*')`,String.raw`\b(?<keyword>${wt.replaceAll(" ","|")})\b`,String.raw`\b(?<number>\d[\d_.e]*)\b`].join("|"),
"g");function y(r){let t=o("code"),e=0;for(let s of r.matchAll(kt)){let n=Object.entries(s.groups??{}).find(([,i])=>i!==void 0)?.[0];t.append(r.slice(e,s.index),
o("span",{class:n},s[0])),e=s.index+s[0].length}return t.append(r.slice(e)),t}function I(r){return Uint8Array.fromBase64?Uint8Array.fromBase64(r):Uint8Array.from(atob(r),t=>t.charCodeAt(0))}var S=class{constructor(t,e,s){this.chapter=t,this.grids=e,this.answers=yt(s)}async call(t,{values:e,mode:s,step:n}){let i=Object.entries(this.grids).map(([c,{values:l}])=>l.
indexOf(e[c])),a=n===void 0?i.join(","):`step ${n}`,h=(await this.answers)[a]?.[s];return h?{...h,over:!0,...this.chapter.opening}:{mistake:"This page does not \
hold that."}}};async function yt(r){let t=new Blob([I(r)]).stream().pipeThrough(new DecompressionStream("gzip"));return new Response(t).json()}var z="glass-box.course",U="glass-box course",K={opened:[],tried:[],last:"",answers:{},asked:{}},$="This file does not hold answers of this course; choose one t\
hat «Save my answers» has written.",A=class{constructor(){this.stored=structuredClone(K);try{Object.assign(this.stored,_(JSON.parse(localStorage.getItem(z)??"\
{}")))}catch{}}has(t,e){return this.stored[t].includes(e)}add(t,e){this.has(t,e)||this.stored[t].push(e),this.write()}last(t){this.stored.last=t,this.write()}asked(t,e){
this.stored.asked[t]=e,this.write()}answer(t,e,s){this.stored.answers[t]={...this.answersOf(t),[e]:s},this.write()}answersOf(t){return this.stored.answers[t]??{}}answered(t){
return{count:Object.keys(this.answersOf(t)).length,of:this.stored.asked[t]??0}}of(t){return{asked:e=>this.asked(t,e),answered:(e,s)=>this.answer(t,e,s)}}write(){
try{localStorage.setItem(z,JSON.stringify(this.stored))}catch{}}exported(){return JSON.stringify({kind:U,version:1,...this.stored},null,2)}imported(t){this.stored=
xt(t),this.write()}};function xt(r){let t;try{t=JSON.parse(r)}catch{throw new Error($)}if(t?.kind!==U)throw new Error($);return{...structuredClone(K),..._(t)}}function _(r){
let t=i=>Array.isArray(i)&&i.every(a=>typeof a=="string"),e=i=>i!==null&&typeof i=="object"&&!Array.isArray(i),s={opened:t,tried:t,last:i=>typeof i=="string",answers:i=>e(
i)&&Object.values(i).every(e),asked:i=>e(i)&&Object.values(i).every(Number.isInteger)};if(!e(r))throw new Error($);if(Object.keys(s).filter(i=>i in r&&!s[i](r[i])).
length)throw new Error($);return Object.fromEntries(Object.keys(s).flatMap(i=>i in r?[[i,r[i]]]:[]))}var vt="vision language state fusion heads chunking action ink muted expert line surface page good bad".split(" ");function G(r){let t=getComputedStyle(r),e=Object.
fromEntries(vt.map(n=>[n,t.getPropertyValue(`--${n}`).trim()])),s=t.colorScheme.includes("dark")?"dark":"light";return{...e,font:t.fontFamily,mode:s,scale:Number(
t.getPropertyValue("--scale"))||1}}function D(r,t){return JSON.parse(JSON.stringify(r),(e,s)=>e==="size"?s*t:s)}var St=1.15,O=class{constructor({label:t,side:e,instead:s},n,i){this.side=e,this.changed=n,this.ink=null,this.last=null;let a=s?"; keys 0 to 9 take one of ours,\
 Delete clears":"; Delete clears",h={role:"img",tabindex:0,"aria-label":`${t}${a}`,title:`${t}${a}`};this.canvas=o("canvas",{width:e,height:e,...h}),this.hint=o(
"span",{class:"hint"},"draw here");let c=o("button",{type:"button",onclick:()=>this.clear()},"clear"),l=o("button",{type:"button",onclick:()=>this.blank()},"emp\
ty sheet"),d=o("div",{class:"sheet"},this.canvas,this.hint);this.element=o("div",{class:"paper"},d,o("div",{class:"buttons"},c,l)),this.listen(i),this.paint()}listen(t){
let{canvas:e}=this;e.addEventListener("pointerdown",s=>{e.setPointerCapture(s.pointerId),this.last=this.at(s),this.stroke(s)}),e.addEventListener("pointermove",
s=>this.last&&this.stroke(s));for(let s of["pointerup","pointercancel"])e.addEventListener(s,()=>this.last=null);e.addEventListener("keydown",s=>{if(!(s.ctrlKey||
s.metaKey||s.altKey)){if(/^\d$/.test(s.key))t(Number(s.key));else if(s.key==="Delete"||s.key==="Backspace")this.clear();else return;s.preventDefault(),s.stopPropagation()}})}at(t){
let e=this.canvas.getBoundingClientRect(),s=(n,i,a)=>(n-i)/a*this.side;return[s(t.clientX,e.left,e.width),s(t.clientY,e.top,e.height)]}stroke(t){t.preventDefault();
let[e,s]=this.at(t),[n,i]=this.last??[e,s],a=Math.max(1,Math.ceil(Math.hypot(e-n,s-i)*2));for(let h=1;h<=a;h++)this.dab(n+(e-n)*h/a,i+(s-i)*h/a);this.last=[e,s],
this.paint(),this.changed(this.rows())}dab(t,e){this.ink??=new Float32Array(this.side**2);for(let s=Math.floor(e-3);s<=e+3;s++)for(let n=Math.floor(t-3);n<=t+3;n++){
if(s<0||n<0||s>=this.side||n>=this.side)continue;let i=Math.hypot(n+.5-t,s+.5-e),a=s*this.side+n;this.ink[a]=Math.max(this.ink[a],Math.min(1,Math.max(0,St+.5-i)))}}rows(){
let{ink:t}=this;if(!t)return null;let e=s=>Array.from(t.subarray(s*this.side,(s+1)*this.side),n=>Number(n.toFixed(2)));return Array.from({length:this.side},(s,n)=>e(
n))}clear(){this.set(null),this.changed(null)}blank(){this.ink=new Float32Array(this.side**2),this.paint(),this.changed(this.rows())}set(t){this.ink=t?Float32Array.
from(t.flat()):null,this.paint()}paint(){let t=this.canvas.getContext("2d"),e=t.createImageData(this.side,this.side);for(let s=0;s<this.side**2;s++)e.data.set([
29,35,43,255*(this.ink?.[s]??0)],4*s);t.putImageData(e,0,0),this.hint.hidden=!!this.ink}};var $t=4,At=22;function V(r,t,e,s){let n=Ot[r.kind](r,e,s);return n.element.dataset.control=r.name,n.set(t),n}var Ot={Slider({label:r,low:t,high:e,step:s,values:n},i){
let a=o("output"),h=n?{min:0,max:n.length-1,step:1}:{min:t,max:e,step:s},c=u=>n?n[u]:u,l=o("input",{type:"range",...h,"aria-label":r,oninput:()=>{d(c(l.valueAsNumber)),
i(c(l.valueAsNumber))}}),d=u=>{a.textContent=J(u),l.setAttribute("aria-valuetext",J(u));let[m,f]=[Number(l.min),Number(l.max)];l.style.setProperty("--full",`${100*
(l.valueAsNumber-m)/(f-m)}%`)},p=u=>{l.value=n?n.indexOf(u):u,d(u)};return{element:o("label",{class:"knob"},o("span",{},r),a,l),set:p}},Choice({label:r,options:t},e){
if(t.length>$t)return Mt(r,t,e);let s=t.map(c=>o("button",{type:"button",role:"radio",onclick:()=>i(c,!0)},c)),n=c=>{s.forEach((l,d)=>{l.setAttribute("aria-chec\
ked",String(t[d]===c)),l.tabIndex=t[d]===c?0:-1})},i=(c,l)=>{n(c),l&&s[t.indexOf(c)].focus({preventScroll:!0}),e(c)},a=t.join("").length>At?"segments high":"seg\
ments",h=o("div",{class:a,role:"radiogroup","aria-label":r},...s);return h.addEventListener("keydown",c=>{let l={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[c.
key];if(!l||c.altKey)return;c.preventDefault(),c.stopPropagation();let d=s.findIndex(p=>p.getAttribute("aria-checked")==="true");i(t[(d+l+t.length)%t.length],!0)}),
{element:o("div",{class:"knob"},o("span",{},r),h),set:n}},Toggle({label:r},t){let e=o("input",{type:"checkbox",onchange:()=>t(e.checked)}),s=n=>e.checked=n;return{
element:o("label",{class:"knob switch"},e,o("span",{},r)),set:s}},Words({label:r},t){let e=o("input",{type:"text",maxlength:200,spellcheck:"false",autocomplete:"\
off"});e.addEventListener("input",()=>t(e.value));let s=n=>e.value=n;return{element:o("label",{class:"knob"},o("span",{},r),e),set:s}},Drawing(r,t,e){let s=new O(
r,t,i=>r.instead&&e(r.instead,i));return{element:o("div",{class:"knob"},o("span",{},r.label),s.element),set:i=>s.set(i)}}};function Mt(r,t,e){let s=o("select",{
"aria-label":r,onchange:()=>e(s.value)},...t.map(i=>o("option",{value:i},i))),n=i=>s.value=i;return{element:o("label",{class:"knob"},o("span",{},r),s),set:n}}var J=r=>String(
Number(r.toPrecision(5))).replace("-","−");var Et=1e4;function Y(r,t,e){let s=URL.createObjectURL(new Blob([t],{type:e}));o("a",{href:s,download:r}).click(),setTimeout(()=>URL.revokeObjectURL(s),Et)}var w=class{constructor(t,e,s,n=()=>{}){this.source=t,this.show=e,this.now=s,this.stopped=n,this.next=null,this.closed=!1,this.work=null}want(t,e={}){this.next=
{what:t,more:e},this.loop??=this.run().finally(()=>{this.loop=null})}async run(){for(;this.next&&!this.closed;){let{what:t,more:e}=this.next;this.next=null,this.
halted=!1,await this.follow(t,await this.source.call(t,{...this.now(),...e}))}}async follow(t,e){for(let s=e;;s=await this.source.call("more",{...this.now(),work:s.
work})){if(this.closed)return this.drop(s.work);if(this.work=s.work,this.show(s,t),s.mistake||s.over!==!1)return;if(t==="train"&&this.next?.what==="ask"&&(this.
next=null),this.next||this.halted)return this.givenUp(t,s.work)}}givenUp(t,e){(t!=="train"||this.next)&&this.drop(e),this.stopped()}drop(t){return t&&this.source.
call("stop",{work:t})}halt(){this.halted=!0}close(){this.closed=!0,this.loop||this.drop(this.work)}async settled(){for(;this.loop;)await this.loop}};var H="Save as a page",M=class{constructor(t,{source:e,stored:s},n){let i="one file that opens anywhere, without a server";this.element=o("button",{type:"button",
class:"save",title:i,onclick:()=>this.requests.want("save")},H),this.element.hidden=!!s,this.failed=n,this.requests=new w(e,a=>this.showAnswer(a),()=>({chapter:t}))}showAnswer({
over:t,step:e,total:s,mistake:n,file:i,page:a}){this.element.disabled=t===!1,this.element.textContent=t===!1?`computing ${e} of ${s}`:H,n&&this.failed(n),a&&Y(i,
a,"text/html")}close(){this.requests.close()}};var Q={page:130,phone:200},b={row:270,top:60,bottom:50},B={row:20,mark:46,letter:6.6,size:11},E={row:17,letter:7.4},x=72,Ct=64,C={page:500,sign:20,less:.62};function X(r,t,e){
let s=Tt(r.layout),n=Math.max(...s.map(d=>Z(s,d).length)),i=t<C.page?Q.phone:Q.page,a=Math.max(1,Math.min(n,Math.floor(t/(i*e))));if(Nt(r,s,t/e/a-x),a===n&&(n>1||
!s[0].legend))return qt(r,s,t,e);let h=[];s.forEach((d,p)=>{let u=Math.floor(p/a);h[u]=Math.max(h[u]??0,d.legend+d.title)});let c=t<C.page?Pt(r):r,l=h.reduce((d,p)=>d+
b.row+p,0)*e;return{...st(c,s,d=>Lt(d,a,h),e,h[0]),height:l}}var Z=(r,t)=>r.filter(e=>e.top===t.top);function Tt(r){return Object.keys(r).filter(e=>/^xaxis\d*$/.
test(e)).map(e=>e.slice(5)).map(e=>{let[s,n]=[r[`xaxis${e}`],r[`yaxis${e}`]];return{number:e,left:s.domain[0],right:s.domain[1],top:n.domain[1],legend:0,title:0}})}
function Nt({data:r,layout:t},e,s){for(let n of e){let i=et(r,n),a=Math.max(...i),h=k(i)<=s?1:Math.ceil(i.length/Math.max(1,Math.floor(s/a)));n.legend=B.row*(h-
1);let c=tt(t,n);n.title=c&&E.letter*c.text.length>s+x/2?E.row:0}}var k=r=>r.reduce((t,e)=>t+e,0),tt=(r,{left:t,top:e})=>r.annotations.find(s=>s.xref==="paper"&&
s.x===t&&s.y===e);function et(r,{number:t}){let e=({type:n,name:i,showlegend:a})=>["scatter","bar"].includes(n)&&i&&a!==!1;return r.filter(n=>(n.xaxis??"x").slice(
1)===t&&e(n)).map(({name:n})=>B.mark+B.letter*n.length)}function Lt(r,t,e){let[s,n]=[r%t,Math.floor(r/t)],i=b.row-b.top-b.bottom,a=k(e)+e.length*b.row-e[0]-b.top-
b.bottom,h=k(e.slice(1,n+1))+n*b.row,c=t>1?.14:0,l=(1-c*(t-1))/t,d=[Math.max(0,1-(h+i)/a),1-h/a];return{x:[s*(l+c),s*(l+c)+l],y:d}}function st({data:r,layout:t},e,s,n,i){
let a={...t,margin:{...t.margin,t:t.margin.t+i*n}},h=new Map;return e.forEach(({number:c,left:l,top:d,legend:p,title:u},m)=>{let{x:f,y:g}=s(m);h.set(`${l} ${d}`,
{x:f,y:g,legend:p,title:u}),h.set(c,{x:f,y:g}),a[`xaxis${c}`]={...t[`xaxis${c}`],domain:f},a[`yaxis${c}`]={...t[`yaxis${c}`],domain:g},a[`legend${c}`]={...t[`le\
gend${c}`],x:f[0],y:g[1]}}),a.annotations=t.annotations.map(c=>{let l=c.xref==="paper"&&h.get(`${c.x} ${c.y}`);if(!l)return c;let d=l.title?jt(c.text):c.text,p=c.
yshift+(l.legend??0)*n;return{...c,text:d,align:"left",x:l.x[0],y:l.y[1],yshift:p}}),{layout:a,data:r.map(c=>Rt(c,h))}}function jt(r){let t=[...r.matchAll(/ /g)].
map(({index:n})=>n),e=n=>Math.abs(n-r.length/2),s=t.reduce((n,i)=>e(i)<e(n)?i:n,t[0]);return s?`${r.slice(0,s)}<br>${r.slice(s+1)}`:r}function Rt(r,t){if(!r.colorbar)
return r;let{x:e,y:s}=t.get((r.xaxis??"x").slice(1));return{...r,colorbar:{...r.colorbar,x:e[1],y:(s[0]+s[1])/2,len:s[1]-s[0]}}}function Pt({data:r,layout:t}){let e=i=>({
...i,size:(i?.size??12)*.8}),s=r.map(i=>{if(!i.mode?.includes("text"))return i;if(i.meta?.crowded)return{...i,mode:"markers"};let a=i.marker?.size>C.sign?i.marker.
size*C.less:i.marker?.size;return{...i,textfont:e(i.textfont),marker:{...i.marker,size:a}}}),n=t.annotations.map(i=>i.xref==="paper"?i:{...i,font:e(i.font)});return{
data:s,layout:{...t,annotations:n}}}function qt({data:r,layout:t},e,s,n){let{l:i,r:a}=t.margin,h=Ct*n/(s-i-a),c=new Map;for(let{top:u,left:m}of e){let f=Z(e,{top:u}).
sort((g,F)=>g.left-F.left);f[0].left===m&&Wt(f,h).forEach((g,F)=>c.set(f[F].number,g))}let l=e.map(({number:u,top:m})=>[t[`yaxis${u}`].domain[0],m]),d=st({data:r,
layout:t},e.map(u=>({...u,title:Ft(t,u,c,s/n),legend:0})),u=>({x:c.get(e[u].number),y:l[u]}),n,0),p=e.map(u=>({...u,needs:k(et(r,u))})).filter(({needs:u})=>u);for(let u of p)
Dt(d.layout[`legend${u.number}`],u,p,s/n);return d}function Ft(r,t,e,s){let n=tt(r,t),[i,a]=e.get(t.number);return n&&E.letter*n.text.length>(a-i)*(s-x)+x/2?E.row:
0}function Wt(r,t){let e=r.slice(1).map(({left:h},c)=>Math.max(t,h-r[c].right)),s=r.map(({left:h,right:c})=>c-h),n=r.at(-1).right,i=(n-r[0].left-k(e))/k(s),a=r[0].
left;return s.map((h,c)=>{let l=[a,Math.min(a+h*i,n)];return a=l[1]+(e[c]??0),l})}function Dt(r,{left:t,top:e,needs:s},n,i){let a=n.filter(l=>l.top===e&&l.left>
t),c=(Math.min(1,...a.map(l=>l.left))-t)*(i-x);s>c&&(r.font={...r.font,size:r.font.size*Math.max(.75,c/s)})}var Bt=.12,It={displayModeBar:!1,responsive:!1,doubleClickDelay:400},T=class{constructor(t,e){this.plotly=t,this.drawn=null,this.last="",this.plot=o("div",{class:"\
plot",role:"img"}),this.pick=e,this.sizes=new ResizeObserver(()=>this.fit()),this.sizes.observe(this.plot)}async draw(t,e,s){this.scale=s,this.figure=s===1?t:zt(
t,s),this.plot.setAttribute("aria-label",e),await this.fit()}async fit(){let t=this.plot.clientWidth;if(!this.figure||!t)return;let e=await this.plotly;if(!this.
plot.isConnected)return;let n={data:this.figure.data.map(l=>({...l})),layout:structuredClone(this.figure.layout)},{data:i,layout:a,height:h}=X(n,t,this.scale);this.
plot.style.minHeight=h?`${h}px`:"";let c={width:t,height:this.plot.clientHeight,autosize:!1};this.drawing=e.react(this.plot,i,{...a,...c,...Ut(t)},It),this.listen()}async light(t){
if(!this.figure?.data||!this.listening)return;let e=this.figure.data.map(i=>i.opacity??1),s=t&&this.figure.data.some(({name:i})=>t.includes(i)),n=this.figure.data.
map(({name:i},a)=>!s||t.includes(i)?e[a]:Bt*e[a]);(await this.plotly).restyle(this.plot,{opacity:n})}listen(){this.listening||(this.listening=!0,this.plot.on("p\
lotly_click",({points:[t]})=>{let e=t.data.meta?.picks;e&&this.pick(e,t.x)}))}close(){this.sizes.disconnect(),this.figure=null,this.listening&&this.drawing.then(
()=>window.Plotly.purge(this.plot))}};function zt({data:r,layout:t},e){let s=D(t,e);s.margin=Object.fromEntries(Object.entries(t.margin).map(([i,a])=>[i,a*e])),
s.annotations=s.annotations.map(i=>i.yshift?{...i,yshift:i.yshift*e}:i);let n=i=>i.textfont?{...i,textfont:D(i.textfont,e)}:i;return{data:r.map(n),layout:s}}var Ut=r=>r<
500?{dragmode:!1}:{};var nt={adversarial:"find the cause",design:"design"};function ot(r,t,e){let s=r.map((n,i)=>{let a=o("p",{class:"verdict","aria-live":"polite",hidden:!0}),h=(m,f)=>{
Object.assign(a,{textContent:`${m?"✓":"✗"} ${f}`,hidden:!1}),a.dataset.verdict=m?"right":"wrong"},c=(m,f,g)=>{h(f,g),e(`check-${i}`,{given:m,right:f}),p.dataset.
answered=f?"right":"wrong"},l=nt[n.manner]?[o("span",{class:"manner"},nt[n.manner])]:[],d=o("p",{class:"asked"},o("b",{},`${i+1}`),...l,` ${n.question}`),p=o("l\
i",{},d,Kt[n.kind](n,c),a),u=t[`check-${i}`];return u&&(p.dataset.answered=u.right?"right":"wrong"),p});return o("section",{class:"check"},o("h3",{},"Check your\
self"),o("ol",{},...s))}var Kt={ChoiceCheck({options:r},t){let e=r.map(({words:n,feedback:i,right:a,sketch:h},c)=>{let l=()=>{e.forEach((p,u)=>p.setAttribute("a\
ria-pressed",String(u===c))),t(c,a,i)},d=[...h.length?[Jt(h)]:[],n];return o("button",{type:"button","aria-pressed":"false",onclick:l},...d)}),s=r.some(({sketch:n})=>n.
length);return o("div",{class:s?"choices pictures":"choices"},...e)},NumberCheck(r,t){let e=o("input",{type:"text",inputmode:"decimal","aria-label":"your number",
autocomplete:"off"});return o("form",{class:"number",onsubmit:n=>{n.preventDefault();let{right:i,words:a}=_t(r,e.value);t(e.value.slice(0,20),i,a)}},e,o("span",
{},r.unit),o("button",{},"Check"))},OrderCheck({items:r,feedback:t},e){let s=Gt(r),n=o("ol",{class:"order"}),i=(c,l)=>{if(l<0||l>=s.length)return;s.splice(l,0,...s.
splice(c,1)),a(),n.children[l].querySelector(l<c?"button":"button:last-child").focus()},a=()=>n.replaceChildren(...s.map((c,l)=>{let d=(p,u,m)=>o("button",{type:"\
button","aria-label":`${m}: ${c}`,onclick:()=>i(l,l+u)},p);return o("li",{},o("span",{},c),d("↑",-1,"earlier"),d("↓",1,"later"))}));return a(),o("div",{},n,
o("button",{type:"button",onclick:()=>{let c=s.filter((d,p)=>d===r[p]).length,l=c===r.length;e([...s],l,l?t:`${c} of ${r.length} stand in their place.`)}},"Chec\
k"))}};function _t({answer:r,within:t,feedback:e,near:s},n){let i=Number(n.trim().replace(",",".").replace("−","-"));if(!n.trim()||!Number.isFinite(i))return{
right:!1,words:"Write a number, such as 0.5."};let a=c=>Math.abs(i-c)<=t;if(a(r))return{right:!0,words:e};let h=s.find(([c])=>a(c));return{right:!1,words:h?h[1]:
"Not yet. Work it out with the formula of this chapter."}}function Gt(r){let t=s=>[...s].reduce((n,i)=>Math.imul(n,31)+i.codePointAt(0)|0,7),e=[...r].sort((s,n)=>t(
s)-t(n));return e.every((s,n)=>s===r[n])?[...e.slice(1),e[0]]:e}var it="http://www.w3.org/2000/svg";function Jt(r){let t=document.createElementNS(it,"svg");t.setAttribute(
"viewBox","-4 -4 128 88");for(let[e,s,n]of r){let i=document.createElementNS(it,"polyline");i.setAttribute("points",e.map((a,h)=>`${(120*a).toFixed(1)},${(80*(1-
s[h])).toFixed(1)}`).join(" ")),i.setAttribute("style",`stroke: var(--${n}); fill: none; stroke-width: 2.5`),t.append(i)}return t}function rt(r,t){let e=r.map(({where:s,text:n})=>{let i=o("p",{class:"told-line","aria-live":"polite"}),a=Vt(n,t).map(({words:c,note:l})=>l?Yt(c,l,i):y(c)),h=o(
"pre",{tabindex:0},...a);return a.length>1&&(i.textContent="Marked lines: point at one, or reach it with the Tab key."),o("details",{open:!0},o("summary",{},s),
h,i)});return o("section",{class:"code"},o("h3",{},"The code that ran"),...e)}function Vt(r,t){let e=[];for(let s of r.split(/(?<=\n)/)){let n=t.find(a=>s.includes(
a.line)),i=e.at(-1);n||!i||i.note?e.push({words:s,note:n}):i.words+=s}return e}function Yt(r,{says:t},e){let s=()=>e.textContent=t;return o("span",{...{class:"n\
oted",tabindex:0,role:"note","aria-label":t,title:t},onmouseenter:s,onfocus:s,onclick:s},y(r))}var N=class{constructor(t){this.answers=t.map(()=>o("p",{class:"derived"}));let e=t.map(({question:s,hint:n},i)=>o("li",{},o("p",{},s),o("details",{},o("summary",
{},"Hint"),o("p",{},n)),o("details",{},o("summary",{},"Answer"),this.answers[i])));this.element=o("section",{class:"derivation"},o("h3",{},"Derive it"),o("ol",{},
...e))}update(t){t.forEach((e,s)=>this.answers[s].textContent=e)}};var Ht=/\[(.+?)\]/g,L=class{constructor({formula:t,symbols:e},s){this.light=s,this.symbols=e,this.cells=e.map(()=>o("td",{class:"value"})),this.numbers=o("p",{class:"\
numbers"});let n=t.map(i=>o("p",{class:"line"},...this.parsed(i)));this.element=o("section",{class:"letters"},o("h3",{},"The formula"),o("div",{class:"lines"},...n),
this.table(),this.numbers)}parsed(t){let e=[],s=0;for(let n of t.matchAll(Ht))e.push(t.slice(s,n.index),this.letter(n[1])),s=n.index+n[0].length;return[...e,t.slice(
s)]}letter(t){let e=this.symbols.find(s=>s.sign===t);return o("span",{class:"letter",tabindex:0,title:e?.name,...this.touches(e)},t)}touches(t){if(!t?.lights.length)
return{};let[e,s]=[()=>this.light(t.lights),()=>this.light(null)];return{onmouseenter:e,onfocus:e,onmouseleave:s,onblur:s}}table(){let t=this.symbols.map((e,s)=>o(
"tr",this.touches(e),o("th",{scope:"row"},e.sign),o("td",{},e.name),this.cells[s],o("td",{class:"unit"},e.unit)));return o("table",{},o("tbody",{},...t))}update(t,e){
t.forEach((s,n)=>this.cells[n].textContent=s),this.numbers.textContent=e}};var j=class{constructor(t,e,{take:s,commit:n}){this.steps=t,this.given={...e},this.take=s,this.commit=n,this.outcomes={},this.running=null;let i=t.findIndex((a,h)=>this.
given[h]===void 0);this.place=i<0?0:i,this.element=o("section",{class:"steps","aria-label":"predict, then reveal"}),this.draw()}draw(t=""){let e=this.steps[this.
place];this.element.replaceChildren(this.head(e),o("p",{class:"asked"},e.question),o("div",{class:"choices"},...e.choices.map((s,n)=>this.choice(s,n))),o("div",
{class:"answered","aria-live":"polite"},...this.answer())),t&&this.element.querySelector(t)?.focus({preventScroll:!0})}head({title:t}){let e=this.steps.map((n,i)=>{
let a={"aria-current":i===this.place?"step":"false","data-done":String(this.given[i]!==void 0)},h=`step ${i+1}: ${n.title}`;return o("button",{type:"button",title:h,
"aria-label":h,...a,onclick:()=>this.go(i)})}),s=o("span",{class:"count"},`Step ${this.place+1} of ${this.steps.length}`);return o("header",{},s,o("h3",{},t),o(
"nav",{class:"dots"},...e))}choice(t,e){let[s,n]=[this.given[this.place],this.outcomes[this.place]],i=n&&(e===n.right?"right":e===s?"wrong":void 0),a={right:"✓ ",
wrong:"✗ "}[i]??"",h={"aria-pressed":String(e===s),disabled:s!==void 0,"data-verdict":i};return o("button",{type:"button",...h,onclick:()=>this.choose(e)},a+t)}answer(){
let[t,e]=[this.given[this.place],this.outcomes[this.place]];if(t===void 0)return[o("p",{class:"hint"},"Choose first; then the experiment shows it.")];if(this.running===
this.place)return[o("p",{class:"hint"},"The experiment is running …")];let s=o("button",{type:"button",class:"again",onclick:()=>this.run()},"Show it again");
if(!e)return[o("p",{class:"hint"},"You have predicted this step."),s];let n=t===e.right?"As you predicted.":"Not as you predicted.",i=o("button",{type:"button",
class:"next",onclick:()=>this.go(this.place+1)},"Next step →"),a=this.place===this.steps.length-1;return[o("p",{},o("b",{},n),` ${e.says}`),...a?[]:[i]]}go(t){
this.place=t,this.draw("[aria-current=step]")}choose(t){this.given[this.place]=t,this.commit(this.place,t),this.run()}run(){this.running=this.place,this.take(this.
place),this.draw()}reveal({step:t,right:e,says:s}){this.outcomes[t]={right:e,says:s};let n=this.running===t;n&&(this.running=null),this.place===t&&this.draw(n?"\
.answered .next":"")}interrupt(){this.running!==null&&(this.running=null,this.draw())}};var Qt=/\*\*(.+?)\*\*|`(.+?)`/g;function Xt(r){let t=[],e=0;for(let s of r.matchAll(Qt)){s.index>e&&t.push({words:r.slice(e,s.index)});let[n,i=n]=(s[1]??s[2]).split(
"|");t.push(s[1]?{words:n,entry:i}:{words:n,code:!0}),e=s.index+s[0].length}return e<r.length&&t.push({words:r.slice(e)}),t}function v(r,t){return Xt(r).map(({words:e,
entry:s,code:n})=>s?t.term(e,s):n?o("code",{},e):document.createTextNode(e))}var R=class{constructor(t,e){this.root=t,this.entries=e,this.bubble=o("div",{class:"\
bubble",role:"tooltip",id:"course-term",hidden:!0})}term(t,e){let s=()=>this.show(c,e),n=()=>this.hide(),i={class:"term",role:"button",tabindex:0,"aria-describe\
dby":this.bubble.id},c=o("span",{...i,...{onmouseenter:s,onfocus:s,onclick:s,onmouseleave:n,onblur:n},onkeydown:l=>l.key==="Escape"&&n()},t);return c}show(t,e){
this.bubble.replaceChildren(o("b",{},e),` ${this.entries[e]}`),this.bubble.hidden=!1,this.root.append(this.bubble);let[s,n]=[this.root.getBoundingClientRect(),t.
getBoundingClientRect()],i=Math.min(n.left-s.left,s.width-this.bubble.offsetWidth-8);this.bubble.style.left=`${Math.max(8,i)}px`,this.bubble.style.top=`${n.bottom-
s.top+this.root.scrollTop+4}px`}hide(){this.bubble.hidden=!0}close(){this.bubble.remove()}};function at({minutes:r,aim:t,misconceptions:e,questions:s,homework:n}){let i=e.map(({belief:c,answer:l})=>o("li",{},o("b",{},`«${c}»`),` ${l}`)),a=s.map(({question:c,
answer:l})=>o("li",{},o("b",{},c),` ${l}`)),h=o("details",{},o("summary",{},"Solution"),o("p",{},n.solution));return o("details",{class:"teacher"},o("summary",{},
"For the lecturer"),o("p",{},o("b",{},`${r} minutes. `),t),o("h4",{},"What students get wrong"),o("ul",{},...i),o("h4",{},"Questions for the room"),o("ol",{},...a),
o("h4",{},"For home"),o("p",{},n.question),h)}var Zt=4,P=class{constructor(t,{lesson:e,code:s},n,{light:i,take:a}){this.glossary=new R(n.root,e.glossary);let h=(d,p)=>n.answered?.(d,p),c=n.learner?.answersOf(
t.name)??{},l=e.steps.map((d,p)=>c[`step-${p}`]?.given);this.path=new j(e.steps,l,{take:a,commit:(d,p)=>h(`step-${d}`,{given:p})}),this.formula=new L(e,i),this.
derivation=new N(e.derivation),this.sections=[this.explanation(e,n),this.panels(e),...e.tables.map(d=>this.optionTable(d)),this.formula.element,...e.derivation.
length?[this.derivation.element]:[],rt(s,e.notes),ot(e.checks,c,h),te(t,e.jump,n),ee(e.reading),...e.teacher?[at(e.teacher)]:[]]}explanation({before:t,explanation:e},{
chapterLink:s}){let n=t.flatMap(({name:h,title:c})=>[" ",s?s(h):o("b",{},c)]),i=n.length?[o("p",{class:"before"},"Before this:",...n)]:[],a=e.map(h=>o("p",{},...v(
h,this.glossary)));return o("section",{class:"explanation","aria-label":"explanation"},...i,...a)}panels({panels:t}){let e=t.map(({panel:s,says:n})=>o("li",{},o(
"b",{},s)," ",...v(n,this.glossary)));return o("section",{class:"seen"},o("h3",{},"What you see"),o("ol",{},...e))}optionTable({title:t,head:e,rows:s}){let n=(c,l)=>o(
"td",{"data-head":e[l]},...v(c,this.glossary)),i=e.map(c=>o("th",{scope:"col"},...v(c,this.glossary))),a=s.map(c=>o("tr",{},...c.map(n))),h=e.length>Zt?"stacked":
"";return o("section",{class:"options"},o("h3",{},t),o("table",{class:h},o("thead",{},o("tr",{},...i)),o("tbody",{},...a)))}update(t){this.derivation.update(t.derived),
this.formula.update(t.symbols,t.formula),t.outcome&&this.path.reveal(t.outcome)}close(){this.glossary.close()}};function te({stage:r,verb:t},{at:e,look:s},{jump:n}){
let i=`Open ${t} · ${r} in the glass box →`,a=o("button",{type:"button",class:"jump",onclick:()=>n(r,e)},i);return o("section",{class:"robot"},o("h3",{},"In \
the real robot"),o("p",{},s),...n?[a]:[])}function ee(r){let t=r.map(({title:e,read:s,link:n})=>{let i=n?o("a",{href:n,rel:"noopener",target:"_blank"},e):o("spa\
n",{},e);return o("li",{},i,` ${s}`)});return o("section",{class:"papers"},o("h3",{},"Further reading"),o("ul",{},...t))}function ct({checks:r},{tried:t}){let e=r.map(({question:s,answer:n},i)=>{let a=o("summary",{},o("b",{},`${i+1}`),o("span",{},s)),h=o("details",{},a,o("p",{},n));
return h.addEventListener("toggle",()=>h.open&&t?.()),h});return o("section",{class:"checks"},o("h3",{},"Think first, then open"),...e)}function ht({robot:r,stage:t,
verb:e,sources:s},{jump:n}){let i=`Open ${e} · ${t} in the glass box →`,a=o("button",{type:"button",class:"jump",onclick:()=>n(t)},i),h=o("details",{class:"s\
ources"},o("summary",{},"sources"),...s.map(l=>o("p",{},l))),c=[o("h3",{},"In the real robot"),o("p",{},r)];return o("section",{class:"robot"},...c,...n?[a]:[],
...s.length?[h]:[])}function lt(r){let t=r.map(({where:e,text:s})=>o("details",{open:!0},o("summary",{},e),o("pre",{tabindex:0},y(s))));return[o("h3",{},"The co\
de that ran"),...t]}var se=60,ut=16,ne=200,q=class{constructor(t,e,s={}){this.chapter=t,this.host=e,this.trainedWork=null,this.trained=!1,this.frame=null,this.opened=!1,this.shownStep=
void 0,this.controls={},this.timer=void 0,this.waiting=void 0,this.long=void 0,this.code=o("div",{class:"code"}),this.formula=o("p",{class:"formula"}),this.rest=
Object.fromEntries(t.controls.map(n=>[n.name,n.default])),this.values={...this.rest,...s},this.figure=new T(e.plotly,(n,i)=>this.pick(n,i)),this.requests=new w(
e.source,(n,i)=>this.showAnswer(n,i),()=>this.request(),()=>this.stopped()),this.ahead=new w(e.source,()=>{},()=>({chapter:t.name})),this.exportButton=new M(t.name,
e,n=>this.failed(n)),this.element=this.build(),this.ask("ask")}request(){let t=G(this.host.root).mode,e=!this.opened,s=this.trainedWork??void 0;return{chapter:this.
chapter.name,values:this.values,mode:t,open:e,work:s,step:this.shownStep}}build(){let{chapter:t,host:e}=this,s=o("h2",{},o("span",{class:"number"},String(t.number)),
t.title),n=o("div",{class:"tools"},this.exportButton.element,...e.tools??[]),i=o("div",{class:"knobs"},...this.makeControls());this.description=o("p",{class:"to\
ld","aria-live":"polite"}),this.side=o("div",{class:"side"},i,this.buttons(),this.description),this.trouble=o("p",{class:"trouble",role:"alert",hidden:!0});let a=[
o("header",{},s,n),this.trouble],h={style:`--stage: var(--${t.stage})`,"aria-label":t.title};return t.framed?o("article",{class:"lesson framed",...h},...a,this.
buildFrame()):o("article",{class:"lesson",...h},...this.buildPlain(a))}buildPlain(t){let{chapter:e,host:s}=this,n=e.sentences.map(c=>o("p",{},c)),i=o("figure",{},
this.figure.plot),a=[...t,o("div",{class:"words"},...n)],h=o("div",{class:"below"},ct(e,s),ht(e,s),this.code);return[o("div",{class:"screen"},...a,o("div",{class:"\
experiment"},this.side,i),this.formula),h]}buildFrame(){this.question=o("p",{class:"question"}),this.dock=o("div",{class:"dock"}),this.reading=o("div",{class:"r\
eading"});let t=o("div",{class:"experiment"},o("figure",{},this.figure.plot),this.side),e=o("div",{class:"bench"},this.question,t,this.dock);return o("div",{class:"\
frame"},e,this.reading)}fillFrame(t){this.frame=new P(this.chapter,t,this.host,{light:e=>this.figure.light(e),take:e=>this.takeStep(e,t.lesson.steps[e])}),this.
question.textContent=t.lesson.question,this.dock.replaceChildren(this.frame.path.element),this.reading.replaceChildren(...this.frame.sections),this.host.asked?.(
t.lesson.steps.length+t.lesson.checks.length)}makeControls(){for(let t of this.chapter.controls){let e=n=>this.changed(t,n),s=V(t,this.values[t.name],e,(n,i)=>this.
pick(n,i));this.controls[t.name]=s}return Object.values(this.controls).map(({element:t})=>t)}buttons(){let t=(s,n,i={})=>o("button",{type:"button",onclick:n,...i},
s);this.train=t("Train",()=>this.begin("train"),{class:"main",hidden:!this.chapter.trained}),this.again=t("Run again",()=>this.begin("ask",{again:!0}),{hidden:!0}),
this.stop=t("Stop",()=>this.requests.halt(),{hidden:!0}),this.bar=o("progress",{"aria-label":"how far it is",hidden:!0}),this.far=o("output",{class:"far"});let e={
"aria-label":"reset",title:"reset: all controls to where they began"};return this.reset=t("↺",()=>this.restart(),{...e,hidden:!this.chapter.controls.length}),
o("div",{class:"run"},this.train,this.again,this.stop,this.bar,this.far,this.reset)}changed(t,e){this.leaveStep(),this.values[t.name]=e;let s=this.chapter.controls.
find(n=>n.instead===t.name);s&&this.setControl(s.name,null),this.host.stored&&!this.host.stored[t.name].switch&&this.resetOthers(t.name),this.host.tried?.(),this.
askLater(this.long?se:ut)}pick(t,e){let s=this.chapter.controls.find(i=>i.name===t);if(!s)return;let n=this.host.stored?ie(this.host.stored[t].values,e):e;this.
setControl(t,n),this.changed(s,n)}setControl(t,e){this.values[t]=e,this.controls[t].set(e)}resetOthers(t){for(let e of this.chapter.controls)!this.host.stored[e.
name].switch&&e.name!==t&&this.setControl(e.name,this.rest[e.name])}askLater(t){clearTimeout(this.timer),this.timer=setTimeout(()=>this.start("ask"),t)}restart(){
this.trainedWork&&this.requests.drop(this.trainedWork),this.trainedWork=null,this.trained=!1,this.leaveStep();for(let[t,e]of Object.entries(this.rest))this.setControl(
t,e);this.askLater(0)}begin(t,e){this.train.disabled=this.again.disabled=!0,this.host.tried?.(),this.leaveStep(),this.start(t,e)}takeStep(t,{values:e,train:s}){
let n=Object.entries({...this.rest,...e}).filter(([i])=>this.controls[i]);for(let[i,a]of n)this.setControl(i,a);this.shownStep=t,this.start(s&&!this.trained&&!this.
host.stored?"train":"ask")}leaveStep(){this.shownStep=void 0,this.frame?.path.interrupt()}start(t,e){clearTimeout(this.timer),this.timer=void 0,this.ask(t,e)}ask(t,e){
clearTimeout(this.waiting),this.waiting=setTimeout(()=>{this.bar.removeAttribute("value"),this.bar.hidden=!1},ne),this.requests.want(t,e)}showAnswer(t,e){if(clearTimeout(
this.waiting),this.trouble.hidden=!t.mistake,t.mistake)return this.failed(t.mistake);e==="train"&&(this.trainedWork=t.work,this.trained=t.over),t.code&&!this.opened&&
this.open(t),this.long??=t.long??!1,this.progress(t,e),this.description.textContent=t.describe,this.frame||(this.formula.textContent=t.formula),this.frame?.update(
t),this.drawn=this.figure.draw(t.figure,t.describe,oe(this.host.root)).then(()=>{this.host.root.dispatchEvent(new CustomEvent("drawn",{detail:{chapter:this.chapter.
name}}))})}open(t){this.opened=!0,t.lesson?this.fillFrame(t):this.code.replaceChildren(...lt(t.code)),this.chapter.ahead&&!this.host.stored&&this.ahead.want("ah\
ead")}failed(t){Object.assign(this.trouble,{textContent:t,hidden:!1}),this.trainedWork=null,this.frame?.path.interrupt(),this.progress({over:!0},"")}progress({over:t,
step:e,total:s},n){let i=t===!1;this.train.disabled=i&&n==="train",this.again.disabled=i,this.again.hidden=!this.long||i,this.stop.hidden=this.bar.hidden=!i,i&&
Object.assign(this.bar,{max:s,value:e}),s?this.far.textContent=i?`${e} of ${s} steps`:`${s} steps done`:this.trainedWork||(this.far.textContent="")}stopped(){this.
frame?.path.interrupt(),this.progress({over:!0},""),this.far.textContent=`stopped at ${this.bar.value} of ${this.bar.max} steps`}pause(){this.requests.loop&&this.
requests.halt(),this.ahead.halt()}redraw(){this.ask("ask")}close(){clearTimeout(this.timer),clearTimeout(this.waiting),this.trainedWork&&this.requests.drop(this.
trainedWork),this.requests.close(),this.ahead.close(),this.exportButton.close(),this.frame?.close(),this.figure.close()}async settled(){for(;this.timer;)await new Promise(
t=>setTimeout(t,ut));await this.requests.settled(),await this.drawn}},ie=(r,t)=>r.reduce((e,s)=>Math.abs(s-t)<Math.abs(e-t)?s:e);function oe(r){return Number(getComputedStyle(
r).getPropertyValue("--scale"))||1}function re(r,t,e,s){let n=t.controls.filter(({name:u})=>e[u]),i=t.controls.filter(({name:u})=>!e[u]).map(({label:u})=>u),a=n.map(u=>u.kind==="Slider"?{...u,values:e[u.
name].values}:u),h=new Promise(u=>window.addEventListener("load",()=>u(window.Plotly))),c=new S(t,e,s),l=new A,d={root:r,source:c,plotly:h,stored:e,learner:l,...l.
of(t.name)},p=new q({...t,controls:a,trained:!1},d);return r.replaceChildren(p.element,o("p",{class:"about"},ae(t,a,i))),window.matchMedia("(prefers-color-schem\
e: dark)").addEventListener("change",()=>p.redraw()),p}function ae(r,t,e){let s=t.length?"This page needs no server: its controls move through results that were\
 computed when it was saved. Where one is moved, the others return to rest, except choices and switches that were computed together.":"This page needs no server\
.",n=r.trained?" The network on it was trained before it was saved.":"",i=e.length?` Only the live course offers: ${e.join("; ")}.`:"";return s+n+i}return bt(ce);})();
