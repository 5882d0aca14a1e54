var GlassTableBuilder=(()=>{var m=Object.defineProperty;var S=Object.getOwnPropertyDescriptor;var E=Object.getOwnPropertyNames;var x=Object.prototype.hasOwnProperty;var L=(o,t)=>{for(var i in t)m(o,i,{get:t[i],enumerable:!0})},M=(o,t,i,e)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of E(t))!x.call(o,n)&&n!==i&&
m(o,n,{get:()=>t[n],enumerable:!(e=S(t,n))||e.enumerable});return o};var O=o=>M(m({},"__esModule",{value:!0}),o);var q={};L(q,{TableBuilder:()=>u,start:()=>R});function r(o,t={},...i){let e=document.createElement(o);for(let[n,s]of Object.entries(t))n.startsWith("on")?e.addEventListener(n.slice(2),s):s===!0?e.setAttribute(
n,""):s!==!1&&s!==void 0&&e.setAttribute(n,s);return e.append(...i.filter(n=>n!==void 0)),e}var $="def class return yield raise for in if elif else while with as not and or is lambda import from self None True False",B=new RegExp([String.raw`(?<comment>#[^\n]*)`,
String.raw`(?<string>"""[\s\S]*?"""|f?"[^"\n]*"|'[^'\n]*')`,String.raw`\b(?<keyword>${$.replaceAll(" ","|")})\b`,String.raw`\b(?<number>\d[\d_.e]*)\b`].join("|"),
"g");var C="#words input, #words textarea, .live-bar .words",A="#run, .live-bar .run",w=()=>document.querySelector(C);function g(o){let t=w();if(!t)return;let i=t instanceof
HTMLTextAreaElement?HTMLTextAreaElement:HTMLInputElement;Object.getOwnPropertyDescriptor(i.prototype,"value")?.set?.call(t,o),t.dispatchEvent(new Event("input",
{bubbles:!0}))}function b(){document.querySelector(A)?.click()}function d(o){let t=w();if(!t)return;let{text:i,cursor:e}=z(t.value,o,t.selectionStart??void 0,t.
selectionEnd??void 0);g(i),t.focus({preventScroll:!0}),t.setSelectionRange(e,e)}function z(o,t,i=o.length,e=i){let n=o.slice(0,i).trimEnd(),s=o.slice(e).trimStart(),
a=/\b(?:the|a|an|this|that)$/i.test(n)?t:`the ${t}`,l=n?`${n} ${a}`:a,c=s&&!/^[.,;!?]/.test(s)?" ":"";return{text:l+c+s,cursor:l.length}}var T=6,N=1e6,P="A click on a thing, here or in the picture, puts its name into the sentence; drag it to move it.";function R(o,t,i){let e=new u(o,t,i);window.addEventListener(
"table",s=>e.toggle(s.detail)),t.watch("value",()=>e.isShown&&e.receive()),document.addEventListener("thing",s=>d(s.detail)),document.addEventListener("click",({
target:s})=>y(s,"#run")&&e.close()),document.addEventListener("keydown",({key:s,target:a})=>s==="Enter"&&y(a,"#words")&&e.close());let n=document.querySelector(
"#scene input");e.toggle(n?.value.startsWith("table ·"))}var y=(o,t)=>o instanceof Element&&!!o.closest(t),u=class{constructor(t,{props:i,server:e},n){this.props=
i,this.server=e,this.choices=n,this.isShown=!1,this.chosen=null,this.items=[],this.summary=r("summary",{},"On the table"),this.picture=r("div",{class:"picture"}),
this.names=r("ul",{class:"names"}),this.suggestions=r("div",{class:"suggestions"}),this.line=r("p",{class:"line",role:"status"});let s=r("div",{class:"side"},this.
names,r("p",{class:"how"},P),this.editor(),this.line,r("p",{class:"how"},"Say, for example:"),this.suggestions);this.details=r("details",{open:!0},this.summary,
r("div",{class:"parts"},this.picture,s)),this.root=t.querySelector(".table-builder"),this.root.hidden=!0,this.root.builder=this,this.root.append(this.details)}toggle(t){
this.root.hidden=!t,document.body.classList.toggle("on-table",!!t),t&&!this.isShown&&this.receive(),this.isShown=!!t}close(){this.isShown&&(this.details.open=!1)}receive(){
if(this.props.value!==this.scene)return this.edit({do:"show",scene:this.props.value})}ask(t){if(!this.server)throw new TypeError("the builder stands without its\
 server");return this.server.edit(t)}async edit(t){this.root.classList.add("busy");try{let i=await this.ask({scene:this.scene,...t});i.scene&&this.show(i),this.
line.textContent=i.line??""}catch{this.line.textContent="The server does not answer; try again."}this.root.classList.remove("busy")}show({scene:t,says:i,items:e,
suggestions:n,picture:s}){this.scene=t,this.items=e,this.props.value!==t&&(this.props.value=t),e.some(({name:l})=>l===this.chosen)||(this.chosen=null),this.summary.
replaceChildren(r("b",{},"On the table: "),i);let a=s&&r("img",{src:s,alt:`the table from the front: ${i}`,draggable:"false"});this.picture.replaceChildren(...[
a,...e.map(l=>this.spot(l))].filter(Boolean)),this.suggestions.replaceChildren(...n.map(W)),this.drawNames()}drawNames(){this.names.replaceChildren(...this.items.
map(t=>this.chip(t))),this.changer.disabled=!this.chosen}spot({name:t,x:i,y:e}){let n=`${t}: put its name into the sentence, or drag it`,s=r("button",{type:"but\
ton",class:"spot",title:n,"aria-label":n}),a=([h,p])=>{s.style.left=`${100*h}%`,s.style.top=`${100*p}%`};a([i,e]);let l=null,c=!1;return s.addEventListener("poi\
nterdown",h=>{s.setPointerCapture(h.pointerId),l=[h.clientX,h.clientY],c=!1}),s.addEventListener("pointermove",h=>{l&&(c||=Math.hypot(h.clientX-l[0],h.clientY-l[1])>
T,c&&a(this.placeOf(h)))}),s.addEventListener("pointerup",async h=>{if(l=null,!c)return;let[p,v]=this.placeOf(h);await this.edit({do:"move",name:t,x:p,y:v});let f=this.
items.find(k=>k.name===t);f&&a([f.x,f.y])}),s.addEventListener("click",()=>{c||(this.choose(t),d(t))}),s}placeOf({clientX:t,clientY:i}){let{left:e,top:n,width:s,
height:a}=this.picture.getBoundingClientRect();return[(t-e)/s,(i-n)/a]}chip({name:t,colour:i}){let e=r("i",{style:i?`background: ${this.choices.colours[i]}`:void 0}),
n=String(t===this.chosen),l=r("button",{type:"button",class:"name","aria-pressed":n,title:"put its name into the sentence",onclick:()=>{this.choose(t),d(t)}},e,
t),c={type:"button",class:"away","aria-label":`take away the ${t}`,title:"take it away"},h=r("button",{...c,onclick:()=>this.edit({do:"remove",name:t})},"×");return r(
"li",{},l,h)}choose(t){this.chosen=t;let{kind:i,colour:e,size:n}=this.items.find(s=>s.name===t);this.kind.value=i,e&&(this.colour.value=e),n&&(this.size.value=n),
this.fitLists(),this.drawNames()}editor(){let t=(n,s)=>r("select",{"aria-label":n,onchange:()=>this.fitLists()},...s.map(D));this.size=t("size",this.choices.sizes),
this.colour=t("colour",Object.keys(this.choices.colours)),this.kind=t("what it is",[...this.choices.things,...this.choices.zones]);let i=()=>({kind:this.kind.value,
colour:this.colour.value,size:this.size.value}),e=(n,s,a={})=>r("button",{type:"button",...a,onclick:s},n);return this.changer=e("Change the chosen",()=>this.change(
i()),{disabled:!0}),r("div",{class:"editor"},this.size,this.colour,this.kind,e("Add",()=>this.edit({do:"add",...i()})),this.changer,e("Shuffle",()=>this.edit({do:"\
shuffle",seed:Math.floor(N*Math.random())}),{class:"shuffle"}))}change(t){return this.chosen&&this.edit({do:"change",name:this.chosen,...t})}fitLists(){let t=this.
choices.zones.includes(this.kind.value);this.size.disabled=t,this.colour.disabled=t&&this.kind.value!=="disc"}},D=o=>r("option",{value:o},o);function W({text:o,
kind:t}){let i=t==="command",e=i?"say it and run":`answered in one line (${t}); nothing moves`;return r("button",{type:"button",class:i?"":"answered",title:e,onclick:()=>{
g(o),b()}},o)}return O(q);})();
