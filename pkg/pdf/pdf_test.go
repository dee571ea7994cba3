package pdf_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/pdf"
	"lateral/pkg/pdf/pdftest"
)

func write(t *testing.T, d pdf.Document) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := pdf.Write(&file, d); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func TestTheWordsStandWhereTheyShould(t *testing.T) {
	want := [][]string{{
		"Statement", "Fenland Partnership", "14 Market Place, Ely", "office@fenland.example", "S-000123 of Tue 3 Feb 2026",
		"To From",
		"Hillside Primary School Ysgol Gŵyr and St Brendán’s Church of England",
		"Long Road Voluntary Aided Academy",
		"Cambridge CB2 8PE Swansea",
		"Reference S-000123 Order PO 00451",
		"Date Tue 3 Feb 2026 Due Thu 5 Mar 2026",
		"Date What was done Half-days Net VAT",
		"Tue 3 Feb 2026 Visit 1: lesson observation with the English lead, 1 £175.00 20%",
		"then planning of the next half term",
		"Net £1,050.00", "VAT at 20% £210.00", "To pay £1,260.00",
		"How to pay", "Please pay by bank transfer and quote the reference.",
		"Sort code 00-00-00", "Account 00012345", "Reference S-000123",
		"What was agreed",
		"Six half-days on reading in Key Stage 2, in person, between 3 February and 27 March 2026. Each",
		"visit is signed off by both schools.",
		"A visit may be moved up to two days before.",
		"Amounts are in pounds sterling.", "Each line is rounded to the nearest penny.",
		"Statement S-000123 · Fenland Partnership Page 1 of 1",
	}}
	if diff := cmp.Diff(want, pdftest.Pages(t, write(t, sample(1)))); diff != "" {
		t.Error(diff)
	}
}

func TestALongTableRepeatsItsHeadAndKeepsItsTotals(t *testing.T) {
	got := pdftest.Pages(t, write(t, sample(40)))
	if len(got) != 3 {
		t.Fatalf("%d pages", len(got))
	}
	visits := 0
	for i, page := range got {
		if i > 0 && page[0] != "Date What was done Half-days Net VAT" {
			t.Errorf("page %d begins with %q", i+1, page[0])
		}
		if want := "Page " + string(rune('1'+i)) + " of 3"; !strings.HasSuffix(page[len(page)-1], want) {
			t.Errorf("page %d ends with %q", i+1, page[len(page)-1])
		}
		visits += strings.Count(strings.Join(page, "\n"), "lesson observation")
	}
	if visits != 40 {
		t.Errorf("%d rows of 40", visits)
	}
}

func TestTotalsAreNeverAloneOnAPage(t *testing.T) {
	for rows := 16; rows <= 24; rows++ { // a page holds about twenty
		d := sample(rows)
		d.Blocks = []pdf.Block{table(rows)}
		for i, page := range pdftest.Pages(t, write(t, d)) {
			text := strings.Join(page, "\n")
			if strings.Contains(text, "To pay") && !strings.Contains(text, "lesson observation") {
				t.Errorf("with %d rows page %d has totals without a row", rows, i+1)
			}
		}
	}
}

func TestTheSameDocumentGivesTheSameBytes(t *testing.T) {
	first := write(t, sample(40))
	for range 3 {
		if !bytes.Equal(first, write(t, sample(40))) {
			t.Fatal("the bytes differ")
		}
	}
	later := sample(40)
	later.Created = later.Created.Add(time.Second)
	if bytes.Equal(first, write(t, later)) {
		t.Error("the time of creation is not in the file")
	}
	if len(first) > 60_000 {
		t.Errorf("three pages take %d bytes", len(first))
	}
}

