/** Everything that the page looks like: light and dark, from a telephone to a projector, and on paper. */
export const pageStyle = `
:root{color-scheme:light dark;--back:#fff;--text:#1c2128;--soft:#57606a;--line:#d0d7de;--panel:#f6f8fa;--bad:#b42318;--good:#1a7f37;--mark:#8a5a00}
@media (prefers-color-scheme:dark){:root{--back:#0d1117;--text:#e6edf3;--soft:#9aa4af;--line:#30363d;--panel:#161b22;--bad:#ff8f85;--good:#56d364;--mark:#e3b341}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1200px;padding:1rem clamp(.75rem,3vw,2.5rem) 4rem;background:var(--back);color:var(--text);font:16px/1.5 system-ui,sans-serif}
h1{font-size:1.1rem;color:var(--soft);font-weight:600;margin:0 0 .25rem;overflow-wrap:anywhere}
.head{font-size:clamp(1.2rem,2.6vw,1.7rem);line-height:1.3;margin:0 0 1rem;font-weight:600;overflow-wrap:anywhere}
h2{font-size:1.1rem;margin:2rem 0 .5rem;padding-top:.75rem;border-top:1px solid var(--line)}
h3{font-size:.95rem;margin:1rem 0 .25rem;overflow-wrap:anywhere}
p{margin:.25rem 0}
small,.soft{color:var(--soft)}
code,pre,.place{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.875rem}
.place{font-weight:600;overflow-wrap:anywhere}
pre{margin:.5rem 0;padding:.6rem .75rem;background:var(--panel);border:1px solid var(--line);border-radius:6px;overflow-x:auto;line-height:1.45}
pre b{color:var(--bad)}
.bad{color:var(--bad);font-weight:600}
.good{color:var(--good)}
ol,ul{padding:0;margin:0;list-style:none}
li{padding:.4rem 0}
details{border-bottom:1px solid var(--line)}
summary{cursor:pointer;padding:.5rem .25rem;display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline}
summary::before{content:"+";color:var(--soft);width:.8em}
details[open]>summary::before{content:"-"}
summary .bad{min-width:5.5em;text-align:right;font-variant-numeric:tabular-nums}
:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
svg{display:block;width:100%;height:auto;background:var(--panel);border:1px solid var(--line);border-radius:6px}
svg text{fill:var(--soft);font:11px system-ui,sans-serif}
svg .stall{fill:var(--bad)}
svg .late,svg .tick{stroke:var(--mark);stroke-width:1.5}
svg .tick{stroke:var(--line)}
svg .request{fill:var(--soft);opacity:.55}
.key{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:.875rem;color:var(--soft)}
@media (max-width:700px){svg text{font-size:26px}svg .odd{display:none}}
@media print{body{max-width:none}details:not([open])>*{display:block}}
`;
