package pdf

// Column is a column of a table.
type Column struct {
	Head   string  // a word or two
	Width  float64 // millimetres; 0 shares what the others leave
	Figure bool    // aligned to the right
}

// Total is a line beneath a table, its value under the last column.
type Total struct {
	Label, Value string
	Strong       bool // the one that counts
}

// Table is rows of cells beneath heads, which are repeated on each page.
type Table struct {
	Columns []Column
	Rows    [][]string // as many cells as there are columns
	Totals  []Total    // kept on the page of the last row
}

const (
	cellGap = 3.0 // between columns
	rowPad  = 1.1 // above and below the text of a row
)

func (t Table) draw(c *canvas) {
	for i, row := range t.Rows {
		if len(row) != len(t.Columns) {
			c.fail("row %d of a table has %d cells for %d columns", i+1, len(row), len(t.Columns))
			return
		}
	}
	grid := t.layOut()
	c.space(gap)
	c.need(grid.headHeight(c) + bodyStyle.height() + 2*rowPad)
	grid.drawHead(c)
	c.onBreak = func() { grid.drawHead(c) }
	for i, row := range t.Rows {
		after := 0.0
		if i == len(t.Rows)-1 {
			after = totalsHeight(t.Totals)
		}
		grid.drawRow(c, row, after)
	}
	c.onBreak = nil
	drawTotals(c, t.Totals)
}

// grid is a table's columns with their places on the page.
type grid struct {
	columns []Column
	x       []float64 // left edges
	widths  []float64 // without the gap
}

func (t Table) layOut() grid {
	free, sharing := width-cellGap*float64(len(t.Columns)-1), 0
	for _, col := range t.Columns {
		free -= col.Width
		if col.Width == 0 {
			sharing++
		}
	}
	g := grid{columns: t.Columns}
	x := left
	for _, col := range t.Columns {
		w := col.Width
		if w == 0 {
			w = max(free/float64(sharing), 5)
		}
		g.x, g.widths = append(g.x, x), append(g.widths, w)
		x += w + cellGap
	}
	return g
}

// wrapped returns the lines of each cell and how many lines the tallest has.
func (g grid) wrapped(c *canvas, s style, cells []string) (lines [][]string, tallest int) {
	lines = make([][]string, len(cells))
	for i, cell := range cells {
		lines[i] = c.lines(s, cell, g.widths[i])
		tallest = max(tallest, len(lines[i]))
	}
	return lines, max(tallest, 1)
}

// drawLine sets the nth line of each cell at the canvas's height.
func (g grid) drawLine(c *canvas, s style, cells [][]string, n int) {
	for i, lines := range cells {
		if n >= len(lines) {
			continue
		}
		x := g.x[i]
		if g.columns[i].Figure {
			x += g.widths[i]
		}
		c.text(x, c.y, s, lines[n], g.columns[i].Figure)
	}
	c.y += s.height()
}

func (g grid) heads() []string {
	heads := make([]string, len(g.columns))
	for i, col := range g.columns {
		heads[i] = col.Head
	}
	return heads
}

func (g grid) headHeight(c *canvas) float64 {
	_, tallest := g.wrapped(c, headStyle, g.heads())
	return headStyle.height()*float64(tallest) + 2*rowPad
}

func (g grid) drawHead(c *canvas) {
	cells, tallest := g.wrapped(c, headStyle, g.heads())
	for n := range tallest {
		g.drawLine(c, headStyle, cells, n)
	}
	c.y += rowPad
	c.line(left, right, c.y, 0.4, accent)
	c.y += rowPad
}

// drawRow keeps a row on one page, and with it what must come after; a row that
// is taller than a page is broken between its lines.
func (g grid) drawRow(c *canvas, row []string, after float64) {
	cells, tallest := g.wrapped(c, bodyStyle, row)
	height := bodyStyle.height()*float64(tallest) + 2*rowPad
	if whole := height + after; whole < (bottom-top)*0.8 {
		c.need(whole)
	}
	c.y += rowPad
	for n := range tallest {
		c.need(bodyStyle.height())
		g.drawLine(c, bodyStyle, cells, n)
	}
	c.y += rowPad
	c.line(left, right, c.y, 0.15, rule)
}

const totalsLeft = left + width*0.55

func totalsHeight(totals []Total) float64 {
	return float64(len(totals))*(strongStyle.height()+2*rowPad) + 1
}

func drawTotals(c *canvas, totals []Total) {
	c.need(totalsHeight(totals))
	c.y += 1
	for _, total := range totals {
		s := bodyStyle
		if total.Strong {
			s = strongStyle
			c.line(totalsLeft, right, c.y, 0.4, accent)
		}
		c.y += rowPad
		c.text(totalsLeft, c.y, s, total.Label, false)
		c.text(right, c.y, s, total.Value, true)
		c.y += s.height() + rowPad
	}
}
