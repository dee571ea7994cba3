package settest

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"lateral/pkg/bankfile"
)

// variant is what differs between the one on which thresholds are set and the one by which
// is reported.
type variant struct {
	name      string
	seed      uint64
	sellers   []*Seller
	spellings []spelling
	tables    tables
	books     []bookOf
	half      int // of the authorities of the register
}

var variants = []variant{
	{"setting", 4711, settingSellers, settingSpellings, settingTables, settingBooks, 0},
	{"reporting", 90125, reportingSellers, reportingSpellings, reportingTables, reportingBooks, 1},
}

// How many invoices stand in a set beside those that lines pay.
const (
	openForEach = 2.5 // open invoices for each line, all counted
	closedOnes  = 420
	foreignOnes = 480
)

// Make makes both sets from the register in a folder.
func Make(data string) (map[string]Files, error) {
	schools, welsh, err := readRegister(data)
	if err != nil {
		return nil, err
	}
	made := map[string]Files{}
	for _, s := range variants {
		w := s.world(schools, welsh)
		w.plan()
		w.background(openForEach, closedOnes, foreignOnes)
		w.usualNames(150)
		w.count()
		if made[s.name], err = w.files(); err != nil {
			return nil, fmt.Errorf("%s: %w", s.name, err)
		}
	}
	return made, nil
}

// world is a set with its parties, before anything happens.
func (s variant) world(schools []*entry, welsh []former) *World {
	c := newChance(s.seed)
	names := map[string]bool{}
	var mine []*entry
	for _, e := range schools {
		names[e.authority] = true
	}
	at := map[string]int{}
	for i, name := range slices.Sorted(maps.Keys(names)) {
		at[name] = i % 2
	}
	for _, e := range schools {
		if at[e.authority] == s.half {
			mine = append(mine, e)
		}
	}
	var half []former
	for i, school := range welsh {
		if i%2 == s.half {
			half = append(half, school)
		}
	}
	w := &World{Name: s.name, c: c, Sellers: s.sellers, tables: s.tables,
		Cast: newCast(c, mine, half, s.half, s.spellings), apart: map[string]map[int64]bool{},
		still: map[*Party]bool{}, byNumber: map[int]*Doc{},
		learnt: map[*Party][]string{}, orders: map[string]bool{}}
	for _, b := range s.books {
		w.Books = append(w.Books, &Book{Bank: b.bank, File: b.file, From: b.from, To: b.to, share: b.share})
	}
	return w
}

// plan makes all lines of all kinds.
func (w *World) plan() {
	for _, k := range kinds() {
		var shares []*Book
		for _, b := range w.Books {
			if k.Where == nil || k.Where(b.Bank) {
				for range b.share {
					shares = append(shares, b)
				}
			}
		}
		for range k.Times {
			k.Plan(w, pick(w.c, shares), k.Name)
		}
	}
}

// files writes all files of the set, and labels what is read back from them.
func (w *World) files() (Files, error) {
	for _, b := range w.Books {
		for _, l := range b.Lines {
			if l.Say != nil {
				l.Said = l.Say()
				l.Seen = b.Bank.through(l.Said)
			}
		}
	}
	files := Files{}
	for i, b := range w.Books {
		text := b.write(w.c, 41200000+w.own().First*100+i)
		if err := b.readBack(text); err != nil {
			return nil, fmt.Errorf("%s: %w", b.File, err)
		}
		files["statements/"+b.File] = []byte(text)
	}
	if err := w.ordinals(); err != nil {
		return nil, err
	}
	for _, add := range []func(Files) error{w.invoices, w.setup, w.truth, w.remittances} {
		if err := add(files); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// readBack takes the texts of lines as the file is read.
func (b *Book) readBack(text string) error {
	f, err := bankfile.Read(strings.NewReader(text), bankfile.Options{})
	if err != nil {
		return err
	}
	read := f.Statements[0].Lines
	if len(f.Statements) != 1 || len(read) != len(b.Lines) {
		return fmt.Errorf("%d lines were written, %d read", len(b.Lines), len(read))
	}
	for i, l := range b.Lines {
		if read[i].Date != l.Day || read[i].Amount.Pence != l.Pence {
			return fmt.Errorf("line %d is another: %s %d", i, read[i].Date, read[i].Amount.Pence)
		}
		l.Text = TextOf(read[i])
	}
	return nil
}

// TextOf is the text of a line, with the name of the other side if the text does not say it.
func TextOf(l bankfile.Line) string {
	if strings.Contains(l.Text, l.Name) {
		return l.Text
	}
	return strings.TrimSpace(l.Name + " " + l.Text)
}

// ordinals counts lines that are equal. Such lines stand in one file.
func (w *World) ordinals() error {
	type same struct {
		day, text string
		pence     int64
	}
	seen, in := map[same]int{}, map[same]*Book{}
	for _, b := range w.Books {
		for _, l := range b.Lines {
			key := same{string(l.Day), l.Text, l.Pence}
			seen[key]++
			l.Nth = seen[key]
			if in[key] != nil && in[key] != b {
				return fmt.Errorf("a line stands in %s and %s: %s", in[key].File, b.File, l.Text)
			}
			in[key] = b
		}
	}
	return nil
}
