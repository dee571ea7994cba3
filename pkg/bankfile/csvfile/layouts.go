package csvfile

import (
	"strings"

	"lateral/pkg/bankfile/figures"
)

// layout is a CSV as one bank writes it.
type layout struct {
	bank    string
	headers []string // its columns, "," between them; "(¤)" stands for a currency
	mapping Mapping
	foot    string // how the first cell of a row begins that is no line
}

// layouts are the banks that are known by their header. Those without a bank are headers that
// many write, in which only the order of dates is not known beforehand.
var layouts = []layout{
	{bank: "Barclays", headers: []string{"number,date,account,amount,subcategory,memo"},
		mapping: Mapping{Date: "date", Account: "account", Amount: "amount", Kind: "subcategory", Text: []string{"memo"},
			Order: figures.DayFirst}},
	{bank: "Lloyds, Halifax, Bank of Scotland, TSB", headers: []string{"transaction date,transaction type,sort code," +
		"account number,transaction description,debit amount,credit amount,balance"},
		mapping: Mapping{Date: "transaction date", Kind: "transaction type", SortCode: "sort code",
			Account: "account number", Text: []string{"transaction description"}, Out: "debit amount",
			In: "credit amount", Balance: "balance", Order: figures.DayFirst}},
	{bank: "NatWest, Royal Bank of Scotland", headers: []string{
		"date,type,description,value,balance,account name,account number"},
		mapping: Mapping{Date: "date", Kind: "type", Text: []string{"description"}, Amount: "value", Balance: "balance",
			AccountName: "account name", Account: "account number", Order: figures.DayFirst}},
	{bank: "Starling", headers: []string{
		"date,counter party,reference,type,amount (¤),balance (¤),spending category,notes",
		"date,counter party,reference,type,amount (¤),balance (¤),spending category",
		"date,counter party,reference,type,amount (¤),balance (¤),notes",
		"date,counter party,reference,type,amount (¤),balance (¤)"},
		mapping: Mapping{Date: "date", Name: "counter party", Reference: "reference", Kind: "type", Amount: "#5",
			Balance: "#6", Text: []string{"counter party", "reference"}, Order: figures.DayFirst}},
	{bank: "Monzo", headers: []string{
		"transaction id,date,time,type,name,emoji,category,amount,currency,local amount,local currency," +
			"notes and #tags,address,receipt,description,category split,money out,money in",
		"transaction id,date,time,type,name,emoji,category,amount,currency,local amount,local currency," +
			"notes and #tags,address,receipt,description,category split"},
		mapping: Mapping{ID: "transaction id", Date: "date", Kind: "type", Name: "name", Amount: "amount",
			Currency: "currency", Text: []string{"description", "name"}, Order: figures.DayFirst}},
	{bank: "Nationwide", headers: []string{"date,transaction type,description,paid out,paid in,balance"},
		mapping: Mapping{Date: "date", Kind: "transaction type", Text: []string{"description"}, Out: "paid out",
			In: "paid in", Balance: "balance", Order: figures.DayFirst}},
	{bank: "HSBC", headers: []string{"date,type,description,paid out,paid in,balance"},
		mapping: Mapping{Date: "date", Kind: "type", Text: []string{"description"}, Out: "paid out", In: "paid in",
			Balance: "balance", Order: figures.DayFirst}},
	{bank: "Santander, midata", foot: "arranged overdraft limit", headers: []string{
		"date,type,merchant/description,debit/credit,balance"},
		mapping: Mapping{Date: "date", Kind: "type", Text: []string{"merchant/description"}, Amount: "debit/credit",
			Balance: "balance", Order: figures.DayFirst}},
	{bank: "Metro", headers: []string{"date,details,transaction type,in,out,balance"},
		mapping: Mapping{Date: "date", Text: []string{"details"}, Kind: "transaction type", In: "in", Out: "out",
			Balance: "balance", Order: figures.DayFirst}},
	{bank: "Metro", headers: []string{"date,description,transaction type,money in,money out,balance"},
		mapping: Mapping{Date: "date", Text: []string{"description"}, Kind: "transaction type", In: "money in",
			Out: "money out", Balance: "balance", Order: figures.DayFirst}},
	{bank: "Co-operative Bank, smile", headers: []string{"date,description,type,money in,money out,balance"},
		mapping: Mapping{Date: "date", Text: []string{"description"}, Kind: "type", In: "money in", Out: "money out",
			Balance: "balance", Order: figures.DayFirst}},
	{headers: []string{"date,description,amount,balance"},
		mapping: Mapping{Date: "date", Text: []string{"description"}, Amount: "amount", Balance: "balance"}},
	{headers: []string{"date,description,paid out,paid in,balance", "date,description,paid in,paid out,balance"},
		mapping: Mapping{Date: "date", Text: []string{"description"}, Out: "paid out", In: "paid in", Balance: "balance"}},
	{headers: []string{"date,description,money out,money in,balance", "date,description,money in,money out,balance"},
		mapping: Mapping{Date: "date", Text: []string{"description"}, Out: "money out", In: "money in",
			Balance: "balance"}},
	{headers: []string{"date,description,debit,credit,balance", "date,description,credit,debit,balance"},
		mapping: Mapping{Date: "date", Text: []string{"description"}, Out: "debit", In: "credit", Balance: "balance"}},
}

// unheaded is HSBC's older CSV, which has three columns and no header.
var unheaded = layout{bank: "HSBC", mapping: Mapping{Date: "#1", Text: []string{"#2"}, Amount: "#3",
	Order: figures.DayFirst}}

// known is the layout of a header; nil if there is none.
func known(h header) *layout {
	key := strings.Join(h.cells, ",")
	for i := range layouts {
		for _, columns := range layouts[i].headers {
			if columns == key {
				return &layouts[i]
			}
		}
	}
	return nil
}
