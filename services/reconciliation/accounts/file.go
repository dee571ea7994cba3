package accounts

import (
	"lateral/pkg/lists"
)

// CSV is the statement for spreadsheets. What the payer owes is more than nothing.
func (s Statement) CSV() []byte {
	sheet := lists.Sheet{Head: head}
	sheet.Add(lists.Words(string(s.Days.From)), lists.Words(balanceBefore), lists.Words(""), lists.Words(""),
		lists.Hundredths(s.Opening.Pence))
	for _, r := range s.Rows {
		sheet.Add(lists.Words(string(r.On)), lists.Words(r.What), lists.Words(r.Number),
			lists.Hundredths(r.Amount.Pence), lists.Hundredths(r.Balance.Pence))
	}
	sheet.Add(lists.Words(string(s.Days.To)), lists.Words(balanceAfter), lists.Words(""), lists.Words(""),
		lists.Hundredths(s.Closing.Pence))
	return sheet.CSV(lists.Form{Mark: true})
}
