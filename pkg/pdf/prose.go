package pdf

// Section is a heading within a document. It stays with what follows.
type Section string

func (s Section) draw(c *canvas) {
	c.space(gap + 1)
	lines := c.lines(sectionStyle, string(s), width)
	c.need(sectionStyle.height()*float64(len(lines)) + 2*gap + 2*bodyStyle.height())
	for _, line := range lines {
		c.text(left, c.y, sectionStyle, line, false)
		c.y += sectionStyle.height()
	}
	c.y -= gap - 1.5 // nearer to what follows than to what was before
}

// Paragraph is text; a line feed begins a new line.
type Paragraph string

// measure is how wide a paragraph is: about ninety letters, for ease of reading.
const measure = 150.0

func (p Paragraph) draw(c *canvas) {
	c.space(gap)
	c.flow(left, measure, bodyStyle, string(p))
}

// Notes are small print, each a paragraph of its own.
type Notes []string

func (n Notes) draw(c *canvas) {
	c.space(gap)
	for i, note := range n {
		if i > 0 {
			c.y += 1.2
		}
		c.flow(left, measure, noteStyle, note)
	}
}

// Panel is a shaded box for something that the reader must act on, such as how to pay. It
// is kept on one page, so its text should be short. A panel that is taller than a page
// loses its shade.
type Panel struct {
	Title string
	Text  string
	Facts Facts
}

const padding = 4.0

func (p Panel) draw(c *canvas) {
	c.space(gap + 1)
	const inner = width - 2*padding
	height := p.height(c, inner)
	c.need(height)
	if c.y+height <= bottom {
		c.pdf.SetFillColor(ground.r, ground.g, ground.b)
		c.pdf.Rect(left, c.y, width, height, "F")
		c.pdf.SetFillColor(accent.r, accent.g, accent.b)
		c.pdf.Rect(left, c.y, 1, height, "F")
	}
	c.y += padding
	c.flow(left+padding, inner, strongStyle, p.Title)
	c.y += 1
	c.flow(left+padding, inner, bodyStyle, p.Text)
	c.y += 1
	p.Facts.drawIn(c, left+padding, inner)
	c.y += padding
}

// height is the height that draw needs, found by counting lines.
func (p Panel) height(c *canvas, inner float64) float64 {
	title := strongStyle.height() * float64(len(c.lines(strongStyle, p.Title, inner)))
	text := bodyStyle.height() * float64(len(c.lines(bodyStyle, p.Text, inner)))
	return title + 1 + text + 1 + p.Facts.heightIn(c, inner) + 2*padding
}
