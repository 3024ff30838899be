/** The style of the site's pages: the app's colours, one column, black on white where it is printed. */
export const SITE_STYLE = `:root{color-scheme:light dark;--ink:#171a2b;--ink-2:#454a61;--paper:#fff;--line:#dfe2ea;--nila:#35358d;--on-nila:#fff;--warn:#8a5200;--sorot:#b80f72}
@media (prefers-color-scheme:dark){:root{--ink:#eef0f7;--ink-2:#b9bfd3;--paper:#14172a;--line:#343a55;--nila:#b4b6ff;--on-nila:#14172a;--warn:#ffc46b;--sorot:#ff8fd0}}
*{box-sizing:border-box}
body{max-width:46rem;margin:0 auto;padding:0 16px 48px;background:var(--paper);color:var(--ink);font:17px/1.5 'Plus Jakarta Sans',system-ui,sans-serif;overflow-wrap:break-word}
header{display:flex;gap:4px 16px;align-items:flex-start;justify-content:space-between;padding:6px 0;border-bottom:1px solid var(--line)}
header>a{flex:none}
a{color:var(--nila)}
header a,.places a,footer a{display:inline-flex;align-items:center;min-height:44px}
header ol,footer ul{display:flex;flex-wrap:wrap;gap:0 16px;margin:0;padding:0;list-style:none}
header ol{gap:0 6px}
header li{display:flex;align-items:center;gap:6px;min-height:44px}
header li+li::before{content:'›';color:var(--ink-2)}
h1{margin:20px 0 4px;font-size:1.7rem;line-height:1.15;letter-spacing:-.02em}
h2{margin:32px 0 8px;font-size:1.15rem}
.facts,.note,small,footer{color:var(--ink-2)}
.warns{color:var(--warn);font-weight:600}
.lead{font-size:1.2rem;line-height:1.4}
.open{display:inline-flex;align-items:center;min-height:48px;padding:8px 20px;line-height:1.25;border-radius:10px;background:var(--nila);color:var(--on-nila);font-weight:600;text-decoration:none}
dl{display:grid;gap:10px 20px;margin:16px 0}
dt{color:var(--ink-2);font-size:.95rem}
dd{margin:0}
.answers{margin:20px 0;padding:2px 0 2px 16px;border-left:4px solid var(--sorot)}
.answers dl{margin:0}
.answers dd{font-size:1.15rem;line-height:1.4}
figure{margin:16px 0}
figure>img{display:block;width:auto;max-width:100%;height:auto;max-height:560px;border:1px solid var(--line);background:#fff}
.spread>svg{max-width:420px;padding:8px}
figure>svg{display:block;width:100%;max-width:560px;height:auto;background:#fff}
figcaption{margin-top:8px}
figcaption h3{margin:0;font-size:1rem}
figcaption p{margin:2px 0}
.legend ul{margin:6px 0;padding:0;list-style:none}
.legend li{display:flex;gap:8px;align-items:center;max-width:24rem}
.legend span{flex:1}
.sign{flex:none;width:22px;height:15px}
.badge .sign{width:12px;height:12px;margin-right:6px}
.badge{display:inline-flex;align-items:center;padding:0 8px;border:1px solid var(--ink-2);border-radius:6px;font-size:.9rem}
.badge.peraga{border-style:dashed}
.badge .sign,.legend .sign{background:#fff}
.table{overflow-x:auto}
table{width:100%;border-collapse:collapse}
th,td{padding:8px 10px 8px 0;border-top:1px solid var(--line);text-align:left;vertical-align:top}
thead th{border-top:0;color:var(--ink-2);font-size:.85rem}
td b{white-space:nowrap}
th small,td small{display:block;font-weight:400}
td.num{text-align:right;white-space:nowrap}
.counts :is(th,td){text-align:right}
.counts th:first-child{text-align:left}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:8px 32px}
.pair h3{margin:8px 0 0;font-size:1rem}
.ends{margin:4px 0}
.ends a{display:inline-flex;align-items:center;min-height:44px}
.ends b{margin-left:6px;white-space:nowrap}
.ends small,.places small,li>small{display:block;line-height:1.3}
footer{margin-top:48px;padding-top:8px;border-top:1px solid var(--line);font-size:.9rem}
main li{margin:4px 0}
.peraga{color:var(--warn);font-weight:600}
ul,ol{padding-left:1.2em}
.places{columns:13rem;padding:0;list-style:none}
.places li{break-inside:avoid}
a:focus-visible,.table:focus-visible{outline:3px solid var(--nila);outline-offset:2px}
@media (min-width:60em){
body{max-width:58rem}
main>section>dl>div{display:grid;grid-template-columns:12rem 1fr;gap:16px;align-items:baseline}
}
@media (max-width:40em){
header li:last-child:not(:first-child){position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
table:not(.counts) thead{position:absolute;clip-path:inset(50%);width:1px;height:1px}
table:not(.counts) tbody tr{display:grid;grid-template-columns:1fr auto;gap:0 12px;padding:10px 0;border-top:1px solid var(--line)}
table:not(.counts) tbody :is(th,td){padding:0;border:0}
table:not(.counts) tbody th{grid-column:1/-1}
table:not(.counts) tbody td:nth-child(2){grid-row:2/4;font-size:1.15rem}
table:not(.counts) tbody td:nth-child(n+3){grid-column:2;text-align:right;font-size:.9rem}
}
@media print{:root{--ink:#000;--ink-2:#333;--paper:#fff;--nila:#000;--line:#999;--sorot:#000}body{max-width:none;font-size:11pt}.open,header a[hreflang],footer ul{display:none}a{color:#000;text-decoration:none}section,figure,tr,li{break-inside:avoid}
`;
