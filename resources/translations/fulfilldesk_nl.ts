<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Count</name>
    <message numerus="yes">
        <source>%Ln min old</source>
        <translation>
            <numerusform>%Ln min oud</numerusform>
            <numerusform>%Ln min oud</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours old</source>
        <translation>
            <numerusform>%Ln uur oud</numerusform>
            <numerusform>%Ln uur oud</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days old</source>
        <translation>
            <numerusform>%Ln dag oud</numerusform>
            <numerusform>%Ln dagen oud</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>nog ongeveer %Ln minuut</numerusform>
            <numerusform>nog ongeveer %Ln minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hours left</source>
        <translation>
            <numerusform>nog ongeveer %Ln uur</numerusform>
            <numerusform>nog ongeveer %Ln uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds ago</source>
        <translation>
            <numerusform>%Ln seconde geleden</numerusform>
            <numerusform>%Ln seconden geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>%Ln minuut geleden</numerusform>
            <numerusform>%Ln minuten geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders on this computer</source>
        <translation>
            <numerusform>%Ln bestelling op deze computer</numerusform>
            <numerusform>%Ln bestellingen op deze computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln geselecteerd</numerusform>
            <numerusform>%Ln geselecteerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading orders: %Ln</source>
        <translation>
            <numerusform>Bestellingen lezen: %Ln</numerusform>
            <numerusform>Bestellingen lezen: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading orders: %Ln of {total}</source>
        <translation>
            <numerusform>Bestellingen lezen: %Ln van {total}</numerusform>
            <numerusform>Bestellingen lezen: %Ln van {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions from last time are unfinished.</source>
        <translation>
            <numerusform>%Ln actie van de vorige keer is niet afgerond.</numerusform>
            <numerusform>%Ln acties van de vorige keer zijn niet afgerond.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units become work to do again at {location}.</source>
        <translation>
            <numerusform>%Ln stuk moet weer worden uitgevoerd op locatie {location}.</numerusform>
            <numerusform>%Ln stuks moeten weer worden uitgevoerd op locatie {location}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units leave {location} again, as a new fulfilment with the same tracking.</source>
        <translation>
            <numerusform>%Ln stuk gaat weer weg vanuit {location}, als nieuwe uitvoering met dezelfde traceergegevens.</numerusform>
            <numerusform>%Ln stuks gaan weer weg vanuit {location}, als nieuwe uitvoering met dezelfde traceergegevens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln items</source>
        <translation>
            <numerusform>%Ln artikel</numerusform>
            <numerusform>%Ln artikelen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Alle %Ln tonen</numerusform>
            <numerusform>Alle %Ln tonen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %Ln entries are listed.</source>
        <translation>
            <numerusform>Alleen de nieuwste %Ln regel staat in de lijst.</numerusform>
            <numerusform>Alleen de nieuwste %Ln regels staan in de lijst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units</source>
        <translation>
            <numerusform>%Ln stuk</numerusform>
            <numerusform>%Ln stuks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines of Shopify&apos;s files could not be read.</source>
        <translation>
            <numerusform>%Ln regel van de bestanden van Shopify kon niet worden gelezen.</numerusform>
            <numerusform>%Ln regels van de bestanden van Shopify konden niet worden gelezen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders</source>
        <translation>
            <numerusform>%Ln bestelling</numerusform>
            <numerusform>%Ln bestellingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} orders</source>
        <translation>
            <numerusform>%Ln van {total} bestellingen</numerusform>
            <numerusform>%Ln van {total} bestellingen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Preview inventory effect</source>
        <translation>Voorraadeffect bekijken</translation>
    </message>
    <message>
        <source>Cancel fulfilment</source>
        <translation>Uitvoering annuleren</translation>
    </message>
    <message>
        <source>Undo cancel (fulfil again, no e-mail)</source>
        <translation>Annulering terugdraaien (opnieuw uitvoeren, zonder e-mail)</translation>
    </message>
    <message>
        <source>Edit tracking</source>
        <translation>Traceergegevens bewerken</translation>
    </message>
    <message>
        <source>Copy tracking number</source>
        <translation>Traceernummer kopiëren</translation>
    </message>
    <message>
        <source>Open tracking page</source>
        <translation>Traceerpagina openen</translation>
    </message>
    <message>
        <source>Open in Shopify admin</source>
        <translation>Openen in Shopify-beheercentrum</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>ID kopiëren</translation>
    </message>
    <message>
        <source>Show in journal</source>
        <translation>Tonen in logboek</translation>
    </message>
    <message>
        <source>Cancel fulfilment {name}?</source>
        <translation>Uitvoering {name} annuleren?</translation>
    </message>
    <message>
        <source>What cancelling fulfilment {name} would do</source>
        <translation>Wat het annuleren van uitvoering {name} zou doen</translation>
    </message>
    <message>
        <source>Keep it fulfilled</source>
        <translation>Uitgevoerd laten</translation>
    </message>
    <message>
        <source>{order}: fulfilment cancelled.</source>
        <translation>{order}: uitvoering geannuleerd.</translation>
    </message>
    <message>
        <source>Fulfil again</source>
        <translation>Opnieuw uitvoeren</translation>
    </message>
    <message>
        <source>Undo the cancelling of {name}?</source>
        <translation>De annulering van {name} terugdraaien?</translation>
    </message>
    <message>
        <source>What undoing the cancelling of {name} would do</source>
        <translation>Wat het terugdraaien van de annulering van {name} zou doen</translation>
    </message>
    <message>
        <source>Leave it cancelled</source>
        <translation>Geannuleerd laten</translation>
    </message>
    <message>
        <source>{order}: fulfilled again.</source>
        <translation>{order}: opnieuw uitgevoerd.</translation>
    </message>
    <message>
        <source>Edit the tracking of {name}</source>
        <translation>Traceergegevens van {name} bewerken</translation>
    </message>
    <message>
        <source>The tracking of {name}</source>
        <translation>De traceergegevens van {name}</translation>
    </message>
    <message>
        <source>Save tracking</source>
        <translation>Traceergegevens opslaan</translation>
    </message>
    <message>
        <source>Keep the old tracking</source>
        <translation>Oude traceergegevens houden</translation>
    </message>
    <message>
        <source>{order}: tracking saved.</source>
        <translation>{order}: traceergegevens opgeslagen.</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>Said of a kind without words of its own: an entry that a newer version wrote.</extracomment>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Carry this out on {name}?</source>
        <translation>Dit doen met {name}?</translation>
    </message>
    <message>
        <source>What this would do to {name}</source>
        <translation>Wat dit met {name} zou doen</translation>
    </message>
    <message>
        <source>Carry out</source>
        <translation>Doen</translation>
    </message>
    <message>
        <source>Let it be</source>
        <translation>Laten zoals het is</translation>
    </message>
    <message>
        <source>{order}: done.</source>
        <translation>{order}: gedaan.</translation>
    </message>
    <message>
        <source>What you can sell does not change.</source>
        <translation>Wat je kunt verkopen, verandert niet.</translation>
    </message>
    <message>
        <source>Stock and order status do not change.</source>
        <translation>Voorraad en bestelstatus veranderen niet.</translation>
    </message>
    <message>
        <source>not counted by Shopify: no stock changes</source>
        <translation>niet geteld door Shopify: er verandert geen voorraad</translation>
    </message>
    <message>
        <source>custom item or deleted product: there is no stock to change</source>
        <translation>aangepast artikel of verwijderd product: er is geen voorraad die verandert</translation>
    </message>
    <message>
        <source>stock could not be read here: the numbers are not known</source>
        <translation>de voorraad kon hier niet worden gelezen: de aantallen zijn niet bekend</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Waarschuwing</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risico</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Niet mogelijk</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Voorhanden</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Toegewezen</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Beschikbaar</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>Bestelstatus</translation>
    </message>
    <message>
        <source>Location of the work</source>
        <translation>Locatie van het werk</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Traceergegevens</translation>
    </message>
    <message>
        <source>Writing it down in the journal</source>
        <translation>In het logboek schrijven</translation>
    </message>
    <message>
        <source>Reading order and stock again</source>
        <translation>Bestelling en voorraad opnieuw lezen</translation>
    </message>
    <message>
        <source>Sending it to Shopify</source>
        <translation>Naar Shopify sturen</translation>
    </message>
    <message>
        <source>Checking order and stock against the forecast</source>
        <translation>Bestelling en voorraad met de verwachting vergelijken</translation>
    </message>
    <message>
        <source>{order}: written down, and not sent. Nothing has changed.</source>
        <translation>{order}: opgeschreven en niet verzonden. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>{order}: it is not known yet whether Shopify did this. It is not sent again; FulfillDesk reads the order as soon as it can to find out.</source>
        <translation>{order}: het is nog niet bekend of Shopify dit heeft gedaan. Het wordt niet nog eens verzonden; FulfillDesk leest de bestelling zodra dat kan om het na te gaan.</translation>
    </message>
    <message>
        <source>{done} Order and stock could not be read afterwards; they are checked as soon as that works.</source>
        <translation>{done} Bestelling en voorraad konden daarna niet worden gelezen; ze worden gecontroleerd zodra dat lukt.</translation>
    </message>
    <message>
        <source>{done} Order and stock are as forecast.</source>
        <translation>{done} Bestelling en voorraad zijn zoals verwacht.</translation>
    </message>
    <message>
        <source>{done} Something came out otherwise than forecast.</source>
        <translation>{done} Iets is anders uitgekomen dan verwacht.</translation>
    </message>
    <message>
        <source>{order}: Shopify refused this. Nothing has changed.</source>
        <translation>{order}: Shopify heeft dit geweigerd. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>{order}: this did not happen. Nothing has changed.</source>
        <translation>{order}: dit is niet gebeurd. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>{order}: withdrawn before it was sent. Nothing has changed.</source>
        <translation>{order}: ingetrokken voordat het werd verzonden. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>Shopify’s words: “{words}”</source>
        <translation>De woorden van Shopify: ‘{words}’</translation>
    </message>
    <message>
        <source>The order changed since you asked. Nothing was sent. Please look again:</source>
        <translation>De bestelling is gewijzigd sinds je verzoek. Er is niets verzonden. Kijk het nog eens na:</translation>
    </message>
