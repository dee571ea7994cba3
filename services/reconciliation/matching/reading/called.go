package reading

import "strings"

// called says that the digits at a token are called an invoice: INV 123, INVOICE NO: 123, or
// the second of INV 122, 123.
func (r *reader) called(i int) bool {
	for steps := 0; i > 0 && steps < 40; steps++ {
		before := r.tokens[i-1]
		switch {
		case before.Digits:
			if r.kinds[i-1] != Plain && r.kinds[i-1] != Packed || r.tokens[i].Gap == Point && steps == 0 {
				return false
			}
		case CallsInvoice(before.Text):
			return true
		case joins[before.Text]:
		case !short(before) || i > 1 && r.tokens[i-2].Digits:
			return false
		}
		i--
	}
	return false
}

// short says that letters are few enough to be the beginning of a number: INV WN-123.
func short(t Token) bool { return len(t.Text) <= 4 && !littleWords[t.Text] }

// littleWords end a list of numbers.
var littleWords = map[string]bool{"FOR": true, "OF": true, "FROM": true, "TERM": true, "DAYS": true, "DAY": true,
	"YEAR": true, "ROOM": true, "PO": true, "DATE": true, "BGC": true, "FP": true, "ON": true, "PAID": true}

// joins are words that stand between the numbers of a list, or before them.
var joins = map[string]bool{"AND": true, "TO": true, "NO": true, "NOS": true, "NUM": true, "NUMBER": true,
	"NUMBERS": true, "NR": true, "N": true, "REF": true}

// CallsInvoice says that a word calls what follows an invoice.
func CallsInvoice(word string) bool {
	const whole = "INVOICES"
	return strings.HasPrefix(word, "INV") && (len(word) <= 5 || strings.HasPrefix(whole, word) ||
		strings.HasPrefix(word, "INVOICE"))
}

// orders and credits are words that call what follows an order or a credit note.
var (
	orders = map[string]bool{"PO": true, "ORDER": true, "ORD": true, "PURCHASE": true, "PORD": true, "PONO": true,
		"PON": true, "ORDERNO": true}
	credits = map[string]bool{"CN": true, "CRN": true, "CREDITNOTE": true, "CRNOTE": true}
)

// calls says that words before a token call its digits by one of a set.
func (r *reader) calls(i int, words map[string]bool) bool {
	for ; i > 0 && !r.tokens[i-1].Digits; i-- {
		before := r.tokens[i-1]
		if words[before.Text] || i > 1 && words[r.tokens[i-2].Text+before.Text] {
			return true // P/O is two tokens
		}
		if !joins[before.Text] {
			return false
		}
	}
	return false
}
