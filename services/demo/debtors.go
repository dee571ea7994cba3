package demo

// debtor is somebody outside who owes the trust something, made up like everything else.
type debtor struct{ name, email string }

// debtors are the payers whose invoices the trust brought in. The first pays for several schools of its own at once,
// the second for the schools of its area.
var debtors = []debtor{
	{"Corvedale Academies Trust", "accounts@corvedale.example"},
	{"Ludshire County Council", "creditors@ludshire.example"},
	{"Munslow Primary School", "office@munslow.example"},
	{"Clee Hill Community Primary School", "office@cleehill.example"},
	{"Bishopsmead Church of England School", "office@bishopsmead.example"},
	{"Harley Wood School", "office@harleywood.example"},
	{"Tugford Academy", "office@tugford.example"},
	{"Ironbrook High School", "finance@ironbrook.example"},
	{"Much Ansley School", "office@muchansley.example"},
	{"Cardington Infant School", "office@cardington.example"},
	{"Easthope Junior School", "office@easthope.example"},
	{"Rushbury Girls' School", "finance@rushbury.example"},
	{"Tickwood Nursery School", "office@tickwood.example"},
	{"Abdon Vale Academy", "office@abdonvale.example"},
	{"Stoke St Milborough Primary School", "office@milborough.example"},
	{"Onibury Special School", "office@onibury.example"},
	{"Hopesay Primary School", "office@hopesay.example"},
	{"Wistanstow Academy", "office@wistanstow.example"},
}

// dayRates are what a day of the trust's leaders cost before: pounds.
var dayRates = []int64{350, 402, 700, 805, 437, 1050, 575, 1400, 632, 525}

// owedBefore is how many invoices the trust brought in.
const owedBefore = 92

// payerOf is the index of the debtor of an invoice that was brought in. One payment of the first covers the invoices
// from pooledFrom on, one of the second those after.
func payerOf(n int) int {
	switch {
	case n >= councilFrom:
		return 1
	case n >= pooledFrom:
		return 0
	case n >= togetherFrom:
		return togetherBy
	}
	return 2 + n*7%(len(debtors)-2)
}

// priceOf is what an invoice that was brought in comes to, in pence. No other comes to that whose payment came back.
func priceOf(n int) int64 {
	pence := dayRates[(n*3+n/10)%len(dayRates)]*100 + int64(n%4)*1250
	if n == returnedFrom {
		pence += 165
	}
	return pence
}

// Where the invoices that were brought in begin to be paid otherwise than in full, once, and by their number.
const (
	namelessFrom = 66 // by nobody who can be told
	partFrom     = 70
	overFrom     = 74
	swappedFrom  = 76 // with two digits swapped
	twiceFrom    = 79
	returnedFrom = 80 // and the bank sent the payment back
	togetherFrom = 81 // three by one payment, which names them all
	pooledFrom   = 84
	councilFrom  = 89
	togetherBy   = 5
)
