"""How Slavic surnames end in Latin letters, which each desk writes in its own way."""

ROMANIZED = """
sk-y sk-i sk-iy sk-yy sk-yi sk-ii sk-ij sk-yj: y i iy yy yi ii ij yj
dn-y dn-iy dn-yy dn-yi dn-ij dn-yj: y iy yy yi ij yj
hn-y hn-iy hn-yy hn-yi hn-ij hn-yj: y iy yy yi ij yj
ln-y ln-iy ln-yy ln-yi ln-ij ln-yj: y iy yy yi ij yj
rn-y rn-iy rn-yy rn-yi rn-ij rn-yj: y iy yy yi ij yj
zn-y zn-iy zn-yy zn-yi zn-ij zn-yj: y iy yy yi ij yj
sk-aya sk-aia sk-aja sk-aïa: aya aia aja aïa
"""
