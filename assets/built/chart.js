var GlassChart=(()=>{var s=Object.defineProperty;var m=Object.getOwnPropertyDescriptor;var g=Object.getOwnPropertyNames;var p=Object.prototype.hasOwnProperty;var w=(l,t)=>{for(var i in t)s(l,i,{get:t[i],enumerable:!0})},v=(l,t,i,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let a of g(t))!p.call(l,a)&&a!==i&&
s(l,a,{get:()=>t[a],enumerable:!(r=m(t,a))||r.enumerable});return l};var S=l=>v(s({},"__esModule",{value:!0}),l);var z={};w(z,{chart:()=>O});var k={displayModeBar:!1,displaylogo:!1};function O(l,{props:t,trigger:i,watch:r},a){let e=l.querySelector(".chart"),h=document.documentElement.classList.contains(
"lecture-hall")?1.35:1,c=!1;async function n(){let{value:o}=t;if(e.hidden=!o,!o||!e.clientWidth)return;await import(a);let b=getComputedStyle(e).colorScheme.includes(
"dark")?"dark":"light",{data:y,layout:d}=x(o[b],h),f=d.height??(e.clientWidth<560&&o.tall?o.tall:340);await window.Plotly.react(e,y,{...d,width:e.clientWidth,height:f},
k),e.setAttribute("aria-label",o.said),!c&&(c=!0,e.on("plotly_click",({points:u})=>i("select",{picked:u[0].customdata??u[0].label})))}return r("value",n),new ResizeObserver(
n).observe(e),new MutationObserver(n).observe(document.body,{attributes:!0,attributeFilter:["class"]}),n()}function x({data:l,layout:t},i){let r=(a,e)=>a==="siz\
e"?e*i:e;return{data:l,layout:JSON.parse(JSON.stringify(t),r)}}return S(z);})();
