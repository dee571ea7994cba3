package settest

// rates are day rates in pence, half-days how many halves of a day are invoiced. The usual ones
// stand more than once, so that thousands of invoices share about a hundred amounts.
var (
	rates    = []int64{35000, 40000, 40000, 45000, 50000, 50000, 50000, 55000, 60000, 60000, 65000, 70000}
	halfDays = []int64{1, 1, 2, 2, 2, 2, 3, 4, 4, 5, 6, 8, 10, 12}
)

// priced is what an invoice asks for, in pence.
type priced struct{ net, gross int64 }

// price is that of a visit or several: with VAT or without.
func price(c chance) priced {
	net := pick(c, rates) * pick(c, halfDays) / 2
	if c.in(60) {
		return priced{net, net * 6 / 5}
	}
	return priced{net, net}
}

// usual is a price that many invoices have.
func usual(c chance) priced { return pick(c, []priced{{50000, 50000}, {50000, 60000}, {40000, 48000}}) }

// withVAT is a price with VAT, so that it can be forgotten.
func withVAT(c chance) priced {
	net := pick(c, rates) * pick(c, halfDays) / 2
	return priced{net, net * 6 / 5}
}