</context>
<context>
    <name>channels</name>
    <message>
        <source>Point of Sale</source>
        <extracomment>Channels are named by Shopify in English; the usual ones are said in the person&apos;s language.</extracomment>
        <translation>Kassa (POS)</translation>
    </message>
    <message>
        <source>Online Store</source>
        <translation>Webwinkel</translation>
    </message>
    <message>
        <source>Draft Orders</source>
        <translation>Conceptbestellingen</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Betaling</translation>
    </message>
    <message>
        <source>Fulfilment</source>
        <translation>Uitvoering</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Bezorging</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Locatie</translation>
    </message>
</context>
<context>
    <name>details</name>
    <message>
        <source>Choose an order to see its details here.</source>
        <translation>Kies een bestelling om de details hier te zien.</translation>
    </message>
    <message>
        <source>This order is not on this computer. It may have been deleted in Shopify.</source>
        <translation>Deze bestelling staat niet op deze computer. Misschien is ze in Shopify verwijderd.</translation>
    </message>
    <message>
        <source>Order {name}</source>
        <translation>Bestelling {name}</translation>
    </message>
    <message>
        <source>Read this order again from Shopify</source>
        <translation>Deze bestelling opnieuw uit Shopify lezen</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>lezen…</translation>
    </message>
    <message>
        <source>POS</source>
        <translation>POS</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Gearchiveerd</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Bestelling geannuleerd</translation>
    </message>
    <message>
        <source>Test order</source>
        <translation>Testbestelling</translation>
    </message>
    <message>
        <source>Fulfilment {name}</source>
        <translation>Uitvoering {name}</translation>
    </message>
    <message>
        <source>from {location}</source>
        <translation>vanuit {location}</translation>
    </message>
    <message>
        <source>by {service}</source>
        <translation>door {service}</translation>
    </message>
    <message>
        <source>Options for fulfilment {name}</source>
        <translation>Opties voor uitvoering {name}</translation>
    </message>
    <message>
        <source>No tracking</source>
        <translation>Geen traceergegevens</translation>
    </message>
    <message>
        <source>{quantity} ×</source>
        <translation>{quantity} ×</translation>
    </message>
    <message>
        <source>{remaining} of {total}</source>
        <translation>{remaining} van {total}</translation>
    </message>
    <message>
        <source>part of {bundle}</source>
        <translation>deel van {bundle}</translation>
    </message>
    <message>
        <source>Item that the order does not list</source>
        <translation>Artikel dat niet in de bestelling staat</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Minder tonen</translation>
    </message>
    <message>
        <source>Show items</source>
        <translation>Artikelen tonen</translation>
    </message>
    <message>
        <source>Hide items</source>
        <translation>Artikelen verbergen</translation>
    </message>
    <message>
        <source>To fulfil</source>
        <translation>Uit te voeren</translation>
    </message>
    <message>
        <source>at {location}</source>
        <translation>op locatie {location}</translation>
    </message>
    <message>
        <source>Delivered: {moment}</source>
        <translation>Bezorgd: {moment}</translation>
    </message>
    <message>
        <source>In transit since: {moment}</source>
        <translation>Onderweg sinds: {moment}</translation>
    </message>
    <message>
        <source>Expected: {moment}</source>
        <translation>Verwacht: {moment}</translation>
    </message>
    <message>
        <source>Planned for: {moment}</source>
        <translation>Gepland voor: {moment}</translation>
    </message>
    <message>
        <source>Requested; {service} has not answered yet.</source>
        <translation>Aangevraagd; {service} heeft nog niet geantwoord.</translation>
    </message>
    <message>
        <source>{service} has accepted it.</source>
        <translation>{service} heeft het aangenomen.</translation>
    </message>
    <message>
        <source>{service} has declined it.</source>
        <translation>{service} heeft het afgewezen.</translation>
    </message>
    <message>
        <source>Asked {service} to cancel it; no answer yet.</source>
        <translation>{service} is gevraagd het te annuleren; nog geen antwoord.</translation>
    </message>
    <message>
        <source>{service} has cancelled it.</source>
        <translation>{service} heeft het geannuleerd.</translation>
    </message>
    <message>
        <source>{service} has refused to cancel it.</source>
        <translation>{service} heeft het annuleren geweigerd.</translation>
    </message>
    <message>
        <source>{service} has closed it without fulfilling everything.</source>
        <translation>{service} heeft het gesloten zonder alles uit te voeren.</translation>
    </message>
    <message>
        <source>Not requested from {service} yet.</source>
        <translation>Nog niet aangevraagd bij {service}.</translation>
    </message>
    <message>
        <source>awaiting payment</source>
        <translation>wacht op betaling</translation>
    </message>
    <message>
        <source>awaiting returned items</source>
        <translation>wacht op retourartikelen</translation>
    </message>
    <message>
        <source>high risk of fraud</source>
        <translation>hoog risico op fraude</translation>
    </message>
    <message>
        <source>incorrect address</source>
        <translation>onjuist adres</translation>
    </message>
    <message>
        <source>out of stock</source>
        <translation>niet op voorraad</translation>
    </message>
    <message>
        <source>waiting for an offer after the sale</source>
        <translation>wacht op een aanbod na de verkoop</translation>
    </message>
    <message>
        <source>delivery date unknown</source>
        <translation>bezorgdatum onbekend</translation>
    </message>
    <message>
        <source>other reason</source>
        <translation>andere reden</translation>
    </message>
    <message>
        <source>On hold: {reason}</source>
        <translation>In de wacht: {reason}</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Voorraad</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelezen</translation>
    </message>
    <message>
        <source>not stocked here</source>
        <translation>hier niet op voorraad</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>niet geteld</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>nog niet gelezen</translation>
    </message>
    <message>
        <source>Nothing in this order is counted as stock.</source>
        <translation>Niets in deze bestelling wordt als voorraad geteld.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Shopify names no customer for this order.</source>
        <translation>Shopify noemt geen klant bij deze bestelling.</translation>
    </message>
    <message>
        <source>Names and addresses are hidden by Shopify for this plan.</source>
        <translation>Namen en adressen worden bij dit abonnement door Shopify verborgen.</translation>
    </message>
    <message>
        <source>Notes and tags</source>
        <translation>Notities en tags</translation>
    </message>
    <message>
        <source>Tags: {words}</source>
        <translation>Tags: {words}</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Nothing has been read yet.</source>
        <translation>Er is nog niets gelezen.</translation>
    </message>
    <message>
        <source>FulfillDesk: {action} – {state} ({person})</source>
        <translation>FulfillDesk: {action} – {state} ({person})</translation>
    </message>
