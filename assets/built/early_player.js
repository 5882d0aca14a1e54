var GlassEarly=(()=>{var h=Object.defineProperty;var v=Object.getOwnPropertyDescriptor;var x=Object.getOwnPropertyNames;var O=Object.prototype.hasOwnProperty;var P=(e,r)=>{for(var o in r)h(e,o,{get:r[o],enumerable:!0})},j=(e,r,o,c)=>{if(r&&typeof r=="object"||typeof r=="function")for(let t of x(r))!O.call(e,t)&&t!==o&&
h(e,t,{get:()=>r[t],enumerable:!(c=v(r,t))||c.enumerable});return e};var k=e=>j(h({},"__esModule",{value:!0}),e);var _={};P(_,{start:()=>E});var s=window.fetched??={};function u(e){return s[e]??=new Promise((r,o)=>{document.head.append(Object.assign(document.createElement("script"),{src:e,onload:r,onerror:o}))}),
s[e]}function E(e){let r=new URLSearchParams(location.search),o=matchMedia("(prefers-color-scheme: dark)").matches,c=r.get("__theme")??(o?"dark":"light");if((r.get("\
tab")??"box")!=="box")return;let t=e.rollouts[r.get("recorded")??""]??Object.values(e.rollouts)[0];t&&(s[t]=fetch(t).then(i=>i.arrayBuffer())),document.body.classList.
toggle("dark",c==="dark"),L(e,u(e.script));let d=Object.assign(document.createElement("link"),{rel:"modulepreload",href:e.plotly});s[t]?.then(()=>document.head.
append(d))}async function L({script:e,place:r,html:o},c){let t=Object.assign(document.createElement("main"),{id:r,innerHTML:o});document.body.append(t);let d,i,
w=new Promise(n=>d=n),p=n=>(...a)=>w.then(()=>n(...a)),f=new Proxy({},{get:(n,a)=>p((...l)=>i.server[a](...l))}),g=new Proxy({},{get:(n,a)=>i?.props[a]});window.
early={address:e,handOver(n,a){delete window.early,i=a;let{player:l}=Object.assign(n,{player:t.player,host:t.host}),{activeElement:m}=document;n.replaceChildren(
...t.childNodes),l?.open(l.stage.name),m instanceof HTMLElement&&m.focus({preventScroll:!0}),t.remove(),d()}};try{await c}catch{delete window.early,t.remove();return}
let[y,b]=["trigger","watch"].map(n=>p((...a)=>i[n](...a)));window.begins[e](t,{trigger:y,props:g,server:f,watch:b})}return k(_);})();
