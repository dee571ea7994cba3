package settest

import "lateral/pkg/date"

// bookOf is a file of a statement before it has lines, and its share of them.
type bookOf struct {
	bank     Bank
	file     string
	from, to date.Day
	share    int
}

// What banks let through.
var (
	lloyds    = Bank{Layout: "lloyds", Name: 18, Ref: 18, Shouted: true}
	barclays  = Bank{Layout: "barclays", Name: 18, Ref: 18, Shouted: true}
	natwest   = Bank{Layout: "natwest", Name: 18, Ref: 18, Shouted: true}
	hsbc      = Bank{Layout: "hsbc", Name: 18, Ref: 18, Shouted: true}
	coop      = Bank{Layout: "coop", Name: 18, Ref: 18, Shouted: true}
	santander = Bank{Layout: "santander", Name: 30, Ref: 18, Shouted: true}
	starling  = Bank{Layout: "starling", Name: 40, Ref: 18}
	ofx1      = Bank{Layout: "ofx1", Name: 32, Ref: 18, Shouted: true}
	ofx2      = Bank{Layout: "ofx2", Name: 32, Ref: 18}
	camt2     = Bank{Layout: "camt02", Name: 70, Ref: 140}
	camt8     = Bank{Layout: "camt08", Name: 35, Ref: 140}
	fields    = Bank{Layout: "mt940fields", Name: 18, Ref: 36, Shouted: true, Fields: true}
	remi      = Bank{Layout: "mt940remi", Name: 35, Ref: 65, Shouted: true}
)

var settingBooks = []bookOf{
	{lloyds, "lloyds-2026-01.csv", "2026-01-01", "2026-01-31", 14},
	{lloyds, "lloyds-2026-02.csv", "2026-02-01", "2026-02-28", 14},
	{barclays, "barclays-2026-q1.csv", "2026-01-01", "2026-03-31", 17},
	{natwest, "natwest-2026-03.csv", "2026-03-01", "2026-03-31", 14},
	{santander, "santander-2026-02.csv", "2026-02-01", "2026-02-28", 11},
	{ofx1, "current-2026-02.ofx", "2026-02-01", "2026-02-28", 11},
	{camt2, "camt053-2026-q1.xml", "2026-01-01", "2026-03-31", 9},
	{fields, "mt940-2026-q1.sta", "2026-01-01", "2026-03-31", 10},
}

var reportingBooks = []bookOf{
	{hsbc, "hsbc-2026-04.csv", "2026-04-01", "2026-04-30", 16},
	{starling, "starling-2026-05.csv", "2026-05-01", "2026-05-31", 14},
	{lloyds, "halifax-2026-06.csv", "2026-06-01", "2026-06-30", 12},
	{barclays, "barclays-2026-04.csv", "2026-04-01", "2026-04-30", 11},
	{barclays, "barclays-2026-05.csv", "2026-05-01", "2026-05-31", 11},
	{coop, "cooperative-2026-q2.csv", "2026-04-01", "2026-06-30", 10},
	{ofx2, "business-2026-06.ofx", "2026-06-01", "2026-06-30", 9},
	{camt8, "camt053-2026-q2.xml", "2026-04-01", "2026-06-30", 8},
	{remi, "mt940-2026-q2.sta", "2026-04-01", "2026-06-30", 9},
}
