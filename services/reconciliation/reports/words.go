package reports

// Why a report is refused.
const (
	enterTheFirstDay = "Enter the first day."
	enterTheLastDay  = "Enter the last day, which is not before the first."
)

// What stands in the files.
const (
	owedToYou = "Owed to you"
	owedByYou = "Owed by you"
	inAll     = "In all"
)

var (
	agedHead = []string{
		"What", "Who", "Not due", "1 to 30 days", "31 to 60 days", "61 to 90 days", "Over 90 days", inAll,
	}
	vatHead = []string{"Box", "What", "Amount"}
)

// What the boxes of a VAT return hold, and what is in none of them.
const (
	vatOnSales          = "VAT on sales"
	vatOnPurchases      = "VAT on purchases"
	salesBeforeVAT      = "Sales before VAT"
	purchasesBeforeVAT  = "Purchases before VAT"
	salesLeftOut        = "Sales outside the scope of VAT or within one legal person"
	purchasesLeftOut    = "Purchases outside the scope of VAT or within one legal person"
	purchasesReverseVAT = "Purchases under the reverse charge, whose VAT is not in boxes 1 and 4"
)
