// Package billing turns signed-off visits into money: invoices, self-bills,
// credit notes, payments, and the ledger behind them.
//
// # Who owes whom
//
// Who sells, the agreement says (agreements.Agreement.Sold), as on its day. Brokerage is
// either deducted from the price (the payer pays the price, the home school gets less)
// or added to it (the home school gets the price, the payer pays more).
//
//	principal   the partnership invoices the payer, and draws up a self-bill of what it
//	            owes the home school; it keeps the difference
//	agent       the home school invoices the payer; the partnership invoices its brokerage,
//	            to the home school if it is deducted, to the payer if it is added
//	alone       nobody brokered: the home school invoices the payer
//
// Issuer and payer are parties (parties.Ref).
//
// A line of an invoice is a number of half-days times the sum agreed for one, in
// whole pence. Each line has a treatment: a reason, a rate and perhaps a ground. VAT is
// worked out once for each treatment of a document, on the sum of its lines; nothing else is
// rounded here. The oldest documents say VAT for each line, and keep it.
//
// Several agreements of one seller and one supported school may share an invoice, where they were brokered in the
// same way. Each line then names its agreement. Each home school has a self-bill of its own for its part.
//
// Travel and expenses of a visit are a line of their own, in the same document. No brokerage is taken of
// them: what the payer pays for them the home school gets, by the self-bill or on its own
// invoice. Their VAT is the seller's to decide; until it does, it is that of the support
// (parties.Tables.Along). Where one of the two is outside the scope of VAT, the expenses are a delivery
// of their own, with an invoice and a self-bill after the first. A self-bill that waited, and whose
// lines may not stand together by what the home school decided since, waits on (MixedVAT).
//
// What is due for a visit that the school cancelled late is a line likewise: the agreed share of its price,
// and of what the home school receives, so that the brokerage is that share of its own. It has a row
// of the VAT table too.
//
// # Before an invoice
//
// A signed-off visit that is on no document is to raise. The program works that
// out, and issues nothing by itself. A person of the seller says what an agreement
// sells (ChooseSupply); what VAT that bears, the tables of the sellers say
// (parties.Tables). Where they say nothing, or where the payer takes nothing without
// its order number, nothing can be issued. Where an invoice would lack something, both
// finance officers are asked for it once: some school days before the first visit, or
// else at a sign-off. An order number that comes later is on the next invoice, which
// also names the earlier invoices that it covers.
//
// Who pays, the school's terms say (parties.WhoPays): the school, or a trust, an
// authority or another body. The school reads the invoice all the same. Between
// parts of one legal person an invoice is an internal charge, without VAT. What is outside
// the scope of VAT shares no document with anything else, and its document shows no VAT
// number.
//
// What somebody chose can be kept as a draft first. It has no number and is in no account; what it would say, the day
// says on which it is read. A visit on it is on no other draft, and is not to raise. A job drafts what falls due by
// the way that the agreement says: by month, by milestone or at completion (DraftDue). Only a person
// issues.
//
//	open → issued or dropped
//
// Support that was agreed to be invoiced in advance is drafted when it is agreed, before it takes place. The draft
// follows its visits (FollowVisit). What was invoiced and then cancelled is to be credited once its agreement is over:
// the invoice proposes the credit note, and a person issues it. Its self-bill waits until all on it took place or was
// credited (NotDelivered), and has no line of what was credited whole before.
//
//   - Of an agreement in advance, what was invoiced less what was credited is in the end what was delivered.
//
// # Self-bills
//
// A self-bill is issued with its invoice under a self-billing agreement in force, and with the VAT
// that the home school decided. Else it waits as a Draft: it has no number, and is in no account. Consent or a
// decision lets it go (IssueHeld), or a person does. What was credited of its invoice meanwhile
// is taken back from it as it is issued; with an invoice that is credited whole, its
// draft goes.
//
// It is paid by money that a person records, or that a line of a bank statement shows. What was credited
// after it was paid is a debt of the home school: its payable stands on the other side until that is paid
// back.
//
//	issued → part_paid, paid or credited
//	part_paid → paid, issued or credited
//	paid → credited, issued or part_paid
//
// # Invoices
//
//	issued → part_paid → paid → credited
//	issued → paid or credited
//	part_paid → credited or issued
//	paid → part_paid or issued
//	issued or part_paid → written_off
//	written_off → issued or part_paid
//
// An invoice is made when it is issued, never before, and takes its number then;
// so each issuer's numbers have no gaps. Only its payments, credit notes and write-offs change
// what is owed on it. A visit is on one invoice at most. An invoice can be credited in part or whole,
// by line or by a sum, also when it is paid: each credit note is a document with its
// own number. A visit that is credited whole can be invoiced again, unless the note
// says that it may not. What was paid already and is not owed any more is the
// payer's, on account. A payment that was no payment is taken back, and what it paid is
// owed again.
//
//   - Net is the sum of the lines, VAT that of the treatments (Sums.Taxed); Total = Net + VAT.
//   - What is owed is Total − Credited − (Paid − OnAccount) − Forgone, and never below nothing; paid means
//     that it is nothing, credited that Credited = Total, written off that Forgone is all that was owed.
//   - The VAT of a credit note is, for each treatment, that of the invoice less what was credited before
//     less that on what is left: together the notes come to the invoice to the penny.
//   - The self-bill of an invoice, or the invoice of its brokerage, is made with it and credited
//     with it.
//   - Its notes take from the self-bill, or from the invoice of the brokerage, what stands to it as
//     the part to the whole, by credit notes of their own.
//
// # What comes between
//
// The payer may ask about an invoice that it owes (Query), and the issuer answers. The seller's
// steps (parties: Reminding) say when the payer is reminded. Each reminder decides as it is sent: there
// is none while a question waits, the payer's bank disputes a payment, the payer said in the last seven
// days that it paid, or a line of a bank statement waits that may be its money.
//
// What nobody will pay is written off: one person of the issuer asks, another decides. It is a cost
// then. A write-off is taken back where the money comes after all.
//
//	asked → made or refused
//	made → undone
//
// # Money on account
//
// What a payer has on account with a seller pays a later invoice (SetOnAccount), or goes back: one person of the
// seller asks for a refund, and another approves it. From then on the seller owes it to the payer, and nothing
// else may use it. It is paid whole, by hand or by a line of the bank.
//
//	asked → approved, refused or withdrawn
//	approved → paid or withdrawn
//	paid → approved
//
// # Gateway
//
// Where a gateway is set, it sends each invoice too, and schools can pay by
// card.
//
//	draft → open → uncollectible → paid or void
//	draft → uncollectible (a reading between was missed)
//	draft or open → paid or void
//
// Its messages only say that an invoice changed. We then read the invoice from
// the gateway and bring ours into line. Its status is followed, never back.
// Money that came is a payment, up to the sum still owed. The rest (a transfer
// was quicker) is noted on the invoice as overpaid, reported and logged. It is
// in no account: a person returns it. An invoice that is void or uncollectible
// there is still owed here. One that is paid by transfer or credited here is
// closed there.
//
// The gateway also moves money by itself: refunds, disputes, credit notes made
// there, credit of a customer that pays. Only the id in such a message is
// trusted; the movement itself is read again and kept with the invoice
// (Movements), in no account. Brokers and finance officers of the issuer are
// told.
//
//   - What came through the gateway = payments by card + overpaid, of each of its invoices.
//
// # Books
//
// Each seller has a book (pkg/ledger). Every movement of money or debt is an entry there that
// names its document. A party is named by its Ref (package parties).
//
//	what happens        debit                      credit
//	invoice issued      receivable:PARTY           income:CODE (support, expenses, brokerage), vat:output
//	self-bill issued    cost:CODE, vat:input       payable:PARTY
//	credit note         what its lines posted, turned; what was paid: onaccount:PARTY
//	payment recorded    transit                    receivable:PARTY
//	paid, by a line     unexplained:ACCOUNT        receivable:PARTY
//	payment taken back  what it posted, turned, today
//	on account set      onaccount:PARTY            receivable:PARTY
//	refund approved     onaccount:PARTY            payable:PARTY
//	refund paid         payable:PARTY              transit, or unexplained:ACCOUNT
//	self-bill paid      payable:PARTY              transit
//	paid, by a line     payable:PARTY              unexplained:ACCOUNT
//	written off         cost:bad-debts             receivable:PARTY
//	paid by card        stripe                     receivable:PARTY
//
// What a person records is in transit until a bank statement shows it.
//
//   - Each receivable stands at what is owed on the party's invoices, each payable at what its
//     self-bills come to less what was paid for them, with its refunds that are approved and not paid.
//   - An invoice's Paid is the sum of its payments that stand.
//
// CheckLedger proves this. What an earlier program posted, to one ledger for each issuer, was
// carried over by entries like these; it is kept as it was, and CarriedOver proves that both say
// the same.
//
// # Who sees what
//
// Who handles the issuer's money (parties: treasurers) issues, records and credits. Head,
// seniors and finance officers of the payer read invoices and their credit notes, and
// report payment; those of the supported school read them too. Head and finance officers of the home school read
// self-bills. Everybody else is told that they do not exist. Documents finds among all that somebody may read
// of a party, and writes it as a file.
package billing
