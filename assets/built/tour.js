var GlassCourse=(()=>{var l=Object.defineProperty;var m=Object.getOwnPropertyDescriptor;var w=Object.getOwnPropertyNames;var b=Object.prototype.hasOwnProperty;var y=(s,t)=>{for(var e in t)l(s,e,{get:t[e],enumerable:!0})},x=(s,t,e,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let i of w(t))!b.call(s,i)&&i!==e&&
l(s,i,{get:()=>t[i],enumerable:!(n=m(t,i))||n.enumerable});return s};var E=s=>x(l({},"__esModule",{value:!0}),s);var L={};y(L,{Tour:()=>h});function a(s,t={},...e){let n=document.createElement(s);for(let[i,o]of Object.entries(t))i.startsWith("on")?n.addEventListener(i.slice(2),o):o===!0?n.setAttribute(
i,""):o!==!1&&o!==void 0&&n.setAttribute(i,o);return n.append(...e.filter(i=>i!==void 0)),n}var S="def class return yield raise for in if elif else while with as not and or is lambda import from self None True False",D=new RegExp([String.raw`(?<comment>#[^\n]*)`,
String.raw`(?<string>"""[\s\S]*?"""|f?"[^"\n]*"|'[^'\n]*')`,String.raw`\b(?<keyword>${S.replaceAll(" ","|")})\b`,String.raw`\b(?<number>\d[\d_.e]*)\b`].join("|"),
"g");function c(s){let t=u(s);return!t||A(s)?!!t:(t.click(),!1)}var u=s=>document.querySelector(`[role="tab"][data-tab-id="${CSS.escape(s)}"]`),A=s=>u(s)?.getAttribute(
"aria-selected")==="true",d=s=>s.getClientRects().length>0;function p(){for(let s of document.querySelectorAll(".glass-box"))for(let t=s;t&&d(s);t=t.parentElement)
if(t.player?.record)return t.player}function f(){let s=document.querySelector(".course");return s?.course&&d(s)?s.course:void 0}var P=new Set(["ArrowRight","PageDown"]),k=120,v=1e3,$=new Set(["ArrowLeft","PageUp"]),h=class{constructor(t,e){this.root=t,this.stops=e,this.place=null,this.opened=
null,this.raised=null,this.timer=null,this.minutes=e.reduce((i,o)=>i+o.minutes,0),this.build(),document.addEventListener("keydown",i=>this.pressed(i),!0);let n=new URLSearchParams(
location.search).get("tour");n!==null&&this.goToNumber(n)}build(){let t=(o,r,g)=>a("button",{type:"button","aria-label":r,title:r,onclick:g},o),e=`Guided tour ·\
 ${this.stops.length} stops, about ${this.minutes} minutes (t)`;this.start=t("Tour ▸",e,()=>this.go(0,!0)),this.start.className="tour-start",this.line=a("p",{
class:"tour-line",role:"alert",hidden:!0}),this.title=a("h2"),this.words=a("p"),this.position=a("output"),this.dots=a("ol",{class:"dots","aria-label":"stops"},...this.
stops.map((o,r)=>this.dot(o,r))),this.previous=t("‹","back (←, page up)",()=>this.go(this.place-1)),this.next=t("›","on (→, page down)",()=>this.go(this.
place+1));let n=t("✕","leave the tour (Esc)",()=>this.leave()),i=a("div",{class:"walk"},this.position,this.dots,this.previous,this.next,n);this.caption=a("asi\
de",{class:"tour-caption","aria-live":"polite",hidden:!0},a("div",{class:"said"},this.title,this.words),i),this.root.replaceChildren(this.start,this.line),document.
body.append(this.caption)}dot({title:t},e){let n={type:"button",title:`${e+1} · ${t}`,"aria-label":`stop ${e+1}: ${t}`};return a("li",{},a("button",{...n,onclick:()=>this.
go(e)}))}goToNumber(t){let e=Number(t);Number.isInteger(e)&&e>=1&&e<=this.stops.length?this.go(e-1):this.say(`There is no stop «${t.slice(0,40)}» on the tour: \
its stops are 1 to ${this.stops.length}.`)}say(t){Object.assign(this.line,{textContent:t,hidden:!t})}get on(){return this.place!==null}go(t,e=!1){if(!(t<0)){if(t>=
this.stops.length){this.leave();return}this.say(""),e&&!document.fullscreenElement&&document.documentElement.requestFullscreen?.().catch(()=>{}),this.place=t,this.
opened=null,this.showCaption(),this.address(t+1),this.timer??=setInterval(()=>this.reach(),k),this.reach()}}reach(){let{tab:t,stage:e,view:n,chapter:i,values:o}=this.
stops[this.place];if(!c(t))return;let r=e?p():f();!r||this.opened===this.place||(e?(n&&(r.stage.views[e]=n),r.open(e)):r.open(i,o,!0),this.opened=this.place,this.
raise(r.root))}raise(t){this.raised!==t&&this.lower(),this.raised=t,t.classList.add("on-stage"),(t.course||window.innerHeight>=v)&&t.classList.add("lecture"),document.
body.classList.add("touring"),this.fit()}fit(){let t=this.caption.offsetHeight;document.documentElement.style.setProperty("--caption",`${t}px`)}lower(){this.raised?.
classList.remove("on-stage"),this.raised?.classList.toggle("lecture",document.documentElement.classList.contains("lecture-hall")),this.raised=null}showCaption(){
let{title:t,caption:e,minutes:n}=this.stops[this.place];this.title.textContent=t,this.words.textContent=e,this.position.textContent=`${this.place+1} of ${this.stops.
length} · ${n} min`,this.previous.disabled=this.place===0,[...this.dots.children].forEach((i,o)=>{let r=o===this.place?"step":"false";i.firstChild.setAttribute(
"aria-current",r)}),this.caption.hidden=!1,this.fit()}leave(){clearInterval(this.timer),this.place=null,this.opened=null,this.timer=null,this.caption.hidden=!0,
this.lower(),document.body.classList.remove("touring"),document.documentElement.style.removeProperty("--caption"),document.fullscreenElement&&document.exitFullscreen(),
this.address(null)}address(t){let e=new URLSearchParams(location.search);t?e.set("tour",t):e.delete("tour"),history.replaceState(history.state,"",`?${e}${location.
hash}`)}pressed(t){if(t.ctrlKey||t.metaKey||t.altKey||t.shiftKey||C(t))return;let e=this.on?this.walking(t):t.key==="t"&&(()=>this.go(0,!0));e&&(t.preventDefault(),
t.stopPropagation(),e())}walking({key:t,target:e}){if(!(e.closest?.("input[type=range], [role=radiogroup], [role=slider], canvas")&&t.startsWith("Arrow")))return P.
has(t)?()=>this.go(this.place+1):$.has(t)?()=>this.go(this.place-1):{Escape:()=>this.leave(),t:()=>this.leave()}[t]}};function C(s){let t=s.target.closest?.("in\
put, textarea, select, dialog, [contenteditable]");return!!t&&!["checkbox","range","radio"].includes(t.type)}return E(L);})();