</context>
<context>
    <name>empty</name>
    <message>
        <source>Fetching your orders</source>
        <translation>Je bestellingen worden opgehaald</translation>
    </message>
    <message>
        <source>You can work with them as soon as they appear here.</source>
        <translation>Je kunt ermee werken zodra ze hier verschijnen.</translation>
    </message>
    <message>
        <source>No orders on this computer yet</source>
        <translation>Nog geen bestellingen op deze computer</translation>
    </message>
    <message>
        <source>They appear here once Shopify has been reached.</source>
        <translation>Ze verschijnen hier zodra Shopify is bereikt.</translation>
    </message>
    <message>
        <source>This shop has no orders yet</source>
        <translation>Deze winkel heeft nog geen bestellingen</translation>
    </message>
    <message>
        <source>New orders appear here by themselves.</source>
        <translation>Nieuwe bestellingen verschijnen hier vanzelf.</translation>
    </message>
    <message>
        <source>No orders in “{view}”</source>
        <translation>Geen bestellingen in ‘{view}’</translation>
    </message>
    <message>
        <source>When an order gets this state, it appears here by itself.</source>
        <translation>Zodra een bestelling deze status krijgt, verschijnt ze hier vanzelf.</translation>
    </message>
    <message>
        <source>No orders found</source>
        <translation>Geen bestellingen gevonden</translation>
    </message>
    <message>
        <source>Try changing the filters or search term.</source>
        <translation>Probeer de filters of zoekterm te wijzigen.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Zoekterm en filters wissen</translation>
    </message>
