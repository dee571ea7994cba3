package exports

import (
	"archive/zip"
	"bytes"
	"fmt"

	"lateral/pkg/lists"
	"lateral/pkg/lists/xlsx"
)

// file is a file that is made.
type file struct {
	name  string
	media string
	data  []byte
}

const zipMedia = "application/zip"

// fileOf writes what was built: one file where it is one, else a folder of them.
func (b built) fileOf(f Format, name string) (file, error) {
	sheets := b.sheets()
	if f.XLSX {
		var all []lists.Sheet
		for _, s := range sheets {
			all = append(all, s.Sheet)
		}
		data, err := xlsx.Of(all...)
		return file{name + ".xlsx", xlsx.Media, data}, err
	}
	if len(sheets) == 1 {
		return file{name + ".csv", lists.Media, sheets[0].text()}, nil
	}
	var data bytes.Buffer
	folder := zip.NewWriter(&data)
	for _, s := range sheets {
		w, err := folder.Create(s.Name + ".csv")
		if err != nil {
			return file{}, err
		}
		if _, err := w.Write(s.text()); err != nil {
			return file{}, err
		}
	}
	err := folder.Close()
	return file{name + ".zip", zipMedia, data.Bytes()}, err
}

// sheet is one file of CSV, or one sheet.
type sheet struct {
	lists.Sheet
	layout *Rows
}

func (s sheet) text() []byte {
	form := lists.Form{}
	for _, sign := range s.layout.Separator {
		form.Separator = sign
	}
	return s.CSV(form)
}

// sheets are the groups, each in as many as its layout takes documents in one.
func (b built) sheets() []sheet {
	var all []sheet
	for _, g := range b.rows {
		parts := g.split()
		for i, rows := range parts {
			s := sheet{lists.Sheet{Name: g.name, Head: g.layout.head()}, g.layout}
			if len(parts) > 1 {
				s.Name = fmt.Sprintf("%s-%d", g.name, i+1)
			}
			for _, r := range rows {
				s.Add(g.layout.cells(r)...)
			}
			all = append(all, s)
		}
	}
	return all
}

// split are the rows, so many documents in each part; rows of one document stay together.
func (g group) split() [][]row {
	if g.layout.Most == 0 {
		return [][]row{g.rows}
	}
	var all [][]row
	papers, last := g.layout.Most, ""
	for _, r := range g.rows {
		if r.paper != last {
			if papers++; papers > g.layout.Most {
				all, papers = append(all, nil), 1
			}
			last = r.paper
		}
		all[len(all)-1] = append(all[len(all)-1], r)
	}
	return all
}
