"""What holds documents: archives, mails, mailboxes."""
