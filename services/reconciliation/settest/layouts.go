package settest

import (
	"slices"
	"strings"
)

// writers write a file, by the layout of the bank.
var writers = map[string]func(*paper){
	"lloyds": writeLloyds, "barclays": writeBarclays, "natwest": writeNatWest, "hsbc": writeHSBC, "coop": writeCoop,
	"santander": writeSantander, "starling": writeStarling, "ofx1": writeOFX1, "ofx2": writeOFX2,
	"camt02": writeCAMT, "camt08": writeCAMT, "mt940fields": writeMT940, "mt940remi": writeMT940,
}

// write writes a file, its lines by day.
func (b *Book) write(c chance, account int) string {
	slices.SortStableFunc(b.Lines, func(x, y *Line) int { return strings.Compare(string(x.Day), string(y.Day)) })
	b.Opening = int64(c.between(100000, 900000))
	p := &paper{b: b, c: c, account: account}
	writers[b.Bank.Layout](p)
	return p.String()
}
