package reports

import (
	"lateral/pkg/lists"
	"lateral/pkg/money"
)

var marked = lists.Form{Mark: true}

// CSV is the aged debt for spreadsheets.
func (a AgedDebt) CSV() []byte {
	sheet := lists.Sheet{Head: agedHead}
	for _, side := range []struct {
		what string
		Aged
	}{{owedToYou, a.Debtors}, {owedByYou, a.Creditors}} {
		for _, its := range side.Parties {
			sheet.Add(row(side.what, its.Name, its.Bands)...)
		}
		sheet.Add(row(side.what, inAll, side.Bands)...)
	}
	return sheet.CSV(marked)
}

func row(what, who string, of Bands) []lists.Cell {
	cells := []lists.Cell{lists.Words(what), lists.Words(who)}
	for _, each := range of.list() {
		cells = append(cells, lists.Hundredths(each.Pence))
	}
	return cells
}

// CSV are the boxes for spreadsheets.
func (v VAT) CSV() []byte {
	sheet := lists.Sheet{Head: vatHead}
	for _, each := range []struct {
		box, what string
		amount    money.Amount
	}{
		{"1", vatOnSales, v.Output}, {"4", vatOnPurchases, v.Input},
		{"6", salesBeforeVAT, v.Sales}, {"7", purchasesBeforeVAT, v.Purchases},
		{"", salesLeftOut, v.SalesLeftOut}, {"", purchasesLeftOut, v.PurchasesLeftOut},
		{"", purchasesReverseVAT, v.Reverse},
	} {
		sheet.Add(lists.Words(each.box), lists.Words(each.what), lists.Hundredths(each.amount.Pence))
	}
	return sheet.CSV(marked)
}