func TestMetadata(t *testing.T) {
	file := write(t, sample(1))
	got := pdftest.Run(t, file, "pdfinfo", "FILE")
	for _, want := range []string{"Title:           Statement S-000123\n", "Author:          Fenland Partnership\n",
		"2026", "(A4)"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if !bytes.Contains(file, []byte("/Lang (en-GB)")) {
		t.Error("the language is not in the file")
	}
	for font := range strings.Lines(pdftest.Run(t, file, "pdffonts", "FILE")) {
		if strings.Contains(font, "TrueType") && !strings.Contains(font, "Identity-H       yes") {
			t.Errorf("not embedded: %s", font)
		}
	}
}

func TestAnyTextCanBeSet(t *testing.T) {
	tests := []struct {
		name, text, want string
	}{
		{"decomposed letters", "Gw\u0302yr", "Gŵyr"},
		{"control characters", "a\x00b\x1b\u202ec", "abc"},
		{"not UTF-8", "a\xffb", "a?b"},
		{"the last of the plane", "a\uffffb", "a?b"},
		{"letters of Europe", "Łódź, Ħal Għaxaq, Ŵyn, Çelik, Æsa, Škoda, Ăn", "Łódź, Ħal Għaxaq, Ŵyn, Çelik, Æsa, Škoda, Ăn"},
		{"Greek and Cyrillic", "Ωμέγα Школа", "Ωμέγα Школа"},
		{"signs", "½ × £5 – €6 ‘x’ “y” … • ✓", "½ × £5 – €6 ‘x’ “y” … • ✓"},
		{"Arabic", "محمد", "mHmd"},
		{"Bengali", "রহিমা", "rhimaa"},
		{"Gurmukhi", "ਗੁਰਪ੍ਰੀਤ", "gurpriit"},
		{"Chinese", "北京", "Bei Jing"},
		{"an emoji", "Well done 😀!", "Well done [grinning face]!"},
		{"an emoji of several", "a👩🏽‍🏫b", "a[woman][school]b"},
		{"an older emoji", "a☂️b", "a[umbrella]b"},
		{"letters beyond the first plane", "𝐀𝒷", "Ab"},
		{"tabs", "first\tsecond", "first second"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := sample(0)
			d.Blocks = []pdf.Block{pdf.Paragraph(test.text)}
			if diff := cmp.Diff(test.want, pdftest.Pages(t, write(t, d))[0][0]); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// No character of Unicode is set as an empty box.
func TestEveryCharacterCanBeShown(t *testing.T) {
	for r := ' '; r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		for _, shown := range pdf.Spell(string(r)) {
			if shown != '\n' && !pdf.HasGlyph(shown) {
				t.Fatalf("%U is spelled with %U", r, shown)
			}
		}
	}
}

func TestLongTextGoesOverPages(t *testing.T) {
	long := strings.Repeat("word ", 20_000)
	endless := strings.Repeat("W", 3_000)
	d := sample(0)
	d.Blocks = []pdf.Block{
		pdf.Paragraph(long), pdf.Notes{endless},
		pdf.Table{Columns: []pdf.Column{{Head: "Text"}, {Head: "More", Width: 20}}, Rows: [][]string{{long, endless}}},
		pdf.Panel{Title: "Title", Text: long},
	}
	text := ""
	for _, page := range pdftest.Pages(t, write(t, d)) {
		text += strings.Join(page, " ")
	}
	if got := strings.Count(text, "word"); got != 60_000 {
		t.Errorf("%d words of 60000", got)
	}
	if got := strings.Count(text, "W"); got < 6_000 {
		t.Errorf("%d letters of 6000", got)
	}
}

func TestEmptyBlocksAreNoTrouble(t *testing.T) {
	d := sample(0)
	d.Footer = ""
	d.Blocks = []pdf.Block{
		pdf.Heading{}, pdf.Parties{}, pdf.Facts{}, pdf.Table{}, pdf.Section(""), pdf.Paragraph(" \n "),
		pdf.Notes{}, pdf.Panel{}, pdf.Paragraph("End"),
	}
	if diff := cmp.Diff([][]string{{"End", "Page 1 of 1"}}, pdftest.Pages(t, write(t, d))); diff != "" {
		t.Error(diff)
	}
}

type brokenPipe struct{}

var errPipe = errors.New("broken pipe")

func (brokenPipe) Write([]byte) (int, error) { return 0, errPipe }

func TestWriteFails(t *testing.T) {
	tests := map[string]func(*pdf.Document){
		"no title":    func(d *pdf.Document) { d.Title = "" },
		"no language": func(d *pdf.Document) { d.Language = "" },
		"no time":     func(d *pdf.Document) { d.Created = time.Time{} },
		"a row that does not fit": func(d *pdf.Document) {
			d.Blocks = []pdf.Block{pdf.Table{Columns: make([]pdf.Column, 2), Rows: [][]string{{"one"}}}}
		},
	}
	for name, change := range tests {
		t.Run(name, func(t *testing.T) {
			d := sample(1)
			change(&d)
			var file bytes.Buffer
			if err := pdf.Write(&file, d); err == nil || file.Len() > 0 {
				t.Errorf("%d bytes, error %v", file.Len(), err)
			}
		})
	}
	if err := pdf.Write(brokenPipe{}, sample(1)); !errors.Is(err, errPipe) {
		t.Errorf("to a broken pipe: %v", err)
	}
}

func BenchmarkWrite(b *testing.B) {
	for b.Loop() {
		if err := pdf.Write(&bytes.Buffer{}, sample(4)); err != nil {
			b.Fatal(err)
		}
	}
}
