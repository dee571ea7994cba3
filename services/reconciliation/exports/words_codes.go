package exports

// The groups of what has a code.
const (
	incomeAndCosts     = "Income and costs"
	owedVATAndBank     = "What is owed, VAT and the bank"
	vatCodes           = "VAT codes"
	bankAccounts       = "Bank accounts"
	payersAndSuppliers = "Payers and suppliers"
)

// Names are what every seller can give a code to.
func Names() []Named {
	var all []Named
	for _, g := range []struct {
		title string
		names [][2]string
	}{
		{incomeAndCosts, [][2]string{
			{"income:support", "Income: support"},
			{"income:brokerage", "Income: brokerage"},
			{"income:expenses", "Income: travel and expenses"},
			{"income:interest", "Income: interest"},
			{"cost:support", "Cost: support"},
			{"cost:brokerage", "Cost: brokerage"},
			{"cost:expenses", "Cost: travel and expenses"},
			{"cost:charges", "Cost: bank charges"},
			{"cost:bad-debts", "Cost: what nobody will pay"},
		}},
		{owedVATAndBank, [][2]string{
			{"receivable", "Owed by payers"},
			{"onaccount", "On account of payers"},
			{"payable", "Owed to schools"},
			{"vat:output", "VAT charged"},
			{"vat:input", "VAT paid"},
			{"bank", "All bank accounts"},
			{"opening", "Opening balances"},
			{"unexplained", "Bank lines to explain"},
			{"transit", "Money on its way"},
			{"stripe", "Money at Stripe"},
			{"outside", "Nothing of ours"},
		}},
		{vatCodes, [][2]string{
			{"tax:standard", "Standard rate"},
			{"tax:reduced", "Reduced rate"},
			{"tax:zero", "Zero rate"},
			{"tax:exempt", "Exempt"},
			{"tax:outside", "Outside the scope"},
			{"tax:reverse_charge", "Reverse charge"},
			{"tax:standard:purchase", "Standard rate, on what is bought"},
			{"tax:reduced:purchase", "Reduced rate, on what is bought"},
			{"tax:zero:purchase", "Zero rate, on what is bought"},
			{"tax:exempt:purchase", "Exempt, what is bought"},
			{"tax:outside:purchase", "Outside the scope, what is bought"},
			{"tax:none", "No VAT, in journals"},
		}},
	} {
		for _, n := range g.names {
			all = append(all, Named{n[0], g.title, n[1]})
		}
	}
	return all
}
