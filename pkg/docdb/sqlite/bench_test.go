package sqlite_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
)

// sheep is a document of about 600 bytes with three indexes.
type sheep struct {
	docdb.Meta
	Tag   string `json:"tag"`
	Farm  string `json:"farm"`
	Born  int64  `json:"born"`
	Notes string `json:"notes"`
}

var flock = docdb.Of[sheep]("flock",
	docdb.Index{Name: "by_tag", Fields: []string{"tag"}, Unique: true},
	docdb.Index{Name: "by_farm", Fields: []string{"farm", "born"}},
	docdb.Index{Name: "by_born", Fields: []string{"born"}},
)

const heads = 25_000

// sheepID sorts by the time of insertion, as ids of package ids do.
func sheepID(i int) string { return fmt.Sprintf("sheep_%026d", i) }

// fill inserts the flock in transactions of 1,000.
func fill(ctx context.Context, b *testing.B, db docdb.DB) {
	b.Helper()
	if err := db.Define(ctx, flock.Schema); err != nil {
		b.Fatal(err)
	}
	notes := strings.Repeat("grazes; ", 60)
	for start := 0; start < heads; start += 1000 {
		err := db.Update(ctx, func(tx docdb.Tx) error {
			for i := start; i < start+1000; i++ {
				s := sheep{
					Meta: docdb.Meta{ID: sheepID(i)}, Tag: strconv.Itoa(i),
					Farm: fmt.Sprint("farm ", i%500), Born: int64(i % 97), Notes: notes,
				}
				if err := flock.Insert(ctx, tx, &s); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkInsert25000(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		db := open(b, filepath.Join(b.TempDir(), "flock.db"))
		b.StartTimer()
		fill(b.Context(), b, db)
	}
}

func BenchmarkReads(b *testing.B) {
	ctx := b.Context()
	file := filepath.Join(b.TempDir(), "flock.db")
	db := open(b, file)
	fill(ctx, b, db)
	get := func(r docdb.Reader, i int) error {
		_, err := flock.Get(ctx, r, sheepID(i*7919%heads))
		return err
	}
	byTag := func(r docdb.Reader, i int) error {
		_, err := flock.First(ctx, r, docdb.Query{Index: "by_tag", Equal: []any{strconv.Itoa(i * 31 % heads)}})
		return err
	}
	byFarm := func(r docdb.Reader, i int) error {
		_, _, err := flock.Find(ctx, r,
			docdb.Query{Index: "by_farm", Equal: []any{fmt.Sprint("farm ", i%500)}, From: 50, Limit: 10})
		return err
	}
	for name, read := range map[string]func(docdb.Reader, int) error{"get": get, "first by tag": byTag,
		"ten by farm": byFarm} {
		b.Run(name, func(b *testing.B) { repeat(b, db, read) })
		b.Run(name+" in a view", func(b *testing.B) {
			err := db.View(ctx, func(r docdb.Reader) error { repeat(b, r, read); return nil })
			if err != nil {
				b.Fatal(err)
			}
		})
	}
	b.Run("an empty view", func(b *testing.B) {
		for b.Loop() {
			if err := db.View(ctx, func(docdb.Reader) error { return nil }); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("replace", func(b *testing.B) {
		i := 0
		for b.Loop() {
			i++
			err := db.Update(ctx, func(tx docdb.Tx) error {
				s, err := flock.Get(ctx, tx, sheepID(i*7919%heads))
				if err != nil {
					return err
				}
				s.Born++
				return flock.Replace(ctx, tx, &s)
			})
			if err != nil {
				b.Fatal(err)
			}
		}
	})
}

func repeat(b *testing.B, r docdb.Reader, read func(docdb.Reader, int) error) {
	b.Helper()
	i := 0
	for b.Loop() {
		i++
		if err := read(r, i); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOpenMemory prints how much more memory the process holds with the file open and
// a thousand documents read at random.
func BenchmarkOpenMemory(b *testing.B) {
	ctx := b.Context()
	file := filepath.Join(b.TempDir(), "flock.db")
	filling, err := sqlite.Open(ctx, file)
	if err != nil {
		b.Fatal(err)
	}
	fill(ctx, b, filling)
	if err := filling.Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		before := resident(b)
		started := time.Now()
		db := open(b, file)
		if err := db.Define(ctx, flock.Schema); err != nil {
			b.Fatal(err)
		}
		opened := time.Since(started)
		for i := range 1000 {
			if _, err := flock.Get(ctx, db, sheepID(i*17%heads)); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(opened.Microseconds())/1000, "ms-to-open")
		b.ReportMetric(float64(resident(b)-before)/1e6, "MB-more")
	}
}

// resident is the memory of this process in bytes; 0 if the system does not say.
func resident(b *testing.B) int64 {
	b.Helper()
	runtime.GC()
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0
	}
	pages, err := strconv.ParseInt(strings.Fields(string(text))[1], 10, 64)
	if err != nil {
		b.Fatal(err)
	}
	return pages * int64(os.Getpagesize())
}