</context>
<context>
    <name>failures</name>
    <message>
        <source>That did not work</source>
        <translation>Dat lukte niet</translation>
    </message>
    <message>
        <source>Something went wrong that FulfillDesk did not expect.</source>
        <translation>Er ging iets mis dat FulfillDesk niet had verwacht.</translation>
    </message>
    <message>
        <source>Nothing was lost. Try again; the details are in the log.</source>
        <translation>Er is niets verloren gegaan. Probeer het opnieuw; de bijzonderheden staan in het logbestand.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>The work was stopped.</source>
        <translation>Het werk is gestopt.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Shopify cannot be reached.</source>
        <translation>Shopify is niet bereikbaar.</translation>
    </message>
    <message>
        <source>Check the internet connection, then try again.</source>
        <translation>Controleer de internetverbinding en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Not a shop address</source>
        <translation>Geen winkeladres</translation>
    </message>
    <message>
        <source>FulfillDesk cannot talk to a shop at this address.</source>
        <translation>Met een winkel op dit adres kan FulfillDesk geen verbinding maken.</translation>
    </message>
    <message>
        <source>Use the address that ends in .myshopify.com, for example de-fietswinkel.myshopify.com.</source>
        <translation>Gebruik het adres dat eindigt op .myshopify.com, bijvoorbeeld de-fietswinkel.myshopify.com.</translation>
    </message>
    <message>
        <source>No shop there</source>
        <translation>Geen winkel gevonden</translation>
    </message>
    <message>
        <source>There is no Shopify shop at this address.</source>
        <translation>Op dit adres is geen Shopify-winkel.</translation>
    </message>
    <message>
        <source>Check the spelling. In the Shopify admin the address is under Settings, Domains.</source>
        <translation>Controleer de spelling. In het Shopify-beheercentrum staat het adres bij Instellingen, Domeinen.</translation>
    </message>
    <message>
        <source>Sign-in expired</source>
        <translation>Aanmelding verlopen</translation>
    </message>
    <message>
        <source>Shopify does not accept the access token.</source>
        <translation>Shopify accepteert het toegangstoken niet.</translation>
    </message>
    <message>
        <source>Sign in again with a new token. Your orders and your journal stay on this computer.</source>
        <translation>Meld je opnieuw aan met een nieuw token. Je bestellingen en je logboek blijven op deze computer.</translation>
    </message>
    <message>
        <source>The shop is closed to us</source>
        <translation>De winkel is voor ons gesloten</translation>
    </message>
    <message>
        <source>Shopify has paused or locked this shop, or closed it to this app.</source>
        <translation>Shopify heeft deze winkel gepauzeerd of vergrendeld, of afgesloten voor deze app.</translation>
    </message>
    <message>
        <source>Sign in to the Shopify admin to see why.</source>
        <translation>Meld je aan in het Shopify-beheercentrum om te zien waarom.</translation>
    </message>
    <message>
        <source>Permission missing</source>
        <translation>Machtiging ontbreekt</translation>
    </message>
    <message>
        <source>The app has no permission for this in Shopify.</source>
        <translation>De app heeft hiervoor geen machtiging in Shopify.</translation>
    </message>
    <message>
        <source>Ask the shop&apos;s owner to give the app this permission.</source>
        <translation>Vraag de eigenaar van de winkel om de app deze machtiging te geven.</translation>
    </message>
    <message>
        <source>Shopify is busy</source>
        <translation>Shopify heeft het druk</translation>
    </message>
    <message>
        <source>Shopify keeps asking to slow down; other apps may be using the shop heavily.</source>
        <translation>Shopify blijft vragen om het rustiger aan te doen; misschien gebruiken andere apps de winkel veel.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Wacht een minuut en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Trouble at Shopify</source>
        <translation>Storing bij Shopify</translation>
    </message>
    <message>
        <source>Shopify has a problem of its own and could not answer.</source>
        <translation>Shopify heeft zelf een storing en kon niet antwoorden.</translation>
    </message>
    <message>
        <source>Try again in a few minutes. shopifystatus.com tells whether it is known.</source>
        <translation>Probeer het over een paar minuten opnieuw. Op shopifystatus.com staat of de storing bekend is.</translation>
    </message>
    <message>
        <source>That was not Shopify</source>
        <translation>Dat was Shopify niet</translation>
    </message>
    <message>
        <source>Something other than Shopify answered, such as the login page of a Wi-Fi network.</source>
        <translation>Iets anders dan Shopify gaf antwoord, zoals de aanmeldpagina van een wifinetwerk.</translation>
    </message>
    <message>
        <source>Check the internet connection and the shop address, then try again.</source>
        <translation>Controleer de internetverbinding en het winkeladres en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The answer was cut off</source>
        <translation>Het antwoord brak af</translation>
    </message>
    <message>
        <source>Shopify&apos;s answer did not arrive in one piece.</source>
        <translation>Het antwoord van Shopify kwam niet heel aan.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The answer was too large</source>
        <translation>Het antwoord was te groot</translation>
    </message>
    <message>
        <source>Shopify&apos;s answer was larger than is safe to read, so it was left alone.</source>
        <translation>Het antwoord van Shopify was te groot om veilig te lezen en is daarom niet gebruikt.</translation>
    </message>
    <message>
        <source>Look at this order in the Shopify admin, and tell whoever looks after FulfillDesk.</source>
        <translation>Bekijk deze bestelling in het Shopify-beheercentrum en meld het aan wie FulfillDesk beheert.</translation>
    </message>
    <message>
        <source>Shopify did not understand</source>
        <translation>Shopify begreep de vraag niet</translation>
    </message>
    <message>
        <source>Shopify refused the question that FulfillDesk asked.</source>
        <translation>Shopify weigerde de vraag die FulfillDesk stelde.</translation>
    </message>
    <message>
        <source>Look for a newer version of FulfillDesk; Shopify may have changed.</source>
        <translation>Kijk of er een nieuwere versie van FulfillDesk is; misschien is Shopify veranderd.</translation>
    </message>
    <message>
        <source>The search was not understood</source>
        <translation>De zoekopdracht is niet begrepen</translation>
    </message>
    <message>
        <source>Shopify ignored part of the search, so its answer was not used.</source>
        <translation>Shopify negeerde een deel van de zoekopdracht; het antwoord is daarom niet gebruikt.</translation>
    </message>
    <message>
        <source>Shopify is busy with other files</source>
        <translation>Shopify is bezig met andere bestanden</translation>
    </message>
    <message>
        <source>Shopify is already preparing as many files for this app as it does at once.</source>
        <translation>Shopify maakt al zoveel bestanden voor deze app als het tegelijk doet.</translation>
    </message>
    <message>
        <source>Wait until those are ready, then try again.</source>
        <translation>Wacht tot die klaar zijn en probeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>Het bestand is er niet meer</translation>
    </message>
    <message>
        <source>The file that Shopify prepared with your orders can no longer be downloaded.</source>
        <translation>Het bestand met je bestellingen dat Shopify heeft klaargezet, kan niet meer worden gedownload.</translation>
    </message>
    <message>
        <source>Try again; Shopify then prepares a new one. What was imported is kept.</source>
        <translation>Probeer het opnieuw; Shopify maakt dan een nieuw bestand. Wat is geïmporteerd, blijft bewaard.</translation>
    </message>
    <message>
        <source>That was not Shopify&apos;s file</source>
        <translation>Dat was niet het bestand van Shopify</translation>
    </message>
    <message>
        <source>Something else came in place of the file with your orders, so it was left alone.</source>
        <translation>In plaats van het bestand met je bestellingen kwam iets anders; daar is niets mee gedaan.</translation>
    </message>
    <message>
        <source>Orders are being imported already</source>
        <translation>Er worden al bestellingen geïmporteerd</translation>
    </message>
    <message>
        <source>Another FulfillDesk on this computer is importing this shop&apos;s orders.</source>
        <translation>Een andere FulfillDesk op deze computer importeert de bestellingen van deze winkel.</translation>
    </message>
    <message>
        <source>They appear here as well. You need not do anything.</source>
        <translation>Ze verschijnen ook hier. Je hoeft niets te doen.</translation>
    </message>
    <message>
        <source>The import broke off</source>
        <translation>De import is afgebroken</translation>
    </message>
    <message>
        <source>The import of your orders ended before it was finished.</source>
        <translation>De import van je bestellingen is gestopt voordat hij klaar was.</translation>
    </message>
    <message>
        <source>Try again; it goes on where it was. Nothing was lost.</source>
        <translation>Probeer het opnieuw; hij gaat verder waar hij was. Er is niets verloren gegaan.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Nog niet bekend</translation>
    </message>
    <message>
        <source>The request was sent, but the connection broke before Shopify&apos;s answer came.</source>
        <translation>De opdracht is verzonden, maar de verbinding brak voordat het antwoord van Shopify kwam.</translation>
    </message>
    <message>
        <source>It is not sent again. FulfillDesk reads the order to see whether it happened.</source>
        <translation>De opdracht wordt niet nog eens verzonden. FulfillDesk leest de bestelling om te zien of het is gebeurd.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Niet verzonden</translation>
    </message>
    <message>
        <source>The request did not reach Shopify. Nothing has changed.</source>
        <translation>De opdracht heeft Shopify niet bereikt. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>Try again when the connection is back.</source>
        <translation>Probeer het opnieuw zodra er weer verbinding is.</translation>
    </message>
    <message>
        <source>Order not shown</source>
        <translation>Bestelling niet zichtbaar</translation>
    </message>
    <message>
        <source>Shopify no longer shows this order: it was deleted, or it is older than this app may see.</source>
        <translation>Shopify toont deze bestelling niet meer: ze is verwijderd, of ouder dan deze app mag zien.</translation>
    </message>
    <message>
        <source>Cannot save</source>
        <translation>Opslaan lukt niet</translation>
    </message>
    <message>
        <source>FulfillDesk may not write in its folder: {path}.</source>
        <translation>FulfillDesk mag niet schrijven in zijn map: {path}.</translation>
    </message>
    <message>
        <source>Give yourself write permission there, or start with --profile-dir and another folder.</source>
        <translation>Geef jezelf daar schrijfrechten, of start met --profile-dir en een andere map.</translation>
    </message>
    <message>
        <source>Saved orders are damaged</source>
        <translation>Opgeslagen bestellingen zijn beschadigd</translation>
    </message>
    <message>
        <source>The file with the saved orders cannot be read: {path}.</source>
        <translation>Het bestand met de opgeslagen bestellingen kan niet worden gelezen: {path}.</translation>
    </message>
    <message>
        <source>Fetch the orders from Shopify anew; the damaged file is kept beside it.</source>
        <translation>Haal de bestellingen opnieuw op bij Shopify; het beschadigde bestand blijft ernaast bewaard.</translation>
    </message>
    <message>
        <source>The journal is damaged</source>
        <translation>Het logboek is beschadigd</translation>
    </message>
    <message>
        <source>The file with everything that was done cannot be read: {path}.</source>
        <translation>Het bestand met alles wat er gedaan is, kan niet worden gelezen: {path}.</translation>
    </message>
    <message>
        <source>A backup of this file can be put back. Or begin a new, empty journal; the damaged one is kept beside it.</source>
        <translation>Een reservekopie van dit bestand kan worden teruggezet. Of begin een nieuw, leeg logboek; het beschadigde blijft ernaast bewaard.</translation>
    </message>
    <message>
        <source>Made by a newer version</source>
        <translation>Gemaakt door een nieuwere versie</translation>
    </message>
    <message>
        <source>The saved orders were written by a newer version of FulfillDesk: {path}.</source>
        <translation>De opgeslagen bestellingen zijn geschreven door een nieuwere versie van FulfillDesk: {path}.</translation>
    </message>
    <message>
        <source>Install the newest version. Nothing in the file was changed.</source>
        <translation>Installeer de nieuwste versie. In het bestand is niets veranderd.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>De schijf is vol</translation>
    </message>
    <message>
        <source>There is no room left on the disk to save orders.</source>
        <translation>Er is op de schijf geen ruimte meer om bestellingen op te slaan.</translation>
    </message>
    <message>
        <source>Make some room, then try again. What was saved before is intact.</source>
        <translation>Maak ruimte vrij en probeer het opnieuw. Wat eerder is opgeslagen, is nog heel.</translation>
    </message>
    <message>
        <source>Saved orders are in use</source>
        <translation>Opgeslagen bestellingen zijn in gebruik</translation>
    </message>
    <message>
        <source>Another program is using the saved orders.</source>
        <translation>Een ander programma gebruikt de opgeslagen bestellingen.</translation>
    </message>
    <message>
        <source>Close other windows of FulfillDesk, then try again.</source>
        <translation>Sluit andere vensters van FulfillDesk en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The key store is locked</source>
        <translation>De sleutelopslag is vergrendeld</translation>
    </message>
    <message>
        <source>The access token is in this computer&apos;s key store, which did not open.</source>
        <translation>Het toegangstoken zit in de sleutelopslag van deze computer en die ging niet open.</translation>
    </message>
    <message>
        <source>Unlock it, then try again. Until then you can look at the saved orders.</source>
        <translation>Ontgrendel de sleutelopslag en probeer het opnieuw. Tot die tijd kun je de opgeslagen bestellingen bekijken.</translation>
    </message>
    <message>
        <source>No key store</source>
        <translation>Geen sleutelopslag</translation>
    </message>
    <message>
        <source>This computer has no key store to keep the access token in.</source>
        <translation>Deze computer heeft geen sleutelopslag om het toegangstoken in te bewaren.</translation>
    </message>
    <message>
        <source>The token is used until you close FulfillDesk; then you are asked for it again.</source>
        <translation>Het token wordt gebruikt tot je FulfillDesk sluit; daarna vragen we er opnieuw om.</translation>
    </message>
    <message>
        <source>The orders need {needed} on the disk, and {free} are free.</source>
        <extracomment>Said instead when it was found out before anything was written.</extracomment>
        <translation>De bestellingen hebben {needed} schijfruimte nodig en er is {free} vrij.</translation>
    </message>
    <message>
        <source>The app lacks Shopify&apos;s permission {scope}.</source>
        <extracomment>Said instead when Shopify named the permission.</extracomment>
        <translation>De app mist de Shopify-machtiging {scope}.</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>today at {time}</source>
        <extracomment>CLDR sets a currency written in letters apart from its number; babel does not in every language.</extracomment>
        <translation>van vandaag {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>van gisteren {time}</translation>
    </message>
    <message>
        <source>on {day} at {time}</source>
        <translation>van {day} {time}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>zojuist</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>nog minder dan een minuut</translation>
    </message>
    <message>
        <source>at {moment}</source>
        <translation>op {moment}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gisteren</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>Journal</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Filter by order number</source>
        <translation>Filteren op bestelnummer</translation>
    </message>
    <message>
        <source>Order {name}</source>
        <translation>Bestelling {name}</translation>
    </message>
    <message>
        <source>Show the whole journal again</source>
        <translation>Weer het hele logboek tonen</translation>
    </message>
    <message>
        <source>Nothing has been done yet. Every action on an order is written down here.</source>
        <translation>Er is nog niets gedaan. Elke actie op een bestelling wordt hier opgeschreven.</translation>
    </message>
    <message>
        <source>The journal holds nothing about this order.</source>
        <translation>In het logboek staat niets over deze bestelling.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Verwacht</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Asked {moment} by {person}</source>
        <translation>Gevraagd {moment} door {person}</translation>
    </message>
    <message>
        <source>Sent {moment}</source>
        <translation>Verzonden {moment}</translation>
    </message>
    <message>
        <source>Finished {moment}</source>
        <translation>Afgerond {moment}</translation>
    </message>
    <message>
        <source>Reason: {words}</source>
        <translation>Reden: {words}</translation>
    </message>
    <message>
        <source>Shopify’s request ID: {request}</source>
        <translation>Aanvraag-ID van Shopify: {request}</translation>
    </message>
    <message>
        <source>This was undone by a later action.</source>
        <translation>Dit is door een latere actie ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>This undoes an earlier action.</source>
        <translation>Dit maakt een eerdere actie ongedaan.</translation>
    </message>
    <message>
        <source>Open order</source>
        <translation>Bestelling openen</translation>
    </message>
    <message>
        <source>Copy request ID</source>
        <translation>Aanvraag-ID kopiëren</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Verdergaan…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Intrekken</translation>
    </message>
    <message>
        <source>Choose an entry to see its forecast and what came out.</source>
        <translation>Kies een regel om de verwachting en de uitkomst te zien.</translation>
    </message>
</context>
<context>
    <name>list</name>
    <message>
        <source>Cancelled order</source>
        <translation>Geannuleerde bestelling</translation>
    </message>
    <message>
        <source>Archived order</source>
        <translation>Gearchiveerde bestelling</translation>
    </message>
    <message>
        <source>This order is no longer on this computer</source>
        <translation>Deze bestelling staat niet meer op deze computer</translation>
    </message>
    <message>
        <source>Column headings</source>
        <translation>Kolomkoppen</translation>
    </message>
    <message>
        <source>Click to sort, drag to move, right-click to choose columns</source>
        <translation>Klik om te sorteren, sleep om te verplaatsen, klik met rechts om kolommen te kiezen</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Kolommen herstellen</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Opnieuw aanmelden</translation>
    </message>
    <message>
        <source>Fetch orders anew</source>
        <translation>Bestellingen opnieuw ophalen</translation>
    </message>
    <message>
        <source>Begin a new journal</source>
        <translation>Nieuw logboek beginnen</translation>
    </message>
    <message>
        <source>Show in journal</source>
        <translation>Tonen in logboek</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Dit bericht sluiten</translation>
    </message>
    <message>
        <source>Offline. You are looking at orders saved {moment}. Changes can be made again once Shopify can be reached.</source>
        <translation>Offline. Je ziet de bestellingen {moment}. Wijzigen kan weer zodra Shopify bereikbaar is.</translation>
    </message>
    <message>
        <source>Offline. There are no orders on this computer yet.</source>
        <translation>Offline. Er staan nog geen bestellingen op deze computer.</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>This fulfilment has already been cancelled.</source>
        <translation>Deze uitvoering is al geannuleerd.</translation>
    </message>
    <message>
        <source>This fulfilment failed at Shopify, so there is nothing to cancel.</source>
        <translation>Deze uitvoering is bij Shopify mislukt, dus er valt niets te annuleren.</translation>
    </message>
    <message>
        <source>Shopify no longer shows this fulfilment.</source>
        <translation>Shopify toont deze uitvoering niet meer.</translation>
    </message>
    <message>
        <source>The whole order has been cancelled.</source>
        <translation>De hele bestelling is geannuleerd.</translation>
    </message>
    <message>
        <source>This fulfilment has no tracking number.</source>
        <translation>Deze uitvoering heeft geen traceernummer.</translation>
    </message>
    <message>
        <source>This fulfilment has no tracking page.</source>
        <translation>Deze uitvoering heeft geen traceerpagina.</translation>
    </message>
    <message>
        <source>The tracking link is not a web address (http or https).</source>
        <translation>De traceerlink is geen webadres (http of https).</translation>
    </message>
    <message>
        <source>Fill in a tracking number or a link.</source>
        <translation>Vul een traceernummer of een link in.</translation>
    </message>
    <message>
        <source>There was no tracking before this change, and empty tracking cannot be written back.</source>
        <translation>Voor deze wijziging was er geen traceernummer, en lege tracering kan niet worden teruggezet.</translation>
    </message>
    <message>
        <source>This is the tracking it already has.</source>
        <translation>Dit zijn de traceergegevens die er al staan.</translation>
    </message>
    <message>
        <source>You are offline; this needs a connection to Shopify.</source>
        <translation>Je bent offline; hiervoor is verbinding met Shopify nodig.</translation>
    </message>
    <message>
        <source>The app lacks Shopify&apos;s permission {scope}. The shop&apos;s owner can give it.</source>
        <translation>De app mist de Shopify-machtiging {scope}. De eigenaar van de winkel kan die geven.</translation>
    </message>
    <message>
        <source>An earlier action on this order has not been finished yet; see the journal.</source>
        <translation>Een eerdere actie op deze bestelling is nog niet afgerond; zie het logboek.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Er valt niets ongedaan te maken.</translation>
    </message>
    <message>
        <source>This has already been undone.</source>
        <translation>Dit is al ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>The journal holds nothing about this order yet.</source>
        <translation>In het logboek staat nog niets over deze bestelling.</translation>
    </message>
    <message>
        <source>The demo shop has no Shopify admin.</source>
        <translation>De demowinkel heeft geen Shopify-beheercentrum.</translation>
    </message>
    <message>
        <source>These items are no longer waiting to be fulfilled.</source>
        <translation>Deze artikelen wachten niet meer op uitvoering.</translation>
    </message>
    <message>
        <source>These items are on hold. Release the hold in Shopify first.</source>
        <translation>Deze artikelen staan in de wacht. Hef eerst in Shopify de pauzering op.</translation>
    </message>
    <message>
        <source>These items are now spread over several locations. Fulfil them in the Shopify admin.</source>
        <translation>Deze artikelen zijn nu verdeeld over meerdere locaties. Voer ze uit in het Shopify-beheercentrum.</translation>
    </message>
    <message>
        <source>Shopify does not offer this in the order&apos;s present state.</source>
        <translation>Shopify biedt dit niet aan bij de huidige status van de bestelling.</translation>
    </message>
    <message>
        <source>The carrier has delivered this parcel. Cancelling does not bring it back: stock would count goods that the customer has.</source>
        <translation>De vervoerder heeft dit pakket bezorgd. Annuleren brengt het niet terug: de voorraad zou artikelen meetellen die de klant al heeft.</translation>
    </message>
    <message>
        <source>The carrier has this parcel. Cancelling does not call it back; the customer may still get it.</source>
        <translation>De vervoerder heeft dit pakket. Annuleren haalt het niet terug; de klant kan het alsnog ontvangen.</translation>
    </message>
    <message>
        <source>This parcel is out for delivery. Cancelling does not stop the carrier; the customer will probably get it.</source>
        <translation>Dit pakket wordt bezorgd. Annuleren houdt de vervoerder niet tegen; de klant krijgt het waarschijnlijk.</translation>
    </message>
    <message>
        <source>The carrier has tried to deliver this parcel and may try again. Cancelling does not call it back.</source>
        <translation>De vervoerder heeft geprobeerd dit pakket te bezorgen en probeert het misschien nog eens. Annuleren haalt het niet terug.</translation>
    </message>
    <message>
        <source>This is ready for pickup, and the customer may have been told. Cancel only if it is not handed over.</source>
        <translation>Dit ligt klaar om af te halen en de klant heeft daar misschien bericht van. Annuleer alleen als het niet wordt meegegeven.</translation>
    </message>
    <message>
        <source>The customer has picked this up. Cancel only if the goods are back.</source>
        <translation>De klant heeft dit afgehaald. Annuleer alleen als de artikelen terug zijn.</translation>
    </message>
    <message>
        <source>There is a shipping label for this parcel. Void the label first where it was bought; cancelling here does not.</source>
        <translation>Voor dit pakket is een verzendlabel. Verklaar het label eerst ongeldig waar het gekocht is; annuleren doet dat niet.</translation>
    </message>
    <message>
        <source>Sold in Shopify POS and taken along at the till. Cancel only if the goods are back in the shop, or were never handed over.</source>
        <translation>Verkocht in Shopify POS en bij de kassa meegenomen. Annuleer alleen als de artikelen terug zijn in de winkel, of nooit zijn meegegeven.</translation>
    </message>
    <message>
        <source>This does not stop {service} from shipping. Tell {service} as well.</source>
        <translation>Hiermee stopt {service} de verzending niet. Laat het {service} ook weten.</translation>
    </message>
    <message>
        <source>This contains a gift card. If its code has been sent, it stays valid.</source>
        <translation>Hier zit een cadeaubon bij. Is de code al verstuurd, dan blijft die geldig.</translation>
    </message>
    <message>
        <source>This contains something that is not shipped, such as a download or a service. What the customer received stays received.</source>
        <translation>Hier zit iets bij dat niet wordt verzonden, zoals een download of een dienst. Wat de klant heeft ontvangen, houdt de klant.</translation>
    </message>
    <message>
        <source>This order has an open return. Finish the return first, or the same goods may be counted twice.</source>
        <translation>Deze bestelling heeft een openstaande retour. Rond de retour eerst af, anders worden dezelfde artikelen misschien dubbel geteld.</translation>
    </message>
    <message>
        <source>Money has been refunded on this order. Cancelling makes its items work to do again; check that they must still be sent.</source>
        <translation>Op deze bestelling is geld terugbetaald. Door te annuleren moeten de artikelen opnieuw worden verzonden; controleer of dat nog de bedoeling is.</translation>
    </message>
    <message>
        <source>Other units of the same items stay as they are: {units} in other fulfilments or still to be fulfilled.</source>
        <translation>Andere exemplaren van dezelfde artikelen blijven zoals ze zijn: {units} in andere uitvoeringen of nog uit te voeren.</translation>
    </message>
    <message>
        <source>{item} is not stocked at {location} now, so Shopify may give this work to another location.</source>
        <translation>{item} wordt nu niet op voorraad gehouden op locatie {location}, dus Shopify kan dit werk aan een andere locatie geven.</translation>
    </message>
    <message>
        <source>Not all stock could be read. Lines without numbers may still change.</source>
        <translation>Niet alle voorraad kon worden gelezen. Regels zonder aantallen kunnen toch veranderen.</translation>
    </message>
    <message>
        <source>The order&apos;s status afterwards depends on other work in this order; it may differ from what is shown.</source>
        <translation>De status van de bestelling hangt daarna af van ander werk in deze bestelling; die kan anders zijn dan hier staat.</translation>
    </message>
    <message>
        <source>This sends no e-mail to the customer.</source>
        <translation>De klant krijgt geen e-mail.</translation>
    </message>
    <message>
        <source>Shopify sends an e-mail to the customer.</source>
        <translation>Shopify stuurt de klant een e-mail.</translation>
    </message>
    <message>
        <source>You can undo: the same items are fulfilled again with the same tracking, without e-mail.</source>
        <translation>Je kunt dit ongedaan maken: dezelfde artikelen worden opnieuw uitgevoerd met dezelfde traceergegevens, zonder e-mail.</translation>
    </message>
    <message>
        <source>You can undo: the earlier tracking is put back.</source>
        <translation>Je kunt dit ongedaan maken: de eerdere traceergegevens worden teruggezet.</translation>
    </message>
    <message>
        <source>The order is archived; this takes it out of the archive.</source>
        <translation>De bestelling is gearchiveerd; hiermee komt ze uit het archief.</translation>
    </message>
    <message>
        <source>Shopify makes a new fulfilment with a name of its own; the cancelled one stays listed.</source>
        <translation>Shopify maakt een nieuwe uitvoering met een eigen naam; de geannuleerde blijft in de lijst staan.</translation>
    </message>
    <message>
        <source>If the customer was sent a tracking link, it keeps working.</source>
        <translation>Als de klant een traceerlink heeft gekregen, blijft die werken.</translation>
    </message>
    <message>
        <source>Something else moved this stock at the same time, such as a sale or a stock count.</source>
        <translation>Iets anders heeft deze voorraad tegelijk veranderd, zoals een verkoop of een telling.</translation>
    </message>
    <message>
        <source>Shopify gave this work to another location.</source>
        <translation>Shopify heeft dit werk aan een andere locatie gegeven.</translation>
    </message>
    <message>
        <source>Shopify may not have finished updating when this was read. Look again in a minute.</source>
        <translation>Misschien was Shopify nog bezig met bijwerken toen dit werd gelezen. Kijk over een minuut nog eens.</translation>
    </message>
    <message>
        <source>Somebody else, or another app, changed this order at the same time.</source>
        <translation>Iemand anders, of een andere app, heeft deze bestelling tegelijk gewijzigd.</translation>
    </message>
    <message>
        <source>“{field}” is not a search field; perhaps you mean “{meant}”.</source>
        <translation>“{field}” is geen zoekveld; misschien bedoel je “{meant}”.</translation>
    </message>
    <message>
        <source>“{field}” is not a search field.</source>
        <translation>“{field}” is geen zoekveld.</translation>
    </message>
    <message>
        <source>“{field}” is not a search field; it was searched for as a word.</source>
        <translation>“{field}” is geen zoekveld; er is als woord op gezocht.</translation>
    </message>
    <message>
        <source>Shopify can search by “{field}”; FulfillDesk does not keep it.</source>
        <translation>Shopify kan op “{field}” zoeken; FulfillDesk bewaart dat niet.</translation>
    </message>
    <message>
        <source>After “{field}:” comes one of these: {values}.</source>
        <translation>Na “{field}:” komt een van deze: {values}.</translation>
    </message>
    <message>
        <source>“{value}” is no value of “{field}”. It can be one of these: {values}.</source>
        <translation>“{value}” is geen waarde van “{field}”. Het kan een van deze zijn: {values}.</translation>
    </message>
    <message>
        <source>“{value}” after “{field}:” is not a number.</source>
        <translation>“{value}” na “{field}:” is geen getal.</translation>
    </message>
    <message>
        <source>“{value}” after “{field}:” is not a date. Write it like 2026-03-18.</source>
        <translation>“{value}” na “{field}:” is geen datum. Schrijf die als 2026-03-18.</translation>
    </message>
    <message>
        <source>“{field}” cannot be searched with &lt; or &gt;, only for a value.</source>
        <translation>Op “{field}” kun je niet met &lt; of &gt; zoeken, alleen op een waarde.</translation>
    </message>
    <message>
        <source>A search can have at most {parts} parts.</source>
        <translation>Een zoekopdracht kan hoogstens {parts} delen hebben.</translation>
    </message>
    <message>
        <source>Shopify could not finish its files with your orders. What was in them is here; the rest is read page by page.</source>
        <translation>Shopify kon de bestanden met je bestellingen niet afmaken. Wat erin stond is er; de rest wordt pagina voor pagina gelezen.</translation>
    </message>
    <message>
        <source>Orders older than 60 days are missing: the app lacks Shopify&apos;s permission read_all_orders.</source>
        <translation>Bestellingen ouder dan 60 dagen ontbreken: de app mist de Shopify-machtiging read_all_orders.</translation>
    </message>
    <message>
        <source>Some work to do is not shown: the app lacks Shopify&apos;s permission to see fulfilment orders.</source>
        <translation>Een deel van het openstaande werk ontbreekt: de app mist de Shopify-machtiging om uitvoeringsopdrachten te zien.</translation>
    </message>
    <message>
        <source>Shopify answered with version {served} instead of {asked}. Look for a newer FulfillDesk.</source>
        <translation>Shopify antwoordde met versie {served} in plaats van {asked}. Kijk of er een nieuwere FulfillDesk is.</translation>
    </message>
    <message>
        <source>After “{field}:” comes what to search for.</source>
        <extracomment>Of a field that can have any value.</extracomment>
        <translation>Na “{field}:” komt waarop je wilt zoeken.</translation>
    </message>
    <message>
        <source>Kept aside in {path}.</source>
        <translation>Apart bewaard in {path}.</translation>
    </message>
</context>
<context>
    <name>progress</name>
    <message>
        <source>Waiting for Shopify: it is preparing other files for this app first</source>
        <translation>Wachten op Shopify, dat eerst andere bestanden voor deze app maakt</translation>
    </message>
    <message>
        <source>The import is paused</source>
        <translation>De import is gepauzeerd</translation>
    </message>
    <message>
        <source>Paused. {progress}</source>
        <translation>Gepauzeerd. {progress}</translation>
    </message>
    <message>
        <source>Shopify is preparing the files</source>
        <translation>Shopify maakt de bestanden klaar</translation>
    </message>
    <message>
        <source>Shopify is preparing the files: {orders}</source>
        <translation>Shopify maakt de bestanden klaar: {orders}</translation>
    </message>
    <message>
        <source>Downloading: {done}</source>
        <translation>Downloaden: {done}</translation>
    </message>
    <message>
        <source>Downloading: {done} of {total}</source>
        <translation>Downloaden: {done} van {total}</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Importing: {orders}</source>
        <translation>Importeren: {orders}</translation>
    </message>
    <message>
        <source>Making the orders searchable</source>
        <translation>Bestellingen doorzoekbaar maken</translation>
    </message>
    <message>
        <source>Adding to the list: {orders}</source>
        <translation>Aan de lijst toevoegen: {orders}</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>What the import process does, and can be asked to wait with.</extracomment>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>Let this computer rest; the import goes on where it is now</source>
        <translation>Laat deze computer even met rust; de import gaat straks verder waar hij nu is</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Hervatten</translation>
    </message>
    <message>
        <source>Go on with the import</source>
        <translation>Ga verder met de import</translation>
    </message>
    <message>
        <source>Stop for now. What was fetched is kept; the import can be resumed later.</source>
        <translation>Stop voor nu. Wat is opgehaald, blijft bewaard; de import kan later worden hervat.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Older orders are still coming in. You can work with the newest ones; search, filters and numbers cover what is here so far.</source>
        <translation>Oudere bestellingen komen nog binnen. Je kunt al werken met de nieuwste; zoeken, filters en aantallen gaan over wat er tot nu toe is.</translation>
    </message>
</context>
<context>
    <name>rail</name>
    <message>
        <source>Views</source>
        <translation>Weergaven</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Store: {name}</source>
        <translation>Winkel: {name}</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Search orders</source>
        <translation>Bestellingen zoeken</translation>
    </message>
    <message>
        <source>Words in any order: order number, customer, e-mail, SKU, product, tracking number, tag or note</source>
        <translation>Woorden in willekeurige volgorde: bestelnummer, klant, e-mail, SKU, product, traceernummer, tag of notitie</translation>
    </message>
    <message>
        <source>Or name a field: {examples}. AND, OR, - and brackets join them. Fields: {fields}.</source>
        <translation>Of noem een veld: {examples}. AND, OR, - en haakjes verbinden ze. Velden: {fields}.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Zoekterm wissen</translation>
    </message>
    <message>
        <source>Fulfilment</source>
        <translation>Uitvoering</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Betaling</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Filter in use. Space opens the choices, Delete clears the filter.</source>
        <translation>Filter in gebruik. De spatiebalk opent de keuzes, Delete wist het filter.</translation>
    </message>
    <message>
        <source>Filter. Space opens the choices.</source>
        <translation>Filter. De spatiebalk opent de keuzes.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>No orders to filter yet</source>
        <translation>Nog geen bestellingen om te filteren</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Verwacht</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Werkelijk</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>Bestelstatus</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>blijft zoals die is</translation>
    </message>
    <message>
        <source>Why do you do it anyway? (kept in the journal)</source>
        <translation>Waarom doe je het toch? (wordt bewaard in het logboek)</translation>
    </message>
    <message>
        <source>For example: customer brought the goods back</source>
        <translation>Bijvoorbeeld: klant heeft de artikelen teruggebracht</translation>
    </message>
    <message>
        <source>Give a reason first.</source>
        <translation>Geef eerst een reden op.</translation>
    </message>
    <message>
        <source>Stock read {ago}</source>
        <translation>Voorraad {ago} gelezen</translation>
    </message>
    <message>
        <source>Order read {ago}</source>
        <translation>Bestelling {ago} gelezen</translation>
    </message>
    <message>
        <source>From saved data, read {ago}</source>
        <translation>Uit bewaarde gegevens, {ago} gelezen</translation>
    </message>
    <message>
        <source>Reading order and stock…</source>
        <translation>Bestelling en voorraad lezen…</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Traceergegevens</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Opnieuw controleren</translation>
    </message>
    <message>
        <source>Show in journal</source>
        <translation>Tonen in logboek</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Deze melding sluiten</translation>
    </message>
    <message>
        <source>You may close this; it goes on, and the result is shown above the orders.</source>
        <translation>Je kunt dit sluiten; het gaat door en de uitkomst staat straks boven de bestellingen.</translation>
    </message>
    <message>
        <source>Shopify’s answer was lost. It is not sent again; the order is read to find out.</source>
        <translation>Het antwoord van Shopify is verloren gegaan. Het wordt niet nog eens verzonden; de bestelling wordt gelezen om het na te gaan.</translation>
    </message>
    <message>
        <source>{order}: the order changed since you asked, so nothing was sent.</source>
        <translation>{order}: de bestelling is gewijzigd sinds je verzoek, dus er is niets verzonden.</translation>
    </message>
    <message>
        <source>That address is not a web page (http or https), so it was not opened.</source>
        <translation>Dat adres is geen webpagina (http of https) en is dus niet geopend.</translation>
    </message>
    <message>
        <source>The shop’s address is not known yet, so its admin page cannot be opened.</source>
        <translation>Het adres van de winkel is nog niet bekend, dus de pagina in het beheercentrum kan niet worden geopend.</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Gekopieerd: {text}</translation>
    </message>
    <message>
        <source>{now} (was {earlier})</source>
        <translation>{now} (was {earlier})</translation>
    </message>
    <message>
        <source>New: {text}</source>
        <translation>Nieuw: {text}</translation>
    </message>
    <message>
        <source>No longer so: {text}</source>
        <translation>Geldt niet meer: {text}</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Vervoerder</translation>
    </message>
    <message>
        <source>Show all carriers</source>
        <translation>Alle vervoerders tonen</translation>
    </message>
    <message>
        <source>With a name from the list, Shopify makes the tracking link itself.</source>
        <translation>Bij een naam uit de lijst maakt Shopify zelf de traceerlink.</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Traceernummer</translation>
    </message>
    <message>
        <source>Tracking link</source>
        <translation>Traceerlink</translation>
    </message>
    <message>
        <source>https:// (only if Shopify does not know the carrier)</source>
        <translation>https:// (alleen als Shopify de vervoerder niet kent)</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Nummer toevoegen</translation>
    </message>
    <message>
        <source>Remove this number</source>
        <translation>Dit nummer verwijderen</translation>
    </message>
    <message>
        <source>Send the customer an e-mail about this</source>
        <translation>De klant hierover een e-mail sturen</translation>
    </message>
</context>
<context>
    <name>shopify words</name>
    <message>
        <source>Unfulfilled</source>
        <translation>Niet-afgehandeld</translation>
    </message>
    <message>
        <source>Partially fulfilled</source>
        <translation>Gedeeltelijk afgehandeld</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>Afgehandeld</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Unfulfilled</source>
        <translation>Niet-uitgevoerd</translation>
    </message>
    <message>
        <source>Partially fulfilled</source>
        <translation>Gedeeltelijk uitgevoerd</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>Uitgevoerd</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In behandeling</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>In de wacht</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Gepland</translation>
    </message>
    <message>
        <source>Request declined</source>
        <translation>Aanvraag afgewezen</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>Niet vereist</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Awaiting fulfilment</source>
        <translation>Wacht op uitvoering</translation>
    </message>
    <message>
        <source>Restocked</source>
        <translation>Terug op voorraad</translation>
    </message>
    <message>
        <source>Authorized</source>
        <translation>Geautoriseerd</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Verlopen</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Betaald</translation>
    </message>
    <message>
        <source>Partially paid</source>
        <translation>Gedeeltelijk betaald</translation>
    </message>
    <message>
        <source>Partially refunded</source>
        <translation>Gedeeltelijk terugbetaald</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>In behandeling</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Terugbetaald</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Vervallen</translation>
    </message>
    <message>
        <source>No return</source>
        <translation>Geen retour</translation>
    </message>
    <message>
        <source>Return requested</source>
        <translation>Retour aangevraagd</translation>
    </message>
    <message>
        <source>Return in progress</source>
        <translation>Retour onderweg</translation>
    </message>
    <message>
        <source>Return inspected</source>
        <translation>Retour gecontroleerd</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Geretourneerd</translation>
    </message>
    <message>
        <source>Return failed</source>
        <translation>Retour mislukt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Geannuleerd</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fout</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislukt</translation>
    </message>
    <message>
        <source>Delivery attempted</source>
        <translation>Bezorging geprobeerd</translation>
    </message>
    <message>
        <source>With the carrier</source>
        <translation>Bij de vervoerder</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bevestigd</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Vertraagd</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Bezorgd</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>Onderweg</translation>
    </message>
    <message>
        <source>Label printed</source>
        <translation>Label afgedrukt</translation>
    </message>
    <message>
        <source>Label bought</source>
        <translation>Label gekocht</translation>
    </message>
    <message>
        <source>Label voided</source>
        <translation>Label ongeldig</translation>
    </message>
    <message>
        <source>Marked as fulfilled</source>
        <translation>Als uitgevoerd gemarkeerd</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Niet bezorgd</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>Wordt bezorgd</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>Afgehaald</translation>
    </message>
    <message>
        <source>Ready for pickup</source>
        <translation>Klaar om af te halen</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Ingediend</translation>
    </message>
    <message>
        <source>Taken along</source>
        <translation>Meegenomen</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Onvolledig</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Gesloten</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Nog niet verzonden</translation>
    </message>
    <message>
        <source>Answer not known yet</source>
        <translation>Antwoord nog niet bekend</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>Wordt gecontroleerd</translation>
    </message>
    <message>
        <source>As forecast</source>
        <translation>Zoals verwacht</translation>
    </message>
    <message>
        <source>Differs from forecast</source>
        <translation>Wijkt af van de verwachting</translation>
    </message>
    <message>
        <source>Refused by Shopify</source>
        <translation>Geweigerd door Shopify</translation>
    </message>
    <message>
        <source>Did not happen</source>
        <translation>Niet gebeurd</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ingetrokken</translation>
    </message>
    <message>
        <source>Waiting for {app}</source>
        <translation>Wacht op {app}</translation>
    </message>
    <message>
        <source>In Shopify: {word}</source>
        <translation>In Shopify: {word}</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>No shop was opened yet. Name one with --shop.</source>
        <translation>Er is nog geen winkel geopend. Noem er een met --shop.</translation>
    </message>
    <message>
        <source>Synced {time}</source>
        <translation>Gesynchroniseerd {time}</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Nog niet gesynchroniseerd</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Offline sinds {time}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Stop reading orders; what was read is kept</source>
        <translation>Stop met bestellingen lezen; wat gelezen is, blijft bewaard</translation>
    </message>
    <message>
        <source>Stopping after this page</source>
        <translation>Stopt na deze pagina</translation>
    </message>
    <message>
        <source>Progress of reading orders</source>
        <translation>Voortgang van het lezen van bestellingen</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Nu synchroniseren</translation>
    </message>
</context>
<context>
    <name>views</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unfulfilled</source>
        <translation>Niet-uitgevoerd</translation>
    </message>
    <message>
        <source>Partially fulfilled</source>
        <translation>Gedeeltelijk uitgevoerd</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>Uitgevoerd</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>In de wacht</translation>
    </message>
    <message>
        <source>Shopify POS</source>
        <translation>Shopify POS</translation>
    </message>
    <message>
        <source>External apps</source>
        <translation>Externe apps</translation>
    </message>
</context>
<context>
    <name>welcome</name>
    <message>
        <source>Welcome to FulfillDesk</source>
        <translation>Welkom bij FulfillDesk</translation>
    </message>
    <message>
        <source>Find any order at once, put a wrong fulfilment back to unfulfilled, and see beforehand what that does to your stock.</source>
        <translation>Vind elke bestelling meteen, zet een verkeerde uitvoering terug naar niet-uitgevoerd en zie vooraf wat dat met je voorraad doet.</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Eerst rondkijken</translation>
    </message>
    <message>
        <source>The demo store is a bicycle shop on this computer: no account, no network, and nothing you do there can go wrong.</source>
        <translation>De demowinkel is een fietsenwinkel op deze computer: geen account, geen netwerk, en er kan niets misgaan.</translation>
    </message>
    <message>
        <source>Open the demo store</source>
        <translation>Demowinkel openen</translation>
    </message>
    <message>
        <source>Connect your store</source>
        <translation>Je winkel koppelen</translation>
    </message>
    <message>
        <source>Shop address</source>
        <translation>Winkeladres</translation>
    </message>
    <message>
        <source>your-store.myshopify.com</source>
        <translation>jouw-winkel.myshopify.com</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Toegangstoken</translation>
    </message>
    <message>
        <source>From your own app in the Shopify admin. It is kept in this computer&apos;s key store and nowhere else.</source>
        <translation>Van je eigen app in het Shopify-beheercentrum. Het wordt alleen in de sleutelopslag van deze computer bewaard.</translation>
    </message>
    <message>
        <source>Connect store</source>
        <translation>Winkel koppelen</translation>
    </message>
    <message>
        <source>Asking Shopify…</source>
        <translation>Shopify wordt gevraagd…</translation>
    </message>
    <message>
        <source>Fill in the address of your shop.</source>
        <translation>Vul het adres van je winkel in.</translation>
    </message>
    <message>
        <source>Fill in the access token of your app.</source>
        <translation>Vul het toegangstoken van je app in.</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Appearance</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Systeem volgen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Orders kept on this computer</source>
        <translation>Bestellingen bewaren op deze computer</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>Alle bestellingen</translation>
    </message>
    <message>
        <source>Open orders and the last five years</source>
        <translation>Openstaande bestellingen en de laatste vijf jaar</translation>
    </message>
    <message>
        <source>Open orders and the last two years</source>
        <translation>Openstaande bestellingen en de laatste twee jaar</translation>
    </message>
    <message>
        <source>Open orders and the last year</source>
        <translation>Openstaande bestellingen en het laatste jaar</translation>
    </message>
    <message>
        <source>Older orders stay in Shopify</source>
        <translation>Oudere bestellingen blijven in Shopify</translation>
    </message>
    <message>
        <source>Connect another store…</source>
        <translation>Andere winkel koppelen…</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} openen</translation>
    </message>
    <message>
        <source>{name} (demo store)</source>
        <translation>{name} (demowinkel)</translation>
    </message>
    <message>
        <source>Open the demo store</source>
        <translation>Demowinkel openen</translation>
    </message>
    <message>
        <source>Search orders</source>
        <translation>Bestellingen zoeken</translation>
    </message>
    <message>
        <source>Quit FulfillDesk</source>
        <translation>FulfillDesk afsluiten</translation>
    </message>
</context>
</TS>
