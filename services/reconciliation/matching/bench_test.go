package matching_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"runtime/debug"
	"slices"
	"syscall"
	"testing"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/reconciliation/matching"
)

// What a large book has, and the aims for two cores.
const (
	benchSchools   = 25_000
	benchDocuments = 100_000
	benchLines     = 100_000
	aim            = 5 * time.Second
	aimMB          = 300
	aimOfOne       = 50 * time.Millisecond
)

// places, saints and kinds make names that are as alike as those of schools.
var (
	places = []string{"Oak", "Ash", "Elm", "Birch", "Fern", "Holly", "Thorn", "Black", "White", "Green", "Red", "Long",
		"Broad", "High", "Mill", "Church", "King", "Queen", "Bishop", "Abbey", "Stone", "Wood", "West", "North", "Hart"}
	ends = []string{"field", "ham", "ton", "bury", "ford", "ley", "wick", "brook", "dale", "bourne", "hurst", "mere",
		"stead", "by", "thorpe", "combe", "den", "worth", "well", "moor"}
	saints = []string{"St Mary's", "St John's", "St Peter's", "St Michael's", "All Saints", "Holy Trinity", "St Joseph's",
		"St James'", "St Paul's", "St Andrew's", "St Anne's", "St Thomas'"}
	sorts = []string{"Primary School", "CE Primary School", "Catholic Primary School", "Infant School", "Junior School",
		"Academy", "Community School", "High School"}
	amounts = []int64{35000, 42000, 50000, 60000, 70000, 84000, 17500, 105000, 21000, 25000}
)

func benchName(r *rand.Rand) string {
	place := places[r.IntN(len(places))] + ends[r.IntN(len(ends))]
	sort := sorts[r.IntN(len(sorts))]
	if r.IntN(3) == 0 {
		return saints[r.IntN(len(saints))] + " " + sort + ", " + place
	}
	return place + " " + sort
}

// benchBook is a book of so many open invoices, and a line for each.
func benchBook(documents, lines int) (matching.Known, []matching.Line) {
	r := rand.New(rand.NewPCG(1, 2))
	k := matching.Known{Seller: "us"}
	for i := range benchSchools {
		k.Parties = append(k.Parties, matching.Party{ID: fmt.Sprint(100000 + i), Name: benchName(r)})
	}
	for i := range documents {
		amount := money.Pence(amounts[r.IntN(len(amounts))] * int64(1+r.IntN(10)))
		number := fmt.Sprintf("LAT-%06d", i+1)
		k.Documents = append(k.Documents, matching.Document{
			ID: number, Number: number, Seller: "us", Payer: k.Parties[r.IntN(benchSchools)].ID, Order: fmt.Sprint(4500000 + i),
			Issued: date.Day("2026-01-05").AddDays(r.IntN(60)), Gross: amount, Owed: amount, State: matching.Open,
			Trust: fmt.Sprintf("trust:%d", r.IntN(900)), Authority: fmt.Sprintf("la:%d", r.IntN(150)),
		})
	}
	names := map[string]string{}
	for _, p := range k.Parties {
		names[p.ID] = p.Name
	}
	var made []matching.Line
	for i := range lines {
		d := k.Documents[r.IntN(documents)]
		l := matching.Line{ID: fmt.Sprintf("%06d", i), Date: d.Issued.AddDays(30), Amount: d.Owed}
		name := []byte(names[d.Payer])
		l.Text = string(name[:min(len(name), 18)])
		switch r.IntN(10) {
		case 0: // only the payer
		case 1:
			l.Text += fmt.Sprintf(" %d", r.IntN(200000))
		case 2:
			l.Text += " PO " + d.Order
		case 3:
			l.Text, l.Amount = l.Text+" "+d.Number, money.Pence(d.Owed.Pence+7000)
		default:
			l.Text += " " + d.Number
		}
		made = append(made, l)
	}
	return k, made
}

// BenchmarkMatch matches 100,000 lines with 100,000 open invoices of 25,000 schools. It prints
// the time with the making of the book, and the most memory that the program had resident.
func BenchmarkMatch(b *testing.B) {
	known, lines := benchBook(benchDocuments, benchLines)
	debug.SetMemoryLimit(aimMB << 20 * 8 / 10)
	debug.FreeOSMemory()
	forgetPeak()
	begun, before := time.Now(), processor(b)
	linked := 0
	for b.Loop() {
		linked = 0
		for _, a := range matching.New(known).Match(lines) {
			if a.Automatic {
				linked++
			}
		}
	}
	took := time.Since(begun) / time.Duration(b.N)
	b.ReportMetric(took.Seconds(), "s/match")
	b.ReportMetric((processor(b)-before).Seconds()/float64(b.N), "cpu-s/match")
	b.ReportMetric(float64(peak()), "peak-MB")
	b.ReportMetric(float64(linked), "linked")
	b.ReportMetric(0, "ns/op")
	if took > aim || peak() > aimMB {
		b.Logf("%s and %d MB: over the aim of %s and %d MB", took, peak(), aim, aimMB)
	}
}

// BenchmarkCandidates asks for one line's candidates with 20,000 open invoices.
func BenchmarkCandidates(b *testing.B) {
	known, lines := benchBook(20_000, 2_000)
	book := matching.New(known)
	var took []time.Duration
	for b.Loop() {
		for _, l := range lines {
			begun := time.Now()
			book.Candidates(l)
			took = append(took, time.Since(begun))
		}
	}
	slices.Sort(took)
	p99 := took[len(took)*99/100]
	b.ReportMetric(float64(p99.Microseconds())/1000, "p99-ms")
	b.ReportMetric(0, "ns/op")
	if p99 > aimOfOne {
		b.Logf("%s is over the aim of %s", p99, aimOfOne)
	}
}

// processor is how much processor time this program has taken.
func processor(tb testing.TB) time.Duration {
	tb.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		tb.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// forgetPeak lets the system note the most resident memory anew, where it can.
func forgetPeak() { _ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0o600) }

// peak is the most resident memory in MB; 0 where the system does not say.
func peak() (mb int) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	found := regexp.MustCompile(`VmHWM:\s+(\d+)`).FindSubmatch(status)
	if found == nil {
		return 0
	}
	if _, err := fmt.Sscan(string(found[1]), &mb); err != nil {
		return 0
	}
	return mb >> 10
}
