<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Count</name>
    <message numerus="yes">
        <source>%Ln min old</source>
        <translation>
            <numerusform>%Ln min old</numerusform>
            <numerusform>%Ln min old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours old</source>
        <translation>
            <numerusform>%Ln hour old</numerusform>
            <numerusform>%Ln hours old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days old</source>
        <translation>
            <numerusform>%Ln day old</numerusform>
            <numerusform>%Ln days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting %Ln min</source>
        <translation>
            <numerusform>waiting %Ln min</numerusform>
            <numerusform>waiting %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting %Ln hours</source>
        <translation>
            <numerusform>waiting %Ln hour</numerusform>
            <numerusform>waiting %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting %Ln days</source>
        <translation>
            <numerusform>waiting %Ln day</numerusform>
            <numerusform>waiting %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hours left</source>
        <translation>
            <numerusform>about %Ln hour left</numerusform>
            <numerusform>about %Ln hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds ago</source>
        <translation>
            <numerusform>%Ln second ago</numerusform>
            <numerusform>%Ln seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders on this computer</source>
        <translation>
            <numerusform>%Ln order on this computer</numerusform>
            <numerusform>%Ln orders on this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln days</source>
        <translation>
            <numerusform>Last %Ln day</numerusform>
            <numerusform>Last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paid orders</source>
        <translation>
            <numerusform>%Ln paid order</numerusform>
            <numerusform>%Ln paid orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The checks look back %Ln days. Of orders paid before that only those are counted that still have open work or were changed since.</source>
        <translation>
            <numerusform>The checks look back %Ln day. Of orders paid before that only those are counted that still have open work or were changed since.</numerusform>
            <numerusform>The checks look back %Ln days. Of orders paid before that only those are counted that still have open work or were changed since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading orders: %Ln</source>
        <translation>
            <numerusform>Reading orders: %Ln</numerusform>
            <numerusform>Reading orders: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading orders: %Ln of {total}</source>
        <translation>
            <numerusform>Reading orders: %Ln of {total}</numerusform>
            <numerusform>Reading orders: %Ln of {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions from last time are unfinished.</source>
        <translation>
            <numerusform>%Ln action from last time is unfinished.</numerusform>
            <numerusform>%Ln actions from last time are unfinished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units become work to do again at {location}.</source>
        <translation>
            <numerusform>%Ln unit becomes work to do again at {location}.</numerusform>
            <numerusform>%Ln units become work to do again at {location}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units leave {location} again, as a new fulfilment with the same tracking.</source>
        <translation>
            <numerusform>%Ln unit leaves {location} again, as a new fulfilment with the same tracking.</numerusform>
            <numerusform>%Ln units leave {location} again, as a new fulfilment with the same tracking.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units leave {location} as a new fulfilment.</source>
        <translation>
            <numerusform>%Ln unit leaves {location} as a new fulfilment.</numerusform>
            <numerusform>%Ln units leave {location} as a new fulfilment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The work of %Ln units moves to {location}.</source>
        <translation>
            <numerusform>The work of %Ln unit moves to {location}.</numerusform>
            <numerusform>The work of %Ln units moves to {location}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln items</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Show all %Ln</numerusform>
            <numerusform>Show all %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %Ln entries were searched.</source>
        <translation>
            <numerusform>Only the newest %Ln entry was searched.</numerusform>
            <numerusform>Only the newest %Ln entries were searched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines of Shopify&apos;s files could not be read.</source>
        <translation>
            <numerusform>%Ln line of Shopify&apos;s files could not be read.</numerusform>
            <numerusform>%Ln lines of Shopify&apos;s files could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln that match selected</source>
        <translation>
            <numerusform>%Ln that matches selected</numerusform>
            <numerusform>All %Ln that match selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel the fulfilments of %Ln orders</source>
        <translation>
            <numerusform>Cancel the fulfilments of %Ln order</numerusform>
            <numerusform>Cancel the fulfilments of %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fulfil %Ln orders</source>
        <translation>
            <numerusform>Fulfil %Ln order</numerusform>
            <numerusform>Fulfil %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold the work of %Ln orders</source>
        <translation>
            <numerusform>Hold the work of %Ln order</numerusform>
            <numerusform>Hold the work of %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release the holds of %Ln orders</source>
        <translation>
            <numerusform>Release the holds of %Ln order</numerusform>
            <numerusform>Release the holds of %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the location of %Ln orders</source>
        <translation>
            <numerusform>Change the location of %Ln order</numerusform>
            <numerusform>Change the location of %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Request fulfilment of %Ln orders</source>
        <translation>
            <numerusform>Request fulfilment of %Ln order</numerusform>
            <numerusform>Request fulfilment of %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel the requests of %Ln orders</source>
        <translation>
            <numerusform>Cancel the request of %Ln order</numerusform>
            <numerusform>Cancel the requests of %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln orders</source>
        <translation>
            <numerusform>Archive %Ln order</numerusform>
            <numerusform>Archive %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unarchive %Ln orders</source>
        <translation>
            <numerusform>Unarchive %Ln order</numerusform>
            <numerusform>Unarchive %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add tags to %Ln orders</source>
        <translation>
            <numerusform>Add tags to %Ln order</numerusform>
            <numerusform>Add tags to %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove tags from %Ln orders</source>
        <translation>
            <numerusform>Remove tags from %Ln order</numerusform>
            <numerusform>Remove tags from %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln fulfilments</source>
        <translation>
            <numerusform>Cancel %Ln fulfilment</numerusform>
            <numerusform>Cancel %Ln fulfilments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln actions back</source>
        <translation>
            <numerusform>Take %Ln action back</numerusform>
            <numerusform>Take %Ln actions back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln orders can be done at once. Narrow the list with a search or a filter, and do the rest afterwards.</source>
        <translation>
            <numerusform>At most %Ln order can be done at once. Narrow the list with a search or a filter, and do the rest afterwards.</numerusform>
            <numerusform>At most %Ln orders can be done at once. Narrow the list with a search or a filter, and do the rest afterwards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking at {done} of %Ln orders</source>
        <translation>
            <numerusform>Looking at {done} of %Ln order</numerusform>
            <numerusform>Looking at {done} of %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fulfilments</source>
        <translation>
            <numerusform>%Ln fulfilment</numerusform>
            <numerusform>%Ln fulfilments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces of work</source>
        <translation>
            <numerusform>%Ln piece of work</numerusform>
            <numerusform>%Ln pieces of work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln orders</source>
        <translation>
            <numerusform>of %Ln order</numerusform>
            <numerusform>of %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Include %Ln orders</source>
        <translation>
            <numerusform>Include %Ln order</numerusform>
            <numerusform>Include %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shopify sends an e-mail about this to the customers of %Ln of them.</source>
        <translation>
            <numerusform>Shopify sends an e-mail about this to the customer of %Ln of them.</numerusform>
            <numerusform>Shopify sends an e-mail about this to the customers of %Ln of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} orders</source>
        <translation>
            <numerusform>%Ln of {total} orders</numerusform>
            <numerusform>%Ln of {total} orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{chosen} of %Ln units chosen</source>
        <translation>
            <numerusform>{chosen} of %Ln unit chosen</numerusform>
            <numerusform>{chosen} of %Ln units chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters left</source>
        <translation>
            <numerusform>%Ln character left</numerusform>
            <numerusform>%Ln characters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units in this parcel</source>
        <translation>
            <numerusform>%Ln unit in this parcel</numerusform>
            <numerusform>%Ln units in this parcel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packing slips were sent to {printer}.</source>
        <translation>
            <numerusform>%Ln packing slip was sent to {printer}.</numerusform>
            <numerusform>%Ln packing slips were sent to {printer}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packing slips were saved in {path}.</source>
        <translation>
            <numerusform>%Ln packing slip was saved in {path}.</numerusform>
            <numerusform>%Ln packing slips were saved in {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions wait until the shop can be reached. You can quit; they keep waiting.</source>
        <translation>
            <numerusform>%Ln action waits until the shop can be reached. You can quit; it keeps waiting.</numerusform>
            <numerusform>%Ln actions wait until the shop can be reached. You can quit; they keep waiting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions wait for you: the orders changed since.</source>
        <translation>
            <numerusform>%Ln action waits for you: the order changed since.</numerusform>
            <numerusform>%Ln actions wait for you: the orders changed since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions are half done and wait for you.</source>
        <translation>
            <numerusform>%Ln action is half done and waits for you.</numerusform>
            <numerusform>%Ln actions are half done and wait for you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting actions were sent. The journal tells how they ended.</source>
        <translation>
            <numerusform>%Ln waiting action was sent. The journal tells how it ended.</numerusform>
            <numerusform>%Ln waiting actions were sent. The journal tells how they ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can quit; %Ln actions are still waiting.</source>
        <translation>
            <numerusform>You can quit; %Ln action is still waiting.</numerusform>
            <numerusform>You can quit; %Ln actions are still waiting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting to be sent: %Ln actions</source>
        <translation>
            <numerusform>Waiting to be sent: %Ln action</numerusform>
            <numerusform>Waiting to be sent: %Ln actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions</source>
        <translation>
            <numerusform>%Ln action</numerusform>
            <numerusform>%Ln actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln differ from the forecast</source>
        <translation>
            <numerusform>%Ln differs from the forecast</numerusform>
            <numerusform>%Ln differ from the forecast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being checked</source>
        <translation>
            <numerusform>%Ln being checked</numerusform>
            <numerusform>%Ln being checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln a minute</source>
        <translation>
            <numerusform>%Ln a minute</numerusform>
            <numerusform>%Ln a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw the %Ln actions that were not sent? What was sent stays done.</source>
        <translation>
            <numerusform>Withdraw the %Ln action that was not sent? What was sent stays done.</numerusform>
            <numerusform>Withdraw the %Ln actions that were not sent? What was sent stays done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions were not sent yet. They wait until somebody signs in again.</source>
        <translation>
            <numerusform>%Ln action was not sent yet. It waits until somebody signs in again.</numerusform>
            <numerusform>%Ln actions were not sent yet. They wait until somebody signs in again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions were not sent yet. They are lost and will not be done.</source>
        <translation>
            <numerusform>%Ln action was not sent yet. It is lost and will not be done.</numerusform>
            <numerusform>%Ln actions were not sent yet. They are lost and will not be done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln locations found.</source>
        <extracomment>Those that count something.</extracomment>
        <translation>
            <numerusform>%Ln location found.</numerusform>
            <numerusform>%Ln locations found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shown; %Ln services found.</source>
        <translation>
            <numerusform>Shown; %Ln service found.</numerusform>
            <numerusform>Shown; %Ln services found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders no longer show who ordered.</source>
        <translation>
            <numerusform>%Ln order no longer shows who ordered.</numerusform>
            <numerusform>%Ln orders no longer show who ordered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders follow when Shopify&apos;s answer to an action is known.</source>
        <translation>
            <numerusform>%Ln order follows when Shopify&apos;s answer to an action is known.</numerusform>
            <numerusform>%Ln orders follow when Shopify&apos;s answer to an action is known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed from this computer after %Ln days without a change, or on request. Shopify keeps it.</source>
        <translation>
            <numerusform>Removed from this computer after %Ln day without a change, or on request. Shopify keeps it.</numerusform>
            <numerusform>Removed from this computer after %Ln days without a change, or on request. Shopify keeps it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the orders paid in the last %Ln days:</source>
        <translation>
            <numerusform>Of the orders paid in the last %Ln day:</numerusform>
            <numerusform>Of the orders paid in the last %Ln days:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had goods, and Shopify fulfilled {automatic} of these by itself.</source>
        <translation>
            <numerusform>%Ln had goods, and Shopify fulfilled {automatic} of these by itself.</numerusform>
            <numerusform>%Ln had goods, and Shopify fulfilled {automatic} of these by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had only gift cards, and Shopify fulfilled {automatic} of these by itself.</source>
        <translation>
            <numerusform>%Ln had only gift cards, and Shopify fulfilled {automatic} of these by itself.</numerusform>
            <numerusform>%Ln had only gift cards, and Shopify fulfilled {automatic} of these by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the table</source>
        <translation>
            <numerusform>%Ln more in the table</numerusform>
            <numerusform>%Ln more in the table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders wait</source>
        <translation>
            <numerusform>%Ln order waits</numerusform>
            <numerusform>%Ln orders wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually sent after %Ln hours</source>
        <translation>
            <numerusform>usually sent after %Ln hour</numerusform>
            <numerusform>usually sent after %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually sent after %Ln days</source>
        <translation>
            <numerusform>usually sent after %Ln day</numerusform>
            <numerusform>usually sent after %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln selected</source>
        <translation>
            <numerusform>All %Ln selected</numerusform>
            <numerusform>All %Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put off %Ln findings</source>
        <translation>
            <numerusform>Put off %Ln finding</numerusform>
            <numerusform>Put off %Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln findings as fine</source>
        <translation>
            <numerusform>Mark %Ln finding as fine</numerusform>
            <numerusform>Mark %Ln findings as fine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new findings.</source>
        <translation>
            <numerusform>%Ln new finding.</numerusform>
            <numerusform>%Ln new findings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at.</source>
        <translation>
            <numerusform>%Ln to look at.</numerusform>
            <numerusform>%Ln to look at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units are waiting at {service}, but their fulfilment has not been requested.</source>
        <translation>
            <numerusform>%Ln unit is waiting at {service}, but its fulfilment has not been requested.</numerusform>
            <numerusform>%Ln units are waiting at {service}, but their fulfilment has not been requested.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{service} was asked to send %Ln units and does not answer.</source>
        <translation>
            <numerusform>{service} was asked to send %Ln unit and does not answer.</numerusform>
            <numerusform>{service} was asked to send %Ln units and does not answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{service} accepted %Ln units and has given no tracking for them.</source>
        <translation>
            <numerusform>{service} accepted %Ln unit and has given no tracking for it.</numerusform>
            <numerusform>{service} accepted %Ln units and has given no tracking for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{service} will not send %Ln units.</source>
        <translation>
            <numerusform>{service} will not send %Ln unit.</numerusform>
            <numerusform>{service} will not send %Ln units.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{service} was asked not to send %Ln units and does not answer.</source>
        <translation>
            <numerusform>{service} was asked not to send %Ln unit and does not answer.</numerusform>
            <numerusform>{service} was asked not to send %Ln units and does not answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{service} refuses to cancel %Ln units, and may still send them.</source>
        <translation>
            <numerusform>{service} refuses to cancel %Ln unit, and may still send it.</numerusform>
            <numerusform>{service} refuses to cancel %Ln units, and may still send them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units are left at {location}, where nobody works.</source>
        <translation>
            <numerusform>%Ln unit is left at {location}, where nobody works.</numerusform>
            <numerusform>%Ln units are left at {location}, where nobody works.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units were to be sent or fetched later, but {location} marked them as taken along.</source>
        <translation>
            <numerusform>%Ln unit was to be sent or fetched later, but {location} marked it as taken along.</numerusform>
            <numerusform>%Ln units were to be sent or fetched later, but {location} marked them as taken along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units sold at the till of {location} were not handed over that day.</source>
        <translation>
            <numerusform>%Ln unit sold at the till of {location} was not handed over that day.</numerusform>
            <numerusform>%Ln units sold at the till of {location} were not handed over that day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units of an online order left {location}.</source>
        <translation>
            <numerusform>%Ln unit of an online order left {location}.</numerusform>
            <numerusform>%Ln units of an online order left {location}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{action}: %Ln numbers differ from the forecast.</source>
        <translation>
            <numerusform>{action}: %Ln number differs from the forecast.</numerusform>
            <numerusform>{action}: %Ln numbers differ from the forecast.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archived, and %Ln units are still to be sent.</source>
        <translation>
            <numerusform>Archived, and %Ln unit is still to be sent.</numerusform>
            <numerusform>Archived, and %Ln units are still to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Part of it is gone; %Ln units are still to be sent.</source>
        <translation>
            <numerusform>Part of it is gone; %Ln unit is still to be sent.</numerusform>
            <numerusform>Part of it is gone; %Ln units are still to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units at {location} are on hold.</source>
        <translation>
            <numerusform>%Ln unit at {location} is on hold.</numerusform>
            <numerusform>%Ln units at {location} are on hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things need attention</source>
        <translation>
            <numerusform>%Ln thing needs attention</numerusform>
            <numerusform>%Ln things need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put off for %Ln days</source>
        <translation>
            <numerusform>Put off for %Ln day</numerusform>
            <numerusform>Put off for %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln orders</source>
        <translation>
            <numerusform>in %Ln order</numerusform>
            <numerusform>in %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Within %Ln minutes</source>
        <translation>
            <numerusform>Within %Ln minute</numerusform>
            <numerusform>Within %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %Ln hours</source>
        <translation>
            <numerusform>After %Ln hour</numerusform>
            <numerusform>After %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %Ln days</source>
        <translation>
            <numerusform>After %Ln day</numerusform>
            <numerusform>After %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions an hour</source>
        <translation>
            <numerusform>%Ln action an hour</numerusform>
            <numerusform>%Ln actions an hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {allowed} within the last hour</source>
        <translation>
            <numerusform>%Ln of {allowed} within the last hour</numerusform>
            <numerusform>%Ln of {allowed} within the last hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules are on. After each sync they do their work by themselves, at most {limit} actions an hour. You can stop them here at any time; what is done by then stays done.</source>
        <translation>
            <numerusform>%Ln rule is on. After each sync it does its work by itself, at most {limit} actions an hour. You can stop it here at any time; what is done by then stays done.</numerusform>
            <numerusform>%Ln rules are on. After each sync they do their work by themselves, at most {limit} actions an hour. You can stop them here at any time; what is done by then stays done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions.</source>
        <translation>
            <numerusform>%Ln action.</numerusform>
            <numerusform>%Ln actions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left for a person.</source>
        <translation>
            <numerusform>%Ln left for a person.</numerusform>
            <numerusform>%Ln left for a person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders looked at</source>
        <translation>
            <numerusform>%Ln order looked at</numerusform>
            <numerusform>%Ln orders looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {all} orders with open work</source>
        <translation>
            <numerusform>%Ln of {all} orders with open work</numerusform>
            <numerusform>%Ln of {all} orders with open work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln days</source>
        <translation>
            <numerusform>The last %Ln day</numerusform>
            <numerusform>The last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln paid orders</source>
        <translation>
            <numerusform>of %Ln paid order</numerusform>
            <numerusform>of %Ln paid orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open orders and the last %Ln days</source>
        <translation>
            <numerusform>Open orders and the last %Ln day</numerusform>
            <numerusform>Open orders and the last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %Ln days without a change</source>
        <translation>
            <numerusform>After %Ln day without a change</numerusform>
            <numerusform>After %Ln days without a change</numerusform>
        </translation>
    </message>
</context>
</TS>
